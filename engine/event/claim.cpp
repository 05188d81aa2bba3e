#include "engine/event/claim.hpp"

#include "engine/core/text.hpp"
#include "engine/event/number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t phrase_reach = 9;  ///< words from the number to "were killed"
constexpr std::uint32_t verb_reach = 4;    ///< words from "killing" to the number
constexpr std::uint32_t toll_reach = 8;    ///< words from "death toll" to the number

/// What is counted, with the lists of its words after the number and before it.
struct Kind {
    string_view about, after, before;
};
constexpr std::array kinds{Kind{"killed", "killed", "kill_active"}, Kind{"wounded", "wounded", "wound_active"},
                           Kind{"displaced", "displaced", "displace_active"},
                           Kind{"abducted", "abducted", "abduct_active"}};

class TollFinder {
public:
    TollFinder(const Wording& wording, const std::vector<TimeExpression>& times, const Codebook& codebook,
               std::string doc)
        : m_wording(wording),
          m_times(times),
          m_codebook(codebook),
          m_code_points(wording.text),
          m_doc(std::move(doc)),
          m_used(wording.words.size(), false) {}

    std::vector<TollPhrase> find() {
        for (const Sentence& sentence : m_wording.sentences) {
            read(sentence);
        }
        return std::move(m_tolls);
    }

private:
    std::uint32_t length(WordHash list, std::size_t at) const { return m_codebook.cue(list).length_at(m_wording, at); }
    bool is(WordHash list, std::size_t at) const { return length(list, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    void read(const Sentence& sentence) {
        const std::string by = source_of(sentence);
        for (std::uint32_t at = sentence.first; at < sentence.last;) {
            const auto number = number_at(m_wording, at);
            const auto range = number ? std::nullopt : range_at(m_wording, at);
            const std::uint32_t length = number ? number->length : range ? range->length : 1;
            if (number && is_count(at, length, sentence)) {
                read_number({at, at + length}, number->value, sentence, by);
            } else if (range && is_count(at, length, sentence)) {
                read_range({at, at + length}, *range, sentence, by);
            }
            at += length;
        }
    }

    /// "Dozens were killed" is a claim from low to high, without a best. Words for many are said of those who act more
    /// often than of the dead, so that the participle must be one.
    void read_range(WordRange words, const NumberRange& range, const Sentence& sentence, const std::string& by) {
        auto found = verb_before(words, sentence);
        if (!found) {
            found = participle_after(words, sentence);
            if (!found || !is_suffered(found->words, sentence)) {
                return;
            }
        }
        add(words, range.high, *found, sentence, by);
        Claim& claim = m_tolls.back().claim;
        const bool floor = claim.low.has_value();  // "at least several hundred"
        claim.best.reset();
        claim.low = floor || !claim.high ? std::optional{range.low} : claim.low;
        claim.high = floor ? std::nullopt : std::optional{range.high};
        claim.text = text_of(words.first, words.last);
    }

    /// "were killed", or "killed" with nobody behind it.
    bool is_suffered(WordRange participle, const Sentence& sentence) const {
        const bool passive = participle.first > sentence.first && is("be", participle.first - 1);
        const std::uint32_t next = participle.last;
        return passive || next >= sentence.last || m_wording.gap(next) != " " || is("after_participle", next);
    }

    /// Not a date, not a rank, not a distance, not the people of "including two children".
    bool is_count(std::uint32_t at, std::uint32_t length, const Sentence& sentence) const {
        const Span span = span_of(m_wording, {at, at + length});
        const bool dated =
            std::ranges::any_of(times_in(sentence), [&](const TimeExpression& t) { return overlap(t.span, span); });
        const std::uint32_t next = at + length;
        const bool measure =
            (next < sentence.last && is("not_people", next)) ||
            (next + 1 < sentence.last && is("not_people", next + 1) && !is("killed", next) && !is("wounded", next));
        const bool part = at > sentence.first && m_wording.is(at - 1, {"including", "among", "aged", "of", "them"});
        const bool alone = length == 1 && word(at).folded == "one" && next < sentence.last && word(next).folded == "of";
        return !dated && !measure && !part && !alone && !word(at).hyphened;
    }

    void read_number(WordRange number, std::int64_t value, const Sentence& sentence, const std::string& by) {
        for (const auto rule : {&TollFinder::verb_before, &TollFinder::participle_after, &TollFinder::toll_before}) {
            if (const auto found = (this->*rule)(number, sentence)) {
                add(number, value, *found, sentence, by);
                return;
            }
        }
    }

    struct Found {
        string_view about;
        WordRange words;
    };

    /// "killing 12 people", "killed at least 814 people".
    std::optional<Found> verb_before(WordRange number, const Sentence& sentence) const {
        for (std::uint32_t back = 1; back <= verb_reach && number.first >= sentence.first + back; ++back) {
            const std::uint32_t at = number.first - back;
            if (m_wording.gap(at + 1).find_first_of(";:.") != string_view::npos) {
                return std::nullopt;
            }
            for (const Kind& kind : kinds) {
                const std::uint32_t words = length(kind.before, at);
                if (words > 0 && words <= back && !m_used[at] && !is_passive(at, sentence)) {
                    return Found{kind.about, {at, at + words}};
                }
            }
        }
        return std::nullopt;
    }

    bool is_passive(std::uint32_t at, const Sentence& sentence) const {
        return at > sentence.first && is("be", at - 1) && word(at).folded.ends_with("ed");
    }

    /// "12 people were killed", "five dead", "two civilians and a guard wounded".
    std::optional<Found> participle_after(WordRange number, const Sentence& sentence) const {
        const std::uint32_t last = std::min(sentence.last, number.last + phrase_reach);
        for (std::uint32_t at = number.last; at < last; ++at) {
            if (m_wording.gap(at).find_first_of(";:.") != string_view::npos || is_other_count(at, number)) {
                return std::nullopt;
            }
            for (const Kind& kind : kinds) {
                const std::uint32_t words = length(kind.after, at);
                if (words > 0 && !m_used[at] && !acts(at, words, sentence)) {
                    return Found{kind.about, {at, at + words}};
                }
            }
        }
        return std::nullopt;
    }

    /// Another number that is counted itself: "5 killed, 10 injured"; not "including three children".
    bool is_other_count(std::uint32_t at, WordRange number) const {
        const auto other = number_at(m_wording, at);
        if (!other || at == number.last) {
            return other.has_value();
        }
        return word(at - 1).folded != "including" && word(at - 1).folded != "of" && word(at).folded != "a";
    }

    /// "500 soldiers killed 20 villagers": the verb has an object, the number is who did it.
    bool acts(std::uint32_t at, std::uint32_t words, const Sentence& sentence) const {
        const std::uint32_t next = at + words;
        if (next >= sentence.last || m_wording.gap(next) != " " || (at > sentence.first && is("be", at - 1))) {
            return false;
        }
        return number_at(m_wording, next).has_value() && !is_measured(next);
    }

    bool is_measured(std::uint32_t at) const {
        const auto number = number_at(m_wording, at);
        return number && at + number->length < m_wording.words.size() &&
               (is("not_people", at + number->length) || is("killed", at + number->length) ||
                is("wounded", at + number->length));
    }

    /// "the death toll rose to 214".
    std::optional<Found> toll_before(WordRange number, const Sentence& sentence) const {
        for (std::uint32_t back = 1; back <= toll_reach && number.first >= sentence.first + back; ++back) {
            const std::uint32_t at = number.first - back;
            const std::uint32_t words = length("toll_noun", at);
            if (words > 0 && words <= back && !is("killed", at)) {
                return Found{"killed", {at, at + words}};
            }
            if (m_wording.gap(at + 1).find_first_of(";:") != string_view::npos) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    void add(WordRange number, std::int64_t value, const Found& found, const Sentence& sentence,
             const std::string& by) {
        for (std::uint32_t at = found.words.first; at < found.words.last; ++at) {
            m_used[at] = true;
        }
        TollPhrase toll;
        toll.words = {std::min(number.first, found.words.first), std::max(number.last, found.words.last)};
        toll.claim.about = found.about;
        bound(toll.claim, number, value, sentence);
        toll.claim.by = by;
        toll.claim.preliminary = any("preliminary", sentence);
        toll.claim.doc = m_doc;
        toll.claim.span = span_of(m_wording, toll.words);
        toll.claim.code_points = m_code_points.span(toll.claim.span);
        toll.since = counts_since(sentence);
        m_tolls.push_back(std::move(toll));
    }

    void bound(Claim& claim, WordRange number, std::int64_t value, const Sentence& sentence) const {
        for (std::uint32_t back = 1; back <= 4 && number.first >= sentence.first + back; ++back) {
            const std::uint32_t at = number.first - back;
            if (length("at_least", at) == back) {
                claim.low = claim.best = value;
                return;
            }
            if (length("at_most", at) == back) {
                claim.high = value;
                return;
            }
        }
        claim.best = value;
    }

    bool any(WordHash list, const Sentence& sentence) const {
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (is(list, at)) {
                return true;
            }
        }
        return false;
    }

    std::span<const TimeExpression> times_in(const Sentence& sentence) const {
        const auto begins_before = [](std::uint32_t at) {
            return [at](const TimeExpression& time) { return time.span.start < at; };
        };
        const auto first = std::partition_point(m_times.begin(), m_times.end(), begins_before(sentence.span.start));
        const auto last = std::partition_point(first, m_times.end(), begins_before(sentence.span.end));
        return {first, last};
    }

    bool counts_since(const Sentence& sentence) const {
        return std::ranges::any_of(times_in(sentence), [&](const TimeExpression& time) {
            return time.form == TimeForm::since && contains(sentence.span, time.span);
        });
    }

    // --- who says so

    std::string source_of(const Sentence& sentence) {
        std::string source = according_to(sentence);
        if (source.empty()) {
            source = speaker(sentence);
        }
        if (!source.empty()) {
            m_last_source = source;
        }
        return source;
    }

    std::string text_of(std::uint32_t first, std::uint32_t last) const {
        return std::string{slice(m_wording.text, span_of(m_wording, {first, last}))};
    }

    std::string according_to(const Sentence& sentence) const {
        for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at) {
            if (m_wording.is(at, {"according"}) && m_wording.is(at + 1, {"to"})) {
                std::uint32_t first = at + 2;
                first += word(first).folded == "the" && first + 1 < sentence.last ? 1 : 0;
                return text_of(first, phrase_end(first, sentence));
            }
        }
        return {};
    }

    std::uint32_t phrase_end(std::uint32_t first, const Sentence& sentence) const {
        std::uint32_t at = first + 1;
        while (at < sentence.last && at - first < 10 &&
               m_wording.gap(at).find_first_of(",;:()\"") == string_view::npos && !is("say", at)) {
            ++at;
        }
        return at;
    }

    /// The words before the verb of saying, back to the clause's beginning; a pronoun is who spoke last.
    std::string speaker(const Sentence& sentence) const {
        const PhraseList& says = m_codebook.cue("say_plain");
        for (std::uint32_t at = sentence.first + 1; at < sentence.last; ++at) {
            if (says.length_at(m_wording, at) == 0 || (word(at).capital && word(at - 1).capital)) {
                continue;  // "Islamic State" states nothing
            }
            std::uint32_t first = at;
            while (first > sentence.first && at - first < 10 &&
                   (first == at || m_wording.gap(first).find_first_of(",;:") == string_view::npos) &&
                   !is("auxiliary", first - 1)) {
                --first;
            }
            if (is("anaphor_actor", first) && at - first <= 2) {
                return m_last_source;
            }
            first += (word(first).folded == "the" || word(first).folded == "a" || word(first).folded == "and") ? 1 : 0;
            std::uint32_t last = at;
            while (last > first + 1 && m_wording.is(last - 1, {"now", "also", "later", "earlier", "meanwhile", "since",
                                                               "today", "again", "still", "then", "had", "has"})) {
                --last;  // "The Red Cross now says"
            }
            return first < last ? text_of(first, last) : std::string{};
        }
        return {};
    }

    const Wording& m_wording;
    const std::vector<TimeExpression>& m_times;
    const Codebook& m_codebook;
    CodePoints m_code_points;
    std::string m_doc;
    std::vector<bool> m_used;  ///< verbs that already belong to a number
    std::vector<TollPhrase> m_tolls;
    std::string m_last_source;
};

}  // namespace

std::vector<TollPhrase> find_tolls(const Wording& wording, const std::vector<TimeExpression>& times,
                                   const Codebook& codebook, const std::string& doc) {
    return TollFinder{wording, times, codebook, doc}.find();
}

}  // namespace sitmap

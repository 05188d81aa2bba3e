#include "engine/event/claim.hpp"

#include "engine/core/text.hpp"
#include "engine/event/number.hpp"
#include "engine/event/toll_speaker.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t phrase_reach = 9;  ///< words from the number to "were killed"
constexpr std::uint32_t verb_reach = 4;    ///< words from "killing" to the number
constexpr std::uint32_t toll_reach = 13;   ///< words from "death toll" to the number
constexpr std::uint32_t joined_reach = 4;  ///< words from "four soldiers" to "and five policemen"

/// What is counted, with the lists of its words after the number and before it.
struct Kind {
    string_view about, after, before;
};
constexpr std::array kinds{
    Kind{"killed", "killed", "kill_active"},           Kind{"wounded", "wounded", "wound_active"},
    Kind{"displaced", "displaced", "displace_active"}, Kind{"abducted", "abducted", "abduct_active"},
    Kind{"detained", "detained", "detain_active"},     Kind{"missing", "missing", "missing"}};

class TollFinder {
public:
    TollFinder(const Wording& wording, const std::vector<TimeExpression>& times, const Codebook& codebook,
               std::string doc)
        : m_wording(wording),
          m_times(times),
          m_codebook(codebook),
          m_code_points(wording.text),
          m_doc(std::move(doc)),
          m_used(wording.words.size(), false),
          m_speaker(wording, codebook) {}

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
        for (std::uint32_t at = sentence.first; at < sentence.last;) {
            if (const std::uint32_t none = read_nobody(at, sentence); none > 0) {
                at += none;
                continue;
            }
            if (const std::uint32_t single = read_single(at, sentence); single > 0) {
                at += single;
                continue;
            }
            const auto number = number_at(m_wording, at);
            const auto bounds = number ? bounds_at(m_wording, at) : std::nullopt;
            const auto range = bounds ? bounds : number ? std::nullopt : range_at(m_wording, at);
            const std::uint32_t length = bounds ? bounds->length : number ? number->length : range ? range->length : 1;
            if (bounds && is_count(at, length, sentence)) {
                read_bounds({at, at + bounds->length}, *bounds, sentence);
            } else if (number && is_count(at, length, sentence)) {
                read_number({at, at + length}, number->value, sentence);
            } else if (range && is_count(at, length, sentence)) {
                read_range({at, at + length}, *range, sentence);
            }
            at += length;
        }
    }

    /// "There were no casualties": nobody killed, nobody wounded. Words read.
    std::uint32_t read_nobody(std::uint32_t at, const Sentence& sentence) {
        std::uint32_t read = 0;
        const auto claim = [&](string_view about, std::uint32_t words) {
            if (words > 0) {
                add({at, at + words}, 0, {about, {at, at + words}}, sentence);
                read = std::max(read, words);
            }
        };
        claim("killed", length("nobody_killed", at));
        claim("wounded", length("nobody_wounded", at));
        return read;
    }

    /// "killed a judge", "wounding a 12-year-old girl": one. Words of the victim; 0 if it is none.
    std::uint32_t read_single(std::uint32_t at, const Sentence& sentence) {
        constexpr std::uint32_t adjectives = 4;
        for (const Kind& kind : kinds) {
            const std::uint32_t verb = length(kind.before, at);
            const std::uint32_t first = at + verb;
            if (verb == 0 || m_used[at] || is_passive(at, sentence) ||
                !m_wording.is(first, {"a", "an", "his", "her"})) {
                continue;
            }
            for (std::uint32_t noun = first + 1; noun < std::min(sentence.last, first + adjectives); ++noun) {
                const bool clear = m_wording.gap(noun) == " " || word(noun).hyphened;
                if (!clear || is("function_word", noun) || m_wording.is(noun, {"estimated", "unknown"}) ||
                    word(noun).folded.ends_with('s')) {
                    break;
                }
                if (m_wording.is(noun + 1, {"and"}) && number_at(m_wording, noun + 2)) {
                    break;  // "killing a driver and three soldiers": told with the number
                }
                if (is("person_taken", noun) && !m_wording.is(noun + 1, {"of"})) {
                    add({first, noun + 1}, 1, {kind.about, {at, at + verb}}, sentence);
                    return verb;
                }
            }
        }
        return 0;
    }

    void read_bounds(WordRange words, const NumberRange& bounds, const Sentence& sentence) {
        auto found = verb_before(words, sentence);
        found = found ? found : participle_after(words, sentence);
        if (found) {
            add(words, bounds.high, *found, sentence);
            Claim& claim = m_tolls.back().claim;
            claim.low = bounds.low;
            claim.best.reset();
            claim.high = bounds.high;
        }
    }

    /// "Dozens were killed" is a claim from low to high, without a best. Words for many are said of those who act more
    /// often than of the dead, so that the participle must be one.
    void read_range(WordRange words, const NumberRange& range, const Sentence& sentence) {
        auto found = verb_before(words, sentence);
        if (!found) {
            found = participle_after(words, sentence);
            if (!found || !is_suffered(found->words, sentence)) {
                return;
            }
        }
        add(words, range.high, *found, sentence);
        Claim& claim = m_tolls.back().claim;
        const bool floor = claim.low.has_value();  // "at least several hundred"
        claim.best.reset();
        claim.low = floor || !claim.high ? std::optional{range.low} : claim.low;
        claim.high = floor ? std::nullopt : std::optional{range.high};
        claim.text = text_of(m_wording, words);
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
        return !dated && !measure && !part && !alone && !word(at).hyphened && !is_age(at, next) && !is_nobody(at);
    }

    /// "Ahmad, 34, was shot dead", "Ahmad (34)".
    bool is_age(std::uint32_t at, std::uint32_t next) const {
        const string_view before = m_wording.gap(at);
        const bool apposed = before == ", " && m_wording.gap(next).starts_with(",");
        const bool bracketed = before.ends_with("(") && m_wording.gap(next).starts_with(")");
        std::uint32_t first = at;  // "three miners, aged 19, 24 and 31, were shot"
        while (first > 0 && (word(first).number || word(first).folded == "and")) {
            --first;
        }
        return word(first).folded == "aged" ||
               (at > 0 && word(at).number && (apposed || bracketed) && word(at - 1).capital);
    }

    /// "no one was killed"
    bool is_nobody(std::uint32_t at) const {
        return at > 0 && m_wording.is(at, {"one"}) && m_wording.is(at - 1, {"no", "any"});
    }

    void read_number(WordRange number, std::int64_t value, const Sentence& sentence) {
        if (const auto found = verb_before(number, sentence)) {
            const int first = is_one_and({found->words.last, number.first}) ? 1 : 0;
            return add(number, value + first + joined_behind(number, sentence), *found, sentence);
        }
        if (const auto found = participle_after(number, sentence)) {
            return add(number, value + joined_before(number, sentence), *found, sentence);
        }
        if (const auto found = toll_before(number, sentence)) {
            add(number, value, *found, sentence);
        }
    }

    /// "killing himself and six others", "killing the driver and three passengers": the one before the number.
    bool is_one_and(WordRange words) const {
        if (words.first + 2 > words.last || word(words.last - 1).folded != "and") {
            return false;
        }
        const bool self =
            words.length() == 2 && m_wording.is(words.first, {"himself", "herself", "itself", "him", "her"});
        const bool noun = words.length() <= 4 && m_wording.is(words.first, {"the", "a", "an", "his", "her", "its"}) &&
                          !m_wording.is(words.last - 2, {"couple", "family", "pair", "crowd", "group", "number"}) &&
                          !word(words.last - 2).folded.ends_with('s');
        return self || noun;
    }

    /// "killing four soldiers and five policemen": the five; nothing where a verb of their own counts them.
    std::int64_t joined_behind(WordRange number, const Sentence& sentence) const {
        for (std::uint32_t at = number.last + 1; at < std::min(sentence.last, number.last + joined_reach); ++at) {
            if (m_wording.gap(at) != " " || is("killed", at) || is("wounded", at) || is("function_word", at)) {
                const auto more = word(at).folded == "and" ? number_at(m_wording, at + 1) : std::nullopt;
                const WordRange words{at + 1, at + 1 + (more ? more->length : 0)};
                const bool own =
                    more && (participle_after(words, sentence) || !is_count(words.first, more->length, sentence));
                return more && !own && m_wording.gap(at) == " " ? more->value : 0;
            }
        }
        return 0;
    }

    /// "Seven policemen and nine gunmen were killed": the seven.
    std::int64_t joined_before(WordRange number, const Sentence& sentence) const {
        if (number.first < sentence.first + 3 || word(number.first - 1).folded != "and") {
            return 0;
        }
        for (std::uint32_t at = number.first - 2; at > sentence.first && number.first - at < joined_reach + 1; --at) {
            const bool other = std::ranges::any_of(kinds, [&](const Kind& kind) { return is(kind.after, at); });
            if (m_wording.gap(at + 1) != " " || other || is("function_word", at)) {
                return 0;  // "4,000 arrests and 26 killed"
            }
            if (const auto more = number_at(m_wording, at - 1);
                more && at - 1 + more->length == at && is_count(at - 1, more->length, sentence)) {
                return more->value;
            }
        }
        return 0;
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
        if (!other || is_age(at, at + other->length)) {
            return false;
        }
        if (at == number.last) {
            return true;
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

    void add(WordRange number, std::int64_t value, const Found& found, const Sentence& sentence) {
        for (std::uint32_t at = found.words.first; at < found.words.last; ++at) {
            m_used[at] = true;
        }
        TollPhrase toll;
        toll.words = {std::min(number.first, found.words.first), std::max(number.last, found.words.last)};
        toll.claim.about = found.about;
        bound(toll.claim, number, value, sentence);
        toll.claim.by = m_speaker.of(number.first);
        toll.claim.preliminary = any("preliminary", sentence);
        toll.claim.doc = m_doc;
        toll.claim.span = span_of(m_wording, toll.words);
        toll.claim.code_points = m_code_points.span(toll.claim.span);
        toll.since = counts_since(toll.words, sentence);
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

    /// "killed since 13 July", "has claimed 1,800 lives this year": no one event's toll.
    bool counts_since(WordRange toll, const Sentence& sentence) const {
        const std::uint32_t clause = word(toll.first).clause;
        bool perfect = false;
        bool longer = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (word(at).clause == clause) {
                perfect = perfect || m_wording.is(at, {"have", "has"});
                longer = longer || (m_wording.is(at, {"this"}) && m_wording.is(at + 1, {"year", "month", "week"})) ||
                         m_wording.is(at, {"since"});
            }
        }
        return (perfect && longer) || std::ranges::any_of(times_in(sentence), [&](const TimeExpression& time) {
                   return time.form == TimeForm::since && contains(sentence.span, time.span) &&
                          m_wording.words[m_wording.word_at(time.span.start)].clause == clause;
               });
    }

    const Wording& m_wording;
    const std::vector<TimeExpression>& m_times;
    const Codebook& m_codebook;
    CodePoints m_code_points;
    std::string m_doc;
    std::vector<bool> m_used;  ///< verbs that already belong to a number
    std::vector<TollPhrase> m_tolls;
    TollSpeaker m_speaker;
};

}  // namespace

std::vector<TollPhrase> find_tolls(const Wording& wording, const std::vector<TimeExpression>& times,
                                   const Codebook& codebook, const std::string& doc) {
    return TollFinder{wording, times, codebook, doc}.find();
}

}  // namespace sitmap

#include "engine/toll/claim.hpp"

#include "engine/core/text.hpp"
#include "engine/toll/toll_people.hpp"
#include "engine/toll/toll_speaker.hpp"
#include "engine/toll/toll_verb.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <optional>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t joined_reach = 4;  ///< words from "four soldiers" to "and five policemen"

class TollFinder {
public:
    TollFinder(const Wording& wording, const std::vector<TimeExpression>& times, const Codebook& codebook,
               std::string doc)
        : m_wording(wording),
          m_codebook(codebook),
          m_code_points(wording.text),
          m_doc(std::move(doc)),
          m_used(wording.words.size(), false),
          m_people(wording, times, codebook),
          m_verbs(wording, codebook, m_people, m_used),
          m_speaker(wording, codebook) {}

    std::vector<TollPhrase> find() {
        for (std::uint32_t i = 0; i < m_wording.sentences.size(); ++i) {
            if (goes_on_from_toll(i) || m_verbs.may_be_told_in(m_wording.sentences[i])) {
                read(m_wording.sentences[i]);
            }
        }
        return std::move(m_tolls);
    }

private:
    std::uint32_t length(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at); }
    bool is(WordHash list, std::size_t at) const { return length(list, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    /// A number in this sentence may be another one's for what the toll told last counts: see rival_of_last.
    bool goes_on_from_toll(std::uint32_t sentence) const {
        return !m_tolls.empty() && sentence - word(m_tolls.back().words.first).sentence <= 1;
    }

    void read(const Sentence& sentence) {
        for (std::uint32_t at = sentence.first; at < sentence.last;) {
            std::uint32_t words = read_nobody(at, sentence);
            words = words > 0 ? words : read_somebody(at, sentence);
            at += words > 0 ? words : read_number_at(at, sentence);
        }
    }

    /// A number, bounds or a word for many. Words read.
    std::uint32_t read_number_at(std::uint32_t at, const Sentence& sentence) {
        if (const auto number = number_at(m_wording, at)) {
            const auto bounds = bounds_at(m_wording, at);
            if (bounds && !is_former({at, at + number->length})) {
                read_bounds({at, at + bounds->length}, *bounds, sentence);
                return bounds->length;
            }
            return std::max(number->length, read_number({at, at + number->length}, number->value, sentence));
        }
        const auto range = range_at(m_wording, at);
        if (range) {
            read_range({at, at + range->length}, *range, sentence);
        }
        return range ? range->length : 1;
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
        if (const auto none = read == 0 ? none_at(at, sentence) : std::nullopt) {
            claim(none->about, none->words.last - at);
        }
        return read;
    }

    /// "No soldiers were killed", "none of the crew was hurt".
    std::optional<TollVerb> none_at(std::uint32_t at, const Sentence& sentence) const {
        constexpr std::uint32_t longest = 6;
        if (!m_wording.is(at, {"no", "none"}) || m_wording.is(at + 1, {"fewer", "less", "more", "longer", "doubt"})) {
            return std::nullopt;
        }
        std::uint32_t be = at + 1;
        while (be < std::min(sentence.last, at + longest) && m_wording.gap(be) == " " && !is("be", be) &&
               !is("auxiliary", be) && !m_wording.is(be, {"died"})) {
            ++be;
        }
        std::uint32_t verb = be;
        while (verb < sentence.last && (is("be", verb) || is("auxiliary", verb))) {
            ++verb;
        }
        if (be == at + 1 || verb >= sentence.last || m_wording.gap(verb) != " ") {
            return std::nullopt;
        }
        for (const auto& [about, list] : {std::pair{"killed", WordHash{"killed"}}, {"wounded", WordHash{"wounded"}}}) {
            if (const std::uint32_t words = length(list, verb)) {
                return TollVerb{about, {at, verb + words}};
            }
        }
        return std::nullopt;
    }

    /// "killed a judge", "wounding a 12-year-old girl", "A guard was wounded": one. Words read.
    std::uint32_t read_somebody(std::uint32_t at, const Sentence& sentence) {
        const auto person = m_people.somebody_at(at);
        if (!person) {
            return read_name(at, sentence);
        }
        if (const auto verb = m_verbs.active_before(at)) {
            const Listed more = listed_behind(person->last, person->last, sentence);
            add({person->first, more.last}, m_people.heads(*person) + more.count, *verb, sentence);
            return more.last - at;
        }
        const auto other = m_wording.is(person->last, {"and"}) && m_wording.gap(person->last) == " "
                               ? m_people.somebody_else_at(person->last + 1)
                               : std::nullopt;
        const bool known = word(at).folded == "the" && !other;  // "the mayor"; but "the mayor and his driver"
        if (known || (at > sentence.first && is("not_the_victim", at - 1))) {
            return 0;
        }
        auto verb = m_verbs.right_after(*person);
        verb = other ? m_verbs.right_after(*other) : verb;  // "A woman and her baby were killed"
        if (!verb) {
            return 0;
        }
        const Listed before = other ? listed_before(*person, true, sentence) : Listed{0, person->first};
        const std::int64_t here = m_people.heads(*person) + (other ? m_people.heads(*other) : 0);
        add({before.last, person->last}, before.count + here, *verb, sentence);
        return verb->words.last - at;
    }

    /// "Jon Doe was shot dead", "Jon Doe, 34, was killed": one. Words read.
    std::uint32_t read_name(std::uint32_t at, const Sentence& sentence) {
        const auto name = m_people.named_at(at, sentence);
        if (!name || !m_wording.is(name->last, {"was"})) {
            return 0;
        }
        const auto verb = m_verbs.right_after(*name);
        if (!verb || verb->about == "displaced") {
            return 0;
        }
        add(*name, 1, *verb, sentence);
        return verb->words.last - at;
    }

    void read_bounds(WordRange words, const NumberRange& bounds, const Sentence& sentence) {
        auto found = m_verbs.before(words);
        found = found ? found : m_verbs.after(words);
        found = found ? found : m_verbs.toll_before(words);  // "the death toll rose to between 20 and 30"
        if (found && m_people.counts(words)) {
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
        auto found = m_verbs.before(words);
        if (!found) {
            found = m_verbs.after(words);
            found = found && m_verbs.is_suffered(*found) ? found : std::nullopt;
        }
        if (!found || !m_people.counts(words)) {
            return;
        }
        add(words, range.high, *found, sentence);
        Claim& claim = m_tolls.back().claim;
        const bool floor = claim.low.has_value();  // "at least several hundred"
        claim.best.reset();
        claim.low = floor || !claim.high ? std::optional{range.low} : claim.low;
        claim.high = floor ? std::nullopt : std::optional{range.high};
        claim.text = text_of(m_wording, words);
    }

    /// Words read, where a list goes on behind it.
    std::uint32_t read_number(WordRange number, std::int64_t value, const Sentence& sentence) {
        if (!m_people.counts(number) || adds_to_toll(number, sentence)) {
            return 0;
        }
        if (is_former(number)) {
            return 0;
        }
        if (const auto risen = m_verbs.toll_risen(number)) {
            add(number, value, *risen, sentence);
            return 0;
        }
        if (const auto found = m_verbs.before(number)) {
            const int first = m_people.are_one_and({found->words.last, number.first}) ? 1 : 0;
            const Listed more = listed_behind(number.last + 1, number.last, sentence);
            add({number.first, more.last}, value + first + more.count, *found, sentence);
            return more.last - number.first;
        }
        if (const auto found = m_verbs.after(number)) {
            const std::int64_t more = somebody_between(number, *found);
            const Listed before = listed_before(number, more > 0, sentence);
            add({before.last, number.last}, value + before.count + more, *found, sentence);
        } else if (const auto toll = m_verbs.toll_before(number)) {
            add(number, value, *toll, sentence);
        } else if (const auto rival = rival_of_last(number)) {
            add(number, value, *rival, sentence);
        }
        return 0;
    }

    /// "The toll rose to 37 from 29", "rose from 29 to 37": what was told before.
    bool is_former(WordRange number) const {
        return number.first > 0 && m_wording.is(number.first - 1, {"from"}) &&
               any("toll_noun", m_wording.sentence_of(number.first)) &&
               (m_wording.is(number.last, {"to"}) ||
                (number.first > 2 && word(number.first - 2).number && m_wording.is(number.first - 3, {"to"})));
    }

    /// "Two more bodies brought the death toll to 54": they are of the 54.
    bool adds_to_toll(WordRange number, const Sentence& sentence) const {
        return m_wording.is(number.last, {"more"}) && m_wording.is(number.last + 1, {"bodies", "people", "victims"}) &&
               any("toll_noun", sentence);
    }

    /// "four soldiers, five policemen and a girl": those beside the first, and where the outermost of them ends.
    struct Listed {
        std::int64_t count = 0;
        std::uint32_t last = 0;
    };
    Listed listed_behind(std::uint32_t from, std::uint32_t end, const Sentence& sentence) const {
        Listed listed{0, end};
        for (;;) {
            const auto next = next_in_list(from, sentence);
            if (!next) {
                return listed;
            }
            listed.count += next->count;
            listed.last = next->last;
            from = next->last + (next->count > 1 ? 1 : 0);
        }
    }

    /// The item behind the comma or the "and" that comes next; none if that has a verb of its own.
    std::optional<Listed> next_in_list(std::uint32_t from, const Sentence& sentence) const {
        std::uint32_t at = from;
        while (at < sentence.last && m_wording.gap(at) == " " && !is("function_word", at) && !m_verbs.tells(at)) {
            if (++at - from >= joined_reach) {
                return std::nullopt;
            }
        }
        const bool comma = at < sentence.last && m_wording.gap(at) == ", ";
        const bool joined = m_wording.is(at, {"and"});
        if (at >= sentence.last || (!comma && !(joined && m_wording.gap(at) == " "))) {
            return std::nullopt;
        }
        at += joined ? 1 : 0;
        const std::uint32_t first = at + (m_wording.is(at, {"their", "his", "her"}) ? 1 : 0);
        if (const auto more = number_at(m_wording, first)) {
            const WordRange words{first, first + more->length};
            const bool beasts = m_wording.is(words.last, {"of"}) && is("not_people", words.last + 2);  // "of his goats"
            const bool own = m_verbs.after(words) || !m_people.counts(words) || beasts;
            return own ? std::nullopt : std::optional{Listed{more->value, words.last}};
        }
        const auto person = m_people.somebody_at(at);
        if (!person || is("say", person->last) || m_wording.is(person->last, {"among", "included"}) ||
            m_verbs.right_after(*person)) {
            return std::nullopt;
        }
        const bool goes_on = joined || m_wording.is(person->last, {"and"});  // not ", a doctor said"
        return goes_on ? std::optional{Listed{m_people.heads(*person), person->last}} : std::nullopt;
    }

    /// "of Spin Boldak"
    bool is_of_a_name(WordRange words) const {
        bool named = words.length() > 1 && m_wording.is(words.first, {"of"});
        for (std::uint32_t at = words.first + 1; at < words.last; ++at) {
            named = named && word(at).capital && m_wording.gap(at) == " ";
        }
        return named;
    }

    /// "two civilians and a guard wounded": the guard.
    std::int64_t somebody_between(WordRange number, const TollVerb& verb) const {
        for (std::uint32_t at = number.last + 1; at < verb.words.first; ++at) {
            if (m_wording.is(at, {"including", "among"})) {
                return 0;
            }
            const auto person = m_wording.is(at - 1, {"and"}) ? m_people.somebody_at(at) : std::nullopt;
            if (person && person->last <= verb.words.first) {
                return 1;
            }
        }
        return 0;
    }

    /// "Thirty passengers, a conductor and two soldiers died": those before the number, and where they begin. Commas
    /// join where an "and" does too.
    Listed listed_before(WordRange number, bool closed, const Sentence& sentence) const {
        Listed listed{0, number.first};
        std::uint32_t first = number.first;
        for (;;) {
            first -= first > sentence.first &&
                             (m_wording.is(first - 1, {"his", "her", "their", "its"}) || is("about", first - 1))
                         ? 1
                         : 0;
            const bool joined = first > sentence.first && m_wording.is(first - 1, {"and"});
            const bool comma = first > sentence.first && m_wording.gap(first) == ", ";
            const auto item =
                joined || (closed && comma) ? item_before(joined ? first - 1 : first, sentence) : std::nullopt;
            if (!item) {
                return listed;
            }
            closed = true;
            listed = {listed.count + item->count, item->last};
            first = item->last;
        }
    }

    /// "a major" or "seven policemen" whose words end there, and where they begin.
    std::optional<Listed> item_before(std::uint32_t end, const Sentence& sentence) const {
        constexpr std::uint32_t longest = 4;  // words of "one hundred and two"
        for (std::uint32_t back = 1; back <= joined_reach + 3 && end >= sentence.first + back; ++back) {
            const std::uint32_t at = end - back;
            const auto person = m_people.somebody_at(at);
            if (person && (person->last == end || is_of_a_name({person->last, end})) &&
                !(at > sentence.first && is("not_the_victim", at - 1))) {
                return Listed{m_people.heads(*person), at};
            }
        }
        for (std::uint32_t at = end - 1; at > sentence.first && end - at <= joined_reach; --at) {
            if ((at + 1 < end && m_wording.gap(at + 1) != " ") || m_verbs.tells(at) || is("function_word", at)) {
                return std::nullopt;  // "4,000 arrests and 26 killed"
            }
            for (std::uint32_t first = at - std::min(at - sentence.first, longest); first < at; ++first) {
                const auto more = number_at(m_wording, first);
                if (more && first + more->length == at && m_people.counts({first, at})) {
                    return Listed{more->value, first};
                }
            }
        }
        return std::nullopt;
    }

    /// "The rebels said 50 were killed; the army put the figure at 12", "... ; the army admitted two": of what the
    /// number before it was.
    std::optional<TollVerb> rival_of_last(WordRange number) const {
        constexpr std::uint32_t reach = 9;
        const std::uint32_t here = word(number.first).sentence;
        const Sentence& sentence = m_wording.sentences[here];
        if (!goes_on_from_toll(here) || !ends_there(number.last)) {
            return std::nullopt;
        }
        const bool same = word(m_tolls.back().words.first).sentence == here;
        bool given = false;
        bool figure = false;
        for (std::uint32_t at = number.first; at > sentence.first && number.first - at < reach; --at) {
            given = given || is("gives_number", at - 1) || (same && is("say_plain", at - 1));
            figure = figure || m_wording.is(at - 1, {"figure", "number", "total", "toll", "it"});
            const string_view gap = m_wording.gap(at - 1);
            const bool parted = gap.starts_with(';') || (gap.starts_with(',') && is("rival_word", at - 1));
            if (same && parted) {
                return given ? std::optional{TollVerb{m_tolls.back().claim.about, number}} : std::nullopt;
            }
        }
        return !same && given && figure ? std::optional{TollVerb{m_tolls.back().claim.about, number}} : std::nullopt;
    }

    /// No noun behind the number: "at 12.", "two, and", "800 had".
    bool ends_there(std::uint32_t next) const {
        return next >= m_wording.words.size() || m_wording.gap(next).find_first_of(".,;") != string_view::npos ||
               m_wording.is(next, {"had", "did", "were", "dead"});
    }

    void add(WordRange number, std::int64_t value, const TollVerb& found, const Sentence& sentence) {
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
        bool most = false;
        for (std::uint32_t back = 1; back <= 4 && number.first >= sentence.first + back; ++back) {
            const std::uint32_t at = number.first - back;
            if (length("at_least", at) == back) {
                claim.low = claim.best = value;
                return;
            }
            most = most || length("at_most", at) == back;  // "fewer than", but "no fewer than" is at least
        }
        if (m_wording.is(number.last, {"or"}) && m_wording.is(number.last + 1, {"more"})) {
            claim.low = value;  // "40 or more"
        }
        (most ? claim.high : claim.best) = value;
    }

    bool any(WordHash list, const Sentence& sentence) const {
        return m_codebook.cue_within(list, m_wording, {sentence.first, sentence.last});
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
        return (perfect && longer) || std::ranges::any_of(m_people.times_in(sentence), [&](const TimeExpression& time) {
                   return time.form == TimeForm::since && contains(sentence.span, time.span) &&
                          m_wording.words[m_wording.word_at(time.span.start)].clause == clause;
               });
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    CodePoints m_code_points;
    std::string m_doc;
    std::vector<bool> m_used;  ///< verbs that already belong to a number
    std::vector<TollPhrase> m_tolls;
    TollPeople m_people;
    TollVerbs m_verbs;
    TollSpeaker m_speaker;
};

}  // namespace

std::vector<TollPhrase> find_tolls(const Wording& wording, const std::vector<TimeExpression>& times,
                                   const Codebook& codebook, const std::string& doc) {
    return TollFinder{wording, times, codebook, doc}.find();
}

}  // namespace sitmap

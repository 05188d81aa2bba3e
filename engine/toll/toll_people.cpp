#include "engine/toll/toll_people.hpp"

#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

bool TollPeople::counts(WordRange number) const {
    const std::uint32_t at = number.first;
    const std::uint32_t next = number.last;
    const Span span = span_of(m_wording, number);
    const bool dated = std::ranges::any_of(times_in(m_wording.sentence_of(at)),
                                           [&](const TimeExpression& t) { return overlap(t.span, span); });
    const bool nobody = at > 0 && m_wording.is(at, {"one"}) && m_wording.is(at - 1, {"no", "any"});
    return !dated && !nobody && !word(at).hyphened && !is_measured(at, next) && !is_part(at, next) && !is_age(at, next);
}

/// "12 km", "three houses", "one family".
bool TollPeople::is_measured(std::uint32_t at, std::uint32_t next) const {
    const std::uint32_t last = m_wording.sentence_of(at).last;
    const bool theirs = m_wording.is(next, {"of"}) && m_wording.is(next + 1, {"its", "their", "his", "our", "her"});
    const bool one = m_wording.is(at, {"one"}) && next == at + 1 && m_wording.is(next, {"of", "family", "side"}) &&
                     !theirs;  // "one of its officers had died"
    const bool labourers =
        next + 1 < last && m_wording.is(next, {"day", "home", "air"}) && is("person_taken", next + 1);
    return one || (next < last && is("not_people", next) && !labourers) ||
           (next + 1 < last && is("not_people", next + 1) && !(word(next).capital && word(next + 1).capital) &&
            !is("killed", next) && !is("wounded", next));  // but "13 United Nations employees"
}

/// "including two children", "five of them children", "eight labourers, five from Oss".
bool TollPeople::is_part(std::uint32_t at, std::uint32_t next) const {
    const std::uint32_t first = m_wording.sentence_of(at).first;
    const bool of = at > first + 1 && m_wording.is(at - 1, {"of"}) && !is("counted_of", at - 2);
    const bool whole = at > first + 1 && m_wording.is(at - 1, {"among"}) && is("be", at - 2);
    const bool led = at > first && !whole && m_wording.is(at - 1, {"including", "among", "aged", "them"});
    const bool verb = next + 2 < m_wording.words.size() && (is("be", next + 2) || is("auxiliary", next + 2));
    const bool of_them = !verb && is_of_them(next);
    const bool aside = at > first && m_wording.gap(at).starts_with(',');
    return of || led || (aside && (of_them || m_wording.is(next, {"from"}))) || is_listed_part(at, next);
}

/// "Twelve, among them five clerks, a porter and two guards, were shot": the two guards.
bool TollPeople::is_listed_part(std::uint32_t at, std::uint32_t next) const {
    constexpr std::uint32_t longest = 12;
    const std::uint32_t first = m_wording.sentence_of(at).first;
    const bool joined = at > first + 1 && m_wording.is(at - 1, {"and"}) && m_wording.gap(at - 1) == " ";
    if ((!joined && m_wording.gap(at) != ", ") || is("killed", next) || is("wounded", next)) {
        return false;
    }
    for (std::uint32_t back = 1; back < longest && at >= first + back; ++back) {
        const std::uint32_t word = at - back;
        if (m_wording.is(word, {"including", "among"})) {
            return !(word > first && is("be", word - 1));
        }
        const std::string_view gap = m_wording.gap(word);
        if (is("be", word) || is("auxiliary", word) || is("killed", word) || is("wounded", word) ||
            is("kill_active", word) || is("wound_active", word) || gap.find_first_of(";:.") != std::string_view::npos) {
            return false;
        }
    }
    return false;
}

bool TollPeople::is_age(std::uint32_t at, std::uint32_t next) const {
    const std::string_view before = m_wording.gap(at);
    const bool apposed = before == ", " && m_wording.gap(next).starts_with(",");
    const bool bracketed = before.ends_with("(") && m_wording.gap(next).starts_with(")");
    std::uint32_t first = at;  // "three miners, aged 19, 24 and 31, were shot"
    while (first > 0 && (number_at(m_wording, first) || word(first).folded == "and")) {
        --first;
    }
    return word(first).folded == "aged" ||
           (at > 0 && word(at).number && (apposed || bracketed) && word(at - 1).capital);
}

bool TollPeople::is_counted_apart(std::uint32_t at, WordRange number) const {
    const auto other = number_at(m_wording, at);
    if (!other) {
        return false;
    }
    const std::uint32_t next = at + other->length;
    if (is_age(at, next) || m_wording.is(at - 1, {"including", "of", "from", "by"}) || is_part(at, next)) {
        return false;
    }
    return at == number.last || word(at).folded != "a";
}

/// After "killing" and before "was wounded" stands a person, whatever the noun; but not "a number of" and "a bid to".
std::optional<WordRange> TollPeople::somebody_at(std::uint32_t at) const {
    constexpr std::uint32_t adjectives = 6;  // words of "12-year-old school"
    if (m_wording.is(at, {"a", "another"}) &&
        m_wording.is(at + 1, {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})) {
        const bool told = is("person_taken", at + 2) || m_wording.is(at + 2, {"person", "victim", "body"});
        const std::uint32_t noun = m_wording.gap(at + 2) == " " && told ? 1 : 0;
        return WordRange{at, at + 2 + noun};  // "two were killed and a third was wounded"
    }
    if (number_at(m_wording, at)) {
        return std::nullopt;  // "a hundred people"
    }
    const bool list = at > 0 && m_wording.is(at - 1, {"and"});  // "four passengers and the driver"
    const bool the = !list && m_wording.is(at, {"the"});
    if (!m_wording.is(at, {"a", "an", "his", "her", "their", "another", "the"})) {
        return std::nullopt;
    }
    if (m_wording.is(at, {"another"}) && (is("killed", at + 1) || is("wounded", at + 1))) {
        return WordRange{at, at + 1};
    }
    const std::uint32_t end = std::min(m_wording.sentence_of(at).last, at + 1 + adjectives);
    for (std::uint32_t noun = at + 1; noun < end; ++noun) {
        const bool clear = m_wording.gap(noun) == " " || word(noun).hyphened;
        if (!clear || is("function_word", noun) || m_wording.is(noun, {"estimated", "unknown", "further", "total"}) ||
            is("say", noun) || (number_at(m_wording, noun) && !m_wording.is(noun + 1, {"year", "month"})) ||
            m_wording.is(noun + 1, {"to"}) || (m_wording.is(noun + 1, {"of"}) && !is("person_taken", noun))) {
            return std::nullopt;
        }
        const bool told_of = is("person_taken", noun) && word(noun + 1).folded.ends_with("ed");  // "a man suspected"
        if (ends_noun(noun + 1) || told_of || m_wording.is(noun + 1, {"of"})) {
            const bool several = word(noun).folded.ends_with('s') && !word(noun).folded.ends_with("ss");
            const bool none = several || is("not_somebody", noun) || (the && !is("person_taken", noun));
            return none ? std::nullopt : std::optional{WordRange{at, noun + 1}};
        }
    }
    return std::nullopt;
}

std::optional<WordRange> TollPeople::somebody_else_at(std::uint32_t at) const {
    if (const auto somebody = somebody_at(at)) {
        return somebody;
    }
    const bool bare = is("person_taken", at) && !word(at).folded.ends_with('s') && !number_at(m_wording, at) &&
                      (is("be", at + 1) || is("killed", at + 1) || is("wounded", at + 1));
    return bare ? std::optional{WordRange{at, at + 1}} : std::nullopt;
}

std::optional<WordRange> TollPeople::named_at(std::uint32_t at, const Sentence& sentence) const {
    constexpr std::uint32_t longest = 6;
    const bool opens = at == sentence.first || !word(at - 1).capital || m_wording.gap(at) != " ";
    std::uint32_t last = at;
    std::uint32_t capitals = 0;
    while (opens && last < sentence.last && last - at < longest &&
           (last == at || m_wording.gap(last) == " " || m_wording.gap(last) == "-") && !word(last).number &&
           (word(last).capital || (last > at && m_wording.is(last, {"al", "bin", "ibn", "de", "el", "abu"})))) {
        capitals += word(last).capital && !is("function_word", last) ? 1 : 0;
        ++last;
    }
    if (capitals < 2 || last >= sentence.last || is("armed_men", last - 1) || is("place_noun", last - 1)) {
        return std::nullopt;
    }
    const bool aged = word(last).number && (m_wording.gap(last) == ", " || m_wording.gap(last) == " (");
    last += aged ? 1 : 0;
    return last < sentence.last && m_wording.is(last, {"was"}) ? std::optional{WordRange{at, last}} : std::nullopt;
}

bool TollPeople::is_of_them(std::uint32_t at) const {
    return m_wording.is(at, {"of"}) && m_wording.is(at + 1, {"them", "whom", "these", "those"});
}

std::int64_t TollPeople::heads(WordRange somebody) const {
    return m_wording.is(somebody.last - 1, {"couple"}) ? 2 : 1;
}

/// Nothing of the noun follows at this word.
bool TollPeople::ends_noun(std::uint32_t next) const {
    return next >= m_wording.words.size() || (m_wording.gap(next) != " " && !word(next).hyphened) ||
           is("function_word", next) || is("say", next) || is("be", next) || is("auxiliary", next) ||
           is("after_participle", next) || is("killed", next) || is("wounded", next) || is("detained", next) ||
           is("abducted", next) || is("missing", next) ||
           m_wording.is(
               next, {"who", "whom", "whose", "outside", "inside", "dead", "last", "hostage", "captive", "prisoner"}) ||
           (is_adverb(word(next)) && !word(next).capital);
}

bool TollPeople::are_one_and(WordRange words) const {
    if (words.first + 2 > words.last || word(words.last - 1).folded != "and") {
        return false;
    }
    const bool self = words.length() == 2 && m_wording.is(words.first, {"himself", "herself", "itself", "him", "her"});
    const bool noun = words.length() <= 4 && m_wording.is(words.first, {"the", "a", "an", "his", "her", "its"}) &&
                      !m_wording.is(words.last - 2, {"couple", "family", "pair", "crowd", "group", "number"}) &&
                      !word(words.last - 2).folded.ends_with('s');
    return self || noun;
}

std::span<const TimeExpression> TollPeople::times_in(const Sentence& sentence) const {
    const auto begins_before = [](std::uint32_t at) {
        return [at](const TimeExpression& time) { return time.span.start < at; };
    };
    const auto first = std::partition_point(m_times.begin(), m_times.end(), begins_before(sentence.span.start));
    const auto last = std::partition_point(first, m_times.end(), begins_before(sentence.span.end));
    return {first, last};
}

}  // namespace sitmap

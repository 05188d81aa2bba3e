#include "engine/trigger/governing.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::size_t modifier_reach = 7;  ///< words between a preposition and the name it governs

constexpr std::array<string_view, 4> guarding{"guarding", "defending", "protecting", "garrisoning"};
constexpr std::array<string_view, 15> beside{"overlooking", "facing",  "opposite", "below",    "above",
                                             "beneath",     "astride", "behind",   "beyond",   "feeding",
                                             "supplying",   "serving", "feeds",    "supplies", "serves"};
constexpr std::array<string_view, 38> prepositions{
    "upon",    "round",  "including", "beside", "in",         "on",      "at",   "near", "against", "across",
    "around",  "over",   "outside",   "inside", "throughout", "of",      "from", "to",   "into",    "onto",
    "towards", "toward", "through",   "within", "along",      "between", "for",  "off",  "by",      "with",
    "about",   "under",  "beyond",    "among",  "behind",     "via",     "amid", "after"};

}  // namespace

bool is_preposition(string_view folded) {
    return is_guarding(folded) || is_beside(folded) || std::ranges::find(prepositions, folded) != prepositions.end();
}

bool is_beside(string_view folded) {
    return std::ranges::find(beside, folded) != beside.end();
}

bool is_guarding(string_view folded) {
    return std::ranges::find(guarding, folded) != guarding.end();
}

bool is_direction(string_view folded) {
    static constexpr auto words =
        texts("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");
    return std::find(words.begin(), words.end(), folded) != words.end();
}

std::uint32_t behind_unit(std::uint32_t end, const Wording& wording, const Codebook& codebook) {
    const bool unit =
        end < wording.words.size() && wording.gap(end) == " " && codebook.cue_length("place_noun", wording, end) > 0;
    return end + (unit ? 1 : 0);
}

std::uint32_t start_of_rest(std::uint32_t of, const Wording& wording, const Codebook& codebook) {
    const bool left = of > 3 && wording.is(of - 1, {"left"}) && codebook.cue_length("auxiliary", wording, of - 2) > 0;
    const bool remains = of > 2 && wording.is(of - 1, {"remains", "remained"});
    const std::uint32_t what = of - (left ? 3 : 2);
    return (left || remains) && wording.is(what, {"what"}) ? what : of;
}

/// The preposition before the name's noun phrase, or -1. "The port city of" is looked through.
std::int32_t Governing::preposition_of(std::uint32_t first) const {
    if (is_address(first)) {
        return preposition_of(first - 1);  // "outside the Palace Hotel, Oss, to protest"
    }
    const std::uint32_t start = m_wording.sentence_of(first).first;
    const std::uint32_t clause = word(first).clause;
    for (std::uint32_t back = 1; back <= modifier_reach && first >= start + back; ++back) {
        const std::uint32_t at = first - back;
        if (word(at).clause != clause || cut_between(at, first)) {
            return -1;
        }
        if (is_as_far_as(at)) {
            return static_cast<std::int32_t>(at);
        }
        if (!is_preposition(word(at).folded)) {
            if (is_time(at) || (ends_phrase(at) && !joins_directions(at)) || is_adverbial_direction(at)) {
                return -1;
            }
            continue;
        }
        const bool of = word(at).folded == "of" && at > start;
        if (const std::uint32_t what = of ? start_of_rest(at, m_wording, m_codebook) : at; what < at) {
            return is_preposition(word(what - 1).folded) ? static_cast<std::int32_t>(what - 1) : -1;
        }
        if (of && is_direction(at - 1) && !stands_in(at - 1)) {
            return static_cast<std::int32_t>(at - 1);
        }
        if (of && at > start + 1 && word(at - 1).folded == "out" && is("road_noun", at - 2)) {
            return preposition_of(at - 2);  // "on the road out of X"
        }
        if (at > start + 1 && is_way_to(at) && m_wording.is(at - 1, {"leading", "running", "going"})) {
            return preposition_of(at - 2);  // "on the road leading into X"
        }
        const bool through =
            (at > start && is_way_to(at)) ||
            (of && (is("place_noun", at - 1) || is("facility_noun", at - 1) || is("terrain_noun", at - 1)));
        if (of && at > start + 1 && word(at - 2).capital && m_wording.gap(at - 1) == " " && is("sector_noun", at - 1)) {
            return static_cast<std::int32_t>(at);  // "in the Hill area of X"
        }
        if (of && is("part_of_place", at - 1)) {  // "the assault on the lines of X", not "gripped the citadel of X"
            const std::int32_t outer = preposition_of(at - 1);
            return outer >= 0 ? outer : static_cast<std::int32_t>(at);
        }
        return through ? preposition_of(at - 1) : static_cast<std::int32_t>(at);
    }
    return -1;
}

/// One past the capitalised words of its sentence that begin here with a blank before each.
std::uint32_t Governing::end_of_capitals(std::uint32_t at) const {
    const std::uint32_t last = m_wording.sentence_of(at - 1).last;
    while (at < last && word(at).capital && m_wording.gap(at) == " ") {
        ++at;
    }
    return at;
}

/// "The road to X", "the road leading into X", "the approaches to X": what leads there.
bool Governing::is_way_to(std::uint32_t at) const {
    if (m_wording.is(at, {"from"})) {  // "on the highway from X to Y"
        const std::uint32_t next = end_of_capitals(at + 1);
        return at > 0 && is("road_noun", at - 1) && next > at + 1 && m_wording.is(next, {"to"});
    }
    const bool leads = m_wording.is(at, {"to", "into", "towards", "toward"});
    const std::uint32_t noun = at - (at > 1 && m_wording.is(at - 1, {"leading", "running", "going"}) ? 2 : 1);
    const bool own = noun > 0 && m_wording.is(noun, {"way"}) &&  // "six traders on their way to Oss"
                     m_wording.is(noun - 1, {"their", "his", "her", "its", "the"});
    return leads && !own &&
           (is("road_noun", noun) ||
            (m_wording.is(at, {"to"}) &&
             m_wording.is(noun, {"entrance", "approach", "approaches", "gateway", "exit", "access"})));
}

/// "as far as X": the second "as" leads to it.
bool Governing::is_as_far_as(std::uint32_t at) const {
    return at > 1 && m_wording.is(at, {"as"}) && m_wording.is(at - 1, {"far"}) && m_wording.is(at - 2, {"as"});
}

/// A name between commas, behind a building's: where that stands. "In the Norish capital, Oss, ...": what it is called.
bool Governing::is_address(std::uint32_t first) const {
    const Sentence& sentence = m_wording.sentence_of(first);
    if (first <= sentence.first + 1 || m_wording.gap(first) != ", ") {
        return false;
    }
    const std::uint32_t next = end_of_capitals(first + 1);
    const bool closed = next >= sentence.last || m_wording.gap(next).starts_with(',');
    const bool called = is("place_noun", first - 1) && !word(first - 1).capital;
    return closed && (called || (is("building", first - 1) && !is("armed_men", first - 1)));
}

/// "On 24 July Oss fell", "on the 7th", "by the end of the year": the preposition before it is the time's.
bool Governing::is_time(std::uint32_t at) const {
    static constexpr auto nouns = texts("day", "night", "morning", "evening", "afternoon", "week", "weekend", "month",
                                        "year", "end", "hour", "hours", "days", "weeks");
    const Word& here = word(at);
    const bool named = here.capital && is_month_or_weekday(here.folded);
    const bool ranked = here.folded.front() >= '1' && here.folded.front() <= '9' && ordinal(here.folded);
    return named || ranked || year_number(here, m_wording.text) != 0 || is_turn_of_day(m_wording, at) ||
           std::find(nouns.begin(), nouns.end(), here.folded) != nouns.end();
}

/// "In the west Oss fell": the direction is a place of its own.
bool Governing::is_adverbial_direction(std::uint32_t at) const {
    const std::uint32_t article = at > 1 && is("far_or_deep", at - 1) ? at - 2 : at - 1;
    return is_direction(at) && at > 0 && word(article).folded == "the" && at + 1 < m_wording.words.size() &&
           word(at + 1).capital;
}

bool Governing::is_direction(std::uint32_t at) const {
    return sitmap::is_direction(word(at).folded);
}

/// "in the north of X", not "clashed north of X" nor "to the north of X".
bool Governing::stands_in(std::uint32_t at) const {
    if (at > 1 && m_wording.is(at - 1, {"the"}) && m_wording.is(at - 2, {"to"})) {
        return false;
    }
    return at > 0 && (is("determiner", at - 1) || is_preposition(word(at - 1).folded));
}

/// A comma between adjectives is no cut; one before the name is, unless a list runs on.
bool Governing::cut_between(std::uint32_t at, std::uint32_t first) const {
    const string_view gap = m_wording.gap(at + 1);
    return gap.find_first_of(",;:()") != string_view::npos && at + 1 <= first;
}

/// "and" of "in the eastern and northern quarters of Oss"
bool Governing::joins_directions(std::uint32_t at) const {
    const auto directs = [&](std::uint32_t next) {
        return word(next).folded.ends_with("ern") ||
               m_wording.is(next, {"central", "upper", "lower", "outer", "inner"});
    };
    return m_wording.is(at, {"and", "or"}) && at > 0 && directs(at - 1) && directs(at + 1);
}

/// No noun phrase runs over a verb, a conjunction or a pronoun.
bool Governing::ends_phrase(std::uint32_t at) const {
    static constexpr auto words =
        texts("and", "or", "but", "that", "which", "who", "when", "where", "not", "also", "then");
    return std::find(words.begin(), words.end(), word(at).folded) != words.end() || is("auxiliary", at) ||
           is("say", at) || is_verb(at);
}

bool Governing::has_verb(WordRange words) const {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        if (is_verb(at)) {
            return true;
        }
    }
    return false;
}

bool Governing::is_verb(std::uint32_t at) const {
    if (word(at).hyphened) {
        return false;  // "in the rebel-held town of X"
    }
    const auto match = m_codebook.triggers().longest(m_wording, at);
    if (!match) {
        return false;
    }
    const TriggerForm& form = m_codebook.trigger_forms()[match.rows->front()];
    const bool past = form.form == VerbForm::past || (match.length > 1 && form.form == VerbForm::participle);
    const std::uint32_t before = at > 1 && is_adverb(word(at - 1)) ? at - 2 : at > 0 ? at - 1 : at;
    // "in besieged Oss"
    const bool adjective = before < at && is_preposition(word(before).folded) && word(at + match.length).capital &&
                           m_wording.gap(at) == " " && m_wording.gap(at + match.length) == " ";
    return past && !adjective && !is("determiner", before);
}

}  // namespace sitmap

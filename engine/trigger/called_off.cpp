#include "engine/trigger/called_off.hpp"

#include "engine/trigger/predicate.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::uint32_t begin_reach = 4;  ///< words from "never" to "got under way"
constexpr std::uint32_t given_reach = 5;  ///< words from "was" to "given up"

/// "never opened", "did not come about"
bool never_begins(WordRange predicate, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t last = std::min(predicate.last, predicate.first + begin_reach);
    for (std::uint32_t at = predicate.first; at < last; ++at) {
        if (wording.is(at, {"never", "not", "didnt", "hasnt", "wasnt", "werent"})) {
            return codebook.cue_within("taking_place", wording, {at + 1, last});
        }
    }
    return false;
}

/// "fizzled out before it began", "was over before it had got under way"
bool ends_before_it_begins(std::uint32_t from, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t last = wording.sentence_of(from - 1).last;
    for (std::uint32_t at = from; at + 2 < last && !wording.gap(at).starts_with(';'); ++at) {
        if (wording.is(at, {"before"}) && wording.is(at + 1, {"it", "they"}) && wording.gap(at) == " ") {
            const WordRange verb{at + 2, std::min(last, at + 2 + begin_reach)};
            return codebook.cue_within("taking_place", wording, verb) && !wording.is(at + 3, {"to"});
        }
    }
    return false;
}

/// "The capture of Oss remains a goal for the summer"; not "was one of the objectives achieved".
bool is_an_aim(WordRange predicate, const Wording& wording, const Codebook& codebook) {
    constexpr std::uint32_t reach = 6;  // words from "remains" to "goal"
    const WordRange noun{predicate.first + 1, std::min(predicate.last, predicate.first + reach)};
    return wording.is(predicate.first, {"remains", "remained", "is", "remain"}) && noun.first < noun.last &&
           codebook.cue_within("aim_noun", wording, noun) && !codebook.cue_within("negation", wording, noun);
}

}  // namespace

std::string_view calling_off_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    if (!names_a_deed(trigger, wording, codebook)) {
        return {};
    }
    if (ends_before_it_begins(trigger.words.last, wording, codebook)) {
        return "plan (it was over before it began)";
    }
    const Predicates predicates{wording, codebook};
    for (const std::uint32_t at : predicates.behind(trigger.words.last)) {
        const WordRange predicate{at, predicates.end_of(at)};
        if (never_begins(predicate, wording, codebook)) {
            return "plan (it never began)";
        }
        const std::uint32_t verb_end = std::min(predicate.last, at + given_reach);
        if (is_an_aim(predicate, wording, codebook)) {
            return "plan (an aim)";
        }
        if (codebook.cue_length("not_held", wording, at) > 0) {
            return "plan (not held)";  // "Talks in Oss remain suspended", "the meeting in Oss is off again"
        }
        if (codebook.cue_within("arranged_for", wording, {at, verb_end})) {
            return "plan (it was to be)";  // "A raid on Oss had been set for 5 May but the weather forbade it"
        }
        // "The assault was given up" had been made; "the assault planned for May was given up" had not
        const bool arranged = codebook.cue_within("arranged", wording, {trigger.words.last, at});
        if (arranged && codebook.cue_within("given_up", wording, {at, verb_end})) {
            return "plan (it was given up)";
        }
    }
    return {};
}

}  // namespace sitmap

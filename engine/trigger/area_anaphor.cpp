#include "engine/trigger/area_anaphor.hpp"

namespace sitmap {

namespace {

/// "the Black Sea port", "the Lake Oss town": by what it lies on, a town is meant that was told before.
bool is_town_by_its_water(const Wording& wording, std::size_t at) {
    constexpr std::size_t longest = 3;  // words of the water's name
    std::size_t noun = at + 1;
    bool water = false;
    while (noun < wording.words.size() && wording.words[noun].capital && noun <= at + longest &&
           wording.gap(noun) == " ") {
        water = water || wording.is(noun, {"sea", "lake", "gulf", "ocean", "river", "atlantic", "pacific",
                                           "mediterranean", "baltic", "adriatic", "caspian", "aegean"});
        ++noun;
    }
    const bool named =
        wording.is(noun + 1, {"of"}) || (noun + 1 < wording.words.size() && wording.words[noun + 1].capital);
    return water && wording.is(at, {"the"}) && wording.gap(noun) == " " &&
           wording.is(noun, {"port", "town", "city", "village", "resort"}) && !named;
}

}  // namespace

bool is_area_anaphor(const Wording& wording, const Codebook& codebook, std::size_t at) {
    if (codebook.cue_length("area_anaphor", wording, at) > 0 || is_town_by_its_water(wording, at)) {
        return true;
    }
    const bool hyphened = at + 3 < wording.words.size() && wording.words[at + 2].hyphened;  // "the rebel-held city"
    const std::size_t noun = at + (hyphened ? 3 : 2);
    if (wording.words[at].folded != "the" || noun >= wording.words.size() ||
        codebook.cue_length("area_noun", wording, noun) == 0 || wording.words[at + 1].capital) {
        return false;
    }
    const bool named =
        noun + 1 < wording.words.size() && (wording.words[noun + 1].folded == "of" || wording.words[noun + 1].capital);
    return !named && wording.gap(noun) == " ";
}

namespace {

/// "killed almost all its inhabitants"
bool hurts_its_people(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    constexpr std::uint32_t reach = 4;
    const bool deed = trigger.type == "violence_against_civilians" || trigger.type == "abduction";
    for (std::uint32_t at = trigger.words.last;
         deed && at + 1 < wording.words.size() && at < trigger.words.last + reach; ++at) {
        if (wording.is(at, {"its"})) {
            return codebook.cue_length("inhabitant", wording, at + 1) > 0;
        }
    }
    return false;
}

/// "only to abandon it", "were forced to give it up"
bool is_done_in_the_end(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t verb = trigger.words.first;
    return trigger.form == VerbForm::base && verb > 1 && wording.is(verb - 1, {"to"}) &&
           (wording.is(verb - 2, {"had"}) || codebook.cue_length("realising", wording, verb - 2) > 0);
}

/// "the army retook it on Friday", "won it back on Friday"
bool takes_it(const Trigger& trigger, const Wording& wording) {
    for (std::uint32_t at = trigger.words.first + 1; at < trigger.words.last; ++at) {
        if (wording.is(at, {"it"})) {
            return true;
        }
    }
    return wording.is(trigger.words.last, {"it"}) && wording.gap(trigger.words.last) == " ";
}

/// "The town, a railway junction, was surrounded": the verb follows the comma that closes the apposition.
bool opens_with_area(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t first = wording.sentence_of(trigger.words.first).first;
    std::uint32_t verb = trigger.words.first;
    while (verb > first && codebook.cue_length("auxiliary", wording, verb - 1) > 0) {
        --verb;
    }
    return verb > first + 2 && wording.gap(verb) == ", " && is_area_anaphor(wording, codebook, first);
}

}  // namespace

bool is_told_of_it(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const Frame& frame = *trigger.frame;
    if (!frame.verb && frame.of_is_site && trigger.words.first > 0 &&
        wording.words[trigger.words.first - 1].folded == "its") {
        return true;  // "after its capture"
    }
    if (frame.verb && trigger.form == VerbForm::past && !trigger.passive &&
        hurts_its_people(trigger, wording, codebook)) {
        return true;
    }
    const bool storms = trigger.type == "attack" && wording.is(trigger.words.first, {"stormed", "rushed", "assaulted"});
    const bool bombs = trigger.type == "air_strike" && frame.object_may_be_site;
    const bool takes = bombs || trigger.type == "capture" || trigger.type == "withdrawal" ||
                       trigger.type == "shelling" || trigger.type == "siege" || storms;
    // a chronicle's "storm Oss and seize it"
    const bool chronicled =
        trigger.form != VerbForm::gerund && trigger.words.first > 0 && wording.is(trigger.words.first - 1, {"and"});
    const bool since = trigger.form == VerbForm::gerund && trigger.words.first > 0 &&
                       wording.is(trigger.words.first - 1, {"since", "after"});  // "has held Oss since retaking it"
    // "attacked Oss, capturing it four days later"
    const bool outcome = trigger.form == VerbForm::gerund && wording.gap(trigger.words.first) == ", ";
    const bool done = trigger.form == VerbForm::past || chronicled || since || outcome ||
                      is_done_in_the_end(trigger, wording, codebook);
    if (frame.verb && takes && done && !trigger.passive && takes_it(trigger, wording)) {
        return true;
    }
    const bool site = frame.verb && ((frame.object_may_be_site && trigger.passive) || frame.subject_may_be_site);
    if (site && opens_with_area(trigger, wording, codebook)) {
        return true;
    }
    const std::uint32_t start = wording.sentence_of(trigger.words.first).first;
    for (std::uint32_t at = trigger.words.first; site && at > start && trigger.words.first - at < 5; --at) {
        const Word& word = wording.words[at - 1];
        if (word.clause != wording.words[trigger.words.first].clause) {
            return false;
        }
        if (word.folded == "it" || is_area_anaphor(wording, codebook, at - 1)) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap

#include "engine/trigger/elision.hpp"

#include "engine/time/calendar.hpp"

namespace sitmap {

bool lacks_own_subject(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t first = wording.sentence_of(trigger.words.first).first;
    std::uint32_t at = trigger.words.first;
    while (at > first && (codebook.cue_length("auxiliary", wording, at - 1) > 0 ||
                          wording.is(at - 1, {"then", "later", "finally", "soon"}))) {
        --at;
    }
    return trigger.passive && at > first && at < trigger.words.first && wording.is(at - 1, {"but"});
}

namespace {

/// "when", "after" ...; "before sunrise", "after dark" and "since Monday" are no clauses.
bool subordinates_within(const Wording& wording, const Codebook& codebook, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first; at < last; ++at) {
        const bool hour = at + 1 < last && wording.is(at, {"before", "after", "since", "until"}) &&
                          (is_turn_of_day(wording, at + 1) || wording.is(at + 1, {"dark", "daylight"}) ||
                           is_month_or_weekday(wording.words[at + 1].folded));
        if (!hour && codebook.cue_length("subordinate", wording, at) > 0) {
            return true;
        }
    }
    return false;
}

/// "Stormed Oss; on the next day forty prisoners were shot": by those who came, and no other name stands between.
bool tells_their_fate(const Trigger& before, const Trigger& trigger, const Wording& wording) {
    const bool came = before.type == "capture" || before.type == "attack" || before.type == "raid" ||
                      before.type == "advance" || before.type == "siege";
    const bool deed = trigger.type == "violence_against_civilians" || trigger.type == "execution" ||
                      trigger.type == "abduction" || trigger.type == "arrest";
    const bool kills = wording.is(trigger.words.first, {"shot", "killed", "executed", "massacred", "hanged", "murdered",
                                                        "slaughtered", "beheaded", "arrested", "bayoneted"});
    if (!came || !deed || !kills || !before.frame->verb || !trigger.passive) {
        return false;
    }
    bool parted = false;
    for (std::uint32_t at = before.words.last; at < trigger.words.first; ++at) {
        if (wording.gap(at).find_first_of(":\"") != std::string_view::npos ||
            (parted && wording.words[at].capital && !is_month_or_weekday(wording.words[at].folded))) {
            return false;
        }
        parted = parted || wording.gap(at).starts_with(';');
    }
    return parted;
}

}  // namespace

bool goes_on(const Trigger& before, const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    std::uint32_t at = trigger.words.first;
    const std::uint32_t start = before.words.last;
    if (tells_their_fate(before, trigger, wording)) {
        return true;
    }
    for (std::uint32_t between = start; between < at; ++between) {
        const std::string_view gap = wording.gap(between);  // not the colon of "at 07:30"
        if (gap.find_first_of(";:\"") != std::string_view::npos && !(gap == ":" && wording.words[between].number)) {
            return false;
        }
    }
    if (!trigger.frame->verb) {
        const std::uint32_t first = at > 2 ? at - 2 : 0;
        const bool moved = before.type == "advance" || before.type == "capture";
        if (moved && trigger.type == "clash" && first >= start &&
            (wording.is(at - 1, {"and"}) || wording.is(first, {"and"}))) {
            return true;  // "moved into Oss, and street fighting lasted until Tuesday"
        }
        return wording.is(at - 1, {"as", "amid", "while"}) ||
               (first >= start && wording.is(first, {"as", "amid", "while"}));
    }
    while (at > start && !wording.words[at - 1].capital &&  // no "May"
           (codebook.cue_length("auxiliary", wording, at - 1) > 0 ||
            wording.is(at - 1, {"then", "later", "also", "again", "soon", "finally"}))) {
        --at;
    }
    if (trigger.type == "withdrawal" && at > start + 1 && wording.is(at - 1, {"they", "it"}) &&
        wording.is(at - 2, {"when", "before"})) {
        return before.frame->verb;  // "took Oss and held it until 11 July, when they withdrew"
    }
    // "entered Oss, shot nine people", "entered Oss on 12 May, killing nine people"
    const bool raided = before.type == "raid" || before.type == "attack";  // "raids in Oss, executing nine"
    const bool came = before.type == "advance" || before.type == "capture" || before.type == "withdrawal" || raided;
    const bool told_on = trigger.form == VerbForm::past || (trigger.passive && trigger.form == VerbForm::participle) ||
                         (came && trigger.form == VerbForm::gerund);
    const bool listed = wording.gap(at) == ", " && told_on &&
                        (!trigger.passive || befalls(before)) &&  // "taken in May, retaken in June"

                        !codebook.cue_within("relative", wording, {start, at}) &&
                        !subordinates_within(wording, codebook, start, at);
    const bool told = before.frame->verb || (raided && trigger.form == VerbForm::gerund && listed);
    return at >= start && (listed || (at > start && wording.is(at - 1, {"and", "but"}))) && told;
}

}  // namespace sitmap

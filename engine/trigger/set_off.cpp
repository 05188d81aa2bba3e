#include "engine/trigger/set_off.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t object_reach = 5;   ///< words from "set off" to "riots"
constexpr std::uint32_t subject_reach = 7;  ///< words before "rumour": "On Friday a false"

/// The verb of which the deed is the object, "sparked two days of riots"; the deed's own word if there is none.
std::uint32_t cause_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t first = trigger.words.first;
    const std::uint32_t start = wording.sentence_of(first).first;
    for (std::uint32_t back = 1; back <= object_reach && first > start + back; ++back) {
        const std::uint32_t at = first - back;
        if (wording.gap(at + 1) != " " || wording.is(at, {"that", "who", "which"})) {
            break;
        }
        if (codebook.cue_length("setting_off", wording, at) > 0) {
            return at;
        }
    }
    return first;
}

/// The report that is the sentence's subject; the sentence's last word if there is none.
std::uint32_t subject_report(const Sentence& sentence, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t last = std::min(sentence.last, sentence.first + subject_reach);
    for (std::uint32_t at = sentence.first; at < last && !wording.is(at, {"that", "who", "which"}); ++at) {
        if (codebook.cue_length("open_report", wording, at) > 0) {
            return at;
        }
        if (codebook.cue_length("denying", wording, at) > 0 || codebook.cue_length("say", wording, at) > 0) {
            break;
        }
    }
    return sentence.last;
}

}  // namespace

bool is_set_off_by_report(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t cause = cause_of(trigger, wording, codebook);
    const Sentence& sentence = wording.sentence_of(trigger.words.first);
    const std::uint32_t report = subject_report(sentence, wording, codebook);
    if (cause == trigger.words.first || report >= cause || codebook.cue_length("auxiliary", wording, cause - 1) > 0) {
        return false;
    }
    bool open = false;  // "a rumour that a raid set off riots": the verb is of the clause inside
    for (std::uint32_t at = report + 1; at < cause; ++at) {
        if (wording.is(at, {"that"})) {
            open = true;
        } else if (codebook.cue_length("auxiliary", wording, at) > 0 ||
                   codebook.cue_length("simple_past", wording, at) > 0 || wording.words[at].folded.ends_with("ed")) {
            open = false;
        }
    }
    return !open;
}

}  // namespace sitmap

#include "engine/trigger/purpose.hpp"

namespace sitmap {

namespace {

constexpr std::uint32_t done_reach = 5;  ///< words from "allowed" to "to capture"
constexpr std::uint32_t aim_reach = 10;  ///< words from "operation" to "to capture"

}  // namespace

Purpose purpose_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t verb = trigger.words.first;
    const std::uint32_t first = wording.sentence_of(verb).first;
    const bool aimed_at = trigger.type == "capture" || trigger.type == "mediation";
    if (!aimed_at || !trigger.frame->verb || trigger.form != VerbForm::base || verb < first + 2 ||
        !wording.is(verb - 1, {"to"}) || wording.is(verb, {"have"})) {  // "are said to have occupied Oss": done
        return Purpose::none;
    }
    for (std::uint32_t back = 2; back <= aim_reach && verb >= first + back; ++back) {
        const std::uint32_t at = verb - back;
        if (wording.words[at].clause != wording.words[verb].clause) {
            break;
        }
        const auto is = [&](WordHash list) { return codebook.cue_length(list, wording, at) > 0; };
        if (back <= done_reach && is("realising")) {
            return Purpose::none;
        }
        if (trigger.type == "capture" && is("undertaking")) {
            return Purpose::undertaking;
        }
        if (trigger.type == "capture" && is("fight_word")) {
            return Purpose::fight;
        }
    }
    return Purpose::bare;
}

}  // namespace sitmap

#include "engine/trigger/taken_for_fact.hpp"

namespace sitmap {

namespace {

constexpr std::uint32_t longest_phrase = 5;  ///< words from "for" to "attack": "the two deadly car bomb"
constexpr std::uint32_t longest_lead = 4;    ///< "in any way responsible for"

}  // namespace

bool is_taken_for_fact(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t first = trigger.words.first;
    if (trigger.frame->verb && trigger.form != VerbForm::gerund) {
        return false;
    }
    const std::uint32_t start = wording.sentence_of(first).first;
    for (std::uint32_t back = 1; back <= longest_phrase && first >= start + back; ++back) {
        const std::uint32_t at = first - back;
        if (wording.gap(at + 1) != " " || wording.is(at, {"any", "another", "further", "future", "possible", "more"}) ||
            codebook.cue_length("auxiliary", wording, at) > 0) {
            return false;  // "retaliation for any attack on Oss"
        }
        for (std::uint32_t length = 1; length <= longest_lead && at + 1 >= start + length; ++length) {
            if (codebook.cue_length("fact_lead", wording, at + 1 - length) == length) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace sitmap

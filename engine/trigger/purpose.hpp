#pragma once

// What something was done for: "an operation to retake Oss" has not retaken it.

#include "engine/trigger/trigger.hpp"

namespace sitmap {

enum class Purpose : std::uint8_t {
    none,         ///< it was done: "managed to capture", "went on to take", or no "to" at all
    undertaking,  ///< "launched an operation to retake"
    fight,        ///< "the battle to retake"
    bare,         ///< "moved north to seize"
};

/// Of captures and mediation told as what something else was done for; `none` of other types.
Purpose purpose_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap

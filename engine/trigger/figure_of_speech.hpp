#pragma once

// Weather, trade, sport and the press borrow the words of war: who acts, or to whom it is done, tells.

#include "engine/trigger/trigger.hpp"

#include <string_view>

namespace sitmap {

/// "figure of speech (weather)" of "a cold front pushed into Oss", "figure of speech (sport)" of "were massacred 5-0 in
/// Oss"; empty of a deed of war.
std::string_view figure_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap

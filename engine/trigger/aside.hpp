#pragma once

// What is told of a place beside its name: "Oss, a mining town overrun by rebels in May, is calm", "the town the rebels
// took". The deed has a clause of its own, and the place is its object.

#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <cstdint>
#include <optional>

namespace sitmap {

/// The word of the deed of an aside that begins here, behind a name and its comma: "shelled" of "shelled on Friday",
/// "overrun" of "a mining town overrun by rebels", "took" of "the town the rebels took in May", "fighting" of "the
/// scene of heavy fighting". Nothing where no aside begins, or one that tells of no deed.
std::optional<std::uint32_t> deed_of_aside(const Wording& wording, const Codebook& codebook, std::uint32_t at);

/// "the town the rebels took", "the village of Oss the army burnt": the subject of the verb at this place follows the
/// noun of a place, and the place is what it was done to.
bool has_place_as_object_before(const Wording& wording, const Codebook& codebook, std::uint32_t verb);

}  // namespace sitmap

#pragma once

// Places told in a list: "shelled the following towns:" and a line for each, "Clashes: Oss, Hill".

#include "engine/coding/coding.hpp"

namespace sitmap {

/// "the Oss direction": a part of a front, named after a town that may lie far behind it.
bool names_direction(const Site& site, const Wording& wording);

/// Numbers of the sites that the trigger's list names, in text order: behind the colon in its sentence, or heading the
/// entries below it. Empty where the trigger opens none. An entry that tells of an event of its own is left to that.
std::vector<std::uint32_t> listed_sites(const Trigger& trigger, const Coding& coding);

}  // namespace sitmap

#pragma once

// Places that a sentence tells by a word and not by a name: "the city", "there", "a strategic town". Which place is
// meant, coreference says.

#include "engine/coding/coding.hpp"

namespace sitmap {

/// "In Norland, residents of Oss said jets had bombed a depot there": not in all of Norland.
bool is_told_there(const Coding& coding, const Trigger& trigger, const Attachment& attachment);

/// "entered the city", not "entered the city hall of Oss", "the airport at Oss".
bool is_object_told_before(const Coding& coding, const Trigger& trigger);

/// "They entered the town": a place, though not by name.
bool area_follows(const Coding& coding, const Trigger& trigger);

}  // namespace sitmap

#pragma once

// Whether a trigger has the place that its frame asks for, or may go without one.

#include "engine/coding/coding.hpp"

namespace sitmap {

/// The frame asks for a site, and none stands where its own would: no event.
bool lacks_site(const Coding& coding, const Trigger& trigger, const Attachment& attachment);

/// "occupied Oss on 9 March and withdrew on 16 March": coreference knows whence.
bool leaves_what_was_taken(const Coding& coding, const Trigger& trigger);

/// "points where they advanced": somewhere, not told where.
bool points_told(const Coding& coding, const Trigger& trigger);

}  // namespace sitmap

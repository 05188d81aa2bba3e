#pragma once

// What a report of a day recalls of years before: "in the worst attack, in 2021, 130 people died in Oss".

#include "engine/coding/coding.hpp"

namespace sitmap {

/// Takes out the drafts that ended long before the day of the report, where it is a report of its day: most of what it
/// dates is recent. They become problems. Without a day, what lies a decade before all but a few is recalled.
void drop_recalled(Coding& coding);

}  // namespace sitmap

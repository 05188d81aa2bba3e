#pragma once

// Chronicles and logs whose days are headings: "15 April" on a line of its own, and what happened below it.

#include "engine/time/when.hpp"
#include "engine/wording/words.hpp"

#include <vector>

namespace sitmap {

struct DateHeading {
    std::uint32_t sentence = 0;  ///< what stands behind it is of that time
    When when;
};

/// In text order. A heading such as "Background" or "Reactions" ends the day before it: it has no time.
std::vector<DateHeading> date_headings(const Wording& wording, const std::vector<TimeExpression>& times);

}  // namespace sitmap

#pragma once

// Times in the middle of a sentence that date what comes behind them: "took Oss, and on 5 May entered Hill".

#include "engine/trigger/trigger.hpp"

#include <vector>

namespace sitmap {

/// True if the time stands behind "and", "then" or a comma, and another deed behind it: "and on 5 May they entered",
/// "then on the 5th entered", ", on 5 May they entered"; or nothing but another site: "and on 5 May Hill". What was
/// told before is not of that time.
bool leads_on(const Wording& wording, const Codebook& codebook, const std::vector<Trigger>& triggers, WordRange time);

}  // namespace sitmap

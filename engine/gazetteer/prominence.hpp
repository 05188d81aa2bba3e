#pragma once

// How likely a name stands for a place before anything else is known: the order of look-up answers.

#include "engine/gazetteer/gazetteer.hpp"

namespace sitmap {

/// About 2 for a hamlet to 10 for a large country: the decimal logarithm of the population, what
/// kind of place it is, in how many names it is known, and what part the matched name plays. The gazetteer
/// file holds it beside each name: where it is weighed otherwise, the file's format version rises.
double prominence(const PlaceSummary& place, NameKind matched);

}  // namespace sitmap

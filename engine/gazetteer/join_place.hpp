#pragma once

// Two sources' records of one place become one.

#include "engine/gazetteer/place.hpp"

#include <string>

namespace sitmap {

/// `known` keeps its id, name and position; names that it lacks come with the source that writes them, and `source` and
/// `licence` name everyone who is in it. An outline comes in where there was none, and in the place of a packaged one
/// that no formula made.
void join_place(Place& known, Place more);

/// "CC BY 4.0" and "ODbL 1.0" give "CC BY 4.0; ODbL 1.0"; what is in the list stays once.
std::string with_listed(std::string list, const std::string& more);

}  // namespace sitmap

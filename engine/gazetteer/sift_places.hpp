#pragma once

// Which places the gazetteer's file takes: those with an id of their own, a position on earth and names in UTF-8.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/place.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Why the file cannot take the place; empty if it can.
std::string fault(const Place& place);

/// "1936/1946", "/1946"; nothing where the name has no dates.
std::string in_use(const PlaceName& name);

/// With ';' between them.
std::string joined_list(const std::vector<std::string>& parts);

/// The place is left out of the file, and why.
Problem left_out(const Place& place, const std::string& why);

/// By id; of two places with one id, by all that the file keeps of them.
bool goes_before(const Place& a, const Place& b);

}  // namespace sitmap

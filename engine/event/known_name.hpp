#pragma once

// Names that stand where a site stands, which geoparse did not take for a place, though the gazetteer has one of
// that name in a country that the report tells of: "shelled Nyala" in a report of Sudan.

#include "engine/geoparse/mention.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// ISO codes of the countries in which the mentions' places lie, or which they name.
std::set<std::string> countries_told(const std::vector<Mention>& mentions, const Gazetteer& gazetteer);

/// The town or unit of that name in one of these countries; none where several could be meant and none of them is
/// ten times as large as the next.
Resolution known_where_told(std::string_view name, const std::set<std::string>& countries, const Gazetteer& gazetteer);

}  // namespace sitmap

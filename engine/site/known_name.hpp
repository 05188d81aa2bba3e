#pragma once

// Names that stand where a site stands, which geoparse did not take for a place, though the gazetteer has one of
// that name in a country that the report tells of: "shelled Nyala" in a report of Sudan.

#include "engine/geoparse/mention.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// ISO codes of the countries that a report tells of.
struct CountriesTold {
    std::set<std::string> all;
    std::string leading;    ///< the one that most of its names lie in; empty if none does
    std::size_t names = 0;  ///< that lie in it
};

/// Those in which the mentions' places surely lie, or which they name.
CountriesTold countries_told(const std::vector<Mention>& mentions, const Gazetteer& gazetteer);

/// The town or unit of that name in one of these countries, of names that only sound alike in the leading one; none
/// where several could be meant and none of them is ten times as large as the next. In a report that hardly tells of a
/// country: the large town of a name that no other country has.
Resolution known_where_told(std::string_view name, const CountriesTold& countries, const Gazetteer& gazetteer);

}  // namespace sitmap

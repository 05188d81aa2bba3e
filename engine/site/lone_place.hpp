#pragma once

// Names of which the gazetteer knows only a place far from all that the report tells of.

#include "engine/geoparse/mention.hpp"

#include <vector>

namespace sitmap {

/// Takes back the place of a small town or unit in a country that nothing else in the report lies in or names, and far
/// from all of it: of "Mansoura" in a report from Cyprus the gazetteer has the one in Algeria alone. Capitals and
/// cities of a million keep theirs, where they are called by their own names: people do march in London.
void unplace_lone_names(std::vector<Mention>& mentions, const Gazetteer& gazetteer);

}  // namespace sitmap

#pragma once

// Places that are called like persons: "San Miguel el Alto", "La Pedrera".

#include "engine/geoparse/geoparse.hpp"
#include "engine/wording/words.hpp"

#include <vector>

namespace sitmap {

/// Takes out mentions of persons that are parts of a saint's name, or begin with the Spanish article: such names are
/// free for add_unknown_names, which makes places of them where a place must stand.
void free_saints(std::vector<Mention>& mentions, const Wording& wording);

}  // namespace sitmap

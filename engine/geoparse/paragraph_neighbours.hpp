#pragma once

// A village is sought near the sure places of its own paragraph: "Siversk direction. Troops took Serebryanka" means the
// Serebrianka beside Siversk, however the far one is spelt.

#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/name_judgement.hpp"
#include "engine/geoparse/ranked_name.hpp"

#include <string_view>
#include <vector>

namespace sitmap {

/// For each ranked name that is unsure and whose best place lies far from all sure places named in its paragraphs, puts
/// a less likely place first that lies near one of them. `numbers`: of the found name beside each mention.
void prefer_neighbours(JudgedNames& judged, const std::vector<Mention>& mentions,
                       const std::vector<std::size_t>& numbers, std::string_view text);

}  // namespace sitmap

#pragma once

// Names of what lies under the events: countries, first-order units, seas.

#include "engine/map/label.hpp"
#include "engine/map/map_labels.hpp"

#include <vector>

namespace sitmap {

/// On the largest visible part of each country.
void add_country_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                        BlockSetter& setter);
/// In the countries of the events.
void add_admin_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                      BlockSetter& setter);
/// Seas and gulfs that the gazetteer knows, on the water that the panel shows of them.
void add_sea_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                    BlockSetter& setter);

}  // namespace sitmap

#pragma once

// The looks of a map's layers in Styled Layer Descriptor 1.1 with Symbology Encoding 1.1, for GeoServer and
// other programs that know no QML. Names are the places', in the type of the theme, where the program that reads
// it finds room; time is not in it. Of what the dialect cannot draw, the theme says what stands for it
// (map/dialect.hpp).

#include "engine/map/symbology.hpp"
#include "engine/output/event_rules.hpp"

#include <span>
#include <string>

namespace sitmap {

/// One `se:Rule` for each rule, in their order: areas before spots, as they are drawn. Glyphs are embedded.
std::string sld_style(const std::string& layer, std::span<const EventRule> rules, const Symbology& symbology);

}  // namespace sitmap

#pragma once

// Labels of a project's layers in QGIS's XML, in the symbology's type.

#include "engine/core/text.hpp"
#include "engine/core/xml_writer.hpp"
#include "engine/map/symbology.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Beside a spot, over the middle of an area, or where the columns `dx_mm` and `dy_mm` say that the line begins.
enum class LabelSpot : std::uint8_t { beside, over, pinned };

struct LabelRule {
    std::string filter = {};  ///< expression; empty: all
    std::string expression;   ///< what the label says
    TypeStyle style;
    LabelSpot spot = LabelSpot::beside;
    int least_scale = 0;            ///< not shown on maps smaller than 1 to this; 0: on all
    int priority = 5;               ///< 0 to 10: who stays where two collide
    double distance = 5;            ///< px, from the spot
    bool obstacle = false;          ///< other labels keep off its feature
    Script script = Script::latin;  ///< of what it says
};

void write_labels(XmlWriter& xml, const std::vector<LabelRule>& rules);

}  // namespace sitmap

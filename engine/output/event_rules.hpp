#pragma once

// Which events look alike, and how a program that draws from fields tells them from the others: the
// rules that QML and SLD are written from.

#include "engine/map/compose.hpp"
#include "engine/map/map.hpp"
#include "engine/map/mark.hpp"

#include <compare>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

enum class GeometrySort : std::uint8_t { point, line, area, none };

/// Everything that decides how an event looks.
struct EventLook {
    std::string kind;  ///< of the symbology
    Drawn drawn = Drawn::glyph;
    std::string precision;  ///< "P0".."P8"
    std::string status;
    bool in_zone = false;  ///< an area that is also drawn as a zone
    // Kinds of event at one place stand side by side; the first has the texture.
    int slot = 0;
    int slots = 1;
    std::string unit = {};  ///< that stands for the kind's glyph (map/unit_symbol.hpp); empty: none does

    friend auto operator<=>(const EventLook&, const EventLook&) = default;
};

/// A field has one of the values, or none of them; a field without a value counts as empty.
struct RuleCondition {
    std::string field;
    std::set<std::string> values;
    bool none_of = false;
};

struct EventRule {
    EventLook look;
    std::string label;                      ///< in legends
    std::vector<RuleCondition> conditions;  ///< all of them hold
    int events = 0;                         ///< on the page
    bool outside = false;                   ///< of events, all of them beyond the page
};

/// Of the features of a layer that are of one sort.
struct LayerRules {
    std::string layer;
    GeometrySort sort = GeometrySort::point;
    std::vector<EventRule> rules;
};

/// For each layer its areas, then lines, then spots, as they are drawn; each feature that is drawn
/// meets exactly one rule.
std::vector<LayerRules> event_rules(const Map& map, const PageStyle& style);

/// What a legend shows of the look: the picture's own swatch, as an SVG of its own; of an area on paper, and a little
/// larger than the room of 30 by 20 pixels that it covers.
struct EventSwatch {
    std::string svg;
    double width = 0;  ///< px
};
EventSwatch event_swatch(const EventLook& look, const Symbology& symbology);

/// The look's glyph in the middle of an SVG of its own.
struct EventGlyph {
    std::string svg;
    double side = 0;  ///< px: `event_glyph_box`, or more where a unit's size stands above it
};
EventGlyph event_glyph(const EventLook& look, const Symbology& symbology);
inline constexpr double event_glyph_box = 24;  ///< px; the glyph itself and its casing, and from one to the next

}  // namespace sitmap

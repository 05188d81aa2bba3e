#pragma once

// Events as shapes: what is known of a place dictates what is drawn of it. Spots get glyph and
// circle, areas texture, soft regions a soft edge; nothing is drawn finer than it is known.

#include "engine/map/frame.hpp"
#include "engine/map/hatch.hpp"
#include "engine/map/mark.hpp"
#include "engine/map/page.hpp"
#include "engine/map/symbology.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// A marked place on the page: where its labels and leaders find it.
struct DrawnPlace {
    MarkedPlace place;
    Path outline;                 ///< of its area, ring, circle or line
    PagePoint at;                 ///< of a spot
    double radius = 0;            ///< of a spot's circle, px
    std::vector<PageBox> glyphs;  ///< on the spot
    std::vector<int> counts;      ///< events that each glyph stands for
    bool in_cluster = false;      ///< a dot in a cluster, which is named instead
    bool in_zone = false;         ///< an area that is also drawn as a zone
};

/// The dots of a region without an edge. They stand apart from other items because names leave them out.
struct DotTexture {
    Colour colour;
    std::vector<Dot> dots;
};

/// Items by what lies over what.
struct EventDrawing {
    std::vector<DrawnPlace> places;  ///< without spots that are dots alone, since there are too many
    std::vector<Item> shades;        ///< of areas in which events are counted; they lie under rivers and lakes
    std::vector<Item> soft;
    std::vector<DotTexture> dots;
    std::vector<Item> fills;
    std::vector<Item> tints;
    std::vector<Item> hatches;
    std::vector<Item> outlines;
    std::vector<Item> lines;
    std::vector<Item> circles;
    std::vector<Item> glyphs;
    bool zone_lines = false;  ///< a zone's own lines are drawn
    /// Places too close for glyphs of their own, each cluster as one: its name is its first place's.
    std::vector<DrawnPlace> clusters;
    std::vector<std::vector<std::string>> cluster_names;  ///< of all places of a cluster
};

/// `land` bounds soft regions: the parts of the countries they lie in; may be empty.
EventDrawing draw_events(const std::vector<MarkedPlace>& places, const MapFrame& frame, const Symbology& symbology,
                         const std::vector<std::pair<std::string, Geometry>>& land);

/// Whether spots are dots alone, without circles and names: too many to be told apart.
bool drawn_as_dots(const std::vector<MarkedPlace>& places);

/// The letter of a line that is told apart by one ("Line A"); empty if it has none.
std::string line_letter(const std::string& name);

}  // namespace sitmap

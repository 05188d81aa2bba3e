#pragma once

// A page as a value: what `compose` decided and every picture format draws. It also says what was
// decided, so that lists, alternative text and tests can count exactly what is drawn.

#include "engine/core/date.hpp"
#include "engine/geo/box.hpp"
#include "engine/geo/geometry.hpp"
#include "engine/geo/lonlat.hpp"
#include "engine/map/symbology.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

/// One row of the legend: something drawn, and how many of it are events.
struct LegendRow {
    std::string text;
    std::string kind;          ///< of the symbology: "strike"; "zone", "occupied" for what is no event
    int count = 0;             ///< 0: an area or line that is no event
    bool filled = false;       ///< an area of its own colour
    bool tells_lines = false;  ///< and what the lettered lines along it are
    friend bool operator==(const LegendRow&, const LegendRow&) = default;
};

/// A line of a label as it was set.
struct SetLine {
    std::string text;
    std::string name;  ///< of the style in the symbology, whose size and colour the label may change
    TypeStyle style;
    PagePoint baseline;  ///< its left end
    friend bool operator==(const SetLine&, const SetLine&) = default;
};

struct SetGlyph {
    std::string kind;
    std::string status;
    PagePoint at;  ///< its middle
    double size = 15;
    std::string unit = {};  ///< name of the unit that it draws (map/unit_symbol.hpp); empty: the kind's glyph
    friend bool operator==(const SetGlyph&, const SetGlyph&) = default;
};

/// A label on the map and the boxes it takes, in page pixels; then what it is made of, for programs
/// that set it anew.
struct PlacedLabel {
    std::string id;  ///< "town:geonames:170654", "event:...", "scale"
    std::vector<PageBox> boxes;
    std::vector<PageBox> leader = {};  ///< its pieces, 3 px wide; empty: none
    std::vector<SetLine> lines = {};
    std::vector<SetGlyph> glyphs = {};
    std::optional<PageBox> panel = {};        ///< of paper, under lines or glyphs
    std::vector<PagePoint> leader_line = {};  ///< from the label to its target
    friend bool operator==(const PlacedLabel&, const PlacedLabel&) = default;
};

/// A number of people, as somebody gave it.
struct ShownToll {
    std::string about;  ///< killed, wounded, ...
    std::int64_t figure = 0;
    std::string by;
    friend bool operator==(const ShownToll&, const ShownToll&) = default;
};

/// How a quotation ends that is longer than a page keeps.
inline constexpr std::string_view cut_quote_end = "\u2026";

/// An event as the map told it, for those who check the page without the map.
struct ShownEvent {
    std::string where;  ///< "strike_sites/ev-0731e8d01e93"
    std::string kind = {};
    std::string status = {};
    std::string place_id = {};
    std::string country = {};
    std::string precision = {};  ///< "P0".."P8"
    double uncertainty_m = 0;
    std::optional<LonLat> at = {};  ///< of a point
    std::optional<Date> from = {};
    std::optional<Date> to = {};
    std::string time_precision = {};
    std::vector<ShownToll> tolls = {};
    std::string quote = {};
    friend bool operator==(const ShownEvent&, const ShownEvent&) = default;
};

/// The glyphs that stand on one place's spot, and the events that they stand for.
struct PlacedSymbol {
    std::string id;  ///< the place's
    std::vector<PageBox> boxes;
    std::vector<ShownEvent> events = {};
    friend bool operator==(const PlacedSymbol&, const PlacedSymbol&) = default;
};

/// An area of a zone, drawn or not.
struct ShownZone {
    std::string where;  ///< "buffer_zone/area-of-separation"
    std::string type;   ///< zone, zone_limitation
    Geometry geometry;
    friend bool operator==(const ShownZone&, const ShownZone&) = default;
};

/// Something that ought to be on the page and found no room.
struct DroppedLabel {
    std::string id;
    std::string why;
    friend bool operator==(const DroppedLabel&, const DroppedLabel&) = default;
};

struct Composition {
    double width = 0;
    double height = 0;
    double zoom = 1;  ///< CSS pixels (1/96 inch) to the page's own: a picture is drawn that much larger
    Colour paper;
    std::string projection;  ///< PROJ definition of the map panel
    double px_per_km = 0;    ///< at the panel's centre
    PageBox panel;
    LonLat middle;              ///< what the panel's centre shows
    Box extent;                 ///< and the panel
    std::vector<Group> groups;  ///< first drawn first
    std::string title;
    std::string as_of;                       ///< YYYY-MM-DD
    std::vector<std::string> sources;        ///< of the events
    std::vector<std::string> credits;        ///< of the base data
    std::vector<std::string> never_dropped;  ///< what no page may lack, as it is printed: headline, date, sources, view
    std::string alternative_text;
    std::vector<LegendRow> legend;
    std::vector<std::string> not_mapped;  ///< as the page prints them
    int not_mapped_count = 0;
    std::vector<PlacedLabel> labels;
    std::vector<PlacedSymbol> symbols;
    std::vector<ShownEvent> others;  ///< events that no symbol stands for: in areas, in the inset, in dots, listed
    int others_left_out = 0;         ///< of these: a page keeps no more than five hundred
    std::vector<ShownZone> zones;    ///< none where they are more than a page keeps
    bool quoted = false;             ///< events have their quotations, times and tolls
    std::vector<DroppedLabel> dropped;
    std::vector<std::string> numbered;                          ///< places that stand on the map as 1, 2, ...
    std::size_t towns_with_room = 0;                            ///< of those that the panel's scale and size allow
    int size_step = 0;                                          ///< of event names, 0 full (map/map_labels.hpp)
    std::vector<std::pair<std::string, std::string>> metadata;  ///< for the file: title, source, map id

    friend bool operator==(const Composition&, const Composition&) = default;
};

/// The page's ground, as the first thing to draw.
inline Group paper_of(const Composition& page) {
    return {"paper", {}, {Shape{rectangle({0, 0, page.width, page.height}), page.paper, {}}}};
}

}  // namespace sitmap

#pragma once

// The last stage before a picture: a map, the base it lies on and its symbols become a page on
// which everything has its place. Deterministic; nothing is drawn more precisely than it is known.
//
//     const Symbology symbology = load_symbology(data / "symbology" / "news.json");
//     const Phrasebook book = load_phrasebook(data / "phrases" / "en.json");
//     const Composition page = compose(map, {data / "basemap.gpkg", &gazetteer}, {symbology, book}, {}, problems);
//     draw_png(page, "map.png");                                     // output/image.hpp

#include "engine/core/problems.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/base_map.hpp"
#include "engine/map/composition.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/map.hpp"
#include "engine/map/phrasebook.hpp"
#include "engine/map/symbology.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace sitmap {

/// Below this nothing can be read; above, nobody prints.
inline constexpr double least_picture_width = 320;
inline constexpr double most_picture_side = 5000;

/// By which areas events are counted instead of being drawn where they happened (map/aggregate.hpp).
enum class Aggregation : std::uint8_t { automatic, none, admin1, country };

struct PictureOptions {
    double width = 1200;
    double height = 800;             ///< 0: as tall as it takes
    double zoom = 1;                 ///< CSS pixels to a pixel of the page, for sheets that are seen from farther off
    bool neat_line = false;          ///< the map is framed and keeps off the page's edges, as on paper
    bool event_table = false;        ///< a wide page lists the events with the reports' words under its map
    bool second_names = true;        ///< each place in two scripts, where it has two names and there is room
    std::optional<Box> extent = {};  ///< what the map shows; else chosen from the events
    bool fit = false;                ///< shows all events, none in the inset
    Aggregation aggregation = Aggregation::automatic;  ///< automatic: only where glyphs could not be told apart
};

/// The least height at which a page of this width has room for its parts.
double least_picture_height(double width);

/// What lies under the events.
struct Ground {
    BaseMapFile base_map;
    const Gazetteer* gazetteer = nullptr;  ///< towns; may be absent
};

/// What a picture is drawn with: its looks, and its language.
struct PageStyle {
    const Symbology& symbology;
    const Phrasebook& book;
};

/// Throws InputError where the base map or a font cannot be read. What had no room is in `dropped`; an
/// event place without name and number is a problem, too.
Composition compose(const Map& map, const Ground& ground, const PageStyle& style, const PictureOptions& options,
                    Problems& problems);

/// The map panel of a composed page, for programs that draw it anew.
MapFrame frame_of(const Composition& page);

}  // namespace sitmap

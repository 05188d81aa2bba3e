#pragma once

// The map on a page: the ground it shows, the events as shapes, and every label in its place.

#include "engine/map/base_drawing.hpp"
#include "engine/map/compose.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/layout.hpp"
#include "engine/map/map_labels.hpp"

#include <optional>
#include <set>
#include <string>

namespace sitmap {

/// An area beside a zone in which arms are limited.
struct LimitationArea {
    Geometry area;
    int outer_km = 0;  ///< how far from the zone it ends; 0: not told
};

/// What a map is made from, whatever its size.
struct MapContent {
    const FramedPlaces& places;
    const std::set<std::string>& focus;  ///< alpha-2 codes of the countries of the events
    const Naming& naming;
    std::optional<Date> as_of;
    const Ground& ground;
    const PictureOptions& options;
    const std::vector<LimitationArea>& limitation;  ///< of the zones, for sheets
};

/// What a panel shows: the extent asked for, else what the events ask for.
MapFrame frame_for(const FramedPlaces& places, const PageBox& panel, const Ground& ground,
                   const PictureOptions& options);

struct MapPanel {
    MapFrame frame;
    BasePaths paths;
    EventDrawing events;
    PlacedLabels labels;
    std::vector<OccupiedArea> occupied;
    Path graticule;                        ///< of a sheet with a neat line
    std::vector<TextRun> graticule_words;  ///< along its edges
    Path limitation;                       ///< where areas of limitation end, of such a sheet
};

/// Frames, draws and labels the layout's panel. Event names are as large as their number allows, and
/// smaller where one would find no room otherwise.
MapPanel map_panel(const PageLayout& layout, const MapContent& content, TypeSetter& type, const Symbology& symbology);

/// The symbology with its type at the size that a page in this language and with this step needs
/// (map/map_labels.hpp).
Symbology sized(Symbology symbology, int size_step, const Phrasebook& book);

}  // namespace sitmap

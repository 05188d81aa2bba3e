#pragma once

// The last stage before a picture: a map, the base it lies on and its symbols become a page on
// which everything has its place. Deterministic; nothing is drawn more precisely than it is known.
//
//     const Symbology symbology = load_symbology(data / "symbology" / "news.json");
//     const Composition page = compose(map, {data / "basemap.gpkg", &gazetteer}, symbology, {}, problems);
//     draw_png(page, "map.png");                                     // output/image.hpp

#include "engine/core/problems.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/composition.hpp"
#include "engine/map/map.hpp"
#include "engine/map/symbology.hpp"

#include <filesystem>

namespace sitmap {

/// Below this the page's parts would not find room; above, nobody prints.
inline constexpr double least_picture_width = 900;
inline constexpr double least_picture_height = 700;
inline constexpr double most_picture_side = 5000;

struct PictureOptions {
    double width = 1200;
    double height = 800;
    std::string language = "en";  ///< of what the page says; names are local + this
};

/// What lies under the events.
struct Ground {
    std::filesystem::path base_map;        ///< GeoPackage (map/base_map.hpp)
    const Gazetteer* gazetteer = nullptr;  ///< towns; may be absent
};

/// Throws InputError where the base map or a font cannot be read. What had no room is in `dropped`.
Composition compose(const Map& map, const Ground& ground, const Symbology& symbology, const PictureOptions& options,
                    Problems& problems);

}  // namespace sitmap

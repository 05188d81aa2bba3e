#pragma once

// Compiles the base map: the quiet ground under every picture, as one GeoPackage (basemap.gpkg)
// with an R-tree a layer, WGS 84. What is in it comes from the data packages and the theatre files
// only; what the lines mean is said by `class`, never by colour.
//
// Its layers and fields, which the map reads (geometry column `geom`):
//
//   land        Polygon      (none)           shore lines at 1:10 million, cut into small pieces:
//                                             fill all pieces in one path, or seams show
//   coast       LineString   (none)           the same shore as lines, without the cuts
//   lakes       Polygon      area_km2         fill all parts in one path
//   rivers      LineString   level            1 (largest) to 4
//   countries   Polygon      iso, name        one row a part, not cut; iso is alpha-2
//   boundaries  LineString   class, left, right
//                            class: international | ceasefire (armistice, line of control,
//                            undetermined) | disputed | zone (edge of a zone the gazetteer has its
//                            own lines for: leave it out where those are drawn);
//                            left, right: alpha-3 codes of the sides, may be empty
//   admin1      Polygon      place_id, iso, name, name_local
//                            place_id is the gazetteer's; iso the country's alpha-2
//   admin1_lines LineString  iso              inner edges only, one line between two units
//   sources     (none)       name, version, licence, credit, url, sha256
//                            whose work the layers above are
//   occupied    Polygon      place_id, name, status, administered_by, claimed_by
//                            drawn as its own area over its neighbours, never merged with one
//
// Not in it: towns (the gazetteer has them), roads and terrain (no source).

#include "engine/gazetteer/data_packages.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/place.hpp"

#include <filesystem>
#include <span>

namespace sitmap {

/// Writes the base map. `places` are the compiled places of the gazetteer: countries, first-order
/// units and occupied areas are taken from them. `sources` are those of the gazetteer; the ones that
/// the base map rests on are written into it. Throws OutputError; written aside and renamed.
void write_base_map(const std::filesystem::path& file, const DataPackages& packages, std::span<const Place> places,
                    std::span<const Gazetteer::Source> sources);

/// The same from the gazetteer that was compiled, of which it reads the places with an outline.
void write_base_map(const std::filesystem::path& file, const DataPackages& packages, const Gazetteer& gazetteer);

}  // namespace sitmap

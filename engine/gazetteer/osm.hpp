#pragma once

// Importer of OpenStreetMap extracts (.osm.pbf, .osm): populated places, boundaries and facilities with
// names in every language that the tags have. OpenStreetMap data are under the ODbL 1.0.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/import.hpp"

#include <filesystem>

namespace sitmap {

/// True for .osm, .pbf and .osm.bz2, by the name.
bool is_osm_file(const std::filesystem::path& file);

/// Hands on what has a name and a tag that the table in osm.cpp knows; ids are "osm:n27" for nodes, "osm:w27" for
/// ways, "osm:r27" for relations, and "wikidata:Q27" beside them. Boundaries of levels 2, 4, 6 and 8 become PCLI
/// and ADM1 to ADM3. Throws InputError for a file that is none of OpenStreetMap's.
Gazetteer::Source import_osm(const std::filesystem::path& file, const TakeImported& take, Problems& problems);

}  // namespace sitmap

#pragma once

// Importer of any CSV, GeoJSON or other file of places that a mapping explains:
//
//     {"source": {"name": "Survey of villages 2019", "licence": "CC BY 4.0", "credit": "Survey office",
//                 "url": "https://example.org/villages"},
//      "id": {"prefix": "survey", "column": "code"},
//      "names": {"en": "village", "ar": "village_ar"},
//      "aliases": {"column": "other_spellings", "separator": ";"},
//      "lat": "y", "lon": "x",
//      "code": {"column": "type", "values": {"village": "PPL", "post": "MILB"}},
//      "country": {"value": "SY"},
//      "population": "inhabitants", "uncertainty_m": 1500}
//
// "code" and "country" are a column with an optional translation of its values, or one value for all. Without
// "lat" and "lon" the file's geometries are taken. The first of the names is the one maps use.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/import.hpp"

#include <filesystem>

namespace sitmap {

/// Throws InputError where either file cannot be read, the mapping has a key that is none, or the file lacks a
/// column that the mapping names. Rows without id, name or position are told in `problems`.
Gazetteer::Source import_mapped_file(const std::filesystem::path& file, const std::filesystem::path& mapping,
                                     const TakeImported& take, Problems& problems);

}  // namespace sitmap

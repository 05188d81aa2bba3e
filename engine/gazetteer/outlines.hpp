#pragma once

// Lines and outlines from the netCDF files of the Generic Mapping Tools: country outlines of the
// Digital Chart of the World (DCW) and rivers and lakes of GSHHG. Both are LGPL-3+.

#include "engine/geo/geometry.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace sitmap {

/// A country's outline as DCW draws it, with "SY" for Syria. Throws InputError.
Geometry load_dcw_outline(const std::filesystem::path& file, const std::string& iso);

/// Hands every river of the levels to `each`, cut at whole degrees. Level 1 is a river-lake or
/// permanent major river; higher is smaller.
void read_gshhg_rivers(const std::filesystem::path& file, int highest_level,
                       const std::function<void(const LineString& line, int level)>& each);

/// Hands every lake (the part of it in each degree cell) to `each`.
void read_gshhg_lakes(const std::filesystem::path& file, double least_km2,
                      const std::function<void(const Polygon& part, double area_km2)>& each);

}  // namespace sitmap

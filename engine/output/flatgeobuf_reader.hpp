#pragma once

// A FlatGeobuf file as a table, read by GDAL. What `sitmap export` wrote comes back; anybody else's file is
// carried over to WGS 84 where it is in another reference system.

#include "engine/core/problems.hpp"
#include "engine/layer/feature_table.hpp"

#include <filesystem>

namespace sitmap {

/// Named after the file. FlatGeobuf knows no days: a column of times of which each is midnight is one of days.
/// Features whose geometry is damaged or of no kind that we draw go to the problems, and the others stay. Throws
/// InputError where the file is no FlatGeobuf.
FeatureTable read_flatgeobuf_table(const std::filesystem::path& file, Problems& problems);

}  // namespace sitmap

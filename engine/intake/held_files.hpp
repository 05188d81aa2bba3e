#pragma once

// The kinds of file that are read whole into HeldRecords, one function a kind. Each throws InputError
// where the bytes are not of the kind.

#include "engine/intake/held_records.hpp"

#include <filesystem>
#include <string>

namespace sitmap {

/// KML's placemarks: folder, name, description, begin, end, longitude, latitude, and every extended datum.
std::unique_ptr<RecordReader> read_kml(std::string_view text, const std::string& file);

/// GeoJSON features, GeoConfirmed's placemarks, or an array of objects: one record each, members as columns.
std::unique_ptr<RecordReader> read_json(std::string_view text, const std::string& file);

/// The first sheet of a workbook, its first row as names; dates as days, YYYY-MM-DD.
std::unique_ptr<RecordReader> read_xlsx(const std::filesystem::path& file);

}  // namespace sitmap

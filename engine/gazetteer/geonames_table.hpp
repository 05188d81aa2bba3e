#pragma once

// Which of GeoNames' tables a file or a row is of, told by its columns.

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace sitmap {

enum class GeonamesTable : std::uint8_t {
    places,           ///< SY.txt, allCountries.txt: 19 columns
    codes,            ///< admin1CodesASCII.txt, admin2Codes.txt: code, name, plain name, id
    alternate_names,  ///< alternateNamesV2.txt: number, id, language, name, four flags, from, to
    hierarchy,        ///< hierarchy.txt: parent, child, kind
    none,
};

using GeonamesColumns = std::vector<std::string_view>;
GeonamesColumns geonames_columns(std::string_view line);

GeonamesTable geonames_table(const GeonamesColumns& row);
/// By the first row that is no comment.
GeonamesTable geonames_table(const std::filesystem::path& file);

/// True if the file's first row has the columns of one of GeoNames' tables.
bool is_geonames_file(const std::filesystem::path& file);

}  // namespace sitmap

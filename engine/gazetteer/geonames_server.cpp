#include "engine/gazetteer/geonames_server.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

std::string geonames_file(std::string_view what) {
    constexpr std::array<std::string_view, 5> tables{"allCountries.zip", "alternateNamesV2.zip", "hierarchy.zip",
                                                     "admin1CodesASCII.txt", "admin2Codes.txt"};
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (what.size() == 2 && std::ranges::all_of(what, upper)) {
        return std::string{what} + ".zip";
    }
    for (const std::string_view table : tables) {
        if (table == what || table.substr(0, table.find('.')) == what) {
            return std::string{table};
        }
    }
    throw UsageError("GeoNames has no \"" + std::string{what} +
                     "\"; name a country's code (SY), allCountries, alternateNamesV2, hierarchy, admin1CodesASCII or "
                     "admin2Codes");
}

}  // namespace sitmap

#pragma once

// Where the files of the data packages lie: npm packages (geodata/package.json pins them) and
// Debian packages. geodata/README.md says what each is, under which licence, and what is taken.

#include <filesystem>
#include <string>
#include <vector>

namespace sitmap {

struct DataPackages {
    std::filesystem::path node_modules;                ///< what `npm ci` made in geodata/
    std::filesystem::path shared_data = "/usr/share";  ///< where Debian's packages put theirs

    std::filesystem::path cities() const;              ///< GeoNames, places of 500 people and more
    std::filesystem::path listed_towns() const;        ///< GeoNames, places of 1,000 people and more, of a later day
    std::filesystem::path first_order_names() const;   ///< GeoNames, ADM1 codes and names
    std::filesystem::path second_order_names() const;  ///< GeoNames, ADM2 codes and names
    std::filesystem::path first_order_areas() const;   ///< Natural Earth 1:10m admin-1
    std::filesystem::path country_areas() const;       ///< Natural Earth 1:10m countries, TopoJSON
    std::filesystem::path land_areas() const;          ///< Natural Earth 1:10m land, TopoJSON
    std::filesystem::path small_land_areas() const;    ///< the same for 1:50 million
    std::filesystem::path country_codes() const;       ///< ISO 3166-1 alpha-2, alpha-3, numeric
    std::filesystem::path country_names(const std::string& language) const;
    std::filesystem::path airfields() const;          ///< OurAirports, SQLite
    std::filesystem::path boundary_lines() const;     ///< Natural Earth 1:10m, shapefile
    std::filesystem::path first_order_lines() const;  ///< Natural Earth 1:10m, shapefile
    std::filesystem::path country_outlines() const;   ///< Digital Chart of the World, netCDF
    std::filesystem::path river_names() const;        ///< Natural Earth 1:10m, shapefile
    std::filesystem::path rivers() const;             ///< GSHHG (WDBII), netCDF
    std::filesystem::path shorelines() const;         ///< GSHHG, netCDF

    /// Every file above.
    std::vector<std::filesystem::path> files() const;
};

/// Throws InputError that names the missing files and says what to install.
void require(const DataPackages& packages);

}  // namespace sitmap

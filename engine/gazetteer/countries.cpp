#include "engine/gazetteer/countries.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/sewn_outline.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using nlohmann::json;

json read_json(const std::filesystem::path& file) {
    try {
        return json::parse(read_file(file));
    } catch (const json::exception& error) {
        throw InputError(file.string(), std::string{"cannot be read: "} + error.what());
    }
}

// ISO 3166-1 rows: alpha-2, alpha-3, numeric.
struct Codes {
    std::map<std::string, std::string> alpha2_of_number;
    std::map<std::string, std::string> alpha3_of_alpha2;
};

Codes load_codes(const std::filesystem::path& file) {
    Codes codes;
    for (const json& row : read_json(file)) {
        codes.alpha2_of_number[row.at(2)] = row.at(0);
        codes.alpha3_of_alpha2[row.at(0)] = row.at(1);
    }
    return codes;
}

void add(std::vector<PlaceName>& names, const std::string& text, const std::string& language, NameKind kind) {
    const auto same = [&](const PlaceName& has) { return has.text == text; };
    if (!text.empty() && std::none_of(names.begin(), names.end(), same)) {
        names.push_back({text, language, script_of(text), kind});
    }
}

using NamesByLanguage = std::map<std::string, json>;

NamesByLanguage load_names(const DataPackages& packages) {
    NamesByLanguage names;
    for (const char* language : {"en", "ar", "he", "fr"}) {
        names[language] = read_json(packages.country_names(language)).at("countries");
    }
    return names;
}

// A value is one name or a list of them, the preferred first.
void add_package_names(std::vector<PlaceName>& names, const NamesByLanguage& packaged, const std::string& iso) {
    for (const char* language : {"en", "ar", "he", "fr"}) {
        const json& all = packaged.at(language);
        if (!all.contains(iso)) {
            continue;
        }
        const json& entry = all.at(iso);
        for (const json& name : entry.is_array() ? entry : json::array({entry})) {
            // "Iran, Islamic Republic of" is for sorting; nobody writes it.
            if (const std::string text = name; text.find(',') == std::string::npos) {
                add(names, text, language, NameKind::alternate);
            }
        }
    }
}

Geometry area_of(const std::string& iso, const std::string& parts, const CountryAreas& areas) {
    std::vector<Geometry> all;
    if (const auto own = areas.by_iso.find(iso); own != areas.by_iso.end()) {
        all.push_back(own->second);
    }
    for (const std::string& part : split(parts, ';')) {
        if (const auto named = areas.by_name.find(part); named != areas.by_name.end()) {
            all.push_back(named->second);
        }
    }
    return all.empty() ? Geometry{} : oriented(all.size() == 1 ? all.front() : unite(all));
}

std::vector<PlaceName> names_of(const Table& table, const TableRow& row, const NamesByLanguage& packaged,
                                const Codes& codes) {
    const std::string& iso = table.cell(row, "iso");
    std::vector<PlaceName> names;
    add(names, table.cell(row, "name"), "en", NameKind::house);
    for (const std::string& alias : split(table.cell(row, "aliases"), ';')) {
        add(names, alias, "en", NameKind::alias);
    }
    for (const std::string& short_form : split(table.cell(row, "abbreviations"), ';')) {
        add(names, short_form, "en", NameKind::abbreviation);
    }
    for (const std::string& people : split(table.cell(row, "demonyms"), ';')) {
        add(names, people, "en", NameKind::demonym);  // before the others: "Argentine" is a country in French alone
    }
    add_package_names(names, packaged, iso);
    add(names, iso, {}, NameKind::code);
    if (const auto alpha3 = codes.alpha3_of_alpha2.find(iso); alpha3 != codes.alpha3_of_alpha2.end()) {
        add(names, alpha3->second, {}, NameKind::code);
    }
    return names;
}

Place country_of(const Table& table, const TableRow& row, Geometry outline) {
    Place place;
    place.id = "iso:" + table.cell(row, "iso");
    place.name = table.cell(row, "name");
    place.feature_class = FeatureClass::admin;
    place.feature_code = table.cell(row, "code");
    place.country = table.cell(row, "iso");
    place.footprint = std::move(outline);
    const bool outlined = !empty(place.footprint);
    place.footprint_kind = outlined ? FootprintKind::polygon : FootprintKind::point;
    place.accuracy = outlined ? "drawn for 1:10 million; edges are off by 1-3 km" : "";
    place.source = outlined ? "Natural Earth" : "The World Factbook";
    place.licence = "public domain";
    return place;
}

}  // namespace

CountryAreas load_country_areas(const DataPackages& packages) {
    const Codes codes = load_codes(packages.country_codes());
    CountryAreas areas;
    read_features(packages.country_areas(), "countries", {"id", "name"}, [&](const SourceFeature& area) {
        const Geometry cut_area = cut_sewn_outline(area.geometry);
        const Geometry valid_area = valid(cut_area) ? cut_area : make_valid(cut_area);
        areas.by_name[area.values[1]] = valid_area;
        if (const auto iso = codes.alpha2_of_number.find(area.values[0]); iso != codes.alpha2_of_number.end()) {
            auto [has, fresh] = areas.by_iso.try_emplace(iso->second, valid_area);
            if (!fresh) {
                has->second = unite(std::array{has->second, valid_area});
            }
        }
    });
    return areas;
}

std::vector<Place> load_countries(const DataPackages& packages, const std::filesystem::path& table,
                                  const CountryAreas& areas, Problems& problems) {
    const Codes codes = load_codes(packages.country_codes());
    const NamesByLanguage packaged = load_names(packages);
    const Table rows = Table::load(table);
    std::vector<Place> countries;
    for (const TableRow& row : rows.rows()) {
        const std::string& iso = rows.cell(row, "iso");
        Place place = country_of(rows, row, area_of(iso, rows.cell(row, "parts"), areas));
        place.names = names_of(rows, row, packaged, codes);
        const bool labelled = parse_number(rows.cell(row, "lat"), place.point.lat) &&
                              parse_number(rows.cell(row, "lon"), place.point.lon);
        if (!labelled && empty(place.footprint)) {
            problems.push_back({rows.file(), row.line, {}, iso + " left out", "it has neither outline nor position"});
            continue;
        }
        if (!labelled) {
            place.point = pole_of_inaccessibility(place.footprint);
        }
        countries.push_back(std::move(place));
    }
    return countries;
}

}  // namespace sitmap

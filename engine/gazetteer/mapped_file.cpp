#include "engine/gazetteer/mapped_file.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/feature_code.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/relation.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace sitmap {

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

/// A column whose values may be translated, or one value for all rows.
struct Told {
    std::string column;
    std::string value;
    std::map<std::string, std::string> values;
};

struct Mapping {
    Gazetteer::Source source;
    std::string layer;
    std::string id_prefix, id_column;
    std::vector<std::pair<std::string, std::string>> names;  ///< language, column
    std::string aliases_column;
    char aliases_separator = ';';
    std::string lat, lon, population;
    Told code{{}, "PPL", {}}, country;
    double uncertainty_m = 0;
};

void refuse_unknown(const ordered_json& object, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : object.items()) {
        if (std::ranges::find(known, key) == known.end()) {
            throw UsageError("'" + key + "' is no key of a mapping");
        }
    }
}

std::string text(const ordered_json& object, const char* key) {
    return object.value(key, std::string{});
}

Told told(const ordered_json& object) {
    refuse_unknown(object, {"column", "value", "values"});
    return {text(object, "column"), text(object, "value"),
            object.value("values", std::map<std::string, std::string>{})};
}

Mapping read(const ordered_json& json) {
    refuse_unknown(json, {"source", "layer", "id", "names", "aliases", "lat", "lon", "code", "country", "population",
                          "uncertainty_m"});
    Mapping mapping;
    const ordered_json& source = json.at("source");
    refuse_unknown(source, {"name", "version", "licence", "credit", "url"});
    mapping.source = {source.at("name"),
                      text(source, "version"),
                      source.at("licence"),
                      text(source, "credit"),
                      text(source, "url"),
                      "",
                      0};
    mapping.layer = text(json, "layer");
    mapping.id_prefix = json.at("id").at("prefix");
    mapping.id_column = json.at("id").at("column");
    for (const auto& [language, column] : json.at("names").items()) {
        mapping.names.emplace_back(language, column.get<std::string>());
    }
    if (const auto aliases = json.find("aliases"); aliases != json.end()) {
        mapping.aliases_column = aliases->at("column");
        mapping.aliases_separator = aliases->value("separator", std::string{";"}).at(0);
    }
    mapping.lat = text(json, "lat");
    mapping.lon = text(json, "lon");
    mapping.population = text(json, "population");
    mapping.code = json.contains("code") ? told(json.at("code")) : mapping.code;
    mapping.country = json.contains("country") ? told(json.at("country")) : mapping.country;
    mapping.uncertainty_m = json.value("uncertainty_m", 0.0);
    return mapping;
}

Mapping load(const fs::path& file) {
    try {
        return read(ordered_json::parse(read_file(file)));
    } catch (const nlohmann::json::exception& error) {
        throw InputError(file.string(), std::string{"is no mapping: "} + error.what());
    } catch (const std::out_of_range&) {
        throw InputError(file.string(), "is no mapping: the separator of the aliases is empty");
    } catch (const UsageError& error) {
        throw InputError(file.string(), error.what());
    }
}

class Rows {
public:
    explicit Rows(const Mapping& mapping) : m_mapping{mapping} {
        for (const std::string* column : {&mapping.id_column, &mapping.aliases_column, &mapping.lat, &mapping.lon,
                                          &mapping.population, &mapping.code.column, &mapping.country.column}) {
            want(*column);
        }
        for (const auto& [language, column] : mapping.names) {
            want(column);
        }
    }

    const std::vector<std::string>& columns() const { return m_columns; }

    std::optional<ImportedPlace> place(const SourceFeature& row, std::string& why) const {
        ImportedPlace imported;
        Place& place = imported.place;
        const std::string id = cell(row, m_mapping.id_column);
        add_names(place, row);
        if (id.empty() || place.names.empty()) {
            why = id.empty() ? "it has no id" : "it has no name";
            return std::nullopt;
        }
        place.id = m_mapping.id_prefix + ":" + id;
        place.name = place.names.front().text;
        place.feature_code = value(row, m_mapping.code);
        place.feature_class = feature_class_of(place.feature_code);
        place.country = value(row, m_mapping.country);
        place.uncertainty_m = m_mapping.uncertainty_m;
        place.source = m_mapping.source.name;
        place.licence = m_mapping.source.licence;
        if (double people = 0; parse_number(cell(row, m_mapping.population), people) && people > 0 && people < 1e9) {
            place.population = static_cast<std::int64_t>(people);
        }
        if (!add_position(place, row)) {
            why = "its position makes no sense";
            return std::nullopt;
        }
        return imported;
    }

private:
    void want(const std::string& column) {
        if (!column.empty() && std::ranges::find(m_columns, column) == m_columns.end()) {
            m_columns.push_back(column);
        }
    }

    std::string cell(const SourceFeature& row, const std::string& column) const {
        const auto found = std::ranges::find(m_columns, column);
        return column.empty() ? "" : row.values[static_cast<std::size_t>(found - m_columns.begin())];
    }

    std::string value(const SourceFeature& row, const Told& told) const {
        if (told.column.empty()) {
            return told.value;
        }
        const std::string written = cell(row, told.column);
        const auto found = told.values.find(written);
        return found == told.values.end() ? (told.values.empty() ? written : told.value) : found->second;
    }

    void add_names(Place& place, const SourceFeature& row) const {
        for (const auto& [language, column] : m_mapping.names) {
            add(place, cell(row, column), language, NameKind::alternate);
        }
        for (const std::string& alias : split(cell(row, m_mapping.aliases_column), m_mapping.aliases_separator)) {
            add(place, alias, "", NameKind::alternate);
        }
        if (!place.names.empty()) {
            place.names.front().kind = NameKind::primary;
        }
    }

    static void add(Place& place, const std::string& text, const std::string& language, NameKind kind) {
        const auto same = [&text](const PlaceName& has) { return has.text == text; };
        if (!text.empty() && std::ranges::none_of(place.names, same)) {
            place.names.push_back({text, language, script_of(text), kind});
        }
    }

    bool add_position(Place& place, const SourceFeature& row) const {
        if (!m_mapping.lat.empty() || !m_mapping.lon.empty()) {
            return parse_number(cell(row, m_mapping.lat), place.point.lat) &&
                   parse_number(cell(row, m_mapping.lon), place.point.lon) && valid(place.point) &&
                   !null_island(place.point);
        }
        if (const auto* point = std::get_if<Point>(&row.geometry)) {
            place.point = point->at;
        } else if (has_area(row.geometry)) {
            place.footprint = oriented(make_valid(row.geometry));
            place.footprint_kind = FootprintKind::polygon;
            place.point = pole_of_inaccessibility(place.footprint);
            place.accuracy = "outline of " + m_mapping.source.name;
        } else if (has_line(row.geometry)) {
            place.footprint = row.geometry;
            place.footprint_kind = FootprintKind::line;
            place.point = point_inside(place.footprint);
        }
        return !empty(row.geometry) && valid(place.point) && !null_island(place.point);
    }

    const Mapping& m_mapping;
    std::vector<std::string> m_columns;
};

}  // namespace

Gazetteer::Source import_mapped_file(const fs::path& file, const fs::path& mapping_file, const TakeImported& take,
                                     Problems& problems) {
    const Mapping mapping = load(mapping_file);
    const Rows rows{mapping};
    Gazetteer::Source source = mapping.source;
    source.version += (source.version.empty() ? "" : ", ") + file.filename().string();
    std::size_t number = 0;
    read_features(file, mapping.layer, rows.columns(), [&](const SourceFeature& row) {
        ++number;
        std::string why;
        if (auto place = rows.place(row, why)) {
            take(*std::move(place));
        } else {
            problems.push_back({file.filename().string(), number, {}, "row skipped", why});
        }
    });
    return source;
}

}  // namespace sitmap

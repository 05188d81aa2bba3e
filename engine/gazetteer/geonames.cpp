#include "engine/gazetteer/geonames.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/admin_name.hpp"
#include "engine/gazetteer/table.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>

namespace sitmap {

namespace {

constexpr std::string_view licence = "CC BY 4.0";

// Columns of a GeoNames table.
enum Column : std::size_t {
    geoname_id = 0,
    name = 1,
    ascii_name = 2,
    alternate_names = 3,
    latitude = 4,
    longitude = 5,
    feature_class = 6,
    feature_code = 7,
    country_code = 8,
    further_countries = 9,
    admin1_code = 10,
    admin2_code = 11,
    population = 14,
    column_count = 19
};

using Cells = std::array<std::string_view, column_count>;

bool split_row(std::string_view line, Cells& cells) {
    std::size_t count = 0;
    for (std::size_t at = 0; count < cells.size(); ++count) {
        const std::size_t end = line.find('\t', at);
        cells[count] = line.substr(at, end - at);
        if (end == std::string_view::npos) {
            return count + 1 == cells.size();
        }
        at = end + 1;
    }
    return false;
}

bool a_code(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c < '\x7f' && c > 0 && !(c >= 'a' && c <= 'z'); });
}

// GeoNames' alternates carry link addresses and airport codes among the names; neither names a
// town in a text.
bool names_nothing(std::string_view text) {
    return text.empty() || text.find("://") != std::string_view::npos || (text.size() <= 4 && a_code(text));
}

void add_name(std::vector<PlaceName>& names, std::string_view text, NameKind kind) {
    const auto same = [text](const PlaceName& has) { return has.text == text; };
    if (!text.empty() && std::none_of(names.begin(), names.end(), same)) {
        names.push_back({std::string{text}, {}, script_of(text), kind});
    }
}

std::vector<PlaceName> names_of(const Cells& cells) {
    std::vector<PlaceName> names;
    add_name(names, cells[name], NameKind::primary);
    add_name(names, cells[ascii_name], NameKind::alternate);
    const std::string_view alternates = cells[alternate_names];
    for (std::size_t at = 0; at < alternates.size();) {
        const std::size_t end = std::min(alternates.find(',', at), alternates.size());
        const std::string_view alternate = alternates.substr(at, end - at);
        if (!names_nothing(alternate)) {
            add_name(names, alternate, NameKind::alternate);
        }
        at = end + 1;
    }
    return names;
}

std::string key(std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (const std::string_view part : parts) {
        if (part.empty()) {
            return {};
        }
        joined += (joined.empty() ? "" : ".");
        joined += part;
    }
    return joined;
}

std::optional<GeonamesPlace> read_row(const Cells& cells) {
    GeonamesPlace read;
    Place& place = read.place;
    if (!parse_number(cells[latitude], place.point.lat) || !parse_number(cells[longitude], place.point.lon) ||
        !valid(place.point) || cells[feature_class].size() != 1 ||
        std::string_view{"AHLPRSTUV"}.find(cells[feature_class][0]) == std::string_view::npos) {
        return std::nullopt;
    }
    place.id = "geonames:" + std::string{cells[geoname_id]};
    place.name = cells[name];
    place.names = names_of(cells);
    place.feature_class = static_cast<FeatureClass>(cells[feature_class].front());
    place.feature_code = cells[feature_code];
    place.country = cells[country_code];
    place.also_in = split(cells[further_countries], ',');
    std::erase(place.also_in, place.country);
    std::from_chars(cells[population].data(), cells[population].data() + cells[population].size(), place.population);
    place.source = "GeoNames";
    place.licence = licence;
    read.first_order_key = key({cells[country_code], cells[admin1_code]});
    read.second_order_key = key({cells[country_code], cells[admin1_code], cells[admin2_code]});
    return read;
}

// Directions add up where degrees do not: the mean of 179 E and 179 W is 180, not 0.
struct MeanPosition {
    double x = 0, y = 0, z = 0;

    void add(LonLat at) {
        constexpr double radian = std::numbers::pi / 180;
        x += std::cos(at.lat * radian) * std::cos(at.lon * radian);
        y += std::cos(at.lat * radian) * std::sin(at.lon * radian);
        z += std::sin(at.lat * radian);
    }
    LonLat mean() const {
        constexpr double degree = 180 / std::numbers::pi;
        return {std::atan2(y, x) * degree, std::atan2(z, std::hypot(x, y)) * degree};
    }
};

struct Towns {
    MeanPosition position;
    const Place* one = nullptr;  ///< any of them: all lie in the same units
};

Place unit_place(const std::string& code, const AdminUnit& unit, const Towns& towns) {
    Place place;
    place.id = unit.id;
    place.name = unit.name;
    place.names = {{unit.name, {}, script_of(unit.name), NameKind::primary}};
    if (const std::string bare = bare_admin_name(unit.name); bare != unit.name && !says_nothing_alone(bare)) {
        place.names.push_back({bare, {}, script_of(bare), NameKind::bare_admin});
    }
    const bool first_order = std::count(code.begin(), code.end(), '.') == 1;
    place.point = towns.position.mean();
    place.feature_class = FeatureClass::admin;
    place.feature_code = first_order ? "ADM1" : "ADM2";
    place.country = towns.one->country;
    place.admin1_id = first_order ? unit.id : towns.one->admin1_id;
    place.admin2 = first_order ? "" : unit.name;
    place.accuracy = "label position is the mean of its towns; no outline";
    place.source = "GeoNames";
    place.licence = licence;
    return place;
}

}  // namespace

std::optional<GeonamesPlace> read_geonames_row(std::string_view line, std::string& why) {
    Cells cells;
    if (!split_row(line, cells)) {
        why = "it has not 19 columns";
        return std::nullopt;
    }
    auto read = read_row(cells);
    if (!read) {
        why = "its position or feature class makes no sense";
    }
    return read;
}

std::vector<GeonamesPlace> read_geonames(std::string_view table, const std::string& file, Problems& problems) {
    std::vector<GeonamesPlace> places;
    std::size_t number = 0;
    for (std::size_t at = 0; at < table.size();) {
        const std::size_t end = std::min(table.find('\n', at), table.size());
        std::string_view line = table.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.empty()) {
            continue;
        }
        std::string why;
        if (auto read = read_geonames_row(line, why)) {
            places.push_back(std::move(*read));
        } else {
            problems.push_back({file, number, {}, "row skipped", why});
        }
    }
    return places;
}

AdminUnits read_admin_names(std::string_view json, const std::string& file) {
    AdminUnits units;
    try {
        for (const auto& entry : nlohmann::json::parse(json)) {
            const std::string code = entry.at("code");
            units[code] = {"geonames-adm:" + code, entry.at("name")};
        }
    } catch (const nlohmann::json::exception& error) {
        throw InputError(file, std::string{"cannot be read: "} + error.what());
    }
    return units;
}

std::vector<Place> unit_places(const AdminUnits& names, const std::vector<GeonamesPlace>& towns) {
    std::map<std::string, Towns> units;
    for (const GeonamesPlace& town : towns) {
        for (const std::string& code : {town.first_order_key, town.second_order_key}) {
            if (names.contains(code)) {
                units[code].position.add(town.place.point);
                units[code].one = &town.place;
            }
        }
    }
    std::vector<Place> places;
    for (const auto& [code, unit] : units) {
        places.push_back(unit_place(code, names.at(code), unit));
    }
    return places;
}

}  // namespace sitmap

#include "engine/gazetteer/named_rivers.hpp"

#include "engine/core/fold.hpp"
#include "engine/geo/box.hpp"
#include "engine/geo/parts.hpp"
#include "engine/geo/ring.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace sitmap {

namespace {

enum Column : std::size_t { name, number };

std::string trimmed(std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

/// "Abay (Blue Nile)" and what it has in brackets, "Blue Nile".
std::pair<std::string, std::string> names_in(const std::string& told) {
    const std::size_t open = std::min(told.find('('), told.size());
    const std::size_t close = std::min(told.find(')', open), told.size());
    return {trimmed(told.substr(0, open)), open < close ? trimmed(told.substr(open + 1, close - open - 1)) : ""};
}

void append_lines(std::vector<LineString>& lines, const Geometry& geometry) {
    if (const auto* one = std::get_if<LineString>(&geometry)) {
        lines.push_back(*one);
    } else if (const auto* many = std::get_if<MultiLineString>(&geometry)) {
        lines.insert(lines.end(), many->lines.begin(), many->lines.end());
    }
}

LonLat middle(const std::vector<LineString>& lines) {
    const auto longest = std::ranges::max_element(lines, {}, [](const LineString& line) { return line.points.size(); });
    return longest->points[longest->points.size() / 2];
}

void add_names(Place& place, const std::string& called, NameKind kind) {
    const bool typed = called.ends_with("River") || called.ends_with("Creek");
    const Script script = script_of(called);
    place.names.push_back({typed ? called : called + " River", "en", script, kind});
    if (!typed) {
        place.names.push_back({"River " + called, "en", script, NameKind::alias});
        place.names.push_back({called, "", script, NameKind::bare_admin});
    }
}

Place river(const std::string& called, const std::string& also, const std::string& id, std::vector<LineString> lines) {
    Place place;
    place.id = id;
    add_names(place, called, NameKind::primary);
    if (!also.empty()) {
        add_names(place, also, NameKind::alias);
    }
    place.name = place.names.front().text;
    place.point = middle(lines);
    place.feature_class = FeatureClass::hydro;
    place.feature_code = "STM";
    place.footprint_kind = FootprintKind::line;
    place.footprint = MultiLineString{std::move(lines)};
    place.accuracy = "drawn for 1:10 million; off by 1-3 km";
    place.source = "Natural Earth";
    place.licence = "public domain";
    return place;
}

bool damaged(const std::string& name) {
    return name.find('?') != std::string::npos;
}

struct Country {
    std::string iso;
    const Geometry* area;
    Box box;
};

std::set<std::string> countries_along(const Geometry& river, const std::vector<Country>& countries) {
    constexpr std::size_t most_asked = 60;  // vertices of a line
    std::set<std::string> along;
    for (const LineString& line : lines_of(river)) {
        const std::size_t step = 1 + line.points.size() / most_asked;
        for (std::size_t i = 0; i < line.points.size(); i += step) {
            for (const Country& country : countries) {
                if (!along.contains(country.iso) && contains(country.box, line.points[i]) &&
                    contains(*country.area, line.points[i])) {
                    along.insert(country.iso);
                }
            }
        }
    }
    return along;
}

}  // namespace

MendedNames read_mended_names(const Table& table) {
    MendedNames mended;
    for (const TableRow& row : table.rows()) {
        mended.emplace(table.cell(row, "told"), table.cell(row, "name"));
    }
    return mended;
}

std::vector<Place> rivers_of(const std::vector<SourceFeature>& lines, const MendedNames& mended) {
    struct River {
        std::string also;
        std::vector<LineString> lines;
    };
    std::map<std::pair<std::string, std::string>, River> rivers;
    for (const SourceFeature& line : lines) {
        auto [called, also] = names_in(line.values[name]);
        const auto right = mended.find(called);
        called = right == mended.end() ? called : right->second;
        if (!called.empty() && !damaged(called)) {
            River& river = rivers[{called, line.values[number]}];
            river.also = damaged(also) ? river.also : also;
            append_lines(river.lines, line.geometry);
        }
    }
    std::vector<Place> places;
    for (auto& [key, parts] : rivers) {
        if (!parts.lines.empty()) {
            const std::string id = "naturalearth-river:" + fold_name(key.first) + "-" + key.second;
            places.push_back(river(key.first, parts.also, id, std::move(parts.lines)));
        }
    }
    return places;
}

void put_in_countries(std::vector<Place>& rivers, const std::map<std::string, Geometry>& areas) {
    std::vector<Country> countries;
    for (const auto& [iso, area] : areas) {
        countries.push_back({iso, &area, bounds(area)});
    }
    for (Place& river : rivers) {
        const std::set<std::string> along = countries_along(river.footprint, countries);
        if (along.size() == 1) {
            river.country = *along.begin();
        } else {
            river.also_in.assign(along.begin(), along.end());
        }
    }
}

std::vector<Place> load_named_rivers(const std::filesystem::path& file, const MendedNames& mended) {
    return rivers_of(load_features(file, {}, {"name", "rivernum"}), mended);
}

}  // namespace sitmap

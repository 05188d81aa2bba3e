#include "engine/gazetteer/named_rivers.hpp"

#include "engine/core/fold.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sitmap {

namespace {

enum Column : std::size_t { name, number };

/// The name without what stands in brackets: "Abay (Blue Nile)".
std::string plain_name(const std::string& told) {
    std::string plain = told.substr(0, told.find('('));
    while (!plain.empty() && plain.back() == ' ') {
        plain.pop_back();
    }
    return plain;
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

Place river(const std::string& called, const std::string& id, std::vector<LineString> lines) {
    Place place;
    place.id = id;
    const bool typed = called.ends_with("River") || called.ends_with("Creek");
    place.name = typed ? called : called + " River";
    place.names.push_back({place.name, "en", script_of(place.name), NameKind::primary});
    if (!typed) {
        place.names.push_back({"River " + called, "en", script_of(called), NameKind::alias});
        place.names.push_back({called, "", script_of(called), NameKind::bare_admin});
    }
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

}  // namespace

std::vector<Place> rivers_of(const std::vector<SourceFeature>& lines) {
    std::map<std::pair<std::string, std::string>, std::vector<LineString>> rivers;
    for (const SourceFeature& line : lines) {
        const std::string called = plain_name(line.values[name]);
        if (!called.empty() && called.find('?') == std::string::npos) {
            append_lines(rivers[{called, line.values[number]}], line.geometry);
        }
    }
    std::vector<Place> places;
    for (auto& [key, parts] : rivers) {
        if (!parts.empty()) {
            places.push_back(
                river(key.first, "naturalearth-river:" + fold_name(key.first) + "-" + key.second, std::move(parts)));
        }
    }
    return places;
}

std::vector<Place> load_named_rivers(const std::filesystem::path& file) {
    return rivers_of(load_features(file, {}, {"name", "rivernum"}));
}

}  // namespace sitmap

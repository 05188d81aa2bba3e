#include "engine/gazetteer/named_areas.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/outlines.hpp"
#include "engine/gazetteer/river_course.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/ring.hpp"
#include "engine/geo/sewn_outline.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace sitmap {

namespace {

Geometry lines_named(const std::filesystem::path& file, std::string_view name) {
    MultiLineString lines;
    read_features(file, {}, {"name"}, [&](const SourceFeature& line) {
        if (line.values[0] != name) {
            return;
        }
        if (const auto* one = std::get_if<LineString>(&line.geometry)) {
            lines.lines.push_back(*one);
        } else if (const auto* many = std::get_if<MultiLineString>(&line.geometry)) {
            lines.lines.insert(lines.lines.end(), many->lines.begin(), many->lines.end());
        }
    });
    return lines.lines.empty() ? Geometry{} : Geometry{lines};
}

Geometry all_areas(const std::filesystem::path& file) {
    std::vector<Geometry> parts;
    read_features(file, {}, {}, [&parts](const SourceFeature& part) {
        parts.push_back(make_valid(cut_sewn_outline(part.geometry)));
    });
    return unite(parts);
}

std::vector<Lake> all_lakes(const std::filesystem::path& file) {
    constexpr double least_km2 = 10;
    std::vector<Lake> parts;
    read_gshhg_lakes(file, least_km2, [&](const Polygon& part, double km2) { parts.push_back({part, km2}); });
    return whole_lakes(std::move(parts));
}

std::vector<LineString> all_reaches(const std::filesystem::path& file) {
    constexpr int highest_level = 4;
    std::vector<LineString> reaches;
    read_gshhg_rivers(file, highest_level, [&](const LineString& line, int) { reaches.push_back(line); });
    return reaches;
}

// "35.59 32.81". Throws UsageError.
LonLat position(std::string_view text) {
    const std::vector<std::string> numbers = split(text, ' ');
    LonLat at;
    if (numbers.size() != 2 || !parse_number(numbers[0], at.lon) || !parse_number(numbers[1], at.lat)) {
        throw UsageError("'" + std::string{text} + "' is no longitude and latitude");
    }
    return at;
}

}  // namespace

NamedAreas::NamedAreas(const DataPackages& packages, const std::filesystem::path& lines, const CountryAreas& countries,
                       const std::vector<FirstOrderUnit>& units)
    : m_packages{packages} {
    for (const FirstOrderUnit& unit : units) {
        m_areas.emplace("naturalearth:" + unit.iso, unit.place.footprint);
        m_areas.emplace("iso:" + unit.iso, unit.place.footprint);
    }
    for (const auto& [name, area] : countries.by_name) {
        m_areas.emplace("naturalearth-country:" + name, area);
    }
    read_features(lines, {}, {"id"},
                  [this](const SourceFeature& line) { m_areas.emplace(line.values[0], line.geometry); });
    m_areas.emplace("land", all_areas(packages.small_land_areas()));
    m_lakes = all_lakes(packages.shorelines());
    m_reaches = all_reaches(packages.rivers());
}

void NamedAreas::add(const Place& place) {
    const Geometry geometry = empty(place.footprint) ? Geometry{Point{place.point}} : place.footprint;
    m_areas[place.id] = geometry;
    for (const PlaceName& name : place.names) {
        if (name.kind == NameKind::code && is_first_order(place)) {
            m_areas["iso:" + name.text] = geometry;
        }
    }
}

Geometry NamedAreas::geometry(const std::string& id) const {
    const auto known = m_areas.find(id);
    Geometry found = known != m_areas.end() ? known->second : from_file(id);
    if (empty(found)) {
        throw UsageError("nothing is called '" + id + "'");
    }
    return found;
}

Geometry NamedAreas::from_file(const std::string& id) const {
    constexpr std::string_view outline = "dcw:";
    constexpr std::string_view line = "naturalearth-line:";
    if (id.starts_with(outline)) {
        return load_dcw_outline(m_packages.country_outlines(), id.substr(outline.size()));
    }
    if (id.starts_with(line)) {
        return lines_named(m_packages.boundary_lines(), std::string_view{id}.substr(line.size()));
    }
    constexpr std::string_view lake = "gshhg-lake:";
    if (id.starts_with(lake)) {
        return lake_at(position(std::string_view{id}.substr(lake.size())));
    }
    constexpr std::string_view river = "gshhg-river:";
    if (id.starts_with(river)) {
        constexpr std::string_view to = " to ";
        const std::string_view ends = std::string_view{id}.substr(river.size());
        const std::size_t split_at = std::min(ends.find(to), ends.size());
        const std::size_t second = std::min(split_at + to.size(), ends.size());
        return river_course(m_reaches, position(ends.substr(0, split_at)), position(ends.substr(second)));
    }
    return {};
}

Geometry NamedAreas::lake_at(LonLat at) const {
    const auto found = std::ranges::find_if(m_lakes, [at](const Lake& lake) { return contains(lake.outline, at); });
    return found == m_lakes.end() ? Geometry{} : Geometry{found->outline};
}

}  // namespace sitmap

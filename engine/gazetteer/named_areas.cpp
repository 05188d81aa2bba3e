#include "engine/gazetteer/named_areas.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/outlines.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/sewn_outline.hpp"

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
    return {};
}

}  // namespace sitmap

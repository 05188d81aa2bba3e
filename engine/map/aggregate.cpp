#include "engine/map/aggregate.hpp"

#include "engine/geo/area_finder.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/glyph_plan.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

constexpr double shore_m = 5000;  // outlines at 1:10 million leave towns on the shore outside

// What has no edge, or is a thing of its own, is in no area.
bool countable(const MarkedPlace& place) {
    const bool province_or_finer = place.marks.front().precision <= "P5";
    return is_point(place.drawn) || place.drawn == Drawn::ring || (place.drawn == Drawn::hatch && province_or_finer);
}

LonLat position_of(const MarkedPlace& place) {
    if (const auto* point = std::get_if<Point>(&place.geometry)) {
        return point->at;
    }
    return place.drawn == Drawn::hatch ? point_inside(place.geometry) : centroid(place.geometry);
}

GlyphRow row_of(const MarkedPlace& place, const MapFrame& frame) {
    std::set<std::string> kinds;
    std::ranges::for_each(place.marks, [&](const Mark& mark) { kinds.insert(mark.kind.name); });
    return {frame.to_page(position_of(place)), kinds.size(), kinds.size() < place.marks.size()};
}

/// Finds areas, those of the country first that a place is said to lie in: borders at 1:10 million are not sharp.
class UnitFinder {
public:
    explicit UnitFinder(const std::vector<BaseArea>& areas) : m_any(areas, "") {
        for (const BaseArea& area : areas) {
            m_of_country.try_emplace(area.iso, areas, area.iso);
        }
    }

    std::optional<std::size_t> area_at(LonLat at, double reach_m, const std::string& country) const {
        const auto own = m_of_country.find(country);
        const auto found = own == m_of_country.end() ? std::nullopt : own->second.area_at(at, reach_m);
        return found ? found : m_any.area_at(at, reach_m);
    }

private:
    struct Areas {
        std::vector<std::size_t> indexes;
        AreaFinder finder;

        /// Of one country; of all where none is named.
        Areas(const std::vector<BaseArea>& areas, const std::string& country)
            : indexes(indexes_of(areas, country)), finder(outlines_of(areas, indexes)) {}

        std::optional<std::size_t> area_at(LonLat at, double reach_m) const {
            const auto found = finder.area_at(at, reach_m);
            return found ? std::optional{indexes[*found]} : std::nullopt;
        }
    };

    static std::vector<std::size_t> indexes_of(const std::vector<BaseArea>& areas, const std::string& country) {
        std::vector<std::size_t> indexes;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (country.empty() || areas[i].iso == country) {
                indexes.push_back(i);
            }
        }
        return indexes;
    }

    static std::vector<std::vector<Polygon>> outlines_of(const std::vector<BaseArea>& areas,
                                                         const std::vector<std::size_t>& indexes) {
        std::vector<std::vector<Polygon>> outlines;
        for (const std::size_t index : indexes) {
            outlines.push_back(areas[index].parts);
        }
        return outlines;
    }

    std::map<std::string, Areas> m_of_country;
    Areas m_any;
};

std::optional<std::size_t> area_of(const MarkedPlace& place, const std::vector<BaseArea>& areas,
                                   const UnitFinder& finder) {
    if (!countable(place)) {
        return std::nullopt;
    }
    const auto own = std::ranges::find(areas, place.id, &BaseArea::id);
    if (own != areas.end()) {
        return static_cast<std::size_t>(own - areas.begin());
    }
    const bool area = place.drawn == Drawn::hatch;
    return finder.area_at(position_of(place), std::max(shore_m, area ? 0 : place.uncertainty_m), place.country);
}

MarkedPlace counted_place(const BaseArea& area) {
    MarkedPlace place;
    place.id = area.id;
    place.name = area.name;
    place.country = area.iso;
    place.drawn = Drawn::counted;
    place.geometry = Geometry{MultiPolygon{area.parts}};
    return place;
}

// Moves the places into their areas and gives back those that lie in none.
std::vector<MarkedPlace> moved_into(std::map<std::size_t, MarkedPlace>& counted, std::vector<MarkedPlace> places,
                                    const std::vector<BaseArea>& areas, const AreasOfPlaces& lies_in) {
    std::vector<MarkedPlace> rest;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!lies_in[i]) {
            rest.push_back(std::move(places[i]));
            continue;
        }
        MarkedPlace& into = counted.try_emplace(*lies_in[i], counted_place(areas[*lies_in[i]])).first->second;
        into.marks.insert(into.marks.end(), std::make_move_iterator(places[i].marks.begin()),
                          std::make_move_iterator(places[i].marks.end()));
    }
    return rest;
}

std::vector<BaseArea> joined(const std::vector<BaseArea>& parts) {
    std::map<std::string, BaseArea> areas;
    for (const BaseArea& part : parts) {
        const auto [at, first] = areas.try_emplace(part.id, part);
        if (!first) {
            BaseArea& area = at->second;
            area.parts.insert(area.parts.end(), part.parts.begin(), part.parts.end());
        }
    }
    std::vector<BaseArea> all;
    for (auto& [id, area] : areas) {
        all.push_back(std::move(area));
    }
    return all;
}

}  // namespace

bool crowded(const std::vector<MarkedPlace>& places, const MapFrame& frame) {
    constexpr std::size_t few = 20;  // that hide each other can be spelt out beside the map
    std::vector<GlyphRow> rows;
    std::vector<std::size_t> events;
    for (const MarkedPlace& place : places) {
        if (is_point(place.drawn)) {
            rows.push_back(row_of(place, frame));
            events.push_back(place.marks.size());
        }
        if (rows.size() > most_with_glyphs) {
            return true;
        }
    }
    std::size_t hidden = 0;
    for (const std::vector<std::size_t>& cluster : plan_glyphs(rows).clusters) {
        hidden += std::transform_reduce(cluster.begin(), cluster.end(), std::size_t{0}, std::plus{},
                                        [&](std::size_t row) { return events[row]; });
    }
    return rows.size() > few && 3 * hidden > std::reduce(events.begin(), events.end());
}

std::vector<BaseArea> units_of(const BaseMap& base, const Naming& naming) {
    std::vector<BaseArea> units = joined(base.admin1);
    std::erase_if(units, [](const BaseArea& unit) { return unit.id.empty(); });
    for (BaseArea& unit : units) {
        unit.name = base_name(unit, naming).name;
    }
    return units;
}

std::vector<BaseArea> countries_of(const BaseMap& base, const Naming& naming) {
    std::vector<BaseArea> parts = base.countries;
    std::erase_if(parts, [](const BaseArea& part) { return part.iso.empty(); });
    for (BaseArea& part : parts) {
        part.id = "iso:" + part.iso;
    }
    std::vector<BaseArea> countries = joined(parts);
    for (BaseArea& country : countries) {
        const std::string name = country_name(country.iso, naming).name;
        country.name = name.empty() ? country.name : name;
    }
    return countries;
}

AreasOfPlaces areas_of(const std::vector<MarkedPlace>& places, const std::vector<BaseArea>& areas) {
    const UnitFinder finder{areas};
    AreasOfPlaces lies_in;
    lies_in.reserve(places.size());
    for (const MarkedPlace& place : places) {
        lies_in.push_back(area_of(place, areas, finder));
    }
    return lies_in;
}

bool worth_counting_by(const std::vector<BaseArea>& areas, const AreasOfPlaces& lies_in, const MapFrame& frame) {
    constexpr std::size_t fewest = 3;
    constexpr double room_for_a_figure = 900;  // square px
    const double px_per_m = frame.px_per_km() / 1000;
    std::set<std::size_t> shown;
    for (const std::optional<std::size_t>& area : lies_in) {
        if (area) {
            shown.insert(*area);
        }
    }
    const auto large = static_cast<std::size_t>(std::ranges::count_if(shown, [&](std::size_t area) {
        return area_m2(Geometry{MultiPolygon{areas[area].parts}}) * px_per_m * px_per_m >= room_for_a_figure;
    }));
    return shown.size() >= fewest && 2 * large > shown.size();
}

FramedPlaces counted_by(const std::vector<BaseArea>& areas, const AreasOfPlaces& lies_in, FramedPlaces places) {
    std::map<std::size_t, MarkedPlace> counted;
    std::vector<MarkedPlace> rest = moved_into(counted, std::move(places.inside), areas, lies_in);
    AreasOfPlaces of_outside = areas_of(places.outside, areas);
    for (std::optional<std::size_t>& area : of_outside) {
        area = area && counted.contains(*area) ? area : std::nullopt;
    }
    places.outside = moved_into(counted, std::move(places.outside), areas, of_outside);
    places.inside.clear();
    for (auto& [area, place] : counted) {
        sort_marks(place.marks);
        places.inside.push_back(std::move(place));
    }
    std::ranges::move(rest, std::back_inserter(places.inside));
    return places;
}

}  // namespace sitmap

#include "engine/output/web_ground.hpp"

#include "engine/core/json_text.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/thinned.hpp"
#include "engine/layer/local_name.hpp"
#include "engine/map/base_map.hpp"
#include "engine/map/named_waters.hpp"
#include "engine/map/naming.hpp"
#include "engine/map/soft_area.hpp"
#include "engine/map/town_class.hpp"
#include "engine/output/web_soft.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <tuple>

namespace sitmap {

namespace {

constexpr double units = 1e4;  // a degree: 11 m on the ground
constexpr double detail_steps = 9000;
constexpr double wide_steps = 2200;
constexpr std::size_t most_towns = 400;
constexpr std::size_t overview_towns = 60;
constexpr std::size_t most_spellings = 120;

void append_lines(std::string& out, const std::vector<LonLat>& positions) {
    std::int64_t x = 0;
    std::int64_t y = 0;
    append_json_list(out, positions, [&](std::string& text, LonLat at) {
        const auto next_x = std::llround(at.lon * units);
        const auto next_y = std::llround(at.lat * units);
        text += std::to_string(next_x - x) + "," + std::to_string(next_y - y);
        x = next_x;
        y = next_y;
    });
}

void append_rings(std::string& out, const Polygon& polygon) {
    out += '[';
    append_lines(out, polygon.outer);
    for (const Ring& hole : polygon.holes) {
        out += ',';
        append_lines(out, hole);
    }
    out += ']';
}

/// Areas as lists of polygons, lines as lists of lines, points as one line of one position.
struct ShapeWriter {
    std::string& out;

    void operator()(const std::monostate&) const { out += "[]"; }
    void operator()(const Point& point) const { append_lines(out, {point.at}); }
    void operator()(const LineString& line) const { (*this)(MultiLineString{{line}}); }
    void operator()(const Polygon& polygon) const { (*this)(MultiPolygon{{polygon}}); }
    void operator()(const MultiPoint& points) const { append_lines(out, points.points); }
    void operator()(const MultiLineString& lines) const {
        append_json_list(out, lines.lines,
                         [](std::string& text, const LineString& line) { append_lines(text, line.points); });
    }
    void operator()(const MultiPolygon& polygons) const { append_json_list(out, polygons.polygons, append_rings); }
};

/// A table that is written row by row: properties as JSON, geometry as a shape.
class Table {
public:
    Table(const char* name, const char* sort) : m_head(std::string{"\""} + name + R"(":{"sort":")" + sort + '"') {}

    void add(const std::string& properties, const Geometry& geometry) {
        if (!empty(geometry)) {
            m_rows += (m_rows.empty() ? "{" : ",{") + properties + "}";
            m_shapes += m_shapes.empty() ? "" : ",";
            std::visit(ShapeWriter{m_shapes}, geometry);
        }
    }

    std::string json() const { return m_head + ",\"rows\":[" + m_rows + "],\"shapes\":[" + m_shapes + "]}"; }

private:
    std::string m_head;
    std::string m_rows;
    std::string m_shapes;
};

std::string member(const char* name, const std::string& text) {
    std::string out = std::string{"\""} + name + "\":";
    append_json_string(out, text);
    return out;
}

std::string member(const char* name, std::int64_t number) {
    return std::string{"\""} + name + "\":" + std::to_string(number);
}

Geometry lines(const std::vector<LineString>& parts, const Box& box, double tolerance) {
    std::vector<LineString> kept;  // less than a speck only costs time
    std::ranges::copy_if(parts, std::back_inserter(kept), [&](const LineString& part) {
        Box around;
        for (const LonLat at : part.points) {
            extend(around, at);
        }
        return std::max(around.east - around.west, around.north - around.south) > tolerance;
    });
    return kept.empty() ? Geometry{} : clip(thinned(Geometry{MultiLineString{kept}}, tolerance), box);
}

void append_box(std::string& out, const Box& box) {
    out += '[';
    for (const double side : {box.west, box.south, box.east, box.north}) {
        append_json_fixed(out, side, 4);
        out += side == box.north ? "]" : ",";
    }
}

Box grown_box(const Box& box, double share) {
    const double by = share * std::max({box.east - box.west, box.north - box.south, 0.5});
    return {std::max(box.west - by, -180.0), std::max(box.south - by, -84.0), std::min(box.east + by, 180.0),
            std::min(box.north + by, 84.0)};
}

Table area_table(const char* name, const std::vector<BaseArea>& rows, const Box& box, double tolerance) {
    Table table{name, "area"};
    for (const BaseArea& area : rows) {
        table.add(
            member("name", area.name) + "," + member("local", area.name_local) + "," + member("status", area.status),
            seen_areas(area.parts, box, tolerance));
    }
    return table;
}

std::string names_member(const Place& place) {
    std::string out = "\"names\":";
    append_place_names(out, place);
    return out;
}

Table occupied_table(const std::vector<BaseArea>& rows, const Box& box, double tolerance, const Gazetteer* gazetteer) {
    Table table{"occupied", "area"};
    for (const BaseArea& area : rows) {
        const auto place = gazetteer == nullptr ? std::nullopt : gazetteer->by_id(area.id);
        table.add(member("id", area.id) + "," + member("name", area.name) + "," + member("status", area.status) +
                      (place ? "," + names_member(gazetteer->place(*place)) : ""),
                  seen_areas(area.parts, box, tolerance));
    }
    return table;
}

Table line_table(const char* name, const std::vector<BaseLine>& rows, const Box& box, double tolerance) {
    Table table{name, "line"};
    for (const BaseLine& line : rows) {
        table.add(member("kind", line.kind) + "," + member("level", line.level), lines(line.parts, box, tolerance));
    }
    return table;
}

/// The land of each country within the box, and where its name may stand.
struct Countries {
    Table land{"land", "area"};
    Table names{"countries", "point"};
};

Countries countries_of(const BaseMap& base, const std::set<std::string>& focus, const Box& box, double tolerance,
                       const Gazetteer* gazetteer) {
    std::map<std::string, std::vector<Polygon>> parts;
    for (const BaseArea& area : base.countries) {
        std::vector<Polygon>& of_country = parts[area.iso];
        of_country.insert(of_country.end(), area.parts.begin(), area.parts.end());
    }
    Countries countries;
    for (const auto& [iso, polygons] : parts) {
        const Geometry land = seen_areas(polygons, box, tolerance);
        const std::int64_t in_focus = focus.contains(iso) ? 1 : 0;
        countries.land.add(member("iso", iso) + "," + member("focus", in_focus), land);
        const auto place = gazetteer == nullptr ? std::nullopt : gazetteer->by_id("iso:" + iso);
        if (place && !empty(land)) {
            countries.names.add(
                member("iso", iso) + "," + names_member(gazetteer->place(*place)) + "," + member("focus", in_focus),
                Geometry{Point{pole_of_inaccessibility(land)}});
        }
    }
    return countries;
}

std::map<std::string, std::vector<Polygon>> units_of(const std::vector<BaseArea>& pieces,
                                                     const std::set<std::string>& focus) {
    std::map<std::string, std::vector<Polygon>> by_id;
    for (const BaseArea& piece : pieces) {
        if (focus.contains(piece.iso)) {
            std::vector<Polygon>& parts = by_id[piece.id];
            parts.insert(parts.end(), piece.parts.begin(), piece.parts.end());
        }
    }
    return by_id;
}

Table province_names(const BaseMap& base, const std::set<std::string>& focus, const Box& box,
                     const Gazetteer* gazetteer) {
    const Geometry held = held_by_others(base.occupied, box, 0.01);
    Table table{"provinces", "point"};
    for (const auto& [id, pieces] : units_of(base.admin1, focus)) {  // one name each, whatever pieces it comes in
        const auto place = gazetteer == nullptr ? std::nullopt : gazetteer->by_id(id);
        const Geometry whole = seen_areas(pieces, box, 0.01);
        const Geometry own = empty(whole) ? whole : subtract(whole, held);
        if (place && !empty(own)) {
            table.add(member("id", id) + "," + names_member(gazetteer->place(*place)),
                      Geometry{Point{pole_of_inaccessibility(own)}});
        }
    }
    return table;
}

Table town_table(const Gazetteer* gazetteer, const Box& box, std::size_t most, const std::set<std::string>& focus) {
    Table table{"towns", "point"};
    if (gazetteer == nullptr) {
        return table;
    }
    std::vector<std::tuple<int, std::int64_t, std::string_view, PlaceIndex>> towns;
    for (const PlaceIndex index : gazetteer->within(box)) {
        const PlaceSummary summary = gazetteer->summary(index);
        if (summary.feature_class == FeatureClass::populated && summary.feature_code != "PPLX") {
            towns.emplace_back(town_rank(summary.feature_code), -summary.population, gazetteer->id(index), index);
        }
    }
    std::ranges::sort(towns);
    towns.resize(std::min(towns.size(), most));
    for (const auto& [rank, people, id, index] : towns) {
        const Place place = gazetteer->place(index);
        table.add(member("id", place.id) + "," + names_member(place) + "," + member("rank", rank) + "," +
                      member("people", -people) +
                      (focus.empty() || focus.contains(place.country) ? "" : "," + member("abroad", std::int64_t{1})),
                  Geometry{Point{place.point}});
    }
    return table;
}

// Where the name of what the box has of a sea or lake stands best, and how wide that is: the square root of its area.
Table water_names(const Gazetteer* gazetteer, const Box& box) {
    constexpr double reach = 30;
    constexpr double coarse = 0.01;
    Table table{"waters", "point"};
    for (const Water water : {Water::sea, Water::lake}) {
        for (const Place& place :
             gazetteer == nullptr ? std::vector<Place>{} : waters_near(*gazetteer, box, water, reach)) {
            const Geometry here =
                overlap(bounds(place.footprint), box) ? clip(simplify(place.footprint, coarse), box) : Geometry{};
            if (has_area(here)) {
                table.add(names_member(place) + "," + member("km", std::llround(std::sqrt(area_m2(here)) / 1000)),
                          Geometry{Point{pole_of_inaccessibility(here)}});
            }
        }
    }
    return table;
}

std::string wide_table(const BaseMap& base, const Box& box, double tolerance) {
    Table table{"wide", "mixed"};
    for (const BaseArea& area : base.land) {
        table.add(member("kind", std::string{"land"}), seen_areas(area.parts, box, tolerance));
    }
    for (const BaseLine& line : base.boundaries) {
        table.add(member("kind", line.kind), lines(line.parts, box, tolerance));
    }
    return table.json();
}

Table soft_table(const FramedPlaces& places, const BaseMap& base, const Box& box, const PrecisionRule& rule,
                 double tolerance) {
    Table table{"soft", "area"};
    SoftLand land{base, box, tolerance};
    for (const MarkedPlace& place : places.inside) {
        if (place.drawn == Drawn::soft) {
            const SoftEdge soft = soft_edge(simplify(place.geometry, tolerance), rule, &land.of(place.country));
            table.add(member("id", place.id) + ",\"step_m\":" + std::to_string(std::llround(soft.step_m)),
                      simplify(soft.edge, tolerance));
        }
    }
    return table;
}

std::set<std::string> countries_in(const FramedPlaces& places) {
    std::set<std::string> focus;
    for (const MarkedPlace& place : places.inside) {
        focus.insert(place.country);
    }
    return focus;
}

}  // namespace

void append_place_names(std::string& out, const Place& place) {
    out += "{" + member("en", plain_romanised(place.name, place.country)) + "," + member("local", local_name(place));
    for (const auto& [language, script] :
         {std::pair("ar", Script::arabic), {"he", Script::hebrew}, {"fr", Script::latin}}) {
        const PlaceName* labelled = name_in(place, language);
        const std::string name = labelled != nullptr       ? labelled->text
                                 : script != Script::latin ? name_written_in(place, language, script)
                                                           : "";
        if (!name.empty()) {
            out += "," + member(language, name);
        }
    }
    std::set<std::string_view> spellings;
    out += ",\"all\":[";
    for (const PlaceName& name : place.names) {
        const bool told = name.kind == NameKind::code || name.kind == NameKind::demonym;
        if (!told && spellings.size() < most_spellings && spellings.insert(name.text).second) {
            out += spellings.size() == 1 ? "" : ",";
            append_json_string(out, name.text);
        }
    }
    out += "]}";
}

void append_web_ground(std::string& out, const FramedPlaces& places, const Box& frame, const Ground& ground,
                       const PrecisionRule& soft) {
    const Box detail = grown_box(frame, 0.6);
    Box everything = grown_box(detail, 0.6);
    for (const MarkedPlace& place : places.outside) {
        extend(everything, grown_box(bounds(place.geometry), 4));
    }
    // Where nothing is mapped there is nothing to go near to.
    const bool something = !places.inside.empty() || !places.outside.empty();
    const double tolerance = std::max(width(detail) / (something ? detail_steps : wide_steps), 0.0003);
    const std::set<std::string> focus = countries_in(places);
    const std::shared_ptr<const BaseMap> near = ground.base_map.read(detail, BaseDetail::full);
    const BaseMap& base = *near;
    const std::shared_ptr<const BaseMap> far = ground.base_map.read(everything, BaseDetail::outline);
    const Countries countries = countries_of(base, focus, detail, tolerance, ground.gazetteer);

    out += "{\"detail\":";
    append_box(out, detail);
    out += ",\"wide_box\":";
    append_box(out, everything);
    for (const std::string& table :
         {wide_table(*far, everything, width(everything) / wide_steps), countries.land.json(),
          occupied_table(base.occupied, detail, tolerance, ground.gazetteer).json(),
          area_table("lakes", base.lakes, detail, tolerance).json(),
          line_table("rivers", base.rivers, detail, tolerance).json(),
          line_table("coast", base.coast, detail, tolerance).json(),
          line_table("admin", base.admin1_lines, detail, tolerance).json(),
          line_table("boundaries", base.boundaries, detail, tolerance).json(),
          soft_table(places, base, detail, soft, 4 * tolerance).json(), countries.names.json(),
          province_names(base, focus, detail, ground.gazetteer).json(), water_names(ground.gazetteer, detail).json(),
          town_table(ground.gazetteer, detail, something ? most_towns : overview_towns, focus).json()}) {
        out += ",\n" + table;
    }
    out += "}";
}

}  // namespace sitmap

#include "engine/map/base_map.hpp"

#include "engine/core/database.hpp"
#include "engine/core/error.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/wkb.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace sitmap {

namespace {

void collect(Geometry geometry, std::vector<Polygon>& parts) {
    if (auto* polygon = std::get_if<Polygon>(&geometry)) {
        parts.push_back(std::move(*polygon));
    } else if (auto* polygons = std::get_if<MultiPolygon>(&geometry)) {
        parts = std::move(polygons->polygons);
    }
}

void collect(Geometry geometry, std::vector<LineString>& parts) {
    if (auto* line = std::get_if<LineString>(&geometry)) {
        parts.push_back(std::move(*line));
    } else if (auto* lines = std::get_if<MultiLineString>(&geometry)) {
        parts = std::move(lines->lines);
    }
}

/// A row's text by the column's name; empty where the layer has no such column.
std::string text(const Statement& row, const char* name) {
    const int column = row.column(name);
    return column < 0 ? std::string{} : std::string{row.text(column)};
}

void read(const Statement& row, BaseArea& area) {
    area.id = text(row, "place_id");
    area.iso = text(row, "iso");
    area.name = text(row, "name");
    area.name_local = text(row, "name_local");
    area.status = text(row, "status");
    area.administered_by = text(row, "administered_by");
    area.claimed_by = text(row, "claimed_by");
    const int area_km2 = row.column("area_km2");
    area.area_km2 = area_km2 < 0 ? 0 : row.real(area_km2);
}

void read(const Statement& row, BaseLine& line) {
    line.kind = text(row, "class");
    line.iso = text(row, "iso");
    const int level = row.column("level");
    line.level = level < 0 ? 1 : static_cast<int>(row.integer(level));
}

constexpr double widest_with_all = 60;  // degrees: beyond, brooks and provinces are but noise

bool is_wide(const Box& box) {
    return box.east - box.west > widest_with_all;
}

/// What the R-tree says meets the box and the condition holds for, in the order of the file.
Statement rows_in(Database& database, const std::string& layer, const Box& box, const std::string& condition) {
    constexpr double nearly_all = 300;  // degrees: reading on is faster than asking for each row
    if (box.east - box.west > nearly_all) {
        return database.prepare("SELECT * FROM " + sql_name(layer) + (condition.empty() ? "" : " WHERE " + condition) +
                                " ORDER BY fid");
    }
    Statement rows = database.prepare("SELECT * FROM " + sql_name(layer) + " WHERE fid IN (SELECT id FROM " +
                                      sql_name("rtree_" + layer + "_geom") +
                                      " WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)" +
                                      (condition.empty() ? "" : " AND " + condition) + " ORDER BY fid");
    rows.bind(1, box.west).bind(2, box.east).bind(3, box.south).bind(4, box.north);
    return rows;
}

template <class Value>
std::vector<Value> read_layer(Database& database, const std::string& layer, const Box& box,
                              const std::string& condition = {}) {
    std::vector<Value> values;
    if (!database.has_table(layer)) {
        return values;
    }
    Statement rows = rows_in(database, layer, box, condition);
    const int geometry = rows.column("geom");
    while (rows.step()) {
        if (!rows.is_null(geometry)) {
            Value& value = values.emplace_back();
            read(rows, value);
            collect(from_geopackage_blob(rows.blob(geometry)), value.parts);
        }
    }
    return values;
}

BaseMap read_layers(Database& database, const Box& box, BaseDetail detail) {
    BaseMap base;
    base.land = read_layer<BaseArea>(database, "land", box);
    base.boundaries = read_layer<BaseLine>(database, "boundaries", box);
    if (detail == BaseDetail::full) {
        base.countries = read_layer<BaseArea>(database, "countries", box);
        base.coast = read_layer<BaseLine>(database, "coast", box);
        base.occupied = read_layer<BaseArea>(database, "occupied", box);
        const bool wide = is_wide(box);
        base.lakes = read_layer<BaseArea>(database, "lakes", box, wide ? "area_km2 >= 5000" : "");
        base.rivers = read_layer<BaseLine>(database, "rivers", box, wide ? "level <= 1" : "");
        if (!wide) {
            base.admin1 = read_layer<BaseArea>(database, "admin1", box);
            base.admin1_lines = read_layer<BaseLine>(database, "admin1_lines", box);
        }
    }
    return base;
}

std::vector<Gazetteer::Source> read_sources(Database& database) {
    std::vector<Gazetteer::Source> sources;
    if (!database.has_table("sources")) {
        return sources;
    }
    Statement rows = database.prepare("SELECT * FROM sources ORDER BY fid");
    while (rows.step()) {
        sources.push_back({text(rows, "name"), text(rows, "version"), text(rows, "licence"), text(rows, "credit"),
                           text(rows, "url"), text(rows, "sha256")});
    }
    return sources;
}

/// What `read` takes out of the file; whatever fails says what to do.
template <class Read>
auto read_from(const std::filesystem::path& file, Read read) {
    try {
        Database database = Database::open(file);
        return read(database);
    } catch (const InputError&) {
        throw InputError(file.string(), "is no base map that can be read; run `sitmap gazetteer build`");
    }
}

bool holds(const Box& outer, const Box& inner) {
    return inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south &&
           inner.north <= outer.north;
}

const std::vector<LonLat>& edge_of(const Polygon& part) {
    return part.outer;
}

const std::vector<LonLat>& edge_of(const LineString& part) {
    return part.points;
}

template <class Value>
std::vector<Value> meeting(const std::vector<Value>& values, const Box& box) {
    std::vector<Value> met;
    std::ranges::copy_if(values, std::back_inserter(met), [&](const Value& value) {
        Box extent;
        for (const auto& part : value.parts) {
            std::ranges::for_each(edge_of(part), [&](LonLat at) { extend(extent, at); });
        }
        return overlap(extent, box);
    });
    return met;
}

BaseMap part_of(const BaseMap& base, const Box& box) {
    return {meeting(base.land, box),   meeting(base.lakes, box),      meeting(base.countries, box),
            meeting(base.admin1, box), meeting(base.occupied, box),   meeting(base.coast, box),
            meeting(base.rivers, box), meeting(base.boundaries, box), meeting(base.admin1_lines, box)};
}

}  // namespace

BaseMap read_base_map(const std::filesystem::path& file, const Box& box, BaseDetail detail) {
    return read_from(file, [&](Database& database) { return read_layers(database, box, detail); });
}

std::shared_ptr<const BaseMap> BaseMapFile::read(const Box& box, BaseDetail detail) const {
    Kept& kept = *m_kept;
    const bool enough = kept.map && (detail == BaseDetail::outline ||
                                     (kept.detail == BaseDetail::full && is_wide(kept.box) == is_wide(box)));
    if (!enough || !holds(kept.box, box)) {
        kept = {box, detail, std::make_shared<const BaseMap>(read_base_map(m_path, box, detail))};
    }
    return box == kept.box ? kept.map : std::make_shared<const BaseMap>(part_of(*kept.map, box));
}

Geometry repaired(Geometry geometry) {
    return valid(geometry) ? std::move(geometry) : make_valid(geometry);
}

std::vector<Gazetteer::Source> base_map_sources(const std::filesystem::path& file) {
    return read_from(file, read_sources);
}

}  // namespace sitmap

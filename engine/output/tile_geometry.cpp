#include "engine/output/tile_geometry.hpp"

#include "engine/geo/rectangle_clip.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/vertex_weight.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitmap {

namespace {

constexpr double unit_extent = tile_extent;

// Within the tile everything is planar; LonLat then holds x and y in tile units, y downwards.
class ToTile {
public:
    explicit ToTile(Tile tile) : m_scale(std::ldexp(unit_extent, tile.zoom)), m_tile(tile) {}
    LonLat operator()(WorldXY at) const {
        return {at.x * m_scale - m_tile.x * unit_extent, at.y * m_scale - m_tile.y * unit_extent};
    }
    double scale() const { return m_scale; }

private:
    double m_scale;
    Tile m_tile;
};

constexpr Box buffered_tile{-double{tile_buffer}, -double{tile_buffer}, unit_extent + tile_buffer,
                            unit_extent + tile_buffer};

WeightedLine weighted(const std::vector<LonLat>& positions) {
    WeightedLine line;
    line.vertices.reserve(positions.size());
    for (const LonLat at : positions) {
        line.vertices.push_back(to_world(at));
    }
    line.weights = vertex_weights(line.vertices);
    return line;
}

struct MakeShape {
    using Kind = TileShape::Kind;

    TileShape operator()(std::monostate) const { return {}; }
    TileShape operator()(const Point& point) const { return {Kind::points, {{weighted({point.at})}}, {}, {}}; }
    TileShape operator()(const MultiPoint& points) const { return {Kind::points, {{weighted(points.points)}}, {}, {}}; }
    TileShape operator()(const LineString& line) const { return {Kind::lines, {{weighted(line.points)}}, {}, {}}; }
    TileShape operator()(const MultiLineString& lines) const {
        TileShape shape{Kind::lines, {}, {}, {}};
        for (const LineString& line : lines.lines) {
            shape.parts.push_back({weighted(line.points)});
        }
        return shape;
    }
    TileShape operator()(const Polygon& polygon) const { return (*this)(MultiPolygon{{polygon}}); }
    TileShape operator()(const MultiPolygon& polygons) const {
        TileShape shape{Kind::areas, {}, {}, {}};
        for (const Polygon& polygon : polygons.polygons) {
            std::vector<WeightedLine> rings{weighted(polygon.outer)};
            for (const Ring& hole : polygon.holes) {
                rings.push_back(weighted(hole));
            }
            shape.parts.push_back(std::move(rings));
        }
        return shape;
    }
};

/// The vertices that matter, in tile units.
std::vector<LonLat> simplified(const WeightedLine& line, const ToTile& to_tile, double tolerance) {
    const double least = tolerance / to_tile.scale();
    std::vector<LonLat> kept;
    for (std::size_t i = 0; i < line.vertices.size(); ++i) {
        if (line.weights[i] >= least) {
            kept.push_back(to_tile(line.vertices[i]));
        }
    }
    return kept;
}

LonLat rounded(LonLat at) {
    return {std::round(at.lon), std::round(at.lat)};
}

void drop_repeated(std::vector<LonLat>& positions) {
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

/// On whole numbers, without what vanishes there.
struct Snap {
    Geometry operator()(const LineString& line) const { return (*this)(MultiLineString{{line}}); }
    Geometry operator()(const MultiLineString& lines) const {
        MultiLineString kept;
        for (LineString line : lines.lines) {
            snap(line.points);
            if (line.points.size() > 1) {
                kept.lines.push_back(std::move(line));
            }
        }
        return kept.lines.empty() ? Geometry{} : kept;
    }
    Geometry operator()(const Polygon& polygon) const { return (*this)(MultiPolygon{{polygon}}); }
    Geometry operator()(const MultiPolygon& polygons) const {
        MultiPolygon kept;
        for (Polygon polygon : polygons.polygons) {
            snap(polygon.outer);
            for (Ring& hole : polygon.holes) {
                snap(hole);
            }
            std::erase_if(polygon.holes, flat);
            if (!flat(polygon.outer)) {
                kept.polygons.push_back(std::move(polygon));
            }
        }
        return kept.polygons.empty() ? Geometry{} : kept;
    }
    template <typename Other>
    Geometry operator()(const Other&) const {
        return {};
    }

private:
    static void snap(std::vector<LonLat>& positions) {
        std::ranges::transform(positions, positions.begin(), rounded);
        drop_repeated(positions);
    }
    static bool flat(const Ring& ring) {
        double doubled = 0;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            doubled += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
        }
        return ring.size() < 4 || doubled == 0;
    }
};

/// Rounding may make rings touch or cross; mending may make new vertices, which are rounded again.
Geometry snapped(Geometry geometry) {
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        geometry = std::visit(Snap{}, geometry);
        if (empty(geometry) || valid(geometry)) {
            break;
        }
        geometry = make_valid(geometry);
    }
    return oriented(std::visit(Snap{}, geometry));
}

/// Writes the commands of the specification's section 4.3.
class CommandWriter {
public:
    explicit CommandWriter(std::vector<std::uint32_t>& numbers) : m_numbers(numbers) {}

    void points(const std::vector<LonLat>& positions) {
        command(move_to, positions.size());
        std::ranges::for_each(positions, [this](LonLat at) { step(at); });
    }
    void line(const std::vector<LonLat>& positions) {
        command(move_to, 1);
        step(positions.front());
        command(line_to, positions.size() - 1);
        std::for_each(positions.begin() + 1, positions.end(), [this](LonLat at) { step(at); });
    }
    /// The closing position is left to the command that closes.
    void ring(std::vector<LonLat> positions) {
        positions.pop_back();
        line(positions);
        command(close_path, 1);
    }

private:
    static constexpr std::uint32_t move_to = 1;
    static constexpr std::uint32_t line_to = 2;
    static constexpr std::uint32_t close_path = 7;

    void command(std::uint32_t id, std::size_t count) {
        m_numbers.push_back(id | (static_cast<std::uint32_t>(count) << 3));
    }
    void step(LonLat to) {
        const auto x = static_cast<std::int32_t>(to.lon);
        const auto y = static_cast<std::int32_t>(to.lat);
        m_numbers.push_back(zigzag(x - m_x));
        m_numbers.push_back(zigzag(y - m_y));
        m_x = x;
        m_y = y;
    }
    static std::uint32_t zigzag(std::int32_t number) {
        return (static_cast<std::uint32_t>(number) << 1) ^ static_cast<std::uint32_t>(number >> 31);
    }

    std::vector<std::uint32_t>& m_numbers;
    std::int32_t m_x = 0;
    std::int32_t m_y = 0;
};

struct WriteCommands {
    using Type = TileCommands::Type;

    TileCommands operator()(const MultiLineString& lines) const {
        TileCommands commands{Type::line, {}};
        CommandWriter writer{commands.numbers};
        for (const LineString& line : lines.lines) {
            writer.line(line.points);
        }
        return commands;
    }
    TileCommands operator()(const MultiPolygon& polygons) const {
        TileCommands commands{Type::polygon, {}};
        CommandWriter writer{commands.numbers};
        for (const Polygon& polygon : polygons.polygons) {
            writer.ring(polygon.outer);
            std::ranges::for_each(polygon.holes, [&](const Ring& hole) { writer.ring(hole); });
        }
        return commands;
    }
    template <typename Other>
    TileCommands operator()(const Other&) const {
        return {};
    }
};

TileCommands spots(std::vector<LonLat> positions) {
    std::ranges::transform(positions, positions.begin(), rounded);
    drop_repeated(positions);
    if (positions.empty()) {
        return {};
    }
    TileCommands commands{TileCommands::Type::point, {}};
    CommandWriter{commands.numbers}.points(positions);
    return commands;
}

Geometry planar(const TileShape& shape, const ToTile& to_tile, double tolerance) {
    MultiLineString lines;
    MultiPolygon areas;
    for (const std::vector<WeightedLine>& part : shape.parts) {
        std::vector<std::vector<LonLat>> kept;
        kept.reserve(part.size());
        for (const WeightedLine& line : part) {
            kept.push_back(simplified(line, to_tile, tolerance));
        }
        if (shape.kind == TileShape::Kind::lines) {
            lines.lines.push_back({std::move(kept.front())});
        } else if (kept.front().size() >= 4) {
            Polygon polygon{std::move(kept.front()), {}};
            std::ranges::copy_if(kept.begin() + 1, kept.end(), std::back_inserter(polygon.holes),
                                 [](const Ring& hole) { return hole.size() >= 4; });
            areas.polygons.push_back(std::move(polygon));
        }
    }
    if (shape.kind == TileShape::Kind::lines) {
        return lines;
    }
    return areas.polygons.empty() ? Geometry{} : Geometry{areas};
}

LonLat middle_of(const TileShape& shape, const ToTile& to_tile) {
    return to_tile({(shape.north_west.x + shape.south_east.x) / 2, (shape.north_west.y + shape.south_east.y) / 2});
}

}  // namespace

TileShape tile_shape(const Geometry& geometry) {
    TileShape shape = std::visit(MakeShape{}, geometry);
    constexpr double far = std::numeric_limits<double>::infinity();
    shape.north_west = {far, far};
    shape.south_east = {-far, -far};
    for (const auto& part : shape.parts) {
        for (const WorldXY at : part.front().vertices) {
            shape.north_west = {std::min(shape.north_west.x, at.x), std::min(shape.north_west.y, at.y)};
            shape.south_east = {std::max(shape.south_east.x, at.x), std::max(shape.south_east.y, at.y)};
        }
    }
    return shape;
}

TileCommands point_commands(WorldXY at, Tile tile) {
    return spots({ToTile{tile}(at)});
}

TileCommands shape_commands(const TileShape& shape, Tile tile, double tolerance) {
    const ToTile to_tile{tile};
    if (shape.kind == TileShape::Kind::points) {
        std::vector<LonLat> inside = simplified(shape.parts.front().front(), to_tile, 0);
        std::erase_if(inside, [](LonLat at) { return !contains(buffered_tile, at); });
        return spots(std::move(inside));
    }
    const Geometry whole = planar(shape, to_tile, tolerance);
    const Geometry part = empty(whole) ? whole : clip_to_rectangle(whole, buffered_tile);
    TileCommands commands = std::visit(WriteCommands{}, empty(part) ? part : snapped(part));
    const LonLat middle = middle_of(shape, to_tile);
    if (commands.type == TileCommands::Type::none && contains(buffered_tile, middle) && empty(snapped(whole))) {
        return spots({middle});
    }
    return commands;
}

}  // namespace sitmap

#include "engine/geo/relation.hpp"

#include "engine/core/error.hpp"
#include "engine/geo/moved.hpp"
#include "engine/geo/projection.hpp"

#include <geos_c.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <numbers>
#include <string>
#include <utility>

namespace sitmap {

namespace {

/// Sides of a quarter circle in buffers: 0.07 % of the area is lost, as in geo/geodesic's circle.
constexpr int quarter_segments = 24;

/// One call's GEOS: its handle and the last thing it complained of.
class Geos {
public:
    Geos() : m_handle(GEOS_init_r()) { GEOSContext_setErrorMessageHandler_r(m_handle, remember, &m_complaint); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;
    ~Geos() { GEOS_finish_r(m_handle); }

    GEOSContextHandle_t handle() const { return m_handle; }

    [[noreturn]] void refuse(const char* attempt) const {
        throw Error(std::string{"cannot "} + attempt + ": " + (m_complaint.empty() ? "GEOS refused" : m_complaint));
    }

private:
    static void remember(const char* message, void* complaint) { *static_cast<std::string*>(complaint) = message; }

    GEOSContextHandle_t m_handle;
    std::string m_complaint;
};

struct DestroyGeometry {
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using Shape = std::unique_ptr<GEOSGeometry, DestroyGeometry>;

Shape own(const Geos& geos, GEOSGeometry* shape, const char* attempt) {
    if (shape == nullptr) {
        geos.refuse(attempt);
    }
    return {shape, {geos.handle()}};
}

bool answer(const Geos& geos, char reply, const char* attempt) {
    constexpr char failed = 2;
    if (reply == failed) {
        geos.refuse(attempt);
    }
    return reply == 1;
}

/// Makes GEOS shapes of our values.
class ToShape {
public:
    explicit ToShape(const Geos& geos) : m_geos(geos) {}

    Shape operator()(std::monostate) const {
        return own(m_geos, GEOSGeom_createEmptyCollection_r(handle(), GEOS_GEOMETRYCOLLECTION), attempt);
    }
    Shape operator()(const Point& point) const {
        return own(m_geos, GEOSGeom_createPointFromXY_r(handle(), point.at.lon, point.at.lat), attempt);
    }
    Shape operator()(const LineString& line) const {
        return own(m_geos, GEOSGeom_createLineString_r(handle(), sequence(line.points)), attempt);
    }
    Shape operator()(const Polygon& polygon) const {
        Shape outer = ring(polygon.outer);
        std::vector<Shape> owned;
        owned.reserve(polygon.holes.size());
        for (const Ring& hole : polygon.holes) {
            owned.push_back(ring(hole));
        }
        std::vector<GEOSGeometry*> holes = given_up(owned);
        return own(
            m_geos,
            GEOSGeom_createPolygon_r(handle(), outer.release(), holes.data(), static_cast<unsigned>(holes.size())),
            attempt);
    }
    Shape operator()(const MultiPoint& points) const {
        std::vector<Point> parts;
        parts.reserve(points.points.size());
        for (const LonLat at : points.points) {
            parts.push_back({at});
        }
        return collection(GEOS_MULTIPOINT, parts);
    }
    Shape operator()(const MultiLineString& lines) const { return collection(GEOS_MULTILINESTRING, lines.lines); }
    Shape operator()(const MultiPolygon& polygons) const { return collection(GEOS_MULTIPOLYGON, polygons.polygons); }

    template <class Parts>
    Shape collection(int type, const Parts& parts) const {
        std::vector<Shape> owned;
        owned.reserve(parts.size());
        for (const auto& part : parts) {
            owned.push_back((*this)(part));
        }
        std::vector<GEOSGeometry*> shapes = given_up(owned);
        return own(m_geos,
                   GEOSGeom_createCollection_r(handle(), type, shapes.data(), static_cast<unsigned>(shapes.size())),
                   attempt);
    }
    Shape operator()(const Geometry& geometry) const { return std::visit(*this, geometry); }

private:
    static constexpr const char* attempt = "take the geometry into GEOS";

    GEOSContextHandle_t handle() const { return m_geos.handle(); }

    /// For the GEOS functions that take over what they are given.
    static std::vector<GEOSGeometry*> given_up(std::vector<Shape>& owned) {
        std::vector<GEOSGeometry*> shapes;
        shapes.reserve(owned.size());
        for (Shape& shape : owned) {
            shapes.push_back(shape.release());
        }
        return shapes;
    }

    GEOSCoordSequence* sequence(const std::vector<LonLat>& positions) const {
        static_assert(sizeof(LonLat) == 2 * sizeof(double));
        GEOSCoordSequence* made = GEOSCoordSeq_copyFromBuffer_r(
            handle(), reinterpret_cast<const double*>(positions.data()), static_cast<unsigned>(positions.size()), 0, 0);
        if (made == nullptr) {
            m_geos.refuse(attempt);
        }
        return made;
    }

    Shape ring(const Ring& positions) const {
        return own(m_geos, GEOSGeom_createLinearRing_r(handle(), sequence(positions)), attempt);
    }

    const Geos& m_geos;
};

/// Parts of a result, told apart by dimension. Only those of the highest count: the intersection of
/// two areas is an area, though they may touch in a line elsewhere.
struct Parts {
    std::vector<LonLat> points;
    std::vector<LineString> lines;
    std::vector<Polygon> polygons;
};

std::vector<LonLat> positions_of(const Geos& geos, const GEOSGeometry* shape) {
    const GEOSCoordSequence* const sequence = GEOSGeom_getCoordSeq_r(geos.handle(), shape);
    unsigned size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(geos.handle(), sequence, &size) == 0) {
        geos.refuse("read the geometry from GEOS");
    }
    std::vector<LonLat> positions(size);
    GEOSCoordSeq_copyToBuffer_r(geos.handle(), sequence, reinterpret_cast<double*>(positions.data()), 0, 0);
    return positions;
}

Polygon polygon_of(const Geos& geos, const GEOSGeometry* shape) {
    Polygon polygon{positions_of(geos, GEOSGetExteriorRing_r(geos.handle(), shape)), {}};
    const int holes = GEOSGetNumInteriorRings_r(geos.handle(), shape);
    for (int i = 0; i < holes; ++i) {
        polygon.holes.push_back(positions_of(geos, GEOSGetInteriorRingN_r(geos.handle(), shape, i)));
    }
    return polygon;
}

void collect(const Geos& geos, const GEOSGeometry* shape, Parts& parts) {
    if (answer(geos, GEOSisEmpty_r(geos.handle(), shape), "read the geometry from GEOS")) {
        return;
    }
    switch (GEOSGeomTypeId_r(geos.handle(), shape)) {
        case GEOS_POINT:
            parts.points.push_back(positions_of(geos, shape).front());
            return;
        case GEOS_LINESTRING:
        case GEOS_LINEARRING:
            parts.lines.push_back({positions_of(geos, shape)});
            return;
        case GEOS_POLYGON:
            parts.polygons.push_back(polygon_of(geos, shape));
            return;
        default:
            break;
    }
    const int count = GEOSGetNumGeometries_r(geos.handle(), shape);
    for (int i = 0; i < count; ++i) {
        collect(geos, GEOSGetGeometryN_r(geos.handle(), shape, i), parts);
    }
}

Geometry from_parts(Parts parts) {
    if (parts.polygons.size() == 1) {
        return std::move(parts.polygons.front());
    }
    if (!parts.polygons.empty()) {
        return MultiPolygon{std::move(parts.polygons)};
    }
    if (parts.lines.size() == 1) {
        return std::move(parts.lines.front());
    }
    if (!parts.lines.empty()) {
        return MultiLineString{std::move(parts.lines)};
    }
    if (parts.points.size() == 1) {
        return Point{parts.points.front()};
    }
    if (!parts.points.empty()) {
        return MultiPoint{std::move(parts.points)};
    }
    return {};
}

Geometry from_shape(const Geos& geos, const Shape& shape) {
    Parts parts;
    collect(geos, shape.get(), parts);
    return oriented(from_parts(std::move(parts)));
}

/// One shape in, one shape out.
template <class Operation>
Geometry transformed(const Geometry& geometry, const char* attempt, Operation operation) {
    const Geos geos;
    const Shape shape = ToShape{geos}(geometry);
    return from_shape(geos, own(geos, operation(geos.handle(), shape.get()), attempt));
}

template <class Operation>
Geometry combined(const Geometry& a, const Geometry& b, const char* attempt, Operation operation) {
    const Geos geos;
    const Shape first = ToShape{geos}(a);
    const Shape second = ToShape{geos}(b);
    return from_shape(geos, own(geos, operation(geos.handle(), first.get(), second.get()), attempt));
}

template <class Operation>
LonLat position_of(const Geometry& geometry, const char* attempt, Operation operation) {
    const Geos geos;
    if (empty(geometry)) {
        throw Error(std::string{"cannot "} + attempt + " of no geometry");
    }
    const Shape shape = ToShape{geos}(geometry);
    return positions_of(geos, own(geos, operation(geos.handle(), shape.get()), attempt).get()).front();
}

std::string equidistant_about(LonLat centre) {
    const auto decimal = [](double value) {
        char buffer[32];
        return std::string{std::begin(buffer), std::to_chars(std::begin(buffer), std::end(buffer), value).ptr};
    };
    return "+proj=aeqd +lat_0=" + decimal(centre.lat) + " +lon_0=" + decimal(centre.lon) + " +datum=WGS84 +units=m";
}

Polygon rectangle(const Box& box) {
    return {{{box.west, box.south},
             {box.east, box.south},
             {box.east, box.north},
             {box.west, box.north},
             {box.west, box.south}},
            {}};
}

bool lies_in(const Box& inner, const Box& outer) {
    return contains(outer, LonLat{inner.west, inner.south}) && contains(outer, LonLat{inner.east, inner.north});
}

}  // namespace

Geometry unite(std::span<const Geometry> parts) {
    const Geos geos;
    const Shape all = ToShape{geos}.collection(GEOS_GEOMETRYCOLLECTION, parts);
    return from_shape(geos, own(geos, GEOSUnaryUnion_r(geos.handle(), all.get()), "unite geometries"));
}

Geometry intersect(const Geometry& a, const Geometry& b) {
    return combined(a, b, "intersect geometries", GEOSIntersection_r);
}

Geometry subtract(const Geometry& a, const Geometry& b) {
    return combined(a, b, "subtract a geometry from another", GEOSDifference_r);
}

Geometry buffer_m(const Geometry& geometry, double metres) {
    if (empty(geometry)) {
        return {};
    }
    const Projection plane{equidistant_about(centre(bounds(geometry)))};
    const Geometry flat = moved(geometry, [&plane](LonLat at) {
        const XY xy = plane.forward(at);
        return LonLat{xy.x, xy.y};
    });
    const Geometry grown = transformed(flat, "buffer a geometry", [metres](auto handle, auto* shape) {
        return GEOSBuffer_r(handle, shape, metres, quarter_segments);
    });
    return moved(grown, [&plane](LonLat at) { return plane.inverse({at.lon, at.lat}); });
}

Geometry convex_hull(const Geometry& geometry) {
    return transformed(geometry, "find the convex hull", GEOSConvexHull_r);
}

Geometry make_valid(const Geometry& geometry) {
    return transformed(geometry, "make a geometry valid", GEOSMakeValid_r);
}

Geometry simplify(const Geometry& geometry, double tolerance_deg) {
    return transformed(geometry, "simplify a geometry", [tolerance_deg](auto handle, auto* shape) {
        return GEOSTopologyPreserveSimplify_r(handle, shape, tolerance_deg);
    });
}

Geometry clip(const Geometry& geometry, const Box& box) {
    const Box extent = bounds(geometry);
    if (empty(geometry) || !overlap(extent, box)) {
        return {};
    }
    return lies_in(extent, box) ? geometry : intersect(geometry, rectangle(box));
}

bool intersects(const Geometry& a, const Geometry& b) {
    if (!overlap(bounds(a), bounds(b))) {
        return false;
    }
    const Geos geos;
    const Shape first = ToShape{geos}(a);
    const Shape second = ToShape{geos}(b);
    return answer(geos, GEOSIntersects_r(geos.handle(), first.get(), second.get()), "compare geometries");
}

bool related(const Geometry& a, const Geometry& b, Relation relation) {
    if (!overlap(bounds(a), bounds(b))) {
        return false;
    }
    using Ask = char (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);
    static constexpr Ask questions[] = {GEOSIntersects_r, GEOSWithin_r,  GEOSContains_r, GEOSEquals_r,
                                        GEOSTouches_r,    GEOSCrosses_r, GEOSOverlaps_r};
    const Geos geos;
    const Shape first = ToShape{geos}(a);
    const Shape second = ToShape{geos}(b);
    const Ask ask = questions[static_cast<std::size_t>(relation)];
    return answer(geos, ask(geos.handle(), first.get(), second.get()), "compare geometries");
}

bool valid(const Geometry& geometry) {
    const Geos geos;
    const Shape shape = ToShape{geos}(geometry);
    return answer(geos, GEOSisValid_r(geos.handle(), shape.get()), "check a geometry");
}

LonLat point_inside(const Geometry& geometry) {
    return position_of(geometry, "find a position inside", GEOSPointOnSurface_r);
}

LonLat pole_of_inaccessibility(const Geometry& area) {
    const Box extent = bounds(area);
    const double squeeze = std::cos(centre(extent).lat * std::numbers::pi / 180);
    const Geometry level = moved(area, [squeeze](LonLat at) { return LonLat{at.lon * squeeze, at.lat}; });
    const double tolerance = std::max(width(extent) * squeeze, extent.north - extent.south) / 500;
    const LonLat pole = position_of(level, "find the pole of inaccessibility", [tolerance](auto handle, auto* shape) {
        return GEOSMaximumInscribedCircle_r(handle, shape, tolerance);
    });
    return {pole.lon / squeeze, pole.lat};
}

LonLat centroid(const Geometry& geometry) {
    return position_of(geometry, "find the centroid", GEOSGetCentroid_r);
}

}  // namespace sitmap

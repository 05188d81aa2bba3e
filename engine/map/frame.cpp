#include "engine/map/frame.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sitmap {

namespace {

constexpr double widest_lambert_km = 14000;  // beyond, its edges are unlike any map
constexpr double equal_earth_width_m = 34487918;
constexpr double equal_earth_height_m = 16785855;
constexpr double equator_m = 40075017;

LonLat middle_of(const std::vector<LonLat>& positions) {
    Box box;
    Box eastward;  // with longitudes from 0 to 360
    for (const LonLat at : positions) {
        extend(box, at);
        extend(eastward, LonLat{at.lon < 0 ? at.lon + 360 : at.lon, at.lat});
    }
    if (eastward.east - eastward.west >= box.east - box.west) {
        return centre(box);
    }
    const LonLat middle = centre(eastward);
    return {middle.lon > 180 ? middle.lon - 360 : middle.lon, middle.lat};
}

void extend_along(Box& box, const MapFrame& frame, PagePoint from, PagePoint to) {
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        const LonLat at = frame.to_ground({from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)});
        if (std::isfinite(at.lon) && std::isfinite(at.lat)) {
            extend(box, at);
        } else {
            extend(box, LonLat{-180, -90});
            extend(box, LonLat{180, 90});
        }
    }
}

Box box_of(const MapFrame& frame) {
    const PageBox area = grown(frame.panel(), 0.03 * std::max(frame.panel().width(), frame.panel().height()));
    Box box;
    extend_along(box, frame, {area.left, area.top}, {area.right, area.top});
    extend_along(box, frame, {area.right, area.top}, {area.right, area.bottom});
    extend_along(box, frame, {area.right, area.bottom}, {area.left, area.bottom});
    extend_along(box, frame, {area.left, area.bottom}, {area.left, area.top});
    for (const double pole : {90.0, -90.0}) {
        if (contains(area, frame.to_page({0, pole}))) {
            extend(box, LonLat{-180, pole});
            extend(box, LonLat{180, pole});
        }
    }
    // Near the antimeridian the panel shows both ends of the range.
    return box.east - box.west > 180 ? Box{-180, box.south, 180, box.north} : box;
}

struct Extent {
    double left = INFINITY;
    double bottom = INFINITY;
    double right = -INFINITY;
    double top = -INFINITY;
};

Extent extent_km(const std::vector<LonLat>& positions, const Projection& projection) {
    Extent extent;
    for (const LonLat at : positions) {
        const XY xy = projection.forward(at);
        extent.left = std::min(extent.left, xy.x / 1000);
        extent.right = std::max(extent.right, xy.x / 1000);
        extent.bottom = std::min(extent.bottom, xy.y / 1000);
        extent.top = std::max(extent.top, xy.y / 1000);
    }
    return extent;
}

Extent padded_by(const Extent& extent, double km) {
    return {extent.left - km, extent.bottom - km, extent.right + km, extent.top + km};
}

Extent united(const Extent& a, const Extent& b) {
    return {std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right), std::max(a.top, b.top)};
}

}  // namespace

MapFrame::MapFrame(Projection projection, LonLat middle, double px_per_km, double px_per_m, const PageBox& panel)
    : m_projection(std::move(projection)),
      m_middle(middle),
      m_px_per_km(px_per_km),
      m_px_per_m(px_per_m),
      m_panel(panel) {}

MapFrame::MapFrame(LonLat middle, double px_per_km, const PageBox& panel)
    : MapFrame(Projection::equal_area(middle), middle, px_per_km, px_per_km / 1000, panel) {
    m_box = box_of(*this);
}

MapFrame MapFrame::world(const PageBox& panel) {
    constexpr double margin = 0.97;
    const double px_per_m =
        margin * std::min(panel.width() / equal_earth_width_m, panel.height() / equal_earth_height_m);
    const double px_per_km = px_per_m * 1000 * equal_earth_width_m / equator_m;
    MapFrame frame(Projection("+proj=eqearth +lon_0=0 +datum=WGS84 +units=m"), {0, 0}, px_per_km, px_per_m, panel);
    frame.m_box = {-180, -90, 180, 90};
    frame.m_is_world = true;
    return frame;
}

PagePoint MapFrame::to_page(LonLat at) const {
    const XY xy = m_projection.forward(at);
    const PagePoint middle = centre(m_panel);
    return {middle.x + xy.x * m_px_per_m, middle.y - xy.y * m_px_per_m};
}

LonLat MapFrame::to_ground(PagePoint at) const {
    const PagePoint middle = centre(m_panel);
    return m_projection.inverse({(at.x - middle.x) / m_px_per_m, (middle.y - at.y) / m_px_per_m});
}

MapFrame fit_frame(const std::vector<LonLat>& positions, const PageBox& panel, double padding, double least_km,
                   const std::vector<LonLat>& beside) {
    constexpr double padding_beside = 0.05;
    if (positions.empty()) {
        return MapFrame::world(panel);
    }
    const Projection projection = Projection::equal_area(middle_of(positions));
    const Extent shown = extent_km(positions, projection);
    const double longer = std::max(shown.right - shown.left, shown.top - shown.bottom);
    const Extent padded =
        united(padded_by(shown, padding * longer), padded_by(extent_km(beside, projection), padding_beside * longer));
    const double width = std::max(padded.right - padded.left, least_km);
    const double height = padded.top - padded.bottom;
    if (!(std::max(width, height) < widest_lambert_km)) {
        return MapFrame::world(panel);
    }
    const double px_per_km =
        height > 0 ? std::min(panel.width() / width, panel.height() / height) : panel.width() / width;
    const LonLat middle = projection.inverse({(padded.left + padded.right) * 500, (padded.bottom + padded.top) * 500});
    return {middle, px_per_km, panel};
}

}  // namespace sitmap

#include "engine/map/frame.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr double earth_width_km = 24000;  // what is shown where nothing says what to show

LonLat middle_of(const std::vector<LonLat>& positions) {
    Box box;
    for (const LonLat at : positions) {
        extend(box, at);
    }
    return empty(box) ? LonLat{15, 20} : centre(box);
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

}  // namespace

MapFrame::MapFrame(LonLat middle, double px_per_km, const PageBox& panel)
    : m_projection(Projection::equal_area(middle)), m_middle(middle), m_px_per_km(px_per_km), m_panel(panel) {
    m_box = box_of(*this);
}

PagePoint MapFrame::to_page(LonLat at) const {
    const XY xy = m_projection.forward(at);
    const PagePoint middle = centre(m_panel);
    return {middle.x + xy.x / 1000 * m_px_per_km, middle.y - xy.y / 1000 * m_px_per_km};
}

LonLat MapFrame::to_ground(PagePoint at) const {
    const PagePoint middle = centre(m_panel);
    return m_projection.inverse({(at.x - middle.x) * 1000 / m_px_per_km, (middle.y - at.y) * 1000 / m_px_per_km});
}

MapFrame fit_frame(const std::vector<LonLat>& positions, const PageBox& panel, double padding, double least_km) {
    const LonLat first_middle = middle_of(positions);
    if (positions.empty()) {
        return {first_middle, panel.width() / earth_width_km, panel};
    }
    const Projection projection = Projection::equal_area(first_middle);
    const Extent extent = extent_km(positions, projection);
    const double longer = std::max(extent.right - extent.left, extent.top - extent.bottom);
    const double width = std::max(extent.right - extent.left + 2 * padding * longer, least_km);
    const double height = extent.top - extent.bottom + 2 * padding * longer;
    const double px_per_km =
        height > 0 ? std::min(panel.width() / width, panel.height() / height) : panel.width() / width;
    const LonLat middle = projection.inverse({(extent.left + extent.right) * 500, (extent.bottom + extent.top) * 500});
    return {middle, px_per_km, panel};
}

}  // namespace sitmap

#pragma once

// The map panel: which ground it shows, at which scale. Lambert equal-area about the panel's centre,
// so that areas compare truly and north is up in the middle; the whole world as Equal Earth, cut at
// the antimeridian.

#include "engine/geo/box.hpp"
#include "engine/geo/projection.hpp"
#include "engine/map/page.hpp"

#include <vector>

namespace sitmap {

class MapFrame {
public:
    /// Shows `middle` at the panel's centre.
    MapFrame(LonLat middle, double px_per_km, const PageBox& panel);
    /// The whole world, as large as the panel holds it.
    static MapFrame world(const PageBox& panel);

    PagePoint to_page(LonLat at) const;
    LonLat to_ground(PagePoint at) const;

    const PageBox& panel() const { return m_panel; }
    bool is_world() const { return m_is_world; }
    /// Pixels to the kilometre on the ground, at the centre (of the world: along the equator).
    double px_per_km() const { return m_px_per_km; }
    /// Pixels to the metre of the projection's plane.
    double px_per_m() const { return m_px_per_m; }
    LonLat middle() const { return m_middle; }
    const std::string& projection() const { return m_projection.definition(); }
    /// What the panel shows and a little round it; all longitudes where a pole is near.
    const Box& box() const { return m_box; }

private:
    MapFrame(Projection projection, LonLat middle, double px_per_km, double px_per_m, const PageBox& panel);

    Projection m_projection;
    LonLat m_middle;
    double m_px_per_km;
    double m_px_per_m;  // of the projection's plane
    PageBox m_panel;
    Box m_box;
    bool m_is_world = false;
};

/// The frame that shows the positions with `padding` of the longer side round them, no narrower
/// than `least_km`, and `beside` with just so much that their names can stand. Without positions:
/// the whole world as far as it goes.
MapFrame fit_frame(const std::vector<LonLat>& positions, const PageBox& panel, double padding, double least_km,
                   const std::vector<LonLat>& beside = {});

}  // namespace sitmap

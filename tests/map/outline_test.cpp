#include "engine/map/outline.hpp"

#include "engine/map/frame.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace sitmap {
namespace {

constexpr PageBox panel{0, 0, 900, 700};

/// How far the point lies from the nearest edge of the outline.
double from_edge(PagePoint at, const std::vector<PagePoint>& ring) {
    double least = INFINITY;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PagePoint a = ring[i];
        const PagePoint b = ring[(i + 1) % ring.size()];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const double along = length > 0 ? ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length : 0;
        const double held = std::clamp(along, 0.0, length);
        const double share = length > 0 ? held / length : 0;
        least = std::min(least, std::hypot(at.x - a.x - share * (b.x - a.x), at.y - a.y - share * (b.y - a.y)));
    }
    return least;
}

TEST(Outline, follows_a_parallel_that_another_area_has_more_corners_on) {
    const MapFrame frame({17, 44}, 0.5, panel);
    const Polygon north{{{11, 46}, {23, 46}, {23, 47}, {11, 47}, {11, 46}}, {}};
    const auto rings = rings_of(outline(std::vector<Polygon>{north}, frame));
    ASSERT_EQ(rings.size(), 1U);
    for (const double lon : {12.0, 14.5, 17.0, 20.25}) {
        EXPECT_LT(from_edge(frame.to_page({lon, 46}), rings.front()), 0.2)
            << "a corner of the southern area at " << lon;
    }
    const PagePoint west = frame.to_page({11, 46});
    const PagePoint east = frame.to_page({23, 46});
    EXPECT_GT(std::abs(frame.to_page({17, 46}).y - (west.y + east.y) / 2), 5) << "the parallel is a curve here";
}

}  // namespace
}  // namespace sitmap

#include "engine/geo/projection.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace sitmap {
namespace {

constexpr unsigned seed = 242;
constexpr double millimetres_deg = 5e-8;  // PROJ's series for the authalic latitude gives no more

TEST(Projection, equal_area_has_its_centre_at_zero) {
    const Projection plane = Projection::equal_area({36, 33});
    EXPECT_NEAR(plane.forward({36, 33}).x, 0, 1e-6);
    EXPECT_NEAR(plane.forward({36, 33}).y, 0, 1e-6);
    EXPECT_GT(plane.forward({37, 33}).x, 90'000);
    EXPECT_GT(plane.forward({36, 34}).y, 110'000);
}

TEST(Projection, takes_longitude_first_and_gives_metres) {
    const Projection web{"EPSG:3857"};
    EXPECT_NEAR(web.forward({180, 0}).x, 20'037'508.34, 0.01);
    EXPECT_NEAR(web.forward({180, 0}).y, 0, 1e-6);
}

TEST(Projection, comes_back_to_where_it_was) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random{seed};
    std::uniform_real_distribution<double> off{-5, 5};
    for (const char* definition :
         {"EPSG:3857", "EPSG:32637", "+proj=laea +lat_0=33 +lon_0=36", "+proj=merc +type=crs"}) {
        const Projection plane{definition};
        for (int i = 0; i < 200; ++i) {
            const LonLat at{36 + off(random), 33 + off(random)};
            const LonLat back = plane.inverse(plane.forward(at));
            EXPECT_NEAR(back.lon, at.lon, millimetres_deg) << definition;
            EXPECT_NEAR(back.lat, at.lat, millimetres_deg) << definition;
        }
    }
}

TEST(Projection, gives_infinity_where_it_cannot_show) {
    const Projection plane{"+proj=ortho +lat_0=33 +lon_0=36"};
    EXPECT_TRUE(std::isinf(plane.forward({-144, -33}).x));
    EXPECT_FALSE(std::isinf(plane.forward({36, 33}).x));
}

TEST(Projection, that_proj_does_not_know_is_a_usage_error) {
    EXPECT_THROW(Projection{"EPSG:1"}, UsageError);
    EXPECT_THROW(Projection{"+proj=no_such"}, UsageError);
    EXPECT_THROW(Projection{""}, UsageError);
}

}  // namespace
}  // namespace sitmap

#include "engine/geo/tile.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace sitmap {
namespace {

TEST(Tile, is_refused_where_its_zoom_has_no_such_row_or_column) {
    EXPECT_TRUE(make_tile(0, 0, 0));
    EXPECT_TRUE(make_tile(3, 7, 7));
    EXPECT_FALSE(make_tile(3, 8, 0));
    EXPECT_FALSE(make_tile(3, 0, 8));
    EXPECT_FALSE(make_tile(greatest_tile_zoom + 1, 0, 0));
}

TEST(Tile, has_the_ground_that_web_maps_agree_on) {
    EXPECT_NEAR(bounds(Tile{0, 0, 0}).north, 85.0511287798, 1e-9);
    EXPECT_EQ(bounds(Tile{1, 1, 0}).west, 0);
    // Damascus lies at 33.513 N, 36.292 E: tile 10/615/410 of OpenStreetMap's scheme.
    const Box box = bounds(Tile{10, 615, 410});
    EXPECT_TRUE(contains(box, {36.292, 33.513})) << box;
}

TEST(Tile, draws_the_poles_onto_the_squares_edge) {
    EXPECT_EQ(to_world({0, 90}).y, 0);
    EXPECT_EQ(to_world({0, -90}).y, 1);
    EXPECT_EQ(to_world({-180, 0}), (WorldXY{0, 0.5}));
}

TEST(Tile, world_and_ground_undo_each_other) {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> lon{-180, 180};
    std::uniform_real_distribution<double> lat{-85, 85};
    for (int i = 0; i < 10000; ++i) {
        const LonLat at{lon(random), lat(random)};
        const LonLat again = to_ground(to_world(at));
        ASSERT_NEAR(again.lon, at.lon, 1e-10) << at;
        ASSERT_NEAR(again.lat, at.lat, 1e-10) << at;
    }
}

// The first numbers as the specification of PMTiles (version 3) lists them.
TEST(Tile, is_numbered_along_the_hilbert_curve) {
    EXPECT_EQ(hilbert_number({0, 0, 0}), 0U);
    EXPECT_EQ(hilbert_number({1, 0, 0}), 1U);
    EXPECT_EQ(hilbert_number({1, 0, 1}), 2U);
    EXPECT_EQ(hilbert_number({1, 1, 1}), 3U);
    EXPECT_EQ(hilbert_number({1, 1, 0}), 4U);
    EXPECT_EQ(hilbert_number({2, 0, 0}), 5U);
    EXPECT_EQ(hilbert_number({12, 3423, 1763}), 19078479U);
}

TEST(Tile, numbers_are_a_curve_without_jumps) {
    std::set<std::uint64_t> seen;
    for (std::uint32_t x = 0; x < 32; ++x) {
        for (std::uint32_t y = 0; y < 32; ++y) {
            const Tile tile{5, x, y};
            const std::uint64_t number = hilbert_number(tile);
            EXPECT_EQ(tile_at_hilbert_number(number), tile);
            seen.insert(number);
        }
    }
    ASSERT_EQ(seen.size(), 1024U);
    for (auto number = *seen.begin(); number < *seen.rbegin(); ++number) {
        const Tile a = tile_at_hilbert_number(number);
        const Tile b = tile_at_hilbert_number(number + 1);
        const auto step = std::abs(int(a.x) - int(b.x)) + std::abs(int(a.y) - int(b.y));
        ASSERT_EQ(step, 1) << a << " to " << b;
    }
}

TEST(Tile, ranges_stay_on_the_square) {
    const TileRange all = tiles_over({0, 0}, {1, 1}, 2, 0.1);
    EXPECT_EQ(all.first, (Tile{2, 0, 0}));
    EXPECT_EQ(all.last, (Tile{2, 3, 3}));
    const TileRange one = tiles_over({0.3, 0.3}, {0.3, 0.3}, 2, 0);
    EXPECT_EQ(one.first, one.last);
    EXPECT_EQ(one.first, (Tile{2, 1, 1}));
    EXPECT_EQ(tiles_over({0.251, 0.3}, {0.251, 0.3}, 2, 0.1).first.x, 0U);
}

TEST(Tile, interleaves_bits) {
    EXPECT_EQ(interleaved(0b11, 0b00), 0b0101U);
    EXPECT_EQ(interleaved(0b00, 0b11), 0b1010U);
    EXPECT_EQ(interleaved(0xFFFFFFFF, 0xFFFFFFFF), ~std::uint64_t{0});
}

}  // namespace
}  // namespace sitmap

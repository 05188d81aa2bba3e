#include "engine/map/graticule.hpp"

#include "tests/support/looks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace sitmap {
namespace {

using test::english;

constexpr PageBox panel{24, 98, 876, 792};

std::vector<std::string> words_of(const Graticule& graticule) {
    std::vector<std::string> words;
    for (const Graticule::Mark& mark : graticule.marks) {
        words.push_back(mark.words);
    }
    return words;
}

bool has(const std::vector<std::string>& words, const char* one) {
    return std::ranges::find(words, one) != words.end();
}

TEST(Graticule, tells_round_degrees_along_the_edges) {
    const MapFrame frame({36.6, 33.1}, 3, panel);
    const Graticule graticule = graticule_of(frame, english());
    const std::vector<std::string> words = words_of(graticule);
    EXPECT_TRUE(has(words, "36\u00b0 E"));
    EXPECT_TRUE(has(words, "36\u00b030\u2032 E"));
    EXPECT_TRUE(has(words, "33\u00b0 N"));
    EXPECT_LE(words.size(), 14U);
    for (const Graticule::Mark& mark : graticule.marks) {
        const LonLat at = frame.to_ground(mark.at);
        const double degrees = mark.meridian ? at.lon : at.lat;
        EXPECT_NEAR(degrees * 2, std::round(degrees * 2), 0.01) << mark.words;
        EXPECT_NEAR(mark.meridian ? mark.at.y : mark.at.x, mark.meridian ? panel.top : panel.left, 0.01);
    }
}

TEST(Graticule, says_west_and_south) {
    const std::vector<std::string> words = words_of(graticule_of(MapFrame({-58.4, -34.6}, 1, panel), english()));
    EXPECT_TRUE(has(words, "58\u00b0 W"));
    EXPECT_TRUE(has(words, "34\u00b0 S"));
}

TEST(Graticule, leaves_the_world_alone) {
    EXPECT_TRUE(graticule_of(MapFrame::world(panel), english()).lines.empty());
}

}  // namespace
}  // namespace sitmap

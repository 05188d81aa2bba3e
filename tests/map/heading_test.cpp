#include "engine/map/heading.hpp"

#include "engine/geo/geometry.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

MarkedPlace struck(const std::string& name, double lon, double lat) {
    MarkedPlace place;
    place.id = name;
    place.name = name;
    place.country = "XM";
    place.drawn = Drawn::circle;
    place.geometry = Point{{lon, lat}};
    place.marks.emplace_back();
    place.marks.back().kind.name = "strike";
    return place;
}

// Maravel is a square from 32 to 29 degrees west and from 28 to 31 north.
std::string where(const std::vector<MarkedPlace>& places) {
    static const Phrasebook book = load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/en.json");
    const Gazetteer& world = test::test_world();
    return where_words(places, {"strike"}, {book, &world, false});
}

TEST(Heading, tells_the_corner_of_a_country) {
    EXPECT_EQ(where({struck("a", -31.7, 28.3), struck("b", -31.5, 28.2)}), "southwestern Maravel");
    EXPECT_EQ(where({struck("a", -29.2, 30.7), struck("b", -29.4, 30.5)}), "northeastern Maravel");
    EXPECT_EQ(where({struck("a", -31.7, 30.7), struck("b", -31.6, 30.4)}), "northwestern Maravel");
    EXPECT_EQ(where({struck("a", -29.2, 28.3), struck("b", -29.5, 28.4)}), "southeastern Maravel");
}

TEST(Heading, tells_the_side_where_places_reach_beyond_a_corner) {
    EXPECT_EQ(where({struck("a", -31.7, 28.3), struck("b", -30.3, 28.3)}), "southern Maravel");
    EXPECT_EQ(where({struck("a", -31.7, 28.4), struck("b", -31.7, 29.7)}), "western Maravel");
    EXPECT_EQ(where({struck("a", -30.6, 30.7), struck("b", -30.4, 30.4)}), "northern Maravel");
}

TEST(Heading, tells_the_country_where_no_part_holds_all) {
    EXPECT_EQ(where({struck("a", -30.5, 29.6), struck("b", -30.6, 29.5)}), "Maravel");
    EXPECT_EQ(where({struck("a", -31.7, 28.3), struck("b", -29.2, 30.7)}), "Maravel");
}

TEST(Heading, tells_first_the_country_of_most_events) {
    MarkedPlace first = struck("b", -27.7, 29.1);
    MarkedPlace second = struck("c", -27.5, 29.9);
    first.country = second.country = "XO";
    EXPECT_EQ(where({struck("a", -31.7, 28.3), first, second}), "Ostrania and Maravel");
}

TEST(Heading, tells_of_no_talks_where_nothing_else_happened) {
    static const Phrasebook book = load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/en.json");
    MarkedPlace bridge = struck("Bridge", -31.7, 28.3);
    bridge.marks.front().id = "ev-1";
    bridge.marks.front().type = "strike";
    bridge.marks.front().geometry = bridge.geometry;
    MarkedPlace talks = struck("Tamora", -19, 41);
    talks.country = "XT";
    Mark& meeting = talks.marks.front();
    meeting.id = "ev-2";
    meeting.type = "meeting";
    meeting.kind.name = "diplomacy";
    meeting.kind.frames = false;
    meeting.geometry = talks.geometry;
    const Naming naming{book, &test::test_world(), false};
    EXPECT_EQ(heading_of(Map{}, {bridge.marks.front(), meeting}, {bridge, talks}, naming).title, "A strike in Bridge");
}

TEST(Heading, tells_what_the_map_shows_and_no_more) {
    static const Phrasebook book = load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/en.json");
    MarkedPlace bridge = struck("Bridge", -31.7, 28.3);
    Mark& strike = bridge.marks.front();
    strike.id = "ev-1";
    strike.type = "strike";
    strike.geometry = bridge.geometry;
    Mark clash = strike;  // of which nobody says where
    clash.id = "ev-2";
    clash.type = clash.kind.name = "clash";
    clash.geometry = {};
    const Naming naming{book, &test::test_world(), false};
    EXPECT_EQ(heading_of(Map{}, {clash, strike}, {bridge}, naming).title, "A strike in Bridge");
    EXPECT_EQ(heading_of(Map{}, {clash, strike}, {}, naming).title, "Clashes and a strike");
}

TEST(Heading, tells_a_single_place_by_its_name) {
    EXPECT_EQ(where({struck("Bridge", -31.7, 28.3)}), "Bridge");
}

TEST(Heading, tells_of_a_region_only_where_nothing_happened_abroad) {
    MarkedPlace region = struck("the west", -31, 29);
    region.drawn = Drawn::soft;
    region.geometry = from_wkt("POLYGON((-32 28, -31 28, -31 31, -32 31, -32 28))");
    const MarkedPlace inside = struck("a", -31.5, 29);
    MarkedPlace abroad = struck("b", -26.7, 30.1);
    EXPECT_EQ(where({region, inside, struck("c", -30.5, 29)}), "the west");
    abroad.country = "XO";
    EXPECT_EQ(where({region, inside, struck("c", -31.6, 29), abroad}), "Maravel and Ostrania");
}

}  // namespace
}  // namespace sitmap

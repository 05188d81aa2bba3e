#include "engine/map/aggregate.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace sitmap {
namespace {

Polygon square(double west, double south, double side) {
    return {{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}},
            {}};
}

BaseArea unit(const std::string& id, const std::string& iso, double west) {
    BaseArea area;
    area.id = id;
    area.iso = iso;
    area.name = id;
    area.parts = {square(west, 10, 2)};
    return area;
}

// Two provinces of AA and one of BB, side by side from 30 to 36 east.
const std::vector<BaseArea> units{unit("west", "AA", 30), unit("east", "AA", 32), unit("abroad", "BB", 34)};

MarkedPlace place(const std::string& id, Drawn drawn, const std::string& precision, Geometry geometry,
                  std::size_t events = 1) {
    MarkedPlace marked;
    marked.id = id;
    marked.country = "AA";
    marked.drawn = drawn;
    marked.geometry = std::move(geometry);
    for (std::size_t i = 0; i < events; ++i) {
        Mark mark;
        mark.id = id + "#" + std::to_string(i);
        mark.precision = precision;
        mark.geometry = marked.geometry;
        marked.marks.push_back(std::move(mark));
    }
    return marked;
}

MarkedPlace town(const std::string& id, double lon, double lat, std::size_t events = 1) {
    return place(id, Drawn::circle, "P2", Point{{lon, lat}}, events);
}

FramedPlaces counted(FramedPlaces places) {
    const AreasOfPlaces lies_in = areas_of(places.inside, units);
    return counted_by(units, lies_in, std::move(places));
}

std::vector<std::pair<std::string, std::size_t>> told(const std::vector<MarkedPlace>& places) {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const MarkedPlace& one : places) {
        counts.emplace_back(one.id, one.marks.size());
    }
    return counts;
}

using Counts = std::vector<std::pair<std::string, std::size_t>>;

TEST(Aggregate, counts_towns_by_the_unit_they_lie_in) {
    const FramedPlaces places = counted({{town("a", 31, 11, 3), town("b", 33, 11), town("c", 30.5, 11)}, {}});
    EXPECT_EQ(told(places.inside), (Counts{{"west", 4}, {"east", 1}}));
    EXPECT_EQ(places.inside.front().drawn, Drawn::counted);
}

TEST(Aggregate, loses_no_event) {
    const FramedPlaces places = counted({{town("a", 31, 11, 3), town("at sea", 20, 0, 2)}, {}});
    EXPECT_EQ(told(places.inside), (Counts{{"west", 3}, {"at sea", 2}}));
}

TEST(Aggregate, counts_districts_and_provinces_but_no_region_without_an_edge) {
    const Geometry half{Polygon{square(32.5, 10.5, 1)}};
    const FramedPlaces places = counted({{place("district", Drawn::hatch, "P4", half),
                                          place("west", Drawn::hatch, "P5", Geometry{Polygon{square(30, 10, 2)}}),
                                          place("the east", Drawn::soft, "P6", half)},
                                         {}});
    EXPECT_EQ(told(places.inside), (Counts{{"west", 1}, {"east", 1}, {"the east", 1}}));
}

TEST(Aggregate, keeps_a_border_town_in_its_country) {
    EXPECT_EQ(areas_of({town("border town", 34.02, 11)}, units), (AreasOfPlaces{1}));  // 2 km inside BB's outline
    EXPECT_EQ(areas_of({town("far in", 35, 11)}, units), (AreasOfPlaces{2}));
}

TEST(Aggregate, counts_the_whole_of_an_area_that_is_shown) {
    const FramedPlaces places = counted({{town("a", 31, 11)}, {town("b", 31, 10.1, 5), town("c", 33, 11)}});
    EXPECT_EQ(told(places.inside), (Counts{{"west", 6}}));
    EXPECT_EQ(told(places.outside), (Counts{{"c", 1}}));
}

TEST(Aggregate, is_for_more_places_than_can_be_told_apart) {
    const PageBox panel{0, 0, 800, 600};
    const MapFrame frame({33, 11}, 1, panel);
    std::vector<MarkedPlace> apart;
    std::vector<MarkedPlace> close;
    std::vector<MarkedPlace> few;
    for (int i = 0; i < 30; ++i) {
        apart.push_back(town("t" + std::to_string(i), 30 + 0.5 * (i % 6), 9 + 0.5 * (i / 6)));
        close.push_back(town("t" + std::to_string(i), 33 + 0.01 * i, 11));
    }
    few.assign(close.begin(), close.begin() + 12);
    EXPECT_FALSE(crowded(apart, frame));
    EXPECT_TRUE(crowded(close, frame));
    EXPECT_FALSE(crowded(few, frame));
}

TEST(Aggregate, needs_some_areas_with_room_for_a_figure) {
    const MapFrame near({33, 11}, 1, {0, 0, 800, 600});
    const MapFrame far({33, 11}, 0.05, {0, 0, 800, 600});
    EXPECT_TRUE(worth_counting_by(units, {0, 1, 2}, near));
    EXPECT_FALSE(worth_counting_by(units, {0, 1, std::nullopt}, near));
    EXPECT_FALSE(worth_counting_by(units, {0, 1, 2}, far));
}

}  // namespace
}  // namespace sitmap

#include "engine/gazetteer/gazetteer.hpp"

#include "engine/gazetteer/admin_path.hpp"
#include "engine/gazetteer/feature_code.hpp"
#include "engine/gazetteer/spelling.hpp"
#include "tests/support/test_world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::at;
using test::test_world;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Gazetteer, knows_places_by_id) {
    EXPECT_EQ(test_world().id(at("world:tarsin")), "world:tarsin");
    EXPECT_EQ(test_world().name(at("iso:XM")), "Maravel");
    EXPECT_EQ(test_world().by_id("world:nowhere"), std::nullopt);
    EXPECT_EQ(test_world().by_id(""), std::nullopt);
}

TEST(Gazetteer, sums_a_place_up_without_its_names) {
    const PlaceSummary summary = test_world().summary(at("world:al-qasra"));
    EXPECT_EQ(summary.feature_code, "PPLA");
    EXPECT_EQ(summary.country, "XM");
    EXPECT_EQ(summary.admin1_id, "iso:XM-QA");
    EXPECT_EQ(summary.population, 64000);
    EXPECT_EQ(summary.footprint_kind, FootprintKind::point);
    EXPECT_EQ(test_world().summary(at("world:sea-of-varn")).country, "");
}

TEST(Gazetteer, describes_a_place_without_its_names_and_its_footprint) {
    Place place = test_world().place(at("iso:XM"));
    ASSERT_FALSE(place.names.empty() || empty(place.footprint));
    place.names.clear();
    place.footprint = {};
    EXPECT_EQ(test_world().description(at("iso:XM")), place);
}

TEST(Gazetteer, lets_disputed_places_answer_to_every_state_concerned) {
    EXPECT_TRUE(test_world().answers_to(at("world:safir-heights"), "XM"));
    EXPECT_TRUE(test_world().answers_to(at("world:safir-heights"), "XO"));
    EXPECT_FALSE(test_world().answers_to(at("world:safir-heights"), "XT"));
    EXPECT_FALSE(test_world().answers_to(at("world:tarsin"), "XO"));
}

TEST(Gazetteer, lists_the_places_in_a_box) {
    EXPECT_THAT(test_world().within({-29.06, 29.3, -29.04, 29.33}), ElementsAre(at("world:majd-safir")));
    EXPECT_THAT(test_world().within({100, 0, 110, 10}), IsEmpty());
    EXPECT_THAT(test_world().within(Box{}), IsEmpty());
}

TEST(Gazetteer, lists_the_parts_of_a_place) {
    EXPECT_THAT(test_world().parts_of("world:zone"), ElementsAre(at("world:line-a"), at("world:line-b")));
    EXPECT_THAT(test_world().parts_of("world:tarsin-airport"), IsEmpty());
}

TEST(Gazetteer, gives_footprints_with_holes_and_none_for_points) {
    const auto province = std::get<Polygon>(test_world().footprint(at("iso:XM-QA")));
    EXPECT_EQ(province.holes.size(), 1U);
    EXPECT_EQ(province.holes[0][0], (LonLat{-29.9, 28.6}));
    EXPECT_TRUE(empty(test_world().footprint(at("world:tarsin"))));
}

TEST(Gazetteer, answers_as_before_once_its_memory_is_given_back) {
    const Place before = test_world().place(at("iso:XM"));
    test_world().let_go();
    EXPECT_EQ(test_world().place(at("iso:XM")), before);
}

TEST(AdminPath, goes_from_the_smallest_unit_to_the_country) {
    EXPECT_THAT(admin_path(test_world(), test_world().place(at("world:doma"))),
                ElementsAre("Doma District", "Western Governorate", "Maravel"));
    EXPECT_THAT(admin_path(test_world(), test_world().place(at("iso:XM"))), IsEmpty());
    EXPECT_THAT(admin_path(test_world(), test_world().place(at("world:sea-of-varn"))), IsEmpty());
}

TEST(FeatureCode, has_words_for_what_reports_name_and_for_the_class_of_the_rest) {
    EXPECT_EQ(feature_words(FeatureClass::populated, "PPLC"), "capital");
    EXPECT_EQ(feature_words(FeatureClass::spot, "AIRB"), "air base");
    EXPECT_EQ(feature_words(FeatureClass::terrain, "XYZ"), "terrain");
}

TEST(EditDistance, counts_letters_put_in_left_out_changed_and_swapped) {
    EXPECT_EQ(edit_distance("homs", "homs", 2), 0U);
    EXPECT_EQ(edit_distance("homs", "homs1", 2), 1U);
    EXPECT_EQ(edit_distance("homs", "hms", 2), 1U);
    EXPECT_EQ(edit_distance("homs", "hums", 2), 1U);
    EXPECT_EQ(edit_distance("homs", "hosm", 2), 1U);
    EXPECT_EQ(edit_distance("حمص", "حمض", 2), 1U);
    EXPECT_EQ(edit_distance("homs", "aleppo", 2), 3U);
    EXPECT_EQ(edit_distance("", "ab", 2), 2U);
}

}  // namespace
}  // namespace sitmap

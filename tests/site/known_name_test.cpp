#include "engine/site/known_name.hpp"

#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// The id of what it resolves to, or nothing.
std::string_view known(std::string_view name, const std::set<std::string>& countries,
                       const std::string& leading = "XM") {
    const Gazetteer& world = test::test_world();
    const Resolution resolution = known_where_told(name, {countries, leading, 9}, world);
    return resolution.candidates.empty() ? std::string_view{} : world.id(resolution.candidates.front().place);
}

TEST(KnownName, is_the_place_in_a_country_of_the_report) {
    EXPECT_EQ(known("Deir Maris", {"XM"}), "world:deir-maris");
    EXPECT_EQ(known("Deir Maris", {"XM", "XO"}), "world:deir-maris");
}

TEST(KnownName, elsewhere_it_stays_unknown) {
    EXPECT_EQ(known("Deir Maris", {"XO"}), "");
    EXPECT_EQ(known("Deir Maris", {}), "");
    EXPECT_EQ(known("Nowhere", {"XM"}), "");
}

TEST(KnownName, of_two_towns_alike_neither_is_meant) {
    EXPECT_EQ(known("Halda", {"XM", "XO"}), "");
    EXPECT_EQ(known("Halda", {"XO"}), "world:halda-ostrania");
    EXPECT_EQ(known("Tarsin", {"XM", "XO"}), "world:tarsin") << "the capital of a million, not a village";
}

TEST(KnownName, of_names_that_sound_alike_only_those_of_the_leading_country_count) {
    const std::string_view here = known("Deyr Mariss", {"XM", "XO"}, "XM");
    EXPECT_EQ(known("Deyr Mariss", {"XM", "XO"}, "XO"), "") << "sounds as " << here;
    EXPECT_EQ(here, "world:deir-maris");
}

TEST(KnownName, counts_the_countries_that_mentions_lie_in) {
    const Gazetteer& world = test::test_world();
    Mention mention;
    mention.resolution.candidates = {{world.find("Ostra", {.country = "XO"}).front().place}};
    mention.resolution.confidence = 0.9;
    Mention doubtful;
    doubtful.resolution.candidates = {{world.find("Deir Maris", {.country = "XM"}).front().place}};
    doubtful.resolution.confidence = 0.1;
    const CountriesTold told = countries_told({mention, Mention{}, doubtful}, world);
    EXPECT_EQ(told.all, std::set<std::string>{"XO"});
    EXPECT_EQ(told.leading, "XO");
}

TEST(KnownName, in_a_report_that_hardly_tells_of_a_country_the_large_town_of_a_name_of_its_own_is_meant) {
    const Gazetteer& world = test::test_world();
    const auto alone = [&](std::string_view name, std::size_t names) {
        return known_where_told(name, {{"XQ"}, "XQ", names}, world).candidates.size();
    };
    EXPECT_EQ(alone("Deir Maris", 2), 1u);
    EXPECT_EQ(alone("Deir Maris", 3), 0u) << "a report of another country";
    EXPECT_EQ(alone("Halda", 2), 0u) << "two countries have one";
}

}  // namespace
}  // namespace sitmap

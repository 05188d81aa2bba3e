#include "engine/gazetteer/named_rivers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

SourceFeature line(const std::string& name, const std::string& number, const std::string& wkt) {
    return {from_wkt(wkt), {name, number}};
}

TEST(NamedRivers, lines_of_one_river_are_one_place) {
    const auto rivers =
        rivers_of({line("Vesna", "7", "LINESTRING(0 0, 1 0, 2 0)"), line("Vesna", "7", "LINESTRING(2 0, 3 1)"),
                   line("Vesna", "8", "LINESTRING(50 0, 51 0)")},
                  {});
    ASSERT_THAT(rivers, SizeIs(2));
    EXPECT_EQ(rivers[0].id, "naturalearth-river:vesna-7");
    EXPECT_EQ(rivers[0].name, "Vesna River");
    EXPECT_THAT(rivers[0].names, ElementsAre(PlaceName{"Vesna River", "en", Script::latin, NameKind::primary},
                                             PlaceName{"River Vesna", "en", Script::latin, NameKind::alias},
                                             PlaceName{"Vesna", "", Script::latin, NameKind::bare_admin}));
    EXPECT_EQ(rivers[0].feature_code, "STM");
    EXPECT_EQ(rivers[0].point, (LonLat{1, 0}));
    EXPECT_EQ(to_wkt(rivers[0].footprint), "MULTILINESTRING ((0 0, 1 0, 2 0), (2 0, 3 1))");
}

TEST(NamedRivers, nameless_and_damaged_names_are_left_out_but_for_mended_ones) {
    const auto rivers = rivers_of({line("", "1", "LINESTRING(0 0, 1 0)"), line("Guapor?", "2", "LINESTRING(0 0, 1 0)"),
                                   line("Juru?", "3", "LINESTRING(0 0, 1 0)")},
                                  read_mended_names(Table::parse("told\tname\nJuru?\tJuruá\n", "river_names.tsv")));
    ASSERT_THAT(rivers, SizeIs(1));
    EXPECT_EQ(rivers[0].name, "Juruá River");
}

TEST(NamedRivers, what_stands_in_brackets_is_a_name_too) {
    const auto rivers = rivers_of({line("Abay (Blue Nile)", "3", "LINESTRING(0 0, 1 0)")}, {});
    ASSERT_THAT(rivers, SizeIs(1));
    EXPECT_EQ(rivers[0].name, "Abay River");
    EXPECT_THAT(rivers[0].names, Contains(PlaceName{"Blue Nile River", "en", Script::latin, NameKind::alias}));
    EXPECT_THAT(rivers[0].names, Contains(PlaceName{"Blue Nile", "", Script::latin, NameKind::bare_admin}));
}

TEST(NamedRivers, lie_in_the_country_that_they_run_through_and_answer_to_each_of_several) {
    auto rivers =
        rivers_of({line("Inner", "1", "LINESTRING(1 1, 2 2)"), line("Common", "2", "LINESTRING(1 1, 2 2, 12 2)")}, {});
    put_in_countries(rivers, {{"AA", from_wkt("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))")},
                              {"BB", from_wkt("POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))")}});
    EXPECT_EQ(rivers[1].country, "AA");
    EXPECT_THAT(rivers[1].also_in, IsEmpty());
    EXPECT_EQ(rivers[0].country, "");
    EXPECT_THAT(rivers[0].also_in, ElementsAre("AA", "BB"));
}

}  // namespace
}  // namespace sitmap

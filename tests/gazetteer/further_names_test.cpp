#include "engine/gazetteer/further_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;

Table table(const std::string& rows) {
    return Table::parse("id\tname\tlat\tlon\taliases\tabbreviations\tdemonyms\tar\n" + rows, "further_names.tsv");
}

Place ontario() {
    Place place;
    place.id = "geonames:1";
    place.other_ids = {"iso:XA-ON"};
    place.name = "Ontario";
    place.names = {{"Ontario", "en", Script::latin, NameKind::primary},
                   {"Ont.", "", Script::latin, NameKind::alternate}};
    place.point = {-80, 50};
    return place;
}

TEST(FurtherNames, a_row_finds_its_place_by_any_id_and_says_what_kind_a_name_is) {
    std::vector<Place> places{ontario()};
    Problems problems;
    add_further_names(places, table("iso:XA-ON\t\t\t\t\tOnt.\tOntarian;Ontarians\n"), problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_THAT(places[0].names, ElementsAre(PlaceName{"Ontario", "en", Script::latin, NameKind::primary},
                                             PlaceName{"Ont.", "en", Script::latin, NameKind::abbreviation},
                                             PlaceName{"Ontarian", "en", Script::latin, NameKind::demonym},
                                             PlaceName{"Ontarians", "en", Script::latin, NameKind::demonym}));
    EXPECT_EQ(places[0].point, (LonLat{-80, 50}));
}

TEST(FurtherNames, a_name_in_arabic_is_labelled_so) {
    std::vector<Place> places{ontario()};
    Problems problems;
    add_further_names(places, table("geonames:1\t\t\t\t\t\t\tأونتاريو\n"), problems);
    EXPECT_EQ(places[0].names.back(), (PlaceName{"أونتاريو", "ar", Script::arabic, NameKind::alias}));
}

TEST(FurtherNames, a_position_replaces_the_packages) {
    std::vector<Place> places{ontario()};
    Problems problems;
    add_further_names(places, table("geonames:1\t\t20.5\t-156.5\n"), problems);
    EXPECT_EQ(places[0].point, (LonLat{-156.5, 20.5}));
}

TEST(FurtherNames, an_unknown_place_is_told) {
    std::vector<Place> places{ontario()};
    Problems problems;
    add_further_names(places, table("iso:XB-1\t\t\t\tName\n"), problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].line, 2U);
}

}  // namespace
}  // namespace sitmap

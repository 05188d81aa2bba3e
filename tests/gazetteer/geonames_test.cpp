#include "engine/gazetteer/geonames.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// id, name, ASCII, alternates, lat, lon, class, code, country, cc2, admin1, admin2
std::string row(const std::string& id, const std::string& name, const std::string& alternates, const std::string& lat,
                const std::string& lon) {
    return id + "\t" + name + "\t" + name + "\t" + alternates + "\t" + lat + "\t" + lon +
           "\tP\tPPLA\tXA\tXB\t05\t0501\t\t\t12000\t\t7\tZone/Town\t2020-01-01\n";
}

std::vector<GeonamesPlace> read(const std::string& table, Problems& problems) {
    return read_geonames(table, "towns.txt", problems);
}

TEST(Geonames, reads_a_town_with_its_names_and_keys) {
    Problems problems;
    const auto towns = read(row("17", "Velmar", "Wielmar,Фелмар", "10.5", "20.25"), problems);
    ASSERT_THAT(towns, SizeIs(1));
    const Place& place = towns[0].place;
    EXPECT_EQ(place.id, "geonames:17");
    EXPECT_EQ(place.point, (LonLat{20.25, 10.5}));
    EXPECT_EQ(place.population, 12000);
    EXPECT_THAT(place.also_in, ElementsAre("XB"));
    EXPECT_EQ(towns[0].first_order_key, "XA.05");
    EXPECT_EQ(towns[0].second_order_key, "XA.05.0501");
    ASSERT_THAT(place.names, SizeIs(3));
    EXPECT_EQ(place.names[2].script, Script::cyrillic);
}

TEST(Geonames, leaves_out_alternates_that_name_nothing) {
    Problems problems;
    const auto towns = read(row("17", "Velmar", "VLM,https://velmar.example,Wielmar", "10", "20"), problems);
    ASSERT_THAT(towns[0].place.names, SizeIs(2));
    EXPECT_EQ(towns[0].place.names[1].text, "Wielmar");
}

TEST(Geonames, tells_bad_rows_and_goes_on) {
    Problems problems;
    const auto towns =
        read("17\tVelmar\n" + row("18", "Sorn", "", "91", "20") + row("19", "Dast", "", "1", "2"), problems);
    ASSERT_THAT(towns, SizeIs(1));
    EXPECT_EQ(towns[0].place.name, "Dast");
    ASSERT_THAT(problems, SizeIs(2));
    EXPECT_EQ(problems[1].line, 2u);
}

TEST(Geonames, places_a_unit_amid_its_towns_and_leaves_out_one_without) {
    Problems problems;
    const auto towns = read(row("1", "A", "", "10", "20") + row("2", "B", "", "10", "22"), problems);
    const AdminUnits names = read_admin_names(
        R"([{"code":"XA.05.0501","name":"Velmar District"},{"code":"XA.06.0601","name":"Nowhere"}])", "admin2.json");
    const std::vector<Place> units = unit_places(names, towns);
    ASSERT_THAT(units, SizeIs(1));
    EXPECT_EQ(units[0].feature_code, "ADM2");
    EXPECT_NEAR(units[0].point.lon, 21, 0.01);
    ASSERT_THAT(units[0].names, SizeIs(2));
    EXPECT_EQ(units[0].names[1].text, "Velmar");
    EXPECT_EQ(units[0].names[1].kind, NameKind::bare_admin);
}

TEST(Geonames, places_a_unit_across_the_antimeridian_where_its_towns_are) {
    Problems problems;
    const auto towns = read(row("1", "A", "", "-10", "179") + row("2", "B", "", "-10", "-179"), problems);
    const AdminUnits names = read_admin_names(R"([{"code":"XA.05","name":"Far"}])", "admin1.json");
    EXPECT_NEAR(std::abs(unit_places(names, towns)[0].point.lon), 180, 0.01);
}

TEST(Geonames, has_nothing_of_an_empty_table) {
    Problems problems;
    EXPECT_THAT(read("", problems), IsEmpty());
    EXPECT_THAT(problems, IsEmpty());
}

}  // namespace
}  // namespace sitmap

#include "engine/gazetteer/town_list.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::string entry(const std::string& name, const std::string& lat, const std::string& lon) {
    return R"({"name":")" + name + R"(","lat":")" + lat + R"(","lng":")" + lon +
           R"(","country":"XA","admin1":"05","admin2":"0501"})";
}

std::vector<GeonamesPlace> listed(const std::string& entries) {
    Problems problems;
    return read_town_list("[" + entries + "]", "towns.json", problems);
}

/// Velmar as the older table has it.
std::vector<GeonamesPlace> velmar() {
    std::vector<GeonamesPlace> towns = listed(entry("Velmar", "10.5", "20.25"));
    towns[0].place.names.push_back({"Wielmar", {}, Script::latin, NameKind::alternate});
    return towns;
}

std::vector<std::string> names_with(const std::string& entries, const std::vector<Place>& places = {}) {
    std::vector<GeonamesPlace> towns = velmar();
    add_listed_towns(towns, listed(entries), places);
    std::vector<std::string> names;
    for (const GeonamesPlace& town : towns) {
        names.push_back(town.place.name);
    }
    return names;
}

TEST(TownList, reads_a_town_with_its_units) {
    const auto towns = listed(entry("Sorn", "-1.5", "20.25"));
    ASSERT_THAT(towns, SizeIs(1));
    EXPECT_EQ(towns[0].place.id, "geonames-at:-1.5,20.25");
    EXPECT_EQ(towns[0].place.point, (LonLat{20.25, -1.5}));
    EXPECT_EQ(towns[0].place.country, "XA");
    EXPECT_EQ(towns[0].first_order_key, "XA.05");
    EXPECT_EQ(towns[0].second_order_key, "XA.05.0501");
}

TEST(TownList, tells_what_it_leaves_out) {
    Problems problems;
    const std::string list = "[" + entry("Sorn", "91", "20") + "," + entry("Dast", "1", "2") + "]";
    const auto towns = read_town_list(list, "towns.json", problems);
    ASSERT_THAT(towns, SizeIs(1));
    EXPECT_EQ(towns[0].place.name, "Dast");
    EXPECT_THAT(problems, SizeIs(1));
    EXPECT_THROW(read_town_list("[{}", "towns.json", problems), InputError);
}

TEST(TownList, two_at_one_position_have_two_ids) {
    const auto towns = listed(entry("Dast", "1", "2") + "," + entry("Dast Gate", "1", "2"));
    ASSERT_THAT(towns, SizeIs(2));
    EXPECT_EQ(towns[0].place.id, "geonames-at:1,2");
    EXPECT_EQ(towns[1].place.id, "geonames-at:1,2~");
}

TEST(TownList, adds_what_is_not_there) {
    EXPECT_THAT(names_with(entry("Sorn", "10.51", "20.25")), ElementsAre("Velmar", "Sorn"));
    EXPECT_THAT(names_with(entry("Velmar", "10.7", "20.25")), ElementsAre("Velmar", "Velmar"));
}

TEST(TownList, a_town_of_the_name_near_by_is_the_same) {
    EXPECT_THAT(names_with(entry("Vélmar", "10.55", "20.25")), ElementsAre("Velmar"));
    EXPECT_THAT(names_with(entry("Wielmar", "10.55", "20.25")), ElementsAre("Velmar"));
    const std::vector<Place> own{listed(entry("Sorn", "10", "20"))[0].place};
    EXPECT_THAT(names_with(entry("Sorn", "10.01", "20"), own), ElementsAre("Velmar"));
}

TEST(TownList, a_new_name_at_the_old_position_is_one_more_name) {
    std::vector<GeonamesPlace> towns = velmar();
    add_listed_towns(towns, listed(entry("Freetown", "10.5", "20.25")), {});
    ASSERT_THAT(towns, SizeIs(1));
    EXPECT_EQ(towns[0].place.name, "Velmar");
    EXPECT_EQ(towns[0].place.names.back().text, "Freetown");
}

}  // namespace
}  // namespace sitmap

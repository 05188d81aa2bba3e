#include "engine/gazetteer/merge_places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

Place place(const std::string& id, const std::string& name, double lon, double lat, const std::string& source = "Old",
            const std::string& code = "PPL") {
    Place made;
    made.id = id;
    made.name = name;
    made.names = {{name, "", script_of(name), NameKind::primary}};
    made.point = {lon, lat};
    made.feature_code = code;
    made.feature_class = code.starts_with("ADM") ? FeatureClass::admin : FeatureClass::populated;
    made.source = source;
    made.licence = source + " licence";
    return made;
}

Import of(std::vector<Place> places) {
    Import import{{"New", "", "New licence", "", "", "", 0}, {}};
    for (Place& one : places) {
        import.places.push_back({std::move(one), {}, {}});
    }
    return import;
}

TEST(MergePlaces, makes_one_record_with_all_ids_names_and_sources) {
    std::vector<Place> known{place("a:1", "Al-Qasra", 40, 30)};
    Place more = place("b:1", "Qasra", 40.01, 30, "New");
    more.names.push_back({"قصرة", "ar", Script::arabic, NameKind::alternate});
    more.population = 500;
    const MergeCounts counts = merge_places(known, of({more}));
    EXPECT_EQ(counts.joined, 1u);
    ASSERT_THAT(known, SizeIs(1));
    EXPECT_EQ(known[0].name, "Al-Qasra");
    EXPECT_EQ(known[0].point, (LonLat{40, 30}));
    EXPECT_EQ(known[0].population, 500);
    EXPECT_THAT(known[0].other_ids, ElementsAre("b:1"));
    ASSERT_THAT(known[0].names, SizeIs(3));
    EXPECT_EQ(known[0].names[0].source, "");
    EXPECT_EQ(known[0].names[2].source, "New");
    EXPECT_EQ(known[0].source, "Old; New");
    EXPECT_EQ(known[0].licence, "Old licence; New licence");
}

TEST(MergePlaces, keeps_apart_what_differs_in_kind_name_or_place) {
    std::vector<Place> known{place("a:1", "Qasra", 40, 30)};
    const MergeCounts counts =
        merge_places(known, of({place("b:1", "Qasra", 40.2, 30, "New"), place("b:2", "Sorn", 40, 30, "New"),
                                place("b:3", "Qasra", 40, 30, "New", "ADM3")}));
    EXPECT_EQ(counts.joined, 0u);
    EXPECT_THAT(known, SizeIs(4));
}

TEST(MergePlaces, never_joins_two_places_of_one_source) {
    std::vector<Place> known{place("a:1", "Qasra", 40, 30)};
    merge_places(known, of({place("b:1", "Qasra", 40.02, 30, "New"), place("b:2", "Qasra", 40.01, 30, "New")}));
    ASSERT_THAT(known, SizeIs(2));
    EXPECT_THAT(known[0].other_ids, ElementsAre("b:2"));  // the nearer
    merge_places(known, of({place("b:3", "Qasra", 40, 30, "New")}));
    EXPECT_THAT(known, SizeIs(3));
}

TEST(MergePlaces, joins_by_an_id_whatever_the_name) {
    std::vector<Place> known{place("a:1", "Qasra", 40, 30)};
    known[0].other_ids = {"wikidata:Q1"};
    Place more = place("b:1", "Fort Duval", 45, 35, "New");
    more.other_ids = {"wikidata:Q1"};
    merge_places(known, of({more}));
    ASSERT_THAT(known, SizeIs(1));
    EXPECT_THAT(known[0].other_ids, ElementsAre("wikidata:Q1", "b:1"));
}

TEST(MergePlaces, joins_romanisations_only_where_they_lie_near) {
    std::vector<Place> known{place("a:1", "Suwayda", 40, 30)};
    merge_places(known, of({place("b:1", "Soueida", 40.01, 30, "New")}));
    EXPECT_THAT(known, SizeIs(1));
    merge_places(known, of({place("c:1", "Sweida", 40.04, 30, "Third")}));
    EXPECT_THAT(known, SizeIs(2));
}

TEST(MergePlaces, does_not_depend_on_the_order_of_the_import) {
    std::vector<Place> one{place("a:1", "Qasra", 40, 30), place("a:2", "Qasra", 40.03, 30)};
    std::vector<Place> other = one;
    const Place first = place("b:1", "Qasra", 40.01, 30, "New");
    const Place second = place("b:2", "Qasra", 40.02, 30, "New");
    merge_places(one, of({first, second}));
    merge_places(other, of({second, first}));
    EXPECT_EQ(one, other);
}

TEST(MergePlaces, puts_new_places_into_the_unit_that_holds_them) {
    Place unit = place("a:9", "Qasra Governorate", 40.5, 30.5, "Old", "ADM1");
    unit.country = "XO";
    unit.footprint = from_wkt("POLYGON((40 30, 41 30, 41 31, 40 31, 40 30))");
    unit.other_ids = {"pcode:XO01"};
    std::vector<Place> known{unit};
    Import import = of({place("b:1", "Sorn", 40.2, 30.2, "New"), place("b:2", "Far", 50, 30, "New")});
    import.places[1].first_order = "pcode:XO01";
    merge_places(known, std::move(import));
    ASSERT_THAT(known, SizeIs(3));
    EXPECT_EQ(known[1].admin1, "Qasra Governorate");
    EXPECT_EQ(known[1].country, "XO");
    EXPECT_EQ(known[2].admin1_id, "a:9");
}

TEST(MergePlaces, takes_an_outline_but_not_in_the_place_of_a_formula) {
    const Geometry square = from_wkt("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");
    std::vector<Place> known{place("a:1", "Qasra", 0.5, 0.5, "Old", "ADM1"),
                             place("a:2", "Sorn", 0.5, 0.5, "Old", "ADM1")};
    known[1].formula = "union(a, b)";
    std::vector<Place> more{place("b:1", "Qasra", 0.5, 0.5, "New", "ADM1"),
                            place("b:2", "Sorn", 0.5, 0.5, "New", "ADM1")};
    more[0].footprint = square;
    more[1].footprint = square;
    merge_places(known, of(more));
    EXPECT_EQ(known[0].footprint, square);
    EXPECT_TRUE(empty(known[1].footprint));
}

TEST(MergePlaces, lists_each_licence_once) {
    EXPECT_EQ(with_listed("CC BY 4.0", "ODbL 1.0"), "CC BY 4.0; ODbL 1.0");
    EXPECT_EQ(with_listed("CC BY 4.0; ODbL 1.0", "ODbL 1.0; MIT"), "CC BY 4.0; ODbL 1.0; MIT");
}

}  // namespace
}  // namespace sitmap

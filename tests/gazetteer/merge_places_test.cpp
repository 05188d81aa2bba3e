#include "engine/gazetteer/merge_places.hpp"

#include "tests/support/folder.hpp"

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

/// Written, merged with the import and read again.
class MergePlaces : public ::testing::Test {
protected:
    MergeCounts merge_import(std::vector<Place>& known, const std::vector<ImportedPlace>& more,
                             std::size_t memory = 1U << 20U) {
        const auto file = m_folder.path() / "known.gazetteer";
        write_gazetteer(file, known, {}, m_problems);
        ImportedPlaces import{m_folder.path(), memory};
        for (const ImportedPlace& one : more) {
            import.add(one);
        }
        const Gazetteer gazetteer = load_gazetteer(file);
        GazetteerWriter writer{file};
        const MergeCounts counts = merge_places(gazetteer, import, m_folder.path(), writer, m_problems);
        writer.commit({});
        known = places_of(load_gazetteer(file));
        return counts;
    }

    MergeCounts merge(std::vector<Place>& known, const std::vector<Place>& more) {
        std::vector<ImportedPlace> import;
        for (const Place& one : more) {
            import.push_back({one, {}, {}});
        }
        return merge_import(known, import);
    }

    static std::vector<Place> places_of(const Gazetteer& gazetteer) {
        std::vector<Place> places;
        for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
            places.push_back(gazetteer.place(PlaceIndex{i}));
        }
        return places;
    }

    test::Folder m_folder;
    Problems m_problems;
};

TEST_F(MergePlaces, makes_one_record_with_all_ids_names_and_sources) {
    std::vector<Place> known{place("a:1", "Al-Qasra", 40, 30)};
    Place more = place("b:1", "Qasra", 40.01, 30, "New");
    more.names.push_back({"قصرة", "ar", Script::arabic, NameKind::alternate});
    more.population = 500;
    const MergeCounts counts = merge(known, {more});
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

TEST_F(MergePlaces, keeps_apart_what_differs_in_kind_name_or_place) {
    std::vector<Place> known{place("a:1", "Qasra", 40, 30)};
    const MergeCounts counts =
        merge(known, {place("b:1", "Qasra", 40.2, 30, "New"), place("b:2", "Sorn", 40, 30, "New"),
                      place("b:3", "Qasra", 40, 30, "New", "ADM3")});
    EXPECT_EQ(counts.joined, 0u);
    EXPECT_THAT(known, SizeIs(4));
}

TEST_F(MergePlaces, never_joins_two_places_of_one_source) {
    std::vector<Place> known{place("a:1", "Qasra", 40, 30)};
    merge(known, {place("b:1", "Qasra", 40.02, 30, "New"), place("b:2", "Qasra", 40.01, 30, "New")});
    ASSERT_THAT(known, SizeIs(2));
    EXPECT_THAT(known[0].other_ids, ElementsAre("b:2"));  // the nearer
    merge(known, {place("b:3", "Qasra", 40, 30, "New")});
    EXPECT_THAT(known, SizeIs(3));
}

TEST_F(MergePlaces, joins_by_an_id_whatever_the_name) {
    std::vector<Place> known{place("a:1", "Qasra", 40, 30)};
    known[0].other_ids = {"wikidata:Q1"};
    Place more = place("b:1", "Fort Duval", 45, 35, "New");
    more.other_ids = {"wikidata:Q1"};
    merge(known, {more});
    ASSERT_THAT(known, SizeIs(1));
    EXPECT_THAT(known[0].other_ids, ElementsAre("wikidata:Q1", "b:1"));
}

TEST_F(MergePlaces, joins_romanisations_only_where_they_lie_near) {
    std::vector<Place> known{place("a:1", "Suwayda", 40, 30)};
    merge(known, {place("b:1", "Soueida", 40.01, 30, "New")});
    EXPECT_THAT(known, SizeIs(1));
    merge(known, {place("c:1", "Sweida", 40.04, 30, "Third")});
    EXPECT_THAT(known, SizeIs(2));
}

TEST_F(MergePlaces, does_not_depend_on_the_order_of_the_import) {
    std::vector<Place> one{place("a:1", "Qasra", 40, 30), place("a:2", "Qasra", 40.03, 30)};
    std::vector<Place> other = one;
    const Place first = place("b:1", "Qasra", 40.01, 30, "New");
    const Place second = place("b:2", "Qasra", 40.02, 30, "New");
    merge(one, {first, second});
    merge(other, {second, first});
    EXPECT_EQ(one, other);
}

TEST_F(MergePlaces, puts_new_places_into_the_unit_that_holds_them) {
    Place unit = place("a:9", "Qasra Governorate", 40.5, 30.5, "Old", "ADM1");
    unit.country = "XO";
    unit.footprint = from_wkt("POLYGON((40 30, 41 30, 41 31, 40 31, 40 30))");
    unit.other_ids = {"pcode:XO01"};
    std::vector<Place> known{unit};
    merge_import(known, {{place("b:1", "Sorn", 40.2, 30.2, "New"), {}, {}},
                         {place("b:2", "Far", 50, 30, "New"), "pcode:XO01", {}}});
    ASSERT_THAT(known, SizeIs(3));
    EXPECT_EQ(known[1].admin1, "Qasra Governorate");
    EXPECT_EQ(known[1].country, "XO");
    EXPECT_EQ(known[2].admin1_id, "a:9");
}

TEST_F(MergePlaces, knows_a_unit_by_the_code_that_the_same_import_brings) {
    std::vector<Place> known{place("a:9", "Qasra", 40, 30, "Old", "ADM1")};
    Place unit = place("b:9", "Qasra", 40, 30, "New", "ADM1");
    unit.other_ids = {"pcode:XO01"};
    merge_import(known, {{place("b:1", "Sorn", 45, 30, "New"), "pcode:XO01", "pcode:XO0102"},
                         {unit, {}, {}},
                         {place("b:8", "Sorn District", 45, 30, "New", "ADM2"), {}, {}}});
    ASSERT_THAT(known, SizeIs(3));
    EXPECT_EQ(known[1].admin1_id, "a:9");
    EXPECT_EQ(known[1].admin1, "Qasra");
    EXPECT_EQ(known[1].admin2, "");  // nobody has that code
}

TEST_F(MergePlaces, puts_what_lies_in_a_held_area_where_the_area_belongs) {
    const Geometry square = from_wkt("POLYGON((40 30, 41 30, 41 31, 40 31, 40 30))");
    Place unit = place("a:1", "Qasra", 40.5, 30.5, "Old", "ADM1");
    unit.country = "XO";
    unit.footprint = square;
    Place area = place("a:2", "Sorn Heights", 40.5, 30.5, "Old", "RGN");
    area.country = "XO";
    area.administered_by = "XI";
    area.footprint_kind = FootprintKind::polygon;
    area.footprint = square;
    std::vector<Place> known{unit, area};
    Place town = place("b:1", "Far", 40.2, 30.2, "New");
    town.country = "XI";
    merge(known, {town});
    ASSERT_THAT(known, SizeIs(3));
    EXPECT_EQ(known[2].country, "XO");
    EXPECT_THAT(known[2].also_in, ElementsAre("XI"));
    EXPECT_EQ(known[2].admin1, "Qasra");
}

TEST_F(MergePlaces, joins_nothing_to_a_place_that_no_nearness_finds) {
    Place view = place("view:IL/a:1", "Qasra", 40, 30);
    view.names.clear();
    std::vector<Place> known{view};
    merge(known, {place("b:1", "Qasra", 40, 30, "New")});
    EXPECT_THAT(known, SizeIs(2));
}

TEST_F(MergePlaces, joins_across_the_date_line) {
    std::vector<Place> known{place("a:1", "Qasra", 179.99, 30)};
    merge(known, {place("b:1", "Qasra", -179.99, 30, "New")});
    EXPECT_THAT(known, SizeIs(1));
}

TEST_F(MergePlaces, gives_the_same_whatever_fits_into_memory) {
    std::vector<ImportedPlace> import;
    for (int i = 0; i < 50; ++i) {
        const std::string name = "Sorn" + std::string(1, static_cast<char>('a' + i % 25));
        import.push_back({place("b:" + std::to_string(i), name, 40 + i * 0.01, 30, "New"), {}, {}});
    }
    std::vector<Place> one{place("a:1", "Sornb", 40, 30), place("a:2", "Sornk", 40.1, 30)};
    std::vector<Place> other = one;
    EXPECT_EQ(merge_import(one, import).joined, 2u);
    merge_import(other, import, 1);
    EXPECT_EQ(one, other);
}

TEST_F(MergePlaces, takes_an_outline_but_not_in_the_place_of_a_formula) {
    const Geometry square = from_wkt("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");
    std::vector<Place> known{place("a:1", "Qasra", 0.5, 0.5, "Old", "ADM1"),
                             place("a:2", "Sorn", 0.5, 0.5, "Old", "ADM1")};
    known[1].formula = "union(a, b)";
    std::vector<Place> more{place("b:1", "Qasra", 0.5, 0.5, "New", "ADM1"),
                            place("b:2", "Sorn", 0.5, 0.5, "New", "ADM1")};
    more[0].footprint = square;
    more[1].footprint = square;
    merge(known, more);
    EXPECT_EQ(known[0].footprint, square);
    EXPECT_TRUE(empty(known[1].footprint));
}

}  // namespace
}  // namespace sitmap

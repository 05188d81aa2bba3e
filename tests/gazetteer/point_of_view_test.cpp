#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"
#include "engine/gazetteer/view_table.hpp"

#include "engine/core/error.hpp"
#include "tests/support/folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string columns = "view\tid\tname\tcountry\tstatus\tadministered_by\tclaimed_by\tformula\tinside\tsource\n";

Place place(const std::string& id, const std::string& name, const std::string& wkt, const std::string& country) {
    Place made;
    made.id = id;
    made.name = name;
    made.names = {{name, "en", Script::latin, NameKind::house}};
    made.country = country;
    made.footprint = from_wkt(wkt);
    made.point = centre(bounds(made.footprint));
    made.feature_class = FeatureClass::area;
    made.feature_code = "RGN";
    made.footprint_kind = FootprintKind::polygon;
    made.source = "us";
    return made;
}

/// Heights that XO holds and XM has by law, a town in them, and the state of XO.
std::vector<Place> world() {
    Place heights = place("t:heights", "Heights", "POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))", "XM");
    heights.status = "held by Ostrania";
    heights.administered_by = "XO";
    heights.claimed_by = "XM";
    Place town = place("t:town", "Town", "POINT(1.5 0.5)", "XM");
    town.footprint = {};
    town.footprint_kind = FootprintKind::point;
    town.feature_class = FeatureClass::populated;
    return {heights, town, place("iso:XO", "Ostrania", "POLYGON((2 0, 3 0, 3 1, 2 1, 2 0))", "XO")};
}

const std::string rows =
    "neutral\t\tneutral\t\tas reports write\t\t\t\t\tus\n"
    "XO\t\tOstrania\t\tas Ostrania says\t\t\t\t\tits law\n"
    "XO\tt:heights\tUpper Ostrania\tXO\tits own since 1960\tXO\t-\t\tyes\tits law\n"
    "XO\tiso:XO\t\t\t\t\t\tunion(iso:XO, t:heights)\t\tits law\n";

class PointOfView : public ::testing::Test {
protected:
    Gazetteer compiled(const std::string& table = rows) {
        std::vector<Place> places = world();
        for (Place& view : read_views(Table::parse(columns + table, "views.tsv"), places, m_problems)) {
            places.push_back(std::move(view));
        }
        write_gazetteer(m_folder.path() / "views.gazetteer", places, {}, m_problems);
        return load_gazetteer(m_folder.path() / "views.gazetteer");
    }
    static Place seen(const Gazetteer& gazetteer, const char* id) { return gazetteer.place(*gazetteer.by_id(id)); }

    test::Folder m_folder;
    Problems m_problems;
};

TEST_F(PointOfView, is_neutral_unless_said) {
    const Gazetteer gazetteer = compiled();
    EXPECT_EQ(gazetteer.view_in_words(), "neutral");
    EXPECT_EQ(seen(gazetteer, "t:heights"), world()[0]);
    EXPECT_THAT(m_problems, IsEmpty());
}

TEST_F(PointOfView, changes_name_country_status_and_sides) {
    Gazetteer gazetteer = compiled();
    gazetteer.look_from("XO");
    EXPECT_EQ(gazetteer.view_in_words(), "Ostrania (XO)");
    const Place heights = seen(gazetteer, "t:heights");
    EXPECT_EQ(heights.name, "Upper Ostrania");
    EXPECT_EQ(gazetteer.name(*gazetteer.by_id("t:heights")), "Upper Ostrania");
    EXPECT_EQ(heights.names.front().source, "its law");
    EXPECT_EQ(heights.country, "XO");
    EXPECT_THAT(heights.also_in, ElementsAre("XM"));
    EXPECT_EQ(heights.status, "its own since 1960");
    EXPECT_EQ(heights.claimed_by, "");
}

TEST_F(PointOfView, is_in_descriptions_too) {
    Gazetteer gazetteer = compiled();
    gazetteer.look_from("XO");
    Place heights = seen(gazetteer, "t:heights");
    heights.names.clear();
    heights.footprint = {};
    EXPECT_EQ(gazetteer.description(*gazetteer.by_id("t:heights")), heights);
}

TEST_F(PointOfView, takes_towns_along_and_leaves_them_their_names) {
    Gazetteer gazetteer = compiled();
    gazetteer.look_from("XO");
    const Place town = seen(gazetteer, "t:town");
    EXPECT_EQ(town.name, "Town");
    EXPECT_EQ(town.country, "XO");
}

TEST_F(PointOfView, draws_outlines_by_its_formulas) {
    Gazetteer gazetteer = compiled();
    gazetteer.look_from("XO");
    EXPECT_EQ(bounds(seen(gazetteer, "iso:XO").footprint), (Box{1, 0, 3, 1}));
    EXPECT_EQ(bounds(gazetteer.footprint(*gazetteer.by_id("iso:XO"))), (Box{1, 0, 3, 1}));
    gazetteer.look_from("neutral");
    EXPECT_EQ(bounds(seen(gazetteer, "iso:XO").footprint), (Box{2, 0, 3, 1}));
}

TEST_F(PointOfView, does_not_change_what_a_name_finds) {
    Gazetteer gazetteer = compiled();
    gazetteer.look_from("XO");
    EXPECT_THAT(gazetteer.find("Upper Ostrania", {.loose = false}), IsEmpty());
    ASSERT_THAT(gazetteer.find("Heights", {.country = "XM"}), SizeIs(1));
    EXPECT_THAT(gazetteer.within({0, -1, 4, 2}), SizeIs(3));  // and none of the rows of the table
}

TEST_F(PointOfView, names_those_there_are) {
    Gazetteer gazetteer = compiled();
    try {
        gazetteer.look_from("XQ");
        FAIL() << "there is none";
    } catch (const UsageError& error) {
        EXPECT_THAT(error.what(), HasSubstr("there are XO, neutral"));
    }
}

TEST_F(PointOfView, tells_rows_about_nothing) {
    compiled("XO\tt:nowhere\tName\t\t\t\t\t\t\tus\nXO\tiso:XO\t\t\t\t\t\tunion(\t\tus\n");
    ASSERT_THAT(m_problems, SizeIs(2));
    EXPECT_EQ(m_problems[0].line, 2u);
}

}  // namespace
}  // namespace sitmap

#include "engine/gazetteer/theatre.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string place_columns =
    "id\tname\tcode\tlat\tlon\tuncertainty_m\tcountry\tadmin1\tadmin2\taliases\tar\the\tsame_as\tstatus\t"
    "administered_by\tclaimed_by\tsource\tlicence\tcheck\tnote\n";
const std::string region_columns =
    "id\tname\tcode\tcountry\talso_in\tedge\tformula\tuncertainty_km\tpart_of\taliases\tar\the\tdemonyms\tstatus\t"
    "administered_by\tclaimed_by\tvalid_from\taccuracy\tsource\tlicence\tnote\tlabel\n";

TheatrePlaces places(const std::string& rows, Problems& problems) {
    return read_theatre_places(Table::parse(place_columns + rows, "places.tsv"), {{"iso:XA-1", "geonames:1"}},
                               problems);
}

// A region that only has id, edge and formula.
std::string region(const std::string& id, const std::string& edge, const std::string& formula,
                   const std::string& label = {}) {
    return id + "\tName\tRGN\tXA\t\t" + edge + "\t" + formula + "\t\t\t\t\t\t\t\t\t\t\t\tours\tfree\t\t" + label + "\n";
}

EvaluatedRegions regions(const std::string& rows, Problems& problems) {
    const Table outlines = Table::parse("id\tformula\taccuracy\tsource\tlicence\n", "outlines.tsv");
    const Areas base = [](const std::string& id) {
        if (id != "x:square") {
            throw UsageError("nothing is called '" + id + "'");
        }
        return from_wkt("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");
    };
    return evaluate_regions({Table::parse(region_columns + rows, "regions.tsv")}, outlines, base, problems);
}

TEST(Theatre, reads_a_place_with_names_in_three_languages) {
    Problems problems;
    const auto read =
        places("s:a\tAl-Ard\tPPL\t1\t2\t700\tXA\tiso:XA-1\t\tArd;El Ard\tارض\tארץ\t\t\t\t\tus\tfree\n", problems);
    ASSERT_THAT(read.places, SizeIs(1));
    EXPECT_EQ(read.places[0].admin1_id, "geonames:1");
    EXPECT_THAT(read.places[0].names, SizeIs(5));
    EXPECT_EQ(read.places[0].names[0].kind, NameKind::house);
    EXPECT_EQ(read.places[0].names[1].kind, NameKind::alias);
    EXPECT_EQ(read.places[0].uncertainty_m, 700);
}

TEST(Theatre, tells_rows_without_position_or_source) {
    Problems problems;
    const auto read = places(
        "s:a\tA\tPPL\tten\t2\t\tXA\t\t\t\t\t\t\t\t\t\tus\tfree\n"
        "s:b\tB\tPPL\t0\t0\t\tXA\t\t\t\t\t\t\t\t\t\tus\tfree\n"
        "s:c\tC\tPPL\t1\t2\t\tXA\t\t\t\t\t\t\t\t\t\tus\t\n",
        problems);
    EXPECT_THAT(read.places, IsEmpty());
    ASSERT_THAT(problems, SizeIs(3));
    EXPECT_EQ(problems[1].line, 3u);
}

TEST(Theatre, adds_names_to_a_place_of_a_package) {
    Problems problems;
    const auto read = places("s:a\tArd\tPPL\t\t\t\tXA\t\tDistrict\tEl Ard\t\t\tgeonames:9\t\t\t\tus\tfree\n", problems);
    Place town;
    town.id = "geonames:9";
    town.name = "Al Arḑ";
    town.names = {{"Al Arḑ", "", Script::latin, NameKind::primary}, {"Ard", "", Script::latin, NameKind::alternate}};
    std::vector<Place> all{town};
    add_to_places(all, read.additions, "places.tsv", problems);
    EXPECT_EQ(all[0].name, "Ard");
    EXPECT_EQ(all[0].admin2, "District");
    EXPECT_THAT(all[0].names, SizeIs(3));
    EXPECT_THAT(problems, IsEmpty());
}

TEST(Theatre, tells_names_for_a_place_that_no_package_has) {
    Problems problems;
    const auto read = places("s:a\tArd\tPPL\t\t\t\tXA\t\t\t\t\t\tgeonames:9\t\t\t\tus\tfree\n", problems);
    std::vector<Place> none;
    add_to_places(none, read.additions, "places.tsv", problems);
    EXPECT_THAT(problems, SizeIs(1));
}

TEST(Theatre, works_regions_out_in_any_order) {
    Problems problems;
    const auto read = regions(
        region("s:half", "sharp", "part(s:whole, west)") + region("s:whole", "fuzzy", "union(x:square)"), problems);
    ASSERT_THAT(read.regions, SizeIs(2));
    EXPECT_EQ(bounds(read.regions[0].footprint), (Box{0, 0, 0.5, 1}));
    EXPECT_EQ(read.regions[0].footprint_kind, FootprintKind::polygon);
    EXPECT_EQ(read.regions[1].footprint_kind, FootprintKind::fuzzy);
    EXPECT_EQ(read.regions[1].formula, "union(x:square)");
}

TEST(Theatre, tells_a_region_that_stands_on_itself_or_on_nothing) {
    Problems problems;
    const auto read = regions(region("s:a", "sharp", "union(s:b)") + region("s:b", "sharp", "union(s:a)") +
                                  region("s:c", "sharp", "union(x:missing)"),
                              problems);
    EXPECT_THAT(read.regions, IsEmpty());
    EXPECT_THAT(problems, SizeIs(3));
}

TEST(Theatre, gives_a_zone_s_other_drawing_no_names) {
    Problems problems;
    const auto read = regions(
        region("s:zone", "sharp", "union(x:square)") + region("s:zone:free", "sharp", "union(x:square)"), problems);
    ASSERT_THAT(read.regions, SizeIs(2));
    EXPECT_THAT(read.regions[0].names, SizeIs(1));
    EXPECT_THAT(read.regions[1].names, IsEmpty());
}

TEST(Theatre, labels_a_region_where_its_row_says) {
    Problems problems;
    const auto read = regions(region("s:a", "sharp", "union(x:square)", "0.25 0.75"), problems);
    ASSERT_THAT(read.regions, SizeIs(1));
    EXPECT_EQ(read.regions[0].point, (LonLat{0.75, 0.25}));
}

TEST(Theatre, tells_a_label_that_is_no_position) {
    Problems problems;
    const auto read = regions(region("s:a", "sharp", "union(x:square)", "0.25"), problems);
    EXPECT_THAT(read.regions, IsEmpty());
    EXPECT_THAT(problems, SizeIs(1));
}

}  // namespace
}  // namespace sitmap

// What the compiled gazetteer says of the southern Syria theatre, against facts that stand outside
// it. Skipped, with a word, where the gazetteer has not been compiled.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/geo/ring.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace sitmap {
namespace {

class Theatre : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        const char* folder = std::getenv("SITMAP_DATA");
        const std::filesystem::path file =
            std::filesystem::path{folder == nullptr ? SITMAP_SHARE_DIR : folder} / "sitmap.gazetteer";
        if (std::filesystem::exists(file)) {
            s_gazetteer.emplace(load_gazetteer(file));
        }
    }
    static void TearDownTestSuite() { s_gazetteer.reset(); }

    void SetUp() override {
        if (!s_gazetteer) {
            GTEST_SKIP() << "no gazetteer: build with SITMAP_DATA or set $SITMAP_DATA";
        }
    }

    static Place place(const std::string& id) { return s_gazetteer->place(s_gazetteer->by_id(id).value()); }
    static std::string best(const std::string& name, const std::string& country = {}) {
        const auto found = s_gazetteer->find(name, {.country = country});
        return found.empty() ? "" : std::string{s_gazetteer->id(found.front().place)};
    }

    static std::optional<Gazetteer> s_gazetteer;
};
std::optional<Gazetteer> Theatre::s_gazetteer;

double km2(const Place& of) {
    return area_m2(of.footprint) / 1e6;
}

double widest_km(const Geometry& area) {
    const Box box = bounds(area);
    double widest = 0;
    for (double lat = box.south; lat < box.north; lat += 0.01) {
        const LineString across{{{box.west - 0.1, lat}, {box.east + 0.1, lat}}};
        const Box cut = bounds(intersect(across, area));
        widest = std::max(widest, distance_m({cut.west, lat}, {cut.east, lat}) / 1000);
    }
    return widest;
}

TEST_F(Theatre, area_of_separation_has_the_size_the_un_gives_it) {
    for (const char* id : {"sitmap:area-of-separation", "sitmap:area-of-separation:public-domain"}) {
        const Place zone = place(id);
        const Box box = bounds(zone.footprint);
        const double length_km = distance_m({box.west, box.south}, {box.west, box.north}) / 1000;
        EXPECT_GT(length_km, 70) << id;
        EXPECT_LT(length_km, 85) << id;
        EXPECT_LT(widest_km(zone.footprint), 13) << id;
        EXPECT_NEAR(km2(zone), 235, 35) << id;
        EXPECT_EQ(zone.valid_from, "1974-05-31") << id;
        EXPECT_FALSE(zone.source.empty() || zone.licence.empty() || zone.accuracy.empty()) << id;
    }
}

TEST_F(Theatre, the_variant_in_the_public_domain_says_so_and_has_no_names) {
    const Place zone = place("sitmap:area-of-separation:public-domain");
    EXPECT_EQ(zone.licence, "public domain");
    EXPECT_TRUE(zone.names.empty());
}

TEST_F(Theatre, lines_a_and_b_run_along_the_zone_from_tip_to_tip) {
    for (const char* id :
         {"sitmap:line-a", "sitmap:line-b", "sitmap:line-a:public-domain", "sitmap:line-b:public-domain"}) {
        const Place line = place(id);
        EXPECT_EQ(type_name(line.footprint), "LineString") << id;
        const Box box = bounds(line.footprint);
        EXPECT_NEAR(box.south, 32.745, 0.01) << id;
        EXPECT_GT(box.north, 33.33) << id;
    }
    EXPECT_EQ(place("sitmap:line-a").part_of, "sitmap:area-of-separation");
}

TEST_F(Theatre, areas_of_limitation_lie_on_their_side_and_do_not_overlap) {
    const Geometry zone = place("sitmap:area-of-separation").footprint;
    for (const char* side : {"a", "b"}) {
        double total = 0;
        for (const char* ring : {"0-10", "10-20", "20-25"}) {
            const Place area = place(std::string{"sitmap:limitation-"} + side + "-" + ring);
            EXPECT_LT(area_m2(intersect(area.footprint, zone)) / 1e6, 1) << area.id;
            EXPECT_THAT(area.accuracy, ::testing::StartsWith("derived")) << area.id;
            total += km2(area);
        }
        EXPECT_GT(total, 1500) << side;
        EXPECT_LT(total, 3000) << side;
    }
}

TEST_F(Theatre, governorate_of_quneitra_is_the_true_one) {
    const Place quneitra = place("geonames:173336");
    EXPECT_NEAR(km2(quneitra), 1720, 30);
    EXPECT_TRUE(contains(quneitra.footprint, {35.69, 32.99}));  // Katzrin
    EXPECT_FALSE(contains(place("geonames:294824").footprint, {35.69, 32.99}));
}

TEST_F(Theatre, golan_places_answer_to_both_country_filters) {
    for (const char* name : {"Majdal Shams", "Katzrin", "Mas'ade", "Buq'ata", "Ghajar"}) {
        const std::string as_syrian = best(name, "SY");
        EXPECT_FALSE(as_syrian.empty()) << name;
        EXPECT_EQ(as_syrian, best(name, "IL")) << name;
        EXPECT_EQ(place(as_syrian).country, "SY") << name;
        EXPECT_EQ(place(as_syrian).administered_by, "IL") << name;
        EXPECT_FALSE(place(as_syrian).status.empty()) << name;
    }
}

TEST_F(Theatre, spellings_of_one_name_find_one_place) {
    for (const char* name : {"Suweida", "Sweida", "As-Suwayda'", "Soueida", "السويداء", "א-סווידא"}) {
        EXPECT_EQ(best(name), "geonames:172408") << name;
    }
}

TEST_F(Theatre, places_of_the_world_are_found_first_by_their_own_name) {
    EXPECT_EQ(best("Damascus"), "geonames:170654");
    EXPECT_EQ(best("Paris"), "geonames:2988507");
    EXPECT_EQ(best("Baku"), "geonames:587084");
    EXPECT_EQ(best("Syria"), "iso:SY");
    EXPECT_EQ(best("southern Syria"), "sitmap:southern-syria");
    EXPECT_EQ(best("Golan Heights"), "sitmap:golan");
    EXPECT_EQ(best("Hadar", "SY"), "sitmap:hadar");
}

TEST_F(Theatre, lakes_and_rivers_are_drawn_as_their_source_has_them) {
    const Place galilee = place("sitmap:sea-of-galilee");
    EXPECT_EQ(galilee.footprint_kind, FootprintKind::polygon);
    EXPECT_NEAR(area_m2(galilee.footprint) / 1e6, 166, 10);  // Israel's water authority: 164 to 168 km2
    EXPECT_TRUE(contains(galilee.footprint, {35.59, 32.81}));
    const Place litani = place("sitmap:litani-river");
    EXPECT_EQ(litani.footprint_kind, FootprintKind::line);
    const Box box = bounds(litani.footprint);
    EXPECT_LT(distance_m({35.245, 33.34}, {box.west, box.south}), 15000);  // its mouth north of Tyre
    EXPECT_GT(box.north, 33.9);                                            // the north of the Bekaa
    EXPECT_EQ(best("Litani", "LB"), "sitmap:litani-river");
}

TEST_F(Theatre, every_row_lies_in_the_governorate_it_states) {
    // Natural Earth's edges are off by up to 3 km, and a few kilometres more on the desert side.
    constexpr double slack_m = 6000;
    const Table table = Table::load(std::string{SITMAP_SOURCE_DIR} + "/geodata/theatre/places.tsv");
    std::size_t checked = 0;
    for (const TableRow& row : table.rows()) {
        const auto index = s_gazetteer->by_id(table.cell(row, "id"));
        if (!index) {
            EXPECT_FALSE(table.cell(row, "same_as").empty()) << table.cell(row, "id");
            continue;
        }
        const Place of = s_gazetteer->place(*index);
        const auto unit = s_gazetteer->by_id(of.admin1_id);
        ASSERT_TRUE(unit) << of.id << " in " << of.admin1_id;
        const Geometry area = s_gazetteer->footprint(*unit);
        EXPECT_TRUE(contains(area, of.point) || intersects(circle(of.point, of.uncertainty_m + slack_m), area))
            << of.id << " in " << of.admin1;
        EXPECT_FALSE(of.source.empty() || of.licence.empty()) << of.id;
        ++checked;
    }
    EXPECT_GE(checked, 60u);
}

TEST_F(Theatre, further_places_lie_in_their_country_and_say_from_where) {
    constexpr double slack_m = 6000;  // towns on a border, whose outline is off by as much
    const Table table = Table::load(std::string{SITMAP_SOURCE_DIR} + "/geodata/further_places.tsv");
    std::size_t checked = 0;
    for (const TableRow& row : table.rows()) {
        if (!table.cell(row, "same_as").empty()) {
            continue;
        }
        const Place of = place(table.cell(row, "id"));
        const Geometry area = s_gazetteer->footprint(s_gazetteer->by_id("iso:" + of.country).value());
        EXPECT_TRUE(intersects(circle(of.point, of.uncertainty_m + slack_m), area)) << of.id;
        EXPECT_TRUE(s_gazetteer->by_id(of.admin1_id) || of.admin1_id.empty()) << of.id << " in " << of.admin1_id;
        EXPECT_FALSE(of.source.empty() || of.licence.empty()) << of.id;
        ++checked;
    }
    EXPECT_GE(checked, 60u);
}

TEST_F(Theatre, nothing_near_a_line_is_told_inside_or_outside) {
    const Geometry near = buffer_m(place("sitmap:line-b").footprint, 1000);
    const Table table = Table::load(std::string{SITMAP_SOURCE_DIR} + "/geodata/theatre/places.tsv");
    for (const TableRow& row : table.rows()) {
        LonLat at;
        if (parse_number(table.cell(row, "lon"), at.lon) && parse_number(table.cell(row, "lat"), at.lat) &&
            contains(near, at)) {
            for (const char* column : {"status", "note"}) {
                EXPECT_THAT(table.cell(row, column), ::testing::Not(::testing::HasSubstr("area of separation")))
                    << table.cell(row, "id");
            }
        }
    }
}

}  // namespace
}  // namespace sitmap

#include "engine/gazetteer/osm.hpp"

#include "engine/core/error.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/imported.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

const std::filesystem::path sources = SITMAP_SOURCE_DIR "/tests/gazetteer/sources";

test::Imported import(const char* file) {
    Problems problems;
    test::Imported read;
    read.source = import_osm(sources / file, test::into(read), problems);
    EXPECT_TRUE(problems.empty());
    std::ranges::sort(read.places, {}, [](const ImportedPlace& p) { return p.place.id; });
    return read;
}

TEST(Osm, takes_places_facilities_and_boundaries_and_leaves_shops) {
    const test::Imported read = import("ostrania.osm.pbf");
    ASSERT_THAT(read.places, SizeIs(3));
    EXPECT_EQ(read.places[0].place.id, "osm:n1");
    EXPECT_EQ(read.places[0].place.feature_code, "PPLA");
    EXPECT_EQ(read.places[1].place.feature_code, "AIRB");
    EXPECT_EQ(read.places[1].place.name, "Sorn \"B\" Air Base");
    EXPECT_EQ(read.places[2].place.id, "osm:r9");
    EXPECT_EQ(read.places[2].place.feature_code, "ADM1");
    EXPECT_EQ(read.source.licence, "ODbL 1.0");
}

TEST(Osm, reads_names_in_languages_and_old_names_with_their_dates) {
    const Place town = import("ostrania.osm.pbf").places.at(0).place;
    EXPECT_EQ(town.name, "Qasra");
    EXPECT_EQ(town.population, 5200);
    EXPECT_THAT(town.other_ids, ElementsAre("wikidata:Q1"));
    ASSERT_THAT(town.names, SizeIs(3));
    EXPECT_EQ(town.names[0], (PlaceName{"قصرة", "", Script::arabic, NameKind::primary}));
    EXPECT_EQ(town.names[1].language, "en");
    EXPECT_EQ(town.names[2], (PlaceName{"Fort Duval", "", Script::latin, NameKind::historical, "", "1930", "1946"}));
}

TEST(Osm, outlines_units_and_knows_them_by_iso_code) {
    const Place unit = import("ostrania.osm.pbf").places.at(2).place;
    EXPECT_EQ(unit.country, "XO");
    EXPECT_THAT(unit.other_ids, ElementsAre("iso:XO-QA"));
    EXPECT_EQ(bounds(unit.footprint), (Box{40, 30, 41, 31}));
    EXPECT_EQ(unit.names.back(), (PlaceName{"Qasra", "", Script::latin, NameKind::bare_admin}));
}

TEST(Osm, reads_xml_as_it_reads_pbf) {
    const test::Imported pbf = import("ostrania.osm.pbf");
    const test::Imported xml = import("ostrania.osm");
    ASSERT_EQ(xml.places.size(), pbf.places.size());
    for (std::size_t i = 0; i < xml.places.size(); ++i) {
        EXPECT_EQ(xml.places[i].place.id, pbf.places[i].place.id);
        EXPECT_EQ(xml.places[i].place.names, pbf.places[i].place.names);
        EXPECT_NEAR(xml.places[i].place.point.lon, pbf.places[i].place.point.lon, 1e-7);
        EXPECT_NEAR(xml.places[i].place.point.lat, pbf.places[i].place.point.lat, 1e-7);
    }
}

TEST(Osm, refuses_what_is_none) {
    const test::Folder folder;
    Problems problems;
    test::Imported read;
    EXPECT_THROW(import_osm(folder.file("bad.osm.pbf", "this is no map"), test::into(read), problems), InputError);
    EXPECT_THROW(import_osm("/vsicurl/https://example.org/a.osm.pbf", test::into(read), problems), InputError);
}

}  // namespace
}  // namespace sitmap

// The importers that read files through GDAL, on small invented ones.

#include "engine/gazetteer/airfield_towns.hpp"
#include "engine/gazetteer/airfields.hpp"
#include "engine/gazetteer/countries.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/first_order.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::SizeIs;

// A folder of its own that goes with the test.
class Importers : public ::testing::Test {
protected:
    void SetUp() override {
        m_folder = fs::temp_directory_path() / ("sitmap-importers-" + std::to_string(getpid()));
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    fs::path file(const std::string& name, const std::string& text) const {
        const fs::path path = m_folder / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path) << text;
        return path;
    }
    const fs::path& folder() const { return m_folder; }

private:
    fs::path m_folder;
};

std::string unit(const std::string& iso, const std::string& name, const std::string& geonames, double west) {
    const std::string w = std::to_string(west);
    const std::string e = std::to_string(west + 1);
    return R"({"type":"Feature","properties":{"iso_3166_2":")" + iso + R"(","iso_a2":"XA","name":")" + name +
           R"(","name_en":")" + name + R"(","name_ar":"محافظة فلمار","name_he":"","name_fr":"de )" + name +
           R"(","name_alt":"Wel|Vel","type":"Governorate|Muhafazah","type_en":"Province","gn_id":)" + geonames +
           R"(,"gn_a1_code":"XA.0)" + geonames.substr(0, 1) +
           R"(","latitude":0.5,"longitude":50,"gn_level":1,"adm1_code":"XAA-1","gn_name":""},"geometry":{"type":"Polygon",)" +
           R"("coordinates":[[[)" + w + ",0],[" + e + ",0],[" + e + ",1],[" + w + ",1],[" + w + ",0]]]}}";
}

std::string collection(const std::string& features, const std::string& name = "units") {
    return R"({"type":"FeatureCollection","name":")" + name + R"(","features":[)" + features + "]}";
}

bool has(const Place& place, const std::string& text, NameKind kind) {
    return std::any_of(place.names.begin(), place.names.end(),
                       [&](const PlaceName& name) { return name.text == text && name.kind == kind; });
}

TEST_F(Importers, feature_source_names_a_missing_column) {
    const fs::path units = file("units.json", collection(unit("XA-1", "Velmar", "7", 0)));
    EXPECT_THROW(load_features(units, {}, {"colour"}), InputError);
    EXPECT_THROW(load_features(folder() / "missing.json", {}, {}), InputError);
    EXPECT_THAT(load_features(units, {}, {"name_en"}), SizeIs(1));
}

TEST_F(Importers, first_order_units_have_clean_names_and_a_label_inside) {
    Problems problems;
    const auto units = load_first_order_units(file("units.json", collection(unit("XA-1", "Velmar", "7", 0))), problems);
    ASSERT_THAT(units, SizeIs(1));
    const Place& place = units[0].place;
    EXPECT_EQ(place.id, "geonames:7");
    EXPECT_EQ(units[0].geonames_key, "XA.07");
    EXPECT_TRUE(has(place, "فلمار", NameKind::alternate));
    EXPECT_TRUE(has(place, "Velmar Governorate", NameKind::alternate));
    EXPECT_TRUE(has(place, "Wel Province", NameKind::alternate));
    EXPECT_TRUE(has(place, "XA-1", NameKind::code));
    EXPECT_FALSE(has(place, "de Velmar", NameKind::alternate));
    EXPECT_LT(place.point.lon, 1);  // the stated 50 E is not in it
}

TEST_F(Importers, a_geonames_id_that_two_units_claim_goes_to_the_first) {
    Problems problems;
    const auto units = load_first_order_units(
        file("units.json", collection(unit("XA-1", "Velmar", "7", 0) + "," + unit("XA-2", "Sorn", "7", 1))), problems);
    ASSERT_THAT(units, SizeIs(2));
    EXPECT_EQ(units[1].place.id, "iso:XA-2");
}

TEST_F(Importers, a_unit_named_like_its_town_is_called_by_its_full_name) {
    Problems problems;
    auto units = load_first_order_units(
        file("units.json", collection(unit("XA-1", "Velmar", "7", 0) + "," + unit("XA-2", "Northern", "8", 1))),
        problems);
    GeonamesPlace town;
    town.place.name = "Velmar";
    town.place.admin1_id = "geonames:7";
    settle_names(units, {town});
    EXPECT_EQ(units[0].place.name, "Velmar Governorate");
    EXPECT_TRUE(has(units[0].place, "Velmar", NameKind::bare_admin));
    EXPECT_EQ(units[1].place.name, "Northern Governorate");
    EXPECT_FALSE(has(units[1].place, "Northern", NameKind::bare_admin));
}

TEST_F(Importers, airfields_keep_bases_and_big_airports_and_the_wanted) {
    const fs::path table = file("airports.csv",
                                "icao,iata,name,type,latitude,longitude,country_code,state\n"
                                "XA01,,Velmar Air Base,small_airport,10,20,XA,XA-1\n"
                                "XA02,,Farm Strip,small_airport,10,20,XA,XA-1\n"
                                "XA03,VLM,Velmar Airport,large_airport,10,20,XA,XA-1\n"
                                "XA04,,Sorn Strip,small_airport,10,20,XA,XA-1\n"
                                "XA05,,Old Air Base,closed,10,20,XA,XA-1\n");
    Problems problems;
    const auto fields = load_airfields(table, {"ourairports:XA04"}, problems);
    ASSERT_THAT(fields, SizeIs(3));
    EXPECT_EQ(fields[0].place.feature_code, "AIRB");
    EXPECT_TRUE(has(fields[0].place, "Velmar military airport", NameKind::alternate));
    EXPECT_TRUE(has(fields[1].place, "VLM", NameKind::code));
    EXPECT_EQ(fields[2].place.id, "ourairports:XA04");
}

TEST_F(Importers, a_town_that_only_its_airfield_names_is_put_there_with_ten_kilometres_of_doubt) {
    const fs::path table = file("airports.csv",
                                "icao,name,latitude,longitude,country_code,state,city\n"
                                "XA01,Velmar Airport,10,20,XA,XA-1,Velmar\n"
                                "XA02,Sorn Airstrip,10,21,XA,XA-1,Sorn\n"
                                "XA03,Sorn North Airstrip,10.1,21,XA,XA-1,Sorn\n"
                                "XA04,Farm Strip,11,20,XA,XA-1,Dastur\n"
                                "XA05,Mine 4 Airport,12,20,XA,XA-1,Mine 4\n");
    Place velmar;
    velmar.country = "XA";
    velmar.point = {20.1, 10};
    velmar.names = {{"Vélmar", {}, Script::latin, NameKind::primary}};
    const auto towns = load_airfield_towns(table, {velmar});
    ASSERT_THAT(towns, SizeIs(1));
    EXPECT_EQ(towns[0].place.id, "ourairports-town:XA02");
    EXPECT_EQ(towns[0].place.name, "Sorn");
    EXPECT_EQ(towns[0].place.uncertainty_m, 10'000);
    EXPECT_EQ(towns[0].state, "XA-1");

    velmar.point = {21, 12};  // two degrees off: another Velmar
    EXPECT_THAT(load_airfield_towns(table, {velmar}), SizeIs(2));
}

TEST_F(Importers, countries_take_outline_names_and_label_from_three_sources) {
    const std::string square =
        R"({"type":"Feature","properties":{"id":"001","name":"Arland"},"geometry":{"type":"Polygon",)"
        R"("coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}})";
    file("npm/world-atlas/countries-10m.json", collection(square, "countries"));
    file("npm/i18n-iso-countries/codes.json", R"([["XA","XAA","001","ISO 3166-2:XA"]])");
    for (const char* language : {"en", "ar", "he", "fr"}) {
        file(std::string{"npm/i18n-iso-countries/langs/"} + language + ".json",
             R"({"countries":{"XA":["Arland )" + std::string{language} + R"(", "Arland, Republic of"]}})");
    }
    const fs::path table = file("countries.tsv",
                                "iso\tname\tcode\tlat\tlon\tdemonyms\taliases\tabbreviations\tparts\n"
                                "XA\tArland\tPCLI\t\t\tArlish;Arlanders\tThe Arlands\tA.R.\t\n"
                                "XB\tNowhere\tPCLI\t\t\t\t\t\t\n");
    const DataPackages packages{folder() / "npm"};
    Problems problems;
    const auto countries = load_countries(packages, table, load_country_areas(packages), problems);
    ASSERT_THAT(countries, SizeIs(1));
    const Place& place = countries[0];
    EXPECT_EQ(place.id, "iso:XA");
    EXPECT_EQ(place.footprint_kind, FootprintKind::polygon);
    EXPECT_NEAR(place.point.lon, 2, 0.1);
    EXPECT_TRUE(has(place, "Arlanders", NameKind::demonym));
    EXPECT_TRUE(has(place, "A.R.", NameKind::abbreviation));
    EXPECT_TRUE(has(place, "Arland fr", NameKind::alternate));
    EXPECT_TRUE(has(place, "XAA", NameKind::code));
    EXPECT_FALSE(has(place, "Arland, Republic of", NameKind::alternate));
    EXPECT_THAT(problems, SizeIs(1));
}

TEST_F(Importers, missing_packages_are_named_with_what_to_install) {
    try {
        require(DataPackages{folder() / "npm"});
        FAIL() << "nothing is there";
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), ::testing::HasSubstr("npm ci"));
        EXPECT_THAT(error.what(), ::testing::HasSubstr("gmt-dcw"));
    }
}

}  // namespace
}  // namespace sitmap

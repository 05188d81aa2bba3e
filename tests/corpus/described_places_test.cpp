// What words about real places describe, in sentences written for this about wars of several continents, against
// crossings and towns whose positions everyone can look up. Skipped where the gazetteer has not been compiled.

#include "engine/geo/geodesic.hpp"
#include "engine/geo/ring.hpp"
#include "engine/geoparse/geoparse.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace sitmap {
namespace {

struct Read {
    std::optional<Place> place;
    std::string reason;
};

class DescribedPlaces : public ::testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(share() / "sitmap.gazetteer")) {
            GTEST_SKIP() << "no gazetteer: build with SITMAP_DATA or set $SITMAP_DATA";
        }
    }

    static std::filesystem::path share() {
        const char* folder = std::getenv("SITMAP_DATA");
        return folder == nullptr ? SITMAP_SHARE_DIR : folder;
    }

    /// The first place that the words make of others.
    static Read described(const std::string& text) {
        const std::filesystem::path source{SITMAP_SOURCE_DIR};
        static const Gazetteer gazetteer = load_gazetteer(share() / "sitmap.gazetteer");
        static const Lexicon lexicon = load_lexicon(source / "geodata/codebook/lexicon");
        static const GeoparseModel model = load_model(source / "geodata/models/geoparse.tsv");
        Problems problems;
        for (const Mention& mention : geoparse(make_document("report", text), gazetteer, lexicon, model, problems)) {
            if (mention.resolution.derived || mention.reading == Reading::relative) {
                return {resolved_place(mention, gazetteer), mention.resolution.reason};
            }
            if (mention.resolution.resolved() && !s_named) {
                s_named = resolved_place(mention, gazetteer);
            }
        }
        return {};
    }

    /// The country of the first place that the words name.
    static std::string country_of(const std::string& text) {
        s_named.reset();
        described(text);
        return s_named ? s_named->country : "none";
    }

    static inline std::optional<Place> s_named;

    /// It holds the position, says how far off it may be, and is as wide as it may be and no wider.
    static void expect_around(const std::string& text, LonLat at, double widest_m) {
        const Read read = described(text);
        ASSERT_TRUE(read.place) << text;
        const Place& place = *read.place;
        EXPECT_TRUE(contains(place.footprint, at)) << text << ": " << place.formula;
        EXPECT_GE(place.uncertainty_m, distance_m(place.point, at)) << text;
        EXPECT_LE(place.uncertainty_m, widest_m) << text << ": " << place.formula;
        EXPECT_EQ(place.footprint_kind, FootprintKind::fuzzy) << text;
    }
};

constexpr double km = 1000;

TEST_F(DescribedPlaces, borders_of_two_countries) {
    const LonLat torkham{71.09, 34.12};
    const LonLat preah_vihear{104.68, 14.39};
    const LonLat cucuta_bridge{-72.45, 7.82};
    const LonLat adre{22.2, 13.47};
    const LonLat rafah{34.24, 31.25};
    expect_around("Gunfire was exchanged along the border between Afghanistan and Pakistan.", torkham, 1500 * km);
    expect_around("Cambodian troops dug in near the Thai-Cambodian border on Tuesday.", preah_vihear, 600 * km);
    expect_around("Guerrillas crossed Colombia's border with Venezuela.", cucuta_bridge, 1500 * km);
    expect_around("Refugees from El Geneina in Sudan gathered near the border with Chad.", adre, 1000 * km);
    expect_around("Trucks queued at the Egypt-Gaza border.", rafah, 40 * km);
}

TEST_F(DescribedPlaces, the_side_of_a_border_that_the_text_does_not_tell_is_the_country_it_is_about) {
    const LonLat vovchansk{36.94, 50.29};
    const LonLat moldova{28.5, 48.2};
    const std::string text = "Shelling hit Kharkiv and Sumy in Ukraine. Villages near the Russian border lost power.";
    expect_around(text, vovchansk, 1500 * km);
    EXPECT_FALSE(contains(described(text).place->footprint, moldova));
}

TEST_F(DescribedPlaces, coasts_and_the_waters_off_them) {
    const LonLat hodeidah{42.93, 14.8};
    const LonLat saada{43.76, 16.94};
    expect_around("A tanker was struck off the coast of Yemen.", hodeidah, 2000 * km);
    EXPECT_FALSE(contains(described("A tanker was struck off the coast of Yemen.").place->footprint, saada));
    expect_around("Pirates operated along Somalia's coast.", {45.35, 2.03}, 2500 * km);
}

TEST_F(DescribedPlaces, the_ground_between_two_towns) {
    const LonLat kalehe{28.9, -2.1};
    expect_around("Rebels ambushed a convoy on the road between Goma and Bukavu.", kalehe, 90 * km);
    expect_around("An army patrol was ambushed between Kidal and Tessalit.", {1.2, 19.3}, 150 * km);
    expect_around("Mines closed the Sloviansk-Bakhmut road.", {37.8, 48.72}, 60 * km);
}

TEST_F(DescribedPlaces, distances_directions_and_outskirts) {
    expect_around("Heavy fighting broke out 20 km north of Goma.", {29.22, -1.49}, 15 * km);
    expect_around("Artillery hit the outskirts of Grozny.", {45.7, 43.33}, 40 * km);
    expect_around("Soldiers advanced east of Bakhmut.", {38.15, 48.59}, 40 * km);
    expect_around("Shells fell on Mekelle's outskirts.", {39.5, 13.5}, 40 * km);
}

TEST_F(DescribedPlaces, words_that_bound_nothing_are_refused) {
    const Read read = described("A balloon was seen near Russia.");
    EXPECT_FALSE(read.place);
    EXPECT_NE(read.reason, "");
}

TEST_F(DescribedPlaces, cities_are_not_read_as_their_namesakes_in_america) {
    const std::pair<const char*, const char*> cities[]{
        {"Geneva", "CH"},  {"Cologne", "DE"}, {"Antwerp", "BE"}, {"Dunkirk", "FR"}, {"Gothenburg", "SE"},
        {"Seville", "ES"}, {"Athens", "GR"},  {"Colombo", "LK"}, {"Rabat", "MA"},   {"Panama City", "PA"},
        {"Jenin", "PS"},   {"Vienna", "AT"},  {"Munich", "DE"},  {"Ghent", "BE"},   {"Lucerne", "CH"}};
    for (const auto& [city, country] : cities) {
        EXPECT_EQ(country_of(std::string{"Talks opened in "} + city + " on Monday."), country) << city;
    }
}

TEST_F(DescribedPlaces, a_capital_is_the_city_though_a_province_is_called_so) {
    for (const char* city : {"Sanaa", "Zagreb", "Minsk", "Dushanbe", "Kyiv", "Maputo", "Damascus", "Lima"}) {
        country_of(std::string{"A bomb exploded in "} + city + " on Monday.");
        ASSERT_TRUE(s_named) << city;
        EXPECT_EQ(s_named->feature_class, FeatureClass::populated) << city;
    }
}

}  // namespace
}  // namespace sitmap

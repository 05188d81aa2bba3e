#include "engine/geoparse/derived_place.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace sitmap::test {
namespace {

/// The place of the first mention that is not literal.
std::optional<Place> place_of(const std::string& text) {
    for (const Mention& mention : resolved(make_document("report", text))) {
        if (mention.reading == Reading::region || mention.reading == Reading::relative) {
            return resolved_place(mention, test_world());
        }
    }
    return std::nullopt;
}

/// Why the first mention bounds nothing.
std::string refusal_of(const std::string& text) {
    const auto mentions = resolved(make_document("report", text));
    return mentions.empty() || resolved_place(mentions[0], test_world()) ? "" : mentions[0].resolution.reason;
}

TEST(DerivedPlace, a_border_is_a_strip_along_what_two_outlines_share) {
    const auto place = place_of("Shells fell near the border between Maravel and Ostrania.");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->formula, "within 20000 m of the border of Maravel with Ostrania");
    EXPECT_EQ(place->footprint_kind, FootprintKind::fuzzy);
    EXPECT_TRUE(contains(place->footprint, travel({-29, 29.5}, 90, 19'000)));
    EXPECT_TRUE(contains(place->footprint, travel({-29, 29.5}, 270, 19'000)));
    EXPECT_FALSE(contains(place->footprint, travel({-29, 29.5}, 270, 21'000)));
    EXPECT_GE(place->uncertainty_m, distance_m(place->point, {-29, 31}));
}

TEST(DerivedPlace, along_a_line_is_described_without_laying_the_strip) {
    const auto mentions =
        resolved(make_document("report", "Shells fell near the border between Maravel and Ostrania."));
    const auto described = described_place(mentions.at(0), test_world());
    auto whole = resolved_place(mentions.at(0), test_world());
    ASSERT_TRUE(described);
    EXPECT_FALSE(empty(whole->footprint));
    EXPECT_TRUE(empty(mentions.at(0).resolution.derived->footprint));
    whole->footprint = {};
    whole->names.clear();
    EXPECT_EQ(*described, *whole);
}

TEST(DerivedPlace, what_lies_on_a_border_lies_nearer) {
    const auto place = place_of("A post on the Maravel-Ostrania border burned.");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->formula, "within 5000 m of the border of Maravel with Ostrania");
    EXPECT_EQ(place_of("A post 30 km from the Ostranian border with Maravel burned.")->formula,
              "within 36000 m of the border of Ostrania with Maravel");
}

TEST(DerivedPlace, the_names_within_are_no_mentions_and_stay_in_its_id) {
    EXPECT_EQ(names_of("Guns fired along the Maraveli-Ostranian border."),
              "Maraveli-Ostranian border region ~derived:border:5000:iso:XM:iso:XO");
    EXPECT_EQ(names_of("Guns fired along Ostrania's border with Maravel."),
              "Ostrania's border with Maravel region ~derived:border:5000:iso:XO:iso:XM");
}

TEST(DerivedPlace, the_other_side_of_a_border_is_the_country_that_the_text_is_about) {
    EXPECT_EQ(names_of("Shells fell on Deir Maris and on Doma. Tanks stood near the Ostranian border."),
              "Deir Maris literal world:deir-maris; Doma literal world:doma; Ostranian border region "
              "~derived:border:20000:iso:XO:iso:XM");
}

TEST(DerivedPlace, compounds_of_border_are_no_border) {
    EXPECT_EQ(names_of("Ostranian border guards fled Doma."), "Ostranian demonym iso:XO; Doma literal world:doma");
    EXPECT_EQ(names_of("The coast road in Maravel was cut."), "Maravel literal iso:XM");
}

TEST(DerivedPlace, a_coast_is_the_outline_without_the_borders) {
    const auto place = place_of("A ship burned off the southern coast of Maravel.");
    ASSERT_TRUE(place);
    EXPECT_TRUE(contains(place->footprint, travel({-30.5, 28}, 180, 19'000)));
    EXPECT_FALSE(contains(place->footprint, {-32, 30.5}));
    const auto whole = place_of("Fires burned along Maravel's coast.");
    ASSERT_TRUE(whole);
    EXPECT_TRUE(contains(whole->footprint, {-32, 30.5}));
    EXPECT_FALSE(contains(whole->footprint, {-29, 29.5}));
}

TEST(DerivedPlace, between_two_towns_lies_a_strip_that_reaches_both) {
    const auto place = place_of("An ambush between Doma and Deir Maris killed two.");
    ASSERT_TRUE(place);
    const LonLat doma{-31.05, 28.72};
    const LonLat deir_maris{-31.5, 29.3};
    EXPECT_TRUE(contains(place->footprint, doma));
    EXPECT_TRUE(contains(place->footprint, deir_maris));
    const double length = distance_m(doma, deir_maris);
    EXPECT_TRUE(contains(place->footprint, travel(place->point, bearing_deg(doma, deir_maris) + 90, length / 7)));
    EXPECT_GE(place->uncertainty_m, length / 2);
    EXPECT_LT(place->uncertainty_m, length);
}

TEST(DerivedPlace, directions_without_a_distance_are_a_sector_and_outskirts_a_circle) {
    const auto south = place_of("Shells fell south of Doma.");
    ASSERT_TRUE(south);
    EXPECT_TRUE(contains(south->footprint, travel({-31.05, 28.72}, 200, 15'000)));
    EXPECT_FALSE(contains(south->footprint, travel({-31.05, 28.72}, 0, 1'000)));
    EXPECT_GT(south->uncertainty_m, 5'000);
    EXPECT_EQ(place_of("Shells fell on Doma's outskirts.")->formula, "within 8000 m of Doma");
    EXPECT_EQ(place_of("The Doma-Deir Maris road was mined.")->id, "derived:between:world:doma:world:deir-maris");
}

TEST(DerivedPlace, what_the_words_do_not_bound_is_refused_with_a_reason) {
    EXPECT_EQ(refusal_of("A drone fell near Ostrania."),
              "the words tell neither where along so long an edge nor how far from it");
    EXPECT_EQ(refusal_of("A drone fell 9,000 km from Doma."), "too far from the place to be told by it");
    EXPECT_EQ(refusal_of("Trucks moved on the road between Doma and Linde."),
              "the two places lie too far apart for the words to bound anything");
}

TEST(DerivedPlace, a_country_without_neighbours_has_no_border_and_is_told_as_itself) {
    const auto mentions = resolved(make_document("report", "Police closed the Tamoran border."));
    ASSERT_FALSE(mentions.empty());
    EXPECT_EQ(mentions[0].resolution.reason, "no such border is known");
    EXPECT_EQ(resolved_place(mentions[0], test_world())->id, "iso:XT");
}

TEST(DerivedPlace, a_unit_known_by_its_seat_alone_lies_about_the_seat) {
    const auto mentions = resolved(make_document("report", "Shells fell on villages of Deir Maris district."));
    ASSERT_FALSE(mentions.empty());
    const auto unit = resolved_place(mentions[0], test_world());
    ASSERT_TRUE(unit);
    EXPECT_EQ(unit->id, "derived:unit:world:deir-maris");
    EXPECT_EQ(unit->feature_code, "ADM2");
    EXPECT_EQ(unit->uncertainty_m, 25'000);
}

TEST(DerivedPlace, the_centre_of_a_town_without_an_outline_is_told_as_the_town) {
    const auto place = place_of("Shells fell on central Halda, in Maravel.");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->id, "world:halda-maravel");
}

TEST(DerivedPlace, a_distance_may_be_written_out_and_the_name_described) {
    const auto figures = place_of("Shells fell 20 km north of Doma.");
    ASSERT_TRUE(figures);
    for (const char* text :
         {"Shells fell twenty kilometres north of Doma.", "Shells fell 20 km to the north of Doma.",
          "Shells fell 20 km north of the provincial capital Doma.", "Shells fell 20 km north of the town of Doma."}) {
        const auto place = place_of(text);
        ASSERT_TRUE(place) << text;
        EXPECT_LT(distance_m(place->point, figures->point), 1) << text;
    }
    const auto away = place_of("Shells fell 20 km away from Doma.");
    ASSERT_TRUE(away);
    EXPECT_GE(away->uncertainty_m, 20'000);
}

TEST(DerivedPlace, a_road_runs_from_one_town_to_the_other) {
    EXPECT_TRUE(place_of("A mine went off on the road from Doma to Deir Maris."));
    EXPECT_TRUE(place_of("A mine went off on the road linking Doma with Deir Maris."));
    EXPECT_FALSE(place_of("They went from Doma to Deir Maris."));
    EXPECT_FALSE(place_of("A treaty linking Doma with Deir Maris was signed."));
}

TEST(DerivedPlace, what_lies_around_a_town_is_near_it_not_in_it) {
    for (const char* text : {"Shells fell near Doma.", "Shells fell in villages around Doma.",
                             "Shells fell in the hills above Doma.", "Shells fell just outside Doma."}) {
        const auto place = place_of(text);
        ASSERT_TRUE(place) << text;
        EXPECT_GT(place->uncertainty_m, 2000) << text;
    }
    EXPECT_FALSE(place_of("Shells fell in Doma."));
}

}  // namespace
}  // namespace sitmap::test

#include "engine/event/precision.hpp"

#include "engine/wording/table.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

Place place(std::string code, FeatureClass feature_class, std::int64_t population = 0) {
    Place made;
    made.id = "test:1";
    made.point = {36.3, 33.5};
    made.feature_code = std::move(code);
    made.feature_class = feature_class;
    made.population = population;
    return made;
}

const Polygon square{{{36, 33}, {37, 33}, {37, 34}, {36, 34}, {36, 33}}, {}};

TEST(Precision, draws_a_town_as_a_point_with_a_circle_by_its_people) {
    const Placement village = placement(place("PPL", FeatureClass::populated, 800), Reading::literal);
    EXPECT_EQ(village.precision, GeoPrecision::p2);
    EXPECT_EQ(village.role, GeometryRole::site);
    EXPECT_EQ(village.uncertainty_m, 2000);
    EXPECT_EQ(village.geometry, Geometry{(Point{{36.3, 33.5}})});
    const Placement city = placement(place("PPLC", FeatureClass::populated, 1'500'000), Reading::literal);
    EXPECT_GT(city.uncertainty_m, 8000);
    EXPECT_LT(city.uncertainty_m, 10000);
    EXPECT_EQ(placement(place("PPLC", FeatureClass::populated, 30'000'000), Reading::literal).uncertainty_m, 15000);
}

TEST(Precision, draws_a_province_as_its_polygon) {
    Place province = place("ADM1", FeatureClass::admin);
    province.footprint = square;
    province.footprint_kind = FootprintKind::polygon;
    const Placement drawn = placement(province, Reading::literal);
    EXPECT_EQ(drawn.precision, GeoPrecision::p5);
    EXPECT_EQ(drawn.role, GeometryRole::area);
    EXPECT_EQ(drawn.geometry, Geometry{square});
}

TEST(Precision, calls_a_point_for_an_area_representative) {
    const Placement drawn = placement(place("ADM1", FeatureClass::admin), Reading::literal);
    EXPECT_EQ(drawn.role, GeometryRole::representative_point);
    EXPECT_GE(drawn.uncertainty_m, 25'000);
}

TEST(Precision, hatches_a_region_without_an_edge) {
    Place region = place("RGN", FeatureClass::area);
    region.footprint = square;
    region.footprint_kind = FootprintKind::fuzzy;
    EXPECT_EQ(placement(region, Reading::region).role, GeometryRole::fuzzy_area);
    EXPECT_EQ(placement(region, Reading::region).precision, GeoPrecision::p6);
}

TEST(Precision, draws_a_country_no_larger_than_a_city_as_its_outline) {
    Place country = place("PCLI", FeatureClass::admin);
    country.footprint = Polygon{{{103.6, 1.2}, {103.9, 1.2}, {103.9, 1.45}, {103.6, 1.45}, {103.6, 1.2}}, {}};
    const Placement drawn = placement(country, Reading::literal);
    EXPECT_EQ(drawn.precision, GeoPrecision::p4);
    EXPECT_EQ(drawn.role, GeometryRole::area);
    EXPECT_EQ(drawn.geometry, country.footprint);
}

TEST(Precision, never_pins_a_country) {
    Place country = place("PCLI", FeatureClass::admin);
    country.footprint = square;
    const Placement drawn = placement(country, Reading::literal);
    EXPECT_EQ(drawn.precision, GeoPrecision::p7);
    EXPECT_EQ(drawn.role, GeometryRole::country_aggregate);
    EXPECT_TRUE(empty(drawn.geometry));
}

TEST(Precision, leaves_the_unlocated_without_geometry) {
    EXPECT_EQ(placement(std::nullopt, Reading::literal), Placement{});
    EXPECT_EQ(placement(place("PPL", FeatureClass::populated), Reading::metonym), Placement{});
}

TEST(Precision, is_the_scale_that_the_codebook_describes) {
    const auto rows =
        read_codebook_table(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata/codebook/precision.tsv", 6);
    ASSERT_EQ(rows.size(), 9U);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto precision = static_cast<GeoPrecision>(i);
        EXPECT_EQ(rows[i].cells[0], to_string(precision));
        EXPECT_EQ(rows[i].cells[3], acled_precision(precision));
        EXPECT_EQ(rows[i].cells[4], ucdp_precision(precision));
    }
}

}  // namespace
}  // namespace sitmap

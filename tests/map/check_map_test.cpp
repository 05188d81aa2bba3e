#include "engine/map/check_map.hpp"

#include "engine/layer/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using testing::Contains;
using testing::Field;
using testing::Not;

/// A strike in Aville on Tuesday 15 July 2025, without fault; `change` makes one.
struct Fields {
    std::string precision = "P2";
    double uncertainty_m = 5000;
    std::string from = "2025-07-15";
    std::string to = "2025-07-15";
    std::string quote = "A strike hit Aville on Tuesday.";
    std::string claims = R"([{"about":"killed","low":3,"by":"the mayor"}])";
    std::string wkt = "POINT(12 11.5)";
};

void add(Layer& layer, const Fields& fields) {
    Feature feature{"ev-" + std::to_string(layer.features.size()), from_wkt(fields.wkt), {}};
    feature.values.resize(layer.schema.size());
    const auto set = [&](const char* field, Value value) { feature.values[field_index(layer.schema, field)] = value; };
    set("type", std::string("strike"));
    set("place", std::string("Aville"));
    set("place_id", std::string("test:Aville"));
    set("geo_prec", fields.precision);
    set("unc_m", fields.uncertainty_m);
    set("date_from", *parse_date(fields.from));
    set("date_to", *parse_date(fields.to));
    set("time_prec", std::string("day"));
    set("quote", fields.quote);
    set("claims", fields.claims);
    layer.features.push_back(feature);
}

std::vector<Finding> found(const std::vector<Fields>& events) {
    Layer layer{"strike_sites", "Strikes", feature_schema(), {}, {}};
    for (const Fields& fields : events) {
        add(layer, fields);
    }
    Map map = make_map({layer}, {}, {"Norland Survey"});
    map.as_of = "2025-07-20";
    map.sources = {"a report"};
    return check_map(map, nullptr);
}

auto rule(const char* name) {
    return Contains(Field(&Finding::rule, name));
}

TEST(CheckMap, finds_nothing_in_a_sound_map) {
    EXPECT_TRUE(found({Fields{}, Fields{}}).empty());
}

TEST(CheckMap, asks_for_date_source_and_credit) {
    const std::vector<Finding> findings = check_map(Map{}, nullptr);
    EXPECT_THAT(findings, rule("no_as_of"));
    EXPECT_THAT(findings, rule("no_source"));
    EXPECT_THAT(findings, rule("no_credit"));
}

TEST(CheckMap, finds_positions_that_are_none) {
    EXPECT_THAT(found({{.wkt = "POINT(0 0)"}}), rule("null_island"));
    EXPECT_THAT(found({{.wkt = "POINT(12 95)"}}), rule("outside_the_world"));
}

TEST(CheckMap, finds_pins_finer_than_their_source) {
    EXPECT_THAT(found({{.precision = "P5"}}), rule("pin_finer_than_source"));
    EXPECT_THAT(found({{.precision = "P5", .uncertainty_m = 50'000}}), Not(rule("pin_finer_than_source")))
        << "a province without an outline is a circle as large as one";
    EXPECT_THAT(found({{.precision = "P7"}}), rule("pin_finer_than_source"));
    EXPECT_THAT(found({{.uncertainty_m = 0}}), rule("circle_missing"));
    EXPECT_THAT(found({{.precision = "P5", .wkt = "POLYGON((12 11, 13 11, 13 12, 12 12, 12 11))"}}),
                Not(rule("pin_finer_than_source")));
}

TEST(CheckMap, finds_points_moved_apart_to_make_room) {
    const std::vector<Finding> findings = found({Fields{}, {.wkt = "POINT(12.003 11.5)"}});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().rule, "jitter");
    EXPECT_EQ(findings.front().where, "strike_sites/ev-1");
}

TEST(CheckMap, finds_days_that_cannot_be) {
    EXPECT_THAT(found({{.from = "2025-07-16", .to = "2025-07-15"}}), rule("date_order"));
    EXPECT_THAT(found({{.from = "2025-07-21", .to = "2025-07-21"}}), rule("date_after_as_of"));
}

TEST(CheckMap, finds_the_day_beside_the_quoted_weekday) {
    EXPECT_THAT(found({{.from = "2025-07-16", .to = "2025-07-16"}}), rule("day_off_by_one"));
    EXPECT_THAT(found({{.from = "2025-07-17", .to = "2025-07-17"}}), Not(rule("day_off_by_one")));
    EXPECT_THAT(found({{.from = "2025-07-16", .to = "2025-07-16", .quote = "It said on Tuesday and on Friday."}}),
                Not(rule("day_off_by_one")));
}

TEST(CheckMap, finds_numbers_on_nobodys_word) {
    EXPECT_THAT(found({{.claims = R"([{"about":"killed","low":3}])"}}), rule("toll_without_speaker"));
    EXPECT_THAT(found({{.quote = ""}}), rule("no_quotation"));
}

TEST(CheckMap, finds_parts_of_a_zone_that_overlap) {
    Layer layer{"buffer_zone", "Zone", feature_schema(), {}, {}};
    for (const char* wkt :
         {"POLYGON((0 10, 1 10, 1 11, 0 11, 0 10))", "POLYGON((0.5 10, 1.5 10, 1.5 11, 0.5 11, 0.5 10))",
          "POLYGON((1.5 10, 2 10, 2 11, 1.5 11, 1.5 10))"}) {
        Feature feature{"part-" + std::to_string(layer.features.size()), from_wkt(wkt), {}};
        feature.values.resize(layer.schema.size());
        feature.values[field_index(layer.schema, "type")] = std::string("zone_limitation");
        layer.features.push_back(feature);
    }
    const std::vector<Finding> findings = check_map(make_map({layer}, {}, {}), nullptr);
    EXPECT_THAT(findings, Contains(testing::AllOf(Field(&Finding::rule, "zones_overlap"),
                                                  Field(&Finding::where, "buffer_zone/part-0"))));
    EXPECT_EQ(std::ranges::count(findings, "zones_overlap", &Finding::rule), 1);
}

}  // namespace
}  // namespace sitmap

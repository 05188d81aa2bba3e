#include "engine/layer/schema.hpp"

#include "engine/core/error.hpp"
#include "engine/layer/zone_layer.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sitmap {
namespace {

TEST(Schema, has_the_fields_of_the_data_model_in_order) {
    std::string names;
    for (const Field& field : feature_schema()) {
        names += field.name + ' ';
    }
    EXPECT_EQ(
        names,
        "id layer type mode actor target date_from date_to time_prec as_of place place_local place_id admin1 country "
        "geo_prec unc_m geom_role status killed_low killed_best killed_high wounded_low wounded_best claims source "
        "source_url quote doc span_start span_end rule confidence licence disclaimer sidc icon ");
}

TEST(Schema, has_short_names_of_ten_characters_and_titles_each_once) {
    std::set<std::string> short_names;
    std::set<std::string> titles;
    for (const Field& field : zone_schema()) {
        EXPECT_LE(field.short_name.size(), 10U) << field.name;
        EXPECT_TRUE(short_names.insert(field.short_name).second) << field.short_name;
        EXPECT_TRUE(titles.insert(field.title).second) << field.title;
    }
}

TEST(Schema, types_dates_counts_and_claims) {
    const auto type = [](std::string_view name) { return feature_schema()[field_index(feature_schema(), name)].type; };
    EXPECT_EQ(type("date_from"), FieldType::date);
    EXPECT_EQ(type("killed_low"), FieldType::integer);
    EXPECT_EQ(type("unc_m"), FieldType::real);
    EXPECT_EQ(type("claims"), FieldType::json);
    EXPECT_EQ(type("quote"), FieldType::text);
}

TEST(Schema, refuses_a_field_it_does_not_have) {
    EXPECT_THROW(field_index(feature_schema(), "colour"), Error);
}

}  // namespace
}  // namespace sitmap

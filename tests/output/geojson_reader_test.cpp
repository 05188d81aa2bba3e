#include "engine/output/geojson_reader.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/output/geojson.hpp"
#include "engine/output/geometry_from_json.hpp"
#include "tests/support/layers.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

class GeojsonReader : public testing::Test {
protected:
    ~GeojsonReader() override { fs::remove(m_file); }

    FeatureTable read(const std::string& text) {
        write_file(m_file, text);
        return read_geojson_table(m_file, m_problems);
    }

    fs::path m_file = fs::temp_directory_path() / ("sitmap-" + std::to_string(getpid()) + "-towns.geojson");
    Problems m_problems;
};

TEST_F(GeojsonReader, reads_back_what_we_wrote) {
    Layer layer = test::layer_of({{"a", "POINT(36.3 33.5)"}, {"b", ""}, {"c", "POLYGON((0 0,1 0,1 1,0 0))"}});
    layer.features[0].values = {std::string{"x"}, std::int64_t{814}, 0.25, *parse_date("2025-07-13"),
                                std::string{R"([{"by":"A"}])"}};
    write_geojson(m_file, layer);
    const FeatureTable table = read_geojson_table(m_file, m_problems);
    EXPECT_EQ(table.schema(), layer.schema);
    EXPECT_EQ(table.metadata(), layer.metadata);
    EXPECT_EQ(table.title(), layer.title);
    ASSERT_EQ(table.size(), 3U);
    for (FeatureTable::RowNumber row = 0; row < 3; ++row) {
        EXPECT_EQ(table.id(row), layer.features[row].id);
        EXPECT_EQ(table.geometry(row), layer.features[row].geometry);
        for (std::size_t field = 0; field < layer.schema.size(); ++field) {
            EXPECT_EQ(value_of(table.value(row, field)), layer.features[row].values[field]);
        }
    }
}

TEST_F(GeojsonReader, tells_the_fields_from_what_the_features_hold) {
    const FeatureTable table = read(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","id":7,"geometry":null,"properties":{"n":1,"day":"2025-07-13","mixed":1,"tags":["x"]}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2,300]},
         "properties":{"n":1.5,"day":"2025-07-14","mixed":"two","late":true,"type":"Feature"}}]})");
    const auto type = [&](const char* name) { return table.schema()[field_index(table.schema(), name)].type; };
    EXPECT_EQ(type("n"), FieldType::real);
    EXPECT_EQ(type("day"), FieldType::date);
    EXPECT_EQ(type("mixed"), FieldType::text);
    EXPECT_EQ(type("tags"), FieldType::json);
    EXPECT_EQ(table.id(0), "7");
    EXPECT_EQ(table.id(1), "2");
    EXPECT_EQ(table.geometry(1), from_wkt("POINT(1 2)"));
    EXPECT_EQ(table.value(0, field_index(table.schema(), "mixed")), ValueView{std::string_view{"1"}});
    EXPECT_EQ(table.value(0, field_index(table.schema(), "tags")), ValueView{std::string_view{R"(["x"])"}});
}

TEST_F(GeojsonReader, leaves_out_features_it_cannot_read_and_says_so) {
    const FeatureTable table = read(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[33,136]}},
        {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[36,33]}}]})");
    EXPECT_EQ(table.size(), 1U);
    ASSERT_EQ(m_problems.size(), 1U);
    EXPECT_EQ(m_problems[0].what, "feature 1 left out");
}

TEST_F(GeojsonReader, refuses_what_is_no_collection) {
    EXPECT_THROW(read("{"), InputError);
    EXPECT_THROW(read("[]"), InputError);
    EXPECT_THROW(read(R"({"type":"Feature"})"), InputError);
}

TEST(GeometryFromJson, reads_what_we_write) {
    for (const char* wkt :
         {"POINT(1 2)", "LINESTRING(0 0,1 1)", "POLYGON((0 0,4 0,4 4,0 0),(2 1,3 2,3 1,2 1))", "MULTIPOINT(1 1,2 2)",
          "MULTILINESTRING((0 0,1 1),(2 2,3 3))", "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))"}) {
        const Geometry geometry = from_wkt(wkt);
        EXPECT_EQ(to_wkt(geometry_from_json(geometry_json(geometry))), to_wkt(geometry));
    }
    EXPECT_EQ(geometry_from_json("null"), Geometry{});
}

TEST(GeometryFromJson, refuses_what_is_none) {
    for (const char* json : {"", "1", "{}", R"({"type":"Point"})", R"({"type":"Point","coordinates":[1]})",
                             R"({"type":"Point","coordinates":[200,0]})", R"({"type":"Circle","coordinates":[1,1]})",
                             R"({"type":"Polygon","coordinates":[]})",
                             R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[2,2]]]})"}) {
        EXPECT_THROW(geometry_from_json(json), InputError) << json;
    }
}

}  // namespace
}  // namespace sitmap

#include "engine/output/geopackage_reader.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/output/geopackage.hpp"
#include "tests/support/layers.hpp"

#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <filesystem>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using test::layer_of;

fs::path file(const char* name) {
    const fs::path path = fs::path{testing::TempDir()} / (std::string{"sitmap-reader-"} + name + ".gpkg");
    fs::remove(path);
    return path;
}

TEST(GeopackageReader, reads_what_was_written) {
    Layer first = layer_of({{"a", "POINT(36.3 33.5)"}, {"b", ""}, {"c", "POINT(1 2)"}});
    first.features[0].values = {"x", std::int64_t{814}, 0.25, *parse_date("2025-07-13"), R"([{"by":"A & <B>"}])"};
    Layer second = layer_of({});
    second.name = "advance_points";
    second.title = "Advance points";
    const std::vector<Layer> layers{first, second};
    const fs::path path = file("same");
    write_geopackage(path, layers);

    std::vector<Layer> read = read_geopackage(path);
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].features[0].id, "1") << "rows without a field id are known by their number";
    for (std::size_t i = 0; i < first.features.size(); ++i) {
        read[0].features[i].id = first.features[i].id;
    }
    EXPECT_EQ(read, layers);
}

TEST(GeopackageReader, takes_the_field_id_for_the_id) {
    Layer layer = layer_of({{"ev-7", "POINT(1 2)"}});
    layer.schema[0] = {"id", FieldType::text, "id", "Id"};
    layer.features[0].values[0] = std::string{"ev-7"};
    const fs::path path = file("id");
    write_geopackage(path, {{layer}});
    EXPECT_EQ(read_geopackage(path)[0].features[0].id, "ev-7");
}

TEST(GeopackageReader, reads_the_fields_asked_for_and_no_others) {
    Layer layer = layer_of({{"ev-7", "POINT(1 2)"}});
    layer.schema[0] = {"id", FieldType::text, "id", "Id"};
    layer.features[0].values[0] = std::string{"ev-7"};
    layer.features[0].values[1] = std::int64_t{814};
    const fs::path path = file("fields");
    write_geopackage(path, {{layer}});
    const std::vector<std::string_view> fields{layer.schema[1].name, "not_in_the_file"};
    const Layer read = read_geopackage(path, fields)[0];
    EXPECT_EQ(read.schema, Schema{layer.schema[1]});
    EXPECT_EQ(read.features[0], (Feature{"ev-7", layer.features[0].geometry, {std::int64_t{814}}})) << "id as ever";
}

TEST(GeopackageReader, sees_what_was_edited_since) {
    const fs::path path = file("edited");
    write_geopackage(path, {{layer_of({{"a", "POINT(1 2)"}, {"b", "POINT(3 4)"}})}});
    GDALAllRegister();
    GDALDatasetUniquePtr gis{GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE)};
    ASSERT_NE(gis, nullptr);
    OGRLayer* table = gis->GetLayerByName("strike_sites");
    const OGRFeatureUniquePtr row{table->GetFeature(2)};
    row->SetField("name", "renamed");
    row->SetGeometryDirectly(new OGRPoint(5, 6));
    ASSERT_EQ(table->SetFeature(row.get()), OGRERR_NONE);
    gis.reset();
    const Layer read = read_geopackage(path)[0];
    EXPECT_EQ(std::get<std::string>(read.features[1].values[0]), "renamed");
    EXPECT_EQ(read.features[1].geometry, from_wkt("POINT(5 6)"));
}

TEST(GeopackageReader, refuses_what_is_no_geopackage) {
    const fs::path path = file("text");
    EXPECT_THROW(read_geopackage(path), InputError) << "missing";
    write_file(path, "not a database");
    EXPECT_THROW(read_geopackage(path), InputError);
}

}  // namespace
}  // namespace sitmap

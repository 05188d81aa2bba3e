// FlatGeobuf as another program reads it: GDAL.

#include "engine/output/feature_sink.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

const Schema schema{{"id", FieldType::text, "id", "Id"},
                    {"day", FieldType::date, "day", "Day"},
                    {"count", FieldType::integer, "count", "Count"},
                    {"share", FieldType::real, "share", "Share"}};

struct Close {
    void operator()(GDALDataset* data) const { GDALClose(data); }
    void operator()(OGRFeature* feature) const { OGRFeature::DestroyFeature(feature); }
};
using Dataset = std::unique_ptr<GDALDataset, Close>;
using Row = std::unique_ptr<OGRFeature, Close>;

Dataset open(const fs::path& file) {
    GDALAllRegister();
    return Dataset{GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr)};
}

/// A file with these geometries, "0", "1", ... by their ids.
fs::path written(const test::Folder& folder, const std::vector<Geometry>& geometries, const char* name = "f.fgb") {
    const auto sink = sink_of("fgb", folder.path() / name, {"events", schema, {}});
    for (std::size_t i = 0; i < geometries.size(); ++i) {
        const std::string id = std::to_string(i);
        const std::array<std::string_view, 4> cells{id, "2025-07-13", "-12", ""};
        sink->add({id, &geometries[i], cells});
    }
    sink->finish();
    return folder.path() / name;
}

/// WKT by id, as GDAL reads it.
std::map<std::string, std::string> read(OGRLayer& layer) {
    std::map<std::string, std::string> shapes;
    layer.ResetReading();
    for (Row row{layer.GetNextFeature()}; row; row.reset(layer.GetNextFeature())) {
        const OGRGeometry* shape = row->GetGeometryRef();
        shapes[row->GetFieldAsString("id")] = shape == nullptr ? "" : shape->exportToWkt();
    }
    return shapes;
}

TEST(FlatgeobufSink, writes_every_kind_of_geometry_as_gdal_reads_it) {
    const std::vector<std::string> shapes{
        "POINT (36.5 32.7)",
        "LINESTRING (36 32,37 33,38 32)",
        "POLYGON ((36 32,38 32,38 34,36 32),(37.0 32.2,37.4 32.6,37.4 32.2,37.0 32.2))",
        "MULTIPOINT ((36 32),(37 33))",
        "MULTILINESTRING ((36 32,37 33),(38 34,39 35))",
        "MULTIPOLYGON (((36 32,38 32,38 34,36 32)),((10 10,12 10,12 12,10 10),(11.0 10.2,11.4 10.6,11.4 10.2,11.0 "
        "10.2)))"};
    std::vector<Geometry> geometries{Geometry{}};
    for (const std::string& shape : shapes) {
        geometries.push_back(from_wkt(shape));
    }
    const test::Folder folder;
    const Dataset data = open(written(folder, geometries));
    ASSERT_NE(data, nullptr);
    const auto came = read(*data->GetLayer(0));
    ASSERT_EQ(came.size(), geometries.size());
    EXPECT_EQ(came.at("0"), "") << "a row without a place is a row";
    for (std::size_t i = 1; i < geometries.size(); ++i) {
        EXPECT_EQ(from_wkt(came.at(std::to_string(i))), geometries[i]) << shapes[i - 1];
    }
}

TEST(FlatgeobufSink, writes_cells_as_their_fields_say) {
    const test::Folder folder;
    const Dataset data = open(written(folder, {Point{{36.5, 32.7}}}));
    OGRLayer& layer = *data->GetLayer(0);
    const Row row{layer.GetNextFeature()};
    EXPECT_EQ(row->GetFieldAsInteger64("count"), -12);
    EXPECT_EQ(std::string{row->GetFieldAsString("day")}, "2025/07/13 00:00:00");
    EXPECT_FALSE(row->IsFieldSet(row->GetFieldIndex("share")));
    EXPECT_STREQ(layer.GetSpatialRef()->GetAuthorityCode(nullptr), "4326");
    EXPECT_STREQ(layer.GetName(), "events");
}

TEST(FlatgeobufSink, finds_by_place_what_lies_there_and_nothing_else) {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> draw{0, 10};
    std::vector<Geometry> geometries;
    for (const std::size_t count : {1, 2, 16, 17, 256, 257, 5000}) {
        while (geometries.size() + 1 < count) {
            geometries.push_back(Point{{draw(random), draw(random)}});
        }
        geometries.push_back(Geometry{});
        const test::Folder folder;
        const Dataset data = open(written(folder, geometries));
        ASSERT_EQ(data->GetLayer(0)->GetFeatureCount(), static_cast<GIntBig>(count));
        data->GetLayer(0)->SetSpatialFilterRect(2, 3, 4.5, 6);
        const auto found = read(*data->GetLayer(0));
        std::size_t expected = 0;
        for (std::size_t i = 0; i < geometries.size(); ++i) {
            const auto* point = std::get_if<Point>(&geometries[i]);
            const bool inside = point != nullptr && contains({2, 3, 4.5, 6}, point->at);
            expected += inside ? 1 : 0;
            EXPECT_EQ(found.contains(std::to_string(i)), inside) << i << " of " << count;
        }
        EXPECT_EQ(found.size(), expected);
        geometries.pop_back();
    }
}

TEST(FlatgeobufSink, writes_a_file_without_features) {
    const test::Folder folder;
    const Dataset data = open(written(folder, {}));
    ASSERT_NE(data, nullptr);
    EXPECT_EQ(data->GetLayer(0)->GetFeatureCount(), 0);
}

TEST(FlatgeobufSink, gives_the_same_bytes_for_the_same_rows) {
    const test::Folder folder;
    std::vector<Geometry> geometries(40, Point{{36.5, 32.7}});  // ties on the curve
    geometries.push_back(Point{{30, 30}});
    const auto bytes = [](const fs::path& file) {
        std::ifstream in{file, std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    EXPECT_EQ(bytes(written(folder, geometries, "a.fgb")), bytes(written(folder, geometries, "b.fgb")));
}

}  // namespace
}  // namespace sitmap

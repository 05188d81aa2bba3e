#include "engine/output/geopackage.hpp"

#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "tests/support/layers.hpp"

#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using test::layer_of;

struct Close {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

/// A folder of the test's own, taken away at its end.
class Geopackage : public testing::Test {
protected:
    Geopackage() : m_folder(fs::temp_directory_path() / ("sitmap-geopackage-" + std::to_string(getpid()))) {
        fs::create_directories(m_folder);
    }
    ~Geopackage() override { fs::remove_all(m_folder); }

    fs::path written(const std::vector<Layer>& layers, const char* name = "out.gpkg") const {
        write_geopackage(m_folder / name, layers);
        return m_folder / name;
    }

    fs::path m_folder;
};

std::unique_ptr<GDALDataset, Close> open(const fs::path& file) {
    GDALAllRegister();
    return std::unique_ptr<GDALDataset, Close>{
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr)};
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Value value_of(const OGRFeature& row, int field, FieldType type) {
    if (!row.IsFieldSetAndNotNull(field)) {
        return {};
    }
    switch (type) {
        case FieldType::integer:
            return std::int64_t{row.GetFieldAsInteger64(field)};
        case FieldType::real:
            return row.GetFieldAsDouble(field);
        case FieldType::date: {
            int year = 0, month = 0, day = 0, ignored = 0;
            row.GetFieldAsDateTime(field, &year, &month, &day, &ignored, &ignored, &ignored, &ignored);
            return *make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
        }
        default:
            return std::string{row.GetFieldAsString(field)};
    }
}

/// The layer as another program sees it: ids are the order, which tables do not keep otherwise.
std::vector<Feature> features_of(GDALDataset& dataset, const Layer& layer) {
    std::vector<Feature> features;
    OGRLayer* table = dataset.GetLayerByName(layer.name.c_str());
    for (const auto& row : *table) {
        Feature feature{layer.features.at(features.size()).id, {}, {}};
        if (const OGRGeometry* geometry = row->GetGeometryRef()) {
            feature.geometry = from_wkt(geometry->exportToWkt());
        }
        for (std::size_t i = 0; i < layer.schema.size(); ++i) {
            feature.values.push_back(value_of(*row, static_cast<int>(i), layer.schema[i].type));
        }
        features.push_back(std::move(feature));
    }
    return features;
}

TEST_F(Geopackage, reads_back_as_the_same_layer) {
    Layer layer = layer_of({{"a", "POINT(36.3 33.5)"}, {"b", ""}, {"c", "POLYGON((0 0,1 0,1 1,0 0))"}});
    layer.features[0].values = {"x", std::int64_t{814}, 0.25, *parse_date("2025-07-13"), R"([{"by":"A"}])"};
    const auto dataset = open(written({layer}));
    ASSERT_NE(dataset, nullptr);
    EXPECT_EQ(features_of(*dataset, layer), layer.features);
}

TEST_F(Geopackage, has_a_table_a_layer_with_title_types_and_wgs84) {
    Layer second = layer_of({});
    second.name = "advance_points";
    second.title = "Advance points";
    const auto dataset = open(written({layer_of({{"a", "POINT(1 2)"}}), second}));
    ASSERT_EQ(dataset->GetLayerCount(), 2);
    OGRLayer* table = dataset->GetLayer(0);
    EXPECT_STREQ(table->GetName(), "strike_sites");
    EXPECT_STREQ(table->GetMetadataItem("IDENTIFIER"), "Strike sites");
    EXPECT_STREQ(table->GetSpatialRef()->GetAuthorityCode(nullptr), "4326");
    const OGRFeatureDefn& fields = *table->GetLayerDefn();
    EXPECT_EQ(fields.GetFieldDefn(0)->GetType(), OFTString);
    EXPECT_EQ(fields.GetFieldDefn(1)->GetType(), OFTInteger64);
    EXPECT_EQ(fields.GetFieldDefn(2)->GetType(), OFTReal);
    EXPECT_EQ(fields.GetFieldDefn(3)->GetType(), OFTDate);
    EXPECT_EQ(fields.GetFieldDefn(4)->GetSubType(), OFSTJSON);
    EXPECT_TRUE(table->TestCapability(OLCFastSpatialFilter));
}

TEST_F(Geopackage, keeps_titles_and_metadata) {
    const auto dataset = open(written({layer_of({})}));
    OGRLayer* titles = dataset->ExecuteSQL(
        "SELECT title, description FROM gpkg_data_columns WHERE table_name = 'strike_sites' AND column_name = 'count'",
        nullptr, nullptr);
    ASSERT_NE(titles, nullptr);
    const std::unique_ptr<OGRFeature> row{titles->GetNextFeature()};
    EXPECT_STREQ(row->GetFieldAsString(0), "Count");
    EXPECT_STREQ(row->GetFieldAsString(1), "short name: count");
    dataset->ReleaseResultSet(titles);
    EXPECT_STREQ(dataset->GetMetadataItem("generator"), "sitmap 0.1.0");
    EXPECT_STREQ(dataset->GetMetadataItem("sources"), "a.txt; b.txt");
    EXPECT_STREQ(dataset->GetLayer(0)->GetMetadataItem("licence"), "CC0-1.0");
}

TEST_F(Geopackage, gives_a_table_one_geometry_type_where_the_layer_has_one) {
    const auto type = [&](std::initializer_list<std::pair<const char*, const char*>> features) {
        return open(written({layer_of(features)}))->GetLayer(0)->GetGeomType();
    };
    EXPECT_EQ(type({{"a", "POINT(1 2)"}, {"b", ""}}), wkbPoint);
    EXPECT_EQ(type({{"a", "POLYGON((0 0,1 0,1 1,0 0))"}, {"b", "MULTIPOLYGON(((0 0,1 0,1 1,0 0)))"}}), wkbMultiPolygon);
    EXPECT_EQ(type({{"a", "POINT(1 2)"}, {"b", "LINESTRING(0 0,1 0)"}}), wkbUnknown);
    EXPECT_EQ(type({}), wkbUnknown);
}

TEST_F(Geopackage, has_the_same_bytes_in_every_time_zone) {
    const Layer layer = layer_of({{"a", "POINT(36.3 33.5)"}, {"b", ""}});
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    const std::string east = bytes_of(written({layer}, "east.gpkg"));
    setenv("TZ", "America/Los_Angeles", 1);
    tzset();
    const std::string west = bytes_of(written({layer}, "west.gpkg"));
    unsetenv("TZ");
    tzset();
    EXPECT_EQ(sha256_hex(east), sha256_hex(west));
    EXPECT_NE(east.find("2025-07-27T00:00:00.000Z"), std::string::npos);
}

TEST_F(Geopackage, survives_hostile_text) {
    Layer layer = layer_of({{"a", ""}});
    layer.features[0].values[0] = "'; DROP TABLE gpkg_contents; --\"\n\x01\u2028\u202e" + std::string(1 << 20, 'x');
    layer.schema[0].title = "it's \"a\" title";
    layer.metadata.sources = {"<&>'\""};
    const auto dataset = open(written({layer}));
    EXPECT_EQ(features_of(*dataset, layer), layer.features);
    EXPECT_STREQ(dataset->GetMetadataItem("sources"), "<&>'\"");
}

TEST_F(Geopackage, reads_back_random_layers) {
    const unsigned seed = 42;
    std::mt19937 random{seed};
    static constexpr const char* shapes[] = {"", "POINT(1.25 2.5)", "LINESTRING(0 0,1 1)",
                                             "POLYGON((0 0,4 0,4 4,0 0))"};
    Layer layer = layer_of({});
    for (int i = 0; i < 300; ++i) {
        const char* shape = shapes[random() % std::size(shapes)];
        layer.features.push_back({"f" + std::to_string(i),
                                  *shape == '\0' ? Geometry{} : from_wkt(shape),
                                  {"name " + std::to_string(random()),
                                   static_cast<std::int64_t>(random()) - (1LL << 31),
                                   std::ldexp(static_cast<double>(random()), -16),
                                   Date{std::chrono::days{static_cast<int>(random() % 40000)}},
                                   {}}});
        layer.features.back().values[random() % 5] = {};
    }
    EXPECT_EQ(features_of(*open(written({layer})), layer), layer.features) << "seed " << seed;
}

TEST_F(Geopackage, leaves_nothing_behind_where_it_cannot_write) {
    EXPECT_THROW(write_geopackage(m_folder / "missing" / "out.gpkg", std::vector{layer_of({})}), OutputError);
    // A layer name that SQLite cannot take twice: GDAL refuses half-way.
    EXPECT_THROW(written({layer_of({}), layer_of({})}), OutputError);
    EXPECT_TRUE(fs::is_empty(m_folder));
}

TEST_F(Geopackage, holds_tables_without_geometry_and_styles_beside_the_layers) {
    const std::vector<Layer> layers{layer_of({{"a", "POINT(36 33)"}})};
    Layer claims{"claims", "Claims", {{"event_id", FieldType::text, "event_id", "Event"}}, {}, {}};
    claims.features.push_back({"1", Geometry{}, {std::string{"ev-1"}}});
    const std::vector<FeatureStream> tables = streams_of({&claims, 1});
    const std::vector<LayerStyle> styles{{layers[0].name, "news", "<qgis/>", ""}};
    write_geopackage(m_folder / "out.gpkg", layers, {tables, styles});
    const auto file = open(m_folder / "out.gpkg");
    OGRLayer* const rows = file->GetLayerByName("claims");
    ASSERT_NE(rows, nullptr);
    EXPECT_EQ(rows->GetGeomType(), wkbNone);
    const std::unique_ptr<OGRFeature> row{rows->GetNextFeature()};
    EXPECT_STREQ(row->GetFieldAsString("event_id"), "ev-1");
    OGRLayer* const looks = file->GetLayerByName("layer_styles");
    ASSERT_NE(looks, nullptr);
    const std::unique_ptr<OGRFeature> style{looks->GetNextFeature()};
    EXPECT_EQ(style->GetFieldAsString("f_table_name"), layers[0].name);
    EXPECT_STREQ(style->GetFieldAsString("styleQML"), "<qgis/>");
    EXPECT_EQ(style->GetFieldAsInteger("useAsDefault"), 1);
}

TEST_F(Geopackage, has_no_table_of_styles_where_there_are_none) {
    const auto file = open(written({layer_of({{"a", "POINT(36 33)"}})}));
    EXPECT_EQ(file->GetLayerByName("layer_styles"), nullptr);
}

}  // namespace
}  // namespace sitmap

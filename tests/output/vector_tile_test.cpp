#include "engine/output/vector_tile.hpp"

#include "engine/output/mbtiles.hpp"
#include "engine/output/tile_run.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/layers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>
#include <protozero/pbf_reader.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Close {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

/// Layers' names and their feature counts, as the messages have them.
std::map<std::string, int> counts(const std::string& bytes) {
    std::map<std::string, int> found;
    protozero::pbf_reader tile{bytes};
    while (tile.next(3)) {
        protozero::pbf_reader layer = tile.get_message();
        std::string name;
        int features = 0;
        while (layer.next()) {
            if (layer.tag() == 1) {
                name = layer.get_string();
            } else {
                features += layer.tag() == 2 ? 1 : 0;
                layer.skip();
            }
        }
        found[name] = features;
    }
    return found;
}

int count(const FeatureTable& table, const TileOptions& options, Tile tile) {
    const TileLayer layer{table, options};
    return counts(encode_tile({&layer, 1}, tile))[table.name()];
}

/// The commands of the one feature that the shape gives.
std::vector<std::uint32_t> commands(const char* wkt, Tile tile) {
    const FeatureTable table = table_of(test::layer_of({{"a", wkt}}));
    const TileLayer layer{table, {.largest_zoom = 12}};
    const std::string bytes = layer.encode(tile);
    protozero::pbf_reader message{bytes};
    if (!message.next(2)) {
        return {};
    }
    protozero::pbf_reader feature = message.get_message();
    feature.next(4);
    const auto numbers = feature.get_packed_uint32();
    return {numbers.begin(), numbers.end()};
}

// The middle of the world is the corner 4096,4096 of tile 1/0/0; zigzag doubles.
TEST(VectorTile, writes_a_point_as_the_specification_says) {
    EXPECT_THAT(commands("POINT(-90 0)", {1, 0, 0}), ElementsAre(9, 4096, 8192));
    EXPECT_THAT(commands("POINT(0 0)", {1, 0, 0}), ElementsAre(9, 8192, 8192));
}

TEST(VectorTile, writes_a_line) {
    EXPECT_THAT(commands("LINESTRING(-90 0,-45 0)", {1, 0, 0}), ElementsAre(9, 4096, 8192, 10, 2048, 0));
}

TEST(VectorTile, winds_an_outer_ring_clockwise_as_seen) {
    const auto numbers = commands("POLYGON((-90 0,-45 0,-45 40,-90 40,-90 0))", {1, 0, 0});
    ASSERT_EQ(numbers.size(), 11U);
    EXPECT_EQ(numbers.back(), 15U);
    std::vector<std::pair<int, int>> ring{{0, 0}};
    double doubled = 0;
    const auto step = [&](std::size_t at) { return int(numbers[at] >> 1) ^ -int(numbers[at] & 1); };
    for (const std::size_t at : {1U, 4U, 6U, 8U}) {
        ring.emplace_back(ring.back().first + step(at), ring.back().second + step(at + 1));
    }
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const auto [x, y] = ring[i];
        const auto [next_x, next_y] = ring[i + 1 < ring.size() ? i + 1 : 1];
        doubled += x * next_y - next_x * y;
    }
    EXPECT_GT(doubled, 0);
}

TEST(VectorTile, has_what_lies_in_its_buffer) {
    // 0.7 degrees are 64 of 4096 units at zoom 3 within a tile of 45 degrees.
    EXPECT_THAT(commands("POINT(-0.6 10)", {3, 4, 3}), Not(IsEmpty()));
    EXPECT_THAT(commands("POINT(-0.8 10)", {3, 4, 3}), IsEmpty());
}

TEST(VectorTile, is_empty_where_nothing_is) {
    EXPECT_THAT(commands("POINT(36 33)", {3, 0, 0}), IsEmpty());
    EXPECT_THAT(commands("", {0, 0, 0}), IsEmpty());
    EXPECT_THAT(commands("POINT(36 33)", {13, 4915, 3310}), IsEmpty()) << "beyond the largest zoom";
}

TEST(VectorTile, shows_as_a_point_what_is_too_small_to_draw) {
    EXPECT_EQ(commands("POLYGON((36 33,36.0001 33,36.0001 33.0001,36 33))", {3, 4, 3}).size(), 3U);
    EXPECT_EQ(commands("LINESTRING(36 33,36.0001 33)", {3, 4, 3}).size(), 3U);
}

TEST(VectorTile, thins_a_crowd_below_the_largest_zoom_alone) {
    const FeatureTable table = table_of(test::layer_of({{"a", "POINT(36 33)"}, {"b", "POINT(36 33)"}}));
    const TileOptions options{.largest_zoom = 3};
    EXPECT_EQ(count(table, options, {2, 2, 1}), 1);
    EXPECT_EQ(count(table, options, {3, 4, 3}), 2);
    EXPECT_EQ(count(table, {.largest_zoom = 3, .thinning = Thinning::none}, {2, 2, 1}), 2);
}

TEST(VectorTile, leaves_evidence_to_the_largest_zoom) {
    const FeatureTable table = table_of(test::crowd(10));
    const TileLayer layer{table, {.largest_zoom = 3}};
    EXPECT_THAT(encode_tile({&layer, 1}, {2, 2, 1}), Not(HasSubstr(" tells of ")));
    EXPECT_THAT(encode_tile({&layer, 1}, {3, 4, 3}), HasSubstr(" tells of "));
    EXPECT_THAT(encode_tile({&layer, 1}, {2, 2, 1}), HasSubstr("airstrike"));
}

TEST(VectorTile, gives_an_id_to_features_whose_schema_has_none) {
    const FeatureTable table = table_of(test::layer_of({{"known-as-this", "POINT(36 33)"}}));
    const TileLayer layer{table, {}};
    EXPECT_THAT(encode_tile({&layer, 1}, {0, 0, 0}), HasSubstr("known-as-this"));
    EXPECT_THAT(vector_layers_json({&layer, 1}), HasSubstr(R"("count":"Number")"));
}

TEST(VectorTile, is_the_same_whoever_makes_it) {
    const FeatureTable table = table_of(test::crowd(3000));
    const TileLayer layer{table, {.largest_zoom = 8}};
    std::map<Tile, std::string> one;
    for_each_tile({&layer, 1}, 1, [&](Tile tile, const std::string& bytes) { one[tile] = bytes; });
    std::map<Tile, std::string> four;
    for_each_tile({&layer, 1}, 4, [&](Tile tile, const std::string& bytes) { four[tile] = bytes; });
    EXPECT_GT(one.size(), 50U);
    EXPECT_EQ(one, four);
    for (const auto& [tile, bytes] : one) {
        ASSERT_EQ(packed_tile({&layer, 1}, tile), bytes) << tile;
    }
}

/// Ids by layer as GDAL reads them at the zoom.
std::set<std::string> ids_by_gdal(const fs::path& file, int zoom) {
    GDALAllRegister();
    const std::string level = "ZOOM_LEVEL=" + std::to_string(zoom);
    const char* const options[] = {level.c_str(), "CLIP=NO", nullptr};
    const std::unique_ptr<GDALDataset, Close> dataset{
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, options, nullptr)};
    std::set<std::string> ids;
    for (int i = 0; dataset && i < dataset->GetLayerCount(); ++i) {
        for (const auto& feature : *dataset->GetLayer(i)) {
            ids.insert(std::string{dataset->GetLayer(i)->GetName()} + " " + feature->GetFieldAsString("id"));
        }
    }
    return ids;
}

TEST(Mbtiles, gdal_reads_every_feature) {
    const fs::path file = fs::temp_directory_path() / ("sitmap-" + std::to_string(getpid()) + ".mbtiles");
    const FeatureTable crowd = table_of(test::crowd(2000));
    const FeatureTable odd = table_of(test::odd_shapes());
    const TileOptions options{.largest_zoom = 9};
    const std::vector layers{TileLayer{crowd, options}, TileLayer{odd, options}};
    write_mbtiles(file, layers, 2);
    std::set<std::string> expected;
    for (const TileLayer& layer : layers) {
        for (FeatureTable::RowNumber row = 0; row < layer.table().size(); ++row) {
            if (layer.table().has_geometry(row)) {
                expected.insert(layer.table().name() + " " + std::string{layer.table().id(row)});
            }
        }
    }
    EXPECT_EQ(ids_by_gdal(file, 9), expected);
    const auto bytes = [&] { return std::string{std::istreambuf_iterator<char>{std::ifstream{file}.rdbuf()}, {}}; };
    const std::string first = bytes();
    write_mbtiles(file, layers, 1);
    EXPECT_TRUE(bytes() == first) << "the same layers give the same bytes";
    fs::remove(file);
}

}  // namespace
}  // namespace sitmap

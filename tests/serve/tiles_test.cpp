// The requirements of OGC API - Tiles, part 1 (20-057), by their names, and that our tiles are those of the archives.

#include "engine/output/gzip.hpp"
#include "engine/output/tile_run.hpp"
#include "tests/support/requirement.hpp"

namespace sitmap::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr const char* vector_rel = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
constexpr const char* scheme_rel = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
constexpr const char* tile_type = "application/vnd.mapbox-vector-tile";
const std::string tileset_at = "/collections/events/tiles/WebMercatorQuad";

const Requirement tiles[] = {
    {"/req/core/tc-op",
     [] {
         EXPECT_EQ(get("/tiles/WebMercatorQuad/6/25/38").status, 200);
         EXPECT_EQ(get(tileset_at + "/6/25/38").status, 200);
     }},
    {"/req/core/tc-tilematrix-definition",
     [] {
         EXPECT_EQ(get(tileset_at + "/0/0/0").status, 200);
         EXPECT_EQ(get(tileset_at + "/x/0/0").status, 400);
     }},
    {"/req/core/tc-tilerow-definition",
     [] {
         const Response ours = get("/tiles/6/38/25");
         EXPECT_EQ(*get("/tiles/WebMercatorQuad/6/25/38").body, *ours.body) << "the row comes first";
     }},
    {"/req/core/tc-tilecol-definition", [] { EXPECT_EQ(get(tileset_at + "/6/25/x").status, 400); }},
    {"/req/core/tc-success",
     [] {
         const Response tile = get("/tiles/WebMercatorQuad/6/25/38");
         EXPECT_EQ(tile.media_type, tile_type);
         EXPECT_THAT(*tile.body, HasSubstr("e1")) << "the event in it";
         EXPECT_THAT(*tile.body, testing::Not(HasSubstr("e3"))) << "the event elsewhere";
         EXPECT_THAT(*get(tileset_at + "/6/25/38").body, testing::Not(HasSubstr("odd"))) << "of one collection alone";
     }},
    {"/req/core/tc-error",
     [] {
         EXPECT_EQ(get("/tiles/WebMercatorQuad/6/0/0").status, 204) << "nothing is there";
         EXPECT_EQ(get("/tiles/WebMercatorQuad/3/8/0").status, 404);
         EXPECT_EQ(get("/tiles/WebMercatorQuad/3/0/8").status, 404);
         EXPECT_EQ(get("/tiles/WebMercatorQuad/7/0/0").status, 404) << "beyond the largest zoom";
         EXPECT_EQ(get("/tiles/99999999999/0/0").status, 400);
         EXPECT_EQ(get("/tiles/Nothing/0/0/0").status, 404);
         EXPECT_EQ(get("/tiles/3/0").status, 404);
     }},
    {"/req/tileset/description",
     [] {
         for (const std::string& at : {tileset_at, std::string{"/tiles/WebMercatorQuad"}}) {
             const json tileset = json_at(at);
             EXPECT_EQ(tileset.at("dataType"), "vector");
             EXPECT_EQ(tileset.at("crs"), "http://www.opengis.net/def/crs/EPSG/0/3857");
             EXPECT_EQ(tileset.at("tileMatrixSetURI"),
                       "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
             EXPECT_EQ(get(path_of(link_of(tileset, scheme_rel))).status, 200);
             const std::string item = link_of(tileset, "item", tile_type);
             EXPECT_EQ(item, "http://example.org" + at + "/{tileMatrix}/{tileRow}/{tileCol}");
             EXPECT_EQ(tileset.at("links").back().at("templated"), true);
         }
     }},
    {"/req/tilesets-list/tileset-links",
     [] {
         for (const char* at : {"/tiles", "/collections/events/tiles"}) {
             for (const json& one : part_of(at, "/tilesets")) {
                 EXPECT_TRUE(one.contains("dataType") && one.contains("crs") && one.contains("tileMatrixSetURI"));
                 EXPECT_EQ(json_at(path_of(link_of(one, "self"))), one);
                 EXPECT_EQ(link_of(one, "self"), "http://example.org" + std::string{at} + "/WebMercatorQuad");
                 EXPECT_FALSE(link_of(one, scheme_rel).empty());
             }
         }
     }},
    {"/req/dataset-tilesets/landingpage",
     [] { EXPECT_EQ(get(path_of(link_of(json_at("/"), vector_rel))).status, 200); }},
    {"/req/dataset-tilesets/operation", [] { EXPECT_EQ(json_at("/tiles").at("tilesets").size(), 1U); }},
    {"/req/geodata-tilesets/desc-links",
     [] {
         for (const json& one : part_of("/collections", "/collections")) {
             EXPECT_EQ(get(path_of(link_of(one, vector_rel))).status, 200);
         }
     }},
    {"/req/geodata-tilesets/operation", [] { EXPECT_EQ(json_at("/collections/odd/tiles").at("tilesets").size(), 1U); }},
    {"/req/mvt/content",
     [] {
         EXPECT_EQ(get("/tiles/6/38/25.pbf", {{"accept", tile_type}}).media_type, tile_type);
         EXPECT_EQ(*get("/tiles/6/38/25.mvt").body, *get("/tiles/6/38/25.pbf").body);
     }},
    {"/req/oas30/completeness",
     [] {
         const json paths = json_at("/api").at("paths");
         for (const char* path :
              {"/tiles", "/tiles/WebMercatorQuad", "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
               "/collections/events/tiles", "/collections/events/tiles/WebMercatorQuad",
               "/collections/events/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}"}) {
             EXPECT_TRUE(paths.contains(path)) << path;
         }
     }},
};

class TilesPart1 : public Requirements {};

TEST_P(TilesPart1, holds) {
    GetParam().holds();
}
INSTANTIATE_TEST_SUITE_P(Tiles, TilesPart1, testing::ValuesIn(tiles), name_of);

TEST(TileMatrixSet, halves_its_cells_from_zoom_to_zoom) {
    const json set = json_at("/tileMatrixSets/WebMercatorQuad");
    const json& matrices = set.at("tileMatrices");
    ASSERT_GT(matrices.size(), 20U);
    EXPECT_NEAR(matrices[0].at("cellSize"), 156543.033928041, 1e-6);
    EXPECT_NEAR(matrices[0].at("scaleDenominator"), 559082264.028717, 1e-3);
    for (std::size_t zoom = 1; zoom < matrices.size(); ++zoom) {
        EXPECT_EQ(matrices[zoom].at("matrixWidth"), std::uint64_t{1} << zoom);
        EXPECT_DOUBLE_EQ(matrices[zoom].at("cellSize").get<double>() * 2,
                         matrices[zoom - 1].at("cellSize").get<double>());
    }
}

TEST(Tiles, are_the_bytes_that_export_writes) {
    const auto dataset = served().service.dataset();
    int tiles_seen = 0;
    for_each_tile(dataset->layers(), 1, [&](Tile tile, const std::string& bytes) {
        const std::string address =
            std::to_string(tile.zoom) + "/" + std::to_string(tile.x) + "/" + std::to_string(tile.y);
        const Response response = get("/tiles/" + address + ".pbf", {{"accept-encoding", "gzip"}});
        ASSERT_TRUE(*response.body == bytes) << tile;
        ASSERT_EQ(header_of(response, "Content-Encoding"), "gzip");
        ASSERT_TRUE(*get("/tiles/" + address).body == gunzipped(bytes, 1 << 20)) << tile;
        ++tiles_seen;
    });
    EXPECT_GT(tiles_seen, 20);
}

TEST(Tiles, are_described_by_tilejson) {
    const json tilejson = json_at("/tilejson.json");
    EXPECT_EQ(tilejson.at("tilejson"), "3.0.0");
    EXPECT_EQ(tilejson.at("tiles")[0], "http://example.org/tiles/{z}/{x}/{y}.pbf");
    EXPECT_EQ(tilejson.at("vector_layers").size(), 2U);
    EXPECT_EQ(tilejson.at("maxzoom"), 6);
}

}  // namespace
}  // namespace sitmap::test

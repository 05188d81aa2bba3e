#include "engine/output/pmtiles_reader.hpp"

#include "engine/core/error.hpp"
#include "engine/output/pmtiles.hpp"
#include "engine/output/tile_run.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/folder.hpp"

#include <gmock/gmock.h>

#include <iterator>
#include <map>

namespace sitmap {
namespace {

using test::Folder;
using testing::HasSubstr;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

/// A header that names nothing packed: root of one tile, its metadata, the tile.
std::string smallest() {
    const std::string root("\x01\x00\x01\x04\x01", 5);
    const std::string metadata = "{}";
    const std::string tile = "TILE";
    std::string bytes{"PMTiles\x03"};
    const auto number = [&](std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) {
            bytes += i < 8 ? static_cast<char>(value >> (8 * i)) : '\0';
        }
    };
    const std::uint64_t at = 127;
    number(at, 8), number(root.size(), 8);
    number(at + root.size(), 8), number(metadata.size(), 8);
    number(at + root.size() + metadata.size(), 8), number(0, 8);
    number(at + root.size() + metadata.size(), 8), number(tile.size(), 8);
    number(1, 8), number(1, 8), number(1, 8);
    number(1, 1), number(1, 1), number(1, 1), number(2, 1), number(0, 1), number(0, 1);
    number(0, 16), number(0, 9);
    return bytes + root + metadata + tile;
}

TEST(PmtilesArchive, gives_back_every_tile_that_was_written) {
    const Folder folder;
    const FeatureTable table = table_of(test::crowd(4'000));
    const std::vector<TileLayer> layers{{table, TileOptions{.largest_zoom = 16}}};
    write_pmtiles(folder.path() / "a.pmtiles", layers);
    const PmtilesArchive archive{folder.path() / "a.pmtiles"};
    std::size_t tiles = 0;
    for_each_tile(layers, 1, [&](Tile tile, const std::string& bytes) {
        ASSERT_TRUE(archive.tile(tile) == bytes) << tile;
        ++tiles;
    });
    EXPECT_GT(tiles, 8000U) << "enough for several directories";
    EXPECT_EQ(archive.tile(*make_tile(16, 0, 0)), "");
    EXPECT_EQ(archive.tile(*make_tile(17, 1200, 800)), "");
    EXPECT_EQ(archive.largest_zoom(), 16U);
    EXPECT_EQ(archive.media_type(), "application/vnd.mapbox-vector-tile");
    EXPECT_TRUE(archive.packed());
    EXPECT_THAT(archive.metadata(), HasSubstr("\"vector_layers\""));
    EXPECT_NEAR(archive.bounds().west, table.bounds().west, 1e-6);
    EXPECT_NEAR(archive.bounds().north, table.bounds().north, 1e-6);
}

TEST(PmtilesArchive, reads_what_others_pack_otherwise) {
    const Folder folder;
    const PmtilesArchive archive{folder.file("a.pmtiles", smallest())};
    EXPECT_EQ(archive.tile(*make_tile(0, 0, 0)), "TILE");
    EXPECT_EQ(archive.tile(*make_tile(1, 0, 0)), "");
    EXPECT_EQ(archive.media_type(), "image/png");
    EXPECT_FALSE(archive.packed());
    EXPECT_EQ(archive.metadata(), "{}");
}

TEST(PmtilesArchive, refuses_what_is_none) {
    const Folder folder;
    const auto refuses = [&](const std::string& bytes, const std::string& why) {
        try {
            const PmtilesArchive archive{folder.file("a.pmtiles", bytes)};
            ADD_FAILURE() << "taken, and should not: " << why;
        } catch (const InputError& error) {
            EXPECT_THAT(error.what(), HasSubstr(why));
        }
    };
    refuses("PMTiles\x03", "too short");
    refuses("PMTiles\x02" + smallest().substr(8), "version 3");
    refuses(smallest().substr(0, 128), "beyond its end");
    std::string brotli = smallest();
    brotli[97] = 3;
    refuses(brotli, "packed otherwise");
    std::string counts = smallest();
    counts[127] = 100;
    refuses(counts, "counts more");
    std::string long_tile = smallest();
    long_tile[130] = 5;
    refuses(long_tile, "beyond its end");
}

TEST(PmtilesArchive, says_where_a_directory_is_damaged) {
    const Folder folder;
    const FeatureTable table = table_of(test::crowd(4'000));
    const std::vector<TileLayer> layers{{table, TileOptions{.largest_zoom = 16}}};
    write_pmtiles(folder.path() / "a.pmtiles", layers);
    std::string bytes = bytes_of(folder.path() / "a.pmtiles");
    bytes.replace(bytes.size() - 600, 300, std::string(300, 'x'));  // in the last leaf
    const PmtilesArchive archive{folder.file("b.pmtiles", bytes)};
    std::size_t whole = 0;
    std::size_t refused = 0;
    for_each_tile(layers, 1, [&](Tile tile, const std::string& wanted) {
        try {
            EXPECT_TRUE(archive.tile(tile) == wanted) << tile;
            ++whole;
        } catch (const InputError&) {
            ++refused;
        }
    });
    EXPECT_GT(whole, 4000U);
    EXPECT_GT(refused, 0U);
}

}  // namespace
}  // namespace sitmap

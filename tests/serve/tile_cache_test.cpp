#include "engine/serve/tile_cache.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

constexpr std::size_t room = std::size_t{1} << 20;
const std::string small(100, 's');
const std::string large(100'000, 'l');

std::string bytes_of(const KeptTile& tile) {
    return tile.part.file == nullptr ? tile.bytes : tile.part.file->read(tile.part.first, tile.part.size);
}

TEST(TileCache, makes_a_tile_once) {
    TileCache cache{room};
    int made = 0;
    const auto make = [&] {
        ++made;
        return small;
    };
    const auto first = cache.tile(0, {1, 0, 0}, make);
    EXPECT_EQ(cache.tile(0, {1, 0, 0}, make), first);
    EXPECT_EQ(made, 1);
    EXPECT_NE(cache.tile(1, {1, 0, 0}, make), first) << "of another layer";
    EXPECT_EQ(made, 2);
}

TEST(TileCache, keeps_large_tiles_where_they_are_sent_from_without_a_copy) {
    TileCache cache{room};
    const auto one = cache.tile(0, {1, 0, 0}, [] { return small; });
    const auto two = cache.tile(0, {1, 0, 1}, [] { return large; });
    EXPECT_EQ(one->part.file, nullptr);
    ASSERT_NE(two->part.file, nullptr);
    EXPECT_TRUE(two->bytes.empty());
    EXPECT_EQ(bytes_of(*one), small);
    EXPECT_EQ(bytes_of(*two), large);
}

TEST(TileCache, of_nothing_keeps_that) {
    TileCache cache{room};
    EXPECT_EQ(cache.tile(0, {1, 0, 0}, [] { return std::string{}; })->etag, "");
}

TEST(TileCache, begins_anew_when_it_is_full_and_spoils_no_tile_that_is_being_sent) {
    TileCache cache{room};
    const auto first = cache.tile(0, {8, 0, 0}, [] { return large; });
    for (unsigned x = 1; x < 40; ++x) {
        const std::string other(90'000 + x, static_cast<char>('a' + x % 26));
        EXPECT_EQ(bytes_of(*cache.tile(0, {8, x, 0}, [&] { return other; })), other);
    }
    EXPECT_EQ(bytes_of(*first), large);
    EXPECT_NE(cache.tile(0, {8, 0, 0}, [] { return large; }), first) << "it was forgotten meanwhile";
}

TEST(TileCache, has_no_room_for_a_tile_larger_than_itself_and_gives_it) {
    TileCache cache{1000};
    EXPECT_EQ(bytes_of(*cache.tile(0, {1, 0, 0}, [] { return large; })), large);
}

}  // namespace
}  // namespace sitmap

#include "engine/core/external_sort.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

namespace sitmap {
namespace {

template <typename Item>
std::vector<Item> sorted(std::vector<Item> items, std::size_t memory) {
    ExternalSort<Item> sort{testing::TempDir(), memory};
    for (const Item& item : items) {
        sort.add(item);
    }
    std::vector<Item> made;
    std::move(sort).each([&](Item item) { made.push_back(std::move(item)); });
    return made;
}

TEST(ExternalSort, what_fits_and_what_does_not_come_in_the_same_order) {
    std::mt19937_64 random{7};
    std::vector<std::uint64_t> numbers(10000);
    std::ranges::generate(numbers, [&] { return random() % 5000; });
    std::vector<std::uint64_t> expected = numbers;
    std::ranges::sort(expected);
    EXPECT_EQ(sorted(numbers, 1U << 20U), expected);
    EXPECT_EQ(sorted(numbers, 1000), expected);
}

TEST(ExternalSort, texts_and_pairs_go_to_the_scratch_file_and_back) {
    using Numbered = std::pair<std::string, std::uint32_t>;
    std::mt19937 random{11};
    std::vector<Numbered> items;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        items.emplace_back(std::string(random() % 300, static_cast<char>('a' + random() % 26)), i);
    }
    std::vector<Numbered> expected = items;
    std::ranges::sort(expected);
    EXPECT_EQ(sorted(items, 20000), expected);
}

struct Village {
    std::string name;
    std::vector<std::string> spellings;
    std::variant<std::monostate, double, std::vector<int>> shape;
    auto operator<=>(const Village&) const = default;
};

}  // namespace

template <>
struct ScratchFields<Village> {
    static auto of(auto& village) { return std::tie(village.name, village.spellings, village.shape); }
};

namespace {

TEST(ExternalSort, structs_go_there_by_their_fields) {
    std::vector<Village> villages{{"Tarsin", {"Tarsin", "Tarseen"}, 7.5},
                                  {"Halda", {}, std::monostate{}},
                                  {"Qasra", {"Kasra"}, std::vector{1, 2}}};
    EXPECT_EQ(sorted(villages, 1), (std::vector{villages[1], villages[2], villages[0]}));
}

TEST(ExternalSort, is_read_again_and_by_two_at_once) {
    for (const std::size_t memory : {20U, 1000000U}) {
        ExternalSort<std::string> sort{testing::TempDir(), memory};
        for (const char* name : {"c", "a", "b"}) {
            sort.add(name);
        }
        auto one = sort.reader();
        EXPECT_EQ(one.next(), "a");
        auto other = sort.reader();
        EXPECT_EQ(other.next(), "a");
        EXPECT_EQ(one.next(), "b");
        EXPECT_EQ(one.next(), "c");
        EXPECT_EQ(one.next(), std::nullopt);
        EXPECT_EQ(other.next(), "b");
    }
}

TEST(ExternalSort, nothing_gives_nothing) {
    EXPECT_TRUE(sorted(std::vector<std::string>{}, 100).empty());
}

TEST(ScratchFile, is_read_where_it_is_asked_and_told_where_it_ends) {
    ScratchFile file{testing::TempDir()};
    file.append("abc");
    file.append("defg");
    EXPECT_EQ(file.size(), 7U);
    std::string into(4, '.');
    EXPECT_EQ(file.read(2, into), 4U);
    EXPECT_EQ(into, "cdef");
    EXPECT_EQ(file.read(6, into), 1U);
    EXPECT_EQ(into[0], 'g');
}

TEST(ScratchFile, a_folder_that_is_not_there_is_told) {
    EXPECT_THROW(ScratchFile{"/nowhere/at/all"}, OutputError);
}

}  // namespace
}  // namespace sitmap

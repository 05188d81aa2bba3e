#include "engine/layer/text_pool.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

TEST(TextPool, keeps_each_text_once) {
    TextPool pool;
    const TextNumber quneitra = pool.add("Quneitra");
    EXPECT_EQ(pool.add("Daraa"), quneitra + 1);
    EXPECT_EQ(pool.add("Quneitra"), quneitra);
    EXPECT_EQ(pool.size(), 2U);
    EXPECT_EQ(pool.text(quneitra), "Quneitra");
    EXPECT_EQ(pool.find("Daraa"), quneitra + 1);
    EXPECT_EQ(pool.find("Homs"), std::nullopt);
}

TEST(TextPool, tells_the_empty_text_from_no_text) {
    TextPool pool;
    EXPECT_NE(pool.add(""), 0U);
    EXPECT_EQ(pool.text(0), "");
}

TEST(TextPool, finds_everything_after_it_grew) {
    TextPool pool;
    for (int i = 0; i < 10'000; ++i) {
        pool.add(std::to_string(i));
    }
    pool.shrink();
    for (int i = 0; i < 10'000; ++i) {
        const auto number = pool.find(std::to_string(i));
        ASSERT_TRUE(number);
        ASSERT_EQ(pool.text(*number), std::to_string(i));
    }
}

TEST(TextPool, does_not_look_for_what_is_appended) {
    TextPool pool;
    const TextNumber one = pool.append("one");
    EXPECT_EQ(pool.text(one), "one");
    EXPECT_FALSE(pool.find("one"));
    EXPECT_EQ(pool.append("one"), one + 1);
    EXPECT_EQ(pool.add("one"), one + 2);
    EXPECT_EQ(pool.size(), 3U);
}

TEST(TextPool, goes_on_without_its_index) {
    TextPool pool;
    const TextNumber one = pool.add("one");
    pool.drop_index();
    EXPECT_EQ(pool.text(one), "one");
    EXPECT_FALSE(pool.find("one"));
    EXPECT_EQ(pool.add("one"), one + 1);
    EXPECT_EQ(pool.find("one"), one + 1);
}

}  // namespace
}  // namespace sitmap

#include "engine/output/gzip.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Gzip, packs_and_unpacks) {
    const std::string text(100'000, 'x');
    const std::string packed = gzipped(text);
    EXPECT_LT(packed.size(), 500U);
    EXPECT_EQ(gunzipped(packed, 100'000), text);
    EXPECT_EQ(gunzipped(gzipped(""), 10), "");
}

TEST(Gzip, has_no_time_in_its_header) {
    EXPECT_EQ(gzipped("a").substr(4, 4), std::string(4, '\0'));
}

TEST(Gzip, refuses_what_unpacks_to_too_much) {
    EXPECT_THROW(gunzipped(gzipped(std::string(100'001, 'x')), 100'000), Error);
}

TEST(Gzip, refuses_what_is_damaged) {
    const std::string packed = gzipped("some text to pack");
    EXPECT_THROW(gunzipped(packed.substr(0, packed.size() - 3), 1000), Error);
    EXPECT_THROW(gunzipped("no gzip at all", 1000), Error);
    EXPECT_THROW(gunzipped("", 1000), Error);
}

}  // namespace
}  // namespace sitmap

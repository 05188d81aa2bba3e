#include "engine/core/base64.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using namespace std::string_view_literals;

// The test vectors of RFC 4648, section 10.
TEST(Base64, pads_to_four) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(Base64, takes_any_byte) {
    EXPECT_EQ(base64("\xFF\0\xFE"sv), "/wD+");
}

}  // namespace
}  // namespace sitmap

#include "engine/output/zstandard.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Zstandard, gives_back_what_was_packed) {
    std::string text;
    for (int line = 0; line < 1000; ++line) {
        text += "line " + std::to_string(line) + "\n";
    }
    for (const std::string& bytes : {std::string{}, std::string{"a"}, text, std::string(100, '\0')}) {
        EXPECT_EQ(zstandard_unpacked(zstandard_packed(bytes), bytes.size()), bytes);
    }
    EXPECT_LT(zstandard_packed(text).size(), text.size() / 3);
}

TEST(Zstandard, refuses_what_is_damaged_or_too_large) {
    const std::string packed = zstandard_packed(std::string(1000, 'a'));
    EXPECT_THROW(zstandard_unpacked(packed, 999), Error);
    EXPECT_THROW(zstandard_unpacked(packed.substr(0, packed.size() - 1), 1000), Error);
    EXPECT_THROW(zstandard_unpacked("no frame", 1000), Error);
    EXPECT_THROW(zstandard_unpacked("", 1000), Error);
}

}  // namespace
}  // namespace sitmap

#include "engine/core/sha256.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Sha256, gives_the_sums_of_the_standard) {
    // FIPS 180-2, appendix B.1, and the empty message.
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, does_not_depend_on_how_the_bytes_come) {
    Sha256 sum;
    sum.add("a");
    sum.add("");
    sum.add("bc");
    EXPECT_EQ(sum.hex(), sha256_hex("abc"));
}

}  // namespace
}  // namespace sitmap

#include "engine/serve/access_token.hpp"

#include "engine/core/error.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace sitmap {
namespace {

TEST(AccessToken, fits_itself_alone) {
    const AccessToken token{"0123456789abcdef"};
    EXPECT_TRUE(token.fits("0123456789abcdef"));
    for (const char* other :
         {"", "0", "0123456789abcdeF", "0123456789abcde", "0123456789abcdef0", " 0123456789abcdef"}) {
        EXPECT_FALSE(token.fits(other)) << other;
    }
}

TEST(AccessToken, is_none_that_could_be_guessed) {
    EXPECT_THROW(AccessToken{""}, UsageError);
    EXPECT_THROW(AccessToken{"0123456789abcde"}, UsageError);
    EXPECT_THROW(AccessToken{"0123456789 abcdef"}, UsageError);
    EXPECT_THROW(AccessToken{"0123456789abcdef\n"}, UsageError);
}

TEST(AccessToken, is_the_first_line_of_its_file) {
    const test::Folder folder;
    const auto file = folder.path() / "token";
    EXPECT_THROW(read_token(file), InputError);
    std::ofstream{file} << "0123456789abcdef \r\nnot this\n";
    EXPECT_TRUE(read_token(file).fits("0123456789abcdef"));
}

}  // namespace
}  // namespace sitmap

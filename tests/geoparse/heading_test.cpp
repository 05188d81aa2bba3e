// Which words stand in headings.

#include "engine/geoparse/heading.hpp"
#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// The words of the text that stand in headings.
std::string headings_of(std::string_view text) {
    WordTable words{test::lexicon()};
    const Tokens tokens = tokenize(text, words);
    std::string line;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        line += !tokens[i].heading ? "" : (line.empty() ? "" : " ") + std::string{slice(text, tokens[i].span)};
    }
    return line;
}

TEST(Heading, is_a_line_of_capitals) {
    EXPECT_EQ(headings_of("Shells Fall on Doma\n\nShells fell on Doma."), "Shells Fall on Doma");
    EXPECT_EQ(headings_of("Shells Fell on Doma.\n"), "");
}

TEST(Heading, may_open_a_paragraph) {
    EXPECT_EQ(headings_of("Talks in Doubt. The envoys may leave today.\n"), "Talks in Doubt");
    EXPECT_EQ(headings_of("Looting in Doma. Armed men plundered shops.\n"), "");  // one word is a name
    EXPECT_EQ(headings_of("Port of Spain. Two men were shot dead.\n"), "");
    EXPECT_EQ(headings_of("Shells fell on Doma. Two men were hurt.\n"), "");
}

}  // namespace
}  // namespace sitmap

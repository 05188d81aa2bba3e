// Lines that open with the place that they tell of.

#include "engine/geoparse/digest_entry.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

bool digest(std::string_view text) {
    const Lexicon none;
    WordTable words{none};
    return is_digest(tokenize(text, words));
}

std::size_t head_of(std::string_view text, std::size_t first) {
    const Lexicon none;
    WordTable words{none};
    return entry_head_end(tokenize(text, words), first);
}

TEST(DigestEntry, three_lines_open_with_a_name_and_a_period) {
    EXPECT_TRUE(digest("Doma. Nine left.\nDeir Maris. No news.\nLinde. 14 were hurt.\n"));
    EXPECT_TRUE(digest("Weekly digest\n\nDoma. Nine left.\n\nTarsin. No news.\n\nLinde. It is quiet."));
    EXPECT_FALSE(digest("Doma. Nine left.\nDeir Maris. No news.\n"));
}

TEST(DigestEntry, a_line_that_goes_on_opens_none) {
    EXPECT_FALSE(digest("Doma went home. He slept.\nTarsin wrote. She read.\nLinde sang. It rained.\n"));
    EXPECT_FALSE(digest("It was Doma. He slept. Tarsin. She read. Linde. It rained.\n"));
    EXPECT_FALSE(
        digest("One Two Three Four. He slept.\nDoma: he read.\nLinde, a town. It rained.\nTarsin.\nIt rained."));
}

TEST(DigestEntry, the_head_is_all_words_before_the_period) {
    EXPECT_EQ(head_of("Deir Maris. No news.", 0), 2U);
    EXPECT_EQ(head_of("Deir Maris. No news.", 1), 1U);
    EXPECT_EQ(head_of("Nothing.\nDoma. No news.", 1), 2U);
}

}  // namespace
}  // namespace sitmap

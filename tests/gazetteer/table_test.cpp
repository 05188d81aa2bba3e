#include "engine/gazetteer/table.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Table, knows_cells_by_heading_and_rows_by_line) {
    const Table table = Table::parse("# who made this\nid\tname\n\na\tAlpha\r\nb\n", "t.tsv");
    ASSERT_EQ(table.rows().size(), 2u);
    EXPECT_EQ(table.cell(table.rows()[0], "name"), "Alpha");
    EXPECT_EQ(table.rows()[0].line, 4u);
    EXPECT_EQ(table.cell(table.rows()[1], "name"), "");
}

TEST(Table, refuses_what_is_no_table) {
    EXPECT_THROW(Table::parse("# only a comment\n", "t.tsv"), InputError);
    EXPECT_THROW(Table::parse("id\nx\ty\n", "t.tsv"), InputError);
    const Table table = Table::parse("id\nx\n", "t.tsv");
    EXPECT_THROW(table.cell(table.rows()[0], "name"), InputError);
}

TEST(Table, splits_lists) {
    EXPECT_THAT(split("", ';'), IsEmpty());
    EXPECT_THAT(split("a;b;;c", ';'), ElementsAre("a", "b", "", "c"));
}

TEST(Table, reads_whole_numbers_of_text_only) {
    double value = 7;
    EXPECT_TRUE(parse_number("-35.5", value));
    EXPECT_EQ(value, -35.5);
    EXPECT_FALSE(parse_number("35.5 E", value));
    EXPECT_FALSE(parse_number("", value));
    EXPECT_EQ(value, -35.5);
}

}  // namespace
}  // namespace sitmap

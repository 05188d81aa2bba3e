#include "engine/core/problems.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace sitmap {
namespace {

std::string printed(const Problem& problem) {
    std::ostringstream out;
    out << problem;
    return out.str();
}

TEST(Problem, prints_file_line_what_and_why) {
    EXPECT_EQ(printed({"places.tsv", 812, {}, "row skipped", "latitude 91.2 is out of range"}),
              "places.tsv:812: row skipped: latitude 91.2 is out of range");
    EXPECT_EQ(printed({"report.txt", 0, Span{3, 9}, "name not found", "no entry"}),
              "report.txt: name not found: no entry");
}

TEST(Error, begins_with_the_file_and_the_line) {
    EXPECT_STREQ(InputError("a.txt", "is empty").what(), "a.txt: is empty");
    EXPECT_STREQ(InputError("a.tsv", 7, "is odd").what(), "a.tsv:7: is odd");
    EXPECT_STREQ(OutputError("out", "is full").what(), "out: is full");
}

}  // namespace
}  // namespace sitmap

#include "engine/geoparse/wire_line.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

std::string published(std::string text) {
    const Document document = make_document("test", std::move(text));
    return document.published ? to_string(*document.published) : "none";
}

TEST(WireLine, is_a_day_before_its_page) {
    EXPECT_EQ(published("Friday, 10 August 2001\n\nTARSIN, Aug 9 - Rain fell today."), "2001-08-09");
    EXPECT_EQ(published("Friday, 10 August 2001\n\nTARSIN, Maravel, 9 August (Agency) - Rain fell."), "2001-08-09");
    EXPECT_EQ(published("Tuesday, 1 January 2002\n\nTARSIN, Dec 31 - Rain fell."), "2001-12-31");
}

TEST(WireLine, is_of_the_pages_week) {
    EXPECT_EQ(published("Friday, 10 August 2001\n\nTARSIN, July 9 - Rain fell."), "2001-08-10");
    EXPECT_EQ(published("Friday, 10 August 2001\n\nTARSIN, Aug 11 - Rain fell."), "2001-08-10");
}

TEST(WireLine, stands_alone) {
    EXPECT_EQ(published("Friday, 10 August 2001\n\nTARSIN, Aug 9 - Rain fell.\n\nOSS, Aug 8 - Snow fell."),
              "2001-08-10");
    EXPECT_EQ(published("Friday, 10 August 2001\n\nIn Tarsin, Aug 9 - a Thursday - was dry."), "2001-08-10");
}

TEST(WireLine, takes_its_year_from_the_text_where_the_weekday_agrees) {
    const std::string line = "TARSIN, Norland, Sept. 20 (AP) \u2014 Troops clung to the hill Tuesday.\n\n";
    EXPECT_EQ(published(line + "They had left on Sept. 4, 1983, and dug in."), "1983-09-20");
    EXPECT_EQ(published(line + "They had left in 1982 and dug in."), "1983-09-20") << "the year after";
    EXPECT_EQ(published(line + "They had left in 1979 and dug in."), "none") << "a Thursday or a Saturday";
    EXPECT_EQ(published(line + "They had left before and dug in."), "none");
    EXPECT_EQ(published("In Tarsin, Sept. 20 (a Tuesday) of 1983 was dry."), "none");
}

}  // namespace
}  // namespace sitmap

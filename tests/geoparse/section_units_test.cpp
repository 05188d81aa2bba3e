#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

namespace sitmap::test {
namespace {

TEST(SectionUnits, a_country_alone_on_a_line_holds_what_heads_the_entries_below) {
    EXPECT_EQ(
        names_of("Ostrania\n- Halda: a mine went off.\n\nMaravel\n- Port Verin: quiet.\n"),
        "Ostrania literal iso:XO; Halda literal world:halda-ostrania; Maravel literal iso:XM; Port Verin literal -");
}

TEST(SectionUnits, it_ends_where_another_heading_stands) {
    EXPECT_EQ(names_of("Maravel\n- Qasra: quiet.\n\nAlso\n- Port Verin: a mine went off.\n"),
              "Maravel literal iso:XM; Qasra literal world:al-qasra; Port Verin literal world:port-verin");
}

TEST(SectionUnits, entries_may_be_numbered_and_dated) {
    EXPECT_EQ(names_of("Ostrania\n1. 3 May, Halda (outskirts). A mine went off.\n"),
              "Ostrania literal iso:XO; Halda literal world:halda-ostrania");
}

TEST(SectionUnits, a_name_within_a_line_lies_where_it_lies) {
    EXPECT_EQ(names_of("Maravel\n- The ship that left Port Verin was stopped.\n"),
              "Maravel literal iso:XM; Port Verin literal world:port-verin");
}

}  // namespace
}  // namespace sitmap::test

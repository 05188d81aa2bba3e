// What a report set off happened, whatever it reported.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(SetOff, what_a_false_report_led_to_is_told) {
    EXPECT_EQ(coded("A false rumour that [Hill] had fallen set off riots in [Oss] on 5 May."), "other riot Oss");
    EXPECT_EQ(coded("Rumours of a raid on [Hill] sparked protests in [Oss] on 5 May."), "other protest Oss");
    EXPECT_EQ(coded("A false rumour that a raid set off riots in [Oss] spread on 5 May."), "");
    EXPECT_EQ(coded("Police denied reports that a raid set off riots in [Oss]."), "");
}

}  // namespace
}  // namespace sitmap

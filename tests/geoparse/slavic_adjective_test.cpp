#include "engine/geoparse/slavic_adjective.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

TEST(SlavicAdjective, gives_the_seats_that_a_district_may_be_called_after) {
    EXPECT_THAT(towns_of_adjective("shakhtersky"), Contains("shakhtersk"));
    EXPECT_THAT(towns_of_adjective("krasnodonskyi"), Contains("krasnodon"));
    EXPECT_THAT(towns_of_adjective("popasnyansky"), Contains("popasna"));
    EXPECT_THAT(towns_of_adjective("amvrosievsky"), Contains("amvrosiivka"));
    EXPECT_THAT(towns_of_adjective("telmanovsky"), Contains("telmanove"));
    EXPECT_THAT(towns_of_adjective("lutuginsky"), Contains("lutuhine"));
}

TEST(SlavicAdjective, other_words_and_short_stems_give_none) {
    EXPECT_THAT(towns_of_adjective("district"), IsEmpty());
    EXPECT_THAT(towns_of_adjective("usky"), IsEmpty());
}

}  // namespace
}  // namespace sitmap

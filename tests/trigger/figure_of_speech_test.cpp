// Words of war that tell of weather, trade, sport and the press.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(FigureOfSpeech, weather_pushes_in_and_besieges_without_arms) {
    EXPECT_EQ(coded("A cold front pushed into [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Fog besieged [Oss] for a week."), "");
    EXPECT_EQ(coded("A column pushed into [Oss] on 5 May."), "advance_points advance Oss");
}

TEST(FigureOfSpeech, a_bank_withdraws_its_money) {
    EXPECT_EQ(coded("The bank has withdrawn from [Oss]."), "");
    EXPECT_EQ(coded("The brigade withdrew from [Oss] on 5 May."), "advance_points withdrawal Oss");
}

TEST(FigureOfSpeech, a_score_is_of_sport) {
    EXPECT_EQ(coded("United hammered [Oss] 4-1 on 5 May."), "");
    EXPECT_EQ(coded("Jets bombed [Oss] 3-4 times on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Jets bombed [Oss] on 22-04-2013."), "strike_sites air_strike Oss");
}

TEST(FigureOfSpeech, photographers_besiege_no_town) {
    EXPECT_EQ(coded("The singer was besieged by photographers in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("[Oss] was besieged by rebels on 5 May."), "clashes siege Oss by rebels");
}

}  // namespace
}  // namespace sitmap

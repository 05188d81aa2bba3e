#include "engine/core/proclitic.hpp"

#include "engine/core/fold.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> rests(std::string_view name) {
    return without_proclitics(fold(name));
}

TEST(Proclitic, takes_arabic_particles_off) {
    EXPECT_THAT(rests("ودمشق"), ElementsAre(fold("دمشق")));
    EXPECT_THAT(rests("وبدمشق"), ElementsAre(fold("بدمشق"), fold("دمشق")));
    EXPECT_THAT(rests("والسويداء"), ElementsAre(fold("السويداء")));
    EXPECT_THAT(rests("للقنيطرة"), Contains(fold("القنيطرة")));
}

TEST(Proclitic, takes_hebrew_particles_off) {
    EXPECT_THAT(rests("בדמשק"), ElementsAre(fold("דמשק")));
    EXPECT_THAT(rests("שבחיפה"), Contains(fold("חיפה")));
    EXPECT_THAT(rests("מהגולן"), Contains(fold("גולן")));
}

TEST(Proclitic, leaves_short_words_and_other_scripts) {
    EXPECT_THAT(rests("بصر"), IsEmpty());
    EXPECT_THAT(rests("Baalbek"), IsEmpty());
}

}  // namespace
}  // namespace sitmap

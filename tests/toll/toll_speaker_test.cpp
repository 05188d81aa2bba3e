// Who gives a number of victims.

#include "engine/toll/claim.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace sitmap {
namespace {

/// "14 Norish rebels, 21 -" : each toll's number and its speaker.
std::string speakers(std::string_view text) {
    static const Codebook codebook = load_codebook(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    std::string out;
    for (const TollPhrase& toll : find_tolls(read_words(text), {}, codebook, "d")) {
        out += (out.empty() ? "" : ", ") + std::to_string(toll.claim.best.value_or(-1)) + " ";
        out += toll.claim.by.empty() ? "-" : toll.claim.by;
    }
    return out;
}

TEST(TollSpeaker, each_speaks_of_his_own_number) {
    EXPECT_EQ(speakers("The army said 14 people died in Oss; a hospital volunteer counted 21 bodies."),
              "14 army, 21 hospital volunteer");
    EXPECT_EQ(speakers("Police said 16 people were killed, while an ambulance service put the toll at 21."),
              "16 Police, 21 ambulance service");
}

TEST(TollSpeaker, stands_behind_or_before_what_he_says) {
    EXPECT_EQ(speakers("Nine people were hurt in Oss, said the mayor."), "9 mayor");
    EXPECT_EQ(speakers("Nine people were hurt in Oss, according to the mayor of Oss."), "9 mayor of Oss");
    EXPECT_EQ(speakers("Nine people died in Oss; four were hurt, police said."), "9 police, 4 police");
}

TEST(TollSpeaker, a_pronoun_is_who_spoke_last) {
    EXPECT_EQ(speakers("According to the Norish Network, nine people were killed. It added that 14 were wounded."),
              "9 Norish Network, 14 Norish Network");
    EXPECT_EQ(speakers("The mayor said nine people were killed. He said 14 were wounded."), "9 mayor, 14 mayor");
}

TEST(TollSpeaker, is_somebody) {
    EXPECT_EQ(speakers("He wants an Islamist state in Oss and nine people died."), "9 -");
    EXPECT_EQ(speakers("Two men reported killed in Oss."), "2 -");
    EXPECT_EQ(speakers("Mortars fired from Tell Oss killed nine people."), "9 -");
}

}  // namespace
}  // namespace sitmap

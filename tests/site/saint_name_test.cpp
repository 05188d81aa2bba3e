// Places that are called like persons. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// The words that the first event is placed by.
std::string site(std::string_view text) {
    const Report report = test::extracted(text);
    for (const Mention& mention : report.mentions) {
        if (!report.events.empty() && mention.id == report.events.front().mention) {
            return std::string{slice(report.document.text, mention.span)};
        }
    }
    return "nowhere";
}

TEST(SaintName, who_is_called_after_a_saint_is_a_place_where_one_must_stand) {
    EXPECT_EQ(site("Rebels ambushed a patrol near San [Miguel Alto:person] on 5 May."), "San Miguel Alto");
    EXPECT_EQ(site("There was fighting in [La Pedrera:person] on 5 May."), "La Pedrera");
    EXPECT_EQ(site("[Miguel Alto:person] was ambushed near [Oss] on 5 May."), "Oss");
}

}  // namespace
}  // namespace sitmap

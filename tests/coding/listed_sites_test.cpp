// Places in lists that a trigger opens with a colon. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sitmap {
namespace {

Report report_of(std::string_view text) {
    return test::extracted(text);
}

/// "shelling Oss" of the events on a layer, whether the gazetteer knows the place or not.
std::set<std::string> coded(std::string_view text) {
    const Report report = report_of(text);
    std::set<std::string> out;
    for (const Event& event : report.events) {
        for (const Mention& mention : report.mentions) {
            if (event.layer != "none" && mention.id == event.mention) {
                out.insert(event.type + " " + std::string{slice(report.document.text, mention.span)});
            }
        }
    }
    return out;
}

using Events = std::set<std::string>;

TEST(ListedSites, each_line_below_a_colon_tells_of_its_place) {
    EXPECT_EQ(
        coded("On 5 May rebels shelled the following towns:\n\n- [Oss]\n- [Hill], where nine people were wounded\n"
              "- [Lund] and [Tarn]\n\nIt rained in [Genna]."),
        (Events{"shelling Oss", "shelling Hill", "shelling Lund", "shelling Tarn"}));
}

TEST(ListedSites, so_does_a_run_of_names_behind_the_colon) {
    EXPECT_EQ(coded("Clashes: [Oss], [Hill] (twice), [Lund]."), (Events{"clash Oss", "clash Hill", "clash Lund"}));
    EXPECT_EQ(coded("Shelling was heard in three places: [Oss], [Hill] and near [Lund]."),
              (Events{"shelling Oss", "shelling Hill", "shelling Lund"}));
    EXPECT_EQ(coded("Attacks were repelled near [Oss]; [Hill]; [Lund]."),
              (Events{"attack_failed Oss", "attack_failed Hill", "attack_failed Lund"}));
}

TEST(ListedSites, names_that_the_gazetteer_lacks_are_listed_too) {
    EXPECT_EQ(coded("The army captured these villages: Tiyeglow, [Oss].\n"),
              (Events{"capture Oss", "capture Tiyeglow"}));
    EXPECT_EQ(coded("The army shelled two villages:\n* Tiyeglow\n* Badhaadhe (market)\n"),
              (Events{"shelling Tiyeglow", "shelling Badhaadhe"}));
}

TEST(ListedSites, an_entry_that_tells_of_its_own_is_left_to_that) {
    EXPECT_EQ(coded("Air strikes:\n- [Oss] (two strikes)\n- Troops withdrew from [Hill]\n"),
              (Events{"air_strike Oss", "withdrawal Hill"}));
}

TEST(ListedSites, a_colon_before_a_sentence_opens_none) {
    EXPECT_EQ(coded("The offensive began: tanks rolled to [Oss]."), Events{});
    EXPECT_EQ(coded("The minister spoke of the attack: [Oss] will be rebuilt."), Events{});
    EXPECT_EQ(coded("Ministers met on three questions: [Oss], [Hill] and [Lund]."), Events{});
}

TEST(ListedSites, a_direction_is_no_place_of_its_list) {
    EXPECT_EQ(
        coded("In other directions, the enemy shelled:\nin the [Tarn] direction \u2013 with mortars, the areas of "
              "[Oss] and [Hill];\nin the [Lund] direction \u2013 with tanks and artillery, the area of [Port]."),
        (Events{"shelling Oss", "shelling Hill", "shelling Port"}));
}

TEST(ListedSites, both_the_opening_and_the_entry_are_quoted) {
    const Report report = report_of("On 5 May rebels shelled two towns:\n- [Oss]\n- [Hill]\n");
    ASSERT_EQ(report.events.size(), 2U);
    ASSERT_EQ(report.events[0].evidence.size(), 2U);
    EXPECT_EQ(report.events[0].evidence[0].text, "On 5 May rebels shelled two towns");
    EXPECT_EQ(report.events[0].evidence[1].text, "Oss");
    EXPECT_EQ(report.events[0].when, report.events[1].when);
}

}  // namespace
}  // namespace sitmap

#include "engine/map/wording.hpp"
#include "engine/map/toll_wording.hpp"

#include "engine/map/date_wording.hpp"
#include "tests/support/looks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace sitmap {
namespace {

using test::english;

const auto as_of = make_date(2025, 7, 27);

Mark event(const char* type, const char* kind) {
    Mark mark;
    mark.type = type;
    mark.kind.name = kind;
    return mark;
}

Mark dated(const char* from, const char* to, const char* precision) {
    Mark mark = event("strike", "strike");
    mark.from = parse_date(from);
    mark.to = parse_date(to);
    mark.time_precision = precision;
    return mark;
}

TEST(Wording, says_when_as_precisely_as_it_is_known) {
    EXPECT_EQ(when_words(english(), dated("2025-07-12", "2025-07-12", "day"), as_of), "on 12 July");
    EXPECT_EQ(when_words(english(), dated("2024-07-12", "2024-07-12", "day"), as_of), "on 12 July 2024");
    EXPECT_EQ(when_words(english(), dated("2025-07-01", "2025-07-27", "month"), as_of), "in July");
    EXPECT_EQ(when_words(english(), dated("2025-07-13", "2025-07-19", "week"), as_of), "13\u201319 July");
    EXPECT_EQ(when_words(english(), dated("2024-12-01", "2025-07-27", "interval"), as_of), "since December 2024");
    EXPECT_EQ(when_words(english(), dated("1967-01-01", "", "interval"), as_of), "since 1967");
    EXPECT_EQ(when_words(english(), dated("", "2025-07-26", "interval"), as_of), "by 26 July");
    EXPECT_EQ(when_words(english(), dated("", "", "unknown"), as_of), "");
}

TEST(Wording, tells_of_an_occupied_area_with_or_without_its_holder) {
    Mark mark = dated("1967-01-01", "", "interval");
    mark.kind.name = "occupied";
    mark.actor = "Israel";
    MarkedPlace place;
    place.name = "occupied Heights";
    place.marks = {mark};
    EXPECT_EQ(area_words(english(), place, as_of, Holder::named), "Heights, occupied by Israel since 1967");
    EXPECT_EQ(area_words(english(), place, as_of, Holder::untold), "Heights, occupied since 1967");
}

TEST(Wording, says_since_which_day_where_the_day_is_known) {
    Mark mark = dated("2025-01-01", "2025-01-01", "day");
    mark.kind.name = "strike";
    EXPECT_NE(subhead(english(), {mark, dated("2025-03-02", "2025-03-02", "day")}, 1).find("since 1 January 2025"),
              std::string::npos);
    mark.time_precision = "year";
    mark.to = parse_date("2025-12-31");
    EXPECT_NE(subhead(english(), {mark}, 1).find("since 2025"), std::string::npos);
}

TEST(Wording, gives_a_toll_only_with_its_speaker) {
    Mark mark = dated("2025-07-13", "2025-07-13", "day");
    mark.type = "clash";
    mark.kind.name = "clash";
    mark.claims = {{"killed", 12, 12, {}, "the Health Ministry", true}, {"wounded", {}, 30, {}, "a doctor", false}};
    EXPECT_EQ(event_sentence(english(), {&mark, 1}, Drawn::hatch, as_of),
              "Clashes on 13 July: at least 12 killed, the Health Ministry said; the toll is preliminary");
}

TEST(Wording, nobody_hurt_is_said_in_words) {
    Mark mark = dated("2025-07-13", "2025-07-13", "day");
    mark.type = "clash";
    mark.kind.name = "clash";
    mark.claims = {{"killed", {}, 0, {}, "police", false}, {"wounded", {}, 0, {}, "police", false}};
    EXPECT_EQ(event_sentence(english(), {&mark, 1}, Drawn::hatch, as_of),
              "Clashes on 13 July: no casualties, police said");
}

TEST(Wording, says_which_toll_is_told_where_speakers_differ) {
    Mark mark;
    mark.claims = {{"killed", {}, 12, {}, "the army", false}, {"killed", {}, 30, {}, "a doctor", false}};
    MarkedPlace place;
    place.marks = {mark};
    EXPECT_EQ(toll_note(english(), {place}), english().say("toll_lowest"));
    std::ranges::reverse(place.marks.front().claims);
    EXPECT_EQ(toll_note(english(), {place}), english().say("toll_highest"));
    place.marks.front().claims.pop_back();
    EXPECT_EQ(toll_note(english(), {place}), "");
}

TEST(Wording, says_what_the_report_does_not_tell) {
    Mark mark = dated("2025-07-01", "2025-07-27", "month");
    mark.actor = "Ostria";
    EXPECT_EQ(event_sentence(english(), {&mark, 1}, Drawn::circle, as_of),
              "Struck by Ostria in July; the report gives no day or target");
    EXPECT_EQ(event_sentence(english(), {&mark, 1}, Drawn::hatch, as_of), "Struck by Ostria in July; site not named");
}

TEST(Wording, makes_a_sober_headline) {
    Mark strike = event("strike", "strike");
    strike.kind.rank = 1;
    Mark talks = event("meeting", "diplomacy");
    talks.kind.rank = 6;
    EXPECT_EQ(headline(english(), {&talks, &strike, &strike}, "Norland"), "Strikes and talks in Norland");
    EXPECT_EQ(headline(english(), {&strike}, "Norland"), "A strike in Norland");
    EXPECT_EQ(headline(english(), {&talks, &talks, &strike, &strike}, "Norland"),
              "Strikes, talks and visits in Norland");
    Mark arrest = event("arrest", "other");
    EXPECT_EQ(headline_kinds({&arrest, &talks, &strike}),
              (std::vector<std::string>{strike.kind.name, talks.kind.name}));
    EXPECT_EQ(headline(english(), {}, ""), "Reported events");
}

TEST(Wording, tells_the_type_of_events_whose_kind_says_nothing) {
    const Kind other{"other", {}, "other"};
    EXPECT_EQ(legend_words(english(), other, Drawn::circle, "P2", {"settlers"}, "", "violence_against_civilians"),
              "Violence against civilians by settlers, city or town named");
    EXPECT_EQ(legend_words(english(), other, Drawn::circle, "P2", {}, ""), "Other event, city or town named");
}

TEST(Wording, cuts_quotations_at_a_word) {
    EXPECT_EQ(shortened("points where they advanced", 14), "points where\u2026");
    EXPECT_EQ(shortened("short", 14), "short");
}

}  // namespace
}  // namespace sitmap

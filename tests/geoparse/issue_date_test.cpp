#include "engine/geoparse/issue_date.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

std::string published(std::string text) {
    const Document document = make_document("test", std::move(text));
    return document.published ? to_string(*document.published) : "none";
}

TEST(IssueDate, stands_behind_a_word_of_issuing) {
    EXPECT_EQ(published("VOICE OF THE HILLS\nBroadcast by rebel radio on 4 January 1984\n\nOur forces rest."),
              "1984-01-04");
    EXPECT_EQ(published("Norland overview: March 2026\nPosted 6 March 2026, covering 1 to 28 February\n"),
              "2026-03-06");
    EXPECT_EQ(published("Cases\nCompiled in Oss from press accounts; issued 5 May 1982\n\nText"), "1982-05-05");
    EXPECT_EQ(published("COMMUNIQUE 44\nIssued in Oss on Sunday, 11 February 1968, at 1800 hours\n\nText"),
              "1968-02-11");
    EXPECT_EQ(published("Monitor\nPeriod: 15 to 21 February 2024 | Issued: 22 February 2024\n"), "2024-02-22");
}

TEST(IssueDate, is_none_where_the_line_goes_on_to_tell) {
    EXPECT_EQ(published("Rifles issued 5 May 1982 to the militia were found.\n\nText"), "none");
    EXPECT_EQ(published("The two sides signed a truce in Oss on 5 May 1982.\n\nText"), "none");
    EXPECT_EQ(published("Rebels released nine hostages in Oss on 5 May 1982.\n\nText"), "none");
    EXPECT_EQ(published("Signed in Oss on 5 May 1982.\n\nText"), "1982-05-05");
    EXPECT_EQ(published("A decree signed on 5 May 1982 gave the army power to arrest.\n\nText"), "none");
}

TEST(IssueDate, may_be_the_weekday_and_date_that_end_a_head_line) {
    EXPECT_EQ(published("Norland war live: another village taken. Monday 12 June 2023\n\n20.40 Rain fell."),
              "2023-06-12");
    EXPECT_EQ(published("PRESS DIGEST\nNorland: headlines of Friday 19 July 1996\n\nRain fell."), "1996-07-19");
    EXPECT_EQ(published("'Nowhere to sleep'\nAntakya, Norland. Saturday 13 July 2019\n\nRain fell."), "2019-07-13");
}

TEST(IssueDate, may_have_a_live_blogs_sign_behind_it) {
    EXPECT_EQ(published("Norland at war: Monday 12 June 2023, as it happened\n\n07.10 Rain fell."), "2023-06-12");
    EXPECT_EQ(published("Norland at war: Monday 12 June 2023 \u2013 as it happened\n\n07.10 Rain fell."), "2023-06-12");
    EXPECT_EQ(published("Norland war, Monday 12 June 2023 - live\n\n07.10 Rain fell."), "2023-06-12");
    EXPECT_EQ(published("Norland at war: Monday 12 June 2023 happened to be dry\n\n07.10 Rain fell."), "none");
}

TEST(IssueDate, is_of_the_report_that_the_title_names) {
    for (const char* title :
         {"Headlines for 6 March 2019", "Communiqu\u00e9 No. 14 of 6 March 2019", "Daily report 2019-03-06",
          "2019-03-06 Daily report", "War latest: 6 March 2019", "As it happened: war in Norland, 6 March 2019",
          "Situation in Norland on the evening of 6 March 2019", "Posted on 6 March 2019 by admin",
          "Letter dated 6 March 2019 from the Permanent Representative", "Updated 1015 GMT (1815 HKT) March 6, 2019",
          "OSS, March 6, 2019 /Agency/ -- Rain fell."}) {
        EXPECT_EQ(published(std::string{title} + "\n\nRain fell."), "2019-03-06") << title;
    }
    for (const char* line : {"Report of the shelling of 6 March 2019", "The raid for which 6 March 2019 is known",
                             "A battle of 6 March 2019", "Report  of  6 March 2019 "}) {
        EXPECT_EQ(published(std::string{line} + "\n\nRain fell."), "none") << line;
    }
}

TEST(IssueDate, is_none_where_the_weekday_is_wrong_or_tells_of_a_happening) {
    EXPECT_EQ(published("Norland war live: another village taken. Tuesday 12 June 2023\n\nRain fell."), "none");
    EXPECT_EQ(published("He was shot on Monday 12 June 2023\n\nRain fell."), "none");
    EXPECT_EQ(published("Two died on the morning of Monday 12 June 2023.\n\nRain fell."), "none");
    EXPECT_EQ(published("Headlines from Wednesday 20 to Tuesday 26 March 2024\n\nRain fell."), "none");
}

TEST(IssueDate, may_be_signed_below_the_last_line) {
    const std::string letter = "We make known:\n\nOn 28 August our units took a post.\n\n";
    EXPECT_EQ(published(letter + "Mountains of Norland, 12 September 1998"), "1998-09-12");
    EXPECT_EQ(published(letter + "Mountains of north-eastern Norland, April 2, 2005\n"), "2005-04-02");
    EXPECT_EQ(published(letter + "Prepared in Oss, 21 June 1993\n"), "1993-06-21");
    std::string entries;
    for (int i = 0; i < 20; ++i) {
        entries += "On 9 October our forces took the town.\n\n";
    }
    EXPECT_EQ(published(entries + "Oss, 3 May 1998\n\nA man was shot.\n\nTwo more fled.\n"), "none")
        << "an entry's head";
}

TEST(IssueDate, is_the_hour_for_which_a_thread_tells_the_state) {
    EXPECT_EQ(published("1/ Oss: where things stand on the evening of Sunday 11 Sept 2022. Long thread.\n"),
              "2022-09-11");
    EXPECT_EQ(published("Report No. 3\nAs of 19 May 2024. This report covers the period 13 to 19 May.\n"),
              "2024-05-19");
    EXPECT_EQ(published("Norland: week ending 11 June 1974\n\nRain fell."), "1974-06-11");
}

}  // namespace
}  // namespace sitmap

#include "engine/geoparse/document.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

std::string date_of(std::string_view text) {
    const auto dateline = find_dateline(text);
    return dateline ? to_string(dateline->date) + " '" + std::string{slice(text, dateline->span)} + "'" : "none";
}

TEST(Dateline, a_label_gives_the_date) {
    EXPECT_EQ(date_of("date 2025-07-27 A diplomat said so."), "2025-07-27 '2025-07-27'");
    EXPECT_EQ(date_of("Published: 27 July 2025\nText"), "2025-07-27 '27 July 2025'");
    EXPECT_EQ(date_of("Updated on Sunday, July 27, 2025"), "2025-07-27 'Sunday, July 27, 2025'");
}

TEST(Dateline, a_place_may_stand_before_it_on_a_line_of_its_own) {
    EXPECT_EQ(date_of("Ministry of Defence\nColombo, 2 January 2009\n\nText"), "2009-01-02 '2 January 2009'");
    EXPECT_EQ(date_of("He was born in the town of Oss, 2 January 2009"), "none");
    EXPECT_EQ(date_of("UPDATE\nAddis Ababa, 21 November 2020 (Hidar 12, 2013 E.C.)\n"),
              "2020-11-21 '21 November 2020'");
}

TEST(Dateline, a_line_of_its_own_gives_the_date) {
    EXPECT_EQ(date_of("Truce holds\n\nSunday 27 July 2025\n\nText"), "2025-07-27 'Sunday 27 July 2025'");
    EXPECT_EQ(date_of("July 27th, 2025\r\nText"), "2025-07-27 'July 27th, 2025'");
    EXPECT_EQ(date_of("Second day\n\nOn Nov 28, 2024\n\nText"), "2024-11-28 'Nov 28, 2024'");
    EXPECT_EQ(date_of("27 Jul. 2025, 14:30 GMT\nText"), "2025-07-27 '27 Jul. 2025'");
}

TEST(Dateline, an_agencys_line_gives_the_date) {
    EXPECT_EQ(date_of("TARSIN, 27 July 2025 (Agency) - Rain fell."), "2025-07-27 '27 July 2025'");
    EXPECT_EQ(date_of("TARSIN, Maravel, July 26, 2025 - Rain fell."), "2025-07-26 'July 26, 2025'");
    EXPECT_EQ(date_of("TARSIN/27 July 2025 – Rain fell."), "2025-07-27 '27 July 2025'");
}

TEST(Dateline, a_heading_may_tell_as_of_when) {
    EXPECT_EQ(date_of("General Staff: situation as of 18:00, 12 November 2023\nText"), "2023-11-12 '12 November 2023'");
    EXPECT_EQ(date_of("The town was calm as of 12 November 2023, he said."), "none");
    EXPECT_EQ(date_of("REPORT AS AT 1800 HRS ON 22 OCTOBER 2008\nText"), "2008-10-22 '22 OCTOBER 2008'");
    EXPECT_EQ(date_of("Operational information as of 22:00 on September 17, 2024, regarding the invasion\nText"),
              "2024-09-17 'September 17, 2024'");
    EXPECT_EQ(date_of("Operational information as of 18:00 on November 3, 2022 on the invasion\nText"),
              "2022-11-03 'November 3, 2022'");
    EXPECT_EQ(date_of("As of 12 November 2023, regarding food, the town was calm."), "none");
}

TEST(Dateline, a_full_stop_and_a_dash_may_close_it) {
    EXPECT_EQ(date_of("HELSINKI, February 14, 1940. \u2014 The following was issued."),
              "1940-02-14 'February 14, 1940'");
    EXPECT_EQ(date_of("ASUNCI\u00d3N, July 12, 1933.\u2014The assault has failed."), "1933-07-12 'July 12, 1933'");
}

TEST(Dateline, a_communique_may_be_signed_with_it) {
    std::string points;
    for (int i = 0; i < 20; ++i) {
        points += "On 9 October our forces took the town.\n\n";
    }
    const std::string signature = points + "Jamba, 14 October 1987\nFor the General Staff\n";
    EXPECT_EQ(date_of("COMMUNIQU\u00c9 No. 31\n\n" + signature), "1987-10-14 '14 October 1987'");
    EXPECT_EQ(date_of("A letter\n\n" + signature), "1987-10-14 '14 October 1987'");
    EXPECT_EQ(date_of("A letter\n\n" + signature + "\nRain fell.\n"), "none");
}

TEST(Dateline, a_list_tells_the_state_of_its_hour) {
    EXPECT_EQ(date_of("FACTBOX\n\nDevelopments reported as of 1700 GMT on Tuesday, 17 October 2006. A star is new.\n"),
              "2006-10-17 '17 October 2006'");
    EXPECT_EQ(date_of("He had been mayor as of 3 May 2004 and left.\n"), "none");
}

TEST(Dateline, a_title_may_end_with_its_date) {
    EXPECT_EQ(date_of("DIGEST\nWeek ending Sunday 14 January 2024\nText"), "2024-01-14 'Sunday 14 January 2024'");
    EXPECT_EQ(date_of("Live\nFriday 27 September 2024 (times in Oss)\nText"), "2024-09-27 'Friday 27 September 2024'");
    EXPECT_EQ(date_of("In the week ending 14 January 2024 it rained."), "none");
    EXPECT_EQ(date_of("Statement of the spokesperson's unit, 9 October 2024\nText"), "2024-10-09 '9 October 2024'");
    EXPECT_EQ(date_of("Daily update, October 9, 2024\nText"), "2024-10-09 'October 9, 2024'");
    EXPECT_EQ(date_of("Flash update no. 6 - 18 July 2016\nText"), "2016-07-18 '18 July 2016'");
    EXPECT_EQ(date_of("Situation update | 18 July 2016\nText"), "2016-07-18 '18 July 2016'");
    EXPECT_EQ(date_of("Situation update, 6 - 18 July 2016\nText"), "none");
    EXPECT_EQ(date_of("    - 18 July 2016: rain fell.\nText"), "none") << "nothing stands before the dash";
}

TEST(Dateline, a_clock_a_bracket_or_an_agency_may_stand_beside_the_date) {
    EXPECT_EQ(date_of("Ministry\nOn the course of the offensive - 17 October 2020, 19:30\nText"),
              "2020-10-17 '17 October 2020'");
    EXPECT_EQ(date_of("COMMUNIQUE No. 71 (19 January 2021)\nText"), "2021-01-19 '19 January 2021'");
    EXPECT_EQ(date_of("The border, day 2 (25 July 2025, 20:00 BKK)\nText"), "2025-07-25 '25 July 2025'");
    EXPECT_EQ(date_of("Wednesday 19 October 2016, all times in Oss\nText"), "2016-10-19 'Wednesday 19 October 2016'");
    EXPECT_EQ(date_of("Sunday 15 August 2021. Oss time (GMT+4:30)\nText"), "2021-08-15 'Sunday 15 August 2021'");
    EXPECT_EQ(date_of("Communique No. 145\nOss, 24 May 1972, 1000 hours\n\nText"), "1972-05-24 '24 May 1972'");
    EXPECT_EQ(date_of("OSS, Nov 8 (Wire) 1994 - Rain fell."), "1994-11-08 'Nov 8 (Wire) 1994'");
    EXPECT_EQ(date_of("OSS, Norland, 20 August 2008. The rain has stopped."), "2008-08-20 '20 August 2008'");
}

TEST(Dateline, a_release_is_numbered_by_its_day) {
    EXPECT_EQ(date_of("Press release 20080331-14\nTARSIN - Rain fell."), "2008-03-31 '20080331'");
    EXPECT_EQ(date_of("Communique No. 20081331\nRain fell."), "none");
    EXPECT_EQ(date_of("Grant 20080331 was paid.\nRain fell."), "none");
}

TEST(Dateline, a_date_in_running_text_is_none) {
    EXPECT_EQ(date_of("On 27 July 2025 rain fell."), "none");
    EXPECT_EQ(date_of("He was born on July 4, 1970, in a village."), "none");
    EXPECT_EQ(date_of("Published 3 May 2020 to acclaim, the book tells it."), "none");
    EXPECT_EQ(date_of("In Tarsin, 27 July 2025 was a quiet day - for once."), "none");
}

TEST(Dateline, a_day_that_no_calendar_has_is_none) {
    EXPECT_EQ(date_of("date 2025-02-30 Text"), "none");
    EXPECT_EQ(date_of("31 June 2025\nText"), "none");
}

TEST(Dateline, only_the_head_is_searched) {
    EXPECT_EQ(date_of(std::string(2000, 'a') + "\n27 July 2025\n"), "none");
}

TEST(Dateline, a_title_may_begin_with_its_date) {
    EXPECT_EQ(date_of("\U0001F534 12.10.2024 South Tarsin\n08:15 Shells on Oss"), "2024-10-12 '12.10.2024'");
    EXPECT_EQ(date_of("3 May 2024 | Oss\nShells fell."), "2024-05-03 '3 May 2024'");
    EXPECT_EQ(date_of("12.10.2024 was the day on which it began. Shells fell."), "none");
}

TEST(Dateline, figures_are_a_date_where_they_can_only_be_one) {
    EXPECT_EQ(date_of("31/10/2024\nText"), "2024-10-31 '31/10/2024'");
    EXPECT_EQ(date_of("10/31/2024\nText"), "2024-10-31 '10/31/2024'");
    EXPECT_EQ(date_of("04/05/2024\nText"), "none");
    EXPECT_EQ(date_of("31.13.2024\nText"), "none");
}

TEST(Dateline, the_first_day_of_a_chronicle_is_not_the_whole_ones) {
    EXPECT_EQ(date_of("15 April 2023\nFighting began.\n\n16 April\nIt went on.\n"), "none");
    EXPECT_EQ(date_of("16 April 2023\nIt went on.\n\n15 April 2023\nFighting began.\n"), "2023-04-16 '16 April 2023'");
}

TEST(Dateline, place_and_date_may_stand_in_brackets_or_about_a_dash) {
    EXPECT_EQ(date_of("A title\n(Oss, July 24, 2023) \u2013 Forces have fled."), "2023-07-24 'July 24, 2023'");
    EXPECT_EQ(date_of("El Oss - 12 June 2024\nText"), "2024-06-12 '12 June 2024'");
    EXPECT_EQ(date_of("He was born in Oss - 12 June 2024\nText"), "none");
}

TEST(Dateline, a_post_tells_who_and_when) {
    EXPECT_EQ(date_of("@Watcher \u00b7 Tue 20 Nov 2012\nText"), "2012-11-20 'Tue 20 Nov 2012'");
}

TEST(Dateline, a_line_may_lead_to_what_happened_on_its_day) {
    EXPECT_EQ(date_of("Key events\n\nHere is how things stand on Sunday, February 25, 2024:\n- Shells fell."),
              "2024-02-25 'Sunday, February 25, 2024'");
}

TEST(Dateline, place_and_date_stand_in_many_orders) {
    EXPECT_EQ(date_of("TARSIN, April 10 (2003) - Rain fell."), "2003-04-10 'April 10 (2003)'");
    EXPECT_EQ(date_of("TARSIN (9 April 2002) Rain fell."), "2002-04-09 '9 April 2002'");
    EXPECT_EQ(date_of("TARSIN - 30 September 2015 - Rain fell."), "2015-09-30 '30 September 2015'");
    EXPECT_EQ(date_of("12 June 2014 | TARSIN | Rain fell."), "2014-06-12 '12 June 2014'");
    EXPECT_EQ(date_of("July 11, 2017, TARSIN. Rain fell."), "2017-07-11 'July 11, 2017'");
    EXPECT_EQ(date_of("From our correspondent in Tarsin, 21 November 1991\nRain fell."),
              "1991-11-21 '21 November 1991'");
    EXPECT_EQ(date_of("November 4, 2024, 6:00 pm ET\nRain fell."), "2024-11-04 'November 4, 2024'");
    EXPECT_EQ(date_of("3.10.2011 - Troops shelled Doma."), "none");
    EXPECT_EQ(date_of("ROCKET ATTACK (21 October 1999): missiles struck Doma."), "none");
}

TEST(Dateline, a_date_time_group_or_a_cut_off_gives_the_date) {
    EXPECT_EQ(date_of("SITUATION REPORT No. 12\nPeriod: 220600 to 230600 NOV 94\nText"), "1994-11-23 '230600 NOV 94'");
    EXPECT_EQ(date_of("HEADQUARTERS\n231800Z NOV 2006\nText"), "2006-11-23 '231800Z NOV 2006'");
    EXPECT_EQ(date_of("They counted 230600 in NOV 94\nText"), "none");
    EXPECT_EQ(date_of("Daily summary no. 308 \u2013 Monday 5 Nov 2018 (00:00 to 24:00)\nText"),
              "2018-11-05 'Monday 5 Nov 2018'");
    EXPECT_EQ(date_of("ASSESSMENT\nDecember 2, 2024. Data cut-off: 2:00 pm ET\n\nText"),
              "2024-12-02 'December 2, 2024'");
    EXPECT_EQ(date_of("2 December 2024. Oss fell.\n\n5 December 2024. Hill fell."), "none") << "a chronicle";
    EXPECT_EQ(date_of("OSS, Maravel, Nov. 22, 1989 (AP) _ Rain fell."), "1989-11-22 'Nov. 22, 1989'");
}

TEST(Dateline, the_first_words_of_a_paragraph_give_the_date) {
    EXPECT_EQ(date_of("Truce frays\n\n20 July 2025. The Observatory counted nine dead.\n\nIn Oss it rained."),
              "2025-07-20 '20 July 2025'");
    EXPECT_EQ(date_of("NAZRAN, Maravel (AP) \u2014 Dec. 14, 1999. Shells fell."), "1999-12-14 'Dec. 14, 1999'");
    EXPECT_EQ(date_of("20 July 2025 was a day of rain."), "none");
}

TEST(Dateline, what_a_news_site_writes_above_its_text_gives_the_date) {
    EXPECT_EQ(date_of("Army takes town\n\nSeptember 24, 2025 4:47 PM GMT+3\n\nTARSIN, Sept 24 (Agency) - Rain fell."),
              "2025-09-24 'September 24, 2025'");
    EXPECT_EQ(date_of("Issued on: 18/06/2026 - 14:22\n\nText"), "2026-06-18 '18/06/2026'");
    EXPECT_EQ(date_of("Updated 4:47 PM EDT, September 24, 2025\nText"), "2025-09-24 'September 24, 2025'");
    EXPECT_EQ(date_of("Wed 24 Sep 2025 16.47 BST\nText"), "2025-09-24 'Wed 24 Sep 2025'");
    EXPECT_EQ(date_of("Last modified on Wed 24 Sep 2025 18.22 BST\nText"), "2025-09-24 'Wed 24 Sep 2025'");
    EXPECT_EQ(date_of("Published 24 September 2025 | Updated 3 hours ago\nText"), "2025-09-24 '24 September 2025'");
    EXPECT_EQ(date_of("Date created : 18/06/2026\nText"), "2026-06-18 '18/06/2026'");
    EXPECT_EQ(date_of("Published 3 May 2020 to acclaim, the book sold well."), "none");
    EXPECT_EQ(date_of("Modified 3 May 2020 trucks carried it."), "none");
}

TEST(Dateline, a_weekday_before_the_date_at_a_lines_end_gives_the_date) {
    EXPECT_EQ(date_of("COAST BRIEF\nWhat the papers have this morning, Wednesday 12 June 2024\n\nRain fell."),
              "2024-06-12 'Wednesday 12 June 2024'");
    EXPECT_EQ(date_of("He was born on a farm, 12 June 1924\n\nRain fell."), "none");
}

TEST(Dateline, an_hour_may_stand_behind_the_date_and_a_word_before_it) {
    EXPECT_EQ(date_of("Tarsin, 12 March 1918, 9 o'clock in the evening.\n\nRain fell."), "1918-03-12 '12 March 1918'");
    EXPECT_EQ(date_of("1/ A thread. Here is what I can verify as of tonight, Thu 3 April 2025.\n\n2/ Rain fell."),
              "2025-04-03 'Thu 3 April 2025'");
}

TEST(Dateline, a_title_may_end_with_a_colon_and_its_date) {
    EXPECT_EQ(date_of("Maravel war live: Tuesday 22 March 2022\n\n22:10 We close."),
              "2022-03-22 'Tuesday 22 March 2022'");
}

TEST(Dateline, an_agencys_line_without_a_date_is_of_the_day_on_which_it_speaks) {
    EXPECT_EQ(date_of("PORT-OSS, Norland - Gangs fired late Sunday, police said on Monday, 27 January 2025.\n"),
              "2025-01-27 'Monday, 27 January 2025'");
    EXPECT_EQ(date_of("PORT-OSS, Norland - Gangs fired late Sunday, police said on Monday, 28 January 2025.\n"), "none")
        << "that was a Tuesday";
    EXPECT_EQ(date_of("Gangs fired late Sunday, police said on Monday, 27 January 2025.\n"), "none");
}

TEST(Dateline, the_number_of_a_report_is_no_part_of_its_date) {
    EXPECT_EQ(date_of("MEDIA CENTRE\nTARSIN\nCommunique No. 214 - 13 August 2008\n\nText"),
              "2008-08-13 '13 August 2008'");
    EXPECT_EQ(date_of("CONFLICT MONITOR\nDaily summary \u2013 Tuesday 11 June 2024\n"),
              "2024-06-11 'Tuesday 11 June 2024'");
    EXPECT_EQ(date_of("Bulletin of the Centre\n(August 19, 2016)\n"), "2016-08-19 'August 19, 2016'");
    EXPECT_EQ(date_of("Situation Report No. 7\nAs of 16 February 2024 (covers 1\u201315 February)\n"),
              "2024-02-16 '16 February 2024'");
}

TEST(Dateline, a_date_in_figures_stands_behind_the_place_and_its_agency) {
    EXPECT_EQ(date_of("Oss City (Coast Press) 23/07/2014 - Shells fell."), "2014-07-23 '23/07/2014'");
    EXPECT_EQ(date_of("OSS CITY (Coast Press), 23/07/2014 - Shells fell."), "2014-07-23 '23/07/2014'");
    EXPECT_EQ(date_of("OSS CITY 2014-07-23 - Shells fell."), "2014-07-23 '2014-07-23'");
    EXPECT_EQ(date_of("23/07/2014 - OSS CITY - Shells fell."), "2014-07-23 '23/07/2014'");
    EXPECT_EQ(date_of("He was born in Oss (Coast) 23/07/1914 - and left."), "none");
}

TEST(Dateline, an_entry_of_a_list_dates_no_report) {
    EXPECT_EQ(
        date_of("Oss, 3 May 2015. Rebels came.\n\nHill, 4 May 2015. They left.\n\nTarn, 6 May 2015. It rained.\n"),
        "none");
    EXPECT_EQ(
        date_of("Oss, 7 May 2015. Rebels came.\n\nHill, 4 May 2015. They left.\n\nTarn, 6 May 2015. It rained.\n"),
        "2015-05-07 '7 May 2015'");
}

}  // namespace
}  // namespace sitmap

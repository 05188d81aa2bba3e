// Tolls as they stand in a text.

#include "engine/toll/claim.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

namespace sitmap {
namespace {

/// "killed 12/-/99 dozens; ..." of the text's tolls: low, best, high and words.
std::string tolls(std::string_view text) {
    static const Codebook codebook = load_codebook(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    std::ostringstream out;
    const auto print = [&](const std::optional<std::int64_t>& number) { number ? out << *number : out << '-'; };
    for (const TollPhrase& toll : find_tolls(read_words(text), {}, codebook, "d")) {
        out << (out.tellp() > 0 ? "; " : "") << toll.claim.about << ' ';
        print(toll.claim.low);
        out << '/';
        print(toll.claim.best);
        out << '/';
        print(toll.claim.high);
        out << (toll.claim.text.empty() ? "" : " ") << toll.claim.text;
    }
    return out.str();
}

TEST(Tolls, of_words_for_many_are_ranges_with_their_words) {
    EXPECT_EQ(tolls("Dozens of people were killed in Oss."), "killed 12/-/99 Dozens");
    EXPECT_EQ(tolls("Shells hit Oss, killing several civilians."), "killed 3/-/10 several");
    EXPECT_EQ(tolls("The flood of shells displaced tens of thousands."), "displaced 10000/-/99999 tens of thousands");
    EXPECT_EQ(tolls("At least several hundred people were wounded."), "wounded 100/-/- several hundred");
    EXPECT_EQ(tolls("Hundreds dead, the mayor said."), "killed 100/-/999 Hundreds");
}

TEST(Tolls, of_a_hundred_are_a_hundred) {
    EXPECT_EQ(tolls("A bomb went off in Oss, killing a hundred people."), "killed -/100/-");
    EXPECT_EQ(tolls("A hundred bodies were found; a teacher was killed."), "killed -/100/-; killed -/1/-");
    EXPECT_EQ(tolls("The death toll rose to between 20 and 30."), "killed 20/-/30");
}

TEST(Tolls, are_not_of_the_many_who_act) {
    EXPECT_EQ(tolls("Hundreds of fighters killed the guards of Oss."), "");
    EXPECT_EQ(tolls("Dozens of strikes hit Oss and five people were killed."), "killed -/5/-");
    EXPECT_EQ(tolls("Many were killed."), "") << "no bounds";
}

TEST(Tolls, are_read_where_a_word_of_any_kind_tells_them) {
    EXPECT_EQ(tolls("Rebels took 25 miners hostage."), "abducted -/25/-");
    EXPECT_EQ(tolls("The army said it lost 14 fighters."), "killed -/14/-");
    EXPECT_EQ(tolls("There were no casualties."), "killed -/0/-; wounded -/0/-");
    EXPECT_EQ(tolls("The toll stands at 54."), "killed -/54/-");
    EXPECT_EQ(tolls("Nine miners are missing, 30 fled."), "missing -/9/-; displaced -/30/-");
    EXPECT_EQ(tolls("The town has 4,000 people. Some 200 soldiers came."), "");
}

TEST(Tolls, are_not_told_by_a_state_that_is_a_name) {
    static const Codebook codebook = load_codebook(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    const auto by = [](std::string_view text) {
        const auto told = find_tolls(read_words(text), {}, codebook, "d");
        return told.empty() ? std::string{"no toll"} : told.front().claim.by;
    };
    EXPECT_EQ(by("The \"Islamic State\" executed four men in Oss."), "");
    EXPECT_EQ(by("Four people were killed, the mayor said."), "mayor");
    EXPECT_EQ(by("The Red Shield now says four people were killed."), "Red Shield");
}

TEST(Tolls, count_no_ages_and_not_nobody) {
    EXPECT_EQ(tolls("Ahmad Oss, 34, was shot dead."), "killed -/1/-");
    EXPECT_EQ(tolls("Ahmad Oss (34) was killed."), "killed -/1/-");
    EXPECT_EQ(tolls("Three miners, aged 19, 24 and 31, were shot dead."), "killed -/3/-");
    EXPECT_EQ(tolls("No one was killed."), "killed -/0/-");
    EXPECT_EQ(tolls("Shells hit Oss without causing casualties."), "killed -/0/-; wounded -/0/-");
}

TEST(Tolls, are_summed_over_those_named_together) {
    EXPECT_EQ(tolls("Seven policemen and nine gunmen were killed."), "killed -/16/-");
    EXPECT_EQ(tolls("Shells hit Oss, killing four soldiers and five policemen."), "killed -/9/-");
    EXPECT_EQ(tolls("A bomber killed himself and six policemen."), "killed -/7/-");
    EXPECT_EQ(tolls("The mine killed a driver and three soldiers."), "killed -/4/-");
    EXPECT_EQ(tolls("Police reported 4,000 arrests and 26 men killed."), "detained -/4000/-; killed -/26/-");
    EXPECT_EQ(tolls("Rebels killed four men and wounded five."), "killed -/4/-; wounded -/5/-");
}

TEST(Tolls, are_ranges_where_two_numbers_bound_them) {
    EXPECT_EQ(tolls("Grenades wounded 10 to 15 people."), "wounded 10/-/15");
    EXPECT_EQ(tolls("Between 25 and 30 people were killed."), "killed 25/-/30");
    EXPECT_EQ(tolls("They killed half a dozen traders."), "killed -/6/-");
}

TEST(Tolls, are_of_prisoners_and_single_victims_too) {
    EXPECT_EQ(tolls("Police arrested 62 people in Oss."), "detained -/62/-");
    EXPECT_EQ(tolls("Gunmen killed a judge outside his home."), "killed -/1/-");
    EXPECT_EQ(tolls("Sixteen men are missing."), "missing -/16/-");
}

TEST(Tolls, sum_a_list_of_people) {
    EXPECT_EQ(tolls("Shells killed a pastor, his wife and their two daughters in Oss."), "killed -/4/-");
    EXPECT_EQ(tolls("Mines killed three shepherds and a girl."), "killed -/4/-");
    EXPECT_EQ(tolls("Two gunmen were killed and a major and two policemen wounded."), "killed -/2/-; wounded -/3/-");
    EXPECT_EQ(tolls("Shells killed nine people, a doctor said."), "killed -/9/-");
    EXPECT_EQ(tolls("A woman and her baby were killed in Oss."), "killed -/2/-");
}

TEST(Tolls, count_nobody_twice) {
    EXPECT_EQ(tolls("Shelling killed eight people, five of them children, and wounded at least 19."),
              "killed -/8/-; wounded 19/19/-");
    EXPECT_EQ(tolls("Seven labourers, five from Oss, were wounded."), "wounded -/7/-");
    EXPECT_EQ(tolls("Gunmen kidnapped 17 passengers and killed five of them."), "abducted -/17/-; killed -/5/-");
}

TEST(Tolls, are_of_one_person_whoever_it_was) {
    EXPECT_EQ(tolls("A bomb exploded in Oss, slightly injuring a clerk."), "wounded -/1/-");
    EXPECT_EQ(tolls("One man was killed and another hospitalised."), "killed -/1/-; wounded -/1/-");
    EXPECT_EQ(tolls("Two soldiers were killed and a third was wounded."), "killed -/2/-; wounded -/1/-");
    EXPECT_EQ(tolls("Nine were killed; another 18 were injured."), "killed -/9/-; wounded -/18/-");
    EXPECT_EQ(tolls("Rebels killed a number of cattle."), "");
}

TEST(Tolls, of_those_who_were_taken_or_lost) {
    EXPECT_EQ(tolls("Pirates took its 22 crew members hostage."), "abducted -/22/-");
    EXPECT_EQ(tolls("The rebels said they had taken 25 prisoners."), "detained -/25/-");
    EXPECT_EQ(tolls("The army lost 14 soldiers at Oss."), "killed -/14/-");
    EXPECT_EQ(tolls("No fewer than 60 passengers were kidnapped."), "abducted 60/60/-");
    EXPECT_EQ(tolls("Raiders drove off 2,000 head of cattle."), "");
}

TEST(Tolls, sum_a_list_that_stands_before_the_verb) {
    EXPECT_EQ(tolls("Thirty-two passengers, a clerk and two soldiers died in Oss."), "killed -/35/-");
    EXPECT_EQ(tolls("The governor, his two guards and a seller were killed in Oss."), "killed -/4/-");
    EXPECT_EQ(tolls("At least 30 pupils and nine members of the staff were killed."), "killed 39/39/-");
    EXPECT_EQ(tolls("In an ambush, two soldiers were killed."), "killed -/2/-");
}

TEST(Tolls, pass_over_an_aside_to_the_verb) {
    EXPECT_EQ(tolls("Nineteen people, among them two infants and a nun of 80, lost their lives in Oss."),
              "killed -/19/-");
    EXPECT_EQ(tolls("Twelve people, among them five clerks, a porter and two guards, were murdered."), "killed -/12/-");
    EXPECT_EQ(tolls("Two cooks and their driver were among nine people killed in Oss."), "killed -/9/-");
}

TEST(Tolls, count_people_and_not_their_beasts) {
    EXPECT_EQ(tolls("Shells killed one farmer and five of his cattle."), "killed -/1/-");
    EXPECT_EQ(tolls("Rebels abducted 13 United Nations employees."), "abducted -/13/-");
    EXPECT_EQ(tolls("A quarter of a million people were displaced."), "displaced -/250000/-");
}

TEST(Tolls, are_of_a_person_with_an_age_or_an_article) {
    EXPECT_EQ(tolls("A shell killed a 62-year-old farmer near Oss."), "killed -/1/-");
    EXPECT_EQ(tolls("Rebels hit a van, killing the driver and wounding the guard and the patient."),
              "killed -/1/-; wounded -/2/-");
}

TEST(Tolls, count_ages_and_lives_for_nobody) {
    EXPECT_EQ(tolls("A bomblet killed two brothers aged nine and eleven."), "killed -/2/-");
    EXPECT_EQ(tolls("One watchman lost his life and 12 people were hurt."), "killed -/1/-; wounded -/12/-");
    EXPECT_EQ(tolls("Two more bodies brought the death toll to 54."), "killed -/54/-");
}

TEST(Tolls, count_couples_and_those_told_at_length) {
    EXPECT_EQ(tolls("A strike killed a couple and their three children."), "killed -/5/-");
    EXPECT_EQ(tolls("A judge, his guard and his driver were shot dead."), "killed -/3/-");
    EXPECT_EQ(tolls("Some 240 people who had sought shelter in the parish church at Oss were killed."),
              "killed -/240/-");
    EXPECT_EQ(tolls("Gunmen took five sailors and a Norish captain hostage."), "abducted -/6/-");
    EXPECT_EQ(tolls("A part-time member of the Hill Regiment was shot dead."), "killed -/1/-");
}

TEST(Tolls, are_of_who_counts) {
    static const Codebook codebook = load_codebook(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    const auto by = [](std::string_view text) {
        return find_tolls(read_words(text), {}, codebook, "d").front().claim.by;
    };
    EXPECT_EQ(by("The Red Shield has verified that 82 people were killed in Oss."), "Red Shield");
    EXPECT_EQ(by("Some 300 villagers, by the ministry's reckoning, were killed in Oss."), "ministry");
}

TEST(Tolls, are_put_at_a_number) {
    EXPECT_EQ(tolls("The radio gave the number of dead as 105 and of wounded as 260."),
              "killed -/105/-; wounded -/260/-");
    EXPECT_EQ(tolls("Police said 50 people were killed; the army put the figure at 12."),
              "killed -/50/-; killed -/12/-");
    EXPECT_EQ(tolls("Rebels said 600 soldiers had died; the army admitted 89."), "killed -/600/-; killed -/89/-");
    EXPECT_EQ(tolls("The bodies of nine men and two women were found."), "killed -/11/-");
}

TEST(Tolls, stand_behind_labels_and_in_figures_that_a_hyphen_joins) {
    EXPECT_EQ(tolls("Killed: 9; wounded: 20."), "killed -/9/-; wounded -/20/-");
    EXPECT_EQ(tolls("20-30 people were killed in Oss."), "killed 20/-/30");
    EXPECT_EQ(tolls("Two to three dozen people were killed in Oss."), "killed 24/-/36");
    EXPECT_EQ(tolls("Upwards of 40 people were killed in Oss."), "killed 40/40/-");
    EXPECT_EQ(tolls("The dead number 23, the mayor said."), "killed -/23/-");
    EXPECT_EQ(tolls("Rebels burned nine villagers alive."), "killed -/9/-");
    EXPECT_EQ(tolls("Nine people were taken to hospital."), "wounded -/9/-");
}

TEST(Tolls, of_none_are_nobody) {
    EXPECT_EQ(tolls("No soldiers were killed, but two were wounded."), "killed -/0/-; wounded -/2/-");
    EXPECT_EQ(tolls("No fewer than 40 people were killed."), "killed 40/40/-");
}

TEST(Tolls, of_two_persons_are_two) {
    EXPECT_EQ(tolls("The mayor and his driver were killed."), "killed -/2/-");
    EXPECT_EQ(tolls("A mother and child were killed."), "killed -/2/-");
    EXPECT_EQ(tolls("Nine people died and a fourth person is missing."), "killed -/9/-; missing -/1/-");
}

TEST(Tolls, that_rose_are_what_they_rose_to) {
    EXPECT_EQ(tolls("The death toll rose to 37 from 29 after several of the injured died in hospital."),
              "killed -/37/-");
    EXPECT_EQ(tolls("The toll rose from 19 to 23, officials said."), "killed -/23/-");
}

TEST(Tolls, are_told_over_an_aside) {
    EXPECT_EQ(tolls("At least 30 people, most of them women waiting for water, were killed."), "killed 30/30/-");
    EXPECT_EQ(tolls("Rebels said that one of their officers had died."), "killed -/1/-");
    EXPECT_EQ(tolls("They killed 123 fighters and lost ten of their own."), "killed -/123/-; killed -/10/-");
    EXPECT_EQ(tolls("Dozens died, the army said, adding that none of its own troops had been killed."),
              "killed 12/-/99 Dozens; killed -/0/-");
}

}  // namespace
}  // namespace sitmap

// Words that take an event's reality away, and those that only seem to. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Guard, a_word_of_a_name_takes_nothing_away) {
    EXPECT_EQ(coded("On 25 June the Norish People's Army crossed the border near [Oss]."),
              "advance_points advance Oss by army");
    EXPECT_EQ(coded("Rebels entered [Lund] without resistance and captured [Oss] on 5 May."),
              "advance_points advance Lund by rebels; advance_points capture Oss by rebels");
}

TEST(Guard, who_denies_one_thing_may_say_another) {
    EXPECT_EQ(
        coded("The group denies that [Lund] was captured, and says its fighters ambushed a patrol near [Oss] on 5 "
              "May."),
        "clashes attack Oss by group");
}

TEST(Guard, what_could_be_is_not) {
    EXPECT_EQ(coded("Without reinforcements, officers cautioned, [Oss] could be lost within weeks."), "");
    EXPECT_EQ(coded("It would be madness to attack [Oss] from the sea."), "");
    EXPECT_EQ(coded("Prospects for a meeting in [Oss] have dimmed."), "");
}

TEST(Guard, a_denial_before_a_comma_is_not_of_what_follows_it) {
    EXPECT_EQ(coded("Denying that it meant to stay, the army entered [Oss] on 5 May."),
              "advance_points advance Oss by army");
    EXPECT_EQ(coded("No sooner had they promised restraint than jets bombed [Oss] on 5 May."),
              "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Each side denied responsibility for the shelling of [Oss] on 5 May."),
              "strike_sites shelling Oss");
}

TEST(Guard, what_is_done_is_not_undone_by_what_is_told_beside_it) {
    EXPECT_EQ(coded("Observers visited [Oss] on 5 May and are to present their findings."), "diplomacy visit Oss");
    EXPECT_EQ(coded("Norland had denied having troops there; the last unit left [Oss] on 5 May."),
              "advance_points withdrawal Oss");
    EXPECT_EQ(coded("5 May: Soldiers enter [Oss] without resistance and push on to [Lund]."),
              "advance_points advance Oss by soldiers; advance_points advance Lund by soldiers");
}

TEST(Guard, what_had_been_postponed_may_have_been_held) {
    EXPECT_EQ(coded("Talks that had been postponed twice opened in [Oss] on 5 May."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("Talks that had been foreseen in [Oss] in May were postponed."), "");
}

TEST(Guard, what_is_found_untrue_did_not_happen) {
    EXPECT_EQ(coded("Reports of fighting in [Oss] on 5 May were found by a patrol to be untrue."), "");
    EXPECT_EQ(coded("Reports that horsemen had entered [Oss] could not be confirmed."), "");
    EXPECT_EQ(coded("Far from bombing [Oss], the aircraft had not left their hangars that day."), "");
}

TEST(Guard, what_they_agreed_to_stop_is_not_told_of_where_they_met) {
    EXPECT_EQ(coded("Both sides agreed at [Oss] to stop shooting for sixty days."), "");
    EXPECT_EQ(coded("The rebels promised in [Oss] to halt the shelling of the coast."), "");
}

TEST(Guard, who_strikes_for_pay_hits_nobody) {
    EXPECT_EQ(coded("Truckers begin strike at [Oss] border crossing over tolls on 5 May."),
              "other protest Oss by truckers");
    EXPECT_EQ(coded("Teachers call for a demonstration in [Oss] on 19 May."), "");
}

TEST(Guard, what_they_tried_is_not_what_was_done_to_them) {
    EXPECT_EQ(
        coded("Volunteers trying to reach a school in [Oss] were dragged from their minibus by masked men on 5 May."),
        "other abduction Oss by masked men");
}

TEST(Guard, what_was_cancelled_is_named) {
    EXPECT_EQ(coded("A car bomb went off in [Oss] on 5 May, and the minister cancelled his trip."),
              "strike_sites bombing Oss");
    EXPECT_EQ(coded("The march in [Oss] on 5 May was cancelled."), "");
    EXPECT_EQ(coded("A conference that the envoys proposed to hold in [Oss] never convened."), "");
}

TEST(Guard, a_warning_is_no_attack) {
    EXPECT_EQ(coded("There are unconfirmed warnings of an attack in [Oss] this week."), "");
    EXPECT_EQ(coded("An audio message saying that rebels had taken [Oss] is circulating."), "");
    EXPECT_EQ(coded("Veterans march in [Oss] each year to remember the rising."), "");
}

TEST(Guard, what_the_other_side_calls_nonsense_is_not_told) {
    EXPECT_EQ(coded("[Doma] accuses [Norland] of massing tanks near [Oss], which [Norland] calls nonsense."), "");
}

TEST(Guard, a_plan_goes_on_behind_and) {
    EXPECT_EQ(coded("The militia planned to seize the base at [Oss] and cut the road to [Lund]."), "");
    EXPECT_EQ(coded("The threat, made by the army on 5 May, to strike installations in [Oss] is a concern."), "");
    EXPECT_EQ(coded("A meeting in [Oss] at which the minister was to have spoken was called off on 5 May."), "");
    EXPECT_EQ(coded("The deployment of a further base to [Oss], announced in May, has not taken place."), "");
}
TEST(Guard, who_speaks_of_a_column_is_not_in_it) {
    EXPECT_EQ(coded("Monitors said a column of armoured vehicles had moved into [Oss] on 5 May."),
              "advance_points advance Oss");
}

TEST(Guard, what_is_demanded_is_not_told_in_the_past_tense) {
    EXPECT_EQ(coded("Demonstrators demanding schools marched in [Oss] on 5 May."),
              "other protest Oss by demonstrators");
    EXPECT_EQ(coded("Gunmen near [Oss] ordered everybody out and burned the bus on 5 May."),
              "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("The envoy demanded that the rebels shelled no more of [Oss]."), "");
}

TEST(Guard, denied_in_the_same_sentence) {
    EXPECT_EQ(coded("Posts reported an attack on farmers at [Oss] on 5 May; the police denied that any attack had "
                    "taken place."),
              "");
    EXPECT_EQ(coded("Messages spoke of an attack on the prison at [Oss]; observers went there and found nothing of "
                    "the kind."),
              "");
    EXPECT_EQ(coded("The ministry calls \"an absolute lie\" the claim that it fired a missile at [Oss]."), "");
    EXPECT_EQ(coded("Allegations that [Oss] had come under fire were not substantiated."), "");
}

TEST(Guard, what_is_to_be_held_or_only_said_has_not_happened) {
    EXPECT_EQ(coded("Talks between elders are to be held in [Oss]."), "");
    EXPECT_EQ(coded("Media reports that [Oss] had been overrun are incorrect."), "");
}

TEST(Guard, who_is_to_do_it_in_a_headline_has_not) {
    EXPECT_EQ(coded("UN envoy to meet rebel leaders in [Oss] on 5 May"), "");
    EXPECT_EQ(coded("Foreign ministers to visit [Oss] on 5 May"), "");
    EXPECT_EQ(coded("Radio announced the fall of [Oss] on 5 May; the town in fact remained in government hands."), "");
}

TEST(Guard, an_attempt_in_vain_was_made) {
    EXPECT_EQ(coded("The enemy attempted an assault near [Oss] on 5 May."), "clashes attack_failed Oss");
    EXPECT_EQ(coded("Gunmen who tried to enter [Oss] on 5 May were driven back."),
              "clashes attack_failed Oss by gunmen");
    EXPECT_EQ(coded("The mayor tried to enter [Oss] on 5 May."), "");
}

TEST(Guard, what_is_promised_or_corrected_did_not_happen) {
    EXPECT_EQ(coded("Leaflets have promised to burn [Oss] if it holds its fair."), "");
    EXPECT_EQ(coded("19:55 Correction: at 18:20 we carried reports of an explosion in [Oss]."), "");
    EXPECT_EQ(coded("The case of 5 May in [Oss], which appeared in the previous list as a bombing, is withdrawn."), "");
    EXPECT_EQ(coded("They will blow up the bridge at [Oss] should executions go on."), "");
}

TEST(Guard, that_more_are_feared_dead_leaves_what_happened) {
    EXPECT_EQ(coded("Convoy ambushed near [Oss] on 5 May, heavy losses feared"), "clashes attack Oss");
    EXPECT_EQ(coded("An attack on [Oss] is feared."), "");
}

TEST(Guard, who_failed_to_come_and_met_elsewhere_has_met) {
    EXPECT_EQ(coded("The envoy failed to turn up, and held meetings in [Oss] on 5 May."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("A wider meeting is proposed in [Oss]."), "");
    EXPECT_EQ(coded("The army calls a report of rockets on [Oss] \"rumour, nothing more\"."), "");
}

TEST(Guard, topics_corrections_and_old_falsehoods_are_no_events) {
    EXPECT_EQ(coded("[Oss] talks: the envoy said on 5 May he hoped for more."), "");
    EXPECT_EQ(coded("The governor of [Lund] met aid workers on 5 May on access to [Oss]."), "");
    EXPECT_EQ(coded("Correction to log 9/2025: the murder of two drivers entered under 5 May at [Oss] took place in "
                    "another town."),
              "");
    EXPECT_EQ(coded("The same station announced on 5 May the fall of [Oss]."), "");
    EXPECT_EQ(coded("The junta has announced a counter-offensive towards [Oss]."), "");
    EXPECT_EQ(coded("Officials denied on 5 May mining the road near [Oss] and said rebels were behind the killings."),
              "");
}

TEST(Guard, who_tried_on_a_day_and_was_beaten_back_failed) {
    EXPECT_EQ(coded("Fighters tried on 5 May to advance towards [Oss] but were beaten back."),
              "clashes attack_failed Oss by fighters");
}

TEST(Guard, what_would_fit_is_only_imagined) {
    EXPECT_EQ(coded("A rebel attack on the gold mine at [Oss] would fit the pattern."), "");
    EXPECT_EQ(coded("[Doma] will send troops to [Oss] if asked."), "");
    EXPECT_EQ(coded("At no time on 5 May did aircraft bomb [Oss]."), "");
}

TEST(Guard, what_is_told_by_the_way_is_not_denied_with_the_rest) {
    EXPECT_EQ(coded("He denied that his men had been chased from [Oss], which fell to them on 5 May."),
              "advance_points capture Oss");
    EXPECT_EQ(
        coded("Aircraft struck near [Lund] on 5 May, said the commander, who denied that [Oss] had come under fire."),
        "strike_sites air_strike Lund");
    EXPECT_EQ(coded("The ministry denied that [Lund] was abandoned and said an assault near [Oss] on 5 May was beaten "
                    "back."),
              "clashes attack_failed Oss");
    EXPECT_EQ(coded("The villagers have not forgotten the slaughter at [Oss] on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(Guard, a_truce_that_was_broken_had_been_made_where_it_says) {
    EXPECT_EQ(coded("A truce signed at [Oss] on 3 May was broken on 5 May, when rebels shelled [Hill]."),
              "agreements agreement Oss; strike_sites shelling Hill by rebels");
    EXPECT_EQ(coded("The truce in [Oss] was broken on 5 May."), "");
}

TEST(Guard, what_nobody_was_found_to_have_heard_is_not_told) {
    EXPECT_EQ(coded("Monitors could find nobody in [Oss] who had heard an air strike."), "");
    EXPECT_EQ(coded("Lorries are lined up to bring civilians out of [Oss]."), "");
}

TEST(Guard, what_the_same_sentence_takes_back_is_denied) {
    EXPECT_EQ(coded("A caller said there was a bomb in the station at [Oss]; there was none."), "");
    EXPECT_EQ(coded("A bomb exploded at [Oss] on 5 May; there was no warning."), "strike_sites bombing Oss");
}

TEST(Guard, an_entry_that_is_withdrawn_or_stands_under_corrections_is_not_told) {
    EXPECT_EQ(coded("Incidents, May 2024\n\n5 May - [Oss]. WITHDRAWN. Posts claimed that helicopters attacked a camp."),
              "");
    EXPECT_EQ(coded("Incidents, May 2024\n\nNOT COUNTED / CORRECTIONS\n- [Oss]: we withdraw the entry on a firefight."),
              "");
}

TEST(Guard, missiles_fired_live_in_manoeuvres_hit_nobody) {
    EXPECT_EQ(coded("Navy to fire live missiles in manoeuvres off [Oss] from 5 May."), "");
    EXPECT_EQ(coded("Marines stormed a make-believe rebel camp at [Oss] on 5 May."), "");
    EXPECT_EQ(coded("He talks of football, and the massacre of [Oss] by five goals to nil."), "");
}

TEST(Guard, a_number_of_men_is_no_statistic) {
    EXPECT_EQ(coded("An unknown number of gunmen opened fire on a teahouse in [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("The number of air strikes in [Oss] fell in May."), "");
}

TEST(Guard, a_sentence_that_opens_with_should_or_had_tells_what_was_not) {
    EXPECT_EQ(coded("Should the rebels withdraw from [Oss], nobody would come."), "");
    EXPECT_EQ(coded("HILL, 5 May 2024 - Had the shells hit [Oss], hundreds would have died."), "");
}

TEST(Guard, what_ended_or_was_asked_for_was_not_agreed) {
    EXPECT_EQ(coded("Gunmen shot a milkman in [Oss] on 5 May, ending a two-week lull."),
              "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("Thousands marched in [Oss] on 5 May to ask both sides for a truce."), "other protest Oss");
    EXPECT_EQ(coded("Rebels shelled [Oss] on 5 May as envoys struggled to halt two weeks of fighting."),
              "strike_sites shelling Oss by rebels");
}

TEST(Guard, nobody_has_entered_another_town_takes_nothing_back) {
    EXPECT_EQ(coded("The army captured [Oss] on 5 May. No soldier has entered [Hill] itself."),
              "advance_points capture Oss by army");
    EXPECT_EQ(coded("The army captured [Oss] on 5 May. No soldier has entered [Oss] itself."), "");
}

TEST(Guard, what_was_not_stays_so_with_a_dash_behind) {
    EXPECT_EQ(coded("Had the rebels taken [Oss] - a rail hub - thousands would have fled."), "");
}

TEST(Guard, that_nobody_was_hurt_in_a_blast_does_not_deny_the_blast) {
    EXPECT_EQ(coded("Nobody was killed in the bombing in [Oss] on 5 May."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("Nobody hurt in Sunday night's blast in [Oss]."), "strike_sites explosion Oss");
    EXPECT_EQ(coded("Nobody bombed [Oss] on 5 May."), "");
}

TEST(Guard, food_that_has_not_come_denies_no_siege) {
    EXPECT_EQ(coded("Rebels have encircled [Oss] since 5 May. No food has entered the town for four days."),
              "clashes siege Oss by rebels");
}

TEST(Guard, a_march_that_was_forbidden_was_none) {
    EXPECT_EQ(coded("The police had forbidden a march in [Oss]."), "");
}

TEST(Guard, without_takes_its_noun_alone) {
    EXPECT_EQ(coded("Men in a van without plates seized a teacher in [Oss] on 5 May."), "other abduction Oss");
    EXPECT_EQ(coded("Rebels left [Oss] on 5 May without shelling it."), "advance_points withdrawal Oss by rebels");
}

TEST(Guard, what_was_alleged_and_left_no_trace_was_not) {
    EXPECT_EQ(
        coded(
            "Alleged helicopter attack on [Oss], 5 May. Two visits found neither damage nor anyone who had heard it."),
        "");
}

TEST(Guard, what_nobody_detected_according_to_the_next_sentence_is_denied) {
    EXPECT_EQ(coded("The movement had also fired drones at [Oss]. The army said no such launch had been detected."),
              "");
    EXPECT_EQ(coded("The movement fired drones at [Oss] on 5 May. No such launch was made from [Hill]."),
              "strike_sites drone_strike Oss by movement");
}

TEST(Guard, what_saves_from_something_is_not_saved_from) {
    EXPECT_EQ(coded("The talks were saved from collapse by an accord signed at [Oss] on 5 May."),
              "agreements agreement Oss");
}

TEST(Guard, the_next_day_is_past_and_what_is_awaited_is_not) {
    EXPECT_EQ(coded("Rebels shelled [Oss] on 5 May; next day troops attacked them near [Lund]."),
              "strike_sites shelling Oss by rebels; clashes attack Lund by troops");
    EXPECT_EQ(coded("The people of [Oss] await the agreed evacuation."), "");
}

TEST(Guard, a_fire_and_an_illness_kill_without_violence) {
    EXPECT_EQ(coded("A fire at a factory in [Oss] killed five people on 5 May."), "");
    EXPECT_EQ(coded("The general died of a heart attack in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Rebels opened fire in a village and captured [Oss] on 5 May."),
              "advance_points capture Oss by rebels");
}

TEST(Guard, what_is_quoted_to_be_corrected_and_what_was_trained_is_not) {
    EXPECT_EQ(coded("\"[Oss] has surrendered\" = footage of another town."), "");
    EXPECT_EQ(coded("Iskander crews carried out training launches at [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The fleet's ships seen on 5 May had sailed from [Oss]."), "");
}

}  // namespace
}  // namespace sitmap

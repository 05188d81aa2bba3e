// Single rules of extraction that the paragraphs of paragraphs_test.cpp do not show alone. Nothing
// here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Extract, who_tells_of_the_dead_has_not_killed_them) {
    EXPECT_EQ(coded("[Norish:demonym|Norland] aircraft struck [Oss] on 5 May. [Ostrania:metonym|Ostrania]'s health "
                    "ministry said three soldiers were killed."),
              "strike_sites air_strike Oss by Norland");
}

TEST(Extract, a_sentence_begins_behind_the_date_of_its_text) {
    const Report report = test::extracted(
        "date 2024-05-10 [Norish:demonym|Norland] aircraft struck [Oss].\n\nRebels fought troops there.", std::nullopt);
    ASSERT_EQ(report.events.size(), 2U);
    EXPECT_EQ(report.events[0].evidence.front().text, "Norish aircraft struck Oss");
    EXPECT_EQ(report.events[0].evidence.front().place, report.events[0].place->id);
}

TEST(Extract, the_verbs_own_preposition_governs_the_site) {
    EXPECT_EQ(coded("[Norish:demonym|Norland] troops moved into the [buffer zone:ZNB|Ostrania] on the [Highlands:RGN|"
                    "Ostrania] on 5 May."),
              "advance_points advance buffer zone by Norland");
}

TEST(Extract, an_aid_convoy_that_enters_is_no_advance) {
    EXPECT_EQ(coded("An aid convoy of nine lorries entered [Oss] on 5 May."), "");
    EXPECT_EQ(coded("[Norish:demonym|Norland] troops entered [Oss] on 5 May."),
              "advance_points advance Oss by Norland");
}

TEST(Extract, kidnapped_is_written_with_two_p) {
    EXPECT_EQ(coded("Gunmen kidnapped nine teachers in [Oss] on 5 May."), "other abduction Oss by gunmen");
}

TEST(Extract, a_name_the_gazetteer_lacks_is_listed_not_lost) {
    EXPECT_EQ(coded("[Norish:demonym|Norland] troops withdrew from Tiyeglow on 5 May."),
              "advance_points withdrawal by Norland");
    EXPECT_EQ(coded("A bomb exploded in the market of Arbinda."), "strike_sites bombing");
}

TEST(Extract, what_is_awaited_or_denied_is_no_event) {
    EXPECT_EQ(coded("Operations will go on until [Oss] is liberated."), "");
    EXPECT_EQ(coded("The ministry rejected rebel claims that a hospital in [Oss] was shelled."), "");
    EXPECT_EQ(coded("Reports that aircraft had bombed [Oss] are false."), "");
}

TEST(Extract, where_a_site_lies_is_no_second_site) {
    EXPECT_EQ(coded("Aircraft bombed [Lund], in the [Tarn] area."), "strike_sites air_strike Lund");
}

TEST(Extract, a_towns_own_suburb_is_the_site_and_not_the_town) {
    EXPECT_EQ(coded("Fighting goes on within [Doma]'s former market town of [Oss]."), "clashes clash Oss");
}

TEST(Extract, what_happens_between_two_towns_has_a_site) {
    EXPECT_EQ(coded("Rebels ambushed a convoy [between Oss and Lund:AREA|Norland] on 5 May."),
              "clashes attack between Oss and Lund by rebels");
}

TEST(Extract, how_an_occupation_began_is_no_advance_of_today) {
    EXPECT_EQ(coded("[Norland:metonym|Norland] has occupied [Oss] since 1967, which it seized in a war."),
              "context occupation Oss by Norland");
}

TEST(Extract, a_relative_clause_is_placed_by_what_it_tells_of) {
    EXPECT_EQ(coded("Reporters saw [Oss], which rebels had captured the day before."),
              "advance_points capture Oss by rebels");
}

TEST(Extract, a_list_entry_begins_with_its_place) {
    EXPECT_EQ(coded("5 May [Oss]: two air strikes on the western outskirts; no injuries."),
              "strike_sites air_strike Oss");
    EXPECT_EQ(coded("The mayor of [Oss]: \"two air strikes on the market\"."), "");
}

TEST(Extract, who_rules_a_place_is_not_there) {
    EXPECT_EQ(coded("The leader of [Oss] said his forces struck [Tarn] on 5 May."), "strike_sites strike Tarn");
}

TEST(Extract, the_triggers_own_preposition_leads_to_its_object) {
    EXPECT_EQ(coded("Rebels took control of [Oss] on 5 May."), "advance_points capture Oss by rebels");
}

TEST(Extract, only_armed_men_advance_by_arriving) {
    EXPECT_EQ(coded("The rebels reached [Oss] on 5 May."), "advance_points advance Oss by rebels");
    EXPECT_EQ(coded("The letter reached [Oss] on 5 May."), "");
}

TEST(Extract, a_second_clause_has_its_own_place) {
    EXPECT_EQ(coded("Rebels entered [Oss] on 3 May, and [Tarn] fell on 5 May."),
              "advance_points advance Oss by rebels; advance_points capture Tarn by rebels");
}

TEST(Extract, it_takes_up_the_place_told_before) {
    EXPECT_EQ(coded("[Oss] was attacked from three sides on 3 May. It was captured on 5 May."),
              "clashes attack Oss; advance_points capture Oss");
}

TEST(Extract, the_dead_of_an_earthquake_were_not_attacked) {
    EXPECT_EQ(coded("At least 40 people were killed in [Oss] on 5 May after a strong earthquake struck the island."),
              "");
}

TEST(Extract, who_dies_fighting_is_no_civilian) {
    EXPECT_EQ(coded("Soldiers killed 12 militants in [Oss] on 5 May."), "clashes attack Oss by soldiers");
    EXPECT_EQ(coded("Soldiers killed 12 villagers in [Oss] on 5 May."),
              "other violence_against_civilians Oss by soldiers");
}

TEST(Extract, who_was_killed_before_a_house_burned_was_killed) {
    EXPECT_EQ(coded("Gunmen killed a priest in [Oss] before setting the house alight on 5 May."),
              "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("[Oss]: one man was killed on 5 May when shrapnel hit their car."), "strike_sites shelling Oss");
}

TEST(Extract, one_of_the_missiles_is_a_missile) {
    EXPECT_EQ(
        coded("Two volleys of missiles were fired overnight. One of them hit [Oss], where a man was killed on 5 May."),
        "strike_sites missile_strike Oss");
    EXPECT_EQ(coded("Prices rose again. One of them hit [Oss] on 5 May."), "");
}

TEST(Extract, who_fell_took_no_town) {
    EXPECT_EQ(coded("On our side [Oss] fell heroically on 5 May."), "");
    EXPECT_EQ(coded("Nor is it true that [Oss] was hit by a bombardment on 5 May."), "");
    EXPECT_EQ(coded("On 5 May sniper fire killed a 12-year-old boy in [Oss]."), "other violence_against_civilians Oss");
    EXPECT_EQ(coded("A passenger bus was hit by gunfire near [Oss] on 5 May."), "other violence_against_civilians Oss");
}

TEST(Extract, the_raids_are_those_just_told) {
    EXPECT_EQ(coded("Jets bombed bases in [Oss] on 5 May. The pre-dawn raids hit a depot at [Hill]."),
              "strike_sites air_strike Oss; strike_sites air_strike Hill");
    EXPECT_EQ(coded("Troops entered [Oss] on 5 May. The raid on [Hill] came later."),
              "advance_points advance Oss by troops; clashes raid Hill");
}

TEST(Extract, police_fire_where_the_crowd_marched) {
    EXPECT_EQ(coded("Students marched in [Oss] on 5 May. Soldiers shot four of them."),
              "other protest Oss by students; other violence_against_civilians Oss by soldiers");
    EXPECT_EQ(coded("Students marched in [Oss] on 5 May. Soldiers opened fire in [Hill] on 6 May."),
              "other protest Oss by students; clashes attack Hill by soldiers");
}

TEST(Extract, a_town_before_and_the_village_of_is_a_town_of_its_own) {
    EXPECT_EQ(coded("Guns shelled the city of [Oss] and the village of [Hill] on 5 May."),
              "strike_sites shelling Oss; strike_sites shelling Hill");
    EXPECT_EQ(coded("Guns shelled [Oss] and the village of [Hill] on 5 May."),
              "strike_sites shelling Oss; strike_sites shelling Hill");
}

TEST(Extract, a_headline_counts_its_victims_in_words) {
    EXPECT_EQ(coded("News of 5 May\n\n- Three hanged in [Oss] for spying\n- Nine flogged before crowd in [Hill]\n"),
              "other execution Oss; other violence_against_civilians Hill");
}

TEST(Extract, who_was_fired_at_did_not_arrive) {
    EXPECT_EQ(coded("Reinforcements sent from [Hill] came under fire near [Oss] on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("Marines massing near [Oss] were shelled on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Reinforcements reached [Oss] on 5 May."), "advance_points advance Oss");
}

TEST(Extract, two_killings_in_two_towns_are_two) {
    EXPECT_EQ(
        coded("On 5 May gunmen killed a judge near [Oss], and the same evening villagers were massacred in [Hill]."),
        "other violence_against_civilians Oss by gunmen; other violence_against_civilians Hill");
    EXPECT_EQ(coded("On 5 May a troop train was ambushed near [Oss]."), "clashes attack Oss");
}

TEST(Extract, inhabitants_are_driven_out_of_where_they_live) {
    EXPECT_EQ(coded("The population of [Oss] was expelled on 5 May."), "context displacement Oss");
    EXPECT_EQ(coded("Armed men broke into a clinic in [Oss] on 5 May."),
              "other violence_against_civilians Oss by armed men");
}

TEST(Extract, the_finest_place_of_a_phrase_is_the_site) {
    EXPECT_EQ(coded("Rebels ambushed a convoy in the [Oss] area of [Tarn Province:ADM1|Norland] on 5 May."),
              "clashes attack Oss by rebels");
    EXPECT_EQ(coded("Shells landed in [Oss] (57km north of [Hill]) on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Troops took [Oss]-ni on 5 May."), "advance_points capture by troops");
    EXPECT_EQ(coded("A bus ran over an explosive device near [Oss] on 5 May."), "strike_sites bombing Oss");
}

TEST(Extract, a_raid_on_armed_men_is_one) {
    EXPECT_EQ(coded("Troops raided a militia hideout at [Oss] on 5 May, killing two."), "clashes raid Oss by troops");
    EXPECT_EQ(coded("Troops took Paegun-ni on 5 May."), "advance_points capture by troops");
}

TEST(Extract, what_befell_a_group_once_called_otherwise_was_a_fight) {
    EXPECT_EQ(coded("Rebels ambushed an ex-Seleka convoy near [Oss] on 5 May, killing five."),
              "clashes attack Oss by rebels");
    EXPECT_EQ(coded("Eleven passengers were taken for ransom near [Oss] on 5 May."), "other abduction Oss");
    EXPECT_EQ(coded("Reports that the governor had fled to [Oss] on 5 May were untrue."), "");
    EXPECT_EQ(coded("A pilot was killed on 5 May when his aircraft crashed near [Oss]."), "");
}

TEST(Extract, shells_that_are_landing_are_no_troops) {
    EXPECT_EQ(coded("Reporters saw shells landing in [Oss] on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Three passengers were killed on the N380 road near [Oss] on 5 May."),
              "other violence_against_civilians Oss");
    EXPECT_EQ(coded("Its troops entered [Oss] on 5 May, and reached [Tarn] on 7 May."),
              "advance_points advance Oss; advance_points advance Tarn");
    EXPECT_EQ(coded("Jets bombed the camp at [Oss] on 5 May, and the survivors made their way to [Tarn]."),
              "strike_sites air_strike Oss; context displacement Tarn");
}

TEST(Extract, what_is_answered_was_elsewhere) {
    EXPECT_EQ(
        coded("Jets struck nine sites on 5 May, including [Oss], in response to the killing of 26 people at [Hill] "
              "on 2 May."),
        "strike_sites air_strike Oss; other violence_against_civilians Hill");
    EXPECT_EQ(coded("The statement about the capture of [Oss] is not true."), "");
    EXPECT_EQ(coded("A drone attack on [Oss] on 5 May set a warehouse on fire."), "strike_sites drone_strike Oss");
    EXPECT_EQ(coded("Fire destroyed 620 shelters in the [Oss] camp on 5 May."), "");
}

TEST(Extract, a_zone_without_a_name_is_no_finer_place) {
    EXPECT_EQ(coded("Troops were trying to create a [buffer zone:region] in the [Tarn Province:ADM1|Norland] and had "
                    "occupied four villages there on 5 May."),
              "advance_points capture Tarn Province by troops");
}

TEST(Extract, whom_it_befell_is_no_flight) {
    EXPECT_EQ(coded("Shells fell on displaced families in [Oss] on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Fighting displaced 90 families in [Oss] on 5 May."),
              "clashes clash Oss; context displacement Oss");
    EXPECT_EQ(coded("Gunmen entered a rented room in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The accord was signed. It provided for the withdrawal of all forces from [Oss]."), "");
}

TEST(Extract, a_part_of_a_name_is_no_place) {
    EXPECT_EQ(coded("Troops seized Stepova [Oss] on 5 May."), "advance_points capture by troops");
    EXPECT_EQ(coded("Soldiers surrounded [Aung Daing:person] village on 5 May."), "clashes siege by soldiers");
}

TEST(Extract, a_town_is_shelled_in_a_headline) {
    EXPECT_EQ(coded("[Oss] shelled again as truce fails"), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Rebels seized the border guard post at [Oss] on 5 May."), "advance_points capture Oss by rebels");
}

TEST(Extract, what_was_fired_from_the_heights_fell_elsewhere) {
    EXPECT_EQ(coded("Mortar rounds fired from the heights above [Hill] on 5 May fell on the hospital at [Oss]."),
              "strike_sites shelling Oss");
}

TEST(Extract, what_they_were_to_meet_for_is_planned_too) {
    EXPECT_EQ(coded("The council was expected to meet in [Oss] on 5 May to discuss the truce."), "");
    EXPECT_EQ(coded("A spokesman said his men had killed nobody in [Oss]."), "");
}

TEST(Extract, the_weapon_may_be_told_behind) {
    EXPECT_EQ(coded("Five people were killed in [Oss] on 5 May by artillery shells."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Rebels attacked [Oss] with mortars on 5 May."), "strike_sites shelling Oss by rebels");
}

TEST(Extract, taking_rifles_or_men_takes_no_ground) {
    EXPECT_EQ(coded("Police seized 40 rifles in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Soldiers captured six gunmen in [Oss] on 5 May."), "other arrest Oss by soldiers");
    EXPECT_EQ(coded("Soldiers captured [Oss] on 5 May."), "advance_points capture Oss by soldiers");
}

TEST(Extract, a_protest_against_violence_tells_of_no_fight) {
    EXPECT_EQ(coded("Some 800 people marched in [Oss] on 5 May against the violence."), "other protest Oss");
}

TEST(Extract, shells_that_fall_take_no_town) {
    EXPECT_EQ(coded("Shells fired by rebels fell on a camp in [Oss] on 5 May."), "strike_sites shelling Oss by rebels");
}

TEST(Extract, agreeing_to_a_truce_is_the_agreement) {
    EXPECT_EQ(coded("The two sides agreed to a temporary ceasefire in [Oss] on 5 May."), "agreements agreement Oss");
    EXPECT_EQ(coded("A ceasefire in [Oss] was proposed on 5 May."), "");
}

TEST(Extract, what_of_a_place_was_attacked_places_it) {
    EXPECT_EQ(coded("Rebels attacked the radar of [Oss] on 5 May."), "clashes attack Oss by rebels");
}

TEST(Extract, who_speaks_in_a_place_does_not_act_there) {
    EXPECT_EQ(coded("The minister said in [Oss] that a truce had been agreed."), "");
    EXPECT_EQ(coded("Talks on [Norland] were held in [Oss] on 5 May."), "diplomacy meeting Oss");
}

TEST(Extract, what_is_put_off_or_comes_tonight_is_a_plan) {
    EXPECT_EQ(coded("Talks in [Oss] postponed again"), "");
    EXPECT_EQ(coded("The cabinet meets in [Oss] tonight."), "");
    EXPECT_EQ(coded("Reports of an attack in [Oss] on 4 May later proved to be false."), "");
}

TEST(Extract, one_does_not_go_on_to_the_next_of_a_list) {
    EXPECT_EQ(coded("Tanks shelled the palace in [Oss] on 5 May, and the bishop escaped to [Tarn]."),
              "strike_sites shelling Oss");
}

TEST(Extract, repelled_attacks_are_one_event) {
    EXPECT_EQ(coded("More than 15 attacks were repelled near [Oss] on 5 May."), "clashes attack_failed Oss");
}

TEST(Extract, the_base_itself_is_a_place_told_before) {
    EXPECT_EQ(coded("Jets struck [Oss] on 3 May. The base itself fell on 5 May."),
              "strike_sites air_strike Oss; advance_points capture Oss");
}

TEST(Extract, a_name_is_taken_whole) {
    EXPECT_EQ(coded("Rebels shelled [Oss] district on 5 May."), "strike_sites shelling Oss by rebels");
}

TEST(Extract, each_site_of_a_list_may_have_its_own_day) {
    EXPECT_EQ(coded("They met in [Oss] on 3 May and in [Tarn] on 5 May."),
              "diplomacy meeting Oss; diplomacy meeting Tarn");
}

TEST(Extract, fighting_spreads_to_where_it_is) {
    EXPECT_EQ(coded("Fighting spread to [Oss] on 5 May."), "clashes clash Oss");
}

TEST(Extract, a_truce_that_collapsed_is_none) {
    EXPECT_EQ(coded("The truce in [Oss] collapsed on 5 May."), "");
}

TEST(Extract, pounds_are_no_blows_and_targets_no_strikes) {
    EXPECT_EQ(coded("In [Oss] 4,000 pounds were stolen on 5 May."), "");
    EXPECT_EQ(coded("The list of 45 targets in [Oss] was published."), "");
}

TEST(Extract, a_place_behind_a_comma_holds_the_one_before) {
    EXPECT_EQ(coded("An air strike in [Oss], [Tarn], killed nine people on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Air strikes on [Oss], [Tarn] and [Lund] killed nine people on 5 May."),
              "strike_sites air_strike Oss; strike_sites air_strike Tarn; strike_sites air_strike Lund");
}

TEST(Extract, headlines_leave_the_auxiliary_out) {
    EXPECT_EQ(coded("- [Oss] shelled again: nine dead"), "strike_sites shelling Oss");
}

TEST(Extract, taking_samples_near_a_place_takes_no_place) {
    EXPECT_EQ(coded("A team took samples from the sand near [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Rebels took [Oss] on 5 May."), "advance_points capture Oss by rebels");
}

TEST(Extract, a_field_is_not_besieged_by_water) {
    EXPECT_EQ(coded("A mill near [Oss], surrounded by flooded fields, burned in a fire on 5 May."), "");
    EXPECT_EQ(coded("A convoy was seen in the area surrounding [Oss] on 5 May."), "");
}

TEST(Extract, what_was_set_up_may_stand_before_it) {
    EXPECT_EQ(coded("Three checkpoints were set up in [Oss] on 5 May."), "advance_points base_established Oss");
}

TEST(Extract, reported_in_a_place_is_where_it_was) {
    EXPECT_EQ(coded("Clashes were also reported in [Oss] on 5 May."), "clashes clash Oss");
}

TEST(Extract, a_meeting_that_was_bombed_is_no_talks) {
    EXPECT_EQ(coded("A suicide bomber killed nine people at a tribal meeting in [Oss] on 5 May."),
              "strike_sites suicide_bombing Oss by suicide bomber");
}

TEST(Extract, who_is_flown_somewhere_pays_no_visit) {
    EXPECT_EQ(coded("The prisoner was flown to [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The minister flew to [Oss] on 5 May."), "diplomacy visit Oss");
}

TEST(Extract, a_surname_is_no_town_that_was_captured) {
    EXPECT_EQ(coded("Soldiers captured Ovid [Oss], a son of the old chief, on 5 May."), "");
}

TEST(Extract, what_lies_in_a_place_was_the_object) {
    EXPECT_EQ(coded("Rebels attacked the village of [Oss] in [Tarn] on 5 May."),
              "other violence_against_civilians Oss by rebels");
}

TEST(Extract, running_text_tells_in_the_present_what_is_arranged) {
    EXPECT_EQ(coded("The envoy of [Ostrania:metonym|Ostrania] flies to [Oss] on Thursday."), "");
    EXPECT_EQ(coded("The envoy of [Ostrania:metonym|Ostrania] flew to [Oss] on Thursday."), "diplomacy visit Oss");
}

TEST(Extract, accords_that_ended_a_war_were_made) {
    EXPECT_EQ(coded("The accord that was signed in [Oss] on 5 May ended the war."), "agreements agreement Oss");
    EXPECT_EQ(coded("The ceasefire in [Oss] ended on 5 May."), "");
}

TEST(Extract, the_object_comes_before_what_it_lies_across) {
    EXPECT_EQ(coded("Artillery pounded [Oss] across the [Highlands:RGN|Ostrania] on 5 May."),
              "strike_sites shelling Oss");
}

TEST(Extract, who_beats_an_attack_back_stands_where_it_came) {
    EXPECT_EQ(coded("[Norish:demonym|Norland] troops operating near [Oss] repelled an assault on 5 May."),
              "clashes attack_failed Oss");
    EXPECT_EQ(coded("The mission in [Oss] said its troops had repelled the attackers on 5 May."), "");
}

TEST(Extract, a_new_preposition_after_a_comma_tells_more_of_the_first_place) {
    EXPECT_EQ(coded("Rebels swept into [Oss], at the other end of the [Highlands:RGN|Ostrania], on 5 May."),
              "advance_points advance Oss by rebels");
}

TEST(Extract, half_of_a_hyphened_name_is_no_place) {
    EXPECT_EQ(coded("A missile killed nine people near [Oss]-Chu on 5 May."), "strike_sites missile_strike");
}

TEST(Extract, flags_are_burned_in_protest) {
    EXPECT_EQ(coded("Students burned [Norish:demonym|Norland] flags in [Oss] on 5 May."),
              "other protest Oss by students");
    EXPECT_EQ(coded("A third day of rain entered its second week in [Oss] on 5 May."), "");
}

TEST(Extract, a_list_goes_on_behind_the_units_of_its_places) {
    EXPECT_EQ(coded("There were raids at [Oss] in [Highlands:RGN|Ostrania], [Tarn] in [Highlands:RGN|Ostrania] and "
                    "[Lome] in [Highlands:RGN|Ostrania] on 5 May."),
              "clashes raid Oss; clashes raid Tarn; clashes raid Lome");
}

TEST(Extract, a_town_is_shelled_not_its_government) {
    EXPECT_EQ(coded("[Oss:capital] was shelled on 5 May."), "strike_sites shelling Oss");
}

TEST(Extract, fighting_happens_where_it_engulfs) {
    EXPECT_EQ(coded("Fighting engulfed [Oss] on 5 May."), "clashes clash Oss");
}

TEST(Extract, the_bomber_who_hits_needs_no_other_weapon) {
    EXPECT_EQ(coded("A suicide bomber hit the police headquarters in [Oss] on 5 May."),
              "strike_sites suicide_bombing Oss by suicide bomber");
}

TEST(Extract, a_lists_line_tells_in_the_passive_without_was) {
    EXPECT_EQ(coded("Highlands: [Oss] stormed by 20 tanks on 5 May."), "clashes attack Oss");
}

TEST(Extract, a_paragraph_of_a_place_tells_of_it) {
    EXPECT_EQ(coded("1. [Oss]. The town was shelled all day.\n\n2. [Tarn]. Quiet."), "strike_sites shelling Oss");
}

TEST(Extract, the_occupied_town_was_not_occupied_now) {
    EXPECT_EQ(coded("In the temporarily occupied [Oss] gunmen detained nine residents on 5 May."),
              "other arrest Oss by gunmen");
}

TEST(Extract, arms_that_nobody_is_told_to_fire_have_no_owner) {
    EXPECT_EQ(coded("[Norish:demonym|Norland] aircraft struck [Oss] on 5 May. Shelling hit [Tarn] on 6 May."),
              "strike_sites air_strike Oss by Norland; strike_sites shelling Tarn");
    EXPECT_EQ(coded("[Norish:demonym|Norland] aircraft struck [Oss] on 5 May. The jets hit [Tarn] on 6 May."),
              "strike_sites air_strike Oss by Norland; strike_sites air_strike Tarn by Norland");
    EXPECT_EQ(coded("Protesters marched in [Oss] on 5 May. The troops attacked [Tarn] on 6 May."),
              "other protest Oss by protesters; clashes attack Tarn");
}

TEST(Extract, an_entry_with_a_day_tells_of_the_place_at_its_head) {
    EXPECT_EQ(coded("9 May, [Oss]. Settlers fire at houses; three youths die.\n\n10 May, [Tarn]. Olive trees cut."),
              "other violence_against_civilians Oss by settlers");
}

TEST(Extract, what_is_labelled_as_planned_has_not_happened) {
    EXPECT_EQ(coded("Planned: a visit to [Oss] on 8 May."), "");
}

TEST(Extract, the_first_part_of_a_linked_name_is_no_place) {
    EXPECT_EQ(coded("Rebels captured [Oss]-e-Naw on 5 May."), "advance_points capture by rebels");
}

TEST(Extract, an_entry_may_be_of_several_places) {
    EXPECT_EQ(coded("5 May - [Oss], [Tarn]: mass arrests."), "other arrest Oss; other arrest Tarn");
    EXPECT_EQ(coded("5 May - [Oss] and [Tarn] ([Norland]): nine killed in fighting."),
              "clashes clash Oss; clashes clash Tarn");
}

TEST(Extract, an_office_that_is_attacked_is_no_seat) {
    EXPECT_EQ(coded("The office in [Oss] was attacked on 5 May."), "clashes attack Oss");
}

TEST(Extract, what_was_done_to_a_place_may_stand_behind_it) {
    EXPECT_EQ(coded("[Oss], bombed on 5 May by [Norish:demonym|Norland] planes, lay quiet."),
              "strike_sites strike Oss by Norland");
}

TEST(Extract, the_suburbs_of_a_town_are_finer_than_the_town) {
    EXPECT_EQ(coded("Protests broke out in the [Oss] suburbs of [Tarn] and [Hill] on 5 May."),
              "other protest Tarn; other protest Hill");
}

TEST(Extract, the_next_day_is_past) {
    EXPECT_EQ(coded("Rebels captured [Oss] on 5 May. The next day a car bomb exploded in [Tarn]."),
              "advance_points capture Oss by rebels; strike_sites bombing Tarn");
}

TEST(Extract, talks_put_off_have_not_been_held) {
    EXPECT_EQ(coded("Talks in [Oss], planned for this month, have been put off."), "");
}

TEST(Extract, who_is_shot_dead_in_a_list_has_shot_nobody) {
    EXPECT_EQ(coded("5 May, [Oss]: journalist Jon Halt shot dead while filming."),
              "other violence_against_civilians Oss");
}

TEST(Extract, shells_from_a_town_fall_where_they_kill) {
    EXPECT_EQ(coded("Shelling from [Tarn] killed five people in [Oss] on 5 May."), "strike_sites shelling Oss");
}

TEST(Extract, a_decree_that_is_signed_is_no_agreement) {
    EXPECT_EQ(coded("In [Oss] the president signed the decree on 5 May."), "");
}

TEST(Extract, who_gathers_tells_what_for) {
    EXPECT_EQ(coded("Envoys gathered in [Oss] on 5 May."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("A crowd gathered in [Oss] on 5 May, chanting against the law."), "other protest Oss by crowd");
    EXPECT_EQ(coded("People gathered in [Oss] to protest against the law."), "other protest Oss");
    EXPECT_EQ(coded("Clouds gathered in [Oss] on 5 May."), "");
}

TEST(Extract, what_is_labelled_doubtful_or_contradicted_is_no_event) {
    EXPECT_EQ(coded("Not verified: bombs dropped on [Oss]."), "");
    EXPECT_EQ(coded("\"[Oss] has fallen.\" It has not."), "");
    EXPECT_EQ(coded("[Oss] has fallen. It was not defended."), "");
    EXPECT_EQ(coded("[Oss] has fallen. The army did not defend it."), "advance_points capture Oss");
    EXPECT_EQ(coded("There was little fighting in [Oss]."), "");
}

TEST(Extract, what_is_awaited_or_tried_in_court_is_no_event) {
    EXPECT_EQ(coded("They will march on until the blockade of [Oss] is broken."), "");
    EXPECT_EQ(coded("Four men were jailed over a raid on [Oss]."), "");
    EXPECT_EQ(coded("8 March: Bombs in [Oss] wound nine."), "strike_sites bombing Oss");
}

TEST(Extract, what_is_spoken_of_happened_elsewhere) {
    EXPECT_EQ(coded("Leaders meeting in [Oss] condemned the attack."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("Donors pledged money at a conference in [Oss]."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("They pledged to hold a conference in [Oss]."), "");
}

TEST(Extract, a_part_of_what_was_taken_was_taken) {
    EXPECT_EQ(coded("The army took nine villages, among them [Oss]."), "advance_points capture Oss by army");
    EXPECT_EQ(coded("The army took nine villages, including [Oss]."), "advance_points capture Oss by army");
}

TEST(Extract, a_victim_speaks_from_nowhere) {
    EXPECT_EQ(coded("A parcel bomb injured a journalist in [Oss]."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("A bomb injured nine, a journalist in [Oss] said."), "");
}

TEST(Extract, aircraft_that_launch_raids_strike) {
    EXPECT_EQ(coded("Jets launched raids on [Oss]."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Rebels attacked [Oss] with support from aircraft."), "clashes attack Oss by rebels");
}

TEST(Extract, a_place_that_sees_an_event_is_where_it_happened) {
    EXPECT_EQ(coded("[Oss] saw fierce clashes on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("[Oss] witnessed the killing of nine farmers."), "other violence_against_civilians Oss");
}

TEST(Extract, what_is_done_carries_on_behind_and) {
    EXPECT_EQ(coded("[Oss] was given up in March and won back in April."),
              "advance_points capture Oss; advance_points capture Oss");
    EXPECT_EQ(coded("[Oss], taken on 3 May, has been quiet."), "advance_points capture Oss");
    EXPECT_EQ(coded("The airport at [Oss] was seized on 3 May."), "advance_points capture Oss");
}

TEST(Extract, a_second_place_of_killing_is_a_second_event) {
    EXPECT_EQ(coded("Settlers were massacred at [Oss] on 3 May, and the army shot farmers in [Tarn]."),
              "other violence_against_civilians Oss; other violence_against_civilians Tarn by army");
}

TEST(Extract, a_headline_may_begin_with_whose_victim_it_tells_of) {
    EXPECT_EQ(coded("Norland news\n\n[Oss] mayor shot dead at dawn\n[Tarn] hit by twin bombing\n"),
              "other violence_against_civilians Oss; strike_sites bombing Tarn");
}

TEST(Extract, a_bar_parts_the_columns_of_a_log) {
    EXPECT_EQ(coded("3 May | [Oss] | mortar shells hit the market"), "strike_sites shelling Oss");
}

TEST(Extract, a_headline_may_end_with_its_place) {
    EXPECT_EQ(coded("Norland news\n\nTwo soldiers wounded by a mine, [Oss]\nA quiet day elsewhere\n"),
              "clashes attack Oss");
}

TEST(Extract, who_shoots_himself_and_what_is_tried_in_court_is_no_attack) {
    EXPECT_EQ(coded("A soldier shot himself in [Oss]."), "");
    EXPECT_EQ(coded("The [Oss] attack trial opens on 5 May."), "");
    EXPECT_EQ(coded("They foiled a plot to bomb the station in [Oss]."), "");
    EXPECT_EQ(coded("A film was shot in [Oss]."), "");
    EXPECT_EQ(coded("Two firms reached a deal in [Oss]."), "");
}

TEST(Extract, a_subject_stands_before_the_commas_of_its_apposition) {
    EXPECT_EQ(coded("[Oss], once a stronghold of the rebels, was captured on 5 May."), "advance_points capture Oss");
}

TEST(Extract, the_verb_may_be_left_out_behind_a_second_name) {
    EXPECT_EQ(coded("[Oss] was captured on 5 May, [Tarn] three days later."),
              "advance_points capture Oss; advance_points capture Tarn");
    EXPECT_EQ(coded("[Oss] was captured on 5 May. [Tarn] followed on 7 May."),
              "advance_points capture Oss; advance_points capture Tarn");
}

TEST(Extract, people_are_harmed_where_they_live) {
    EXPECT_EQ(coded("Gunmen murdered the villagers of [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Extract, what_would_have_been_was_not) {
    EXPECT_EQ(coded("Had the rebels captured [Oss], thousands would have fled."), "");
    EXPECT_EQ(coded("In the computer game, players storm [Oss]."), "");
    EXPECT_EQ(coded("A strike by pilots emptied the airport of [Oss]."), "");
}

TEST(Extract, a_report_that_is_called_untrue_is_denied) {
    EXPECT_EQ(coded("The information according to which aircraft bombed [Oss] does not correspond to reality."), "");
}

TEST(Extract, a_bare_verb_does_not_follow_a_verb_in_the_past) {
    EXPECT_EQ(coded("The meeting in [Oss] represented initial consultations."), "diplomacy meeting Oss");
}

TEST(Extract, who_occupied_a_town_took_it) {
    EXPECT_EQ(coded("Rebels occupied [Oss] on 5 May."), "advance_points capture Oss by rebels");
}

TEST(Extract, a_unit_in_brackets_says_where_the_place_before_it_lies) {
    EXPECT_EQ(coded("Tiyeglow ([Tarn Province:ADM1|Norland]) was captured on 5 May."),
              "advance_points capture Tiyeglow (Tarn Province)");
    EXPECT_EQ(coded("[Oss] ([Tarn Province:ADM1|Norland]) was captured on 5 May."), "advance_points capture Oss");
}

TEST(Extract, places_told_by_others_make_a_list_too) {
    EXPECT_EQ(
        coded("Troops advanced near [Oss], near [Hill], and near [Lund] on 5 May."),
        "advance_points advance Oss by troops; advance_points advance Hill by troops; advance_points advance Lund "
        "by troops");
}

TEST(Extract, a_front_is_not_the_place_on_it) {
    EXPECT_EQ(coded("Troops attacked in the [Oss] direction near [Hill] on 5 May."), "clashes attack Hill by troops");
}

TEST(Extract, people_who_cross_are_no_advance) {
    EXPECT_EQ(coded("Some 1,200 persons crossed into [Oss] on 5 May."), "context displacement Oss");
}

TEST(Extract, drones_destroyed_over_a_town_have_not_struck_it) {
    EXPECT_EQ(coded("Air defence destroyed two drones over [Oss] on 5 May."), "strike_sites interception Oss");
    EXPECT_EQ(coded("The depot of [Oss] was destroyed by rockets on 5 May."), "strike_sites rocket_attack Oss");
}

TEST(Extract, what_was_to_be_taken_is_not_taken) {
    EXPECT_EQ(coded("The army launched an operation to retake [Oss] on 5 May."),
              "advance_points offensive Oss by army");
    EXPECT_EQ(coded("Soldiers fought to recapture [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("Troops moved north on 5 May to seize [Oss]."), "");
    EXPECT_EQ(coded("Rebels managed to capture [Oss] on 5 May."), "advance_points capture Oss by rebels");
}

TEST(Extract, the_capital_of_a_province_is_not_the_province) {
    EXPECT_EQ(coded("Fighting went on in [Oss], capital of [Tarn Province:ADM1|Norland], on 5 May."),
              "clashes clash Oss");
}

TEST(Extract, the_city_is_a_town_and_the_country_is_none) {
    EXPECT_EQ(
        coded("Troops bridged the [Tarn Province:ADM1|Norland] canal near [Oss]. On 5 May they shelled the city."),
        "strike_sites shelling Oss");
    EXPECT_EQ(coded("Rebels shelled [Oss] on 5 May. On 6 May thousands fled the country."),
              "strike_sites shelling Oss by rebels");
}

TEST(Extract, it_is_what_was_told_before) {
    EXPECT_EQ(coded("Rebels captured [Oss] on 3 May. The army retook it on 5 May."),
              "advance_points capture Oss by rebels; advance_points capture Oss by army");
}

TEST(Extract, set_and_on_fire_may_stand_apart) {
    EXPECT_EQ(coded("A crowd set a bank on fire in [Oss] on 5 May."), "clashes attack Oss");
}

TEST(Extract, an_entry_begins_with_its_place_and_unit) {
    EXPECT_EQ(
        coded("Register of 2024\n\nMon 6 May\n1. [Oss] ([Tarn Province:ADM1|Norland]). Car bomb outside the bank.\n"
              "2. [Hill]. Rebels shell the market.\n"),
        "strike_sites bombing Oss; strike_sites shelling Hill by rebels");
}

TEST(Extract, what_is_done_to_a_place_may_stand_about_it) {
    EXPECT_EQ(coded("The enemy subjected [Oss] to rocket fire from Smerch systems on 5 May."),
              "strike_sites rocket_attack Oss");
    EXPECT_EQ(coded("[Oss] was overrun on 4 May, [Hill] entered on 5 May."),
              "advance_points capture Oss; advance_points advance Hill");
    EXPECT_EQ(coded("The rebels were pushed out of [Oss] on 5 May."), "advance_points capture Oss");
    EXPECT_EQ(coded("Two attempts to break through near [Oss] were thwarted on 5 May."), "clashes attack_failed Oss");
}

TEST(Extract, an_entry_without_a_place_lies_where_its_section_says) {
    EXPECT_EQ(coded("[Oss]\n\n* 5 May 2024: gunmen assassinated a commissioner\n* 6 May 2024, [Hill]: hand grenade "
                    "thrown at post\n"),
              "other violence_against_civilians Oss by gunmen; strike_sites bombing Hill");
}

TEST(Extract, residents_protest_where_they_live) {
    EXPECT_EQ(coded("Residents of [Oss] protested against the troops on 5 May."), "other protest Oss by residents");
}

TEST(Extract, an_entry_may_be_parted_from_its_place_by_a_dash) {
    EXPECT_EQ(coded("Incidents of 2024\n\n- 5 May: [Oss] - a drone strike on a vehicle\n"),
              "strike_sites drone_strike Oss");
    EXPECT_EQ(coded("- 5 May 2024: Dry Valley, [Oss] western countryside: drone strike on a vehicle\n"),
              "strike_sites drone_strike Oss");
}

TEST(Extract, a_raid_in_which_people_were_killed_is_violence_against_them) {
    EXPECT_EQ(coded("Gunmen raided [Oss] on 5 May and killed nine people."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Extract, a_village_attacked_is_told_with_its_verb_cut) {
    EXPECT_EQ(coded("On 5 May [Oss] village attacked, granaries burnt."), "other violence_against_civilians Oss");
}

TEST(Extract, what_befalls_a_place_may_have_a_long_subject) {
    EXPECT_EQ(coded("Riots between highland workers and islanders shook [Oss] on 5 May."), "other riot Oss");
    EXPECT_EQ(coded("The rebels ended an informal ceasefire in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The general's people rolled into [Oss] on 5 May."), "")
        << "who they are is not told, they flee from nothing";
}

TEST(Extract, gunmen_hit_a_town_without_a_weapon_named) {
    EXPECT_EQ(coded("Gunmen on motorbikes hit [Oss] and [Hill] on 5 May."),
              "other violence_against_civilians Oss by gunmen; other violence_against_civilians Hill by gunmen");
    EXPECT_EQ(coded("Prices hit [Oss] on 5 May."), "");
}

TEST(Extract, a_phrase_that_lacks_its_subject_gives_way_to_a_shorter_one) {
    EXPECT_EQ(coded("The last regiment pulled out of [Oss] on 5 May."), "advance_points withdrawal Oss");
    EXPECT_EQ(coded("Families pulled out of [Oss] on 5 May."), "context displacement Oss");
}

TEST(Extract, civilians_driven_from_a_town_are_displaced_and_troops_beaten) {
    EXPECT_EQ(coded("Villagers were driven from [Oss] on 5 May."), "context displacement Oss");
    EXPECT_EQ(coded("The garrison was driven from [Oss] on 5 May."), "advance_points capture Oss");
}

TEST(Extract, each_facility_of_a_list_was_struck) {
    EXPECT_EQ(
        coded("Jets struck the railway station of [Oss], the barracks at [Hill] and the airfield at [Tarn] on 5 May."),
        "strike_sites air_strike Hill; strike_sites air_strike Tarn; strike_sites air_strike Oss");
}

TEST(Extract, what_is_shot_down_is_told_as_that) {
    EXPECT_EQ(coded("Gunners shot down two drones over [Oss] on 5 May."), "strike_sites interception Oss");
    EXPECT_EQ(coded("Gunmen shot down nine villagers in [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Extract, headlines_in_capitals_are_no_names) {
    EXPECT_EQ(coded("THOUSANDS MARCH FOR PEACE IN [Oss]. Nobody was hurt on 5 May 2024."), "other protest Oss");
}

TEST(Extract, a_note_may_leave_out_its_verb) {
    EXPECT_EQ(coded("Ten shells on [Oss] on 5 May: one man dead."), "strike_sites shelling Oss");
}

TEST(Extract, a_subject_may_be_parted_from_its_verb_by_what_is_told_of_it) {
    EXPECT_EQ(coded("Since [Oss], twenty miles down the Danube, fell on 5 May, nobody sleeps."),
              "advance_points capture Oss");
    EXPECT_EQ(coded("Minova, in the south, had fallen on 5 May."), "advance_points capture")
        << "a name that no gazetteer knows";
    EXPECT_EQ(coded("After [Oss] had been taken on 5 May, the division turned east."), "advance_points capture Oss");
    EXPECT_EQ(coded("Three men died near [Oss], a town which rebels had captured on 5 May."),
              "advance_points capture Oss by rebels");
}

TEST(Extract, defenders_stand_where_they_are_named_after) {
    EXPECT_EQ(coded("The defenders of [Oss] beat back three assaults on 5 May."), "clashes attack_failed Oss");
    EXPECT_EQ(coded("The garrison of [Oss] was overwhelmed on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("At [Oss] two divisions surrendered on 5 May."), "advance_points capture Oss");
}

TEST(Extract, what_never_took_place_is_no_event) {
    EXPECT_EQ(coded("The meeting that had been scheduled for May in [Oss] did not take place."), "");
    EXPECT_EQ(coded("The radio spoke of a massacre in [Oss]. Nothing of the kind took place."), "");
    EXPECT_EQ(
        coded("The minister dismissed as \"pure invention\" a report that a column had been wiped out in an ambush "
              "at [Oss]."),
        "");
    EXPECT_EQ(coded("An offensive against [Oss] is being readied."), "");
}

TEST(Extract, fighting_reaches_a_town_and_nobody_marches_in) {
    EXPECT_EQ(coded("Fighting between the army and the rebels has reached [Oss]."), "clashes clash Oss");
    EXPECT_EQ(coded("Mortar fire was exchanged near [Oss] on 5 May."), "clashes clash Oss");
}

TEST(Extract, a_missile_falls_otherwise_than_a_town) {
    EXPECT_EQ(coded("They fired a missile at [Oss] on 5 May. It fell in open ground."),
              "strike_sites missile_strike Oss");
    EXPECT_EQ(coded("[Oss] fell in May 2024."), "advance_points capture Oss");
}

TEST(Extract, what_was_flattened_in_raids_was_struck) {
    EXPECT_EQ(coded("Six buildings in [Oss] were flattened in raids on 5 May."), "strike_sites strike Oss");
}

TEST(Extract, columns_stream_out_as_troops_do) {
    EXPECT_EQ(coded("Rebel columns streamed out of [Oss] on 5 May."), "advance_points withdrawal Oss by rebel");
    EXPECT_EQ(coded("Families streamed out of [Oss] on 5 May."), "context displacement Oss");
}

TEST(Extract, items_under_a_heading_of_doubt_are_no_events) {
    EXPECT_EQ(
        coded("Incidents of May 2024\n\n- 5 May: car bomb in [Hill].\n\nNot counted\n- Ambush at [Oss] on 6 May.\n"),
        "strike_sites bombing Hill");
}

TEST(Extract, an_entry_may_close_its_date_with_a_full_stop) {
    EXPECT_EQ(coded("Incidents\n\n07 Jun 2011. Bannang Sata, Yala. Some 15 gunmen attack an outpost.\n"),
              "clashes attack by gunmen");
}

TEST(Extract, close_to_is_near) {
    EXPECT_EQ(coded("A missile struck a house close to [Oss] on 5 May."), "strike_sites missile_strike Oss");
}

TEST(Extract, troops_are_sent_where_the_verb_says) {
    EXPECT_EQ(coded("The army sent 200 more soldiers to the border town of [Oss] on 5 May."),
              "advance_points deployment Oss by army");
    EXPECT_EQ(coded("They sent letters to [Oss] on 5 May."), "");
}

TEST(Extract, what_has_not_begun_or_was_not_borne_out_is_no_event) {
    EXPECT_EQ(coded("Fighters gathered for an attack on [Oss] that has not begun."), "");
    EXPECT_EQ(coded("Media accounts of a strike on [Oss] were not borne out."), "");
    EXPECT_EQ(coded("Talks in [Oss] have been suggested."), "");
}

TEST(Extract, what_was_put_off_or_is_called_invented_is_no_event) {
    EXPECT_EQ(coded("The opposition put off a rally that it had called in [Oss]."), "");
    EXPECT_EQ(coded("They fired a missile at [Oss]. The ministry calls that a fabrication."), "");
    EXPECT_EQ(coded("A leaflet gives the people of [Oss] 72 hours to leave."), "");
}

TEST(Extract, a_town_empties_and_looters_empty_a_store) {
    EXPECT_EQ(coded("[Oss] emptied within a day."), "context displacement Oss");
    EXPECT_EQ(coded("Looters emptied the store in [Oss]."), "");
    EXPECT_EQ(coded("The heaviest combat shifted to [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("A leaflet signed by the rebels was found in [Oss]."), "");
}

TEST(Extract, entries_hold_what_is_told_behind_their_colon) {
    EXPECT_EQ(coded("Incidents of 2024\n\n6 May - [Oss]: a bomb goes off at the bus stand.\n"),
              "strike_sites bombing Oss");
    EXPECT_EQ(coded("Incidents of 2024\n\n6 May - [Oss]: bodies of 3 youths found, hands tied.\n"),
              "other violence_against_civilians Oss");
    EXPECT_EQ(coded("Incidents of 2024\n\n6 May - [Oss]: a protest against the killings at [Hill].\n"),
              "other protest Oss");
    EXPECT_EQ(coded("Incidents of 2024\n\n6 May - [Oss]: the rebels' mortar rounds land inside the dockyard.\n"),
              "strike_sites shelling Oss by rebels");
}

TEST(Extract, nobody_displaces_those_who_leave) {
    EXPECT_EQ(coded("Warplanes bombed [Oss] on 5 May, and thousands of residents left [Hill]."),
              "strike_sites air_strike Oss; context displacement Hill");
    EXPECT_EQ(coded("Rebels raided [Oss] on 5 May, and thousands of residents left [Hill]."),
              "clashes raid Oss by rebels; context displacement Hill");
}

TEST(Extract, half_a_country_is_no_town_taken) {
    EXPECT_EQ(
        coded("Fifty marines landed in [Oss] on 5 May, and rebels boasted that half the country was in their hands."),
        "advance_points advance Oss by marines");
}

TEST(Extract, what_opens_a_sentence_is_the_scene_of_all_of_it) {
    EXPECT_EQ(coded("In [Oss], mortar bombs fell in the streets and the two sides traded machine-gun fire on 5 May."),
              "strike_sites shelling Oss; clashes clash Oss");
}

TEST(Extract, an_official_is_shot_in_his_town_unless_it_says_where) {
    EXPECT_EQ(coded("Gunmen shot dead the mayor of [Oss] on 5 May."), "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("Gunmen shot dead the mayor of [Oss] in [Tarn] on 5 May."),
              "other violence_against_civilians Tarn by gunmen");
    EXPECT_EQ(coded("The mayor of [Oss] said shells had hit [Tarn] on 5 May."), "strike_sites shelling Tarn");
}

TEST(Extract, an_object_with_its_place_joins_the_object_before_it) {
    EXPECT_EQ(coded("Jets hit a column near [Oss] on 4 May, and the airstrip at [Tarn] on 5 May."),
              "strike_sites air_strike Oss; strike_sites air_strike Tarn");
    EXPECT_EQ(coded("Rebels raised their flag in [Oss] on 4 May, and a drone damaged the bridge at [Tarn]."),
              "advance_points capture Oss by rebels; strike_sites drone_strike Tarn");
}

TEST(Extract, fighting_before_a_capture_was_where_it_was_taken) {
    EXPECT_EQ(coded("The army captured [Oss] on 5 May after three days of fighting."),
              "advance_points capture Oss by army; clashes clash Oss");
}

TEST(Extract, what_is_only_supposed_or_denied_is_no_event) {
    EXPECT_EQ(coded("A strike on the airport of [Oss] would widen the war."), "");
    EXPECT_EQ(coded("Reports on 5 May of a coup in [Oss] were unfounded."), "");
    EXPECT_EQ(coded("Drone attack on [Oss] on 5 May. Denied by the army; traffic normal, no images."), "");
    EXPECT_EQ(coded("Sirens went off in [Oss] on 5 May."), "");
}

TEST(Extract, a_list_goes_on_behind_a_clause_of_its_place) {
    EXPECT_EQ(coded("Bombs were dropped on 5 May on [Oss], where five civilians died, and on [Tarn]."),
              "strike_sites air_strike Oss; strike_sites air_strike Tarn");
}

TEST(Extract, round_numbers_stand_before_nouns) {
    EXPECT_EQ(coded("Guns fired forty shells into [Oss] on 5 May."), "strike_sites shelling Oss");
}

TEST(Extract, guns_are_not_what_they_fire_at) {
    EXPECT_EQ(coded("Artillery positioned in [Tarn] shelled positions in [Oss] on 5 May."),
              "strike_sites shelling Oss");
    EXPECT_EQ(coded("[Oss] came under howitzer fire from positions at [Tarn] on 5 May."), "strike_sites shelling Oss");
}

TEST(Extract, fighting_that_opens_a_sentence_was_where_it_led) {
    EXPECT_EQ(coded("After four days of heavy fighting, the army took [Oss] on 5 May."),
              "advance_points capture Oss by army; clashes clash Oss");
}

TEST(Extract, who_lives_there_tells_of_what_happened_there) {
    EXPECT_EQ(coded("Residents of [Oss] said gunmen had killed dozens of villagers on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Extract, a_threat_in_a_recording_is_one) {
    EXPECT_EQ(coded("A commander threatened, in an audio recording, to storm [Oss] on 5 May."), "");
    EXPECT_EQ(coded("NOT CONFIRMED. Television reported an air strike on [Oss] on 5 May."), "");
}

TEST(Extract, people_in_schools_have_fled) {
    EXPECT_EQ(coded("Families who left their homes in April are still in schools in [Oss]."),
              "context displacement Oss");
    EXPECT_EQ(coded("Choirs sing in schools in [Oss]."), "");
}

TEST(Extract, what_did_not_take_place_is_no_event) {
    EXPECT_EQ(coded("The talks with the rebels that were scheduled for 5 May in [Oss] did not take place."), "");
}

TEST(Extract, a_town_opens_its_headline) {
    EXPECT_EQ(coded("[Oss] shelled by rebels on 5 May."), "strike_sites shelling Oss by rebels");
    EXPECT_EQ(coded("Village of [Oss] burned by gunmen on 5 May."), "other violence_against_civilians Oss by gunmen");
}

TEST(Extract, a_headlines_second_sentence_has_its_own_place) {
    EXPECT_EQ(coded("Army retakes hill, missiles kill three in [Oss]\n\nThe day was long. It rained on 5 May.\n"),
              "strike_sites missile_strike Oss");
}

TEST(Extract, aeroplanes_raid_from_the_air) {
    EXPECT_EQ(coded("[Norish:demonym|Norland] aeroplanes raided [Oss] on 5 May."),
              "strike_sites air_strike Oss by Norland");
}

TEST(Extract, what_is_called_a_fantasy_is_no_event) {
    EXPECT_EQ(coded("The minister called claims that rebels had shelled [Oss] on 5 May a fantasy."), "");
    EXPECT_EQ(coded("A video said to show a strike on [Oss] on 5 May is from elsewhere."), "");
}

TEST(Extract, shells_cross_a_line_and_fall_elsewhere) {
    EXPECT_EQ(coded("Shelling across the Line of Control killed two in [Oss] on 5 May."), "strike_sites shelling Oss");
}

TEST(Extract, what_may_be_or_was_elsewhere_is_not_here) {
    EXPECT_EQ(coded("Rockets fell on 5 May, and the port in [Oss] could be a target."), "");
    EXPECT_EQ(coded("Police and gangs clashed in [Oss] on 5 May, a day after a massacre further north."),
              "clashes clash Oss");
}

TEST(Extract, aircraft_do_not_bomb_their_base) {
    EXPECT_EQ(coded("Two aircraft from the base at [Oss] dropped bombs on the village on 5 May."), "");
}

TEST(Extract, a_thousand_people_are_no_patrol) {
    EXPECT_EQ(coded("More than 4,000 [Norish:demonym|Norland] crossed into [Oss] on 5 May."),
              "context displacement Oss");
    EXPECT_EQ(coded("Dozens broke through the border fence at [Oss] on 5 May."), "other riot Oss");
}

TEST(Extract, who_takes_people_takes_no_ground_and_does_not_leave) {
    EXPECT_EQ(coded("Militiamen took 16 villagers from [Oss] on 5 May."), "other abduction Oss by militiamen");
    EXPECT_EQ(coded("Troops moved 400 people out of [Oss] on 5 May."), "context displacement Oss by troops");
    EXPECT_EQ(coded("Ambulances took 16 people from [Oss] on 5 May."), "");
}

TEST(Extract, who_came_may_leave_days_later) {
    EXPECT_EQ(coded("Rebels took [Oss] on 2 May and left two days later."),
              "advance_points capture Oss by rebels; advance_points withdrawal Oss by rebels");
}

TEST(Extract, guns_of_ships_shell) {
    EXPECT_EQ(coded("Gunboats opened fire on the harbour at [Oss] on 5 May."), "strike_sites shelling Oss");
}

TEST(Extract, be_is_inflected) {
    EXPECT_EQ(coded("Families were trapped in [Oss] on 5 May."), "context displacement Oss");
    EXPECT_EQ(coded("The army was in full control of [Oss] on 5 May."), "advance_points capture Oss by army");
    EXPECT_EQ(coded("Rebels were driven from [Oss] on 5 May."), "advance_points capture Oss");
}

TEST(Extract, what_crashes_or_whose_tank_fired_is_told) {
    EXPECT_EQ(coded("A drone crashed into a house in [Oss] on 5 May."), "strike_sites drone_strike Oss");
    EXPECT_EQ(coded("A post at [Oss] was hit by rebel fighters on 5 May."), "clashes attack Oss by rebel");
}

TEST(Extract, paragraphs_that_begin_with_a_place_and_a_dash_tell_of_it) {
    const std::string list =
        "Developments in Norland\n\n[OSS] - Gunmen shot dead three workers on 5 May 2024, police said.\n\n"
        "[TARN] - A mortar round killed two people on 6 May 2024.\n\n";
    EXPECT_EQ(coded(list + "[HILL] - Soldiers detained nine men on 7 May 2024."),
              "other violence_against_civilians OSS by gunmen; strike_sites shelling TARN; "
              "other arrest HILL by soldiers");
}

TEST(Extract, paragraphs_of_a_communique_begin_with_their_places) {
    EXPECT_EQ(coded("Rabul: Our bombers raided the harbour on 5 May.\n\nGasma: A unit bombed the runway on 5 May.\n\n"
                    "Wairop: The enemy withdrew.\n\nKokod: Rain fell.\n"),
              "strike_sites air_strike by Our bombers; strike_sites strike; advance_points withdrawal");
    EXPECT_EQ(coded("Jones: Our bombers raided the harbour on 5 May.\n\nReporter: They bombed the runway.\n\n"
                    "Jones: The enemy withdrew.\n\nReporter: Rain fell.\n"),
              "");
}

TEST(Extract, an_attempt_that_was_beaten_back_is_a_failed_attack) {
    EXPECT_EQ(coded("Rebels tried to storm the airfield at [Oss] on 5 May but were driven off."),
              "clashes attack_failed Oss by rebels");
    EXPECT_EQ(coded("Rebels tried to storm the airfield at [Oss] on 5 May."), "clashes attack Oss by rebels");
}

TEST(Extract, who_overran_or_was_cleared_tells_what_it_was) {
    EXPECT_EQ(coded("Crowds overran the airport in [Oss] on 5 May."), "other riot Oss by crowds");
    EXPECT_EQ(coded("The army cleared the rebels from [Oss] on 5 May."), "advance_points capture Oss by army");
}

TEST(Extract, soldiers_under_fire_are_attacked_not_shelled) {
    EXPECT_EQ(coded("Soldiers came under fire from rebels near [Oss] on 5 May."), "clashes attack Oss");
}

TEST(Extract, what_stands_under_a_label_is_planned_or_untrue) {
    EXPECT_EQ(coded("Incidents\n\n- A bomb exploded in [Oss] on 5 May.\n\nOutlook\n- Reinforcements in [Hill].\n"),
              "strike_sites bombing Oss");
    EXPECT_EQ(coded("Incidents\n\nDiscarded\nA helicopter fired on [Hill] on 5 May.\n"), "");
    EXPECT_EQ(coded("Explosions at [Oss] airport on 5 May \"only a drill\"."), "");
}

TEST(Extract, who_was_beaten_by_whom_is_told_by_the_preposition) {
    EXPECT_EQ(coded("The rebels were beaten at [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("Two men were beaten by soldiers in [Oss] on 5 May."),
              "other violence_against_civilians Oss by soldiers");
    EXPECT_EQ(coded("The army gunned down nine rebels in [Oss] on 5 May."), "clashes attack Oss by army");
}

TEST(Extract, crowds_riot_where_soldiers_attack) {
    EXPECT_EQ(coded("Students clashed with police in [Oss] on 5 May."), "other riot Oss by students");
    EXPECT_EQ(coded("A crowd stormed the parliament in [Oss] on 5 May."), "other riot Oss by crowd");
    EXPECT_EQ(coded("Families abandoned [Oss] on 5 May."), "context displacement Oss");
}

TEST(Extract, who_is_taken_from_a_home_is_abducted) {
    EXPECT_EQ(coded("Two men were taken from their farm in [Oss] on 5 May by armed men."),
              "other abduction Oss by armed men");
    EXPECT_EQ(coded("A convoy was waylaid near [Oss] on 5 May."), "clashes attack Oss");
}

TEST(Extract, who_is_on_the_way_does_not_advance) {
    EXPECT_EQ(coded("A bomb hit a bus as it entered [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Rebels fired in the air as they entered [Oss] on 5 May."), "advance_points advance Oss");
}

TEST(Extract, ships_moored_where_they_are_hit_are_hit_there) {
    EXPECT_EQ(coded("Drones hit two ships moored in [Oss] on 5 May."), "strike_sites drone_strike Oss");
    EXPECT_EQ(coded("Drones damaged a refinery in [Oss] on 5 May."), "strike_sites drone_strike Oss");
}

TEST(Extract, a_place_behind_a_buildings_name_and_commas_is_where_that_stands) {
    EXPECT_EQ(coded("Some 600 women gathered in front of the Palace Hotel, [Oss], to protest on 5 May."),
              "other protest Oss by women");
}

TEST(Extract, an_aside_about_the_first_place_does_not_end_the_list) {
    EXPECT_EQ(coded("Rebels attacked near [Oss] (8km north of [Tarn]) and [Hill] on 5 May."),
              "clashes attack Oss by rebels; clashes attack Hill by rebels");
}

TEST(Extract, soldiers_who_meet_rebels_hold_no_talks) {
    EXPECT_EQ(coded("The soldiers met a rebel unit at [Oss] on 5 May, and both lost men in a firefight."),
              "clashes clash Oss");
    EXPECT_EQ(coded("The UN demands freedom for 11 staff rounded up in [Oss] on 5 May."), "other arrest Oss");
}

TEST(Extract, what_is_done_to_it_is_done_to_the_town_before) {
    EXPECT_EQ(coded("Rebels reached [Oss] on 3 May. They shelled it on 5 May."),
              "advance_points advance Oss by rebels; strike_sites shelling Oss by rebels");
    EXPECT_EQ(coded("Fighters burned the health post at [Oss] on 5 May."),
              "other violence_against_civilians Oss by fighters");
}

TEST(Extract, a_truce_that_holds_was_not_made_then) {
    EXPECT_EQ(coded("The truce appeared to be holding in [Oss] on 5 May."), "");
}

TEST(Extract, an_entry_between_columns_lies_in_its_town_not_in_the_province_behind) {
    EXPECT_EQ(coded("Incident log\n\n3 May 2024 | [Oss], [Norland] | Rebels overran a hilltop outpost.\n\n"
                    "4 May 2024 | [Tarn], [Norland] | Two air raids; a monastery was hit.\n"),
              "clashes raid Oss by rebels; strike_sites air_strike Tarn");
}

TEST(Extract, who_had_come_did_what_they_are_told_to_have_done) {
    EXPECT_EQ(coded("Armed men entered [Oss] on 5 May. They assembled the villagers and killed eleven."),
              "advance_points advance Oss by armed men; other violence_against_civilians Oss");
    EXPECT_EQ(coded("Rebels moved into [Oss] on 5 May, and street fighting lasted until dusk."),
              "advance_points advance Oss by rebels; clashes clash Oss");
}

TEST(Extract, a_direction_behind_who_did_it_tells_where) {
    EXPECT_EQ(coded("Five traders were killed by gunmen south of [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Extract, a_failed_assault_was_made_and_a_rumour_of_one_was_not) {
    EXPECT_EQ(coded("They lost two vehicles in a failed mechanized assault near [Oss] on 5 May."),
              "clashes attack Oss");
    EXPECT_EQ(coded("The ministry denies the rumour, relayed by some media, of an assault on [Oss] on 5 May."), "");
}

TEST(Extract, a_headline_leaves_out_that_the_town_was_hit) {
    EXPECT_EQ(coded("[Oss] shelled overnight\n\nThe report is of 5 May. Nothing more is known of it."),
              "strike_sites shelling Oss");
}

TEST(Extract, people_are_told_by_their_number_and_name) {
    EXPECT_EQ(coded("About 900 Norlanders have left [Oss] since 5 May."), "context displacement Oss");
}

TEST(Extract, a_distance_from_a_town_is_where_it_happened) {
    EXPECT_EQ(coded("Clashes broke out [12 km north-east of Oss] on 5 May."), "clashes clash 12 km north-east of Oss");
}

TEST(Extract, what_is_hoped_for_or_still_to_meet_is_no_event) {
    EXPECT_EQ(coded("The column left with the ambition of marching on [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The facts will be laid before the council when it meets in [Oss]."), "");
    EXPECT_EQ(coded("Digest\n\n* PRINCES MAY MEET IN [OSS]\n"), "");
}

TEST(Extract, who_enters_a_warehouse_takes_no_town) {
    EXPECT_EQ(coded("Armed men entered the food warehouse in [Oss] on 5 May."), "clashes raid Oss by armed men");
}

TEST(Extract, victims_are_killed_where_they_sheltered) {
    EXPECT_EQ(coded("Militiamen killed villagers who had sought shelter in [Oss] on 5 May."),
              "other violence_against_civilians Oss by militiamen");
    EXPECT_EQ(coded("Commandos swooped on a bomb workshop in [Oss] on 5 May."), "clashes raid Oss by commandos");
}

TEST(Extract, a_port_told_by_its_sea_is_the_town_before) {
    EXPECT_EQ(coded("Rebels took [Oss] on 4 May. Troops pulled out of the Black Sea port on 5 May."),
              "advance_points capture Oss by rebels; advance_points withdrawal Oss by troops");
}

TEST(Extract, a_lists_head_is_a_name_whatever_its_brackets_hold) {
    EXPECT_EQ(coded("Incidents\n\n8 May - Mozogo (Mayo-Tanaga, FN): gunmen shot dead three men."),
              "other violence_against_civilians by gunmen");
    EXPECT_EQ(coded("Incidents\n\nNight of 5 to 6 May. Gabarra (Norland). Eight men were murdered on a farm."),
              "other violence_against_civilians");
}

TEST(Extract, a_dated_line_is_an_entry_of_its_own) {
    EXPECT_EQ(coded("Register\n\n01/05 [Oss] ([Norland:PCLI|Norland]). Three men shot dead.\n"
                    "03/05 [Lund] ([Norland:PCLI|Norland]). Two men shot dead."),
              "other violence_against_civilians Oss; other violence_against_civilians Lund");
}

TEST(Extract, adjectives_stand_before_a_name_that_nobody_knows) {
    EXPECT_EQ(coded("Gunmen entered nearby Andaket on 5 May and killed seven inhabitants."),
              "other violence_against_civilians by gunmen");
    EXPECT_EQ(coded("Shells fell on neighbouring Jasic on 5 May."), "strike_sites shelling");
    EXPECT_EQ(coded("Rocket fire on the government-held Midan district killed six people on 5 May."),
              "strike_sites rocket_attack");
}

TEST(Extract, a_word_of_a_places_name_tells_nothing) {
    EXPECT_EQ(coded("Troops pulled out of a camp outside [Hit] on 5 May."), "advance_points withdrawal Hit by troops");
}

TEST(Extract, a_column_met_by_regiments_sat_at_no_table) {
    EXPECT_EQ(coded("A column was met by two regiments at [Oss] on 5 May and thrown back."),
              "clashes attack_failed Oss");
    EXPECT_EQ(coded("The envoy was met by the mayor at [Oss] on 5 May."), "diplomacy meeting Oss");
}

TEST(Extract, a_town_comes_under_fire_from_afar) {
    EXPECT_EQ(coded("[Oss] came under fire on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("A patrol came under fire near [Oss] on 5 May."), "clashes attack Oss");
}

TEST(Extract, what_is_rehearsed_forestalled_or_invented_is_no_event) {
    EXPECT_EQ(coded("The cadets rehearsed the storming of [Oss]."), "");
    EXPECT_EQ(coded("To forestall a landing at [Oss], the guards were doubled."), "");
    EXPECT_EQ(coded("A massacre in [Oss], reported on 5 May, proved to be invented."), "");
    EXPECT_EQ(coded("The ministers argued over whether to storm the embassy in [Oss]."), "");
    EXPECT_EQ(coded("The marshal's claim that he has entered [Oss] is a shameless lie."), "");
}

TEST(Extract, a_town_told_by_where_it_lies_is_the_one_before) {
    EXPECT_EQ(coded("Shells fell on [Oss] on 4 May. The town, a railway junction, was surrounded on 5 May."),
              "strike_sites shelling Oss; clashes siege Oss");
}

TEST(Extract, the_displaced_who_protest_were_displaced_before) {
    EXPECT_EQ(coded("Displaced people in [Oss] blocked the road on 5 May."), "other protest Oss by Displaced people");
}

TEST(Extract, a_great_number_marches_as_people_do) {
    EXPECT_EQ(coded("10,000 marched on the embassy in [Oss] on 5 May."), "other protest Oss");
}

TEST(Extract, a_denial_may_say_more_behind_a_colon) {
    EXPECT_EQ(coded("The radio said that [Oss] is taken. This is false: no soldier stands there."), "");
    EXPECT_EQ(coded("It is false, as the committee claims, that [Oss] has been attacked."), "");
}

TEST(Extract, whoever_flies_out_of_a_base_strikes_from_the_air) {
    EXPECT_EQ(coded("Helicopters flying out of [Hill] fired on [Oss] on 5 May."), "strike_sites air_strike Oss");
}

TEST(Extract, an_aside_between_commas_guards_nothing_behind_it) {
    EXPECT_EQ(coded("The tanks, not content with the heights, retook [Oss] on 5 May."), "advance_points capture Oss");
}

TEST(Extract, one_drives_out_of_a_town_and_takes_nothing) {
    EXPECT_EQ(coded("The last delegates drove out of [Oss] on 5 May."), "");
}

TEST(Extract, who_is_seized_behind_a_comma_is_no_town) {
    EXPECT_EQ(coded("The wife of the mayor, seized by rebels in [Oss] on 5 May, is free."),
              "other abduction Oss by rebels");
    EXPECT_EQ(coded("The town of [Oss], seized by rebels on 5 May, is quiet."), "advance_points capture Oss by rebels");
}

}  // namespace
}  // namespace sitmap

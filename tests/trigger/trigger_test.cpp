// Words that tell of an event, and those that only look like it. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Trigger, headlines_leave_out_the_article) {
    EXPECT_EQ(coded("Soldiers set up checkpoint in [Oss] on 5 May."),
              "advance_points base_established Oss by soldiers");
}

TEST(Trigger, an_adverb_may_stand_between_a_verb_and_its_particle) {
    EXPECT_EQ(coded("Rebel columns walked unopposed into [Oss] on 5 May."), "advance_points advance Oss by rebel");
    EXPECT_EQ(coded("Rebel columns moved quickly into [Oss] on 5 May."), "advance_points advance Oss by rebel");
}

TEST(Trigger, a_capital_behind_the_sentences_first_article_makes_no_name) {
    EXPECT_EQ(coded("A Qassam hit a school in [Oss] on 5 May."), "strike_sites rocket_attack Oss");
    EXPECT_EQ(coded("[Norish:demonym|Norland] Katyushas landed on [Oss] on 5 May."),
              "strike_sites rocket_attack Oss by Norland");
}

TEST(Trigger, a_verb_that_lacks_its_subject_is_the_noun) {
    EXPECT_EQ(coded("A stray rocket thudded into a fence at [Oss] on 5 May."), "strike_sites rocket_attack Oss");
    EXPECT_EQ(coded("RDX blockade of [Oss] now in its second week"), "clashes siege Oss");
}

TEST(Trigger, troops_occupy_and_states_have_occupied) {
    EXPECT_EQ(coded("Government troops occupied [Oss] on 5 May."), "advance_points capture Oss by Government troops");
    EXPECT_EQ(coded("Government troops continue to occupy [Oss]."), "context occupation Oss by Government troops");
}

TEST(Trigger, who_is_taken_from_home_is_abducted) {
    EXPECT_EQ(coded("Armed men took a council member from her home in [Oss] on 5 May."),
              "other abduction Oss by armed men");
    EXPECT_EQ(coded("They blocked a road over two men who, they say, were seized by gunmen near [Oss] on 5 May."),
              "other abduction Oss by gunmen");
}

TEST(Trigger, whom_gunmen_take_they_abduct) {
    EXPECT_EQ(coded("Two teachers were taken by gunmen in [Oss] on 5 May."), "other abduction Oss by gunmen");
    EXPECT_EQ(coded("[Oss] was taken by gunmen on 5 May."), "advance_points capture Oss by gunmen");
    EXPECT_EQ(coded("[Oss] and its rebel base were captured by fighters on 5 May."),
              "advance_points capture Oss by fighters");
}

TEST(Trigger, what_is_protested_is_not_told) {
    EXPECT_EQ(coded("Women protest abductions in [Oss] on 5 May."), "other protest Oss by women");
}

TEST(Trigger, grenades_with_rockets_are_no_rockets) {
    EXPECT_EQ(coded("Rebels attacked a post at [Oss] with rocket-propelled grenades on 5 May."),
              "clashes attack Oss by rebels");
}

TEST(Trigger, a_note_begins_with_its_weapon) {
    EXPECT_EQ(coded("06:45 Artillery, including white phosphorus, on the outskirts of [Oss] on 5 May."),
              "strike_sites shelling Oss");
    EXPECT_EQ(coded("Missile at a military vehicle in [Oss] on 5 May."), "strike_sites missile_strike Oss");
}

TEST(Trigger, what_beat_them_is_told_behind) {
    EXPECT_EQ(coded("Two militants were neutralised in [Oss] on 5 May by an armed drone."),
              "strike_sites drone_strike Oss");
}

TEST(Trigger, who_surrenders_to_a_patrol_yields_no_town) {
    EXPECT_EQ(coded("Two militants surrendered to border units in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("[Oss] surrendered to the rebels on 5 May."), "advance_points capture Oss by rebels");
}

TEST(Trigger, what_was_done_is_not_undone_by_an_offer) {
    EXPECT_EQ(coded("Delegates met at [Oss] on 5 May and offered to open negotiations."), "diplomacy meeting Oss");
}
TEST(Trigger, a_school_that_lost_its_roof_lost_no_town) {
    EXPECT_EQ(coded("Fragments fell in [Oss], where a school lost its roof on 5 May."), "");
}
TEST(Trigger, artillery_shells_a_town) {
    EXPECT_EQ(coded("[Norish:demonym|Norland] artillery shells outskirts of [Oss]"),
              "strike_sites shelling Oss by Norland");
}
TEST(Trigger, marks_round_one_word_cut_no_clause) {
    EXPECT_EQ(coded("The army has \"liberated\" [Oss] on 5 May."), "advance_points capture Oss by army");
    EXPECT_EQ(coded("Gunners fired 107mm rockets into [Oss] on 5 May."), "strike_sites rocket_attack Oss");
}
TEST(Trigger, a_war_is_nobody_who_acts) {
    EXPECT_EQ(coded("[Norland-Ostrania:organisation|] war live: missiles fall on [Oss]\n\nThe report is of 5 May."),
              "strike_sites missile_strike Oss");
}
TEST(Trigger, bulldozers_destroy_and_missiles_strike) {
    EXPECT_EQ(coded("Bulldozers tore down seven dwellings in [Oss] on 5 May."), "context destruction Oss");
    EXPECT_EQ(coded("A missile demolished a house in [Oss] on 5 May."), "strike_sites missile_strike Oss");
    EXPECT_EQ(coded("The team dismantled a bomb in [Oss] on 5 May."), "");
}
TEST(Trigger, what_is_exchanged_is_one_fight) {
    EXPECT_EQ(coded("In [Doma] province, fighters and soldiers exchanged machine-gun fire around [Oss] on 5 May."),
              "clashes clash Oss");
    EXPECT_EQ(coded("The two sides exchanged fire at [Oss] on 5 May, and a mortar shell hit [Lund]."),
              "clashes clash Oss; strike_sites shelling Lund");
}
TEST(Trigger, a_time_may_stand_inside_a_verb) {
    EXPECT_EQ(coded("The tanks moved overnight into [Oss] on 5 May."), "advance_points advance Oss");
}
TEST(Trigger, who_was_arrested_before_is_no_protester) {
    EXPECT_EQ(coded("[Oss] observed a complete bandh on 5 May over the death of a youth who had been picked up."),
              "other protest Oss");
}
TEST(Trigger, dockers_that_strike_hit_nobody) {
    EXPECT_EQ(coded("Dockers at [Oss] struck for a week over unpaid wages."), "other protest Oss by dockers");
    EXPECT_EQ(coded("Islamabad says that sanctuaries in [Oss] are legitimate targets."), "");
}
TEST(Trigger, a_meeting_that_was_struck_was_the_target) {
    EXPECT_EQ(coded("A drone struck a meeting of officers in [Oss] on 5 May."), "strike_sites drone_strike Oss");
}
TEST(Trigger, a_bus_of_soldiers_is_an_armed_target) {
    EXPECT_EQ(coded("Gunmen ambushed a bus near [Oss] on 5 May."), "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("Gunmen ambushed a bus of soldiers near [Oss] on 5 May."), "clashes attack Oss by gunmen");
    EXPECT_EQ(coded("Five traders killed by gunmen in [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}
TEST(Trigger, an_assault_that_was_repelled_is_one_event) {
    EXPECT_EQ(coded("In the [Lund] direction, the defenders repelled nine assaults near [Oss] on 5 May."),
              "clashes attack_failed Oss");
    EXPECT_EQ(coded("On 5 May the rebels tried four times without success to attack the soldiers at [Oss]."),
              "clashes attack_failed Oss by rebels");
}

TEST(Trigger, what_carries_a_weapon_moves_and_does_not_strike) {
    EXPECT_EQ(coded("A battery of rocket launchers moved into [Oss] on 5 May."), "advance_points advance Oss");
    EXPECT_EQ(coded("Coalition aircraft: nine raids on [Oss] on 5 May."), "strike_sites air_strike Oss");
}

TEST(Trigger, whom_a_gunman_shot_says_what_it_was) {
    EXPECT_EQ(coded("A gunman shot dead a driver at [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunman");
    EXPECT_EQ(coded("A night raid on [Oss] leaves 11 villagers dead on 5 May."),
              "other violence_against_civilians Oss");
    EXPECT_EQ(
        coded("Rebels attacked the villages of [Oss] and [Lund] on 5 May, and the army repelled the attack on the "
              "latter."),
        "clashes attack Oss by rebels; clashes attack Lund by rebels");
}

TEST(Trigger, what_was_found_on_somebody_did_not_go_off) {
    EXPECT_EQ(coded("Police arrested two men with a claymore mine at [Oss] on 5 May."), "other arrest Oss by police");
}

TEST(Trigger, a_gathering_that_somebody_was_taken_from_is_not_told) {
    EXPECT_EQ(coded("Hooded men dragged a teacher from a meeting in [Oss] on 5 May."), "other abduction Oss");
    EXPECT_EQ(coded("On 5 May a group claimed the killing and threatened officials in [Oss] with the same."), "");
}

TEST(Trigger, rebels_that_took_people_abducted_them) {
    EXPECT_EQ(coded("Rebels took a teacher and 11 teenagers from a chapel near [Oss] on 5 May."),
              "other abduction Oss by rebels");
}

TEST(Trigger, a_march_of_mothers_is_a_protest) {
    EXPECT_EQ(coded("On 5 May mothers of conscripts marched on the draft office in [Oss]."),
              "other protest Oss by mothers");
    EXPECT_EQ(coded("In [Oss], where three men were killed on 4 May, people marched on 5 May."),
              "other violence_against_civilians Oss; other protest Oss");
}

TEST(Trigger, who_refused_before_may_suffer_after) {
    EXPECT_EQ(coded("On 5 May nine men who refused to enrol were executed at [Oss]."), "other execution Oss");
    EXPECT_EQ(coded("The raids followed the killing of 26 tourists near [Oss] on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(Trigger, what_was_done_by_machine_guns_is_a_fight) {
    EXPECT_EQ(coded("A patrol was raked by machine-gun fire outside [Oss] on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("Jets executed 19 air strikes on [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("The army thwarted an attempt by the rebels to advance on [Oss] on 5 May."),
              "clashes attack_failed Oss by rebels");
}

TEST(Trigger, herds_are_driven_off_and_deserters_give_up_no_town) {
    EXPECT_EQ(coded("Gunmen drove off livestock at [Oss] on 5 May."), "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("Two terrorists surrendered to a border post in [Oss] on 5 May."), "");
}

TEST(Trigger, retreating_men_are_described_not_told_to_retreat) {
    EXPECT_EQ(coded("On 5 May retreating units shelled [Oss]."), "strike_sites shelling Oss");
}

TEST(Trigger, launchers_are_no_missiles_and_machine_guns_strike_nobody) {
    EXPECT_EQ(coded("Jets destroyed a dozen missile launchers in [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("On 5 May two light machine guns were seized in [Oss]."), "");
}

TEST(Trigger, planes_raid_in_the_present_tense) {
    EXPECT_EQ(coded("MiG-23s raid the airport of [Oss] on 5 May."), "strike_sites air_strike Oss");
}

TEST(Trigger, who_is_killed_in_a_raid_fought_nobody) {
    EXPECT_EQ(coded("Nine people were shot dead when rebels raided the village of [Oss] on 5 May."),
              "other violence_against_civilians Oss by rebels");
    EXPECT_EQ(coded("Gunmen ambushed a patrol near [Oss] on 5 May, one vehicle burnt."),
              "clashes attack Oss by gunmen");
}

TEST(Trigger, houses_searched_behind_a_comma_are_not_what_was_entered) {
    EXPECT_EQ(coded("On 5 May a patrol entered [Oss], searched several houses and detained two men."),
              "advance_points advance Oss; other arrest Oss");
}

TEST(Trigger, those_who_marched_did_so_whatever_else_they_do) {
    EXPECT_EQ(coded("Protesters who marched on 5 May in [Oss] asked for the minister's head."),
              "other protest Oss by protesters");
}

TEST(Trigger, what_was_raided_from_the_air_was_struck) {
    EXPECT_EQ(coded("Planes bombed [Lund] on 5 May; [Oss] was raided twice."),
              "strike_sites strike Lund; strike_sites air_strike Oss");
    EXPECT_EQ(coded("Militants shot dead nine villagers in a raid on [Oss] on 5 May, police said."),
              "other violence_against_civilians Oss by militants");
}

TEST(Trigger, who_is_shot_at_a_town_is_shot) {
    EXPECT_EQ(coded("A lorry driver was shot at [Oss] on 5 May."), "other violence_against_civilians Oss");
    EXPECT_EQ(coded("Police opened fire on a rally in [Oss] on 5 May."),
              "other violence_against_civilians Oss by police");
}

TEST(Trigger, a_phrase_of_many_words_is_no_noun) {
    EXPECT_EQ(coded("5 May 2021\n\n- [Norish:demonym|Norland] take to streets of [Oss] over tax"),
              "other protest Oss by Norish");
}

TEST(Trigger, a_town_may_go_or_be_reached_as_the_one_before) {
    EXPECT_EQ(coded("[Oss] was taken on 3 May, [Lund] went the next day."),
              "advance_points capture Oss; advance_points capture Lund");
    EXPECT_EQ(coded("[Oss] was reached on 3 May."), "advance_points advance Oss");
    EXPECT_EQ(coded("A ceasefire was reached in [Oss] on 3 May."), "agreements agreement Oss");
}

TEST(Trigger, thousands_of_a_people_flee_as_people_do) {
    EXPECT_EQ(coded("More than 4,000 Burkinabe arrived in [Oss] in May."), "context displacement Oss");
    EXPECT_EQ(coded("In 2014 Norland arrived in [Oss]."), "");
}

TEST(Trigger, people_gather_to_demand_and_a_conference_meets_nobody) {
    EXPECT_EQ(coded("Dozens gathered in [Oss] on 5 May to demand the return of the women."), "other protest Oss");
    EXPECT_EQ(coded("Ministers of the Conference on the Lakes met in [Oss] on 5 May."), "diplomacy meeting Oss");
}

TEST(Trigger, prisoners_found_shot_took_nothing) {
    EXPECT_EQ(coded("Five captured Norlanders were found shot in an orchard at [Oss] on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(Trigger, a_train_derailed_by_a_mine_had_no_accident) {
    EXPECT_EQ(coded("The express was derailed by a mine near [Oss] on 5 May."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("In March 2024 displaced persons blocked the road at [Oss]."), "other protest Oss");
}

TEST(Extract, drones_that_are_repelled_were_shot_down) {
    EXPECT_EQ(coded("A drone attack on the port of [Oss] was repelled on 5 May."), "strike_sites interception Oss");
    EXPECT_EQ(coded("An attack on the port of [Oss] was repelled on 5 May."), "clashes attack_failed Oss");
}

TEST(Extract, what_is_proposed_contradicted_or_withdrawn_is_no_event) {
    EXPECT_EQ(coded("A proposal by the consul to put marines ashore at [Oss] was declined on 5 May."), "");
    EXPECT_EQ(coded("The announcement that [Oss] had been captured on 5 May was contradicted by journalists."), "");
    EXPECT_EQ(coded("Officers talk openly of an assault on [Oss]."), "");
    EXPECT_EQ(coded("5 May - [Oss]. WITHDRAWN. Posts claimed that helicopters had attacked a camp."), "");
}

TEST(Trigger, adverbs_and_asides_stand_within_a_passive) {
    EXPECT_EQ(coded("[Oss] was again shelled on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("[Oss] was, according to the mayor, shelled on 5 May."), "strike_sites shelling Oss");
}

TEST(Trigger, a_crowd_that_throws_stones_is_one_protest) {
    EXPECT_EQ(coded("Demonstrators blocked the road in [Oss] on 5 May and threw stones at police."),
              "other protest Oss by demonstrators");
}

TEST(Trigger, who_is_shot_in_a_raid_was_no_fighter) {
    EXPECT_EQ(coded("Militants shot dead nine villagers in a pre-dawn raid on [Oss] on 5 May."),
              "other violence_against_civilians Oss by militants");
}

TEST(Trigger, a_convoy_in_arms_is_ambushed_in_a_fight) {
    EXPECT_EQ(coded("The convoy was ambushed on 5 May close to the village of [Oss]."), "clashes attack Oss");
}

TEST(Trigger, who_drives_out_of_a_town_drives_nobody) {
    EXPECT_EQ(coded("A landmine killed a family of four as they drove out of [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Troops drove the rebels out of [Oss] on 5 May."), "advance_points capture Oss by troops");
}

TEST(Trigger, armies_that_meet_fight) {
    EXPECT_EQ(coded("The two armies met at [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("Delegates of the two armies met at [Oss] on 5 May."), "diplomacy meeting Oss");
}

TEST(Trigger, people_taken_from_a_checkpoint_are_no_ground) {
    EXPECT_EQ(coded("Three volunteers were taken from a checkpoint in [Oss] on 5 May."), "other abduction Oss");
}

TEST(Trigger, a_mine_destroys_what_drives_over_it) {
    EXPECT_EQ(coded("A mine destroyed a bus near [Oss] on 5 May."), "strike_sites bombing Oss");
}

TEST(Trigger, what_troops_have_occupied_on_a_day_is_taken) {
    EXPECT_EQ(coded("Infantry are said to have occupied [Oss] on 5 May."), "advance_points capture Oss");
}

TEST(Trigger, one_of_those_bombs_is_a_bomb) {
    EXPECT_EQ(coded("Jets carried out nine air raids on [Oss] on 5 May. One hit a lorry outside [Lund]."),
              "strike_sites air_strike Oss; strike_sites strike Lund");
    EXPECT_EQ(coded("Rockets hit [Oss] on 5 May. Others landed in [Lund]."),
              "strike_sites rocket_attack Oss; strike_sites strike Lund");
    EXPECT_EQ(coded("The paper came out on 5 May in [Oss]. Others landed in [Lund]."), "");
}

TEST(Trigger, another_raid_beside_an_air_raid_is_one) {
    EXPECT_EQ(coded("Jets bombed a depot in [Oss] on 5 May, a day after an earlier raid destroyed a bridge at "
                    "[Lund]."),
              "strike_sites air_strike Oss; strike_sites air_strike Lund");
}

TEST(Trigger, what_a_strike_burned_is_of_the_strike) {
    EXPECT_EQ(coded("Aircraft bombed [Oss] on 5 May and burned two hundred houses."), "strike_sites air_strike Oss");
}

TEST(Trigger, and_again_is_another_day) {
    EXPECT_EQ(coded("Aircraft bombed [Oss] on 5 May, and again two days later."),
              "strike_sites air_strike Oss; strike_sites air_strike Oss");
}

TEST(Trigger, who_took_one_town_goes_on_to_the_next) {
    EXPECT_EQ(coded("They took control of [Oss] on 2 May without fighting and entered [Lund] on 5 May."),
              "advance_points capture Oss; advance_points advance Lund");
    EXPECT_EQ(coded("On 2 May a column crossed the border at [Oss]; a second one reached [Lund] on 5 May."),
              "advance_points advance Oss; advance_points advance Lund");
    EXPECT_EQ(coded("The letter reached [Oss] on 2 May and entered history."), "");
}

TEST(Trigger, who_withdraws_leaves_what_was_taken) {
    EXPECT_EQ(coded("Fighters occupied [Oss] on 2 May and withdrew on 5 May."),
              "advance_points capture Oss by fighters; advance_points withdrawal Oss by fighters");
    EXPECT_EQ(coded("Fighters took [Oss] on 2 May and held it until 5 May, when they withdrew."),
              "advance_points capture Oss by fighters; advance_points withdrawal Oss by fighters");
    EXPECT_EQ(coded("Fighters withdrew on 5 May."), "");
}

TEST(Trigger, people_are_driven_from_a_town_and_no_army) {
    EXPECT_EQ(coded("Paramilitaries drove the inhabitants of [Oss] from their houses on 5 May."),
              "context displacement Oss by paramilitaries");
    EXPECT_EQ(coded("Troops drove the rebels from [Oss] on 5 May."), "advance_points capture Oss by troops");
}

TEST(Trigger, a_negotiator_of_guerrillas_is_no_column) {
    EXPECT_EQ(coded("The guerrillas' chief negotiator arrived in [Oss] on 5 May."), "diplomacy visit Oss");
    EXPECT_EQ(coded("The guerrillas arrived in [Oss] on 5 May."), "advance_points advance Oss by guerrillas");
}

TEST(Trigger, patrols_encounter_bands_and_armies_enter_by_a_noun) {
    EXPECT_EQ(coded("Patrols encountered a rebel battalion near [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("It followed the entry of the army into [Oss] on 5 May."), "advance_points advance Oss");
}

TEST(Trigger, who_had_taken_a_town_is_who_leaves_it) {
    EXPECT_EQ(coded("Militiamen drove federal troops out of [Oss] on 5 May and then withdrew."),
              "advance_points capture Oss by militiamen; advance_points withdrawal Oss by militiamen");
}

TEST(Trigger, the_third_such_attack_does_not_hide_who_was_killed) {
    EXPECT_EQ(test::coded("Gunmen killed 19 farmers in [Oss] on 5 May, the third such assault in two weeks."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Trigger, what_a_chronicle_storms_and_seizes_is_taken) {
    EXPECT_EQ(coded("5 May: Rebels storm [Oss] and seize it."),
              "clashes attack Oss by rebels; advance_points capture Oss by rebels");
    EXPECT_EQ(coded("5 May: Rebels threaten to storm [Oss] and seize it."), "");
    EXPECT_EQ(coded("Rebels attacked [Oss] on 5 May, capturing it two days later."),
              "clashes attack Oss by rebels; advance_points capture Oss by rebels");
}

TEST(Trigger, who_had_been_of_a_brigade_is_a_civilian) {
    EXPECT_EQ(coded("Gunmen shot and killed a former member of the 8th Brigade in [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Trigger, a_weapon_behind_another_deed_fires_for_itself) {
    EXPECT_EQ(coded("The army fought rebels in [Oss] on 5 May, while helicopters fired 18 rockets at posts in [Lund]."),
              "clashes clash Oss; strike_sites rocket_attack Lund");
}

TEST(Trigger, what_is_dropped_says_what_dropping_is) {
    EXPECT_EQ(coded("Bombers dropped 120 tons on the airfield at [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("A jet dropped two bombs on [Oss] on 5 May, hitting a chapel."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Helicopters dropped 20 tons of flour over [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The court dropped the case against the mayor of [Oss] on 5 May."), "");
}

TEST(Trigger, what_is_run_upon_says_what_running_is) {
    EXPECT_EQ(coded("A bus ran upon a mine near [Oss] on 5 May."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("A train ran over a cow near [Oss] on 5 May."), "");
}

TEST(Trigger, aircraft_wreck_in_many_words) {
    EXPECT_EQ(coded("Light bombers tore up the railway yards at [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Workers tore up the railway yards at [Oss] on 5 May."), "");
}

TEST(Trigger, a_heavy_object_may_stand_behind_place_and_day) {
    EXPECT_EQ(coded("The commander received at [Oss] on 5 May the minister of defence."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("The envoy called on the president in [Oss] on 5 May."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("The envoy called on the leaders in [Oss] to stop."), "");
}

TEST(Trigger, a_town_takes_in_those_who_fled_and_a_hospital_the_hurt) {
    EXPECT_EQ(coded("[Oss] has received 9,300 refugees since 6 April."), "context displacement Oss");
    EXPECT_EQ(coded("The hospital in [Oss] received 20 people with burns on 5 May."), "");
    EXPECT_EQ(coded("The caves at [Oss] receive 60,000 tourists a year."), "");
}

TEST(Trigger, who_tries_to_storm_a_town_attacks_it) {
    EXPECT_EQ(coded("Rebels tried to storm [Oss] on 5 May."), "clashes attack Oss by rebels");
    EXPECT_EQ(coded("Rebels tried to storm the barracks in [Oss] on 5 May."), "clashes attack Oss by rebels");
}

TEST(Trigger, shelter_that_was_sought_was_found) {
    EXPECT_EQ(coded("Some 4,000 people have sought shelter at a mission in [Oss]."), "context displacement Oss");
    EXPECT_EQ(coded("The leader sought refuge in the embassy in [Oss] on 5 May."), "");
}

TEST(Trigger, people_march_barefoot_through_a_town) {
    EXPECT_EQ(coded("About 300 women marched barefoot through [Oss] on 5 May."), "other protest Oss by women");
    EXPECT_EQ(coded("Students paraded through the centre of [Oss] on 5 May to protest."),
              "other protest Oss by students");
}

TEST(Trigger, rounds_are_shells_and_missions_raids) {
    EXPECT_EQ(coded("Gunners put 200 rounds into [Oss] on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("[Oss] took 200 rounds on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("B-52s flew 14 missions around [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("The Red Cross flew 14 missions to [Oss] on 5 May with food."), "");
}

TEST(Trigger, a_road_that_was_cut_is_blockaded_there) {
    EXPECT_EQ(coded("The road at [Oss] was cut on 5 May by rebels."), "clashes siege Oss by rebels");
    EXPECT_EQ(coded("Salaries were cut at [Oss] on 5 May."), "");
}

TEST(Trigger, a_thrust_may_be_contained_and_an_outbreak_too) {
    EXPECT_EQ(coded("An enemy thrust at [Oss] was contained on 5 May."), "clashes attack_failed Oss");
    EXPECT_EQ(coded("The outbreak was contained at [Oss] on 5 May."), "");
}

TEST(Trigger, who_only_travels_into_a_town_takes_no_ground) {
    EXPECT_EQ(coded("Snipers fired at a convoy entering [Oss] on 5 May."), "clashes attack Oss by snipers");
    EXPECT_EQ(coded("The Red Cross took 40 wounded out of [Oss] on 5 May."), "");
}

TEST(Trigger, armour_stands_at_a_town_and_people_camp_in_it) {
    EXPECT_EQ(coded("By 5 May rebel armour stood at [Oss]."), "advance_points deployment Oss by rebel");
    EXPECT_EQ(coded("Troops stood at attention before the president in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The people of [Hill] are now camping in the streets of [Oss]."), "context displacement Oss");
}

TEST(Trigger, a_signing_tells_where_unless_it_was_only_set) {
    EXPECT_EQ(coded("The signing of the settlement in [Oss] on 5 May was watched by thousands."),
              "agreements agreement Oss");
    EXPECT_EQ(coded("The signing set for 5 May in [Oss] did not push through."), "");
}

TEST(Trigger, who_attempts_to_break_through_attacks_no_civilians) {
    EXPECT_EQ(coded("Infantry attempted to break through to the village of [Oss] on 5 May."), "clashes attack Oss");
}

TEST(Trigger, a_crowd_that_fills_an_avenue_and_chants_protests) {
    EXPECT_EQ(coded("Thousands packed the main avenue of [Oss] on 5 May, waving flags and chanting."),
              "other protest Oss");
}

TEST(Trigger, who_is_killed_during_a_demonstration_is_killed) {
    EXPECT_EQ(coded("On 5 May soldiers killed a baker in [Oss] during a demonstration."),
              "other violence_against_civilians Oss by soldiers; other protest Oss");
    EXPECT_EQ(coded("On 5 May soldiers shot dead two demonstrators in [Oss]."), "other protest Oss by soldiers");
}

TEST(Trigger, thousands_are_people) {
    EXPECT_EQ(coded("More than 40,000 have crossed into [Oss] since April."), "context displacement Oss");
    EXPECT_EQ(coded("In 2014 the border was crossed at [Oss]."), "");
}

TEST(Trigger, a_phrase_may_hold_its_object) {
    EXPECT_EQ(coded("Raiders put [Oss] to the torch on 5 May."), "other violence_against_civilians Oss by raiders");
    EXPECT_EQ(coded("Rebels took [Oss] by storm on 5 May."), "advance_points capture Oss by rebels");
    EXPECT_EQ(coded("Farmers brought the centre of [Oss] to a halt on 5 May."), "other protest Oss by farmers");
    EXPECT_EQ(coded("Rebels led nine men into captivity from [Oss] on 5 May."), "other abduction Oss by rebels");
    EXPECT_EQ(coded("He put the matter of [Oss] to the test on 5 May."), "");
    EXPECT_EQ(coded("The band brought the hall in [Oss] to its feet on 5 May."), "");
}

TEST(Trigger, what_is_destroyed_over_a_place_was_in_the_air) {
    EXPECT_EQ(coded("Air defences destroyed nine UAVs over [Oss] on 5 May."), "strike_sites interception Oss");
    EXPECT_EQ(coded("Drones were suppressed and shot down near [Oss] on 5 May."), "strike_sites interception Oss");
}

TEST(Trigger, prisoners_of_a_battle_are_not_abducted) {
    EXPECT_EQ(coded("The army took some 19,000 prisoners at [Oss] on 5 May."), "");
}

TEST(Trigger, shooting_between_two_is_a_clash) {
    EXPECT_EQ(coded("Shooting between soldiers and rebels was heard in [Oss] on 5 May.").substr(0, 17),
              "clashes clash Oss");
}

TEST(Trigger, july_is_no_adverb) {
    EXPECT_EQ(coded("A bomb exploded in [Oss] on 4 July, killing two people."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("A bomb exploded in [Oss] on 4 July, reportedly killing two people."), "strike_sites bombing Oss");
}

TEST(Trigger, a_killing_yields_to_nothing_that_lacks_its_place) {
    EXPECT_EQ(coded("Armed men killed seven farmers at [Oss] on 5 May and took cattle."),
              "other violence_against_civilians Oss by armed men");
    EXPECT_EQ(coded("Armed men killed two farmers at [Oss] on 5 May, and abducted a nurse in [Hill]."),
              "other violence_against_civilians Oss by armed men; other abduction Hill by armed men");
}

TEST(Trigger, what_aircraft_do_next_is_done_from_the_air_too) {
    EXPECT_EQ(coded("Enemy aircraft bombed the market of [Oss] on 5 May and attacked the refinery at [Hill]."),
              "strike_sites air_strike Oss by Enemy aircraft; strike_sites air_strike Hill by Enemy aircraft");
}

TEST(Trigger, youths_who_exchange_fire_with_police_are_no_mob) {
    EXPECT_EQ(coded("Special police and armed youths exchanged fire in [Oss] on 5 May."), "clashes clash Oss");
}

TEST(Trigger, an_official_who_tells_of_marines_landed_nowhere) {
    EXPECT_EQ(coded("An official says marines landed at [Oss] on 5 May."), "advance_points advance Oss by marines");
}

TEST(Trigger, a_battalion_that_was_overrun_is_no_town) {
    EXPECT_EQ(coded("A battalion was overrun near [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("Rebels overran [Oss] on 5 May."), "advance_points capture Oss by rebels");
}

TEST(Trigger, followers_of_a_leader_who_take_a_town_are_no_mob) {
    EXPECT_EQ(coded("Supporters of the ousted president took the port of [Oss] on 5 May."),
              "advance_points capture Oss");
    EXPECT_EQ(coded("Supporters of the ousted president overran the airport in [Oss] on 5 May."),
              "other riot Oss by supporters");
}

TEST(Trigger, devices_put_together_are_no_troops) {
    EXPECT_EQ(coded("Devices found by the police had been assembled in [Oss]."), "");
    EXPECT_EQ(coded("Some 200 gunmen assembled in [Oss] on 5 May."), "advance_points deployment Oss by gunmen");
}

TEST(Trigger, the_object_of_a_taking_ends_at_a_semicolon) {
    EXPECT_EQ(coded("On 5 May rebels took [Oss]; the next day 40 prisoners were shot in the market."),
              "advance_points capture Oss by rebels; other violence_against_civilians Oss");
    EXPECT_EQ(coded("Jon Hill, seized near [Oss] on 5 May, was let go."), "other abduction Oss");
}

TEST(Trigger, what_only_sounds_like_an_event) {
    EXPECT_EQ(coded("Police in [Oss] caught a gang that was engaged in stealing cars."), "");
    EXPECT_EQ(coded("A bread queue in [Oss] turned into a battlefield of elbows on 5 May."), "");
    EXPECT_EQ(coded("A relief aircraft landed at [Oss] on 5 May with flour."), "");
    EXPECT_EQ(coded("The army lost one man in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("An earthquake sent people running out on the streets in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Their wounded and their press lay far to the rear, at [Oss]."), "");
    EXPECT_EQ(coded("Activists were detained on 5 May before the president's rally in [Oss]."), "other arrest Oss");
    EXPECT_EQ(coded("Tanks left Karim's compound on 5 May."), "");
}

TEST(Trigger, who_was_struck_says_what_it_was) {
    EXPECT_EQ(coded("Armed men attacked a convoy of traders near [Oss] on 5 May."),
              "other violence_against_civilians Oss by armed men");
    EXPECT_EQ(coded("An air strike on 5 May damaged a cholera treatment centre in [Oss]."),
              "strike_sites air_strike Oss");
    EXPECT_EQ(coded("[Oss] was destroyed by the Tarn Legion on 5 May."), "strike_sites strike Oss by Tarn Legion");
    EXPECT_EQ(coded("The militants used poison gas projectiles in attacks against [Oss] on 5 May."),
              "strike_sites chemical_attack Oss by militants");
    EXPECT_EQ(coded("Troops captured a new rebel-held neighborhood in [Oss] on 5 May."),
              "advance_points capture Oss by troops");
    EXPECT_EQ(coded("In [Oss], government troops were pushed out on 5 May."), "advance_points capture Oss");
    EXPECT_EQ(coded("Police in [Oss] arrested dozens on 5 May in anticipation of mass protests."),
              "other arrest Oss by police");
}

TEST(Trigger, what_hits_or_surrounds_somebody_may_be_no_attack) {
    EXPECT_EQ(coded("A boy was hit by a train in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Two bombers blew themselves up on 5 May after they were surrounded by police near [Oss]."),
              "strike_sites suicide_bombing Oss");
    EXPECT_EQ(coded("Four protesters died from gunfire in [Oss] on 5 May."), "other protest Oss");
}

TEST(Trigger, who_torches_what) {
    EXPECT_EQ(coded("Gunmen torched eight trucks on the ring road of [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("Students torched the party's office in [Oss] on 5 May."), "other riot Oss by students");
    EXPECT_EQ(coded("Fighters halted trucks near [Oss] on 5 May, killed nine civilians and set the vehicles alight."),
              "other violence_against_civilians Oss by fighters");
}

TEST(Trigger, what_goes_on_around_a_deed_is_no_second_one) {
    EXPECT_EQ(coded("Militiamen killed two priests in [Oss] on 5 May during the fighting."),
              "other violence_against_civilians Oss by militiamen");
    EXPECT_EQ(coded("Rifle and mortar fire was traded in [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("Officials in [Oss] brushed aside a report on 5 May."), "");
    EXPECT_EQ(coded("Our reporter in [Oss] spoke to residents on 5 May."), "");
    EXPECT_EQ(coded("A truce urged by envoys kept him south of [Oss]."), "");
    EXPECT_EQ(coded("A division, embarked at [Oss], landed at [Hill] on 5 May."), "advance_points advance Hill");
}

TEST(Trigger, a_bombing_that_was_foiled_went_off_nowhere) {
    EXPECT_EQ(coded("Police foiled a suicide bombing in [Oss] on 5 May.").find("bombing"), std::string::npos);
}

TEST(Trigger, fires_and_words_that_tell_of_no_deed) {
    EXPECT_EQ(coded("A depot is burning in [Oss] after a missile came down there on 5 May."),
              "strike_sites missile_strike Oss");
    EXPECT_EQ(coded("While the capital burned, rebels stormed [Oss] on 5 May."), "clashes attack Oss by rebels");
    EXPECT_EQ(coded("The general in command at [Oss] talks of sending a battalion."), "");
    EXPECT_EQ(coded("At [Oss] they hung the painting up again. \"Somebody took it down,\" he said."), "");
}

TEST(Trigger, an_envoy_of_the_rebels_is_met_at_talks) {
    EXPECT_EQ(coded("The ambassador met the rebels' political chief in [Oss] on 5 May."), "diplomacy meeting Oss");
}

TEST(Trigger, an_aircraft_that_is_shot_at_bombs_nobody) {
    EXPECT_EQ(coded("A helicopter was shot at over [Oss] on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("A train was blown off the rails near [Oss] on 5 May."), "strike_sites bombing Oss");
}

TEST(Trigger, dams_explosives_and_occupied_cities_are_no_deeds) {
    EXPECT_EQ(coded("Water from the Farakka barrage flooded [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The weapons and explosives were destroyed in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Police kidnapped two children in the Norish occupied city of [Oss] on 5 May."),
              "other abduction Oss by police");
    EXPECT_EQ(coded("Warplanes destroyed an arms depot in [Oss] on 5 May."), "strike_sites air_strike Oss");
}

TEST(Trigger, a_barrage_of_noise_is_no_shelling) {
    EXPECT_EQ(coded("Volunteers held a noise barrage in [Oss] on 5 May."), "");
}

TEST(Trigger, armed_groups_leave_towns_as_rebels_do) {
    EXPECT_EQ(coded("Non-state armed groups left [Oss] on 5 May."),
              "advance_points withdrawal Oss by non-state armed groups");
}

TEST(Trigger, forces_of_a_side_force_nobody) {
    EXPECT_EQ(coded("Clashes between the regime forces and the factions south of [Oss] on 5 May went on."),
              "clashes clash Oss");
}

TEST(Trigger, who_is_killed_or_captured_is_no_town) {
    EXPECT_EQ(coded("Near [Oss] some 150 rebels were killed or captured on 5 May."), "other arrest Oss");
}

TEST(Trigger, a_garrison_is_reinforced_where_it_lies) {
    EXPECT_EQ(coded("Rebels had begun reinforcing the garrison of [Oss], a town some [25 km from Hill], on 5 May."),
              "advance_points deployment Oss by rebels");
}

TEST(Trigger, who_fell_in_a_fight_or_by_a_mine_is_told_by_it) {
    EXPECT_EQ(coded("Two soldiers were killed in clashes near [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("Two soldiers were killed by a mine near [Oss] on 5 May."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("[Oss] was rocked by explosions on 5 May."), "strike_sites explosion Oss");
}

TEST(Trigger, an_attack_that_was_repelled_is_one_event_where_the_attack_was) {
    EXPECT_EQ(coded("Eleven counterattacks in the direction of [Oss] were repelled on 5 May."),
              "clashes attack_failed Oss");
    EXPECT_EQ(coded("An attack towards [Oss] was beaten back on 5 May."), "clashes attack_failed Oss");
}

TEST(Trigger, a_convoy_that_was_attacked_brought_no_aid) {
    EXPECT_EQ(coded("An aid convoy was attacked near [Oss] on 5 May."), "other violence_against_civilians Oss");
}

TEST(Trigger, headlines_are_in_the_present_and_leave_out_be) {
    EXPECT_EQ(coded("DIGEST\n\n* Troops pull out of [Oss]\n* Helicopter shot down near [Hill]\n"),
              "advance_points withdrawal Oss by troops; strike_sites interception Hill");
    EXPECT_EQ(coded("DIGEST\n\n* Missile hits [Oss] hospital\n* Twin blasts hit [Hill]\n"),
              "strike_sites missile_strike Oss; strike_sites bombing Hill");
}

TEST(Trigger, armies_that_talk_do_not_fight) {
    EXPECT_EQ(coded("Three rebel armies held talks with the junta in [Oss] on 5 May."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("Two labourers were shot dead at a crush plant outside [Oss] on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(Trigger, a_plan_that_was_foiled_is_no_attack) {
    EXPECT_EQ(coded("A plan to blow up the railway at [Oss] was thereby foiled on 5 May."), "");
}

TEST(Trigger, what_is_carried_and_counted_is_not_fired) {
    EXPECT_EQ(coded("Drones hit two vehicles carrying mortars near [Oss] on 5 May."), "strike_sites drone_strike Oss");
    EXPECT_EQ(coded("He lies in [Oss] with nineteen wounds."), "");
    EXPECT_EQ(coded("Sixty men and women were taken from their lodgings in [Oss] on 5 May."), "other abduction Oss");
}

TEST(Trigger, victims_told_before_and_do_not_act) {
    EXPECT_EQ(coded("Insurgents beheaded two farmers and torched thirty huts in [Oss] on 5 May."),
              "other violence_against_civilians Oss by insurgents");
}

TEST(Trigger, protesters_who_gather_and_tanks_that_burn_are_told_by_it) {
    EXPECT_EQ(coded("Protesters have gathered in [Oss]."), "other protest Oss");
    EXPECT_EQ(coded("Three enemy tanks were destroyed at [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("Two tanks were destroyed in an air strike near [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Four schools in [Oss] were hit on 5 May."), "strike_sites strike Oss");
}

TEST(Trigger, one_more_who_was_captured_is_no_town) {
    EXPECT_EQ(coded("Two members were killed and a third captured in a gunfight in [Oss] on 5 May."),
              "other arrest Oss; clashes clash Oss");
}

TEST(Trigger, an_aircraft_is_shot_down_by_its_type_and_number) {
    EXPECT_EQ(coded("Rebels shot down a MiG-29 near [Oss] on 5 May."), "strike_sites interception Oss by rebels");
    EXPECT_EQ(coded("Rebels shot down a Mi-8 near [Oss] on 5 May."), "strike_sites interception Oss by rebels");
}

TEST(Trigger, who_rides_in_a_bus_is_not_arrested_and_staff_that_leaves_takes_no_ground_with_it) {
    EXPECT_EQ(coded("A bus taking traders from [Oss] broke down on 5 May."), "");
    EXPECT_EQ(coded("The agency withdrew its staff from [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The division, which had sailed from [Oss] on 5 May, was fresh."), "");
}

TEST(Trigger, who_reaches_a_deal_or_meets_resistance_neither_advances_nor_meets_anybody) {
    EXPECT_EQ(coded("The parties reached a power-sharing deal at [Oss] on 5 May."), "agreements agreement Oss");
    EXPECT_EQ(coded("The battalion met some resistance in [Oss] on 5 May."), "clashes clash Oss");
}

TEST(Trigger, explosives_that_are_guarded_kill_nobody) {
    EXPECT_EQ(coded("Two policemen escorting explosives were shot dead in [Oss] on 5 May."), "clashes attack Oss");
}

}  // namespace
}  // namespace sitmap

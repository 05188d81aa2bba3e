// What leads from a happening to its place. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(SiteRules, beside_a_place_is_near_it) {
    EXPECT_EQ(coded("Troops dug in along the ridge overlooking [Oss] on 5 May."),
              "advance_points deployment Oss by troops");
    EXPECT_EQ(coded("Some 6,000 soldiers massed opposite [Oss] on 5 May."),
              "advance_points deployment Oss by soldiers");
    EXPECT_EQ(coded("Soldiers fought rebels in the woods by [Oss] on 5 May."), "clashes clash Oss");
}

TEST(SiteRules, lines_and_crests_belong_to_the_place_they_are_named_for) {
    EXPECT_EQ(coded("The assault on the lines of [Oss] foundered on 5 May."), "clashes attack_failed Oss");
    EXPECT_EQ(coded("Fighting gripped the citadel of [Oss] on 5 May."), "clashes clash Oss");
}

TEST(SiteRules, a_road_out_of_a_town_and_as_far_as_a_town_lead_there) {
    EXPECT_EQ(coded("Warplanes strafed a column on the road out of [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Three tanks penetrated as far as [Oss] on 5 May."), "advance_points advance Oss");
}

TEST(SiteRules, who_is_beaten_where_the_sentence_opens_is_beaten_there) {
    EXPECT_EQ(coded("At [Oss] a cavalry regiment was broken up on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("In [Oss], a doctor said the patrol had been scattered on 5 May."), "");
}

TEST(SiteRules, a_list_goes_on_whatever_stands_in_it) {
    EXPECT_EQ(coded("Shells fell on [Oss], [Lund] and the city of [Hill] on 5 May."),
              "strike_sites shelling Oss; strike_sites shelling Lund; strike_sites shelling Hill");
    EXPECT_EQ(coded("Protests took place in [Oss], [Lund] and other cities on 5 May."),
              "other protest Oss; other protest Lund");
    EXPECT_EQ(coded("Drones struck [Oss] (four dead), [Lund] (two) and [Hill] on 5 May."),
              "strike_sites drone_strike Oss; strike_sites drone_strike Lund; strike_sites drone_strike Hill");
    EXPECT_EQ(coded("Jets struck the airfield at [Oss], a depot at [Lund] and a bridge in [Hill] on 5 May."),
              "strike_sites air_strike Oss; strike_sites air_strike Lund; strike_sites air_strike Hill");
}

TEST(SiteRules, places_that_are_counted_are_named_behind_including) {
    EXPECT_EQ(coded("Protests took place in several cities on 5 May, including [Oss] and [Lund]."),
              "other protest Oss; other protest Lund");
}

TEST(SiteRules, a_clause_of_its_own_ends_the_list) {
    EXPECT_EQ(coded("Mortar rounds landed in [Oss] on 5 May, and in [Lund] a rocket hit a bus."),
              "strike_sites shelling Oss; strike_sites rocket_attack Lund");
}

TEST(SiteRules, the_town_itself_and_its_camp_are_subjects) {
    EXPECT_EQ(coded("[Oss] itself surrendered on 5 May."), "advance_points capture Oss");
    EXPECT_EQ(coded("[Oss] camp emptied on 5 May."), "context displacement Oss");
}

TEST(SiteRules, a_headline_ends_with_its_place_or_its_victim) {
    EXPECT_EQ(coded("5 May 2021\n\n- Two soldiers wounded by roadside bomb, [Oss]"), "strike_sites bombing Oss");
    EXPECT_EQ(coded("5 May 2021\n\n- Gunmen kill [Oss] mayor"), "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("5 May 2021\n\n- Rebels seize [Lund] after assault, [Oss] officials say"),
              "advance_points capture Lund by rebels; clashes attack Lund");
}

TEST(SiteRules, kilometres_of_road_to_a_town_are_not_of_it) {
    EXPECT_EQ(coded("Rebels captured [Lund] on 5 May, leaving barely twenty kilometres of road to [Oss]."),
              "advance_points capture Lund by rebels");
}

TEST(SiteRules, who_has_come_within_reach_of_a_town_fought_elsewhere) {
    EXPECT_EQ(coded("Troops captured [Lund] on 5 May after two days of fighting, bringing them within 14 kilometres of "
                    "the rebel centre of [Oss]."),
              "advance_points capture Lund by troops; clashes clash Lund");
}

TEST(SiteRules, what_follows_a_comma_does_not_take_the_subjects_place) {
    EXPECT_EQ(coded("[Oss] capitulated on 5 May, the second town in [Doma] to do so."), "advance_points capture Oss");
}

TEST(SiteRules, an_officer_is_not_relieved_like_a_town) {
    EXPECT_EQ(coded("The president relieved [General Oss] on 5 May."), "");
}

TEST(SiteRules, whose_governor_speaks_is_no_second_site) {
    EXPECT_EQ(coded("A guided bomb hit shops in [Oss] this afternoon, the [Doma] governor, Jon Hill, said on 5 May."),
              "strike_sites air_strike Oss");
}

TEST(SiteRules, a_weapon_called_like_a_town_is_a_weapon) {
    EXPECT_EQ(coded("A [Grad] barrage hit houses in [Oss] on 5 May."), "strike_sites rocket_attack Oss");
}

TEST(SiteRules, a_ridge_above_a_town_is_taken_near_it) {
    EXPECT_EQ(coded("Soldiers cleared a ridge overlooking [Oss] on 5 May."), "advance_points capture Oss by soldiers");
}
TEST(SiteRules, a_source_in_brackets_is_no_object) {
    EXPECT_EQ(coded("Police retake [Oss], remove barricades ([Tarn] Herald) on 5 May."),
              "advance_points capture Oss by police");
}

TEST(SiteRules, an_agreement_known_by_a_place_was_made_before) {
    EXPECT_EQ(coded("The [Oss] agreement provides for disarmament within thirty days."), "");
    EXPECT_EQ(coded("The [Oss] agreement was signed on 5 May."), "agreements agreement Oss");
}

TEST(SiteRules, the_last_column_is_the_place) {
    EXPECT_EQ(coded("06/06/2022 | NW, [Doma] | [Lund] | Two teachers abducted on their way to school."),
              "other abduction Lund");
}

TEST(SiteRules, brackets_say_where_a_place_lies) {
    EXPECT_EQ(coded("07 Jul 2021 - [Lund] ([Oss] LGA, [Doma]). Gunmen shot dead three farmers."),
              "other violence_against_civilians Lund by gunmen");
}

TEST(SiteRules, what_is_demanded_is_not_where_people_gather) {
    EXPECT_EQ(coded("Hundreds rallied in the square of [Oss] on 5 May to demand the release of those held in [Lund]."),
              "other protest Oss");
}

TEST(SiteRules, a_minister_speaks_of_elsewhere) {
    EXPECT_EQ(coded("In [Oss], the minister said on 5 May that infiltration had stopped."), "");
}

TEST(SiteRules, what_lies_down_the_road_was_not_taken) {
    EXPECT_EQ(coded("Rebels captured [Oss] on 5 May, leaving the road to [Lund] open."),
              "advance_points capture Oss by rebels");
}

TEST(SiteRules, what_follows_is_done_where_the_column_entered) {
    EXPECT_EQ(coded("[Doma] Township: A column entered [Oss] on 5 May and burned 40 houses."),
              "advance_points advance Oss; other violence_against_civilians Oss");
}

TEST(SiteRules, columns_may_be_parted_by_dashes) {
    EXPECT_EQ(coded("15/06/2022 - [Lund] - [Oss]: Insurgents kidnapped six women on their way to the fields."),
              "other abduction Oss by insurgents");
}

TEST(SiteRules, a_district_of_a_country_holds_the_town) {
    EXPECT_EQ(
        coded("Gunmen stormed the market at [Oss], in [Norland]'s [Doma] district, on 5 May, shooting at traders."),
        "other violence_against_civilians Oss by gunmen");
}
TEST(SiteRules, the_town_of_a_province_is_struck_not_the_province) {
    EXPECT_EQ(coded("Jets bombed the [Norland] province town of [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Jets bombed [Tarn] and the [Doma] town of [Oss] on 5 May."),
              "strike_sites air_strike Tarn; strike_sites air_strike Oss");
}

TEST(SiteRules, a_toll_is_of_the_fight_that_the_sentence_tells) {
    EXPECT_EQ(coded("[Norland] and [Doma]: On 5 May, gunmen and soldiers fought in [Oss]; five militants were killed."),
              "clashes clash Oss");
}

TEST(SiteRules, a_report_from_a_town_tells_of_it) {
    EXPECT_EQ(coded("Grim report from [Oss]: three men were shot dead on 5 May."),
              "other violence_against_civilians Oss");
    EXPECT_EQ(coded("From [Oss]: envoys of both sides met on 5 May."), "diplomacy meeting Oss");
}

TEST(SiteRules, a_line_is_crossed_near_a_town) {
    EXPECT_EQ(coded("Tanks crossed the ceasefire line near [Oss] on 5 May."), "advance_points advance Oss");
}

TEST(SiteRules, where_people_were_brought_they_were_not_taken) {
    EXPECT_EQ(coded("On 5 May rebels took 20 men to a camp at [Oss] for questioning."), "");
}

TEST(SiteRules, who_fires_from_a_compound_hits_elsewhere) {
    EXPECT_EQ(coded("Shells fired from the forward base in [Lund] fell on [Oss] on 5 May."),
              "strike_sites shelling Oss");
    EXPECT_EQ(coded("Peacekeepers withdrew from a post in [Oss] on 5 May."), "advance_points withdrawal Oss");
}

TEST(SiteRules, under_a_provinces_heading_all_was_at_the_one_town) {
    EXPECT_EQ(
        coded("In [Lund], soldiers raided the town of [Oss] on 5 May and killed two rebels in an exchange of fire."),
        "clashes raid Oss by soldiers");
    EXPECT_EQ(coded("Police in [Oss] reported shelling since dawn on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("In [Oss], residents told the mission that shelling on 5 May had killed a man."),
              "strike_sites shelling Oss");
}

TEST(SiteRules, talks_are_where_their_own_words_say) {
    EXPECT_EQ(coded("On 5 May, while discussions dragged on, rebels stormed the post at [Oss]."), "clashes attack Oss");
    EXPECT_EQ(coded("The leaders' conference which opened at [Oss] on 5 May ended."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("The minister met a rival in [Oss] on 5 May and his Norish counterpart in [Lund] on 6 May."),
              "diplomacy meeting Oss; diplomacy meeting Lund");
}

TEST(SiteRules, what_was_heard_afar_was_not_there) {
    EXPECT_EQ(coded("Jets bombed a depot in [Lund] on 5 May, setting off blasts that were heard as far away as [Oss]."),
              "strike_sites air_strike Lund");
    EXPECT_EQ(
        coded("From [Oss], reachable only by radio, a priest reported that shells had fallen on the quarter on 5 May."),
        "strike_sites shelling Oss");
    EXPECT_EQ(coded("\"Rebels retook [Oss]\": NO."), "");
}

TEST(SiteRules, a_list_of_towns_suffers_together) {
    EXPECT_EQ(coded("[Oss] and [Lund] suffered air strikes on 5 May."),
              "strike_sites air_strike Lund; strike_sites air_strike Oss");
}

TEST(SiteRules, of_an_entrys_columns_the_last_is_the_place) {
    EXPECT_EQ(coded("05 May | [Tarn] | [Oss] | Gunmen opened fire on a patrol."), "clashes attack Oss by gunmen");
    EXPECT_EQ(
        coded("05 May | [Tarn Province:ADM1|Norland] | [Hill District:ADM2|Norland] | [Oss] | Mine exploded under a "
              "truck."),
        "strike_sites bombing Oss");
}

TEST(SiteRules, where_the_guns_stand_no_shell_fell) {
    EXPECT_EQ(coded("On 5 May artillery at [Lund] fired across the river at [Oss]."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Norish forces, deployed in [Lund] since April, shelled [Oss] on 5 May."),
              "advance_points deployment Lund by Norish forces; strike_sites shelling Oss by Norish forces");
    EXPECT_EQ(coded("He said a base had been bombed and denied that any shell had fallen on [Oss] on 5 May."), "");
}

TEST(SiteRules, fighting_reaches_a_town) {
    EXPECT_EQ(coded("The fighting soon reached [Oss] on 5 May."), "clashes clash Oss");
    EXPECT_EQ(coded("[Oss], the provincial capital, which rebels shelled on 5 May, was quiet."),
              "strike_sites shelling Oss by rebels");
}

TEST(SiteRules, on_a_road_the_text_tells_where) {
    EXPECT_EQ(coded("A bomb struck a minibus on [?Highway] 1 at [Oss] on 5 May."), "strike_sites bombing Oss");
}

TEST(SiteRules, who_meets_the_mayor_meets_him_in_his_town) {
    EXPECT_EQ(coded("Officers met the mayor of [Oss] on 5 May over access to farmland."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("Officers met the minister of [Oss] on 5 May."), "");
}

TEST(SiteRules, whither_they_went_is_not_where_they_were) {
    EXPECT_EQ(coded("The rebels withdrew from [Oss] in the direction of [Hill] on 5 May."),
              "advance_points withdrawal Oss by rebels");
    EXPECT_EQ(coded("The column reached [Oss] on 5 May, with [Hill] as the presumed goal."),
              "advance_points advance Oss");
}

TEST(SiteRules, the_hour_cuts_no_clause) {
    EXPECT_EQ(coded("In [Oss] itself a bomb exploded shortly before seven o'clock on 5 May in a shop at [Hill]."),
              "strike_sites bombing Hill");
}

TEST(SiteRules, each_of_two_places_with_its_day) {
    EXPECT_EQ(coded("Bombardments were recorded at [Oss] on 5 May and at [Hill] on 7 May."),
              "strike_sites shelling Oss; strike_sites shelling Hill");
}

TEST(SiteRules, earthworks_and_positions_left_are_where_they_are) {
    EXPECT_EQ(coded("The army raised an earth berm near [Oss] on 5 May."),
              "advance_points base_established Oss by army");
    EXPECT_EQ(coded("Rebels shot eleven men digging trenches at [Oss] on 5 May."),
              "other violence_against_civilians Oss by rebels");
    EXPECT_EQ(coded("The army left its position at [Oss] on 5 May."), "advance_points withdrawal Oss by army");
}

TEST(SiteRules, what_lies_on_the_road_to_a_town_is_of_the_entry) {
    EXPECT_EQ(coded("5 May 2024. [Oss]. Gunmen stopped a bus on the road to [Hill] and shot two passengers."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(SiteRules, what_a_resident_tells_of_afar_was_not_where_he_lives) {
    EXPECT_EQ(coded("A resident of [Oss], some 50 km (30 miles) away, said that gunmen had killed ten people."), "");
}

TEST(SiteRules, whom_something_is_done_to_is_where_he_holds_office) {
    EXPECT_EQ(coded("The imam of [Oss], who had vouched for him, was shot dead on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(SiteRules, who_dies_in_hospital_was_hurt_elsewhere) {
    EXPECT_EQ(
        coded("A councillor in [Lund] was shot in his kitchen on 5 May and died on the way to hospital in [Oss]."),
        "other violence_against_civilians Lund");
    EXPECT_EQ(coded("Shells hit a hospital in [Oss] on 5 May."), "strike_sites shelling Oss");
}

TEST(SiteRules, a_place_that_is_not_meant_is_none) {
    EXPECT_EQ(coded("Troops routed the rebels at [Oss] (not the port of that name in [Lund]) in a battle on 5 May."),
              "clashes clash Oss");
}

TEST(SiteRules, headquarters_say_what_happened_elsewhere) {
    EXPECT_EQ(coded("Soldiers at [Oss] fought off a dawn raid on 5 May, army headquarters in [Lund] says."),
              "clashes attack_failed Oss");
}

TEST(SiteRules, there_is_the_town_and_not_the_province_before_it) {
    EXPECT_EQ(coded("In the province of [Eastern Norland:ADM1|Norland], residents of [Oss] said army jets had bombed a "
                    "depot there on 5 May."),
              "strike_sites air_strike Oss");
}

TEST(SiteRules, residents_who_lynch_do_so_at_home) {
    EXPECT_EQ(coded("Residents of [Oss] lynched four suspected robbers on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(SiteRules, a_column_names_a_province_by_its_seat_and_the_district_in_it) {
    EXPECT_EQ(coded("5 May | [Oss:PPLA|Norland], [Hill:ADM2|Norland] | Gunmen shot dead a teacher."),
              "other violence_against_civilians Hill by gunmen");
    EXPECT_EQ(coded("5 May - [Oss], [Eastern Norland:ADM1|Norland]: four peasants shot dead."),
              "other violence_against_civilians Oss");
}

TEST(SiteRules, a_whole_province_and_no_day_map_nothing) {
    EXPECT_EQ(coded("Fighting in [Eastern Norland:ADM1|Norland] was part of a longer war."), "");
    EXPECT_EQ(coded("Fighting in [Eastern Norland:ADM1|Norland] went on until 5 May."),
              "clashes clash Eastern Norland");
}

TEST(SiteRules, there_is_the_town_and_not_the_city_on_whose_edge_it_lies) {
    EXPECT_EQ(coded("Both armies hold [Oss], on the [edge of Lund:relative]. Troops fought rebels there on 5 May."),
              "clashes clash Oss");
}

TEST(SiteRules, a_strike_that_empties_the_streets_is_of_those_streets) {
    EXPECT_EQ(coded("On 5 May a \"silent strike\" emptied the streets of [Oss]."), "other protest Oss");
}

TEST(SiteRules, what_is_demanded_lies_elsewhere) {
    EXPECT_EQ(
        coded("In [Oss], some 200 women held a sit-in on 5 May to demand better protection of farmers in [Lund]."),
        "other protest Oss by women");
}

TEST(SiteRules, guns_in_a_town_shell_another) {
    EXPECT_EQ(coded("[Oss] was shelled on 5 May by Norish guns in [Lund]."), "strike_sites shelling Oss");
}

TEST(SiteRules, where_is_there_whence_it_comes_or_not) {
    EXPECT_EQ(
        coded("In [Lund], sappers were clearing mines from the streets of old [Oss], where troops on 5 May seized "
              "the station."),
        "advance_points capture Oss by troops");
}

TEST(SiteRules, families_flee_a_town_for_another) {
    EXPECT_EQ(coded("Families fled on 5 May for [Oss]."), "context displacement Oss");
    EXPECT_EQ(coded("The army shelled [Oss], from which thousands of families fled on 5 May."),
              "strike_sites shelling Oss by army; context displacement Oss");
    EXPECT_EQ(coded("Some 700 families fled [Oss] for [Lund] on 5 May."),
              "context displacement Oss; context displacement Lund");
}

TEST(SiteRules, fighting_spreads_to_the_next_town) {
    EXPECT_EQ(coded("Fighting broke out in [Oss] on 5 May and subsequently extended to [Lund]."),
              "clashes clash Oss; clashes clash Lund");
}

TEST(SiteRules, a_town_hosts_envoys) {
    EXPECT_EQ(coded("[Oss] hosts envoys of both sides."), "diplomacy meeting Oss");
}

TEST(SiteRules, rebels_are_driven_from_the_heights_above_a_town) {
    EXPECT_EQ(coded("Units drove the rebels from the heights above [Oss] on 5 May."), "advance_points capture Oss");
}

TEST(SiteRules, battles_in_quotes_have_their_place_outside) {
    EXPECT_EQ(coded("The ministry says \"fierce battles\" were under way around [Oss] on 5 May."), "clashes clash Oss");
}

TEST(SiteRules, what_is_sent_to_the_town_goes_to_the_one_told_before) {
    EXPECT_EQ(coded("The president visited [Oss] on 5 May. Some 200 soldiers were deployed in the town on 6 May."),
              "diplomacy visit Oss; advance_points deployment Oss by soldiers");
}

TEST(SiteRules, there_of_the_next_sentence_is_no_object) {
    EXPECT_EQ(coded("A bridge in [Oss] was hit on 5 May. There are many people in the cellars."),
              "strike_sites strike Oss");
}

TEST(SiteRules, a_municipality_holds_what_stands_before_it) {
    EXPECT_EQ(coded("Gunmen killed two farmers in [Lund], municipality of [Oss], on 5 May."),
              "other violence_against_civilians Lund by gunmen");
}

TEST(SiteRules, bodies_are_found_where_the_entry_says) {
    EXPECT_EQ(coded("5 May - [Oss]. Two bodies, hands tied behind the back, were found in a gutter."),
              "other violence_against_civilians Oss");
}

TEST(SiteRules, an_entry_may_tell_its_hour_behind_its_places) {
    EXPECT_EQ(coded("[Doma], [Oss], 20 Aug, 0415 hrs: A bomb exploded in a parking lot."), "strike_sites bombing Oss");
}

TEST(SiteRules, an_entry_of_two_days_begins_with_its_place) {
    EXPECT_EQ(coded("Fri 3 to Sat 4 May - [Oss]: Heavy exchange of gunfire between soldiers and rebels."),
              "clashes clash Oss");
}

TEST(SiteRules, what_is_told_to_somebody_happened_elsewhere) {
    EXPECT_EQ(coded("The leader told newspapermen in [Oss] on 5 May that fighting had spread."), "");
    EXPECT_EQ(coded("A visitor told us in [Oss] on 5 May of massacres."), "");
    EXPECT_EQ(coded("In [Oss] on 5 May an envoy said the shelling had killed dozens."), "");
    EXPECT_EQ(coded("In [Oss] on 5 May police said gunmen had killed nine farmers."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(SiteRules, fire_comes_from_where_it_is_directed) {
    EXPECT_EQ(coded("Posts near [Lund] came under mortar fire from the direction of [Oss] on 5 May."),
              "strike_sites shelling Lund");
    EXPECT_EQ(coded("Six traders on their way to [Oss] were abducted near [Lund] on 5 May."), "other abduction Lund");
}

TEST(SiteRules, a_road_into_a_town_leads_there) {
    EXPECT_EQ(coded("Near the frontier a convoy was ambushed on the road into [Oss] on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("Gunmen stopped a bus on the road leading to [Oss] on 5 May and shot six passengers."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(SiteRules, what_a_place_lies_by_is_no_second_place) {
    EXPECT_EQ(coded("Rebels attacked [Oss], near [Hill], on 5 May."), "clashes attack Oss by rebels");
    EXPECT_EQ(coded("Shells hit the hamlet of [Oss], outside [Hill], on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Shells hit [Oss] and the villages near [Hill] on 5 May."),
              "strike_sites shelling Oss; strike_sites shelling Hill");
    EXPECT_EQ(coded("Rebels fought troops near [Oss], near [Hill] and near [Tarn] on 5 May."),
              "clashes clash Oss; clashes clash Hill; clashes clash Tarn");
}

TEST(SiteRules, fire_from_the_direction_of_a_town_falls_elsewhere) {
    EXPECT_EQ(coded("Positions near [Oss] came under mortar fire from the direction of [Hill] on 5 May."),
              "strike_sites shelling Oss");
}

TEST(SiteRules, who_was_on_the_way_to_a_town_was_not_there) {
    EXPECT_EQ(coded("Six traders on their way to [Hill] were abducted by gunmen outside [Oss] on 5 May."),
              "other abduction Oss by gunmen");
    EXPECT_EQ(coded("A convoy was ambushed on the road into [Oss] on 5 May."), "clashes attack Oss");
}

TEST(SiteRules, two_quarters_may_be_told_by_their_directions) {
    EXPECT_EQ(coded("Clashes continued in the eastern and northern quarters of [Oss] on 5 May."), "clashes clash Oss");
}

TEST(SiteRules, an_hours_colon_ends_no_clause) {
    EXPECT_EQ(coded("Troops pushed into [Oss] at about 07:30 on 5 May and were met with sniper fire."),
              "advance_points advance Oss by troops; clashes clash Oss");
}

TEST(SiteRules, where_takes_up_the_seat_of_who_speaks) {
    EXPECT_EQ(coded("The bishop of [Oss], where rebels burned the cathedral on 5 May, called for calm."),
              "other violence_against_civilians Oss by rebels");
    EXPECT_EQ(coded("The mayor of [Oss] said rebels had burned the market in [Hill] on 5 May."),
              "other violence_against_civilians Hill by rebels");
}

TEST(SiteRules, a_town_owns_its_garrison_and_its_people) {
    EXPECT_EQ(coded("[Oss]'s garrison withdrew on 5 May."), "advance_points withdrawal Oss");
    EXPECT_EQ(coded("The [Oss] garrison surrendered on 5 May."), "advance_points capture Oss");
    EXPECT_EQ(coded("The people of [Oss] fled on 5 May."), "context displacement Oss");
    EXPECT_EQ(coded("The Norish population of [Oss] fled in carts on 5 May."), "context displacement Oss");
    EXPECT_EQ(coded("The governor of [Oss] fled on 5 May."), "");
}

TEST(SiteRules, whose_brigade_it_is_was_not_attacked) {
    EXPECT_EQ(coded("Rebels ambushed [Hill]'s brigade at [Oss] on 5 May."), "clashes attack Oss by rebels");
    EXPECT_EQ(coded("Rebels attacked [Oss]'s police on 5 May."), "clashes attack Oss by rebels");
}

TEST(SiteRules, what_stands_at_a_town_changes_hands_there) {
    EXPECT_EQ(coded("The refinery at [Oss] changed hands on 5 May."), "advance_points capture Oss");
}

TEST(SiteRules, an_entry_counts_who_has_come) {
    EXPECT_EQ(coded("[Oss]: 12,000 new arrivals."), "context displacement Oss");
    EXPECT_EQ(coded("The clinic treated new arrivals."), "");
}

TEST(SiteRules, a_state_that_owns_what_was_taken_is_not_where_it_was) {
    EXPECT_EQ(coded("On 5 May rebels seized [Norland]'s main port of [Oss]."), "advance_points capture Oss by rebels");
}

TEST(SiteRules, a_town_told_of_in_a_clause_of_its_own_is_still_the_subject) {
    EXPECT_EQ(coded("[Oss], which had been shelled on 3 May, capitulated on 5 May."),
              "strike_sites shelling Oss; advance_points capture Oss");
}

TEST(SiteRules, a_participle_before_a_name_is_no_verb) {
    EXPECT_EQ(coded("In besieged [Oss] a councillor was gunned down on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(SiteRules, a_direction_behind_to_is_no_goal) {
    EXPECT_EQ(coded("A bomb exploded to the [north of Oss] on 5 May."), "strike_sites bombing north of Oss");
    EXPECT_EQ(coded("A bomb exploded not far from [Oss] on 5 May."), "strike_sites bombing Oss");
}

TEST(SiteRules, what_is_fought_for_is_where) {
    EXPECT_EQ(coded("In [Oss], fighters battled rebels for control of [Hill] on 5 May."), "clashes clash Hill");
}

TEST(SiteRules, nobody_fled_to_the_school_in_which_they_were_killed) {
    EXPECT_EQ(coded("Two people were killed in a school in [Oss] on 5 May."), "other violence_against_civilians Oss");
}

TEST(SiteRules, an_entry_may_end_with_its_place_and_day) {
    EXPECT_EQ(coded("Gunmen killed two farmers ([Oss], 5 May)."), "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("Soldiers clashed with insurgents - [Oss], 5 May."), "clashes clash Oss");
}

TEST(SiteRules, a_dash_parts_a_dated_place_from_what_happened_there) {
    EXPECT_EQ(coded("5 May: [Oss] - Gunmen killed two farmers."), "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("5 May - [Norland] - [Oss] - Gunmen killed two farmers."),
              "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("5 May 2015 | [Oss] | Shells fell"), "strike_sites shelling Oss");
}

TEST(SiteRules, the_sentences_own_verb_tells_of_what_struck_not_where) {
    EXPECT_EQ(coded("The rockets that struck this morning were put together in [Oss], a general claims."), "");
}

TEST(SiteRules, what_an_offensive_was_meant_for_has_not_come_of_it) {
    EXPECT_EQ(coded("The May offensive was intended to isolate [Oss], but it collapsed."), "");
}

TEST(SiteRules, a_unit_bears_the_name_of_a_place) {
    EXPECT_EQ(coded("5 May. [Oss] ([Doma]). Gunfight between a [Norland] Rifles column and rebels."),
              "clashes clash Oss");
}

TEST(SiteRules, what_is_said_may_stand_behind_where) {
    EXPECT_EQ(coded("A refugee comes from [Oss], where, he says, gunmen shot a dozen villagers on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(SiteRules, elsewhere_is_not_here) {
    EXPECT_EQ(coded("Rebels advanced near [Oss] on 5 May and continued assaults elsewhere."),
              "advance_points advance Oss by rebels");
    EXPECT_EQ(coded("The army, many of whose officers had served around [Oss], advanced northward on 5 May."), "");
}

TEST(SiteRules, what_they_did_before_they_left_they_did_there) {
    EXPECT_EQ(coded("Before leaving [Oss], the rebels killed nine citizens."),
              "other violence_against_civilians Oss by rebels");
    EXPECT_EQ(coded("The attackers shot traders and torched homes before leaving in the direction of [Oss]."), "");
}

TEST(SiteRules, marchers_burn_tyres_where_they_march_and_not_where_the_road_leads) {
    EXPECT_EQ(coded("Youths demonstrated in [Oss] on 5 May, burning tyres on the highway to [Hill]."),
              "other protest Oss by youths");
}

TEST(SiteRules, the_whole_of_a_town_is_the_town) {
    EXPECT_EQ(coded("By 5 May the whole of [Oss] was in our hands."), "advance_points capture Oss");
}

TEST(SiteRules, a_road_or_a_gateway_behind_a_comma_says_where_the_town_lies) {
    EXPECT_EQ(coded("The militia lost [Oss], on the [Hill] highway, on 5 May."), "advance_points capture Oss");
    EXPECT_EQ(coded("Troops and rebels exchanged mortar fire at [Oss], the gateway to the [Hill] plain, on 5 May."),
              "clashes clash Oss");
}

TEST(SiteRules, who_hears_shelling_from_a_direction_is_not_where_it_falls) {
    EXPECT_EQ(coded("Our team in [Oss] heard three explosions from the direction of [Hill] on 5 May."),
              "strike_sites explosion Hill");
    EXPECT_EQ(coded("Three explosions were heard in [Oss] on 5 May."), "strike_sites explosion Oss");
}

TEST(SiteRules, who_speaks_from_a_headquarters_tells_of_elsewhere) {
    EXPECT_EQ(coded("Officials at the rebel headquarters in [Oss] said the bombs had fallen on a hamlet on 5 May."),
              "");
    EXPECT_EQ(coded("A rebel commander in [Oss] told the mission that his men had been attacked on 5 May."), "");
}

TEST(SiteRules, fighting_that_moves_into_a_town_is_there_and_no_troops_are_told_to_be) {
    EXPECT_EQ(coded("Clashes moved into the western districts of [Oss] on 5 May."), "clashes clash Oss");
}

TEST(SiteRules, a_time_may_lead_to_the_last_of_the_places) {
    EXPECT_EQ(coded("The rebels fired rockets at [Oss] on 5 May and, the following evening, at [Hill]."),
              "strike_sites rocket_attack Oss by rebels; strike_sites rocket_attack Hill by rebels");
}

TEST(SiteRules, from_where_somebody_telephones_or_aircraft_fly_nothing_is_hit) {
    EXPECT_EQ(
        coded(
            "Troops left [Oss] on 5 May after dynamiting houses, the mayor said by telephone from a school in [Hill]."),
        "advance_points withdrawal Oss by troops");
    EXPECT_EQ(coded("He lost the airport of [Oss], from which aircraft were bombing him, on 5 May."),
              "advance_points capture Oss");
    EXPECT_EQ(coded("An assault towards [Oss] was beaten off on 5 May."), "clashes attack_failed Oss");
}

TEST(SiteRules, the_town_of_a_paper_is_not_where_it_happened) {
    EXPECT_EQ(coded("- Teacher shot dead on Sunday (Frontera Norte, [Oss])\n- Mayor shot dead on Sunday, [Hill]\n"),
              "other violence_against_civilians Hill");
}

TEST(SiteRules, where_those_are_who_tell_of_it_nobody_was_shot) {
    EXPECT_EQ(coded("People who reached [Oss] told aid workers that gunmen had shot men on 5 May."), "");
    EXPECT_EQ(coded("Gunmen killed dozens of inhabitants of [Oss] on 5 May, and rebels burned [Hill] on 6 May."),
              "other violence_against_civilians Oss by gunmen; other violence_against_civilians Hill by rebels");
}

TEST(SiteRules, a_town_may_be_named_behind_the_noun_that_says_what_it_is) {
    EXPECT_EQ(coded("In the Norish capital, [Oss], people rallied on 5 May."), "other protest Oss");
    EXPECT_EQ(coded("People rallied in the country's second city, [Oss], on 5 May."), "other protest Oss");
    EXPECT_EQ(coded("In the rebel-held town of [Oss], people rallied on 5 May."), "other protest Oss");
    EXPECT_EQ(coded("In what is left of [Oss], people rallied on 5 May."), "other protest Oss");
    EXPECT_EQ(coded("Gunmen shot dead a judge on the highway from [Oss] to [Hill] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(SiteRules, who_is_killed_there_does_not_tell_of_it) {
    EXPECT_EQ(coded("According to residents, gunmen killed five people in [Oss] on 5 May."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(SiteRules, protests_began_where_their_clause_says) {
    EXPECT_EQ(coded("Student protests, which started in [Oss] on 5 May, go on."), "other protest Oss");
}

TEST(SiteRules, whence_aircraft_came_and_where_a_paper_is_are_not_struck) {
    EXPECT_EQ(coded("Aircraft from the strip at [Hill] bombed the moorland of [Oss] on 5 May."),
              "strike_sites air_strike Oss");
    EXPECT_EQ(coded("In [Oss] special forces stormed the building (El Tiempo, [Hill], 10 June)."),
              "clashes attack Oss");
}

TEST(SiteRules, a_front_is_told_in_sectors_and_its_day_last) {
    const Report report =
        test::extracted("Rebels attacked in [Oss]; north near [Hill]; and southwest near [Tarsin] on 5 May.");
    ASSERT_EQ(report.events.size(), 3U);
    for (const Event& event : report.events) {
        EXPECT_EQ(event.type, "attack");
        EXPECT_EQ(event.when.range.from, make_date(2024, 5, 5));
    }
}

TEST(SiteRules, rockets_come_from_the_ground_they_were_fired_from) {
    EXPECT_EQ(coded("Three rockets fired from rebel-held territory in [Hill] landed in [Oss] on 5 May."),
              "strike_sites rocket_attack Oss");
}

TEST(SiteRules, a_strike_declared_in_a_town_is_there) {
    EXPECT_EQ(coded("A general strike was declared in [Oss] on 5 May."), "other protest Oss");
}

TEST(SiteRules, whom_somebody_met_at_an_office_was_there) {
    EXPECT_EQ(coded("Two negotiators met rebel representatives at the Red Crescent office in [Oss] on 5 May."),
              "diplomacy meeting Oss");
    EXPECT_EQ(coded("Officials at the rebel headquarters in [Oss] said shells hit [Hill] on 5 May."),
              "strike_sites shelling Hill");
}

}  // namespace
}  // namespace sitmap

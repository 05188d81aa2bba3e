// Who did it and to whom it was done: an accusation is the last thing to guess. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

/// "rebels initiator, villagers target" of the first event of a text.
std::string cast(const std::string& text) {
    const Report report = test::extracted(text);
    std::string out;
    for (const Actor& actor : report.events.empty() ? std::vector<Actor>{} : report.events.front().actors) {
        const bool did = actor.role == ActorRole::initiator;
        out += (out.empty() ? "" : ", ") + actor.name;
        out += did ? " initiator" : actor.role == ActorRole::target ? " target" : " party";
    }
    return out;
}

TEST(Actor, who_suffers_did_not_do_it) {
    EXPECT_EQ(cast("Three farmers shot near [Oss] on 5 May."), "farmers target");
    EXPECT_EQ(cast("Fifteen soldiers killed in ambush near [Oss] on 5 May."), "soldiers target");
    EXPECT_EQ(cast("Eight soldiers die in an ambush at [Oss]."), "soldiers target");
    EXPECT_EQ(cast("Six soldiers ambushed by rebels near [Oss] on 5 May."), "rebels initiator, soldiers target");
    EXPECT_EQ(cast("Villagers shot dead in [Oss] on 5 May."), "villagers target");
}

TEST(Actor, who_has_an_object_did_it) {
    EXPECT_EQ(cast("Rebels killed nine villagers in [Oss] on 5 May."), "rebels initiator, villagers target");
    EXPECT_EQ(cast("Rebels shot dead a mayor in [Oss] on 5 May."), "rebels initiator, mayor target");
    EXPECT_EQ(cast("Rebels attacked at dawn near [Oss] on 5 May."), "rebels initiator");
}

TEST(Actor, the_day_and_the_hour_are_nobody) {
    EXPECT_EQ(cast("On 5 May rebels shelled [Oss]."), "rebels initiator");
    EXPECT_EQ(cast("On Friday rebels shelled [Oss]."), "rebels initiator");
    EXPECT_EQ(cast("Overnight rebels shelled [Oss]."), "rebels initiator");
}

TEST(Actor, a_band_of_rebels_are_rebels) {
    EXPECT_EQ(cast("Hundreds of rebels attacked [Oss] on 5 May."), "rebels initiator");
}

TEST(Actor, weapons_are_nobody_but_their_owner_is) {
    EXPECT_EQ(cast("Grad rockets hit [Oss] on 5 May."), "");
    EXPECT_EQ(cast("Air strikes hit [Oss] on 5 May."), "");
    EXPECT_EQ(cast("Army helicopters bombed [Oss] on 5 May."), "Army helicopters initiator");
    EXPECT_EQ(cast("Gunmen in police uniforms abducted nine men in [Oss] on 5 May."), "gunmen initiator, men target");
}

TEST(Actor, a_label_before_a_colon_is_nobodys_deed) {
    EXPECT_EQ(cast("[Norland]: Gunmen on motorcycles kill nine villagers in [Oss]."),
              "gunmen initiator, villagers target");
}

TEST(Actor, who_stands_between_the_commas_did_not_do_it) {
    EXPECT_EQ(cast("Rebels, who enjoyed the [Norish:demonym] army's protection, burned houses in [Oss] on 5 May."),
              "rebels initiator");
    EXPECT_EQ(cast("Three men were killed by rebels at [Oss], near a base owned by the [Norish:demonym] navy."),
              "rebels initiator, men target");
}

TEST(Actor, the_noun_says_whose_deed_it_was_or_whom_it_befell) {
    EXPECT_EQ(cast("The killing of eleven farmers by rebels in [Oss] on 5 May was condemned."),
              "rebels initiator, farmers target");
    EXPECT_EQ(cast("The withdrawal of militia from [Oss] ended on 5 May."), "militia initiator");
}

TEST(Actor, victims_are_told_behind_the_deed) {
    EXPECT_EQ(cast("Shells hit a train in [Oss] on 5 May, killing nine passengers."), "passengers target");
    EXPECT_EQ(cast("A raid on [Oss] on 5 May left three gunmen dead."), "gunmen target");
    EXPECT_EQ(cast("Rebels retook [Oss] from the militia on 5 May."), "rebels initiator, militia target");
}

TEST(Actor, a_base_does_nothing) {
    EXPECT_EQ(test::coded("Rebels overran the army base at [Oss], capturing nine soldiers there on 5 May."),
              "clashes raid Oss by rebels; other arrest Oss by rebels");
}

TEST(Actor, victims_are_called_as_the_text_calls_them) {
    EXPECT_EQ(cast("Gunmen killed a Catholic taxi driver in [Oss] on 5 May."),
              "gunmen initiator, Catholic taxi driver target");
    EXPECT_EQ(cast("Rebels killed eleven cooks with machetes in [Oss] on 5 May."), "rebels initiator, cooks target");
    EXPECT_EQ(cast("Nine bloggers, two lawyers and a priest were arrested in [Oss] on 5 May."),
              "bloggers target, lawyers target, priest target");
    EXPECT_EQ(cast("Four students were wounded when a drone hit a bus in [Oss] on 5 May."), "students target");
    EXPECT_EQ(cast("Rebels shot a 17-year-old [Norlander:demonym|Norland] in [Oss] on 5 May."),
              "rebels initiator, Norlander target");
}

TEST(Actor, a_band_has_the_name_of_whom_it_belongs_to) {
    EXPECT_EQ(cast("Fighters of the [Free Front:organisation] shelled [Oss] on 5 May."), "Free Front initiator");
    EXPECT_EQ(cast("Insurgents linked to the [Free Front:organisation] burned houses in [Oss] on 5 May."),
              "Free Front initiator");
    EXPECT_EQ(cast("The [Free Front:organisation] said its fighters had shelled [Oss] on 5 May."),
              "Free Front initiator");
}

TEST(Actor, a_capital_that_only_opens_the_sentence_is_no_name_s) {
    EXPECT_EQ(cast("Tribal fighters entered [Oss] on 5 May."), "tribal fighters initiator");
    EXPECT_EQ(cast("Hill fighters entered [Oss] on 5 May."), "Hill fighters initiator");
}

TEST(Actor, both_of_a_pair_are_fighters) {
    EXPECT_EQ(cast("Clashes between Druze and Bedouin fighters in [Oss] on 5 May left 30 dead."),
              "Druze fighters party, Bedouin fighters party");
}

TEST(Actor, whoever_it_was_by_is_named) {
    EXPECT_EQ(cast("Two activists were detained by the QSB in [Oss] on 5 May."), "QSB initiator, activists target");
    EXPECT_EQ(cast("Three farmers were killed by IEDs in [Oss] on 5 May."), "farmers target");
}

TEST(Actor, capitals_are_a_name_where_they_act) {
    EXPECT_EQ(cast("QSF gunmen ambushed a convoy near [Oss] on 5 May."), "QSF gunmen initiator");
    EXPECT_EQ(cast("The QSF killed an elder in [Oss] on 5 May."), "QSF initiator, elder target");
    EXPECT_EQ(cast("GRAD rockets hit [Oss] on 5 May."), "");
    EXPECT_EQ(cast("Soldiers of the QSF raided a farm near [Oss] on 5 May."), "QSF initiator");
}

TEST(Actor, who_says_it_did_it_did_it) {
    EXPECT_EQ(cast("The [Free Front:organisation] said it had shot three men in [Oss] on 5 May."),
              "Free Front initiator, men target");
    EXPECT_EQ(cast("Rebels and forces loyal to Omar Lund traded artillery fire near [Oss] on 5 May."),
              "forces loyal to Omar Lund party, rebels party");
}

TEST(Actor, opponents_of_a_state_are_not_the_state) {
    EXPECT_EQ(cast("Ethnic [Norish:demonym|Norland] guerrillas attacked [Oss] on 5 May."),
              "Ethnic Norish guerrillas initiator");
    EXPECT_EQ(cast("Rebel [Norish:demonym|Norland] forces shelled [Oss] on 5 May."), "Rebel Norish forces initiator");
}

TEST(Actor, who_attacked_did_it_though_the_attack_was_repelled) {
    EXPECT_EQ(cast("[Norish:demonym|Norland] troops repelled an attack by rebels on [Oss] on 5 May."),
              "rebels initiator, Norland target");
    EXPECT_EQ(cast("A rebel attack on [Oss] was beaten back by [Norish:demonym|Norland] troops on 5 May."),
              "Norland target, rebel initiator");
    EXPECT_EQ(cast("The [Free Front:organisation] said its men had shelled [Oss] on 5 May."), "Free Front initiator");
    EXPECT_EQ(cast("Rebels disguised as soldiers killed nine villagers in [Oss] on 5 May."),
              "rebels initiator, villagers target");
    EXPECT_EQ(cast("Villagers accused the [Free Front:organisation] of shooting a boy in [Oss] on 5 May."),
              "Free Front initiator, boy target");
}

TEST(Actor, the_agency_of_a_dateline_did_nothing) {
    EXPECT_EQ(cast("HILL, May 5 (NPX) - Shells landed in [Oss] on 5 May."), "");
    EXPECT_EQ(cast("HILL, May 5 ([NPX:organisation]) - Artillery shelled [Oss] on 5 May."), "");
}

TEST(Actor, who_claims_a_deed_is_told_to_have_done_it) {
    EXPECT_EQ(cast("The [Free Front:organisation] claimed the bombing of a train near [Oss] on 5 May."),
              "Free Front initiator");
    EXPECT_EQ(cast("Rebels blew up a police jeep in [Oss] on 5 May."), "rebels initiator, police target");
}

TEST(Actor, whom_the_verb_before_hit_did_not_do_what_follows) {
    EXPECT_EQ(test::coded("Rebels attacked soldiers in [Oss] and shelled houses in [Hill]."),
              "clashes attack Oss by rebels; strike_sites shelling Hill by rebels");
    EXPECT_EQ(test::coded("Gunmen killed two farmers at [Oss] on 5 May, and abducted a nurse in [Hill]."),
              "other violence_against_civilians Oss by gunmen; other abduction Hill by gunmen");
}

TEST(Actor, who_tells_of_it_did_not_do_it) {
    EXPECT_EQ(cast("According to residents, soldiers shelled [Oss] on 5 May."), "soldiers initiator");
    EXPECT_EQ(cast("Residents said soldiers shelled [Oss] on 5 May."), "soldiers initiator");
}

TEST(Actor, a_weekday_is_no_people) {
    EXPECT_EQ(cast("Rain fell on Sunday, and Doma fighters ambushed soldiers near [Oss] on Monday."),
              cast("Rain fell. Doma fighters ambushed soldiers near [Oss] on Monday."));
}

TEST(Actor, to_whom_a_town_fell_has_taken_it_and_who_lost_it_has_not) {
    EXPECT_EQ(cast("[Oss] fell to the rebels on 5 May."), "rebels initiator");
    EXPECT_EQ(cast("[Oss] fell on 5 May to the rebels."), "rebels initiator");
    EXPECT_EQ(cast("[Oss] passed into the hands of the rebels on 5 May."), "rebels initiator");
    EXPECT_EQ(cast("The fall of [Oss] to the rebels on 5 May shocked the capital."), "rebels initiator");
    EXPECT_EQ(cast("The army lost [Oss] to the rebels on 5 May."), "army target, rebels initiator");
    EXPECT_EQ(cast("[Oss] was lost by the army on 5 May."), "army target");
    EXPECT_EQ(cast("[Oss] was handed over to the army by the rebels on 5 May."), "rebels target, army initiator");
}

TEST(Actor, who_is_named_before_the_comma_of_a_fronted_clause_did_not_do_it) {
    EXPECT_EQ(cast("To stop the rebels, soldiers shelled [Oss] on 5 May."), "soldiers initiator");
    EXPECT_EQ(cast("To stop the [Free Front:organisation], soldiers shelled [Oss] on 5 May."), "soldiers initiator");
    EXPECT_EQ(cast("An army helicopter was shot down in [Oss] on 5 May."), "army target");
}

TEST(Actor, whom_somebody_fought_took_part) {
    EXPECT_EQ(cast("The [Free Front:organisation] fought rebels in [Oss] on 5 May."), "rebels party, Free Front party");
}

TEST(Actor, in_whose_ambush_they_died) {
    EXPECT_EQ(cast("Nine soldiers were killed in a [Free Front:organisation] ambush in [Oss] on 5 May."),
              "soldiers target, Free Front initiator");
}

TEST(Actor, who_counts_the_rockets_did_not_fire_them) {
    EXPECT_EQ(cast("Police counted 18 rockets on [Oss] on 5 May."), cast("18 rockets fell on [Oss] on 5 May."));
    EXPECT_EQ(cast("The army recorded nine air strikes on [Oss] on 5 May."),
              cast("Nine air strikes on [Oss] on 5 May."));
}

}  // namespace
}  // namespace sitmap

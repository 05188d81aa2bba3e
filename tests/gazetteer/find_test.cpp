#include "engine/core/fold.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "tests/support/test_world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::at;
using test::test_world;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// The ids of the answer, best first.
std::vector<std::string> found(std::string_view name, const NameQuery& query = {}) {
    std::vector<std::string> ids;
    for (const NameMatch& match : test_world().find(name, query)) {
        ids.emplace_back(test_world().id(match.place));
    }
    return ids;
}

std::string best(std::string_view name, const NameQuery& query = {}) {
    const auto ids = found(name, query);
    return ids.empty() ? "" : ids.front();
}

MatchKind kind_of_best(std::string_view name) {
    return test_world().find(name).at(0).match;
}

TEST(Find, puts_the_capital_before_its_province_and_its_namesakes) {
    EXPECT_THAT(found("Tarsin"), ElementsAre("world:tarsin", "iso:XM-TA", "world:tarsin-ostrania"));
}

TEST(Find, puts_the_seat_before_the_province_named_after_it) {
    EXPECT_THAT(found("Qasra"), ElementsAre("world:al-qasra", "iso:XM-QA"));
    EXPECT_EQ(best("Halda"), "world:halda-maravel");
}

TEST(Find, knows_one_place_under_all_its_spellings) {
    for (const auto* spelling : {"Al-Qasra'", "al qasra", "Qasra", "Al Qaşrah", "AL-QASRAH", "Kasra", "Casra", "Quasra",
                                 "Qaasra", "القصرة", "القَصْرَة", "אל-קסרה", "אל קסרה"}) {
        EXPECT_EQ(best(spelling), "world:al-qasra") << spelling;
    }
}

TEST(Find, says_how_strictly_it_matched) {
    EXPECT_EQ(kind_of_best("Qaasra"), MatchKind::loose);
    EXPECT_EQ(kind_of_best("Al-Qasra'"), MatchKind::exact);
    EXPECT_EQ(kind_of_best("al qasra"), MatchKind::folded);
    EXPECT_EQ(kind_of_best("DeirMaris"), MatchKind::folded);
    EXPECT_EQ(kind_of_best("Ostrahnia"), MatchKind::edited);
}

TEST(Find, gives_the_name_as_the_gazetteer_writes_it) {
    EXPECT_EQ(test_world().find("ain doma").at(0).name, "Ain Doma");
    EXPECT_EQ(test_world().find("St. Ilya").at(0).name, "St. Ilya");
}

TEST(Find, lets_the_strict_match_win_over_the_prominent_one) {
    // "Verin" is Port Verin's other name; "Verin" with one slip would also be near nothing else.
    EXPECT_THAT(found("Verin"), ElementsAre("world:port-verin"));
    EXPECT_THAT(found("Douma"), ElementsAre("world:doma"));
}

TEST(Find, filters_by_country_and_by_further_countries) {
    EXPECT_THAT(found("Halda", {.country = "XO"}), ElementsAre("world:halda-ostrania"));
    EXPECT_THAT(found("Safir Heights", {.country = "XM"}), ElementsAre("world:safir-heights"));
    EXPECT_THAT(found("Safir Heights", {.country = "XO"}), ElementsAre("world:safir-heights"));
    EXPECT_THAT(found("Safir Heights", {.country = "XT"}), IsEmpty());
}

TEST(Find, answers_codes_and_abbreviations_only_as_written) {
    EXPECT_EQ(best("UO"), "iso:XO");
    EXPECT_EQ(best("MRV"), "iso:XM");
    EXPECT_EQ(best("T9"), "world:halda-air-base");
    EXPECT_THAT(found("uo"), IsEmpty());
    EXPECT_THAT(found("Mrv"), IsEmpty());
    EXPECT_THAT(found("t9"), IsEmpty());
}

TEST(Find, does_not_take_a_people_for_a_place_nor_for_a_misspelt_one) {
    EXPECT_THAT(found("Maraveli"), IsEmpty());
    EXPECT_EQ(best("Maravell"), "iso:XM");
}

TEST(Find, forgives_one_slip_from_five_letters_and_two_from_eight) {
    EXPECT_EQ(best("Tarsni"), "world:tarsin");
    EXPECT_EQ(best("Xarsin"), "world:tarsin");
    EXPECT_EQ(best("Ostrxnla"), "iso:XO");
    EXPECT_THAT(found("Txrsxn"), IsEmpty());
    EXPECT_THAT(found("Hoqe"), IsEmpty());
}

TEST(Find, stays_strict_when_told) {
    EXPECT_THAT(found("Tarsni", {.loose = false}), IsEmpty());
    EXPECT_THAT(found("Qaasra", {.loose = false}), IsEmpty());
}

TEST(Find, gives_no_more_than_the_limit_and_scores_that_descend) {
    EXPECT_THAT(test_world().find("Tarsin", {.limit = 2}), SizeIs(2));
    EXPECT_THAT(test_world().find("Tarsin", {.limit = 0}), IsEmpty());
    const auto matches = test_world().find("Tarsin");
    EXPECT_GT(matches[0].score, matches[1].score);
    EXPECT_GT(matches[1].score, matches[2].score);
    EXPECT_LE(matches[0].score, 1);
}

TEST(Find, answers_nothing_for_what_is_no_name) {
    EXPECT_THAT(found(""), IsEmpty());
    EXPECT_THAT(found(" - "), IsEmpty());
    EXPECT_THAT(found("\xFF\xFE"), IsEmpty());
    EXPECT_THAT(found("Nowhere at all"), IsEmpty());
    EXPECT_THAT(found(std::string(100000, 'a')), IsEmpty());
}

TEST(Find, offers_the_nearest_spellings) {
    EXPECT_THAT(test_world().nearest_spellings("Txrsxn"), testing::Contains("Tarsin"));
    EXPECT_THAT(test_world().nearest_spellings(""), IsEmpty());
}

TEST(Probe, walks_a_name_token_by_token) {
    NameKey key;
    key = extend(key, "tarsin");
    EXPECT_THAT(test_world().probe(key).links, SizeIs(3));
    EXPECT_TRUE(test_world().probe(key).continues);
    key = extend(key, "old");
    EXPECT_THAT(test_world().probe(key).links, IsEmpty());
    EXPECT_TRUE(test_world().probe(key).continues);
    key = extend(key, "town");
    EXPECT_THAT(test_world().probe(key).links, ElementsAre(NameLink{at("world:tarsin-old-town"), NameKind::primary}));
    EXPECT_FALSE(test_world().probe(key).continues);
    EXPECT_THAT(test_world().probe(extend(key, "hall")).links, IsEmpty());
}

TEST(Probe, knows_demonyms) {
    EXPECT_THAT(test_world().probe(extend({}, "maravelis")).links,
                ElementsAre(NameLink{at("iso:XM"), NameKind::demonym}));
}

TEST(Probe, tells_the_order_of_tokens) {
    EXPECT_THAT(test_world().probe(extend(extend({}, "doma"), "ain")).links, IsEmpty());
    EXPECT_THAT(test_world().probe(extend(extend({}, "ain"), "doma")).links, SizeIs(1));
}

TEST(Probe, finds_the_joined_name_where_the_article_is_off) {
    EXPECT_THAT(test_world().probe(joined_key("deirmaris")).links,
                ElementsAre(NameLink{at("world:deir-maris"), NameKind::primary}));
    EXPECT_THAT(test_world().probe(joined_key("qasra")).links,
                testing::Contains(NameLink{at("world:al-qasra"), NameKind::primary}));
}

TEST(HasSpelling, minds_case_and_diacritics) {
    EXPECT_TRUE(test_world().has_spelling(at("iso:XO"), "UO"));
    EXPECT_FALSE(test_world().has_spelling(at("iso:XO"), "uo"));
    EXPECT_TRUE(test_world().has_spelling(at("world:al-qasra"), "Al-Qasra"));
}

}  // namespace
}  // namespace sitmap

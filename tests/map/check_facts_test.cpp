#include "engine/map/check_facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

std::vector<Finding> check(const std::vector<Facts>& told) {
    FactsCheck rules{parse_date("2025-07-27"), nullptr};
    std::vector<Finding> findings;
    for (const Facts& facts : told) {
        rules.check(facts, findings);
    }
    return findings;
}

Facts pin(LonLat at) {
    return {
        .where = "strike_sites/ev-1", .positions = {at}, .point = true, .place_id = "test:Aville", .precision = "P1"};
}

TEST(CheckFacts, a_page_without_date_source_and_credit_says_nothing_for_itself) {
    EXPECT_THAT(check_head("", {}, {}),
                ElementsAre(Field(&Finding::rule, "no_as_of"), Field(&Finding::rule, "no_source"),
                            Field(&Finding::rule, "no_credit")));
    EXPECT_THAT(check_head("2025-07-27", {"a"}, {"b"}), IsEmpty());
}

TEST(CheckFacts, a_pin_is_no_finer_than_its_source) {
    Facts facts = pin({36, 33});
    EXPECT_THAT(check({facts}), IsEmpty());
    facts.precision = "P6";
    EXPECT_THAT(check({facts}), ElementsAre(Field(&Finding::rule, "pin_finer_than_source")));
    facts.point = false;
    EXPECT_THAT(check({facts}), IsEmpty()) << "an area may be as wide as it is known";
}

TEST(CheckFacts, one_place_has_one_position) {
    EXPECT_THAT(check({pin({36, 33}), pin({36, 33}), pin({36.001, 33})}), ElementsAre(Field(&Finding::rule, "jitter")));
}

TEST(CheckFacts, nothing_lies_at_null_island_or_outside_the_world) {
    EXPECT_THAT(check({pin({0, 0})}), ElementsAre(Field(&Finding::rule, "null_island")));
    EXPECT_THAT(check({pin({36, 133})}), ElementsAre(Field(&Finding::rule, "outside_the_world")));
}

TEST(CheckFacts, days_go_forward_and_end_with_the_map) {
    Facts facts = pin({36, 33});
    facts.from = parse_date("2025-07-20");
    facts.to = parse_date("2025-07-19");
    EXPECT_THAT(check({facts}), ElementsAre(Field(&Finding::rule, "date_order")));
    facts.to = parse_date("2025-07-28");
    EXPECT_THAT(check({facts}), ElementsAre(Field(&Finding::rule, "date_after_as_of")));
}

}  // namespace
}  // namespace sitmap

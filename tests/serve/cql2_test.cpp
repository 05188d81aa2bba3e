#include "engine/serve/cql2.hpp"

#include "engine/serve/response.hpp"
#include "tests/support/served.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// Ids of the six events that the filter lets through: "e1 e3".
std::string found(CqlExpression expression) {
    static const FeatureTable table = table_of(test::few_events());
    const Filter filter{std::move(expression), table};
    std::string ids;
    for (FeatureTable::RowNumber row = 0; row < table.size(); ++row) {
        if (filter.matches(row)) {
            ids += (ids.empty() ? "" : " ") + std::string{table.id(row)};
        }
    }
    return ids;
}

std::string text(const char* filter) {
    return found(parse_cql2_text(filter));
}

std::string json(const char* filter) {
    return found(parse_cql2_json(filter));
}

TEST(Cql2, compares_numbers_and_texts) {
    EXPECT_EQ(text("killed_best > 3"), "e3 e5");
    EXPECT_EQ(text("killed_best >= 3"), "e1 e3 e5");
    EXPECT_EQ(text("killed_best = 0"), "e4");
    EXPECT_EQ(text("type = 'airstrike'"), "e1 e3");
    EXPECT_EQ(text("\"type\" <> 'airstrike'"), "e2 e4 e5 e6");
    EXPECT_EQ(text("unc_m = 0.5 AND id = 'e2'"), "e2");
}

TEST(Cql2, null_is_unknown_and_its_opposite_too) {
    EXPECT_EQ(text("NOT killed_best > 3"), "e1 e4");
    EXPECT_EQ(text("killed_best IS NULL"), "e2 e6");
    EXPECT_EQ(text("killed_best IS NOT NULL"), "e1 e3 e4 e5");
    EXPECT_EQ(text("killed_best > 3 OR type = 'shelling'"), "e2 e3 e5");
}

TEST(Cql2, binds_and_before_or_and_knows_parentheses) {
    EXPECT_EQ(text("type = 'raid' OR type = 'airstrike' AND killed_best > 5"), "e3 e4");
    EXPECT_EQ(text("(type = 'raid' OR type = 'airstrike') AND killed_best > 5"), "e3");
    EXPECT_EQ(text("(killed_best + 1) * 2 = 8"), "e1");
    EXPECT_EQ(text("killed_best % 5 = 2 and 2 ^ 3 = 8 and -killed_best < 0"), "e3 e5");
}

TEST(Cql2, matches_patterns) {
    EXPECT_EQ(text("type LIKE 'a%strike'"), "e1 e3");
    EXPECT_EQ(text("type LIKE '_aid'"), "e4");
    EXPECT_EQ(text("type NOT LIKE '%l%'"), "e1 e3 e4");
    EXPECT_EQ(text("type LIKE '%\\%\\_''\"'"), "e6");
    EXPECT_EQ(text("type LIKE ''"), "");
}

TEST(Cql2, knows_between_and_in) {
    EXPECT_EQ(text("killed_best BETWEEN 3 AND 7"), "e1 e5");
    EXPECT_EQ(text("killed_best NOT BETWEEN 3 AND 7"), "e3 e4");
    EXPECT_EQ(text("type IN ('raid', 'clash')"), "e4 e5");
    EXPECT_EQ(text("killed_best NOT IN (0, 3)"), "e3 e5");
}

TEST(Cql2, compares_days) {
    EXPECT_EQ(text("date_from > DATE('2025-07-02')"), "e3 e4");
    EXPECT_EQ(text("date_from >= '2025-07-02'"), "e2 e3 e4");
    EXPECT_EQ(text("date_from = DATE('2025-07-10')"), "e3");
    EXPECT_EQ(text("date_from BETWEEN DATE('2025-07-02') AND DATE('2025-07-10')"), "e2 e3");
}

TEST(Cql2, relates_times) {
    EXPECT_EQ(text("T_INTERSECTS(INTERVAL(date_from, date_to), INTERVAL('2025-07-04', '2025-07-10'))"), "e2 e3");
    EXPECT_EQ(text("T_AFTER(date_from, DATE('2025-07-10'))"), "e4");
    EXPECT_EQ(text("T_BEFORE(date_from, TIMESTAMP('2025-07-02T00:00:00Z'))"), "e1");
    EXPECT_EQ(text("T_DURING(date_from, INTERVAL('2025-07-01', '2025-07-11'))"), "e2 e3");
    EXPECT_EQ(text("T_EQUALS(date_from, date_to)"), "e1 e3");
    EXPECT_EQ(text("T_STARTS(date_from, INTERVAL(date_from, date_to))"), "e2");
    EXPECT_EQ(text("T_DISJOINT(date_from, INTERVAL('..', '2025-07-02'))"), "e3 e4");
}

TEST(Cql2, relates_shapes) {
    EXPECT_EQ(text("S_INTERSECTS(geometry, BBOX(35.5, 32, 36.2, 33.2))"), "e1 e5");
    EXPECT_EQ(text("S_WITHIN(geometry, POLYGON((35.5 32,36.2 32,36.2 33.2,35.5 33.2,35.5 32)))"), "e1");
    EXPECT_EQ(text("S_CONTAINS(geometry, POINT(36 32.5))"), "e5");
    EXPECT_EQ(text("S_WITHIN(POINT(36 32.5), geometry)"), "e5");
    EXPECT_EQ(text("S_DISJOINT(geometry, BBOX(30, 30, 40, 40))"), "e3 e4");
    EXPECT_EQ(text("S_EQUALS(geometry, POINT(37 34))"), "e2");
    EXPECT_EQ(text("S_CROSSES(geometry, LINESTRING(35 33,37 32))"), "e5");
    EXPECT_EQ(text("S_TOUCHES(geometry, LINESTRING(35 31,35 32))"), "e5");
    EXPECT_EQ(text("S_OVERLAPS(geometry, BBOX(36, 32, 38, 33))"), "e5");
}

TEST(Cql2, relates_lists) {
    EXPECT_EQ(text("A_CONTAINS(tags, ('e1', 'a'))"), "e1");
    EXPECT_EQ(text("A_OVERLAPS(tags, ('e1', 'e4'))"), "e1 e4");
    EXPECT_EQ(text("A_EQUALS(tags, ('e3', 1, 'a'))"), "e3");
    EXPECT_EQ(text("A_CONTAINEDBY(tags, ('a', 1, 'e2', 'e6'))"), "e2 e6");
}

TEST(Cql2, says_the_same_as_json) {
    EXPECT_EQ(json(R"({"op":"and","args":[{"op":"=","args":[{"property":"type"},"airstrike"]},
                       {"op":">","args":[{"property":"killed_best"},5]}]})"),
              "e3");
    EXPECT_EQ(json(R"({"op":"not","args":[{"op":"like","args":[{"property":"type"},"%l%"]}]})"), "e1 e3 e4");
    EXPECT_EQ(json(R"({"op":"in","args":[{"property":"type"},["raid","clash"]]})"), "e4 e5");
    EXPECT_EQ(json(R"({"op":"between","args":[{"property":"killed_best"},3,7]})"), "e1 e5");
    EXPECT_EQ(json(R"({"op":"isNull","args":[{"property":"killed_best"}]})"), "e2 e6");
    EXPECT_EQ(json(R"({"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[35.5,32,36.2,33.2]}]})"), "e1 e5");
    EXPECT_EQ(json(R"({"op":"s_contains","args":[{"property":"geometry"},{"type":"Point","coordinates":[36,32.5]}]})"),
              "e5");
    EXPECT_EQ(json(R"({"op":"t_after","args":[{"property":"date_from"},{"date":"2025-07-10"}]})"), "e4");
    EXPECT_EQ(json(R"({"op":"t_during","args":[{"property":"date_from"},{"interval":["2025-07-01","2025-07-11"]}]})"),
              "e2 e3");
    EXPECT_EQ(json(R"({"op":"a_contains","args":[{"property":"tags"},["e1","a"]]})"), "e1");
    EXPECT_EQ(json("true"), "e1 e2 e3 e4 e5 e6");
}

TEST(Cql2, refuses_what_makes_no_sense) {
    for (const char* filter : {"",
                               "type =",
                               "= 3",
                               "type = 3",
                               "killed_best = 'x'",
                               "nothing = 1",
                               "type",
                               "1",
                               "killed_best > 1 AND",
                               "(killed_best > 1",
                               "type LIKE 3",
                               "type IN ()",
                               "killed_best IS 3",
                               "S_INTERSECTS(type, POINT(1 1))",
                               "S_INTERSECTS(geometry, POINT(1))",
                               "S_INTERSECTS(geometry, geometry)",
                               "T_AFTER(type, DATE('2025-07-01'))",
                               "DATE('2025-02-30') = date_from",
                               "geometry = 'x'",
                               "type = 'unclosed",
                               "ST_Within(geometry, POINT(1 1))",
                               "tags = 'a'",
                               "A_CONTAINS(type, ('a'))",
                               "killed_best > 1 killed_best",
                               "type = ;",
                               "NOT",
                               "a(b"}) {
        EXPECT_THROW(text(filter), Refusal) << filter;
    }
    for (const char* filter :
         {"", "{", "null", "{}", "[]", R"({"op":"and"})", R"({"op":"and","args":[1]})", R"({"op":"nix","args":[]})",
          R"({"op":3,"args":[]})", R"({"property":3})", "\"text\"", R"({"op":"=","args":[{"property":"type"}]})"}) {
        EXPECT_THROW(json(filter), Refusal) << filter;
    }
}

TEST(Cql2, bounds_depth_and_size) {
    const std::string deep = std::string(5000, '(') + "true" + std::string(5000, ')');
    EXPECT_THROW(parse_cql2_text(deep), Refusal);
    std::string nots = "true";
    for (int i = 0; i < 100; ++i) {
        nots = R"({"op":"not","args":[)" + nots + "]}";
    }
    EXPECT_THROW(parse_cql2_json(nots), Refusal);
    std::string wide = "true";
    for (int i = 0; i < 5000; ++i) {
        wide += " OR 1 = 1";
    }
    EXPECT_THROW(parse_cql2_text(wide), Refusal);
}

}  // namespace
}  // namespace sitmap

#include "engine/geoparse/mention_json.hpp"

#include "engine/core/json_text.hpp"
#include "tests/geoparse/names_of.hpp"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

namespace sitmap::test {
namespace {

nlohmann::json printed(const std::string& text) {
    const Document document = make_document("report", text);
    return nlohmann::json::parse(mentions_array_json(resolved(document), document, test_world()));
}

TEST(MentionJson, offsets_count_code_points_and_cut_the_surface) {
    const auto mentions = printed("“Délégués” — shells fell on Deir Maris.");
    ASSERT_EQ(mentions.size(), 1U);
    EXPECT_EQ(mentions[0]["start"], 28);
    EXPECT_EQ(mentions[0]["end"], 38);
    EXPECT_EQ(mentions[0]["surface"], "Deir Maris");
}

TEST(MentionJson, has_the_fields_of_the_report_format) {
    const auto mention = printed("Shells fell on Deir Maris.").at(0);
    EXPECT_EQ(mention["id"], "m1");
    EXPECT_EQ(mention["reading"], "literal");
    EXPECT_EQ(mention["place"]["id"], "world:deir-maris");
    EXPECT_EQ(mention["place"]["name"], "Deir Maris");
    EXPECT_EQ(mention["place"]["lat"], 29.3);
    EXPECT_EQ(mention["place"]["lon"], -31.5);
    EXPECT_EQ(mention["place"]["feature_code"], "PPL");
    EXPECT_EQ(mention["place"]["country"], "XM");
    EXPECT_EQ(mention["place"]["admin1"], "Western Governorate");
    EXPECT_EQ(mention["maps_event"], false);
    EXPECT_FALSE(mention["reason"].get<std::string>().empty());
}

TEST(MentionJson, names_that_mean_no_place_have_none) {
    const auto mentions = printed("Druze fighters fled; shells fell in Kharzoum.");
    ASSERT_EQ(mentions.size(), 2U);
    EXPECT_TRUE(mentions[0]["place"].is_null());
    EXPECT_TRUE(mentions[1]["place"].is_null());
    EXPECT_EQ(mentions[1]["reason"], "an unknown name where a place must stand; no gazetteer entry has this name");
}

TEST(MentionJson, alternatives_are_the_other_places_of_the_name_with_their_scores) {
    const auto mention = printed("Shells fell on Tarsin.").at(0);
    ASSERT_GE(mention["alternatives"].size(), 2U);
    EXPECT_LT(mention["alternatives"][0]["score"], mention["confidence"]);
}

TEST(MentionJson, a_text_without_names_gives_an_empty_array) {
    EXPECT_EQ(printed("It rained."), nlohmann::json::array());
}

TEST(MentionJson, line_breaks_in_a_name_are_escaped) {
    EXPECT_EQ(printed("Shells fell on Deir\nMaris.").at(0)["surface"], "Deir\nMaris");
}

}  // namespace
}  // namespace sitmap::test

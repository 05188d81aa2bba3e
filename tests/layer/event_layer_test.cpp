#include "engine/layer/event_layer.hpp"

#include "tests/support/test_world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace sitmap {
namespace {

using testing::ElementsAre;

LayerMetadata metadata() {
    return {"sitmap 0.1.0", "2025-07-27", "2025-07-27", {"a.txt"}, "neutral", "No opinion.", ""};
}

Event event(const std::string& id, const std::string& layer, const char* from = "2025-07-13") {
    Event made;
    made.id = id;
    made.type = "strike";
    made.layer = layer;
    made.when = {{parse_date(from), parse_date("2025-07-27")}, TimePrecision::month};
    return made;
}

std::vector<std::string> names(const std::vector<Layer>& layers) {
    std::vector<std::string> found;
    for (const Layer& layer : layers) {
        found.push_back(layer.name);
    }
    return found;
}

/// The only feature of the only layer that has one.
std::pair<Layer, Feature> only_feature(const Event& coded) {
    for (const Layer& layer : event_layers({coded}, metadata())) {
        if (!layer.features.empty()) {
            return {layer, layer.features.at(0)};
        }
    }
    throw std::runtime_error("no feature");
}

std::string text(const Event& coded, const char* field) {
    const auto [layer, feature] = only_feature(coded);
    return text_value(layer, feature, field);
}

TEST(EventLayer, has_the_three_standing_layers_even_of_nothing) {
    EXPECT_THAT(names(event_layers({}, metadata())), ElementsAre("buffer_zone", "advance_points", "strike_sites"));
    EXPECT_THAT(standing_layers(), ElementsAre("strike_sites", "buffer_zone", "advance_points"));
}

TEST(EventLayer, keeps_the_military_symbol_code_of_a_row) {
    const auto with = [](const char* column, const char* code) {
        Event coded = event("e1", "clashes");
        coded.rows = {{"table", "1", std::make_shared<const std::vector<std::string>>(1, column), {code}}};
        return text(coded, "sidc");
    };
    EXPECT_EQ(with("sidc", "SHGPUCI----D---"), "SHGPUCI----D---");
    EXPECT_EQ(with("SIDC", "10061000161211000000"), "10061000161211000000");
    EXPECT_EQ(with("sidc", "infantry"), "") << "no code";
    EXPECT_EQ(with("symbol", "SHGPUCI----D---"), "") << "no column of codes";
}

TEST(EventLayer, adds_further_layers_in_drawing_order) {
    const std::vector<Event> events{event("e1", "clashes"), event("e2", "context"), event("e3", "sieges")};
    EXPECT_THAT(names(event_layers(events, metadata())),
                ElementsAre("context", "buffer_zone", "sieges", "clashes", "advance_points", "strike_sites"));
    EXPECT_EQ(event_layers(events, metadata())[2].title, "Sieges");
}

TEST(EventLayer, makes_no_feature_of_what_maps_nothing) {
    for (const Layer& layer : event_layers({event("e1", "none"), event("e2", "")}, metadata())) {
        EXPECT_TRUE(layer.features.empty());
    }
}

TEST(EventLayer, orders_features_by_date_then_id) {
    const auto layers = event_layers(
        {event("e2", "strike_sites"), event("e1", "strike_sites"), event("e3", "strike_sites", "2024-12-01")},
        metadata());
    const auto& features = layers.back().features;
    EXPECT_EQ(features[0].id, "e3");
    EXPECT_EQ(features[1].id, "e1");
    EXPECT_EQ(features[2].id, "e2");
}

TEST(EventLayer, fills_every_field_that_the_event_tells) {
    Event coded = event("ev-1", "strike_sites");
    coded.mode = "air";
    coded.place = test::test_world().place(test::at("iso:XM-QA"));
    coded.place->country = "SY";
    coded.place->licence = "CC BY 4.0";
    coded.placement = {GeoPrecision::p5, GeometryRole::area, 35000.4, coded.place->footprint};
    coded.actors = {{"Ostrania", ActorRole::initiator}, {"depots", ActorRole::target}};
    coded.evidence = {{"d1", "https://example.org/a", "Jets struck.", {10, 22}, {9, 21}}};
    coded.rule = "strike-on";
    coded.confidence = 0.87654321;
    const auto [layer, feature] = only_feature(coded);
    const auto at = [&, &l = layer, &f = feature](const char* field) { return value(l, f, field); };
    EXPECT_EQ(feature.id, "ev-1");
    EXPECT_EQ(feature.geometry, coded.place->footprint);
    EXPECT_EQ(at("id"), Value{"ev-1"});
    EXPECT_EQ(at("layer"), Value{"strike_sites"});
    EXPECT_EQ(at("type"), Value{"strike"});
    EXPECT_EQ(at("mode"), Value{"air"});
    EXPECT_EQ(at("actor"), Value{"Ostrania"});
    EXPECT_EQ(at("target"), Value{"depots"});
    EXPECT_EQ(at("date_from"), Value{*parse_date("2025-07-13")});
    EXPECT_EQ(at("date_to"), Value{*parse_date("2025-07-27")});
    EXPECT_EQ(at("time_prec"), Value{"month"});
    EXPECT_EQ(at("as_of"), Value{*parse_date("2025-07-27")});
    EXPECT_EQ(at("place"), Value{"Al-Qasra Governorate"});
    EXPECT_EQ(at("place_local"), Value{"محافظة القصرة"});
    EXPECT_EQ(at("place_id"), Value{"iso:XM-QA"});
    EXPECT_EQ(at("country"), Value{"SY"});
    EXPECT_EQ(at("geo_prec"), Value{"P5"});
    EXPECT_EQ(at("unc_m"), Value{35000.0});
    EXPECT_EQ(at("geom_role"), Value{"area"});
    EXPECT_EQ(at("status"), Value{"reported"});
    EXPECT_EQ(at("source"), Value{"https://example.org/a"});
    EXPECT_EQ(at("source_url"), Value{"https://example.org/a"});
    EXPECT_EQ(at("quote"), Value{"Jets struck."});
    EXPECT_EQ(at("doc"), Value{"d1"});
    EXPECT_EQ(at("span_start"), Value{std::int64_t{9}});
    EXPECT_EQ(at("span_end"), Value{std::int64_t{21}});
    EXPECT_EQ(at("rule"), Value{"strike-on"});
    EXPECT_EQ(at("confidence"), Value{0.877});
    EXPECT_EQ(at("licence"), Value{"CC BY 4.0"});
    EXPECT_EQ(at("disclaimer"), Value{"No opinion."});
    EXPECT_EQ(layer.metadata.licence, "CC BY 4.0");
}

TEST(EventLayer, leaves_null_what_the_event_does_not_tell) {
    const auto [layer, feature] = only_feature(event("e1", "strike_sites"));
    EXPECT_TRUE(empty(feature.geometry));
    for (const char* field : {"mode", "actor", "place", "unc_m", "killed_low", "claims", "quote", "span_start"}) {
        EXPECT_EQ(value(layer, feature, field), Value{}) << field;
    }
}

TEST(EventLayer, names_the_parties_where_nobody_began_and_says_who_mediated) {
    Event coded = event("e1", "diplomacy");
    coded.actors = {{"Maravel", ActorRole::party}, {"Ostrania", ActorRole::party}, {"Tamora", ActorRole::mediator}};
    EXPECT_EQ(text(coded, "actor"), "Maravel; Ostrania; Tamora (mediator)");
}

TEST(EventLayer, keeps_claims_side_by_side_with_their_words) {
    Event coded = event("e1", "clashes");
    coded.claims = {{.about = "killed",
                     .low = 814,
                     .best = 814,
                     .high = {},
                     .text = {},
                     .by = "Network",
                     .preliminary = true,
                     .doc = "d1",
                     .span = {20, 30},
                     .code_points = {18, 28}},
                    {.about = "motive",
                     .low = {},
                     .best = {},
                     .high = {},
                     .text = "to \"contain\" it",
                     .by = "",
                     .doc = "d1",
                     .span = {40, 50},
                     .code_points = {38, 48}}};
    EXPECT_EQ(nlohmann::json::parse(text(coded, "claims")), nlohmann::json::parse(R"([
        {"about":"killed","low":814,"best":814,"by":"Network","preliminary":true,"doc":"d1","start":18,"end":28},
        {"about":"motive","text":"to \"contain\" it","doc":"d1","start":38,"end":48}])"));
    const auto [layer, feature] = only_feature(coded);
    EXPECT_EQ(value(layer, feature, "killed_low"), Value{std::int64_t{814}});
    EXPECT_EQ(value(layer, feature, "killed_high"), Value{});
}

TEST(EventLayer, names_each_source_once) {
    Event coded = event("e1", "strike_sites");
    coded.evidence = {
        {"d1", "a.txt", "One.", {}, {}}, {"d1", "a.txt", "Two.", {}, {}}, {"d2", "b.txt", "Three.", {}, {}}};
    EXPECT_EQ(text(coded, "source"), "a.txt; b.txt");
    EXPECT_EQ(text(coded, "quote"), "One.");
    EXPECT_EQ(text(coded, "source_url"), "");
}

TEST(EventLayer, shows_the_sentence_that_names_the_place) {
    Event coded = event("e1", "strike_sites");
    coded.evidence = {{"d1", "a.txt", "They fought.", {}, {}},
                      {"d1", "a.txt", "They fought in the south.", {}, {}, "sitmap:the-south"},
                      {"d1", "https://example.org/b", "They fought in Qasra.", {}, {7, 9}, "iso:XM-QA"}};
    EXPECT_EQ(text(coded, "quote"), "They fought.");
    coded.place.emplace().id = "iso:XM-QA";
    EXPECT_EQ(text(coded, "quote"), "They fought in Qasra.");
    EXPECT_EQ(text(coded, "source_url"), "https://example.org/b");
    coded.place->id = "iso:XM-TA";
    EXPECT_EQ(text(coded, "quote"), "They fought.");
}

}  // namespace
}  // namespace sitmap

#include "engine/layer/zone_layer.hpp"

#include "engine/layer/event_layer.hpp"
#include "tests/support/test_world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::at;
using test::test_world;
using testing::ElementsAre;
using testing::IsEmpty;

Layer with_zones(FeatureStream layer, const Report& report, const std::string& source = "best") {
    Dossier dossier;
    dossier.add(report);
    add_zones(layer, dossier, test_world(), source);
    return held({&layer, 1}).front();
}

Layer zones_of(const Report& report, const std::string& source = "best") {
    LayerMetadata metadata{"sitmap 0.1.0", "2025-07-27", "2025-07-27", {}, "neutral", "No opinion.", ""};
    return with_zones({{"buffer_zone", "Buffer zone", feature_schema(), {}, metadata}, [](const auto&) {}}, report,
                      source);
}

std::vector<std::string> ids(const Layer& layer) {
    std::vector<std::string> found;
    for (const Feature& feature : layer.features) {
        found.push_back(feature.id);
    }
    return found;
}

/// A report whose text has one mention, in brackets, of the place.
Report report(std::string text, const char* place_id, Reading reading = Reading::region) {
    Report made;
    const auto start = static_cast<std::uint32_t>(text.find('['));
    const auto end = static_cast<std::uint32_t>(text.find(']') - 1);
    std::erase(text, '[');
    std::erase(text, ']');
    made.document.id = "d1";
    made.document.text = text;
    Mention mention;
    mention.span = {start, end};
    mention.reading = reading;
    mention.resolution.candidates = {{.place = at(place_id), .name_kind = {}, .match = {}, .score = 1}};
    made.mentions = {mention};
    return made;
}

TEST(ZoneLayer, draws_a_zone_that_the_text_names_with_its_lines) {
    const Layer layer = zones_of(report("Troops in the [buffer zone].", "world:zone"));
    EXPECT_THAT(ids(layer), ElementsAre("world:zone", "world:line-a", "world:line-b"));
    EXPECT_EQ(text_value(layer, layer.features[0], "type"), "zone");
    EXPECT_EQ(text_value(layer, layer.features[1], "type"), "zone_line");
    EXPECT_EQ(type_name(layer.features[0].geometry), "Polygon");
    EXPECT_EQ(type_name(layer.features[1].geometry), "LineString");
}

TEST(ZoneLayer, draws_the_whole_zone_for_one_of_its_lines) {
    EXPECT_THAT(ids(zones_of(report("West of [Line A].", "world:line-a"))),
                ElementsAre("world:zone", "world:line-a", "world:line-b"));
}

TEST(ZoneLayer, says_since_when_and_by_which_words) {
    const Layer layer = zones_of(report("Dès lors, la [zone].", "world:zone"));
    const Feature& zone = layer.features.at(0);
    EXPECT_EQ(value(layer, zone, "date_from"), Value{*parse_date("1974-05-31")});
    EXPECT_EQ(value(layer, zone, "date_to"), Value{});
    EXPECT_EQ(text_value(layer, zone, "valid_from"), "1974-05-31");
    EXPECT_EQ(text_value(layer, zone, "quote"), "zone");
    EXPECT_EQ(value(layer, zone, "span_start"), Value{std::int64_t{13}});
    EXPECT_EQ(text_value(layer, zone, "rule"), "zone named in the text");
    EXPECT_EQ(layer.schema, zone_schema());
}

TEST(ZoneLayer, draws_a_zone_that_an_event_lies_in) {
    Report lies_in = report("[Tarsin]", "iso:XM-TA");
    Event event;
    event.placement.geometry = Point{{-29.25, 29.5}};
    event.evidence = {{"d1", "a.txt", "Words.", {}, {}}};
    lies_in.events = {event};
    EXPECT_THAT(ids(zones_of(lies_in)), ElementsAre("world:zone", "world:line-a", "world:line-b"));
    lies_in.events[0].placement.geometry = Point{{-29.5, 29.5}};
    EXPECT_THAT(ids(zones_of(lies_in)), IsEmpty());
}

TEST(ZoneLayer, draws_nothing_for_other_places_and_other_readings) {
    EXPECT_THAT(ids(zones_of(report("In [Tarsin].", "iso:XM-TA"))), IsEmpty());
    EXPECT_THAT(ids(zones_of(report("The [Zone Command].", "world:zone", Reading::organisation))), IsEmpty());
}

TEST(ZoneLayer, falls_back_to_the_best_geometry_where_there_is_no_variant) {
    EXPECT_EQ(zones_of(report("The [zone].", "world:zone"), "public-domain"),
              zones_of(report("The [zone].", "world:zone")));
}

TEST(ZoneLayer, keeps_events_of_the_layer_behind_its_zones) {
    Event agreement;
    agreement.id = "ev-1";
    agreement.layer = "buffer_zone";
    const Layer layer =
        with_zones(event_streams(sequence_of({agreement}), {}).at(0), report("The [zone].", "world:zone"));
    EXPECT_THAT(ids(layer), ElementsAre("world:zone", "world:line-a", "world:line-b", "ev-1"));
    EXPECT_EQ(layer.features.back().values.size(), layer.schema.size());
}

}  // namespace
}  // namespace sitmap

#include "engine/event/event_json.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>

namespace sitmap {
namespace {

Event full_event() {
    Event event;
    event.id = "ev-0123456789ab";
    event.type = "strike";
    event.mode = "air";
    event.layer = "strike_sites";
    event.mention = "m3";
    event.place = Place{};
    event.place->id = "geonames:1";
    event.place->name = "Oss \"the Old\"";
    event.place->point = {5.52, 51.77};
    event.place->feature_code = "PPL";
    event.placement = {GeoPrecision::p2, GeometryRole::site, 2'000, Point{{5.52, 51.77}}};
    event.when = {{parse_date("2024-05-03"), {}}, TimePrecision::interval};
    event.told = parse_date("2024-05-05");
    event.status = Status::claimed;
    event.count = "12";
    event.actors = {{"Norland", ActorRole::initiator}, {"Sudland", ActorRole::target}};
    Claim claim;
    claim.about = "killed";
    claim.low = claim.best = 3;
    claim.by = "the mayor";
    claim.doc = "a";
    claim.span = claim.code_points = {10, 20};
    event.claims = {claim};
    event.evidence = {{"a", "a.txt", "A \u0627 sentence.", {10, 20}, {9, 19}, "iso:XM-QA"}};
    event.rows = {{"acled",
                   "X1",
                   std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"a", "b"}),
                   {"=1+1", "line\nbreak"}}};
    event.rule = "a rule";
    event.confidence = 0.25;
    return event;
}

TEST(EventJson, gives_back_what_was_written) {
    const Event event = full_event();
    const std::string line = event_to_json(event);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const Event read = event_from_json(line, "e.jsonl", 1);
    EXPECT_EQ(event_to_json(read), line);
    EXPECT_EQ(read.place, event.place);
    EXPECT_EQ(read.placement, event.placement);
    EXPECT_EQ(read.when, event.when);
    EXPECT_EQ(read.told, event.told);
    EXPECT_EQ(read.claims, event.claims);
    EXPECT_EQ(read.evidence, event.evidence);
    EXPECT_EQ(read.rows, event.rows);
    EXPECT_EQ(read.actors, event.actors);
    EXPECT_EQ(read.status, event.status);
}

TEST(EventJson, writes_an_empty_event_back_too) {
    const Event read = event_from_json(event_to_json(Event{}), "e.jsonl", 1);
    EXPECT_EQ(event_to_json(read), event_to_json(Event{}));
}

TEST(EventJson, refuses_other_lines_and_names_them) {
    for (const char* line : {"", "{", "[]", "1", "{}", R"({"id":1,"type":"a","layer":"b"})",
                             R"({"id":"a","type":"b","layer":"c","from":"2024-02-30"})"}) {
        try {
            event_from_json(line, "e.jsonl", 7);
            FAIL() << line;
        } catch (const InputError& error) {
            EXPECT_THAT(error.what(), testing::StartsWith("e.jsonl:7: "));
        }
    }
}

}  // namespace
}  // namespace sitmap

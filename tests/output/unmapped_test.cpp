#include "engine/output/unmapped.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

Report report(const char* id, const char* text) {
    Report made;
    made.document.id = id;
    made.document.text = text;
    return made;
}

Event event(const char* layer, Span evidence) {
    Event made;
    made.type = "strike";
    made.layer = layer;
    made.evidence = {{"d1", "a.txt", "The whole sentence.", evidence, {evidence.start - 1, evidence.end - 1}}};
    return made;
}

Mention mention(Span span, Reading reading, const char* reason) {
    Mention made;
    made.span = span;
    made.reading = reading;
    made.reason = reason;
    return made;
}

TEST(Unmapped, lists_events_without_geometry_with_their_words_and_reason) {
    // The é makes bytes and code points differ.
    const Report told = report("d1", "Là, jets\n  struck depots.");
    Event coded = event("strike_sites", {5, 18});
    coded.unmapped = "the depots are not named";
    const auto entries = not_mapped(sequence_of({coded}), std::vector{told});
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0],
              (NotMapped{"jets struck", "the depots are not named", "strike_sites", "d1", 4, 17, "event", "strike"}));
}

TEST(Unmapped, leaves_out_what_is_on_the_map) {
    Report told = report("d1", "Strikes on Homs.");
    Event coded = event("strike_sites", {1, 7});
    coded.placement.geometry = Point{{36.7, 34.7}};
    Mention homs = mention({11, 15}, Reading::literal, "");
    homs.maps_event = true;
    told.mentions = {homs};
    EXPECT_TRUE(not_mapped(sequence_of({coded}), std::vector{told}).empty());
}

TEST(Unmapped, gives_a_reason_where_the_event_has_none) {
    const std::vector reports{report("d1", "Some words of some length.")};
    Event country = event("strike_sites", {1, 5});
    country.placement.role = GeometryRole::country_aggregate;
    const std::vector events{event("strike_sites", {1, 3}), event("none", {1, 4}), country};
    const auto entries = not_mapped(sequence_of(events), reports);
    EXPECT_EQ(entries[0].reason, "the text names no place for it");
    EXPECT_EQ(entries[1].reason, "events of this type are not mapped");
    EXPECT_EQ(entries[2].reason, "only the country is known: listed, never a pin");
}

TEST(Unmapped, lists_mentions_with_the_rule_that_read_them_or_why_they_have_no_place) {
    Report told = report("d1", "Paris said Foo.");
    Mention unknown = mention({11, 14}, Reading::literal, "a name after a verb");
    unknown.resolution.reason = "no place is called so";
    told.mentions = {mention({0, 5}, Reading::metonym, "a capital that speaks"), unknown};
    const auto entries = not_mapped(sequence_of({}), std::vector{told});
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0], (NotMapped{"Paris", "a capital that speaks", "none", "d1", 0, 5, "mention", "metonym"}));
    EXPECT_EQ(entries[1].reason, "no place is called so");
}

TEST(Unmapped, follows_the_order_of_documents_and_text) {
    Report first = report("d2", "A B C D E F");
    first.mentions = {mention({4, 5}, Reading::demonym, ""), mention({0, 1}, Reading::demonym, "")};
    const std::vector reports{first, report("d1", "Some words here.")};
    const auto entries = not_mapped(sequence_of({event("none", {1, 4})}), reports);
    EXPECT_EQ(entries[0].words, "A");
    EXPECT_EQ(entries[1].words, "C");
    EXPECT_EQ(entries[2].words, "ome");
}

TEST(Unmapped, is_written_as_json_with_counts) {
    const fs::path file = fs::temp_directory_path() / ("sitmap-unmapped-" + std::to_string(getpid()) + ".json");
    const std::vector<NotMapped> entries{{"a \"quote\"\n", "why", "none", "d1", 1, 9, "event", "strike"}};
    write_unmapped(file, entries);
    std::ifstream in{file};
    EXPECT_EQ(nlohmann::json::parse(in), nlohmann::json::parse(R"({"schema":"sitmap/unmapped-1","events":1,"mentions":0,
        "unmapped":[{"what":"event","type":"strike","words":"a \"quote\"\n","reason":"why","layer":"none","doc":"d1",
                     "start":1,"end":9}]})"));
    fs::remove(file);
}

}  // namespace
}  // namespace sitmap

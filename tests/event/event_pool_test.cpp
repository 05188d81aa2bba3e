#include "engine/event/event_pool.hpp"

#include "engine/event/event_json.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

Event told(const std::string& id) {
    Event made;
    made.id = id;
    made.type = "air_strike";
    made.mode = "drone";
    made.layer = "strike_sites";
    made.mention = "m1";
    made.placement = {GeoPrecision::p2, GeometryRole::site, 2500, Point{{36.5, -32.7}}};
    made.when = {{parse_date("1969-07-20"), {}}, TimePrecision::interval};
    made.told = parse_date("2024-02-29");
    made.status = Status::disputed;
    made.count = "hundreds";
    made.actors = {{"Norland", ActorRole::initiator}, {"", ActorRole::mediator}};
    made.claims = {{"killed", 3, {}, -4, "some", "the mayor", true, "d1", {4, 9}, {3, 8}}, Claim{}};
    made.evidence = {{"d1", "d1.txt", "\u00c9clats at dawn, \"they\" said.", {0, 300}, {0, 290}}};
    const auto columns = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"id", "note"});
    made.rows = {{"acled", "XMA1", columns, {"XMA1", std::string(300, 'x')}}, {"kml", "", columns, {"", ""}}};
    made.rule = "trigger; place; time";
    made.unmapped = "why not";
    made.confidence = 0.123456789;
    return made;
}

/// Of the place its names and outline, too, which the line of JSON leaves out.
void expect_equal(const Event& a, const Event& b) {
    EXPECT_EQ(event_to_json(a), event_to_json(b));
    EXPECT_EQ(a.place, b.place);
    EXPECT_EQ(a.placement, b.placement);
}

Event given_back(const Event& event) {
    EventPool pool;
    return pool[pool.add(event)];
}

TEST(EventPool, gives_back_all_that_an_event_says) {
    expect_equal(given_back(Event{}), Event{});
    expect_equal(given_back(told("ev-1")), told("ev-1"));
}

TEST(EventPool, gives_back_the_place_with_its_names_and_outline) {
    Event event = told("ev-1");
    Place& place = event.place.emplace();
    place.id = "acled:1,2";
    place.name = "Oss";
    place.also_in = {"NO"};
    place.population = 12;
    expect_equal(given_back(event), event);
    place.names = {{"Oss", "en", Script::latin, NameKind::house, "a list", "1950", "1960-01"}};
    place.footprint = Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}};
    expect_equal(given_back(event), event);
    event.placement.geometry = place.footprint;
    expect_equal(given_back(event), event);
}

TEST(EventPool, tells_places_of_one_id_apart) {
    EventPool pool;
    Event event = told("ev-1");
    event.place.emplace().id = "test:oss";
    event.place->names = {{"Oss", "en"}};
    pool.add(event);
    event.place->names[0].text = "Aas";
    pool.add(event);
    EXPECT_EQ(pool[0].place->names[0].text, "Oss");
    EXPECT_EQ(pool[1].place->names[0].text, "Aas");
}

TEST(EventPool, keeps_what_memory_does_not_hold_in_a_scratch_file) {
    const test::Folder folder;
    EventPool pool{folder.path()};
    Event event = told("ev-1");
    for (int i = 0; i < 4000; ++i) {
        event.count = std::to_string(i);
        event.evidence[0].text = std::string(10'000, static_cast<char>('a' + i % 26));
        pool.add(event);
    }
    for (const std::uint32_t number : {0U, 1U, 1600U, 1700U, 3999U}) {
        EXPECT_EQ(pool[number].count, std::to_string(number));
        EXPECT_EQ(pool[number].evidence[0].text, std::string(10'000, static_cast<char>('a' + number % 26)));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "its name is gone at once";
}

TEST(EventPool, knows_rows_by_format_and_id) {
    EventPool pool;
    const EventHead& head = pool.head(pool.add(told("ev-1")));
    EXPECT_EQ(head.rows, std::vector{hash_of_row("acled", "XMA1")}) << "a row without an id is none to compare";
    EXPECT_EQ(*head.formats, std::vector<std::string>{"acled"});
    EXPECT_NE(hash_of_row("acled", "1"), hash_of_row("ucdp", "1"));
}

}  // namespace
}  // namespace sitmap

#include "engine/event/merge.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

namespace sitmap {
namespace {

Quotation told(const std::string& doc, std::uint32_t start) {
    return {doc, doc + ".txt", "A sentence.", {start, start + 10}, {start, start + 10}};
}

Event event(const std::string& doc, const std::string& type, const std::string& place, const std::string& day,
            std::uint32_t start = 0) {
    Event made;
    made.type = type;
    made.layer = type == "clash" ? "clashes" : "strike_sites";
    made.place = Place{};
    made.place->id = place;
    made.when = {{parse_date(day), parse_date(day)}, TimePrecision::day};
    made.evidence = {told(doc, start)};
    made.id = event_id(made);
    return made;
}

Report report(const std::string& doc, std::vector<Event> events) {
    Report made;
    made.document.id = doc;
    made.events = std::move(events);
    return made;
}

std::string text_of(const std::vector<Event>& events) {
    std::ostringstream out;
    for (const Event& each : events) {
        out << each.id << ' ' << each;
        for (const Quotation& quotation : each.evidence) {
            out << ' ' << quotation.doc << quotation.span;
        }
        out << '\n';
    }
    return out.str();
}

TEST(Merge, makes_one_of_an_event_two_reports_tell) {
    const auto merged = merge({report("a", {event("a", "strike", "test:oss", "2024-05-03")}),
                               report("b", {event("b", "air_strike", "test:oss", "2024-05-03")})});
    ASSERT_EQ(merged.size(), 1U);
    EXPECT_EQ(merged[0].type, "air_strike");
    EXPECT_EQ(merged[0].evidence.size(), 2U);
}

TEST(Merge, keeps_the_id_under_which_an_event_was_known_first) {
    Event first = event("b", "strike", "test:oss", "2024-05-03");
    first.told = parse_date("2024-05-03");
    Event later = event("a", "air_strike", "test:oss", "2024-05-03");
    later.actors = {{"Norland", ActorRole::initiator}};
    later.told = parse_date("2024-05-04");
    later.id = event_id(later);
    Event undated = event("c", "drone_strike", "test:oss", "2024-05-03");
    const auto merged = merge({report("a", {later}), report("b", {first}), report("c", {undated})});
    ASSERT_EQ(merged.size(), 2U);  // an air strike and a drone strike are two kinds
    EXPECT_THAT(merged, testing::Contains(testing::Field(&Event::id, first.id)));
    EXPECT_EQ(known_from(merged[0]), parse_date("2024-05-03"));
}

TEST(Merge, keeps_other_days_other_places_and_other_actors_apart) {
    Event by_one = event("a", "strike", "test:oss", "2024-05-03");
    by_one.actors = {{"Norland", ActorRole::initiator}};
    Event by_other = event("b", "strike", "test:oss", "2024-05-03");
    by_other.actors = {{"Sudland", ActorRole::initiator}};
    EXPECT_EQ(merge({report("a", {by_one}), report("b", {by_other})}).size(), 2U);
    EXPECT_EQ(merge({report("a", {event("a", "strike", "test:oss", "2024-05-03")}),
                     report("b", {event("b", "strike", "test:oss", "2024-05-04"),
                                  event("b", "strike", "test:lund", "2024-05-03", 20)})})
                  .size(),
              3U);
}

Claim killed(std::int64_t best, const char* by, const char* doc) {
    Claim claim;
    claim.about = "killed";
    claim.best = best;
    claim.by = by;
    claim.doc = doc;
    return claim;
}

TEST(Merge, counts_the_same_source_once_and_keeps_others_side_by_side) {
    Event first = event("a", "strike", "test:oss", "2024-05-03");
    first.claims = {killed(5, "the mayor", "a")};
    Event second = event("b", "strike", "test:oss", "2024-05-03");
    second.claims = {killed(5, "the mayor", "b"), killed(9, "a rescuer", "b")};
    const auto merged = merge({report("a", {first}), report("b", {second})});
    ASSERT_EQ(merged.size(), 1U);
    EXPECT_EQ(merged[0].claims.size(), 2U);
}

TEST(Merge, does_not_depend_on_order_and_is_idempotent) {
    std::mt19937 random{20240503};
    for (int round = 0; round < 40; ++round) {
        std::vector<Report> reports;
        for (int r = 0; r < 4; ++r) {
            const std::string doc{static_cast<char>('a' + r)};
            std::vector<Event> events;
            for (std::uint32_t e = 0; e < 4; ++e) {
                const std::string day = "2024-05-0" + std::to_string(1 + random() % 3);
                events.push_back(event(doc, random() % 2 == 0 ? "strike" : "shelling",
                                       random() % 2 == 0 ? "test:oss" : "test:lund", day, e * 20));
            }
            reports.push_back(report(doc, std::move(events)));
        }
        const auto merged = merge(reports);
        EXPECT_EQ(text_of(merge({report("m", merged)})), text_of(merged)) << "round " << round;
        std::shuffle(reports.begin(), reports.end(), random);
        EXPECT_EQ(text_of(merge(reports)), text_of(merged)) << "round " << round;
    }
}

/// A row of a table at coordinates near test:oss, which lies at 10 E, 60 N.
Event row(const std::string& format, const std::string& id, double lon, GeoPrecision precision,
          const std::string& name = "Oss") {
    Event made = event(format, "strike", format + ":" + std::to_string(lon), "2024-05-03");
    made.place->name = name;
    made.place->point = {lon, 60};
    made.placement = placement_at({lon, 60}, precision);
    made.rows = {{format, id, std::make_shared<const std::vector<std::string>>(), {}}};
    made.id = event_id(made);
    return made;
}

Event told_of(const std::string& name) {
    Event made = event("a", "strike", "test:oss", "2024-05-03");
    made.place->name = name;
    made.place->point = {10, 60};
    made.placement = {GeoPrecision::p2, GeometryRole::site, 5'000, Point{{10, 60}}};
    return made;
}

TEST(Merge, joins_a_coordinate_with_the_town_whose_circle_it_lies_in) {
    const auto merged = merge({told_of("Oss"), row("kml", "1", 10.05, GeoPrecision::p0, "the mill")});
    ASSERT_EQ(merged.size(), 1U);
    EXPECT_EQ(merged[0].placement.precision, GeoPrecision::p0);
    EXPECT_EQ(merged[0].evidence.size(), 2U);
    EXPECT_EQ(merge({told_of("Oss"), row("kml", "1", 10.2, GeoPrecision::p0, "the mill")}).size(), 2U);
}

TEST(Merge, joins_towns_of_one_name_and_keeps_an_area_from_swallowing_a_town) {
    EXPECT_EQ(merge({told_of("Oss"), row("acled", "1", 10.2, GeoPrecision::p2)}).size(), 1U);
    EXPECT_EQ(merge({told_of("Oss"), row("acled", "1", 10.2, GeoPrecision::p2, "Lund")}).size(), 2U);
    EXPECT_EQ(merge({told_of("Oss"), row("acled", "1", 10, GeoPrecision::p5)}).size(), 2U);
}

TEST(Merge, never_joins_two_rows_of_one_table_and_always_the_same_row) {
    const Event one = row("acled", "1", 10, GeoPrecision::p2);
    EXPECT_EQ(merge({one, row("acled", "2", 10, GeoPrecision::p2)}).size(), 2U);
    EXPECT_EQ(merge({one, row("ucdp", "2", 10, GeoPrecision::p2)}).size(), 1U);
    Event corrected = row("acled", "1", 10.5, GeoPrecision::p2);
    corrected.when = {{parse_date("2024-05-04"), parse_date("2024-05-04")}, TimePrecision::day};
    EXPECT_EQ(merge({one, corrected}).size(), 1U);
}

TEST(Merge, knows_an_actor_by_a_longer_name) {
    Event ours = told_of("Oss");
    ours.actors = {{"Norland", ActorRole::initiator}};
    Event theirs = row("acled", "1", 10, GeoPrecision::p2);
    theirs.actors = {{"Military Forces of Norland (2019-)", ActorRole::initiator}};
    EXPECT_EQ(merge({ours, theirs}).size(), 1U);
    theirs.actors = {{"Military Forces of Sudland", ActorRole::initiator}};
    EXPECT_EQ(merge({ours, theirs}).size(), 2U);
}

}  // namespace
}  // namespace sitmap

#include "engine/event/dossier.hpp"

#include "engine/gazetteer/gazetteer.hpp"
#include "tests/support/test_world.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace sitmap {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Event event(const std::string& id) {
    Event made;
    made.id = id;
    made.type = "strike";
    made.actors = {{"\"North\"\nland", ActorRole::initiator}};
    made.evidence = {{"d", "d.txt", "A sentence.", {0, 11}, {0, 11}}, {"d", "d.txt", "More.", {12, 17}, {12, 17}}};
    return made;
}

std::vector<std::string> ids(const Dossier& dossier, std::size_t report) {
    std::vector<std::string> all;
    dossier.each_event(report, [&](const Event& each) { all.push_back(each.id); });
    return all;
}

TEST(Dossier, knows_which_report_told_which_event) {
    Dossier dossier;
    Report text;
    text.events = {event("a"), event("b")};
    dossier.add(text);
    dossier.add(Report{});
    dossier.add(event("c"));
    dossier.add(Report{});
    EXPECT_THAT(ids(dossier, 0), ElementsAre("a", "b"));
    EXPECT_THAT(ids(dossier, 1), IsEmpty());
    EXPECT_THAT(ids(dossier, 2), ElementsAre("c"));
    EXPECT_THAT(dossier.reports()[0].events, IsEmpty());
}

TEST(Report, is_the_same_indented_whoever_holds_its_events) {
    Report report;
    report.document.id = R"("events":[)";
    report.document.text = "A sentence. More.";
    for (const std::vector<Event>& events : {std::vector<Event>{}, std::vector{event("a"), event("b")}}) {
        report.events = events;
        const auto whole = nlohmann::ordered_json::parse(report_json(report, test::test_world(), false));
        EXPECT_EQ(whole.at("events").size(), events.size());
        EXPECT_EQ(report_json(report, test::test_world(), true), whole.dump(2));
    }
}

}  // namespace
}  // namespace sitmap

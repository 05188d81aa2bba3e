#include "engine/map/check_page.hpp"

#include "engine/map/check_contrast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using testing::ElementsAre;
using testing::Field;

Composition page() {
    Composition page;
    page.width = 200;
    page.height = 100;
    return page;
}

TEST(CheckPage, finds_labels_on_each_other_and_on_glyphs) {
    Composition clashing = page();
    clashing.labels = {{"a", {{10, 10, 40, 20}}}, {"b", {{39, 12, 60, 22}}}, {"c", {{40, 30, 60, 40}}}};
    clashing.symbols = {{"x", {{55, 35, 70, 50}}}};
    EXPECT_THAT(check_page(clashing),
                ElementsAre(Field(&Finding::what, "a lies on b"), Field(&Finding::what, "c lies on the glyph of x")));
}

TEST(CheckPage, lets_labels_stand_side_by_side) {
    Composition close = page();
    close.labels = {{"a", {{10, 10, 40, 20}}}, {"b", {{40, 10, 60, 20}}}};
    EXPECT_TRUE(check_page(close).empty());
}

TEST(CheckPage, finds_leaders_across_labels) {
    Composition crossing = page();
    crossing.labels = {{"a", {{10, 10, 40, 20}}, {{40, 14, 120, 17}}}, {"b", {{60, 8, 90, 22}}}};
    EXPECT_THAT(check_page(crossing), ElementsAre(Field(&Finding::rule, "leader_clash")));
}

TEST(CheckPage, finds_glyphs_that_hide_each_other) {
    Composition hidden = page();
    hidden.symbols = {{"x", {{0, 0, 20, 20}}}, {"y", {{10, 5, 30, 25}}}, {"z", {{26, 20, 46, 40}}}};
    EXPECT_THAT(check_page(hidden), ElementsAre(Field(&Finding::what, "x and y hide each other")));
}

TEST(CheckPage, finds_words_cut_off_and_places_without_name) {
    Composition cut = page();
    TextRun run;
    run.text = "too far";
    run.ink = {190, 10, 210, 20};
    cut.groups = {{"head", {}, {run}}};
    cut.dropped = {{"event:test:Aville", "no room"}, {"town:1", "no room"}};
    EXPECT_THAT(check_page(cut),
                ElementsAre(Field(&Finding::rule, "cut_off"), Field(&Finding::rule, "place_without_name")));
}

TEST(CheckPage, finds_words_on_each_other_beside_the_map) {
    Composition crowded = page();
    TextRun run;
    run.text = "legend";
    run.ink = {10, 10, 60, 20};
    TextRun other = run;
    other.text = "footer";
    other.ink = {50, 15, 90, 25};
    crowded.groups = {{"legend", {}, {run}}, {"footer", {}, {other}}};
    EXPECT_THAT(check_page(crowded), ElementsAre(Field(&Finding::rule, "words_clash")));
    crowded.groups[0].clip = PageBox{0, 0, 200, 100};
    EXPECT_TRUE(check_page(crowded).empty()) << "what is on the map is told by its labels";
}

TEST(CheckPage, finds_words_too_pale_for_what_they_stand_on) {
    Composition pale = page();
    TextRun run;
    run.text = "water";
    run.ink = {10, 10, 60, 20};
    run.colour = {128, 128, 128};
    run.ground = Colour{160, 160, 160};
    pale.groups = {{"labels", {}, {run}}};
    EXPECT_THAT(check_page(pale), ElementsAre(Field(&Finding::what, "\"water\" has 1.5 to 1, #808080 on #A0A0A0")));
}

TEST(CheckPage, finds_what_no_page_may_lack_across_its_lines) {
    Composition told = page();
    TextRun run;
    run.text = "As of 27";
    run.ink = {10, 10, 60, 20};
    TextRun next = run;
    next.text = "July 2025";
    next.ink = {10, 30, 60, 40};
    told.groups = {{"head", {}, {run, next}}};
    told.never_dropped = {"As of 27 July 2025", "View neutral"};
    EXPECT_THAT(check_page(told), ElementsAre(Field(&Finding::what, "\"View neutral\" is not on the page")));
}

TEST(CheckShown, asks_the_events_of_the_page) {
    Composition shown = page();
    shown.as_of = "2025-07-27";
    shown.sources = {"a report"};
    ShownEvent event{.where = "strike_sites/ev-1", .precision = "P6", .at = LonLat{36, 33}};
    shown.symbols = {{"x", {{10, 10, 30, 30}}, {event}}};
    EXPECT_THAT(check_shown(shown, nullptr),
                ElementsAre(Field(&Finding::rule, "no_credit"), Field(&Finding::rule, "pin_finer_than_source")));
}

TEST(CheckShown, asks_events_beside_the_symbols_and_zones_too) {
    Composition shown = page();
    shown.as_of = "2025-07-27";
    shown.sources = {"a report"};
    shown.credits = {"a survey"};
    const auto wednesday = parse_date("2025-07-16");
    shown.others = {{.where = "clashes/ev-1", .from = wednesday, .to = wednesday, .time_precision = "day"}};
    shown.others[0].quote = "Fighting broke out on Tuesday.";
    shown.others[0].tolls = {{"killed", 3, ""}};
    shown.others.push_back({.where = "clashes/ev-2"});
    EXPECT_TRUE(check_shown(shown, nullptr).empty()) << "of a page without quotations they cannot be asked";
    shown.quoted = true;
    const Geometry zone = from_wkt("POLYGON((10 10, 11 10, 11 11, 10 11, 10 10))");
    shown.zones = {{"buffer_zone/a", "zone", zone}, {"buffer_zone/b", "zone_limitation", zone}};
    EXPECT_THAT(check_shown(shown, nullptr),
                ElementsAre(Field(&Finding::rule, "day_off_by_one"), Field(&Finding::rule, "toll_without_speaker"),
                            Field(&Finding::rule, "no_quotation"), Field(&Finding::rule, "zones_overlap")));
}

TEST(CheckContrast, finds_pale_words) {
    Symbology news = load_symbology(SITMAP_SOURCE_DIR "/styles/symbology/news.json");
    EXPECT_TRUE(check_contrast(news).empty());
    news.colours["faint"] = parse_colour("#B0B0B0");
    EXPECT_EQ(check_contrast(news).front().rule, "low_contrast");
}

}  // namespace
}  // namespace sitmap

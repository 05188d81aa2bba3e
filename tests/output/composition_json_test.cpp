#include "engine/output/composition_json.hpp"

#include "engine/core/error.hpp"
#include "engine/output/composition_reader.hpp"
#include "tests/support/pages.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace sitmap {
namespace {

/// A page with something of everything that the file holds.
Composition full_page() {
    TextRun words = test::words_at("دمشق \"x\"", {10, 20.128});
    words.ground = Colour{251, 249, 244};
    Composition page = test::page_of({{"labels", PageBox{0, 10, 400, 300}, {words}}, {"footer", {}, {words, words}}});
    page.as_of = "2025-07-27";
    page.sources = {"a report"};
    page.credits = {"Natural Earth"};
    page.never_dropped = {"A map"};
    page.panel = {0, 10, 400, 300};
    page.projection = "+proj=laea";
    page.px_per_km = 3.25;
    page.middle = {36.5, 33};
    page.extent = {35, 32, 38, 34};
    page.legend = {{"Strike", "strike", 2, false, false}, {"Zone", "zone", 0, true, true}};
    page.not_mapped = {"“raids”: no place"};
    page.not_mapped_count = 3;
    page.symbols = {{"x",
                     {{10, 10, 31, 31}},
                     {ShownEvent{.where = "strike_sites/ev-1",
                                 .kind = "strike",
                                 .status = "reported",
                                 .place_id = "x",
                                 .country = "SY",
                                 .precision = "P2",
                                 .uncertainty_m = 9100,
                                 .at = LonLat{36.3, 33.5},
                                 .from = parse_date("2025-07-01"),
                                 .to = parse_date("2025-07-27"),
                                 .time_precision = "month",
                                 .tolls = {{"killed", 3, "the \"mayor\""}},
                                 .quote = "Raids in July <b>."}}}};
    page.others = {{.where = "clashes/ev-2", .precision = "P7"}};
    page.others_left_out = 4;
    page.zones = {{"buffer_zone/z", "zone", from_wkt("POLYGON((36 32, 37 32, 37 33, 36 33, 36 32))")}};
    page.quoted = true;
    TypeStyle style;
    style.size = 18;
    page.labels = {{"event:x",
                    {{40, 10, 90, 30}},
                    {{31, 20, 40, 23}},
                    {{"X", "event", style, {40, 28}}},
                    {{"strike", "reported", {35, 40}, 15}},
                    PageBox{38, 8, 92, 32},
                    {{31, 21}, {40, 21}}}};
    page.dropped = {{"town:1", "no room"}};
    page.numbered = {"Aville"};
    page.metadata = {{"Title", "A map"}};
    return page;
}

TEST(CompositionJson, comes_back_but_for_its_lines) {
    const std::string text = encode_composition(full_page());
    const Composition read = parse_composition(text, "map.json");
    EXPECT_EQ(encode_composition(read), text);
    EXPECT_EQ(read.symbols, full_page().symbols);
    EXPECT_EQ(read.labels, full_page().labels);
    EXPECT_EQ(read.legend, full_page().legend);
    EXPECT_EQ(read.others, full_page().others);
    EXPECT_EQ(read.zones, full_page().zones);
    EXPECT_EQ(read.extent, full_page().extent);
}

TEST(CompositionJson, tells_words_with_the_ground_they_stand_on) {
    EXPECT_NE(encode_composition(full_page())
                  .find(R"({"text":"دمشق \"x\"","at":[10,20.13],"size":12,"ink":[10,11.13,50,23.13],)"
                        R"("colour":"#000000","ground":"#FBF9F4"})"),
              std::string::npos)
        << encode_composition(full_page());
}

TEST(CompositionJson, leaves_out_what_is_drawn_and_says_nothing) {
    const Shape line{chain({{1, 2}, {3, 4}}, false), {}, Stroke{{255, 0, 16}, 2}};
    const std::string text = encode_composition(test::page_of({{"rivers", {}, {line}}}));
    EXPECT_EQ(text.find("rivers"), std::string::npos);
    EXPECT_TRUE(parse_composition(text, "map.json").groups.empty());
}

TEST(CompositionJson, reads_the_example_of_the_manual) {
    std::ifstream in{SITMAP_SOURCE_DIR "/cli/man/sitmap-draw.md"};
    const std::string manual{std::istreambuf_iterator<char>{in}, {}};
    const std::size_t begin = manual.find(R"({"schema":"sitmap/composition-1")");
    ASSERT_NE(begin, std::string::npos);
    const Composition page = parse_composition(manual.substr(begin, manual.find("\n\n", begin) - begin), "manual");
    EXPECT_EQ(page.symbols.front().events.front().precision, "P2");
    EXPECT_EQ(std::get<TextRun>(page.groups.front().items.front()).text, "Damascus");
}

TEST(CompositionJson, refuses_what_is_no_page_or_a_damaged_one) {
    EXPECT_THROW(parse_composition("{}", "map.json"), InputError);
    EXPECT_THROW(parse_composition("nonsense", "map.json"), InputError);
    EXPECT_THROW(parse_composition(R"({"schema":"sitmap/composition-1"})", "map.json"), InputError);
    EXPECT_THROW(read_composition("/no/such/map.json"), InputError);
}

}  // namespace
}  // namespace sitmap

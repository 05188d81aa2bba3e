#include "engine/map/margin_text.hpp"
#include "tests/support/looks.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::english;
using test::news;

NotMapped entry(const char* what, const char* type, const char* layer, const char* words, const char* reason) {
    return {.words = words, .reason = reason, .layer = layer, .doc = "d1", .what = what, .type = type};
}

MarginText text_of(std::vector<NotMapped> not_mapped) {
    Map map;
    map.not_mapped = std::move(not_mapped);
    return margin_text(map, {}, {}, news(), {english(), nullptr, true});
}

TEST(MarginText, lists_events_that_are_not_mapped_whether_or_not_they_have_a_layer) {
    const MarginText text = text_of({entry("event", "clash", "none", "fighting", "the text does not tell where"),
                                     entry("mention", "demonym", "none", "Norlanders", "names a people")});
    ASSERT_EQ(text.not_mapped.size(), 1U);
    EXPECT_EQ(text.not_mapped[0].words, "\u201cfighting\u201d:");
    EXPECT_EQ(text.not_mapped[0].reason, "the text does not tell where");
    EXPECT_EQ(not_mapped_count(text), 1);
}

TEST(MarginText, tells_one_reason_once_and_counts_every_event) {
    const MarginText text = text_of({entry("event", "clash", "none", "fighting", "it does not tell where"),
                                     entry("event", "strike", "strike_sites", "a strike", "only the country is known"),
                                     entry("event", "clash", "none", "Fighting", "it does not tell where"),
                                     entry("event", "agreement", "none", "truce", "it does not tell where")});
    ASSERT_EQ(text.not_mapped.size(), 2U);
    EXPECT_EQ(text.not_mapped[0].words, "\u201ca strike\u201d:") << "the gravest first";
    EXPECT_EQ(text.not_mapped[1].words, "\u201cfighting\u201d, \u201ctruce\u201d:");
    EXPECT_EQ(not_mapped_count(text), 4);
}

TEST(MarginText, sums_up_what_it_does_not_list) {
    std::vector<NotMapped> many;
    for (const char* reason : {"a", "b", "c", "d", "e"}) {
        many.push_back(entry("event", "clash", "none", "fighting", reason));
    }
    const MarginText text = text_of(many);
    EXPECT_EQ(text.not_mapped.size(), 3U);
    EXPECT_EQ(not_mapped_count(text), 5);
}

TEST(MarginText, keeps_a_credit_s_own_order_on_a_page_read_from_the_right) {
    Map map;
    map.credits = {"GeoNames (geonames.org).", "GSHHG"};
    const Phrasebook arabic = load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/ar.json");
    const MarginText text = margin_text(map, {}, {}, news(), {arabic, nullptr, true});
    ASSERT_EQ(text.sources.size(), 3U);
    EXPECT_EQ(text.sources[1], "\u2066GeoNames (geonames.org)\u2069.") << "the full stop is the page's";
    EXPECT_EQ(text.sources[2], "\u2066GSHHG\u2069.");
}

TEST(MarginText, tells_tolls_that_the_map_has_no_room_for) {
    MarkedPlace told;
    told.id = "test:aville";
    told.name = "Aville";
    told.drawn = Drawn::circle;
    Mark clash;
    clash.type = clash.kind.name = "clash";
    clash.claims = {{"killed", 12, {}, {}, "the Health Ministry", false}};
    told.marks = {clash, Mark{}};
    MarkedPlace untold = told;
    untold.id = "test:bshire";
    untold.name = "Bshire";
    MarginText text;
    tell_tolls(text, {told, untold}, {"test:aville"}, std::nullopt, english());
    ASSERT_EQ(text.tolls.size(), 1U);
    EXPECT_EQ(text.tolls[0].place, "Bshire");
    EXPECT_EQ(text.tolls[0].words, "Clashes: at least 12 killed, the Health Ministry said");
    untold.marks.assign(4, clash);
    tell_tolls(text, {untold}, {}, std::nullopt, english());
    EXPECT_TRUE(text.tolls.empty()) << "no three of four";
    untold.marks.assign(1, clash);
    untold.marks[0].claims[0].low = 0;
    tell_tolls(text, {untold}, {}, std::nullopt, english());
    EXPECT_TRUE(text.tolls.empty()) << "nobody is told to be dead";
}

}  // namespace
}  // namespace sitmap

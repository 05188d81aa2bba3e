// The page as a whole, from a phone's width to A3 and in every language: nothing leaves it, and no two
// lines of the margin lie on each other.

#include "engine/map/layout.hpp"

#include "engine/map/wording.hpp"
#include "tests/support/looks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sitmap {
namespace {

using test::news;

Phrasebook book_of(const std::string& language) {
    return load_phrasebook(SITMAP_SOURCE_DIR "/styles/phrases/" + language + ".json");
}

LegendEntry entry(const Phrasebook& book, const char* kind, Drawn drawn, const char* precision) {
    LegendEntry made;
    made.kind = news().kind(kind);
    made.drawn = drawn;
    made.precision = precision;
    made.status = "reported";
    made.text = legend_words(book, made.kind, drawn, precision, {"Norland"}, {});
    made.shorter = brief_legend_words(book, made.kind, drawn, precision, {"Norland"}, false);
    made.brief = brief_legend_words(book, made.kind, drawn, precision, {}, false);
    made.count = 3;
    return made;
}

MarginText text_of(const Phrasebook& book) {
    MarginText text;
    text.title = "Strikes, clashes and troop advances in northern Norland";
    text.subtitle = "What one report says happened since December 2024, drawn only as precisely as it says where";
    text.as_of = "As of 27 July 2025";
    text.legend = {entry(book, "strike", Drawn::circle, "P2"), entry(book, "strike", Drawn::hatch, "P5"),
                   entry(book, "clash", Drawn::hatch, "P4"), entry(book, "advance", Drawn::soft, "P6"),
                   entry(book, "agreement", Drawn::glyph, "P0")};
    text.boundary = text.armistice = true;
    text.open = 12;
    text.circle_km = 9;
    text.not_mapped = {{"hundreds of strikes", "only the country is known"},
                       {"points where they advanced", "not named"}};
    text.not_mapped_more = 5;
    text.sources = {"Events: a report of 27 July 2025.", "GeoNames (geonames.org).", "Made with Natural Earth."};
    text.view = "neutral. Boundaries and names imply no opinion on the status of any territory. Nothing was verified.";
    text.projection = "Projection: Lambert equal-area, 33.0\u00b0 N 36.6\u00b0 E";
    text.identity = "sitmap \u00b7 map id 3e528d61 \u00b7 names: local + English";
    return text;
}

class Layout : public testing::TestWithParam<std::tuple<PageShape, const char*>> {
protected:
    Phrasebook book = book_of(std::get<1>(GetParam()));
    TypeSetter type{news().fonts, book.right_to_left};
    BlockSetter setter{type, news(), book};
    MarginText text = text_of(book);
    PageLayout layout = page_layout(std::get<0>(GetParam()), text, setter);

    std::vector<TextRun> runs() {
        PageBox inset;
        std::vector<TextRun> found;
        for (const Group& group : {head_group(text, layout, setter), margin_group(text, layout, setter, inset),
                                   footer_group(text, layout, setter)}) {
            for (const Item& item : group.items) {
                if (const auto* run = std::get_if<TextRun>(&item)) {
                    found.push_back(*run);
                }
            }
        }
        return found;
    }
};

TEST_P(Layout, keeps_every_line_on_the_page_and_off_the_map) {
    for (const TextRun& run : runs()) {
        EXPECT_TRUE(contains(layout.page, run.ink)) << run.text;
        EXPECT_FALSE(overlap(layout.panel, run.ink)) << run.text;
    }
}

TEST_P(Layout, lays_no_line_on_another) {
    const std::vector<TextRun> lines = runs();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            const double both = overlap_area(lines[i].ink, lines[j].ink);
            const PageBox& ink = lines[i].ink;
            // The tails of one line may reach between the tops of the next.
            EXPECT_LT(both, 0.12 * ink.width() * ink.height()) << lines[i].text << " | " << lines[j].text;
        }
    }
}

TEST_P(Layout, gives_the_map_most_of_the_page) {
    EXPECT_GT(layout.panel.width(), 0.7 * layout.page.width());
    EXPECT_GT(layout.panel.height(), 0.38 * layout.page.width());
}

TEST(Legend, says_in_fewer_words_what_would_need_a_second_line) {
    const Phrasebook book = book_of("en");
    TypeSetter type(news().fonts, false);
    BlockSetter setter(type, news(), book);
    MarginText text;
    text.legend = {entry(book, "advance", Drawn::soft, "P6")};
    const auto words_in = [&](double width) {
        Group group;
        MarginWriter writer(group, setter, 1000);
        legend_section(writer, {0, 0, width, 1000}, 0, text, LegendRows::roomy);
        std::vector<std::string> words;
        for (const Item& item : group.items) {
            if (const auto* run = std::get_if<TextRun>(&item)) {
                words.push_back(run->text);
            }
        }
        return words;
    };
    const auto says = [](const std::vector<std::string>& words, const char* one) {
        return std::ranges::find(words, one) != words.end();
    };
    EXPECT_TRUE(says(words_in(400), "Troop advance by Norland, extent not given"));
    const double whole = 57 + type.measure(text.legend[0].text, news().style("legend")).advance;
    EXPECT_TRUE(says(words_in(whole - 3), "Troop advance by Norland, no edge given"));
}

TEST(Key, says_what_the_circles_on_this_map_stand_for) {
    const Phrasebook book = book_of("en");
    TypeSetter type(news().fonts, false);
    BlockSetter setter(type, news(), book);
    using Drawings = std::vector<std::pair<Drawn, const char*>>;
    const auto said_of = [&](const Drawings& drawings) {
        MarginText text;
        text.circle_km = 9.6;
        for (const auto& [drawn, precision] : drawings) {
            text.legend.push_back(entry(book, "strike", drawn, precision));
        }
        Group group;
        MarginWriter writer(group, setter, 1000);
        key_section(writer, {0, 0, 900, 1000}, 0, text, true);
        const auto* const last = std::get_if<TextRun>(&group.items.back());
        return last == nullptr ? std::string{} : last->text;
    };
    using enum Drawn;
    EXPECT_EQ(said_of({{circle, "P2"}, {circle, "P2"}}), "Town named: anywhere within 10 km");
    EXPECT_EQ(said_of({{disc, "P1"}}), "Site named: anywhere within 10 km");
    EXPECT_EQ(said_of({{ring, "P3"}}), "Near a named place: anywhere inside");
    EXPECT_EQ(said_of({{circle, "P2"}, {ring, "P3"}}), "Place named, or near it: anywhere inside");
}

// A rail that has no room for every precision of every kind tells the kinds.
TEST(Layout, lets_no_long_legend_run_into_the_footer) {
    const Phrasebook book = book_of("en");
    TypeSetter type(news().fonts, false);
    BlockSetter setter(type, news(), book);
    MarginText text = text_of(book);
    text.legend.clear();
    for (const char* const kind : {"strike", "clash", "advance", "agreement", "control", "other"}) {
        for (const char* const precision : {"P0", "P1", "P2", "P3", "P5"}) {
            text.legend.push_back(entry(book, kind, Drawn::circle, precision));
        }
    }
    const PageLayout layout = page_layout({1200, 800}, text, setter);
    PageBox inset;
    std::vector<std::string> counts;
    for (const Item& item : margin_group(text, layout, setter, inset).items) {
        if (const auto* run = std::get_if<TextRun>(&item)) {
            EXPECT_LT(run->ink.bottom, layout.rail.bottom) << run->text;
            counts.push_back(run->text);
        }
    }
    EXPECT_EQ(std::ranges::count(counts, "15"), 6) << "each kind once, with all its events";
}

TEST(Layout, gives_the_map_of_a_social_picture_half_the_page) {
    const Phrasebook book = book_of("en");
    TypeSetter type(news().fonts, false);
    BlockSetter setter(type, news(), book);
    const PageLayout layout = page_layout({675, 843.75}, text_of(book), setter);
    EXPECT_GT(layout.panel.height(), 0.5 * layout.page.height());
}

// The legend's column is as tall as it must be; what is listed beside it takes nothing from the map.
TEST(Layout, lets_no_list_of_what_is_not_mapped_take_room_from_the_map) {
    const Phrasebook book = book_of("en");
    TypeSetter type(news().fonts, false);
    BlockSetter setter(type, news(), book);
    const PageShape social{675, 843.75, false, false};
    MarginText text = text_of(book);
    text.outside = 2;
    const NotMappedLine line{"hundreds of strikes on airfields, depots and columns", "only the country is known"};
    text.not_mapped.assign(1, line);
    const double least = page_layout(social, text, setter).panel.height();
    text.not_mapped.assign(3, line);
    EXPECT_EQ(page_layout(social, text, setter).panel.height(), least);
}

TEST(Layout, ends_the_footer_with_the_maps_number_where_its_last_line_has_room) {
    const Phrasebook book = book_of("en");
    TypeSetter type(news().fonts, false);
    BlockSetter setter(type, news(), book);
    const auto height_with = [&](const char* view) {
        MarginText text = text_of(book);
        text.view = view;
        const PageLayout layout = page_layout({675, 843.75}, text, setter);
        return layout.page.height() - layout.footer;
    };
    const std::string half_a_line(60, 'n');
    const std::string whole_line = half_a_line + " " + half_a_line;
    EXPECT_LT(height_with(half_a_line.c_str()) + 10, height_with(whole_line.c_str()));
}

INSTANTIATE_TEST_SUITE_P(Sheets, Layout,
                         testing::Combine(testing::Values(PageShape{320, 0}, PageShape{390, 0}, PageShape{600, 0},
                                                          PageShape{600, 0, true}, PageShape{675, 843.75},
                                                          PageShape{1200, 800}, PageShape{1200, 848.5, true},
                                                          PageShape{1414, 1000, true}, PageShape{1600, 900}),
                                          testing::Values("en", "fr", "ar", "he")));

}  // namespace
}  // namespace sitmap

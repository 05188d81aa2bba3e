#include "engine/map/symbology.hpp"

#include "engine/core/error.hpp"
#include "engine/wording/event_types.hpp"
#include "tests/support/looks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace sitmap {
namespace {

using test::news;

using testing::HasSubstr;

TEST(Symbology, gives_every_event_type_of_the_codebook_a_symbol) {
    const EventTypes types = load_event_types(SITMAP_SOURCE_DIR "/geodata/codebook");
    ASSERT_FALSE(types.all().empty());
    for (const EventType& type : types.all()) {
        const Kind& kind = kind_of(news(), type.name, type.layer);
        EXPECT_FALSE(news().glyph(kind.glyph).outline.empty()) << type.name;
        EXPECT_TRUE(type.layer == "none" || type.layer == "context" || kind.name != "context") << type.name;
    }
}

TEST(Symbology, draws_what_it_does_not_know_as_context) {
    EXPECT_EQ(kind_of(news(), "eclipse", "sky").name, "context");
}

TEST(Symbology, never_draws_a_country_as_a_spot) {
    EXPECT_EQ(news().rule("P7").draw, Drawing::note);
    EXPECT_EQ(news().rule("P8").draw, Drawing::list);
    EXPECT_EQ(news().rule("P5").draw, Drawing::hatch);
}

TEST(Symbology, has_the_contrast_that_text_and_symbols_need) {
    for (const char* ground : {"focus", "land"}) {
        for (const char* text : {"ink", "mute", "faint", "country"}) {
            EXPECT_GE(contrast(news().colour(text), news().colour(ground)), 4.5) << text << " on " << ground;
        }
        for (const auto& [name, kind] : news().kinds) {
            EXPECT_GE(contrast(kind.colour, news().colour(ground)), 3.0) << name << " on " << ground;
        }
    }
    EXPECT_GE(contrast(news().colour("water"), news().colour("sea")), 4.5);
}

TEST(Symbology, reads_colours_and_paths_and_refuses_others) {
    EXPECT_EQ(parse_colour("#BE1E14"), (Colour{0xBE, 0x1E, 0x14}));
    EXPECT_THROW(parse_colour("red"), InputError);
    EXPECT_EQ(parse_path("M0 -9 L1.5 2 Z").points.size(), 2U);
    EXPECT_THROW(parse_path("M0 0 Q1 1 2 2"), InputError);
    EXPECT_THROW(load_symbology("/nowhere/news.json"), InputError);
}

/// What is wrong with a theme that says this beside what `news` says; empty if nothing is.
std::string wrong_with(const std::string& entries) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("sitmap-theme-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(SITMAP_SOURCE_DIR "/styles/symbology/news.json", folder / "news.json",
                               std::filesystem::copy_options::overwrite_existing);
    std::ofstream{folder / "own.json"} << R"({"theme": "own", "extends": "news", )" << entries << "}";
    std::string wrong;
    try {
        load_symbology(folder / "own.json");
    } catch (const InputError& failed) {
        wrong = failed.what();
    }
    std::filesystem::remove_all(folder);
    return wrong;
}

TEST(Symbology, refuses_what_an_output_cannot_draw) {
    EXPECT_EQ(wrong_with(R"("lines": {"river": {"colour": "river", "width": 1.5}})"), "");
    EXPECT_THAT(wrong_with(R"("lines": {"river": {"dash": [3, 2, 1]}})"), HasSubstr("lines.river: its dash"));
    EXPECT_THAT(wrong_with(R"("lines": {"river": {"glow": 4}})"), HasSubstr("no output knows 'glow'"));
    EXPECT_THAT(wrong_with(R"("glyphs": {"burst": {"outline": "M0 -14 L14 0 L0 14 Z"}})"),
                HasSubstr("glyphs.burst: its outline leaves the box"));
    EXPECT_THAT(wrong_with(R"("precision": {"P5": {"spacing": 1}})"), HasSubstr("precision.P5: its hatch"));
    EXPECT_THAT(wrong_with(R"("precision": {"P5": {"tint": 5}})"), HasSubstr("precision.P5: its tint"));
}

TEST(Symbology, is_told_what_a_dialect_draws_for_what_it_cannot) {
    EXPECT_THAT(wrong_with(R"("substitutes": {"sld": {"soft": null}})"),
                HasSubstr("substitutes.sld.soft: sld cannot draw areas without an edge; say \"dots\" or \"tint\""));
    EXPECT_THAT(wrong_with(R"("substitutes": {"sld": {"soft": "fog"}})"), HasSubstr("substitutes.sld.soft"));
    EXPECT_EQ(wrong_with(R"("substitutes": {"sld": {"soft": "tint"}})"), "");
    EXPECT_THAT(wrong_with(R"("substitutes": {"sld": {"hatch": "none"}})"), HasSubstr("nothing is to be substituted"));
    EXPECT_THAT(wrong_with(R"("type": {"event": {"tracking": 2}})"), HasSubstr("substitutes.sld.tracking"));
    EXPECT_EQ(wrong_with(R"("type": {"event": {"tracking": 2}}, "substitutes": {"sld": {"tracking": "none"}})"), "");
    // Without soft areas there is nothing to say of them.
    EXPECT_EQ(wrong_with(R"("precision": {"P6": {"draw": "hatch"}}, "substitutes": {"sld": {"soft": null}})"), "");
}

}  // namespace
}  // namespace sitmap

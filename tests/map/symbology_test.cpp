#include "engine/map/symbology.hpp"

#include "engine/core/error.hpp"
#include "engine/event/codebook.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

const Symbology& news() {
    static const Symbology symbology = load_symbology(SITMAP_SOURCE_DIR "/styles/symbology/news.json");
    return symbology;
}

TEST(Symbology, gives_every_event_type_of_the_codebook_a_symbol) {
    const Codebook codebook = load_codebook(SITMAP_SOURCE_DIR "/geodata/codebook");
    ASSERT_FALSE(codebook.types().empty());
    for (const EventType& type : codebook.types()) {
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

}  // namespace
}  // namespace sitmap

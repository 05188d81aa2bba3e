#include "engine/site/capital_name.hpp"

#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

struct Named {
    std::string_view words;
    Reading reading = Reading::literal;
    std::string_view entry, country;
};

/// "words=place" of the mentions that are added to these, which are found in the text from left to right.
std::string added(const std::string& text, const std::vector<Named>& names) {
    const Gazetteer& world = test::test_world();
    std::vector<Mention> mentions;
    std::size_t at = 0;
    for (const Named& named : names) {
        Mention mention;
        at = text.find(named.words, at);
        mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + named.words.size())};
        mention.reading = named.reading;
        const auto found = world.find(named.entry, {.country = std::string{named.country}});
        mention.resolution.candidates = {{found.front().place}};
        mentions.push_back(mention);
    }
    add_capitals(mentions, read_words(text), world);
    std::string out;
    for (const Mention& mention : mentions) {
        if (mention.reason.starts_with("a country's capital")) {
            out += std::string{slice(text, mention.span)} + "=" +
                   std::string{world.id(mention.resolution.candidates.front().place)} + " ";
        }
    }
    return out;
}

const Named tarsin{"Tarsin", Reading::literal, "Tarsin", "XM"};
const Named halda{"Halda", Reading::literal, "Halda", "XM"};

TEST(CapitalName, is_the_capital_that_the_text_names) {
    EXPECT_EQ(added("TARSIN: Rebels entered the Maravel capital.",
                    {{"TARSIN", Reading::literal, "Tarsin", "XM"}, {"Maravel", Reading::demonym, "Maravel", "XM"}}),
              "capital=world:tarsin ");
    EXPECT_EQ(added("Rebels left Halda and Tarsin. Later the capital was shelled.", {halda, tarsin}),
              "capital=world:tarsin ");
}

TEST(CapitalName, of_another_country_is_not_this_one) {
    EXPECT_EQ(added("From Tarsin they reached the Ostranian capital.",
                    {tarsin, {"Ostranian", Reading::demonym, "Ostrania", "XO"}}),
              "");
}

TEST(CapitalName, that_the_text_does_not_name_stays_open) {
    EXPECT_EQ(added("Rebels left Halda. Later the capital was shelled.", {halda}), "");
}

TEST(CapitalName, of_a_province_is_no_countrys) {
    EXPECT_EQ(added("Rebels left Tarsin for the capital of the province.", {tarsin}), "");
    EXPECT_EQ(added("Foreign capital left Tarsin.", {tarsin}), "");
}

TEST(CapitalName, is_that_of_the_section) {
    const Named ostrania{"OSTRANIA", Reading::literal, "Ostrania", "XO"};
    EXPECT_EQ(added("MARAVEL\n\nRebels left Halda and Tarsin.\n\nOSTRANIA\n\nGangs stormed a jail in the capital.\n",
                    {{"MARAVEL", Reading::literal, "Maravel", "XM"}, halda, tarsin, ostrania}),
              "");
    EXPECT_EQ(added("OSTRANIA\n\nRain fell.\n\nMARAVEL\n\nGangs stormed a jail in the capital.\n\nTarsin is calm.\n",
                    {ostrania, {"MARAVEL", Reading::literal, "Maravel", "XM"}, tarsin}),
              "capital=world:tarsin ");
}

}  // namespace
}  // namespace sitmap

#include "engine/site/name_completion.hpp"

#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>

namespace sitmap {
namespace {

/// The names of a text after completing, with the ids of those that are known: "Tarsin world:tarsin; Oss". `read` are
/// the names as geoparse read them, with their ids.
std::string completed(const std::string& text, const std::vector<std::pair<std::string, std::string>>& read) {
    static const std::filesystem::path folder = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";
    static const Codebook codebook = load_codebook(folder);
    static const Lexicon lexicon = load_lexicon(folder / "lexicon");
    const Gazetteer& world = test::test_world();
    std::vector<Mention> mentions;
    for (const auto& [name, id] : read) {
        Mention& mention = mentions.emplace_back();
        const auto start = static_cast<std::uint32_t>(text.find(name));
        mention.span = {start, start + static_cast<std::uint32_t>(name.size())};
        mention.reading = Reading::literal;
        if (!id.empty()) {
            mention.resolution.candidates = {{*world.by_id(id), NameKind::primary, MatchKind::exact, 1}};
            mention.resolution.confidence = 0.9;
        }
    }
    complete_names(mentions, read_words(text), codebook, lexicon, world);
    std::string out;
    for (const Mention& mention : mentions) {
        out += (out.empty() ? "" : "; ") + std::string{slice(text, mention.span)};
        if (mention.resolution.resolved()) {
            out += " " + std::string{world.id(mention.resolution.candidates.front().place)};
        }
    }
    return out;
}

TEST(NameCompletion, an_airport_that_the_gazetteer_knows_is_not_the_town) {
    EXPECT_EQ(completed("Jets struck Tarsin international airport.", {{"Tarsin", "world:tarsin"}}),
              "Tarsin international airport world:tarsin-airport");
    EXPECT_EQ(completed("Jets struck Halda military port.", {{"Halda", "world:halda-maravel"}}),
              "Halda world:halda-maravel");
}

TEST(NameCompletion, the_centre_of_a_territory_is_the_town_that_it_is_called_after) {
    EXPECT_EQ(completed("Fighters entered Tarsin-centre.", {{"Tarsin", "world:tarsin"}}), "Tarsin-centre world:tarsin");
}

TEST(NameCompletion, what_somebody_gave_his_name_to_is_not_he) {
    EXPECT_EQ(completed("Templeton's Crossing was cleared.", {{"Templeton", ""}}), "Templeton's Crossing");
}

TEST(NameCompletion, a_name_is_never_known_by_its_last_word) {
    EXPECT_EQ(completed("Troops seized Stepova Tarsin on Friday.", {{"Tarsin", "world:tarsin"}}), "Stepova Tarsin");
    EXPECT_EQ(completed("Jets bombed Ma-Tarsin on Friday.", {{"Tarsin", "world:tarsin"}}), "Ma-Tarsin");
    EXPECT_EQ(completed("The mayor of Old Tarsin spoke.", {{"Tarsin", "world:tarsin"}}), "Tarsin world:tarsin");
    EXPECT_EQ(completed("Soldiers captured Ovid Tarsin, a son of the chief.", {{"Tarsin", "world:tarsin"}}),
              "Tarsin world:tarsin");
}

TEST(NameCompletion, a_name_is_never_known_by_its_first_word) {
    EXPECT_EQ(
        completed("Fighting broke out in Halda Shamsi on Friday.", {{"Halda", "world:halda-maravel"}, {"Shamsi", ""}}),
        "Halda Shamsi; Shamsi");
    EXPECT_EQ(completed("Troops took Tarsin-ni on Friday.", {{"Tarsin", "world:tarsin"}}), "Tarsin-ni");
    EXPECT_EQ(completed("Shells hit the Tarsin-held part.", {{"Tarsin", "world:tarsin"}}), "Tarsin world:tarsin");
}

}  // namespace
}  // namespace sitmap

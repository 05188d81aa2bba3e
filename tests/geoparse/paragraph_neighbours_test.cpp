#include "engine/geoparse/paragraph_neighbours.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace sitmap {
namespace {

/// A town on the equator.
RankedPlace town(std::uint32_t id, double lon, double probability) {
    const double angle = lon * std::numbers::pi / 180;
    RankedPlace place;
    place.place = PlaceIndex{id};
    place.on_sphere = {std::cos(angle), std::sin(angle), 0};
    place.probability = probability;
    return place;
}

/// Three names, each mentioned once where the text has its first letter: Oss is sure at 10 east, Tarn at 40; Hill is at
/// 30 or, less likely, at 10.2.
std::uint32_t hill_in(std::string_view text, double hill_probability = 0.7) {
    JudgedNames judged;
    judged.groups.resize(3);
    judged.groups[0].places = {town(1, 10, 0.95)};
    judged.groups[1].places = {town(2, 30, hill_probability), town(3, 10.2, 0.2)};
    judged.groups[2].places = {town(4, 40, 0.95)};
    judged.names.resize(3);
    std::vector<Mention> mentions;
    std::vector<std::size_t> numbers;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t name = std::string_view{"OHT"}.find(text[at]);
        if (name != std::string_view::npos) {
            Mention mention;
            mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
            mentions.push_back(mention);
            numbers.push_back(name);
            judged.names[name].group = name;
        }
    }
    prefer_neighbours(judged, mentions, numbers, text);
    return static_cast<std::uint32_t>(judged.groups[1].places.front().place);
}

TEST(ParagraphNeighbours, a_village_is_the_one_beside_the_sure_town_of_its_paragraph) {
    EXPECT_EQ(hill_in("In O they took H."), 3U);
    EXPECT_EQ(hill_in("In O it rained.\nThey took H."), 2U) << "another paragraph";
    EXPECT_EQ(hill_in("In O they took H.", 0.97), 2U) << "it is sure itself";
    EXPECT_EQ(hill_in("From T they took H."), 2U) << "nothing of the name is near";
}

}  // namespace
}  // namespace sitmap

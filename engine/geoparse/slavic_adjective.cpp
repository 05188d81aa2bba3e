#include "engine/geoparse/slavic_adjective.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sitmap {

namespace {

/// Romanised endings of the nominative, masculine and feminine, the longest first.
constexpr std::array<std::string_view, 8> endings{"skyy", "skyi", "skiy", "skij", "skii", "sky", "ski", "ska"};

/// What stands between a stem and the ending, and what the town's name has in its place.
struct Linking {
    std::string_view before_ending;
    std::string_view in_name;
};
constexpr std::array<Linking, 16> linkings{{{"", "sk"},
                                            {"", ""},
                                            {"", "a"},
                                            {"", "e"},
                                            {"", "o"},
                                            {"yan", "a"},
                                            {"ian", "a"},
                                            {"an", "a"},
                                            {"ev", "ivka"},
                                            {"iv", "ivka"},
                                            {"ov", "ivka"},
                                            {"ov", "ove"},
                                            {"ev", "eve"},
                                            {"iv", "eve"},
                                            {"yev", "ivka"},
                                            {"ov", ""}}};

/// Russian g is Ukrainian h: "Lutuginsky" of Lutuhyne.
std::string with_h(std::string town) {
    std::ranges::replace(town, 'g', 'h');
    return town;
}

}  // namespace

std::vector<std::string> towns_of_adjective(std::string_view folded) {
    constexpr std::size_t fewest_letters = 4;
    std::vector<std::string> towns;
    const auto* const ending =
        std::ranges::find_if(endings, [&](std::string_view each) { return folded.ends_with(each); });
    if (ending == endings.end()) {
        return towns;
    }
    folded.remove_suffix(ending->size());
    for (const Linking& linking : linkings) {
        std::string_view stem = folded;
        if (stem.ends_with(linking.before_ending) && stem.size() >= linking.before_ending.size() + fewest_letters) {
            stem.remove_suffix(linking.before_ending.size());
            towns.push_back(std::string{stem}.append(linking.in_name));
        }
    }
    for (std::size_t i = 0, as_written = towns.size(); i < as_written; ++i) {
        if (std::string town = with_h(towns[i]); town != towns[i]) {
            towns.push_back(std::move(town));
        }
    }
    return towns;
}

}  // namespace sitmap

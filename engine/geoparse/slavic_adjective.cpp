#include "engine/geoparse/slavic_adjective.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

/// Romanised endings of the nominative, masculine and feminine, the longest first.
constexpr std::array<std::string_view, 8> endings{"skyy", "skyi", "skiy", "skij", "skii", "sky", "ski", "ska"};

/// What stands between a stem and the ending, and what the town's name has in its place.
struct Linking {
    std::string_view before_ending;
    std::string_view in_name;
};
constexpr std::array<Linking, 9> linkings{{{"", "sk"},
                                           {"", ""},
                                           {"", "a"},
                                           {"yan", "a"},
                                           {"ian", "a"},
                                           {"an", "a"},
                                           {"ev", "ivka"},
                                           {"iv", "ivka"},
                                           {"ov", "ivka"}}};

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
    return towns;
}

}  // namespace sitmap

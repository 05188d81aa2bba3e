#include "engine/map/check_contrast.hpp"

#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace sitmap {

namespace {

constexpr double least_of_words = 4.5;
constexpr double least_of_symbols = 3;

std::string figure(double value) {
    std::array<char, 16> buffer{};
    const auto [end, failed] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 1);
    return {buffer.data(), end};
}

}  // namespace

void check_contrast(const Composition& page, std::vector<Finding>& findings) {
    for (const Group& group : page.groups) {
        for (const Item& item : group.items) {
            const auto* const run = std::get_if<TextRun>(&item);
            if (run == nullptr || !run->ground) {
                continue;
            }
            if (const double found = contrast(run->colour, *run->ground); found < least_of_words) {
                findings.push_back({"low_contrast", "page",
                                    "\"" + run->text + "\" has " + figure(found) + " to 1, " + css_colour(run->colour) +
                                        " on " + css_colour(*run->ground),
                                    "make it at least " + figure(least_of_words) + " to 1"});
            }
        }
    }
}

std::vector<Finding> check_contrast(const Symbology& symbology) {
    std::vector<Finding> findings;
    const auto check = [&](const std::string& what, Colour colour, std::string_view ground, double least) {
        const double found = contrast(colour, symbology.colour(ground));
        if (found < least) {
            findings.push_back({"low_contrast", "theme " + symbology.theme,
                                what + " on " + std::string{ground} + " has " + figure(found) + " to 1",
                                "make it at least " + figure(least) + " to 1"});
        }
    };
    for (const char* const ground : {"focus", "land"}) {
        for (const char* const role : {"ink", "mute", "faint", "country"}) {
            check(role, symbology.colour(role), ground, least_of_words);
        }
        for (const auto& [name, kind] : symbology.kinds) {
            check(name, kind.colour, ground, least_of_symbols);
        }
    }
    for (const char* const role : {"ink", "mute", "faint"}) {
        check(role, symbology.colour(role), "paper", least_of_words);
    }
    check("water", symbology.colour("water"), "sea", least_of_words);
    return findings;
}

}  // namespace sitmap

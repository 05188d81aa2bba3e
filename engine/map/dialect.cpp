#include "engine/map/dialect.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace sitmap {

namespace {

bool any_rule(const Symbology& symbology, bool (*holds)(const PrecisionRule&)) {
    return std::ranges::any_of(symbology.precision, [&](const auto& entry) { return holds(entry.second); });
}

bool any_name(const Symbology& symbology, bool (*holds)(const TypeStyle&)) {
    constexpr std::array drawings{Drawing::glyph, Drawing::hatch, Drawing::soft};
    return std::ranges::any_of(drawings, [&](Drawing drawing) { return holds(*name_style(symbology, drawing)); });
}

/// What a dialect has no words for.
struct Gap {
    std::string_view dialect;
    std::string_view feature;
    std::string_view words;  ///< for whoever wrote the theme
    std::set<std::string_view> instead;
    bool (*used)(const Symbology&);
};

const std::vector<Gap>& gaps() {
    static const std::vector<Gap> known{
        {"sld",
         "soft",
         "areas without an edge",
         {"dots", "tint"},
         [](const Symbology& theme) {
             return any_rule(theme, [](const PrecisionRule& rule) { return rule.draw == Drawing::soft; });
         }},
        {"sld",
         "least",
         "circles that are never smaller than so many pixels",
         {"none"},
         [](const Symbology& theme) {
             return any_rule(theme, [](const PrecisionRule& rule) { return rule.least > 0; });
         }},
        {"sld",
         "tracking",
         "letters set apart",
         {"none"},
         [](const Symbology& theme) {
             return any_name(theme, [](const TypeStyle& style) { return style.tracking != 0; });
         }},
        {"sld",
         "caps",
         "names in capitals",
         {"none"},
         [](const Symbology& theme) { return any_name(theme, [](const TypeStyle& style) { return style.caps; }); }},
        {"maplibre", "glyph", "glyphs", {"dot"}, [](const Symbology& theme) { return !theme.kinds.empty(); }},
        {"maplibre",
         "texture",
         "hatches and soft edges",
         {"tint"},
         [](const Symbology& theme) {
             return any_rule(theme, [](const PrecisionRule& rule) {
                 return rule.draw == Drawing::hatch || rule.draw == Drawing::soft;
             });
         }},
        {"maplibre", "circle", "circles as wide as a place is uncertain", {"none"}, [](const Symbology& theme) {
             return any_rule(theme, [](const PrecisionRule& rule) {
                 return rule.draw == Drawing::disc || rule.draw == Drawing::circle;
             });
         }}};
    return known;
}

std::string quoted(std::string_view word) {
    return '"' + std::string{word} + '"';
}

std::string choices(const Gap& gap) {
    std::string words;
    for (const std::string_view word : gap.instead) {
        words += (words.empty() ? "" : " or ") + quoted(word);
    }
    return words;
}

void check_gap(const Symbology& symbology, const Gap& gap) {
    const std::string_view said = substitute(symbology, gap.dialect, gap.feature);
    if (said.empty() ? gap.used(symbology) : !gap.instead.contains(said)) {
        throw Error("substitutes." + std::string{gap.dialect} + "." + std::string{gap.feature} + ": " +
                    std::string{gap.dialect} + " cannot draw " + std::string{gap.words} + "; say " + choices(gap));
    }
}

}  // namespace

void check_dialects(const Symbology& symbology) {
    for (const auto& [dialect, features] : symbology.substitutes) {
        for (const auto& [feature, instead] : features) {
            if (std::ranges::none_of(
                    gaps(), [&](const Gap& gap) { return gap.dialect == dialect && gap.feature == feature; })) {
                throw Error("substitutes." + dialect + "." + feature + ": nothing is to be substituted there");
            }
        }
    }
    for (const Gap& gap : gaps()) {
        check_gap(symbology, gap);
    }
}

std::string_view substitute(const Symbology& symbology, std::string_view dialect, std::string_view feature) {
    const auto features = symbology.substitutes.find(dialect);
    if (features == symbology.substitutes.end()) {
        return {};
    }
    const auto instead = features->second.find(feature);
    return instead == features->second.end() ? std::string_view{} : std::string_view{instead->second};
}

const TypeStyle* name_style(const Symbology& symbology, Drawing drawing) {
    switch (drawing) {
        case Drawing::soft:
            return &symbology.style("vague");
        case Drawing::hatch:
            return &symbology.style("area_event");
        case Drawing::glyph:
        case Drawing::disc:
        case Drawing::circle:
        case Drawing::ring:
            return &symbology.style("event");
        default:
            return nullptr;
    }
}

}  // namespace sitmap

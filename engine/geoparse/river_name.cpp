#include "engine/geoparse/river_name.hpp"

#include "engine/geoparse/name_table.hpp"

#include "engine/geoparse/lexicon.hpp"

namespace sitmap {

namespace {

std::optional<PlaceIndex> water_of(std::span<const NameLink> links, const Gazetteer& gazetteer) {
    for (const NameLink link : links) {
        if (gazetteer.summary(link.place).feature_class == FeatureClass::hydro) {
            return link.place;
        }
    }
    return std::nullopt;
}

}  // namespace

bool has_bare_article(const NameHit& name, const NameContext& context) {
    const Tokens& tokens = context.tokens;
    const std::size_t first = name.first;
    if (first == 0 || !tokens[first].before.joins() || tokens.folded(first - 1) != "the" || tokens[first - 1].capital ||
        tokens[name.last - 1].possessive) {
        return false;
    }
    if (name.last >= tokens.size()) {
        return true;
    }
    const Token& next = tokens[name.last];
    const bool joined = next.before.joins();
    const bool listed = !joined ? next.capital : name.last + 1 < tokens.size() && tokens[name.last + 1].capital;
    if (listed) {
        return false;  // "the Oss, Hill and Tarn sectors"
    }
    return !joined || next.is(WordList::function_word) || next.is(WordList::auxiliary) ||
           next.is(WordList::location_preposition);
}

std::optional<PlaceIndex> river_called(const NameHit& name, const NameContext& context) {
    if (const auto water = water_of(name.links, context.gazetteer)) {
        return water;
    }
    NameKey key;
    for (std::size_t i = name.first; i < name.last; ++i) {
        key = extend(key, context.tokens.folded(i));
    }
    return water_of(context.names.probe(extend(key, "river")).links, context.gazetteer);
}

}  // namespace sitmap

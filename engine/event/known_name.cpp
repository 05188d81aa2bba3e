#include "engine/event/known_name.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::size_t most_countries = 12;  ///< a survey of the world tells of no country more than of another
constexpr double even_chance = 0.5;         ///< geoparse doubted it, the sentence asks for it
constexpr std::int64_t outweighs = 10;      ///< times the people of the next of the name

/// A town or a unit; a hill or a post only by a name of several words.
bool may_be_meant(FeatureClass feature, std::string_view name) {
    const bool landmark = feature == FeatureClass::terrain || feature == FeatureClass::spot;
    return feature == FeatureClass::populated || feature == FeatureClass::admin ||
           (landmark && name.find(' ') != std::string_view::npos);
}

/// Of each place once, the most people first.
std::vector<NameMatch> called_so(std::string_view name, const std::set<std::string>& countries,
                                 const Gazetteer& gazetteer) {
    std::vector<NameMatch> found;
    for (const NameMatch& match : gazetteer.find_in_each(name, countries, {.edits = false})) {
        const bool new_place = std::ranges::find(found, match.place, &NameMatch::place) == found.end();
        if (new_place && may_be_meant(gazetteer.summary(match.place).feature_class, name)) {
            found.push_back(match);
        }
    }
    const auto is_town = [&](const NameMatch& match) {
        return gazetteer.summary(match.place).feature_class == FeatureClass::populated;
    };
    if (std::ranges::any_of(found, is_town)) {
        std::erase_if(found, [&](const NameMatch& match) { return !is_town(match); });  // not the unit around the town
    }
    std::ranges::stable_sort(found, std::greater{},
                             [&](const NameMatch& match) { return gazetteer.summary(match.place).population; });
    return found;
}

}  // namespace

std::set<std::string> countries_told(const std::vector<Mention>& mentions, const Gazetteer& gazetteer) {
    std::set<std::string> countries;
    for (const Mention& mention : mentions) {
        const std::vector<Candidate>& places = mention.resolution.candidates;
        if (!places.empty() && !gazetteer.summary(places.front().place).country.empty()) {
            countries.emplace(gazetteer.summary(places.front().place).country);
        }
    }
    return countries;
}

Resolution known_where_told(std::string_view name, const std::set<std::string>& countries, const Gazetteer& gazetteer) {
    Resolution resolution;
    if (countries.size() > most_countries) {
        return resolution;
    }
    const std::vector<NameMatch> found = called_so(name, countries, gazetteer);
    const auto people = [&](std::size_t i) { return gazetteer.summary(found[i].place).population; };
    if (found.empty() || (found.size() > 1 && people(0) < outweighs * std::max<std::int64_t>(people(1), 1))) {
        return resolution;
    }
    resolution.candidates = {{found[0].place, found[0].kind, found[0].match, even_chance}};
    resolution.confidence = even_chance;
    return resolution;
}

}  // namespace sitmap

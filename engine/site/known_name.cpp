#include "engine/site/known_name.hpp"

#include <algorithm>
#include <map>

namespace sitmap {

namespace {

constexpr std::size_t most_countries = 12;  ///< a survey of the world tells of no country more than of another
constexpr std::size_t few_names = 3;        ///< of its leading country: such a report tells of none
constexpr double even_chance = 0.5;         ///< geoparse doubted it, the sentence asks for it
constexpr std::int64_t outweighs = 10;      ///< times the people of the next of the name

/// A town or a unit; a hill or a post only by a name of several words.
bool may_be_meant(FeatureClass feature, std::string_view name) {
    const bool landmark = feature == FeatureClass::terrain || feature == FeatureClass::spot;
    return feature == FeatureClass::populated || feature == FeatureClass::admin ||
           (landmark && name.find(' ') != std::string_view::npos);
}

/// Of each place once, the most people first.
std::vector<NameMatch> called_so(std::string_view name, const CountriesTold& countries, const Gazetteer& gazetteer) {
    std::vector<NameMatch> found;
    for (const NameMatch& match : gazetteer.find_in_each(name, countries.all, {.edits = false})) {
        const bool new_place = std::ranges::find(found, match.place, &NameMatch::place) == found.end();
        if (match.match == MatchKind::transliterated) {
            continue;  // of a name in a phrase: the consonants of "Kilian" are those of Calne in Wiltshire too
        }
        const bool sounds = match.match == MatchKind::loose;
        if (sounds && gazetteer.summary(match.place).country != countries.leading) {
            continue;  // "Lafiteau" of a report from Haiti is no Lafayette, though an American speaks in it
        }
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

/// The one place that the name is read as.
Resolution may_be(const NameMatch& match) {
    Resolution resolution;
    resolution.candidates = {{match.place, match.kind, match.match, even_chance}};
    resolution.confidence = even_chance;
    return resolution;
}

/// The one country in which places are called exactly so, by a large town of it; of a report that tells of no country.
Resolution known_alone(std::string_view name, const Gazetteer& gazetteer) {
    constexpr std::int64_t large = 10'000;
    std::vector<NameMatch> found = gazetteer.find(name, {.edits = false});
    std::erase_if(found, [&](const NameMatch& match) {
        return match.match != MatchKind::exact || !may_be_meant(gazetteer.summary(match.place).feature_class, name);
    });
    const auto of = [&](const NameMatch& match) { return gazetteer.summary(match.place); };
    const auto best = std::ranges::max_element(found, {}, [&](const NameMatch& match) { return of(match).population; });
    if (best == found.end() || of(*best).population < large ||
        std::ranges::any_of(found, [&](const NameMatch& match) { return of(match).country != of(*best).country; })) {
        return {};
    }
    return may_be(*best);
}

}  // namespace

CountriesTold countries_told(const std::vector<Mention>& mentions, const Gazetteer& gazetteer) {
    constexpr double sure = 0.4;
    CountriesTold told;
    std::map<std::string, std::size_t> names;
    for (const Mention& mention : mentions) {
        const std::vector<Candidate>& places = mention.resolution.candidates;
        if (places.empty() || mention.resolution.confidence < sure) {
            continue;
        }
        const std::string country{gazetteer.summary(places.front().place).country};
        if (!country.empty()) {
            told.all.insert(country);
            ++names[country];
        }
    }
    const auto most = std::ranges::max_element(names, {}, [](const auto& each) { return each.second; });
    told.leading = most == names.end() ? std::string{} : most->first;
    told.names = most == names.end() ? 0 : most->second;
    return told;
}

Resolution known_where_told(std::string_view name, const CountriesTold& countries, const Gazetteer& gazetteer) {
    if (countries.all.size() > most_countries) {
        return {};
    }
    const std::vector<NameMatch> found = called_so(name, countries, gazetteer);
    const auto people = [&](std::size_t i) { return gazetteer.summary(found[i].place).population; };
    if (found.empty() && countries.names < few_names) {
        return known_alone(name, gazetteer);
    }
    if (found.empty() || (found.size() > 1 && people(0) < outweighs * std::max<std::int64_t>(people(1), 1))) {
        return {};
    }
    return may_be(found[0]);
}

}  // namespace sitmap

#include "engine/map/heading.hpp"

#include "engine/map/map_labels.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>

namespace sitmap {

namespace {

// One place by its name, several by their countries.
std::string where_words(const std::vector<MarkedPlace>& places, const Gazetteer* gazetteer) {
    std::set<std::string> names;
    std::set<std::string> countries;
    for (const MarkedPlace& place : places) {
        if (place.marks.front().kind.frames) {
            names.insert(place.name);
            countries.insert(place.country);
        }
    }
    return names.size() == 1 ? *names.begin() : country_words(countries, gazetteer);
}

}  // namespace

std::string country_words(const std::set<std::string>& countries, const Gazetteer* gazetteer) {
    std::vector<std::string> words;
    for (const std::string& iso : countries) {
        if (const std::string name = country_name(iso, gazetteer).name; !name.empty()) {
            words.push_back(name);
        }
    }
    return words.size() > 3 ? std::to_string(words.size()) + " countries" : listed(words);
}

Heading heading_of(const Map& map, const std::vector<Mark>& marks, const std::vector<MarkedPlace>& inside,
                   const Gazetteer* gazetteer) {
    const std::size_t reports = std::max<std::size_t>(map.sources.size(), 1);
    return {map.title.empty() ? headline(marks, where_words(inside, gazetteer)) : map.title,
            map.subtitle.empty() ? subhead(marks, reports) : map.subtitle};
}

}  // namespace sitmap

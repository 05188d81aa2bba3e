#include "engine/map/heading.hpp"

#include "engine/geo/box.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace sitmap {

namespace {

using Places = std::vector<const MarkedPlace*>;

Places deciding(const std::vector<MarkedPlace>& places) {
    Places chosen;
    for (const MarkedPlace& place : places) {
        if (place.marks.front().kind.frames && place.drawn != Drawn::fill && place.drawn != Drawn::line) {
            chosen.push_back(&place);
        }
    }
    return chosen;
}

// The places of what the headline tells: no strikes in a country that had arrests. All, where it tells none.
Places of_kinds(const Places& places, const std::vector<std::string>& kinds) {
    Places chosen;
    std::ranges::copy_if(places, std::back_inserter(chosen), [&](const MarkedPlace* place) {
        return std::ranges::any_of(
            place->marks, [&](const Mark& mark) { return std::ranges::find(kinds, mark.kind.name) != kinds.end(); });
    });
    return chosen.empty() ? places : chosen;
}

// A region that a report names, if most of what happened lies in it or reaches into it, and nothing in another country.
const MarkedPlace* region_of(const Places& places) {
    for (const MarkedPlace* region : places) {
        if (region->drawn != Drawn::soft || places.size() == 1) {
            continue;
        }
        const Box area = bounds(region->geometry);
        const auto reaches_in = [&](const MarkedPlace* other) { return overlap(bounds(other->geometry), area); };
        const auto within = std::ranges::count_if(places, reaches_in);
        const bool abroad = std::ranges::any_of(
            places, [&](const MarkedPlace* other) { return !reaches_in(other) && other->country != region->country; });
        if (3 * within >= 2 * std::ssize(places) && !abroad) {
            return region;
        }
    }
    return nullptr;
}

struct Country {
    LonLat middle;
    double reach_m = 0;  ///< of its longer side
};

/// How far a place lies from a country's middle, in metres.
struct Offset {
    double east = 0;
    double north = 0;
};

Offset offset(LonLat from, LonLat to) {
    const double away = distance_m(from, to);
    const double bearing = bearing_deg(from, to) * std::numbers::pi / 180;
    return {away * std::sin(bearing), away * std::cos(bearing)};
}

// Whether all lie in the eighth's half or quarter of the country; eighths go clockwise from the north.
bool all_towards(const std::vector<Offset>& offsets, std::size_t eighth) {
    const double bearing = static_cast<double>(eighth) * std::numbers::pi / 4;
    const double east = std::round(std::sin(bearing));
    const double north = std::round(std::cos(bearing));
    return std::ranges::all_of(offsets, [&](const Offset& one) {
        return (east == 0 || one.east * east > 0) && (north == 0 || one.north * north > 0);
    });
}

// The part of the country that all places lie in: by the direction of their middle from the country's, to an eighth,
// or to the nearer side where they reach beyond that corner.
const char* part_of(const Places& places, const Country& country) {
    constexpr double near_middle = 0.12;
    static constexpr std::array parts{"north_of", "northeast_of", "east_of", "southeast_of",
                                      "south_of", "southwest_of", "west_of", "northwest_of"};
    std::vector<Offset> offsets;
    Offset mean;
    for (const MarkedPlace* place : places) {
        offsets.push_back(offset(country.middle, centre(bounds(place->geometry))));
        mean.east += offsets.back().east / static_cast<double>(places.size());
        mean.north += offsets.back().north / static_cast<double>(places.size());
    }
    if (std::hypot(mean.east, mean.north) < near_middle * country.reach_m) {
        return nullptr;
    }
    const double turn = std::atan2(mean.east, mean.north) / (2 * std::numbers::pi) * 8 + 8;  // in eighths, 4 to 12
    const auto nearest = static_cast<std::size_t>(std::lround(turn)) % 8;
    const bool beyond = turn > std::round(turn);
    const std::size_t sideways = nearest % 2 == 0 ? nearest : (nearest + (beyond ? 1 : 7)) % 8;
    const std::size_t other = nearest % 2 == 0 ? nearest : (nearest + (beyond ? 7 : 1)) % 8;
    for (const std::size_t eighth : {nearest, sideways, other}) {
        if (all_towards(offsets, eighth)) {
            return parts.at(eighth);
        }
    }
    return nullptr;
}

std::optional<Country> country_called(const std::string& iso, const Naming& naming) {
    const auto index = naming.gazetteer == nullptr ? std::nullopt : naming.gazetteer->by_id("iso:" + iso);
    if (!index) {
        return std::nullopt;
    }
    const Geometry footprint = naming.gazetteer->footprint(*index);
    const Box box = bounds(footprint);
    // A small country has no parts that a reader would know; one across the antimeridian no west.
    const bool has_parts = box.north - box.south > 1.5 && box.east - box.west > 1.5 && box.east - box.west < 180;
    if (!has_parts || !has_area(footprint)) {
        return std::nullopt;
    }
    const LonLat middle = centroid(footprint);
    return Country{middle, std::max(distance_m({box.west, middle.lat}, {box.east, middle.lat}),
                                    distance_m({middle.lon, box.south}, {middle.lon, box.north}))};
}

/// Of a map on which nothing happened: whether there is nothing, or nothing that has a place.
Heading heading_of_nothing(const Map& map, const Phrasebook& book) {
    const bool told = std::ranges::any_of(map.not_mapped, [](const NotMapped& one) { return one.what == "event"; });
    return {book.say(told ? "no_place" : "no_event"), book.say(told ? "no_place_note" : "no_event_note")};
}

// A headline says what the map shows, and where: neither what could not be drawn nor what happened elsewhere, such as
// talks in a neighbouring capital that the map shows too. Of a map that shows nothing, all that is told.
std::vector<const Mark*> headlined(const std::vector<MarkedPlace>& inside, const std::vector<Mark>& marks) {
    std::set<std::string_view> countries;
    for (const MarkedPlace* place : deciding(inside)) {
        countries.insert(place->country);
    }
    std::unordered_set<std::string_view> shown;
    for (const MarkedPlace& place : inside) {
        if (!countries.empty() && !countries.contains(place.country)) {
            continue;
        }
        for (const Mark& mark : place.marks) {
            shown.insert(mark.id);
        }
    }
    std::vector<const Mark*> told;
    for (const Mark& mark : marks) {
        if (shown.empty() || shown.contains(mark.id)) {
            told.push_back(&mark);
        }
    }
    return told;
}

// "Ukraine and Russia"; how many they are where they are more than three.
std::string words_of(const std::vector<std::string>& countries, const Naming& naming, Said said) {
    std::vector<std::string> words;
    for (const std::string& iso : countries) {
        if (const std::string name = country_name(iso, naming).name; !name.empty()) {
            const auto other = naming.book.in_sentence.find(name);
            const bool differs = said == Said::in_sentence && other != naming.book.in_sentence.end();
            words.push_back(differs ? other->second : name);
        }
    }
    return words.size() > 3 ? naming.book.count("country", static_cast<int>(words.size())) : listed(naming.book, words);
}

// The countries of the places, that of most events first.
std::vector<std::string> by_weight(const Places& places) {
    std::map<std::string, std::size_t> events;
    for (const MarkedPlace* place : places) {
        events[place->country] += place->marks.size();
    }
    std::vector<std::string> countries;
    for (const auto& [iso, count] : events) {
        countries.push_back(iso);
    }
    std::ranges::stable_sort(countries, std::greater<>{}, [&](const std::string& iso) { return events[iso]; });
    return countries;
}

}  // namespace

std::string country_words(const std::set<std::string>& countries, const Naming& naming, Said said) {
    return words_of({countries.begin(), countries.end()}, naming, said);
}

std::string where_words(const std::vector<MarkedPlace>& places, const std::vector<std::string>& kinds,
                        const Naming& naming) {
    const Places telling = of_kinds(deciding(places), kinds);
    std::set<std::string> names;
    for (const MarkedPlace* place : telling) {
        names.insert(place->name);
    }
    if (names.size() == 1) {
        return *names.begin();
    }
    if (const MarkedPlace* const region = region_of(telling)) {
        return region->name;
    }
    const std::vector<std::string> countries = by_weight(telling);
    std::string words = words_of(countries, naming, Said::in_sentence);
    if (countries.size() == 1 && !words.empty()) {
        const std::optional<Country> country = country_called(countries.front(), naming);
        const char* const part = country ? part_of(telling, *country) : nullptr;
        return part == nullptr ? words : naming.book.say(part, {words_of(countries, naming, Said::alone)});
    }
    return words;
}

Heading heading_of(const Map& map, const std::vector<Mark>& marks, const std::vector<MarkedPlace>& inside,
                   const Naming& naming) {
    const std::size_t reports = std::max<std::size_t>(map.sources.size(), 1);
    const bool drawn = std::ranges::any_of(marks, [](const Mark& mark) { return mark.event && !empty(mark.geometry); });
    const std::vector<const Mark*> told = headlined(inside, marks);
    Heading heading = drawn ? Heading{headline(naming.book, told, where_words(inside, headline_kinds(told), naming)),
                                      subhead(naming.book, marks, reports)}
                            : heading_of_nothing(map, naming.book);
    heading.title = map.title.empty() ? heading.title : map.title;
    heading.subtitle = map.subtitle.empty() ? heading.subtitle : map.subtitle;
    return heading;
}

}  // namespace sitmap

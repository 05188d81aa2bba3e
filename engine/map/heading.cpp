#include "engine/map/heading.hpp"

#include "engine/geo/box.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <optional>

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

// A region that a report names, if most of what happened lies in it or reaches into it.
const MarkedPlace* region_of(const Places& places) {
    for (const MarkedPlace* region : places) {
        if (region->drawn != Drawn::soft || places.size() == 1) {
            continue;
        }
        const Box area = bounds(region->geometry);
        const auto within = std::ranges::count_if(
            places, [&](const MarkedPlace* other) { return overlap(bounds(other->geometry), area); });
        if (3 * within >= 2 * std::ssize(places)) {
            return region;
        }
    }
    return nullptr;
}

// The part of the country, by quarters of its extent, that all places lie in.
const char* part_of(const Places& places, const Box& country) {
    constexpr double near_half = 0.45;
    double south = 0;
    double north = 1;
    double west = 0;
    double east = 1;
    for (const MarkedPlace* place : places) {
        const LonLat at = centre(bounds(place->geometry));
        const double up = (at.lat - country.south) / (country.north - country.south);
        const double along = (at.lon - country.west) / (country.east - country.west);
        south = std::max(south, up);
        north = std::min(north, up);
        west = std::max(west, along);
        east = std::min(east, along);
    }
    const std::pair<double, const char*> sides[] = {
        {south, "south_of"}, {1 - north, "north_of"}, {west, "west_of"}, {1 - east, "east_of"}};
    const auto& nearest = *std::ranges::min_element(sides, {}, &std::pair<double, const char*>::first);
    return nearest.first < near_half ? nearest.second : nullptr;
}

std::optional<Box> country_box(const std::string& iso, const Naming& naming) {
    const auto index = naming.gazetteer == nullptr ? std::nullopt : naming.gazetteer->by_id("iso:" + iso);
    if (!index) {
        return std::nullopt;
    }
    const Box box = bounds(naming.gazetteer->footprint(*index));
    // A small country has no parts that a reader would know; one across the antimeridian no west.
    const bool has_parts = box.north - box.south > 1.5 && box.east - box.west > 1.5 && box.east - box.west < 180;
    return has_parts ? std::optional(box) : std::nullopt;
}

/// Of a map on which nothing happened: whether there is nothing, or nothing that has a place.
Heading heading_of_nothing(const Map& map, const Phrasebook& book) {
    const bool told = std::ranges::any_of(map.not_mapped, [](const NotMapped& one) { return one.what == "event"; });
    return {book.say(told ? "no_place" : "no_event"), book.say(told ? "no_place_note" : "no_event_note")};
}

}  // namespace

std::string country_words(const std::set<std::string>& countries, const Naming& naming) {
    std::vector<std::string> words;
    for (const std::string& iso : countries) {
        if (const std::string name = country_name(iso, naming).name; !name.empty()) {
            words.push_back(name);
        }
    }
    return words.size() > 3 ? naming.book.count("country", static_cast<int>(words.size())) : listed(naming.book, words);
}

std::string where_words(const std::vector<MarkedPlace>& places, const std::vector<std::string>& kinds,
                        const Naming& naming) {
    const Places telling = of_kinds(deciding(places), kinds);
    std::set<std::string> names;
    std::set<std::string> countries;
    for (const MarkedPlace* place : telling) {
        names.insert(place->name);
        countries.insert(place->country);
    }
    if (names.size() == 1) {
        return *names.begin();
    }
    if (const MarkedPlace* const region = region_of(telling)) {
        return region->name;
    }
    std::string words = country_words(countries, naming);
    if (countries.size() == 1 && !words.empty()) {
        const std::optional<Box> box = country_box(*countries.begin(), naming);
        const char* const part = box ? part_of(telling, *box) : nullptr;
        return part == nullptr ? words : naming.book.say(part, {words});
    }
    return words;
}

Heading heading_of(const Map& map, const std::vector<Mark>& marks, const std::vector<MarkedPlace>& inside,
                   const Naming& naming) {
    const std::size_t reports = std::max<std::size_t>(map.sources.size(), 1);
    const bool drawn = std::ranges::any_of(marks, [](const Mark& mark) { return mark.event && !empty(mark.geometry); });
    Heading heading = drawn ? Heading{headline(naming.book, marks, where_words(inside, headline_kinds(marks), naming)),
                                      subhead(naming.book, marks, reports)}
                            : heading_of_nothing(map, naming.book);
    heading.title = map.title.empty() ? heading.title : map.title;
    heading.subtitle = map.subtitle.empty() ? heading.subtitle : map.subtitle;
    return heading;
}

}  // namespace sitmap

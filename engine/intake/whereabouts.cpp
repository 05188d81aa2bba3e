#include "engine/intake/whereabouts.hpp"

#include "engine/core/fold.hpp"

#include <algorithm>
#include <vector>

namespace sitmap {

namespace {

/// Coders put events on islands and off coasts that a country's outline leaves out.
constexpr double margin_deg = 2;

Box grown(Box box) {
    return {box.west - margin_deg, box.south - margin_deg, box.east + margin_deg, box.north + margin_deg};
}

bool is_inside(const Box& box, LonLat at) {
    return at.lon >= box.west && at.lon <= box.east && at.lat >= box.south && at.lat <= box.north;
}

/// True if the place is, or lies in, the unit of this name.
bool lies_in(const Place& place, std::string_view unit) {
    const std::string wanted = fold_name(unit);
    const auto same = [&](const std::string& name) {
        const std::string folded = fold_name(name);
        return !folded.empty() &&
               (folded.find(wanted) != std::string::npos || wanted.find(folded) != std::string::npos);
    };
    return wanted.empty() || same(place.admin1) || same(place.admin2);
}

}  // namespace

const Whereabouts::Country& Whereabouts::country(std::string_view name) {
    const auto known = m_countries.find(name);
    if (known != m_countries.end()) {
        return known->second;
    }
    Country found;
    const auto matches = name.empty() ? std::vector<NameMatch>{} : m_gazetteer.find(name, {.loose = false});
    for (const NameMatch& match : matches) {
        const Place place = m_gazetteer.place(match.place);
        if (is_country(place)) {
            found = {place.country, bounds(place.footprint)};
            break;
        }
    }
    return m_countries.emplace(name, std::move(found)).first->second;
}

std::string_view Whereabouts::country_code(std::string_view name) {
    return country(name).code;
}

const char* Whereabouts::doubt(const ForeignEvent& event) {
    if (!event.at) {
        return nullptr;
    }
    const Country& known = country(event.country);
    if (empty(known.box)) {
        return nullptr;
    }
    const Box box = grown(known.box);
    const bool swapped = !is_inside(box, *event.at) && is_inside(box, {event.at->lat, event.at->lon});
    return swapped ? "the coordinates lie outside the country, and inside once latitude and longitude are swapped"
                   : nullptr;
}

Whereabouts::Found Whereabouts::find(const ForeignEvent& event) {
    const std::string name{event.place};
    if (name.empty()) {
        return {{}, "the row names no place"};
    }
    const std::string code{country_code(event.country)};
    if (!event.country.empty() && code.empty()) {
        return {{}, "the gazetteer does not know the country \"" + std::string{event.country} + "\""};
    }
    std::vector<Place> places;
    for (const NameMatch& match : m_gazetteer.find(name, {.country = code, .loose = false})) {
        Place place = m_gazetteer.place(match.place);
        if (lies_in(place, event.admin1)) {
            places.push_back(std::move(place));
        }
    }
    if (places.empty()) {
        return {{}, "the gazetteer has no place called \"" + name + "\" there"};
    }
    // A seat stands before the unit of its name; the ranking has put it first.
    const Place& best = places.front();
    const auto rivals = std::ranges::count_if(places, [&](const Place& place) {
        return place.feature_class == best.feature_class && place.feature_code == best.feature_code &&
               place.population >= best.population;
    });
    if (rivals > 1) {
        return {{}, std::to_string(rivals) + " places are called \"" + name + "\" there; name the province too"};
    }
    return {best, {}};
}

}  // namespace sitmap

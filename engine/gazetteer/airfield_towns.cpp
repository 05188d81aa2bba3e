#include "engine/gazetteer/airfield_towns.hpp"

#include "engine/core/fold.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace sitmap {

namespace {

constexpr double same_town_m = 50'000;
constexpr double uncertainty_m = 10'000;  // see the header

const std::vector<std::string> columns{"icao", "name", "latitude", "longitude", "country_code", "state", "city"};
enum Column : std::size_t { icao, name, latitude, longitude, country, state, city };

/// Lists of towns, notes in brackets and numbered posts are no names.
bool is_a_name(std::string_view text) {
    return text.find_first_of("0123456789/(),;&") == std::string_view::npos;
}

std::string key(std::string_view country, std::string_view folded_name) {
    return std::string{country} + ' ' + std::string{folded_name};
}

struct Candidate {
    Airfield town;
    std::string key;
};

std::vector<Candidate> towns_of_airfields(const std::filesystem::path& file) {
    constexpr std::size_t fewest_letters = 4;
    std::vector<Candidate> towns;
    read_features(file, "airports", columns, [&](const SourceFeature& field) {
        const std::string folded = fold_name(field.values[city]);
        Candidate read;
        Place& place = read.town.place;
        if (folded.size() < fewest_letters || !is_a_name(field.values[city]) ||
            !fold_name(field.values[name]).starts_with(folded) ||
            !parse_number(field.values[latitude], place.point.lat) ||
            !parse_number(field.values[longitude], place.point.lon) || !valid(place.point)) {
            return;
        }
        place.id = "ourairports-town:" + field.values[icao];
        place.name = field.values[city];
        place.names = {{place.name, {}, script_of(place.name), NameKind::primary}};
        place.feature_code = "PPL";
        place.country = field.values[country];
        place.uncertainty_m = uncertainty_m;
        place.accuracy = "position of its airfield, " + field.values[name];
        place.source = "OurAirports";
        place.licence = "ODbL 1.0";
        read.town.state = field.values[state];
        read.key = key(place.country, folded);
        towns.push_back(std::move(read));
    });
    std::ranges::sort(towns, {}, [](const Candidate& c) -> const std::string& { return c.town.place.id; });
    return towns;
}

/// Where the places of the candidates' names lie.
using Positions = std::unordered_map<std::string, std::vector<LonLat>>;

Positions positions_of(const std::vector<Candidate>& candidates, const std::vector<Place>& known) {
    Positions positions;
    for (const Candidate& candidate : candidates) {
        positions.try_emplace(candidate.key);
    }
    for (const Place& place : known) {
        if (place.feature_class != FeatureClass::populated) {
            continue;
        }
        for (const PlaceName& has : place.names) {
            if (const auto found = positions.find(key(place.country, fold_name(has.text))); found != positions.end()) {
                found->second.push_back(place.point);
            }
        }
    }
    return positions;
}

}  // namespace

std::vector<Airfield> load_airfield_towns(const std::filesystem::path& file, const std::vector<Place>& known) {
    std::vector<Candidate> candidates = towns_of_airfields(file);
    Positions positions = positions_of(candidates, known);
    std::vector<Airfield> towns;
    for (Candidate& candidate : candidates) {
        std::vector<LonLat>& there = positions[candidate.key];
        const LonLat at = candidate.town.place.point;
        if (std::ranges::none_of(there, [at](LonLat p) { return distance_m(p, at) <= same_town_m; })) {
            there.push_back(at);
            towns.push_back(std::move(candidate.town));
        }
    }
    return towns;
}

}  // namespace sitmap

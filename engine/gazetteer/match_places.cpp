#include "engine/gazetteer/match_places.hpp"

#include "engine/core/fold.hpp"
#include "engine/gazetteer/admin_name.hpp"
#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace sitmap {

namespace {

/// Places of one kind, and how far apart two sources may put the same one. Sources put villages of the
/// theatre within 1.7 km of each other (geodata/README.md); label positions of units say little.
struct Reach {
    std::string_view kind;
    double same_name_m;
    double like_name_m;  ///< where the names only share a romanisation
};

/// Of a Place or a PlaceSummary, which must outlive it.
Reach reach_of(const auto& place) {
    const std::string_view code = place.feature_code;
    if (code.starts_with("PCL")) {
        return {"country", 0, 0};
    }
    if (code.starts_with("ADM1")) {
        return {"first-order unit", 150000, 0};
    }
    if (place.feature_class == FeatureClass::admin) {
        return {code, 60000, 0};
    }
    if (place.feature_class == FeatureClass::populated) {
        return {"populated", 5000, 2000};
    }
    if (code.starts_with("AIR")) {
        return {"airfield", 5000, 3000};
    }
    if (place.feature_class == FeatureClass::terrain || place.feature_class == FeatureClass::hydro) {
        return {code.substr(0, 2), 4000, 1000};
    }
    return {code.substr(0, 3), 2000, 500};
}

bool names_the_place(NameKind kind) {
    return kind != NameKind::demonym && kind != NameKind::code && kind != NameKind::abbreviation;
}

/// What a place's names fold to, strictly and loosely.
struct NameKeys {
    std::unordered_set<std::string> strict, loose;
};

NameKeys keys_of(const Place& place) {
    constexpr std::size_t shortest_loose = 5;
    NameKeys keys;
    const auto add = [&](const std::string& text) {
        const bool unit = place.feature_class == FeatureClass::admin;
        std::string folded = fold_name(unit ? bare_admin_name(text) : text);
        if (std::string loose = loose_key(folded); loose.size() >= shortest_loose) {
            keys.loose.insert(std::move(loose));
        }
        keys.strict.insert(std::move(folded));
    };
    add(place.name);
    for (const PlaceName& name : place.names) {
        if (names_the_place(name.kind)) {
            add(name.text);
        }
    }
    keys.strict.erase("");
    return keys;
}

bool meet(const std::unordered_set<std::string>& a, const std::unordered_set<std::string>& b) {
    return std::ranges::any_of(a, [&b](const std::string& key) { return b.contains(key); });
}

/// A town near a border may be told of either country, a unit may not.
bool countries_apart(const Place& place, const PlaceSummary& known) {
    return place.feature_class == FeatureClass::admin && !place.country.empty() && !known.country.empty() &&
           place.country != known.country;
}

bool is_of(const Place& known, const std::string& source) {
    return known.source.find(source) != std::string::npos;
}

/// All that lies so near, and some that does not.
Box box_around(LonLat at, double metres) {
    constexpr double metres_a_degree = 110'000;
    constexpr double radian = std::numbers::pi / 180;
    const double high = metres / metres_a_degree;
    const double south = std::fmax(at.lat - high, -90);
    const double north = std::fmin(at.lat + high, 90);
    const double narrowest = std::cos(std::fmax(-south, north) * radian);
    const double wide = high < 180 * narrowest ? high / narrowest : 180;
    if (wide >= 180) {
        return {-180, south, 180, north};
    }
    const double west = at.lon - wide;
    const double east = at.lon + wide;
    return {west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north};
}

}  // namespace

PlaceMatcher::PlaceMatcher(const Gazetteer& known, const std::filesystem::path& scratch)
    : m_known{known}, m_pairs{scratch, std::size_t{16} << 20U}, m_taken(known.size()) {}

void PlaceMatcher::add(const Place& place) {
    constexpr std::size_t often = 1024;  // each looks here and there in the file
    if (m_matches.size() % often == 0) {
        m_known.let_go();
    }
    if (const auto known = by_id(place)) {
        m_matches.push_back(*known);
        m_taken[static_cast<std::size_t>(*known)] = true;
    } else {
        propose(place);
        m_matches.push_back(no_place);
    }
}

PlaceMatches PlaceMatcher::settle() && {
    std::move(m_pairs).each([this](const Pair& pair) {
        PlaceIndex& match = m_matches[pair.rank];
        if (match == no_place && !m_taken[static_cast<std::size_t>(pair.known)]) {
            match = pair.known;
            m_taken[static_cast<std::size_t>(pair.known)] = true;
        }
    });
    return std::move(m_matches);
}

std::optional<PlaceIndex> PlaceMatcher::by_id(const Place& place) const {
    std::optional<PlaceIndex> found = m_known.by_id(place.id);
    for (std::size_t i = 0; !found && i < place.other_ids.size(); ++i) {
        found = m_known.by_id(place.other_ids[i]);
    }
    return found;
}

void PlaceMatcher::propose(const Place& place) {
    const Reach reach = reach_of(place);
    std::optional<NameKeys> keys;
    for (const PlaceIndex index : m_known.within(box_around(place.point, reach.same_name_m))) {
        const PlaceSummary known = m_known.summary(index);
        const double metres = distance_m(place.point, known.point);
        if (m_taken[static_cast<std::size_t>(index)] || metres > reach.same_name_m ||
            reach_of(known).kind != reach.kind || countries_apart(place, known) ||
            is_of(m_known.description(index), place.source)) {
            continue;
        }
        if (!keys) {
            keys = keys_of(place);
        }
        const NameKeys known_keys = keys_of(m_known.place(index));
        if (meet(keys->strict, known_keys.strict) ||
            (metres <= reach.like_name_m && meet(keys->loose, known_keys.loose))) {
            m_pairs.add({metres, static_cast<std::uint32_t>(m_matches.size()), index});
        }
    }
}

}  // namespace sitmap

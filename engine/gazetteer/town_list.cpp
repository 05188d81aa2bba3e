#include "engine/gazetteer/town_list.hpp"

#include "engine/core/error.hpp"
#include "engine/core/fold.hpp"
#include "engine/gazetteer/position_grid.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/geodesic.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace sitmap {

namespace {

constexpr double same_name_m = 10'000;  // towns were moved within their outlines from one day to the other
constexpr double same_spot_m = 100;

GeonamesPlace read_town(const nlohmann::json& entry) {
    GeonamesPlace town;
    Place& place = town.place;
    const std::string& lat = entry.at("lat").get_ref<const std::string&>();
    const std::string& lon = entry.at("lng").get_ref<const std::string&>();
    place.name = entry.at("name");
    if (place.name.empty() || !parse_number(lat, place.point.lat) || !parse_number(lon, place.point.lon) ||
        !valid(place.point)) {
        return town;
    }
    place.id = "geonames-at:" + lat + "," + lon;
    place.names = {{place.name, {}, script_of(place.name), NameKind::primary}};
    place.feature_code = "PPL";
    place.country = entry.at("country");
    place.source = "GeoNames";
    place.licence = "CC BY 4.0";
    const std::string first = entry.at("admin1");
    const std::string second = entry.at("admin2");
    town.first_order_key = first.empty() ? "" : place.country + "." + first;
    town.second_order_key = first.empty() || second.empty() ? "" : town.first_order_key + "." + second;
    return town;
}

bool called(const Place& place, const std::string& name, const std::string& folded) {
    return place.name == name || std::ranges::any_of(place.names, [&](const PlaceName& has) {
               return has.text == name || (has.kind != NameKind::demonym && fold_name(has.text) == folded);
           });
}

/// The towns and the places by position: numbers from the towns' count on are places.
class KnownTowns {
public:
    KnownTowns(std::vector<GeonamesPlace>& towns, const std::vector<Place>& places) : m_towns{towns}, m_places{places} {
        for (std::size_t i = 0; i < towns.size(); ++i) {
            m_grid.add(towns[i].place.point, i);
        }
        for (std::size_t i = 0; i < places.size(); ++i) {
            m_grid.add(places[i].point, towns.size() + i);
        }
    }

    bool has(const Place& listed) const {
        const std::string folded = fold_name(listed.name);
        bool found = false;
        m_grid.near(listed.point, same_name_m, [&](std::size_t i) {
            const Place& known = i < m_towns.size() ? m_towns[i].place : m_places[i - m_towns.size()];
            found = found || (known.feature_class == FeatureClass::populated && called(known, listed.name, folded) &&
                              distance_m(known.point, listed.point) <= same_name_m);
        });
        return found;
    }

    /// Null if none is there.
    Place* at(LonLat spot) const {
        Place* found = nullptr;
        m_grid.near(spot, same_spot_m, [&](std::size_t i) {
            if (found == nullptr && i < m_towns.size() && distance_m(m_towns[i].place.point, spot) <= same_spot_m) {
                found = &m_towns[i].place;
            }
        });
        return found;
    }

private:
    std::vector<GeonamesPlace>& m_towns;
    const std::vector<Place>& m_places;
    PositionGrid m_grid;
};

}  // namespace

std::vector<GeonamesPlace> read_town_list(std::string_view json, const std::string& file, Problems& problems) {
    std::vector<GeonamesPlace> towns;
    std::set<std::string> ids;
    try {
        for (const auto& entry : nlohmann::json::parse(json)) {
            GeonamesPlace town = read_town(entry);
            if (town.place.id.empty()) {
                problems.push_back(
                    {file, 0, {}, "town " + town.place.name + " left out", "its name or position makes no sense"});
                continue;
            }
            while (!ids.insert(town.place.id).second) {
                town.place.id += '~';
            }
            towns.push_back(std::move(town));
        }
    } catch (const nlohmann::json::exception& error) {
        throw InputError(file, std::string{"cannot be read: "} + error.what());
    }
    return towns;
}

void add_listed_towns(std::vector<GeonamesPlace>& towns, std::vector<GeonamesPlace> listed,
                      const std::vector<Place>& places) {
    std::vector<GeonamesPlace> added;
    const KnownTowns known{towns, places};
    for (GeonamesPlace& town : listed) {
        if (known.has(town.place)) {
            continue;
        }
        if (Place* renamed = known.at(town.place.point)) {
            renamed->names.push_back({town.place.name, {}, script_of(town.place.name), NameKind::alternate});
        } else {
            added.push_back(std::move(town));
        }
    }
    std::ranges::move(added, std::back_inserter(towns));
}

}  // namespace sitmap

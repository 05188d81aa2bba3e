// Gazetteer::look_from: places as one point of view has them (geodata/views.tsv).

#include "engine/core/error.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/mapping.hpp"

#include <algorithm>
#include <string>

namespace sitmap {

namespace {

constexpr std::string_view prefix = "view:";

/// "-" in the table says nothing at all, an empty cell changes nothing.
void see(std::string& field, const std::string& as) {
    if (!as.empty()) {
        field = as == "-" ? std::string{} : as;
    }
}

std::string known_views(const Gazetteer& gazetteer) {
    std::string list;
    for (const PlaceIndex view : gazetteer.parts_of("views")) {
        list += (list.empty() ? "" : ", ") + std::string{gazetteer.id(view).substr(prefix.size())};
    }
    return list.empty() ? "none but neutral" : list;
}

}  // namespace

void see_as(Place& place, const Place& seen) {
    see(place.name, seen.name);
    if (!seen.name.empty()) {
        std::erase_if(place.names, [&seen](const PlaceName& name) { return name.text == seen.name; });
        place.names.insert(place.names.begin(), {seen.name, "en", Script::latin, NameKind::house, seen.source});
    }
    if (!seen.country.empty() && seen.country != place.country) {
        std::erase(place.also_in, seen.country);
        place.also_in.push_back(place.country);
        place.country = seen.country;
    }
    see(place.status, seen.status);
    see(place.administered_by, seen.administered_by);
    see(place.claimed_by, seen.claimed_by);
    if (!empty(seen.footprint)) {
        place.footprint = seen.footprint;
        place.formula = seen.formula;
        place.accuracy = place.accuracy.empty() ? "as this point of view draws it" : place.accuracy;
    }
}

void Gazetteer::look_from(std::string_view view) {
    m_mapping->seen.clear();
    m_mapping->view = view;
    const auto described = by_id(std::string{prefix} + std::string{view});
    if (!described) {
        if (view == "neutral") {
            return;
        }
        throw UsageError("there is no point of view \"" + std::string{view} + "\"; there are " + known_views(*this));
    }
    const std::string head = std::string{prefix} + std::string{view} + "/";
    for (const PlaceIndex seen : parts_of(std::string{prefix} + std::string{view})) {
        if (const auto of = by_id(id(seen).substr(std::min(head.size(), id(seen).size())))) {
            m_mapping->seen[*of] = seen;
        }
    }
}

std::string_view Gazetteer::view() const {
    return m_mapping->view;
}

std::string Gazetteer::view_in_words() const {
    const auto described = by_id(std::string{prefix} + m_mapping->view);
    if (!described || name(*described) == m_mapping->view) {
        return m_mapping->view;
    }
    return std::string{name(*described)} + " (" + m_mapping->view + ")";
}

}  // namespace sitmap

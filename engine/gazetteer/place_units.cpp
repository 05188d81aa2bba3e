#include "engine/gazetteer/place_units.hpp"

#include "engine/geo/ring.hpp"

#include <algorithm>

namespace sitmap {

namespace {

bool lacks_unit(const Place& place) {
    const bool too_large = is_country(place) || is_first_order(place) || is_vague_region(place);
    return place.admin1_id.empty() && !too_large;
}

}  // namespace

void PlaceUnits::expect(const ImportedPlace& imported) {
    for (const std::string& id : {imported.first_order, imported.second_order}) {
        if (!id.empty()) {
            m_expected.try_emplace(id);
        }
    }
}

void PlaceUnits::learn(const Place& place) {
    if (place.feature_class != FeatureClass::admin) {
        return;
    }
    const auto answer_to = [&](const std::string& id) {
        if (const auto found = m_expected.find(id); found != m_expected.end() && found->second.id.empty()) {
            found->second = {place.id, place.name};
            m_names.try_emplace(place.id, place.name);
        }
    };
    answer_to(place.id);
    std::ranges::for_each(place.other_ids, answer_to);
    if (!is_first_order(place)) {
        return;
    }
    m_names.try_emplace(place.id, place.name);
    if (!empty(place.footprint)) {
        m_of_country[place.country].push_back(m_outlines.size());
        m_outlines.push_back({place, bounds(place.footprint)});
        m_outlines.back().place.names.clear();
    }
}

void PlaceUnits::assign(ImportedPlace& imported) const {
    Place& place = imported.place;
    if (is_first_order(place)) {
        place.admin1_id = place.id;
    } else if (const Unit* unit = find(imported.first_order)) {
        place.admin1_id = unit->id;
    }
    if (const Unit* unit = find(imported.second_order); unit != nullptr && place.admin2.empty()) {
        place.admin2 = unit->name;
    }
    if (!lacks_unit(place)) {
        return;
    }
    if (const Place* unit = around(place)) {
        place.admin1_id = unit->id;
        place.country = unit->country;
    }
}

void PlaceUnits::name(Place& place) const {
    if (const auto found = m_names.find(place.admin1_id); found != m_names.end()) {
        place.admin1 = found->second;
    }
}

std::vector<const Place*> PlaceUnits::drawn(const std::string& country) const {
    std::vector<const Place*> units;
    if (const auto found = m_of_country.find(country); found != m_of_country.end()) {
        for (const std::size_t number : found->second) {
            units.push_back(&m_outlines[number].place);
        }
    }
    return units;
}

const PlaceUnits::Unit* PlaceUnits::find(const std::string& id) const {
    const auto found = m_expected.find(id);
    return found == m_expected.end() || found->second.id.empty() ? nullptr : &found->second;
}

const Place* PlaceUnits::around(const Place& place) const {
    const auto holds = [&place](const Outline& outline) {
        return contains(outline.box, place.point) && has_area(outline.place.footprint) &&
               contains(outline.place.footprint, place.point);
    };
    if (place.country.empty()) {
        const auto unit = std::ranges::find_if(m_outlines, holds);
        return unit == m_outlines.end() ? nullptr : &unit->place;
    }
    const auto of_country = m_of_country.find(place.country);
    if (of_country == m_of_country.end()) {
        return nullptr;
    }
    const std::vector<std::size_t>& numbers = of_country->second;
    const auto number =
        std::ranges::find_if(numbers, holds, [this](std::size_t i) -> const Outline& { return m_outlines[i]; });
    return number == numbers.end() ? nullptr : &m_outlines[*number].place;
}

void name_units(std::vector<Place>& places) {
    std::unordered_map<std::string, std::string> names;
    for (const Place& place : places) {
        if (place.feature_class == FeatureClass::admin) {
            names[place.id] = place.name;
        }
    }
    for (Place& place : places) {
        if (const auto name = names.find(place.admin1_id); name != names.end()) {
            place.admin1 = name->second;
        }
    }
}

}  // namespace sitmap

#include "engine/gazetteer/admin_path.hpp"

namespace sitmap {

std::string country_name(const Gazetteer& gazetteer, std::string_view country) {
    const auto entry = gazetteer.by_id("iso:" + std::string{country});
    return std::string{entry ? gazetteer.name(*entry) : country};
}

std::vector<std::string> admin_path(const Gazetteer& gazetteer, const Place& place) {
    std::vector<std::string> path;
    const auto add = [&path](const std::string& unit) {
        if (!unit.empty() && (path.empty() || path.back() != unit)) {
            path.push_back(unit);
        }
    };
    if (!is_second_order(place)) {
        add(place.admin2);
    }
    if (!is_first_order(place)) {
        add(place.admin1);
    }
    if (!is_country(place) && !place.country.empty()) {
        add(country_name(gazetteer, place.country));
    }
    return path;
}

}  // namespace sitmap

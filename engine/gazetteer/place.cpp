#include "engine/gazetteer/place.hpp"

#include <ostream>

namespace sitmap {

bool is_country(const Place& place) {
    return place.feature_code.starts_with("PCL");
}

bool is_first_order(const Place& place) {
    return place.feature_code == "ADM1";
}

bool is_second_order(const Place& place) {
    return place.feature_code == "ADM2";
}

bool is_zone(const Place& place) {
    return place.feature_code == "ZNB" || place.feature_code == "ZN";
}

bool is_vague_region(const Place& place) {
    return place.footprint_kind == FootprintKind::fuzzy;
}

const PlaceName* name_in(const Place& place, std::string_view language) {
    const PlaceName* first = nullptr;
    for (const PlaceName& name : place.names) {
        if (name.language != language) {
            continue;
        }
        if (name.kind == NameKind::house || name.kind == NameKind::primary) {
            return &name;
        }
        const bool names_the_place = name.kind == NameKind::alternate || name.kind == NameKind::alias;
        if (first == nullptr && names_the_place) {
            first = &name;
        }
    }
    return first;
}

std::string_view to_string(NameKind kind) {
    switch (kind) {
        case NameKind::primary:
            return "primary";
        case NameKind::house:
            return "house";
        case NameKind::alternate:
            return "alternate";
        case NameKind::alias:
            return "alias";
        case NameKind::abbreviation:
            return "abbreviation";
        case NameKind::code:
            return "code";
        case NameKind::demonym:
            return "demonym";
        case NameKind::historical:
            return "historical";
        case NameKind::bare_admin:
            return "bare_admin";
    }
    return "unknown";
}

std::string_view to_string(FootprintKind kind) {
    switch (kind) {
        case FootprintKind::point:
            return "point";
        case FootprintKind::line:
            return "line";
        case FootprintKind::polygon:
            return "polygon";
        case FootprintKind::fuzzy:
            return "fuzzy";
    }
    return "unknown";
}

std::ostream& operator<<(std::ostream& out, const Place& place) {
    out << place.id << ' ' << place.name << " (" << place.feature_code;
    if (!place.country.empty()) {
        out << ", " << place.country;
    }
    return out << ") at " << place.point;
}

}  // namespace sitmap

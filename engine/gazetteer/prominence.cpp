#include "engine/gazetteer/prominence.hpp"

#include <cmath>

namespace sitmap {

namespace {

struct Rank {
    double bonus;
    double unknown_population;  ///< decimal logarithm to assume where the sources are silent
};

/// An admin unit's people are those of all its towns, so it stands a little back behind a town with
/// as many; a country and a capital are what a bare name means first.
Rank rank_of(const PlaceSummary& place) {
    const std::string_view code = place.feature_code;
    if (code.starts_with("PCL")) {
        return {1.2, 7.0};
    }
    if (code == "PPLC") {
        return {0.6, 5.8};
    }
    if (code == "ADM1") {
        return {-0.4, 5.8};
    }
    if (code.starts_with("ADM")) {
        return {-1.0, 4.8};
    }
    if (code == "PPLA") {
        return {0.2, 4.0};
    }
    if (place.feature_class == FeatureClass::area || code == "CONT") {
        return {0.6, 5.5};
    }
    if (code == "PPLX") {
        return {-0.3, 2.3};
    }
    return {0, 2.3};
}

double malus(NameKind kind) {
    switch (kind) {
        case NameKind::primary:
        case NameKind::house:
            return 0;
        case NameKind::alias:
            return 0.1;
        case NameKind::abbreviation:
            return 0.3;
        case NameKind::code:
            return 0.6;
        case NameKind::alternate:
        case NameKind::bare_admin:
        case NameKind::demonym:
            return 0.7;
        case NameKind::historical:
            return 1.0;
    }
    return 0;
}

}  // namespace

double prominence(const PlaceSummary& place, NameKind matched) {
    const Rank rank = rank_of(place);
    const double people =
        place.population > 0 ? std::log10(static_cast<double>(place.population) + 200) : rank.unknown_population;
    return people + rank.bonus + 0.5 * std::log10(1.0 + place.name_count) - malus(matched);
}

}  // namespace sitmap

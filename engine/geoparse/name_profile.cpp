#include "engine/geoparse/name_profile.hpp"

#include <algorithm>

namespace sitmap {

namespace {

bool main_name(NameKind kind) {
    return kind == NameKind::primary || kind == NameKind::house || kind == NameKind::alias ||
           kind == NameKind::bare_admin;
}

bool is_region(const PlaceSummary& place) {
    return place.feature_class == FeatureClass::area || place.feature_code == "ZN" || place.feature_code == "ZNB" ||
           place.feature_code == "UPLD" || place.footprint_kind == FootprintKind::fuzzy;
}

void take_in(NameProfile& profile, const PlaceSummary& place, NameKind kind) {
    ++profile.places;
    if (kind == NameKind::demonym) {
        profile.demonym = true;
        return;
    }
    profile.abbreviation = profile.abbreviation && kind == NameKind::abbreviation;
    profile.alternate = profile.alternate && !main_name(kind) && kind != NameKind::abbreviation;
    const bool main = main_name(kind) || kind == NameKind::abbreviation;
    const bool admin = place.feature_class == FeatureClass::admin;
    const bool populated = place.feature_class == FeatureClass::populated;
    profile.country = profile.country || (main && is_country_code(place.feature_code));
    profile.capital = profile.capital || (main && place.feature_code == "PPLC");
    profile.first_order = profile.first_order || (main && place.feature_code == "ADM1");
    profile.second_order = profile.second_order || (admin && place.feature_code == "ADM2");
    profile.populated = profile.populated || populated;
    profile.area = profile.area || (main && !admin && !populated);
    profile.region = profile.region || (main && is_region(place));
    const double share = main ? 1.0 : 0.1;
    profile.population = std::max(profile.population, weighty_population(place) * share);
}

}  // namespace

bool is_country_code(std::string_view feature_code) {
    return feature_code.starts_with("PCL");
}

double weighty_population(const PlaceSummary& place) {
    if (place.population > 0) {
        return static_cast<double>(place.population);
    }
    switch (place.feature_class) {
        case FeatureClass::admin:
            return is_country_code(place.feature_code) ? 5e6 : place.feature_code == "ADM1" ? 1e6 : 4e4;
        case FeatureClass::area:
            return 3e5;
        case FeatureClass::hydro:
        case FeatureClass::undersea:
            return 1e5;
        case FeatureClass::terrain:
            return 5e4;
        case FeatureClass::populated:
            return 5e2;
        default:
            return 1e3;
    }
}

NameProfile profile(const NameHit& hit, const NameContext& context) {
    NameProfile profile;
    profile.abbreviation = true;
    profile.alternate = true;
    for (const auto links : {hit.links, hit.joined_links}) {
        for (const NameLink link : links) {
            if (readable(hit, link, context.tokens)) {
                take_in(profile, context.gazetteer.summary(link.place), link.kind);
            }
        }
    }
    return profile;
}

}  // namespace sitmap

#include "engine/geoparse/name_profile.hpp"

#include "engine/geoparse/name_table.hpp"

#include <algorithm>
#include <cmath>

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

double kind_bonus(const PlaceSummary& place) {
    if (is_country_code(place.feature_code)) {
        return 1.2;
    }
    if (place.feature_class == FeatureClass::area) {
        return 0.6;
    }
    if (place.feature_code == "PPLC") {
        return 0.6;
    }
    if (place.feature_code == "ADM1") {
        return 0.4;
    }
    if (place.feature_code == "PPLA") {
        return 0.2;
    }
    if (place.feature_code == "ADM2") {
        return -0.4;
    }
    return place.feature_class == FeatureClass::hydro ? -0.5 : 0;
}

double name_malus(NameKind kind) {
    switch (kind) {
        case NameKind::alias:
            return 0.1;
        case NameKind::alternate:
            return 0.9;
        case NameKind::historical:
            return 1.2;
        case NameKind::demonym:
            return 0.1;
        case NameKind::bare_admin:
            return 0.7;
        default:
            return 0;
    }
}

void take_in(NameProfile& profile, const PlaceSummary& place, NameKind kind) {
    ++profile.places;
    if (kind == NameKind::demonym) {
        profile.demonym = true;
        profile.renown = std::max(profile.renown, renown(place, kind));
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
    profile.renown = std::max(profile.renown, renown(place, kind));
    profile.name_count = std::max<std::size_t>(profile.name_count, place.name_count);
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

double renown(const PlaceSummary& place, NameKind kind) {
    const double known = 0.5 * std::log10(1.0 + static_cast<double>(place.name_count));
    return (std::log10(weighty_population(place) + 200) + kind_bonus(place) + known - name_malus(kind)) / 3;
}

bool may_contain(const NameHit& inner, const NameHit& outer, const Gazetteer& gazetteer) {
    constexpr std::size_t enough = 40;
    for (const NameLink container : outer.links.first(std::min(outer.links.size(), enough))) {
        const PlaceSummary whole = gazetteer.summary(container.place);
        const bool country = is_country_code(whole.feature_code);
        if (!country && whole.feature_code != "ADM1") {
            continue;
        }
        const std::string_view id = gazetteer.id(container.place);
        for (const NameLink link : inner.links.first(std::min(inner.links.size(), enough))) {
            const PlaceSummary part = gazetteer.summary(link.place);
            if (link.place != container.place && (country ? part.country == whole.country : part.admin1_id == id)) {
                return true;
            }
        }
    }
    return false;
}

NameProfile profile_of(const NameLinks& links, const Gazetteer& gazetteer) {
    NameProfile profile;
    profile.abbreviation = true;
    profile.alternate = true;
    for (const auto run : {links.links, links.joined_links}) {
        for (const NameLink link : run) {
            if (counts(links, link)) {
                take_in(profile, gazetteer.summary(link.place), link.kind);
            }
        }
    }
    return profile;
}

const NameProfile& profile(const NameHit& hit, const NameContext& context) {
    return context.names.profile(links_of(hit, context.tokens));
}

}  // namespace sitmap

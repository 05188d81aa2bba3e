#include "engine/geoparse/ranked_name.hpp"

#include "engine/geoparse/name_profile.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr std::size_t most_places = 24;

std::uint32_t trait(RankRule rule) {
    return std::uint32_t{1} << (static_cast<unsigned>(rule) - rank_rules_of_amounts);
}

void set_trait(RankedPlace& place, RankRule rule, bool holds) {
    place.traits = holds ? place.traits | trait(rule) : place.traits & ~trait(rule);
}

PlaceKind kind_of(const PlaceSummary& place) {
    const std::string_view code = place.feature_code;
    switch (place.feature_class) {
        case FeatureClass::admin:
            return is_country_code(code)     ? PlaceKind::country
                   : code == "ADM1"          ? PlaceKind::first_order
                   : code.starts_with("ADM") ? PlaceKind::second_order
                                             : PlaceKind::area;
        case FeatureClass::populated:
            return code == "PPLC"             ? PlaceKind::capital
                   : code.starts_with("PPLA") ? PlaceKind::seat
                   : place.population > 0     ? PlaceKind::town
                                              : PlaceKind::village;
        case FeatureClass::area:
            return PlaceKind::area;
        case FeatureClass::hydro:
        case FeatureClass::undersea:
            return PlaceKind::water;
        case FeatureClass::terrain:
        case FeatureClass::vegetation:
            return PlaceKind::terrain;
        default:
            return PlaceKind::facility;
    }
}

/// The rule that says what the place is, if there is one.
RankRule rule_of(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::country:
            return RankRule::country;
        case PlaceKind::first_order:
            return RankRule::first_order;
        case PlaceKind::second_order:
            return RankRule::second_order;
        case PlaceKind::capital:
            return RankRule::capital;
        case PlaceKind::seat:
            return RankRule::seat;
        case PlaceKind::village:
            return RankRule::unpeopled;
        case PlaceKind::area:
            return RankRule::area;
        case PlaceKind::water:
            return RankRule::water;
        case PlaceKind::terrain:
            return RankRule::terrain;
        case PlaceKind::facility:
            return RankRule::facility;
        case PlaceKind::town:
            break;
    }
    return RankRule::none;
}

void weigh_name_kind(RankedPlace& place) {
    set_trait(place, RankRule::alternate, place.name_kind == NameKind::alternate);
    set_trait(place, RankRule::historical, place.name_kind == NameKind::historical);
    set_trait(place, RankRule::alias, place.name_kind == NameKind::alias);
    set_trait(place, RankRule::bare_admin, place.name_kind == NameKind::bare_admin);
}

/// 1 where the type word names just this kind, less where only the class is right.
double fit(std::string_view type, const PlaceSummary& place) {
    if (type.front() != static_cast<char>(place.feature_class)) {
        return 0;
    }
    if (type.size() > 2 && place.feature_code == type.substr(2)) {
        return 1;
    }
    const bool unit = place.feature_code == "ADM1" || place.feature_code == "ADM2";
    return type.front() != 'A' || type.size() < 3 || unit ? 0.8 : 0;
}

void weigh_alone(RankedPlace& place, std::string_view type, std::string_view sense, const Gazetteer& gazetteer,
                 Units& units) {
    const PlaceSummary summary = gazetteer.summary(place.place);
    place.kind = kind_of(summary);
    place.country = units.countries.number(summary.country);
    place.admin1 =
        units.first_order.number(place.kind == PlaceKind::first_order ? gazetteer.id(place.place) : summary.admin1_id);
    place.on_sphere = on_sphere(summary.point);
    place.population = weighty_population(summary);
    set_amount(place, RankRule::renown, renown(summary, place.name_kind));
    const double fits = type.empty() ? 0 : fit(type, summary);
    set_amount(place, RankRule::type_fits, fits);
    set_trait(place, RankRule::type_differs, !type.empty() && fits == 0);
    set_trait(place, RankRule::default_sense, !sense.empty() && sense == gazetteer.id(place.place));
    const bool resembles = place.match == MatchKind::loose || place.match == MatchKind::edited;
    set_amount(place, RankRule::loose, resembles ? 1 : place.match == MatchKind::folded ? 0.3 : 0);
    weigh_name_kind(place);
    if (const RankRule rule = rule_of(place.kind); rule != RankRule::none) {
        set_trait(place, rule, true);
    }
    place.score = amount(place, RankRule::renown);
}

bool main_name(NameKind kind) {
    return kind == NameKind::primary || kind == NameKind::house || kind == NameKind::alias;
}

/// Towns called as a country or a capital is, and the place that the name alone brings to mind.
void weigh_namesakes(std::vector<RankedPlace>& places) {
    const auto has = [&](PlaceKind kind) {
        return std::ranges::any_of(
            places, [kind](const RankedPlace& place) { return place.kind == kind && main_name(place.name_kind); });
    };
    const bool country = has(PlaceKind::country);
    const bool capital = has(PlaceKind::capital);
    for (RankedPlace& place : places) {
        set_trait(place, RankRule::namesake_of_country, country && place.kind != PlaceKind::country);
        set_trait(place, RankRule::namesake_of_capital, capital && place.kind != PlaceKind::capital);
        set_trait(place, RankRule::best_known, &place == &places.front());
        set_trait(place, RankRule::only_one, places.size() == 1);
    }
}

}  // namespace

std::uint32_t UnitNumbers::number(std::string_view unit) {
    if (unit.empty()) {
        return 0;
    }
    const auto [entry, fresh] = m_numbers.try_emplace(unit, static_cast<std::uint32_t>(m_units.size()));
    if (fresh) {
        m_units.push_back(unit);
    }
    return entry->second;
}

double amount(const RankedPlace& place, RankRule rule) {
    const auto number = static_cast<std::size_t>(rule);
    return number < rank_rules_of_amounts ? place.amounts[number] : (place.traits & trait(rule)) != 0 ? 1 : 0;
}

RankWeights amounts_of(const RankedPlace& place) {
    RankWeights all{};
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        all[i] = amount(place, static_cast<RankRule>(i));
    }
    return all;
}

/// Many capitals are units of their own, and the province around them is called as they are: Minsk, Zagreb, Sanaa.
static bool is_capital_beside(const RankedPlace& town, const RankedPlace& unit) {
    constexpr double beside = 0.019;  // of the Earth's radius: 120 km
    const auto& [ax, ay, az] = town.on_sphere;
    const auto& [bx, by, bz] = unit.on_sphere;
    return (town.kind == PlaceKind::capital || town.kind == PlaceKind::seat) && town.country == unit.country &&
           std::hypot(ax - bx, ay - by, az - bz) < beside;
}

void put_first(std::vector<RankedPlace>& places, std::vector<RankedPlace>::iterator place) {
    std::swap(place->probability, places.front().probability);
    std::rotate(places.begin(), place, place + 1);
}

void prepare(std::vector<RankedPlace>& places, std::string_view type, std::string_view sense,
             const Gazetteer& gazetteer, Units& units) {
    double people = 0;
    const bool bare = type.empty() || type.starts_with('S');  // "the airport of Hama" is the town's
    for (RankedPlace& place : places) {
        weigh_alone(place, type, sense, gazetteer, units);
        people += place.population;
    }
    std::ranges::sort(places, better);
    places.resize(std::min(places.size(), most_places));
    weigh_namesakes(places);
    for (RankedPlace& place : places) {
        set_amount(place, RankRule::population_share, people > 0 ? place.population / people : 0);
        set_amount(place, RankRule::renown_lead,
                   amount(place, RankRule::renown) - amount(places.front(), RankRule::renown));
        const bool town = std::ranges::any_of(places, [&](const RankedPlace& other) {
            return is_populated(other.kind) && (other.admin1 == place.admin1 || is_capital_beside(other, place));
        });
        set_trait(place, RankRule::town_of_province, place.kind == PlaceKind::first_order && bare && town);
    }
}

}  // namespace sitmap

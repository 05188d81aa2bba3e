#include "engine/geoparse/ranking.hpp"

#include "engine/geoparse/name_profile.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr std::size_t most_places = 24;
constexpr std::size_t most_neighbours = 40;
constexpr std::size_t most_voices = 3;  // of the places of one name
constexpr double least_voice = 0.05;
constexpr double earth_km = 6371.0088;
constexpr double radians = 3.14159265358979323846 / 180;

double& amount(RankedPlace& place, RankRule rule) {
    return place.amounts[static_cast<std::size_t>(rule)];
}

double amount(const RankedPlace& place, RankRule rule) {
    return place.amounts[static_cast<std::size_t>(rule)];
}

std::array<double, 3> on_sphere(LonLat at) {
    const double parallel = std::cos(at.lat * radians);
    return {parallel * std::cos(at.lon * radians), parallel * std::sin(at.lon * radians), std::sin(at.lat * radians)};
}

double kilometres(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    const double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return earth_km * std::sqrt(std::max(0.0, 2 - 2 * dot));  // the chord; true enough below 1,000 km
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
    switch (place.name_kind) {
        case NameKind::alternate:
            amount(place, RankRule::alternate) = 1;
            break;
        case NameKind::historical:
            amount(place, RankRule::historical) = 1;
            break;
        case NameKind::alias:
            amount(place, RankRule::alias) = 1;
            break;
        case NameKind::bare_admin:
            amount(place, RankRule::bare_admin) = 1;
            break;
        default:
            break;
    }
}

/// Votes by unit number.
struct Ballot {
    explicit Ballot(std::size_t units) : countries(units), named_countries(units), admin1(units) {}
    std::vector<double> countries, named_countries, admin1;
    double all_countries = 0, all_named = 0, all_admin1 = 0;
};

double voice(const RankedName& name) {
    return name.occurrences < 1 ? name.occurrences : std::min(3.0, 1 + std::log2(name.occurrences));
}

void cast(Ballot& ballot, const RankedName& name, double sign) {
    const double loudness = sign * voice(name);
    for (const RankedPlace& place : name.places) {
        const double weight = loudness * place.probability;
        if (place.country != 0) {
            ballot.countries[place.country] += weight;
            ballot.all_countries += weight;
        }
        if (place.kind == PlaceKind::country) {
            ballot.named_countries[place.country] += weight;
            ballot.all_named += weight;
        }
        if (place.admin1 != 0) {
            ballot.admin1[place.admin1] += weight;
            ballot.all_admin1 += weight;
        }
    }
}

double share(const std::vector<double>& votes, double all, std::uint32_t unit) {
    return all > 1e-6 && unit != 0 ? std::max(0.0, votes[unit]) / all : 0;
}

/// A place that pulls others towards it.
struct Neighbour {
    std::size_t name = 0;
    std::array<double, 3> on_sphere{};
    double weight = 0;
};

std::vector<Neighbour> neighbours(const std::vector<RankedName>& names) {
    std::vector<Neighbour> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].demonym) {
            continue;
        }
        const double loudness = std::min(1.0, names[i].occurrences);
        for (std::size_t k = 0; k < std::min(most_voices, names[i].places.size()); ++k) {
            const RankedPlace& place = names[i].places[k];
            if (place.kind != PlaceKind::country && place.probability * loudness > least_voice) {
                found.push_back({i, place.on_sphere, place.probability * loudness});
            }
        }
    }
    std::ranges::stable_sort(found, std::greater{}, &Neighbour::weight);
    found.resize(std::min(found.size(), most_neighbours));
    return found;
}

/// exp(-km / 600) by steps of 2 km as far as it matters, and its sixth power, exp(-km / 100).
struct Pull {
    double near = 0;
    double wide = 0;
};
constexpr double pull_step_km = 2;
constexpr std::size_t pull_steps = 2000;

Pull pull(double km) {
    static const auto table = [] {
        std::array<Pull, pull_steps> made{};
        for (std::size_t i = 0; i < pull_steps; ++i) {
            const double at = static_cast<double>(i) * pull_step_km;
            made[i] = {std::exp(-at / 100), std::exp(-at / 600)};
        }
        return made;
    }();
    const auto step = static_cast<std::size_t>(km / pull_step_km);
    return step < pull_steps ? table[step] : Pull{};
}

void weigh_nearness(RankedPlace& place, std::size_t own, const std::vector<Neighbour>& others) {
    double near = 0;
    double wide = 0;
    for (const Neighbour& other : others) {
        if (other.name != own) {
            const Pull felt = pull(kilometres(place.on_sphere, other.on_sphere));
            near += other.weight * felt.near;
            wide += other.weight * felt.wide;
        }
    }
    amount(place, RankRule::near_100_km) = near / (1 + near);
    amount(place, RankRule::near_600_km) = wide / (1 + wide);
}

bool lies_in(const RankedPlace& part, const RankedPlace& whole) {
    if (part.place == whole.place) {
        return false;
    }
    if (whole.kind == PlaceKind::country) {
        return part.country == whole.country;
    }
    if (whole.kind == PlaceKind::first_order) {
        return part.admin1 == whole.admin1;
    }
    constexpr double neighbourhood_km = 60;  // "X, Y County", "X, near Y"
    return part.country == whole.country && part.population < whole.population &&
           kilometres(part.on_sphere, whole.on_sphere) < neighbourhood_km;
}

/// How surely the place lies in one of the names that follow it.
double containment(const RankedPlace& part, const RankedName& holder) {
    double sum = 0;
    for (const RankedPlace& whole : holder.places) {
        sum += lies_in(part, whole) ? whole.probability : 0;
    }
    return sum;
}

void weigh_containment(std::vector<RankedName>& names, std::size_t i) {
    RankedName& name = names[i];
    for (RankedPlace& place : name.places) {
        amount(place, RankRule::contained) = amount(place, RankRule::contains) = 0;
    }
    for (const std::size_t holder : name.holders) {
        double best = 0;
        for (RankedPlace& place : name.places) {
            amount(place, RankRule::contained) =
                std::max(amount(place, RankRule::contained), containment(place, names[holder]));
            best = std::max(best, amount(place, RankRule::contained));
        }
        for (RankedPlace& place : name.places) {
            amount(place, RankRule::not_contained) = std::max(0.0, best - amount(place, RankRule::contained));
        }
    }
    for (const std::size_t held : name.held) {
        for (RankedPlace& whole : name.places) {
            double sum = 0;
            for (const RankedPlace& part : names[held].places) {
                sum += lies_in(part, whole) ? part.probability : 0;
            }
            amount(whole, RankRule::contains) = std::max(amount(whole, RankRule::contains), sum);
        }
    }
}

/// Bare X where the text says "the city of X" too: the city; where it says "X province" and never
/// "X city": the province.
void weigh_named_types(std::vector<RankedName>& names) {
    for (const RankedName& typed : names) {
        const bool town = typed.type.starts_with('P');
        if ((!town && typed.type != "A.ADM1") || typed.places.empty()) {
            continue;
        }
        for (RankedName& bare : names) {
            if (bare.key != typed.key || !bare.type.empty()) {
                continue;
            }
            const bool overruled = !town && std::ranges::any_of(names, [&](const RankedName& other) {
                return other.key == bare.key && other.type.starts_with('P');
            });
            // A town's word decides only between the town and its province.
            const bool decides = !town || std::ranges::any_of(bare.places, [](const RankedPlace& place) {
                return amount(place, RankRule::town_of_province) > 0;
            });
            for (RankedPlace& place : bare.places) {
                amount(place, RankRule::named_with_type) =
                    decides && !overruled && typed.places.front().place == place.place ? 1 : 0;
            }
        }
    }
}

/// Places are numbered by id, so the lower number is the lower id.
bool better(const RankedPlace& a, const RankedPlace& b) {
    return a.score != b.score ? a.score > b.score : a.place < b.place;
}

void score(RankedName& name, const RankWeights& weights) {
    for (RankedPlace& place : name.places) {
        place.score = 0;
        for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
            place.score += weights[i] * place.amounts[i];
        }
    }
    std::ranges::sort(name.places, better);
    const double none = weights[static_cast<std::size_t>(RankRule::none)];
    const double best = name.places.empty() ? none : std::max(none, name.places.front().score);
    double sum = std::exp(none - best);
    for (RankedPlace& place : name.places) {
        place.probability = std::exp(place.score - best);
        sum += place.probability;
    }
    for (RankedPlace& place : name.places) {
        place.probability /= sum;
    }
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

RankedPlace weighed_alone(RankedPlace place, std::string_view type, std::string_view sense, const Gazetteer& gazetteer,
                          UnitNumbers& units) {
    const PlaceSummary summary = gazetteer.summary(place.place);
    place.kind = kind_of(summary);
    place.country = units.number(summary.country);
    place.admin1 = units.number(place.kind == PlaceKind::first_order ? gazetteer.id(place.place) : summary.admin1_id);
    place.on_sphere = on_sphere(summary.point);
    place.population = weighty_population(summary);
    amount(place, RankRule::renown) = renown(summary, place.name_kind);
    const double fits = type.empty() ? 0 : fit(type, summary);
    amount(place, RankRule::type_fits) = fits;
    amount(place, RankRule::type_differs) = type.empty() || fits > 0 ? 0 : 1;
    amount(place, RankRule::default_sense) = !sense.empty() && sense == gazetteer.id(place.place) ? 1 : 0;
    amount(place, RankRule::loose) = place.match == MatchKind::loose || place.match == MatchKind::edited ? 1
                                     : place.match == MatchKind::folded                                  ? 0.3
                                                                                                         : 0;
    weigh_name_kind(place);
    if (const RankRule rule = rule_of(place.kind); rule != RankRule::none) {
        amount(place, rule) = 1;
    }
    place.score = amount(place, RankRule::renown);
    return place;
}

bool main_name(NameKind kind) {
    return kind == NameKind::primary || kind == NameKind::house || kind == NameKind::alias;
}

/// Towns called as a country or a capital is, and the place that the name alone brings to mind.
void weigh_namesakes(RankedName& name) {
    const auto has = [&](PlaceKind kind) {
        return std::ranges::any_of(
            name.places, [kind](const RankedPlace& place) { return place.kind == kind && main_name(place.name_kind); });
    };
    const bool country = has(PlaceKind::country);
    const bool capital = has(PlaceKind::capital);
    for (RankedPlace& place : name.places) {
        amount(place, RankRule::namesake_of_country) = country && place.kind != PlaceKind::country ? 1 : 0;
        amount(place, RankRule::namesake_of_capital) = capital && place.kind != PlaceKind::capital ? 1 : 0;
        amount(place, RankRule::best_known) = &place == &name.places.front() ? 1 : 0;
        amount(place, RankRule::only_one) = name.places.size() == 1 ? 1 : 0;
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

void prepare(RankedName& name, const Gazetteer& gazetteer, std::string_view sense, UnitNumbers& units) {
    double people = 0;
    for (RankedPlace& place : name.places) {
        place = weighed_alone(place, name.type, sense, gazetteer, units);
        people += place.population;
    }
    std::ranges::sort(name.places, better);
    name.places.resize(std::min(name.places.size(), most_places));
    weigh_namesakes(name);
    for (RankedPlace& place : name.places) {
        amount(place, RankRule::population_share) = people > 0 ? place.population / people : 0;
        amount(place, RankRule::renown_lead) =
            amount(place, RankRule::renown) - amount(name.places.front(), RankRule::renown);
        const bool town = std::ranges::any_of(name.places, [&](const RankedPlace& other) {
            return other.kind >= PlaceKind::capital && other.kind <= PlaceKind::village && other.admin1 == place.admin1;
        });
        amount(place, RankRule::town_of_province) =
            place.kind == PlaceKind::first_order && name.type.empty() && town ? 1 : 0;
    }
}

void rank(std::vector<RankedName>& names, const RankWeights& weights, const UnitNumbers& units) {
    constexpr int rounds = 4;
    for (RankedName& name : names) {
        for (RankedPlace& place : name.places) {
            amount(place, RankRule::cut_out) = name.seen > 0 ? name.cut_out / name.seen : 0;
            amount(place, RankRule::site_follows) = name.seen > 0 ? name.site_follows / name.seen : 0;
        }
        score(name, weights);
    }
    for (int round = 0; round < rounds; ++round) {
        Ballot ballot{units.size()};
        for (const RankedName& name : names) {
            cast(ballot, name, 1);
        }
        const std::vector<Neighbour> others = neighbours(names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            cast(ballot, names[i], -1);
            for (RankedPlace& place : names[i].places) {
                amount(place, RankRule::named_country) = share(ballot.named_countries, ballot.all_named, place.country);
                amount(place, RankRule::wide_text) =
                    amount(place, RankRule::renown_lead) *
                    (ballot.all_countries > 1e-6 ? ballot.all_named / ballot.all_countries : 0);
                amount(place, RankRule::country_votes) = share(ballot.countries, ballot.all_countries, place.country);
                amount(place, RankRule::admin1_votes) = share(ballot.admin1, ballot.all_admin1, place.admin1);
                if (place.kind == PlaceKind::country) {
                    // A country is near to all that lies in it, not to its label's position.
                    amount(place, RankRule::near_600_km) = amount(place, RankRule::country_votes);
                    amount(place, RankRule::near_100_km) = amount(place, RankRule::country_votes) / 2;
                } else {
                    weigh_nearness(place, i, others);
                }
            }
            cast(ballot, names[i], 1);
            weigh_containment(names, i);
        }
        weigh_named_types(names);
        for (RankedName& name : names) {
            score(name, weights);
        }
    }
}

double nearest_km(const RankedPlace& place, const std::vector<RankedName>& names, std::size_t own) {
    double least = 2 * earth_km;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != own && !names[i].places.empty()) {
            least = std::min(least, kilometres(place.on_sphere, names[i].places.front().on_sphere));
        }
    }
    return least;
}

CountryVote leading_country(const std::vector<RankedName>& names, const UnitNumbers& units) {
    Ballot ballot{units.size()};
    for (const RankedName& name : names) {
        cast(ballot, name, 1);
    }
    CountryVote best;
    for (std::uint32_t unit = 1; unit < units.size(); ++unit) {
        const double its_share = share(ballot.countries, ballot.all_countries, unit);
        if (its_share > best.share || (its_share == best.share && units.unit(unit) < best.country)) {
            best = {units.unit(unit), its_share};
        }
    }
    return best;
}

}  // namespace sitmap

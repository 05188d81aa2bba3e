#include "engine/geoparse/ranking.hpp"

#include "engine/geoparse/name_profile.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr std::size_t most_places = 20;
constexpr std::size_t most_neighbours = 40;
constexpr double earth_km = 6371.0088;
constexpr double radians = 3.14159265358979323846 / 180;

double& amount(RankedPlace& place, RankRule rule) {
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

double renown(const PlaceSummary& place, NameKind kind) {
    const double known = 0.5 * std::log10(1.0 + static_cast<double>(place.name_count));
    return (std::log10(weighty_population(place) + 200) + kind_bonus(place) + known - name_malus(kind)) / 3;
}

/// Votes for countries or provinces: few, so a plain list.
class Votes {
public:
    void add(std::string_view unit, double weight) {
        if (unit.empty()) {
            return;
        }
        m_total += weight;
        const auto found =
            std::find_if(m_votes.begin(), m_votes.end(), [&](const Vote& vote) { return vote.unit == unit; });
        if (found == m_votes.end()) {
            m_votes.push_back({unit, weight});
        } else {
            found->weight += weight;
        }
    }
    double of(std::string_view unit) const {
        const auto found =
            std::find_if(m_votes.begin(), m_votes.end(), [&](const Vote& vote) { return vote.unit == unit; });
        return found == m_votes.end() ? 0 : found->weight;
    }
    double total() const { return m_total; }
    CountryVote leader() const {
        CountryVote best;
        for (const Vote& vote : m_votes) {
            const double share = m_total > 0 ? vote.weight / m_total : 0;
            if (share > best.share || (share == best.share && vote.unit < best.country)) {
                best = {vote.unit, share};
            }
        }
        return best;
    }

private:
    struct Vote {
        std::string_view unit;
        double weight;
    };
    std::vector<Vote> m_votes;
    double m_total = 0;
};

struct Ballot {
    Votes countries;
    Votes named_countries;
    Votes admin1;
};

double voice(const RankedName& name) {
    return name.occurrences < 1 ? name.occurrences : std::min(3.0, 1 + std::log2(name.occurrences));
}

void cast(Ballot& ballot, const RankedName& name) {
    for (const RankedPlace& place : name.places) {
        const double weight = voice(name) * place.probability;
        ballot.countries.add(place.country, weight);
        if (is_country_code(place.feature_code)) {
            ballot.named_countries.add(place.country, weight);
        }
        ballot.admin1.add(place.feature_code == "ADM1" ? place.id : place.admin1_id, weight);
    }
}

double share_of_others(const Votes& all, const Votes& own, std::string_view unit) {
    const double total = all.total() - own.total();
    return total > 1e-9 && !unit.empty() ? std::max(0.0, all.of(unit) - own.of(unit)) / total : 0;
}

/// A place that pulls others towards it.
struct Neighbour {
    std::size_t name;
    const RankedPlace* place;
    double weight;
};

std::vector<Neighbour> neighbours(const std::vector<RankedName>& names) {
    std::vector<Neighbour> found;
    for (std::size_t i = 0; i < names.size() && found.size() < most_neighbours; ++i) {
        if (names[i].demonym) {
            continue;
        }
        for (std::size_t k = 0; k < std::min<std::size_t>(2, names[i].places.size()); ++k) {
            const RankedPlace& place = names[i].places[k];
            if (!is_country_code(place.feature_code) && place.probability > 0.1) {
                found.push_back({i, &place, place.probability});
            }
        }
    }
    return found;
}

void weigh_nearness(RankedPlace& place, std::size_t own, const std::vector<Neighbour>& others) {
    double near = 0;
    double wide = 0;
    for (const Neighbour& other : others) {
        if (other.name != own) {
            const double km = kilometres(place.on_sphere, other.place->on_sphere);
            near += km < 800 ? other.weight * std::exp(-km / 100) : 0;
            wide += km < 4000 ? other.weight * std::exp(-km / 600) : 0;
        }
    }
    amount(place, RankRule::near_100_km) = near / (1 + near);
    amount(place, RankRule::near_600_km) = wide / (1 + wide);
}

bool lies_in(const RankedPlace& part, const RankedPlace& whole) {
    if (part.place == whole.place) {
        return false;
    }
    if (is_country_code(whole.feature_code)) {
        return part.country == whole.country;
    }
    if (whole.feature_code == "ADM1") {
        return part.admin1_id == whole.id;
    }
    constexpr double neighbourhood_km = 60;  // "X, Y County", "X, near Y"
    return part.country == whole.country && kilometres(part.on_sphere, whole.on_sphere) < neighbourhood_km &&
           part.population < whole.population;
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
    for (RankedName& bare : names) {
        if (!bare.type.empty()) {
            continue;
        }
        const RankedName* province = nullptr;
        const RankedName* town = nullptr;
        for (const RankedName& typed : names) {
            const bool same = typed.key == bare.key && !typed.type.empty() && !typed.places.empty();
            province = same && typed.type.starts_with('A') ? &typed : province;
            town = same && typed.type.starts_with('P') ? &typed : town;
        }
        const RankedName* const meant = town != nullptr ? town : province;
        for (RankedPlace& place : bare.places) {
            amount(place, RankRule::named_with_type) =
                meant != nullptr && meant->places.front().place == place.place ? 1 : 0;
        }
    }
}

bool better(const RankedPlace& a, const RankedPlace& b) {
    return a.score != b.score ? a.score > b.score : a.id < b.id;
}

void score(RankedName& name, const RankWeights& weights) {
    for (RankedPlace& place : name.places) {
        place.score = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            place.score += weights[i] * place.amounts[i];
        }
    }
    std::sort(name.places.begin(), name.places.end(), better);
    const double best = name.places.empty() ? 0 : name.places.front().score;
    double sum = std::exp(std::min(0.0, weights[static_cast<std::size_t>(RankRule::none)] - best));
    for (RankedPlace& place : name.places) {
        place.probability = std::exp(place.score - best);
        sum += place.probability;
    }
    for (RankedPlace& place : name.places) {
        place.probability /= sum;
    }
}

bool fits(std::string_view type, const RankedPlace& place) {
    const bool same_class = !type.empty() && type.front() == static_cast<char>(place.feature_class);
    if (!same_class || type.front() != 'A' || type.size() < 3) {
        return same_class;
    }
    return place.feature_code == type.substr(2) || place.feature_code == "ADM1" || place.feature_code == "ADM2";
}

}  // namespace

RankWeights rank_weights(const Lexicon& lexicon) {
    RankWeights weights{};
    for (std::size_t i = 0; i < rank_rule_names.size(); ++i) {
        weights[i] = lexicon.number(WordList::rank_weight, rank_rule_names[i], 0);
    }
    return weights;
}

void prepare(RankedName& name, const Gazetteer& gazetteer, const Lexicon& lexicon, std::string_view folded) {
    const std::string_view sense = lexicon.value("default_sense", folded);
    double people = 0;
    for (RankedPlace& place : name.places) {
        const PlaceSummary summary = gazetteer.summary(place.place);
        place.feature_class = summary.feature_class;
        place.feature_code = summary.feature_code;
        place.country = summary.country;
        place.admin1_id = summary.admin1_id;
        place.id = gazetteer.id(place.place);
        place.on_sphere = on_sphere(summary.point);
        place.population = weighty_population(summary);
        people += place.population;
        const bool typed = !name.type.empty();
        amount(place, RankRule::renown) = renown(summary, place.name_kind);
        amount(place, RankRule::other_name) =
            place.name_kind == NameKind::alternate || place.name_kind == NameKind::historical ? 1 : 0;
        amount(place, RankRule::type_fits) =
            typed && fits(name.type, place)
                ? (place.feature_code == name.type.substr(std::min<std::size_t>(2, name.type.size())) ? 1 : 0.8)
                : 0;
        amount(place, RankRule::type_differs) = typed && !fits(name.type, place) ? 1 : 0;
        amount(place, RankRule::default_sense) = !sense.empty() && sense == place.id ? 1 : 0;
        amount(place, RankRule::loose) = place.match == MatchKind::loose || place.match == MatchKind::edited ? 1
                                         : place.match == MatchKind::folded                                  ? 0.3
                                                                                                             : 0;
        place.score = amount(place, RankRule::renown);
    }
    std::sort(name.places.begin(), name.places.end(), better);
    name.places.resize(std::min(name.places.size(), most_places));
    for (RankedPlace& place : name.places) {
        amount(place, RankRule::population_share) = people > 0 ? place.population / people : 0;
        const bool town = std::any_of(name.places.begin(), name.places.end(), [&](const RankedPlace& other) {
            return other.feature_class == FeatureClass::populated && other.admin1_id == place.id;
        });
        amount(place, RankRule::town_of_province) = place.feature_code == "ADM1" && name.type.empty() && town ? 1 : 0;
    }
}

void rank(std::vector<RankedName>& names, const RankWeights& weights) {
    constexpr int rounds = 3;
    for (RankedName& name : names) {
        score(name, weights);
    }
    for (int round = 0; round < rounds; ++round) {
        Ballot all;
        for (const RankedName& name : names) {
            cast(all, name);
        }
        const std::vector<Neighbour> others = neighbours(names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            Ballot own;
            cast(own, names[i]);
            for (RankedPlace& place : names[i].places) {
                amount(place, RankRule::named_country) =
                    share_of_others(all.named_countries, own.named_countries, place.country);
                amount(place, RankRule::country_votes) = share_of_others(all.countries, own.countries, place.country);
                amount(place, RankRule::admin1_votes) =
                    share_of_others(all.admin1, own.admin1, place.feature_code == "ADM1" ? place.id : place.admin1_id);
                weigh_nearness(place, i, others);
                if (is_country_code(place.feature_code)) {
                    // A country is near to all that lies in it, not to its label's position.
                    amount(place, RankRule::near_600_km) = amount(place, RankRule::country_votes);
                    amount(place, RankRule::near_100_km) = amount(place, RankRule::country_votes) / 2;
                }
            }
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

CountryVote leading_country(const std::vector<RankedName>& names) {
    Ballot all;
    for (const RankedName& name : names) {
        cast(all, name);
    }
    return all.countries.leader();
}

}  // namespace sitmap

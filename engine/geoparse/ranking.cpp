#include "engine/geoparse/ranking.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>

namespace sitmap {

namespace {

constexpr std::size_t most_neighbours = 40;
constexpr std::size_t most_voices = 3;  // of the places of one name
constexpr double least_voice = 0.05;
constexpr double earth_km = 6371.0088;

double chord_km(double cosine) {
    return earth_km * std::sqrt(std::max(0.0, 2 - 2 * cosine));  // true enough below 1,000 km
}

double cosine(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// Votes by unit number.
struct Ballot {
    explicit Ballot(const Units& units)
        : countries(units.countries.size()),
          named_countries(units.countries.size()),
          admin1(units.first_order.size()) {}
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

void clear(Ballot& ballot, const std::vector<RankedName>& names) {
    for (const RankedName& name : names) {
        for (const RankedPlace& place : name.places) {
            ballot.countries[place.country] = ballot.named_countries[place.country] = 0;
            ballot.admin1[place.admin1] = 0;
        }
    }
    ballot.all_countries = ballot.all_named = ballot.all_admin1 = 0;
}

/// What is left of a name's own votes once they are taken back is rounding.
constexpr double least_vote = 1e-9;

double share(const std::vector<double>& votes, double all, std::uint32_t unit) {
    return all > 1e-6 && unit != 0 && votes[unit] > least_vote ? votes[unit] / all : 0;
}

/// How strongly a place is felt so far away, within 100 km and within 600 km.
struct Pull {
    double near = 0;
    double wide = 0;
};
constexpr double pull_step_km = 2;
constexpr std::size_t pull_steps = 2000;

/// exp(-km / 100) and exp(-km / 600) by steps of 2 km as far as it matters.
const std::array<Pull, pull_steps>& pulls() {
    static const auto table = [] {
        std::array<Pull, pull_steps> made{};
        for (std::size_t i = 0; i < pull_steps; ++i) {
            const double at = static_cast<double>(i) * pull_step_km;
            made[i] = {std::exp(-at / 100), std::exp(-at / 600)};
        }
        return made;
    }();
    return table;
}

/// What every place of a document feels of its neighbours: the few places most surely meant. Who is a
/// neighbour changes little from round to round, so that what was felt of a place is kept.
class Nearness {
public:
    explicit Nearness(const std::vector<RankedName>& names) {
        for (const RankedName& name : names) {
            m_starts.push_back(static_cast<std::uint32_t>(m_x.size()));
            m_x.resize(m_x.size() + name.places.size());
            m_y.resize(m_x.size());
            m_z.resize(m_x.size());
            for (const RankedPlace& place : name.places) {
                m_x[place.number] = place.on_sphere[0];
                m_y[place.number] = place.on_sphere[1];
                m_z[place.number] = place.on_sphere[2];
            }
        }
        m_starts.push_back(static_cast<std::uint32_t>(m_x.size()));
        m_column_of.resize(m_x.size(), none);
        m_felt.resize(m_x.size());
        m_cosines.resize(m_x.size());
    }

    void feel(const std::vector<RankedName>& names) {
        std::ranges::fill(m_felt, Pull{});
        m_pulling.clear();
        for (const Neighbour& neighbour : neighbours(names)) {
            m_pulling.push_back({column_of(neighbour), neighbour.weight});
        }
        // Some at a time: what is felt of a place is read and written once for all of them.
        constexpr std::size_t at_once = 4;
        std::size_t first = 0;
        for (; first + at_once <= m_pulling.size(); first += at_once) {
            add<at_once>(first);
        }
        for (; first < m_pulling.size(); ++first) {
            add<1>(first);
        }
    }

    Pull felt_at(const RankedPlace& place) const { return m_felt[place.number]; }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    /// A place that pulls others towards it.
    struct Neighbour {
        std::size_t name = 0;
        std::uint32_t number = 0;
        double weight = 0;
    };

    static std::vector<Neighbour> neighbours(const std::vector<RankedName>& names) {
        std::vector<Neighbour> found;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].demonym) {
                continue;
            }
            const double loudness = std::min(1.0, names[i].occurrences);
            for (std::size_t k = 0; k < std::min(most_voices, names[i].places.size()); ++k) {
                const RankedPlace& place = names[i].places[k];
                if (place.kind != PlaceKind::country && place.probability * loudness > least_voice) {
                    found.push_back({i, place.number, place.probability * loudness});
                }
            }
        }
        std::ranges::stable_sort(found, std::greater{}, &Neighbour::weight);
        found.resize(std::min(found.size(), most_neighbours));
        return found;
    }

    /// Where the column of what is felt of this place begins.
    std::size_t column_of(const Neighbour& neighbour) {
        std::uint32_t& column = m_column_of[neighbour.number];
        if (column == none) {
            column = static_cast<std::uint32_t>(m_columns.size());
            m_columns.resize(m_columns.size() + m_felt.size());
            fill_column(neighbour, std::span{m_columns}.last(m_felt.size()));
        }
        return column;
    }

    /// Of the places of its own name it is no neighbour.
    void fill_column(const Neighbour& neighbour, std::span<Pull> column) {
        constexpr double farthest = pull_step_km * pull_steps / earth_km;
        constexpr double least_cosine = 1 - farthest * farthest / 2 - 1e-9;
        const std::array<double, 3> from{m_x[neighbour.number], m_y[neighbour.number], m_z[neighbour.number]};
        for (std::size_t i = 0; i < column.size(); ++i) {
            m_cosines[i] = cosine({m_x[i], m_y[i], m_z[i]}, from);
        }
        const auto own = m_cosines.begin() + m_starts[neighbour.name];
        std::fill(own, m_cosines.begin() + m_starts[neighbour.name + 1], -1.0);
        const std::array<Pull, pull_steps>& table = pulls();
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (m_cosines[i] > least_cosine) {
                const auto step = static_cast<std::size_t>(chord_km(m_cosines[i]) / pull_step_km);
                column[i] = step < pull_steps ? table[step] : Pull{};
            }
        }
    }

    /// One after the other, from the first one on, as rounding is not the same in another order.
    template <std::size_t count>
    void add(std::size_t first) {
        std::array<const Pull*, count> columns;
        std::array<double, count> weights;
        for (std::size_t k = 0; k < count; ++k) {
            columns[k] = m_columns.data() + m_pulling[first + k].column;
            weights[k] = m_pulling[first + k].weight;
        }
        for (std::size_t i = 0; i < m_felt.size(); ++i) {
            Pull felt = m_felt[i];
            for (std::size_t k = 0; k < count; ++k) {
                felt.near += weights[k] * columns[k][i].near;
                felt.wide += weights[k] * columns[k][i].wide;
            }
            m_felt[i] = felt;
        }
    }

    struct Pulling {
        std::size_t column = 0;
        double weight = 0;
    };

    std::vector<std::uint32_t> m_starts;     ///< of each name's places
    std::vector<double> m_x, m_y, m_z;       ///< of each place on the unit sphere
    std::vector<double> m_cosines;           ///< to the place whose column is being filled
    std::vector<std::uint32_t> m_column_of;  ///< of each place: where its column begins
    std::vector<Pull> m_columns;             ///< one behind the other, each as long as there are places
    std::vector<Pulling> m_pulling;
    std::vector<Pull> m_felt;
};

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
           kilometres(part, whole) < neighbourhood_km;
}

/// How surely the place lies in one of the names that follow it.
double containment(const RankedPlace& part, const RankedName& holder) {
    double sum = 0;
    for (const RankedPlace& whole : holder.places) {
        sum += lies_in(part, whole) ? whole.probability : 0;
    }
    return sum;
}

void weigh_holder(std::vector<RankedPlace>& places, const RankedName& holder) {
    double best = 0;
    for (RankedPlace& place : places) {
        const double contained = std::max(amount(place, RankRule::contained), containment(place, holder));
        set_amount(place, RankRule::contained, contained);
        best = std::max(best, contained);
    }
    for (RankedPlace& place : places) {
        set_amount(place, RankRule::not_contained, std::max(0.0, best - amount(place, RankRule::contained)));
    }
}

void weigh_held(std::vector<RankedPlace>& places, const RankedName& held) {
    for (RankedPlace& whole : places) {
        double sum = 0;
        for (const RankedPlace& part : held.places) {
            sum += lies_in(part, whole) ? part.probability : 0;
        }
        set_amount(whole, RankRule::contains, std::max(amount(whole, RankRule::contains), sum));
    }
}

void weigh_containment(std::vector<RankedName>& names, std::size_t i) {
    RankedName& name = names[i];
    if (name.holders.empty() && name.held.empty()) {
        return;
    }
    for (RankedPlace& place : name.places) {
        set_amount(place, RankRule::contained, 0);
        set_amount(place, RankRule::contains, 0);
    }
    for (const std::size_t holder : name.holders) {
        weigh_holder(name.places, names[holder]);
    }
    for (const std::size_t held : name.held) {
        weigh_held(name.places, names[held]);
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
                const bool same = typed.places.front().place == place.place;
                set_amount(place, RankRule::named_with_type, decides && !overruled && same ? 1 : 0);
            }
        }
    }
}

class Ranking {
public:
    Ranking(std::vector<RankedName>& names, const RankWeights& weights, const Units& units)
        : m_names{names}, m_weights{weights}, m_ballot{units} {}

    void run() {
        constexpr int rounds = 4;
        number_places();
        for (RankedName& name : m_names) {
            score(name);
        }
        Nearness nearness{m_names};
        for (int round = 0; round < rounds; ++round) {
            clear(m_ballot, m_names);
            for (const RankedName& name : m_names) {
                cast(m_ballot, name, 1);
            }
            nearness.feel(m_names);
            for (std::size_t i = 0; i < m_names.size(); ++i) {
                listen(m_names[i], nearness);
                weigh_containment(m_names, i);
            }
            weigh_named_types(m_names);
            for (RankedName& name : m_names) {
                score(name);
            }
        }
    }

private:
    /// Numbers them, and sums what no round changes.
    void number_places() {
        for (RankedName& name : m_names) {
            for (RankedPlace& place : name.places) {
                set_amount(place, RankRule::cut_out, name.seen > 0 ? name.cut_out / name.seen : 0);
                set_amount(place, RankRule::site_follows, name.seen > 0 ? name.site_follows / name.seen : 0);
                place.number = static_cast<std::uint32_t>(m_settled.size());
                m_settled.push_back(settled_score(place));
            }
        }
    }

    double settled_score(const RankedPlace& place) const {
        double sum = 0;
        for (std::size_t i = rank_rules_of_rounds; i < rank_rules_of_amounts; ++i) {
            sum += m_weights[i] * place.amounts[i];
        }
        for (std::uint32_t traits = place.traits; traits != 0; traits &= traits - 1) {
            sum += m_weights[rank_rules_of_amounts + static_cast<std::size_t>(std::countr_zero(traits))];
        }
        return sum;
    }

    /// What the other names say of this one's places: their votes and their nearness.
    void listen(RankedName& name, const Nearness& nearness) {
        cast(m_ballot, name, -1);
        const Ballot& votes = m_ballot;
        const double named_among_all = votes.all_countries > 1e-6 ? votes.all_named / votes.all_countries : 0;
        for (RankedPlace& place : name.places) {
            const double country_votes = share(votes.countries, votes.all_countries, place.country);
            set_amount(place, RankRule::country_votes, country_votes);
            set_amount(place, RankRule::named_country, share(votes.named_countries, votes.all_named, place.country));
            set_amount(place, RankRule::admin1_votes, share(votes.admin1, votes.all_admin1, place.admin1));
            set_amount(place, RankRule::wide_text, amount(place, RankRule::renown_lead) * named_among_all);
            const Pull felt = nearness.felt_at(place);
            // A country is near to all that lies in it, not to its label's position.
            const bool country = place.kind == PlaceKind::country;
            set_amount(place, RankRule::near_100_km, country ? country_votes / 2 : felt.near / (1 + felt.near));
            set_amount(place, RankRule::near_600_km, country ? country_votes : felt.wide / (1 + felt.wide));
        }
        cast(m_ballot, name, 1);
    }

    void score(RankedName& name) const {
        for (RankedPlace& place : name.places) {
            double even = m_settled[place.number];
            double odd = 0;
            for (std::size_t i = 0; i < rank_rules_of_rounds; i += 2) {
                even += m_weights[i] * place.amounts[i];
                odd += m_weights[i + 1] * place.amounts[i + 1];
            }
            place.score = even + odd;
        }
        if (!std::ranges::is_sorted(name.places, better)) {
            std::ranges::sort(name.places, better);
        }
        const double none = m_weights[static_cast<std::size_t>(RankRule::none)];
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

    std::vector<RankedName>& m_names;
    const RankWeights& m_weights;
    Ballot m_ballot;
    std::vector<double> m_settled;  ///< by number of the place
};
static_assert(rank_rules_of_rounds % 2 == 0);

}  // namespace

void rank(std::vector<RankedName>& names, const RankWeights& weights, const Units& units) {
    Ranking{names, weights, units}.run();
}

double kilometres(const RankedPlace& a, const RankedPlace& b) {
    return chord_km(cosine(a.on_sphere, b.on_sphere));
}

double nearest_km(const RankedPlace& place, const std::vector<RankedName>& names, std::size_t own) {
    double least = 2 * earth_km;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != own && !names[i].places.empty()) {
            least = std::min(least, kilometres(place, names[i].places.front()));
        }
    }
    return least;
}

double surety(const RankedName& name) {
    constexpr double close_by_km = 50;
    double sure = 0;
    for (const RankedPlace& place : name.places) {
        const bool close = kilometres(name.places.front(), place) <= close_by_km;
        sure += close ? place.probability : 0;
    }
    return sure;
}

CountryVote leading_country(const std::vector<RankedName>& names, const Units& units) {
    const std::vector<CountryVote> leading = leading_countries(names, units, 1);
    return leading.empty() ? CountryVote{} : leading.front();
}

std::vector<CountryVote> leading_countries(const std::vector<RankedName>& names, const Units& units, std::size_t most) {
    std::vector<double> cast_for(units.countries.size());
    double all = 0;
    for (const RankedName& name : names) {
        for (const RankedPlace& place : name.places) {
            const double weight = place.country == 0 ? 0 : voice(name) * place.probability;
            cast_for[place.country] += weight;
            all += weight;
        }
    }
    std::vector<CountryVote> votes;
    for (std::uint32_t unit = 1; unit < units.countries.size(); ++unit) {
        if (const double its_share = share(cast_for, all, unit); its_share > 0) {
            votes.push_back({units.countries.unit(unit), its_share});
        }
    }
    const auto more = [](const CountryVote& a, const CountryVote& b) {
        return a.share != b.share ? a.share > b.share : a.country < b.country;
    };
    const auto end = votes.begin() + static_cast<std::ptrdiff_t>(std::min(most, votes.size()));
    std::ranges::partial_sort(votes, end, more);
    votes.erase(end, votes.end());
    return votes;
}

}  // namespace sitmap

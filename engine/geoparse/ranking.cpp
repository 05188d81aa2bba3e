#include "engine/geoparse/ranking.hpp"

#include "engine/geoparse/ballot.hpp"
#include "engine/geoparse/containment.hpp"
#include "engine/geoparse/nearness.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sitmap {

namespace {

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

double surety(const RankedName& name) {
    constexpr double close_by_km = 50;
    double sure = 0;
    for (const RankedPlace& place : name.places) {
        const bool close = kilometres(name.places.front(), place) <= close_by_km;
        sure += close ? place.probability : 0;
    }
    return sure;
}

}  // namespace sitmap

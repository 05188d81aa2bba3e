#include "engine/geoparse/ballot.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

/// What is left of a name's own votes once they are taken back is rounding.
constexpr double least_vote = 1e-9;

double voice(const RankedName& name) {
    return name.occurrences < 1 ? name.occurrences : std::min(3.0, 1 + std::log2(name.occurrences));
}

}  // namespace

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

double share(const std::vector<double>& votes, double all, std::uint32_t unit) {
    return all > 1e-6 && unit != 0 && votes[unit] > least_vote ? votes[unit] / all : 0;
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

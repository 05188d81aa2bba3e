#pragma once

// What the names of a document vote for: countries and provinces, each name for those of its places.

#include "engine/geoparse/ranked_name.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sitmap {

/// Votes by unit number.
struct Ballot {
    explicit Ballot(const Units& units)
        : countries(units.countries.size()),
          named_countries(units.countries.size()),
          admin1(units.first_order.size()) {}
    std::vector<double> countries, named_countries, admin1;
    double all_countries = 0, all_named = 0, all_admin1 = 0;
};

/// Adds the name's votes, or takes them back where the sign is -1.
void cast(Ballot& ballot, const RankedName& name, double sign);

/// Takes all votes of these names back, without what rounding would leave of them.
void clear(Ballot& ballot, const std::vector<RankedName>& names);

/// 0 to 1: the unit's share of the votes.
double share(const std::vector<double>& votes, double all, std::uint32_t unit);

/// Share of the document's votes for the country, and the country with most of them.
struct CountryVote {
    std::string_view country;
    double share = 0;
};
CountryVote leading_country(const std::vector<RankedName>& names, const Units& units);

/// So many countries at most, most votes first.
std::vector<CountryVote> leading_countries(const std::vector<RankedName>& names, const Units& units, std::size_t most);

}  // namespace sitmap

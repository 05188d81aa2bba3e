#pragma once

// Which of the places called so is meant: the whole document decides. Every name proposes its
// places; countries and provinces gather the votes of all names; then each place is weighed by its
// own renown, by those votes, by what lies near and by "X, Y". Two rounds, for the votes of the first
// are only a guess. The weights are data: rank_weight.tsv.

#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/name_hit.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sitmap {

/// What ranks the places of one name, in the order of `rank_rule_names`; amounts mostly in 0..1.
enum class RankRule : std::uint8_t {
    renown,
    near_100_km,
    near_600_km,
    named_country,  ///< share of the votes that country names and demonyms cast for its country
    country_votes,
    admin1_votes,
    contained,      ///< "X, Y" and it lies in Y
    not_contained,  ///< "X, Y" and another X lies in Y
    contains,       ///< "X, Y" and it is the Y that holds X
    other_name,     ///< known by this name only beside another
    population_share,
    type_fits,  ///< "X province" and it is one
    type_differs,
    named_with_type,   ///< the text says "X province" elsewhere and never "X city"
    town_of_province,  ///< a province whose town of the same name may be meant as well
    default_sense,
    loose,  ///< the spelling only resembles
    none,   ///< the score of "none of these"
};

inline constexpr std::array<std::string_view, 18> rank_rule_names{
    "renown",           "near 100 km", "near 600 km",   "named country",   "country votes",
    "admin1 votes",     "contained",   "not contained", "contains",        "other name",
    "population share", "type fits",   "type differs",  "named with type", "town of province",
    "default sense",    "loose",       "none"};

using RankWeights = std::array<double, rank_rule_names.size()>;
RankWeights rank_weights(const Lexicon& lexicon);

/// A place as ranking sees it.
struct RankedPlace {
    PlaceIndex place{};
    NameKind name_kind = NameKind::primary;
    MatchKind match = MatchKind::exact;
    FeatureClass feature_class = FeatureClass::populated;
    std::string_view feature_code;
    std::string_view country;
    std::string_view admin1_id;
    std::string_view id;
    std::array<double, 3> on_sphere{};  ///< unit vector
    double population = 0;
    RankWeights amounts{};  ///< per rule, before weighting
    double score = 0;
    double probability = 0;
};

/// One name of a document with the places it may mean; the same name is one, however often it stands.
struct RankedName {
    std::uint64_t key = 0;   ///< of the folded name, type word left out
    std::string_view type;   ///< GeoNames class and code of the type word, if any
    double occurrences = 0;  ///< how often it stands there; for actors, less
    bool demonym = false;
    std::vector<RankedPlace> places;
    std::vector<std::size_t> holders;  ///< names Y of "X, Y"
    std::vector<std::size_t> held;     ///< names X of "X, Y"
};

/// Keeps the most renowned places and weighs what does not depend on the other names.
void prepare(RankedName& name, const Gazetteer& gazetteer, const Lexicon& lexicon, std::string_view folded);

/// Sets score and probability of every place, best first in each name.
void rank(std::vector<RankedName>& names, const RankWeights& weights);

/// Kilometres from the place to the nearest best place of another name; huge if there is none.
double nearest_km(const RankedPlace& place, const std::vector<RankedName>& names, std::size_t own);

/// Share of the document's votes for the country, and the country with most of them.
struct CountryVote {
    std::string_view country;
    double share = 0;
};
CountryVote leading_country(const std::vector<RankedName>& names);

}  // namespace sitmap

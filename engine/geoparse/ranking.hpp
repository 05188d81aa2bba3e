#pragma once

// Which of the places called so is meant: the whole document decides. Every name proposes its
// places; countries and provinces gather the votes of all names; then each place is weighed by its
// own renown, by those votes, by what lies near and by "X, Y". Four rounds, for the votes of the first
// are only a guess. The weights are learned: geoparse_model.hpp.

#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/name_hit.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
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
    population_share,
    renown_lead,  ///< renown less that of the best-known place of the name
    type_fits,    ///< "X province" and it is one
    type_differs,
    named_with_type,   ///< the text says "X province" elsewhere and never "X city", or "X city"
    town_of_province,  ///< a province whose town of the same name may be meant as well
    default_sense,
    namesake_of_country,  ///< a town called as a country is
    namesake_of_capital,
    wide_text,     ///< renown lead x share of countries among the names: texts about the world mean the known place
    best_known,    ///< of the places of the name
    only_one,      ///< no other place is called so
    cut_out,       ///< share of its mentions that are a part of a longer name
    site_follows,  ///< share of them before the type of a building or a way: "X Hospital", "X Street"
    loose,         ///< the spelling only resembles
    alternate,     ///< known by this name only beside another
    historical,
    alias,
    bare_admin,
    country,
    first_order,
    second_order,
    capital,
    seat,
    unpeopled,  ///< a town or village whose people nobody counted
    area,
    water,
    terrain,
    facility,
    none,  ///< the score of "none of these"
};

inline constexpr std::array<std::string_view, 39> rank_rule_names{"renown",
                                                                  "near 100 km",
                                                                  "near 600 km",
                                                                  "named country",
                                                                  "country votes",
                                                                  "admin1 votes",
                                                                  "contained",
                                                                  "not contained",
                                                                  "contains",
                                                                  "population share",
                                                                  "renown lead",
                                                                  "type fits",
                                                                  "type differs",

                                                                  "named with type",
                                                                  "town of province",
                                                                  "default sense",
                                                                  "namesake of country",
                                                                  "namesake of capital",
                                                                  "wide text",
                                                                  "best known",
                                                                  "only one",
                                                                  "cut out",
                                                                  "site follows",
                                                                  "loose",
                                                                  "alternate",
                                                                  "historical",
                                                                  "alias",
                                                                  "bare admin",
                                                                  "country",
                                                                  "first order",
                                                                  "second order",
                                                                  "capital",
                                                                  "seat",
                                                                  "unpeopled",
                                                                  "area",
                                                                  "water",
                                                                  "terrain",
                                                                  "facility",
                                                                  "none"};

using RankWeights = std::array<double, rank_rule_names.size()>;

/// What a place is, as coarsely as ranking looks.
enum class PlaceKind : std::uint8_t {
    country,
    first_order,
    second_order,
    capital,
    seat,
    town,
    village,  ///< populated, no number of people
    area,
    water,
    terrain,
    facility,
};

/// Countries and first-order units of one document, numbered as they are met; 0 is none.
class UnitNumbers {
public:
    std::uint32_t number(std::string_view unit);
    std::size_t size() const { return m_units.size(); }
    std::string_view unit(std::uint32_t number) const { return m_units[number]; }

private:
    std::vector<std::string_view> m_units{""};
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

/// A place as ranking sees it.
struct RankedPlace {
    PlaceIndex place{};
    NameKind name_kind = NameKind::primary;
    MatchKind match = MatchKind::exact;
    PlaceKind kind = PlaceKind::town;
    std::uint32_t country = 0;          ///< number of the unit
    std::uint32_t admin1 = 0;           ///< of the first-order unit that it lies in or is
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
    double occurrences = 0;  ///< how often it stands there as a place's name; for actors, less
    double cut_out = 0;      ///< sum over its mentions, as `occurrences` is
    double site_follows = 0;
    double seen = 0;  ///< what the two are shares of
    bool demonym = false;
    std::vector<RankedPlace> places;
    std::vector<std::size_t> holders;       ///< names Y of "X, Y"
    std::vector<std::size_t> told_holders;  ///< those of them that the text says hold it: "X in Y", "X (Y region)"
    std::vector<std::size_t> held;          ///< names X of "X, Y"
};

/// Keeps the most renowned places and weighs what does not depend on the other names. `sense` is
/// the id of the place meant unless the text says otherwise.
void prepare(RankedName& name, const Gazetteer& gazetteer, std::string_view sense, UnitNumbers& units);

/// Sets score and probability of every place, best first in each name.
void rank(std::vector<RankedName>& names, const RankWeights& weights, const UnitNumbers& units);

/// Kilometres from the place to the nearest best place of another name; huge if there is none.
double nearest_km(const RankedPlace& place, const std::vector<RankedName>& names, std::size_t own);

/// Share of the document's votes for the country, and the country with most of them.
struct CountryVote {
    std::string_view country;
    double share = 0;
};
CountryVote leading_country(const std::vector<RankedName>& names, const UnitNumbers& units);

}  // namespace sitmap

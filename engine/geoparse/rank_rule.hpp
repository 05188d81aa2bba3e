#pragma once

// The rules that rank the places of a name: what the document says of a place, by amounts that change
// from round to round; what is known of it before, by amounts; and what either holds of it or does not.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sitmap {

/// In the order of `rank_rule_names`; amounts mostly in 0..1.
enum class RankRule : std::uint8_t {
    near_100_km,
    near_600_km,
    named_country,  ///< share of the votes that country names and demonyms cast for its country
    country_votes,
    admin1_votes,
    contained,        ///< "X, Y" and it lies in Y
    not_contained,    ///< "X, Y" and another X lies in Y
    contains,         ///< "X, Y" and it is the Y that holds X
    wide_text,        ///< renown lead x share of countries among the names: texts about the world mean the known place
    named_with_type,  ///< the text says "X province" elsewhere and never "X city", or "X city"

    renown,
    renown_lead,  ///< renown less that of the best-known place of the name
    population_share,
    type_fits,     ///< "X province" and it is one
    loose,         ///< the spelling only resembles
    cut_out,       ///< share of its mentions that are a part of a longer name
    site_follows,  ///< share of them before the type of a building or a way: "X Hospital", "X Street"

    type_differs,
    town_of_province,  ///< a province whose town of the same name may be meant as well
    default_sense,
    namesake_of_country,  ///< a town called as a country is
    namesake_of_capital,
    best_known,  ///< of the places of the name
    only_one,    ///< no other place is called so
    alternate,   ///< known by this name only beside another
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

inline constexpr std::size_t rank_rules_of_rounds = 10;  ///< the first rules: what the other names say
inline constexpr std::size_t rank_rules_of_amounts =
    17;  ///< with those that hold more or less; the rest hold or do not

inline constexpr std::array<std::string_view, 39> rank_rule_names{"near 100 km",
                                                                  "near 600 km",
                                                                  "named country",
                                                                  "country votes",
                                                                  "admin1 votes",
                                                                  "contained",
                                                                  "not contained",
                                                                  "contains",
                                                                  "wide text",
                                                                  "named with type",
                                                                  "renown",
                                                                  "renown lead",
                                                                  "population share",
                                                                  "type fits",
                                                                  "loose",
                                                                  "cut out",
                                                                  "site follows",
                                                                  "type differs",
                                                                  "town of province",
                                                                  "default sense",
                                                                  "namesake of country",
                                                                  "namesake of capital",
                                                                  "best known",
                                                                  "only one",
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

}  // namespace sitmap

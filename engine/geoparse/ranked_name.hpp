#pragma once

// A name of a document with the places that it may mean, as ranking takes it: what is known of them
// before the other names have spoken.

#include "engine/geo/sphere.hpp"
#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/rank_rule.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sitmap {

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

constexpr bool is_unit(PlaceKind kind) {
    return kind <= PlaceKind::second_order;
}

constexpr bool is_populated(PlaceKind kind) {
    return kind >= PlaceKind::capital && kind <= PlaceKind::village;
}

/// Countries or first-order units, numbered as they are met; 0 is none.
class UnitNumbers {
public:
    std::uint32_t number(std::string_view unit);
    std::size_t size() const { return m_units.size(); }
    std::string_view unit(std::uint32_t number) const { return m_units[number]; }

private:
    std::vector<std::string_view> m_units{""};
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

struct Units {
    UnitNumbers countries, first_order;
};

/// A place as ranking sees it.
struct RankedPlace {
    PlaceIndex place{};
    NameKind name_kind = NameKind::primary;
    MatchKind match = MatchKind::exact;
    PlaceKind kind = PlaceKind::town;
    std::uint32_t country = 0;  ///< number of the unit
    std::uint32_t admin1 = 0;   ///< of the first-order unit that it lies in or is
    std::uint32_t number = 0;   ///< among the places of the document
    std::uint32_t traits = 0;   ///< a bit for each rule past those of amounts: it holds
    OnSphere on_sphere{};
    double population = 0;
    std::array<double, rank_rules_of_amounts> amounts{};  ///< per rule, before weighting
    double score = 0;
    double probability = 0;
};

double amount(const RankedPlace& place, RankRule rule);
/// Of every rule, in their order.
RankWeights amounts_of(const RankedPlace& place);
/// For rules of amounts alone.
inline void set_amount(RankedPlace& place, RankRule rule, double amount) {
    place.amounts[static_cast<std::size_t>(rule)] = amount;
}

/// Puts the place first, with the first one's probability.
void put_first(std::vector<RankedPlace>& places, std::vector<RankedPlace>::iterator place);

/// Places are numbered by id, so of equal scores the lower id is better.
inline constexpr auto better = [](const RankedPlace& a, const RankedPlace& b) {
    return a.score != b.score ? a.score > b.score : a.place < b.place;
};

/// Keeps the most renowned places and weighs what does not depend on the other names. `type` is the
/// GeoNames class and code of the name's type word, `sense` the id of the place meant unless the text
/// says otherwise; both may be empty.
void prepare(std::vector<RankedPlace>& places, std::string_view type, std::string_view sense,
             const Gazetteer& gazetteer, Units& units);

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

}  // namespace sitmap

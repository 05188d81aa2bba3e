#pragma once

// What the gazetteer says about a name as a whole, whichever of its places is meant in the end.

#include "engine/geoparse/name_hit.hpp"

#include <cstdint>

namespace sitmap {

struct NameProfile {
    bool demonym = false;      ///< names a people
    bool country = false;      ///< main name of a country
    bool capital = false;      ///< of a country's seat of government
    bool first_order = false;  ///< of a province
    bool second_order = false;
    bool area = false;           ///< of anything else: a sea, a mountain, an airport
    bool region = false;         ///< of a region or a zone
    bool populated = false;      ///< of a town or village
    bool abbreviation = false;   ///< only as "US", "UAE"
    bool alternate = false;      ///< only as another name of something
    double population = 0;       ///< of the largest, by kind where the gazetteer gives none
    double renown = 0;           ///< of the best-known place (see renown)
    std::size_t name_count = 0;  ///< of the place with most names
    std::size_t places = 0;
};

NameProfile profile_of(const NameLinks& links, const Gazetteer& gazetteer);
/// The same from the table of names, until the table is cleared.
const NameProfile& profile(const NameHit& hit, const NameContext& context);

/// People there, or a number that stands for the kind where the gazetteer gives none.
double weighty_population(const PlaceSummary& place);

/// How well a place is known by a name of this kind, 0.7 (a hamlet) to 3 (a large country): people
/// and the number of its names on logarithmic scales, with bonuses by kind.
double renown(const PlaceSummary& place, NameKind kind);

/// True if some place of the first name lies in a country or province of the second.
bool may_contain(const NameHit& inner, const NameHit& outer, const Gazetteer& gazetteer);

bool is_country_code(std::string_view feature_code);  ///< PCL*

}  // namespace sitmap

#pragma once

// One gazetteer entry: what a name may stand for, with its geometry and where we have it from.

#include "engine/core/text.hpp"
#include "engine/geo/geometry.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace sitmap {

/// What part a name plays for its place.
enum class NameKind : std::uint8_t {
    primary,       ///< the source's main name
    house,         ///< the name our maps use in English
    alternate,     ///< another name or spelling
    alias,         ///< ours, added because reports write it so
    abbreviation,  ///< needs its capitals: "US", "UAE"
    code,          ///< ISO or other code; answers a look-up, is never read in text
    demonym,       ///< "Syrian", "Israelis": names the people; an actor, not a place
    historical,    ///< no longer in use
    bare_admin,    ///< an admin name without its type word: "Suwayda" for "As-Suwayda Governorate"
};

struct PlaceName {
    std::string text;
    std::string language;  ///< ISO 639-1 where known, else empty
    Script script = Script::latin;
    NameKind kind = NameKind::alternate;
    std::string source = {};  ///< who writes it so, where that is another source than the place's
    std::string from = {};    ///< YYYY[-MM[-DD]], when the name came into use; empty if not told
    std::string to = {};      ///< when it went out of use; empty if not told, or in use

    friend bool operator==(const PlaceName&, const PlaceName&) = default;
};

/// GeoNames feature classes, the field's own letters.
enum class FeatureClass : char {
    admin = 'A',
    hydro = 'H',
    area = 'L',
    populated = 'P',
    road = 'R',
    spot = 'S',
    terrain = 'T',
    undersea = 'U',
    vegetation = 'V'
};

/// What the footprint's edge is worth.
enum class FootprintKind : std::uint8_t {
    point,  ///< a position alone
    line,
    polygon,  ///< an edge that a law, a map or an agreement drew
    fuzzy,    ///< an area nobody has bounded ("southern Syria"); ours, by a formula
};

/// A place as a value. Text fields are empty, numbers 0, where the sources are silent.
struct Place {
    std::string id;                      ///< "geonames:170654", "iso:SY", "iso:SY-SU", "sitmap:area-of-separation"
    std::vector<std::string> other_ids;  ///< the same place elsewhere: "osm:n27", "pcode:SY1201"
    std::string name;                    ///< the house name
    std::vector<PlaceName> names;
    LonLat point;  ///< label position; what a point place's footprint is
    FeatureClass feature_class = FeatureClass::populated;
    std::string feature_code;          ///< GeoNames: PPL, PPLA, ADM1, PCLI, AIRB, RGN, ZNB ...
    std::string country;               ///< ISO 3166-1 alpha-2; the state it lies in de jure
    std::vector<std::string> also_in;  ///< further country filters that find it (the Golan: IL)
    std::string admin1;                ///< name of the first-order unit
    std::string admin1_id;             ///< its place id
    std::string admin2;
    std::int64_t population = 0;
    double uncertainty_m = 0;  ///< how far the true place may lie from `point`; 0 if not stated
    FootprintKind footprint_kind = FootprintKind::point;
    Geometry footprint;           ///< empty for point places
    std::string part_of;          ///< id of the place this is a part of (lines A and B: the zone)
    std::string status;           ///< in words: "occupied by Israel since 1967"
    std::string administered_by;  ///< ISO alpha-2
    std::string claimed_by;       ///< ISO alpha-2, several with ';'
    std::string valid_from;       ///< YYYY[-MM[-DD]]
    std::string valid_to;
    std::string formula;   ///< how a derived footprint was made, in words
    std::string accuracy;  ///< of the footprint's edge, in words
    std::string source;    ///< of the position first; several with "; "
    std::string licence;   ///< of each source, each once, with "; "

    friend bool operator==(const Place&, const Place&) = default;
};

bool is_country(const Place& place);       ///< feature code PCL*
bool is_first_order(const Place& place);   ///< ADM1
bool is_second_order(const Place& place);  ///< ADM2
bool is_zone(const Place& place);          ///< ZNB or ZN: bounded by an agreement
bool is_vague_region(const Place& place);  ///< fuzzy footprint

/// The first name in the language, house and primary names before others; nullptr if there is none.
const PlaceName* name_in(const Place& place, std::string_view language);

std::string_view to_string(NameKind kind);
std::string_view to_string(FootprintKind kind);
std::ostream& operator<<(std::ostream& out, const Place& place);

}  // namespace sitmap

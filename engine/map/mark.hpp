#pragma once

// What a picture knows of a feature: its fields as values, the kind it is drawn as, and which of
// them belong to one place.

#include "engine/core/date.hpp"
#include "engine/map/map.hpp"
#include "engine/map/symbology.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct MarkClaim {
    std::string about;  ///< killed, wounded, ...
    std::optional<std::int64_t> low;
    std::optional<std::int64_t> best;
    std::optional<std::int64_t> high;
    std::string by;
    bool preliminary = false;
};
/// The number that stands for the claim: the best, else the least, else the most; none where none is given.
std::optional<std::int64_t> figure_of(const MarkClaim& claim);

/// Who did it, as the page calls them; and where its language makes an adjective of them, "Israeli", that too.
struct Doer {
    std::string name;
    std::string adjective = {};
    friend bool operator==(const Doer&, const Doer&) = default;
};

struct Mark {
    std::string id;
    std::string layer;
    std::string type;
    std::string actor;
    std::string target;
    std::optional<Date> from;
    std::optional<Date> to;
    std::string time_precision;
    std::string place;
    std::string place_local;
    std::string place_id;
    std::string country;
    std::string precision;  ///< "P0".."P8"
    std::string role;
    std::string status;
    double uncertainty_m = 0;
    std::string unit_code = {};  ///< what the kind's unit is drawn from; empty where it has none
    std::vector<MarkClaim> claims;
    Geometry geometry;
    Kind kind;
    bool event = true;                 ///< false for parts of a zone: its lines, its areas of limitation
    std::string actor_adjective = {};  ///< of `actor`, see Doer
};

/// The fields of a layer that marks are made from.
std::span<const std::string_view> mark_fields();

/// All features in layer order.
std::vector<Mark> marks_of(const Map& map, const Symbology& symbology);

/// How a marked place is drawn; `off` is not on any map, `counted` an area in which events of many places are counted
/// (map/aggregate.hpp).
enum class Drawn : std::uint8_t { off, glyph, disc, circle, ring, hatch, soft, fill, line, counted };

/// The events of one place that are drawn as one thing.
struct MarkedPlace {
    std::string id;  ///< the place's, or the first mark's where it has none
    std::string name;
    std::string local;
    std::string country;
    Drawn drawn = Drawn::off;
    std::vector<Mark> marks;  ///< the most severe kind first
    Geometry geometry;
    double uncertainty_m = 0;
};

/// The most severe kind first; of a kind the earliest.
void sort_marks(std::vector<Mark>& marks);

/// Marks with geometry, by place and way of drawing, areas before points, the larger area first.
std::vector<MarkedPlace> marked_places(const std::vector<Mark>& marks, const Symbology& symbology);

/// Ids of the places that are filled: an event in one of them is drawn within that fill.
std::set<std::string> filled_places(const std::vector<MarkedPlace>& places);
std::set<std::string> countries_of(const std::vector<MarkedPlace>& places);  ///< alpha-2 codes
bool is_point(Drawn drawn);                                                  ///< has a spot, on which its glyphs stand

}  // namespace sitmap

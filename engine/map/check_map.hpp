#pragma once

// The desk's linter, on the data: what a careful editor would send back before a map is drawn.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/finding.hpp"
#include "engine/map/map.hpp"

#include <vector>

namespace sitmap {

/// In the order of the layers. `gazetteer`, to tell swapped axes by the country, may be absent.
///
///   no_as_of, no_source, no_credit     the map does not say for when it speaks, or on whose word
///   null_island, outside_the_world     a position that is none
///   swapped_axes                       it lies in its country only the other way round
///   pin_finer_than_source              a point where an area or a country is all that is known
///   circle_missing                     a town without the circle it may lie in
///   jitter                             one place's points moved apart
///   zones_overlap                      parts of a zone that should lie side by side
///   date_order, date_after_as_of       days that cannot be
///   day_off_by_one                     the quotation names the weekday before or after
///   toll_without_speaker               a number on nobody's word
///   no_quotation                       an event without the words that it was read from
std::vector<Finding> check_map(const Map& map, const Gazetteer* gazetteer);

}  // namespace sitmap

#pragma once

// What every importer hands on: places as one source has them. It returns the source's line in the list of
// credits. merge_places (gazetteer/merge_places.hpp) makes them places of the gazetteer.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/place.hpp"

#include <functional>
#include <string>

namespace sitmap {

/// A place with the units that its source puts it in, by ids that the gazetteer may know:
/// "geonames-adm:SY.05", "pcode:SY12". Empty where the source is silent.
struct ImportedPlace {
    Place place;
    std::string first_order;
    std::string second_order;
};

using TakeImported = std::function<void(ImportedPlace)>;

}  // namespace sitmap

#pragma once

// All places of one source, sorted by id, as many as there are: beyond some memory they wait in a scratch file.

#include "engine/core/external_sort.hpp"
#include "engine/gazetteer/import.hpp"
#include "engine/gazetteer/place_scratch.hpp"
#include "engine/gazetteer/sift_places.hpp"

namespace sitmap {

template <>
struct ScratchFields<ImportedPlace> {
    static auto of(auto& imported) { return std::tie(imported.place, imported.first_order, imported.second_order); }
};

/// A source should use an id once; where it does not, the order is settled by all the rest.
struct ByPlaceId {
    bool operator()(const ImportedPlace& a, const ImportedPlace& b) const { return goes_before(a.place, b.place); }
};

using ImportedPlaces = ExternalSort<ImportedPlace, ByPlaceId>;

}  // namespace sitmap

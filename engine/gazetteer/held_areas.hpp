#pragma once

// Places in areas that one state holds and another has by law. Sources put them under either country:
// they belong where the area belongs de jure, and answer to the holder's filter too.

#include "engine/gazetteer/place.hpp"
#include "engine/geo/box.hpp"

#include <vector>

namespace sitmap {

/// True for a region with an edge that says who holds it against whom.
bool says_who_holds_it(const Place& region);

/// Such a region, and the first-order units of its country that what lies in it may lie in, outlines as they are after
/// redrawing. All of them must outlive it.
class HeldArea {
public:
    HeldArea(const Place& region, std::vector<const Place*> units);

    /// Puts a town or site inside the region into its country and first-order unit, with its status.
    void mark(Place& place) const;

private:
    const Place* m_region;
    Box m_box;
    std::vector<const Place*> m_units;
};

/// Marks all places inside such regions; regions that do not say who holds them are passed over.
void mark_held(std::vector<Place>& places, const std::vector<Place>& regions);

}  // namespace sitmap

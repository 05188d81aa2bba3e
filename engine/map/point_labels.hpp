#pragma once

// Labels of spots: towns beside their dot, event places beside their glyph, with what happened there.

#include "engine/map/annotation_label.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/label.hpp"
#include "engine/map/map_labels.hpp"
#include "engine/map/naming.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

/// A town that may be shown, most important first.
struct Town {
    std::string id;
    std::string name;
    std::string local;
    PagePoint at;
    int rank = 4;  ///< 0 capital, 1 admin-1 seat, 2 admin-2 seat, 3 admin-3 seat, 4 other
    std::int64_t population = 0;
    bool abroad = false;  ///< in no country of the events: there to tell where this is
};

/// Which towns a map names: those of a rank that its scale has room for, or the largest whatever the scale.
enum class TownChoice : std::uint8_t { by_rank, largest };
/// Towns for the frame's scale, without those in `taken` (place ids that are marked already); at
/// most a little over twice as many as the panel may show.
std::vector<Town> towns_in(const Naming& naming, const MapFrame& frame, const std::set<std::string>& taken,
                           const std::set<std::string>& focus, TownChoice choice, TypeSetter& type);
/// How many towns a panel may show.
std::size_t town_ceiling(const PageBox& panel);

Label town_label(const Town& town, const LabelGround& ground, BlockSetter& setter);

/// Beside a spot's glyph or a ring: the name, and what happened, one block row a kind; in less room
/// without its second name, then without what happened, then a number. Rows without text leave the
/// name alone; a ring, which has no glyph, keeps them as glyphs.
Label spot_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                 BlockSetter& setter);

}  // namespace sitmap

#pragma once

// Whether two events that two reports tell of are one, and why: the question `merge` asks of every
// pair, and `sitmap explain` asks again.

#include "engine/event/event.hpp"

#include <string_view>

namespace sitmap {

struct Match {
    bool same = false;
    std::string_view why;  ///< in plain words, for either answer
};

/// By table row, kind, days, place and actors, in this order; the first that speaks against it decides.
/// Places agree when they are the same, or when one lies within what the other leaves open: a coordinate
/// within a town's circle, a name that is the same within 25 km. An area swallows nothing that is finer.
Match match(const Event& a, const Event& b);

}  // namespace sitmap

#pragma once

// What changed between two sets of events: for the editor who published the older one.

#include "engine/event/event.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

enum class ChangeKind : std::uint8_t { added, changed, retracted };
std::string_view to_string(ChangeKind kind);  ///< "new", "changed", "retracted"

struct Change {
    ChangeKind kind = ChangeKind::added;
    Event event;                    ///< as it is now; of a retraction as it was, with its id and the status retracted
    std::vector<std::string> what;  ///< of a change: what is told otherwise, "date: 2025-07-13 -> 2025-07-14"
};

/// By id; events alike in both are left out. In the order of days, then ids.
std::vector<Change> difference(const std::vector<Event>& before, const std::vector<Event>& after);

}  // namespace sitmap

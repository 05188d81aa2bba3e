#pragma once

// What changed between two sets of events: for the editor who published the older one.

#include "engine/event/event_pool.hpp"

#include <cstdint>
#include <functional>
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

/// What is told otherwise, by id; events alike in both are left out. Holds of each change its kind and where the event
/// is.
class Difference {
public:
    Difference(EventSequence before, EventSequence after);

    /// In the order of days, then ids.
    void each(const std::function<void(const Change&)>& take) const;

private:
    static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);
    struct Found {
        ChangeKind kind = ChangeKind::added;
        std::uint32_t before = nowhere;  ///< where it stands in each
        std::uint32_t after = nowhere;
    };
    const EventHead& head(const Found& found) const {
        return found.after == nowhere ? m_before.head(found.before) : m_after.head(found.after);
    }
    void compare(std::uint32_t before, std::uint32_t after);
    void withdraw(std::uint32_t before);

    EventSequence m_before;
    EventSequence m_after;
    std::vector<Found> m_found;
};

/// The changes themselves.
std::vector<Change> difference(const std::vector<Event>& before, const std::vector<Event>& after);

}  // namespace sitmap

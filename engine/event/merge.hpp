#pragma once

// From what many reports tell to events told once.

#include "engine/event/event_pool.hpp"
#include "engine/event/report.hpp"

#include <memory>
#include <vector>

namespace sitmap {

/// Events of many reports, the same event told twice made one. Idempotent and free of order.
std::vector<Event> merge(const std::vector<Report>& reports);
std::vector<Event> merge(const std::vector<Event>& events);

/// Likewise of any number: all that the pool holds. What two became is added to the pool, behind what it held.
EventSequence merge(const std::shared_ptr<EventPool>& pool);

}  // namespace sitmap

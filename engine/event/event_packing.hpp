#pragma once

// An event as a few bytes and back, nothing lost: how an EventPool keeps it. No format: the bytes mean something
// only to the packing that made them, while it lives.

#include "engine/event/event.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sitmap {

class EventPacking {
public:
    /// Appends the event's bytes. Names of columns, and places with names or an outline, are remembered and stand
    /// once for all events.
    void append(std::string& out, const Event& event);

    /// The event whose bytes these are.
    Event event_of(std::string_view bytes) const;

private:
    std::uint64_t number_of(const Place& place);
    std::uint64_t number_of(const SourceRow& row);

    std::vector<Place> m_places;
    std::unordered_map<std::string, std::vector<std::uint64_t>> m_places_of_id;
    std::vector<std::shared_ptr<const std::vector<std::string>>> m_columns;
};

}  // namespace sitmap

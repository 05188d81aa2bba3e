#pragma once

// Which pairs `merge` has to ask about: of events in the order of their starts, those behind one that `match` could
// call the same. Everything else is left out without a look: other layers, starts that are too far apart, and rows of
// one table, which are the same only by their ids. So a million rows of a table are a million look-ups.

#include "engine/event/event.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

class MergeCandidates {
public:
    /// `events` in the order of their starts, those without one first; they must outlive this, and only what has been
    /// asked about may change.
    explicit MergeCandidates(std::span<const Event> events);

    /// Numbers of the events behind `number` that may be one with it as it stands now, in order. None of those that
    /// `match` would call the same, or that have its id, and that start within a month, is missing.
    std::vector<std::uint32_t> behind(std::uint32_t number) const;

private:
    struct Kind {
        std::string layer;
        std::vector<std::string> formats;  ///< of the rows that have an id, each once, in order
        friend auto operator<=>(const Kind&, const Kind&) = default;
    };
    static Kind kind_of(const Event& event);
    static std::vector<std::uint64_t> keys_of(const Event& event);

    void add_by_key(std::uint32_t number, std::vector<std::uint32_t>& found) const;
    void add_by_kind(std::uint32_t number, std::vector<std::uint32_t>& found) const;

    std::span<const Event> m_events;
    std::map<Kind, std::vector<std::uint32_t>> m_kinds;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_keys;  ///< hashes of ids and of rows, in order
};

}  // namespace sitmap

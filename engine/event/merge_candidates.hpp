#pragma once

// Which pairs `merge` has to ask about: of events in the order of their starts, those behind one that `match` could
// call the same. Everything else is left out without a look: other layers, starts that are too far apart, and rows of
// one table, which are the same only by their ids. So a million rows of a table are a million look-ups.

#include "engine/event/event_pool.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

class MergeCandidates {
public:
    /// The events of these numbers, in the order of their starts, those without one first. Both must outlive this, and
    /// only what has been asked about may get another number.
    MergeCandidates(const EventPool& pool, std::span<const std::uint32_t> numbers);

    /// Where the events behind the one `at` a place in that order stand that may be one with it as it is now, in order.
    /// None of those that `match` would call the same, or that have its id, and that start within a month, is missing.
    std::vector<std::uint32_t> behind(std::uint32_t at) const;

private:
    /// Layer, and formats of the rows that have an id.
    using Kind = std::pair<std::string_view, std::vector<std::string>>;
    static Kind kind_of(const EventHead& head) { return {head.layer, *head.formats}; }
    static std::vector<std::uint64_t> keys_of(const EventHead& head);

    const EventHead& head(std::uint32_t at) const { return m_pool.head(m_numbers[at]); }
    void add_by_key(std::uint32_t at, std::vector<std::uint32_t>& found) const;
    void add_by_kind(std::uint32_t at, std::vector<std::uint32_t>& found) const;

    const EventPool& m_pool;
    std::span<const std::uint32_t> m_numbers;
    std::map<Kind, std::vector<std::uint32_t>> m_kinds;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_keys;  ///< hashes of ids and of rows, in order
};

}  // namespace sitmap

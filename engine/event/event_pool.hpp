#pragma once

// Events by the million: packed, beyond what memory is worth in a scratch file, each made again when it is asked
// for. Of each a head stays in memory, by which events are ordered and compared first.
//
//     const auto pool = std::make_shared<EventPool>("out");
//     pool->add(event);
//     const EventSequence events = merge(pool);
//     events.each([](const Event& event) { ... });

#include "engine/core/scratch_file.hpp"
#include "engine/event/event.hpp"
#include "engine/event/event_packing.hpp"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// What orders an event and says which others may be one with it.
struct EventHead {
    DateRange days;
    std::string_view layer;  ///< as long as the pool lives
    std::string_view type;   ///< likewise
    std::string id;
    const std::vector<std::string>* formats = nullptr;  ///< of the rows that have an id, each once, in order
    std::vector<std::uint64_t> rows;                    ///< of each of them a hash of format and id
};

class EventPool {
public:
    EventPool() = default;  ///< in memory, however much it is
    /// What is too much for memory goes to a scratch file in this folder.
    explicit EventPool(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    EventPool(const EventPool&) = delete;
    EventPool& operator=(const EventPool&) = delete;
    ~EventPool() = default;

    /// Its number: how many there were before. Throws OutputError where the disk is full.
    std::uint32_t add(const Event& event);

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_heads.size()); }
    Event operator[](std::uint32_t number) const;
    const EventHead& head(std::uint32_t number) const { return m_heads[number]; }

private:
    EventHead head_of(const Event& event);

    std::optional<std::filesystem::path> m_folder;
    EventPacking m_packing;
    std::deque<EventHead> m_heads;
    std::vector<std::uint64_t> m_ends;  ///< of their bytes
    std::string m_held;
    mutable std::optional<ScratchFile> m_scratch;  ///< holds all, once there is one
    std::set<std::string, std::less<>> m_words;
    std::set<std::vector<std::string>> m_formats;
};

/// Hash of what a row is known by.
std::uint64_t hash_of_row(std::string_view format, std::string_view id);

/// Events of a pool in some order. Copying it copies no event.
class EventSequence {
public:
    /// In what order the parts of an event are told.
    enum class Parts : std::uint8_t { as_added, in_order };

    /// All of the pool, as they were added.
    explicit EventSequence(std::shared_ptr<const EventPool> pool);
    EventSequence(std::shared_ptr<const EventPool> pool, std::vector<std::uint32_t> numbers, Parts parts)
        : m_pool(std::move(pool)), m_numbers(std::move(numbers)), m_parts(parts) {}

    std::size_t size() const { return m_numbers.size(); }
    Event operator[](std::size_t at) const;
    const EventHead& head(std::size_t at) const { return m_pool->head(m_numbers[at]); }
    void each(const std::function<void(const Event&)>& take) const;

private:
    std::shared_ptr<const EventPool> m_pool;
    std::vector<std::uint32_t> m_numbers;
    Parts m_parts = Parts::as_added;
};

/// These events, held in memory.
EventSequence sequence_of(const std::vector<Event>& events);

}  // namespace sitmap

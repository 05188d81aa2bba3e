#pragma once

// What many documents told: their reports, and the events of them all in a pool, so that a table of a million rows
// is a document like another.
//
//     Dossier dossier{"out"};
//     dossier.add(extract(...));
//     const EventSequence events = merge(dossier.pool());

#include "engine/event/event_pool.hpp"
#include "engine/event/report.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace sitmap {

class Dossier {
public:
    /// Its pool stays in memory.
    Dossier() : m_pool(std::make_shared<EventPool>()) {}
    /// What is too much for memory goes to a scratch file in the folder.
    explicit Dossier(std::filesystem::path folder) : m_pool(std::make_shared<EventPool>(std::move(folder))) {}

    /// One event more of the report that is added next.
    void add(const Event& event) { m_pool->add(event); }
    /// With its events, behind those added one by one. Not to be called once the pool has been merged.
    void add(Report report);

    /// Without their events.
    std::span<const Report> reports() const { return m_reports; }
    /// The events of the report of this number as its document told them, in order.
    void each_event(std::size_t report, const std::function<void(const Event&)>& take) const;

    const std::shared_ptr<EventPool>& pool() const { return m_pool; }

private:
    std::shared_ptr<EventPool> m_pool;
    std::vector<Report> m_reports;
    std::vector<std::uint32_t> m_ends;  ///< of their events in the pool
};

}  // namespace sitmap

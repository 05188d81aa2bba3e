#include "engine/event/dossier.hpp"

#include <utility>

namespace sitmap {

void Dossier::add(Report report) {
    for (const Event& event : std::exchange(report.events, {})) {
        m_pool->add(event);
    }
    m_reports.push_back(std::move(report));
    m_ends.push_back(m_pool->size());
}

void Dossier::each_event(std::size_t report, const std::function<void(const Event&)>& take) const {
    for (std::uint32_t number = report == 0 ? 0 : m_ends[report - 1]; number < m_ends[report]; ++number) {
        take((*m_pool)[number]);
    }
}

}  // namespace sitmap

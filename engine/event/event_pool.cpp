#include "engine/event/event_pool.hpp"

#include "engine/event/same_event.hpp"

#include <algorithm>
#include <numeric>

namespace sitmap {

namespace {

/// What comes beyond is worth a scratch file.
constexpr std::size_t most_held = std::size_t{16} << 20U;

}  // namespace

std::uint32_t EventPool::add(const Event& event) {
    const std::size_t before = m_held.size();
    m_packing.append(m_held, event);
    m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + m_held.size() - before);
    m_heads.push_back(head_of(event));
    if (m_folder && !m_scratch && m_held.size() > most_held) {
        m_scratch.emplace(*m_folder);
    }
    if (m_scratch) {
        m_scratch->append(m_held);
        m_held.size() > most_held ? std::string{}.swap(m_held) : m_held.clear();
    }
    return size() - 1;
}

Event EventPool::operator[](std::uint32_t number) const {
    const std::uint64_t begin = number == 0 ? 0 : m_ends[number - 1];
    const std::size_t bytes = m_ends[number] - begin;
    if (!m_scratch) {
        return m_packing.event_of(std::string_view{m_held}.substr(begin, bytes));
    }
    std::string packed(bytes, '\0');
    m_scratch->read(begin, packed);
    return m_packing.event_of(packed);
}

EventHead EventPool::head_of(const Event& event) {
    EventHead head{
        event.when.range, *m_words.insert(event.layer).first, *m_words.insert(event.type).first, event.id, nullptr, {}};
    std::vector<std::string> formats;
    for (const SourceRow& row : event.rows) {
        if (!row.id.empty()) {
            formats.push_back(row.format);
            head.rows.push_back(hash_of_row(row.format, row.id));
        }
    }
    std::ranges::sort(formats);
    const auto twice = std::ranges::unique(formats);
    formats.erase(twice.begin(), twice.end());
    head.formats = &*m_formats.insert(std::move(formats)).first;
    return head;
}

std::uint64_t hash_of_row(std::string_view format, std::string_view id) {
    const std::hash<std::string_view> hash;
    return hash(id) * 0x9E3779B97F4A7C15U ^ hash(format);
}

EventSequence::EventSequence(std::shared_ptr<const EventPool> pool)
    : m_pool(std::move(pool)), m_numbers(m_pool->size()) {
    std::iota(m_numbers.begin(), m_numbers.end(), 0U);
}

Event EventSequence::operator[](std::size_t at) const {
    Event event = (*m_pool)[m_numbers[at]];
    if (m_parts == Parts::in_order) {
        order_parts(event);
    }
    return event;
}

void EventSequence::each(const std::function<void(const Event&)>& take) const {
    for (std::size_t i = 0; i < size(); ++i) {
        take((*this)[i]);
    }
}

EventSequence sequence_of(const std::vector<Event>& events) {
    const auto pool = std::make_shared<EventPool>();
    for (const Event& event : events) {
        pool->add(event);
    }
    return EventSequence{pool};
}

}  // namespace sitmap

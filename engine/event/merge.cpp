#include "engine/event/merge.hpp"

#include "engine/event/match.hpp"
#include "engine/event/merge_candidates.hpp"
#include "engine/event/same_event.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

bool same_coding(const Event& a, const Event& b) {
    return a.id == b.id && a.evidence == b.evidence && a.mention == b.mention && a.rows == b.rows;
}

/// The finer place, and of a row that came twice the one that sorts last: what was corrected has the
/// later time stamp.
void join_place_and_rows(Event& event, const Event& other) {
    const bool corrected = !event.rows.empty() && !other.rows.empty() &&
                           event.rows.front().id == other.rows.front().id &&
                           event.rows.front().format == other.rows.front().format;
    if (other.placement.precision < event.placement.precision ||
        (corrected && event.rows.front().cells < other.rows.front().cells)) {
        event.place = other.place;
        event.placement = other.placement;
        event.unmapped = other.unmapped;
    }
    for (const SourceRow& row : other.rows) {
        const auto known = std::ranges::find_if(event.rows, [&](const SourceRow& each) {
            return each.format == row.format && each.id == row.id && (!row.id.empty() || each == row);
        });
        if (known == event.rows.end()) {
            event.rows.push_back(row);
        } else if (known->cells < row.cells) {
            *known = row;
        }
    }
    std::ranges::sort(event.rows, {}, [](const SourceRow& row) { return std::tie(row.format, row.id, row.cells); });
}

/// Two become one: its id stays that under which it was known first, whatever is learnt later.
void join_reports(Event& event, const Event& other) {
    const auto first_known = [](const Event& each) {
        const auto day = known_from(each);
        return std::tuple{!day, day, each.id};
    };
    const auto [undated, told, id] = std::min(first_known(event), first_known(other));
    join(event, other);
    join_place_and_rows(event, other);
    order_parts(event);
    event.told = told;
    event.id = id;
}

/// The events of a pool while they become fewer.
class Merging {
public:
    explicit Merging(EventPool& pool) : m_pool(pool), m_numbers(pool.size()), m_recent(recent) {
        std::iota(m_numbers.begin(), m_numbers.end(), 0U);
    }

    /// An order that does not depend on which report came first.
    void sort() {
        std::ranges::stable_sort(m_numbers, [this](std::uint32_t a, std::uint32_t b) { return is_before(a, b); });
    }

    /// One pass over the events in order: what is one event is joined into the first of them. False if there
    /// was nothing to join.
    bool join_pass() {
        m_gone.assign(m_numbers.size(), false);
        const MergeCandidates candidates{m_pool, m_numbers};
        for (std::uint32_t at = 0; at < m_numbers.size(); ++at) {
            if (!m_gone[at]) {
                join_behind(at, candidates);
            }
        }
        std::size_t at = 0;
        return std::erase_if(m_numbers, [&](std::uint32_t) { return m_gone[at++]; }) > 0;
    }

    std::vector<std::uint32_t> take() && { return std::move(m_numbers); }

private:
    /// Those of some days, each compared with many others.
    static constexpr std::size_t recent = 4096;
    struct Recent {
        std::uint32_t number = 0;
        std::optional<Event> event;
    };

    bool is_before(std::uint32_t a, std::uint32_t b) const {
        const auto by_head = [](const EventHead& head) {
            return std::tie(head.days.from, head.days.to, head.layer, head.type, head.id);
        };
        const EventHead& one = m_pool.head(a);
        const EventHead& other = m_pool.head(b);
        return by_head(one) != by_head(other) ? by_head(one) < by_head(other) : is_told_before(a, b);
    }

    bool is_told_before(std::uint32_t a, std::uint32_t b) const {
        static const Quotation none;
        const auto by_words = [](const Event& event) {
            const Quotation& first = event.evidence.empty() ? none : event.evidence.front();
            return std::tuple{first.doc, first.span, first.text, event.place ? event.place->id : std::string{}};
        };
        return by_words(ordered(a)) < by_words(ordered(b));
    }

    Event ordered(std::uint32_t number) const {
        Event event = m_pool[number];
        order_parts(event);
        return event;
    }

    const Event& event(std::uint32_t at) {
        Recent& kept = m_recent[at % recent];
        if (kept.number != m_numbers[at] || !kept.event) {
            kept = {m_numbers[at], ordered(m_numbers[at])};
        }
        return *kept.event;
    }

    /// Joins into the event what behind it is the same, and marks that as gone.
    void join_behind(std::uint32_t at, const MergeCandidates& candidates) {
        std::vector<std::uint32_t> behind = candidates.behind(at);
        if (behind.empty()) {
            return;
        }
        Event whole = event(at);
        for (std::size_t next = 0; next < behind.size(); ++next) {
            const std::uint32_t other = behind[next];
            if (m_gone[other]) {
                continue;
            }
            const bool again = same_coding(whole, event(other));
            if (!again && !match(whole, event(other)).same) {
                continue;
            }
            m_gone[other] = true;
            if (!again) {
                join_reports(whole, event(other));
                m_numbers[at] = m_pool.add(whole);
                // It says more now: what else is the same is asked anew, further on.
                behind = candidates.behind(at);
                next = static_cast<std::size_t>(std::ranges::upper_bound(behind, other) - behind.begin()) - 1;
            }
        }
    }

    EventPool& m_pool;
    std::vector<std::uint32_t> m_numbers;
    std::vector<bool> m_gone;
    std::vector<Recent> m_recent;
};

}  // namespace

EventSequence merge(const std::shared_ptr<EventPool>& pool) {
    Merging merging{*pool};
    do {
        merging.sort();
    } while (merging.join_pass());
    return {pool, std::move(merging).take(), EventSequence::Parts::in_order};
}

std::vector<Event> merge(const std::vector<Report>& reports) {
    std::vector<Event> events;
    for (const Report& report : reports) {
        events.insert(events.end(), report.events.begin(), report.events.end());
    }
    return merge(events);
}

std::vector<Event> merge(const std::vector<Event>& events) {
    const auto pool = std::make_shared<EventPool>();
    for (const Event& event : events) {
        pool->add(event);
    }
    std::vector<Event> merged;
    merge(pool).each([&](const Event& event) { merged.push_back(event); });
    return merged;
}

}  // namespace sitmap

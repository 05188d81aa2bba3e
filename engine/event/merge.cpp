#include "engine/event/extract.hpp"
#include "engine/event/same_event.hpp"

#include <algorithm>
#include <tuple>

namespace sitmap {

namespace {

constexpr int longest_shared_days = 7;

/// Across reports only what is dated closely is known to be one event.
bool is_close(const When& when) {
    return when.range.from && when.range.to && (*when.range.to - *when.range.from).count() < longest_shared_days;
}

bool same(const Event& a, const Event& b) {
    if (!a.place || !b.place || a.place->id != b.place->id || a.layer == "none") {
        return false;
    }
    const bool dated = (is_close(a.when) && is_close(b.when)) || a.when == b.when;
    return dated && compatible_types(a, b) && compatible_dates(a, b) && compatible_actors(a, b);
}

/// An order that does not depend on which report came first.
auto key(const Event& event) {
    const Quotation none;
    const Quotation& first = event.evidence.empty() ? none : event.evidence.front();
    return std::tuple{
        event.when.range.from, event.when.range.to, event.layer, event.type, event.id, first.doc, first.span};
}

void order_parts(Event& event) {
    const auto by_document = [](const auto& a, const auto& b) {
        return std::tie(a.doc, a.span, a.code_points) < std::tie(b.doc, b.span, b.code_points);
    };
    std::stable_sort(event.evidence.begin(), event.evidence.end(), by_document);
    std::stable_sort(event.claims.begin(), event.claims.end(), [](const Claim& a, const Claim& b) {
        return std::tie(a.doc, a.span, a.about, a.by) < std::tie(b.doc, b.span, b.about, b.by);
    });
    std::sort(event.actors.begin(), event.actors.end(),
              [](const Actor& a, const Actor& b) { return std::tie(a.role, a.name) < std::tie(b.role, b.name); });
}

bool same_coding(const Event& a, const Event& b) {
    return a.id == b.id && a.evidence == b.evidence && a.mention == b.mention;
}

/// Joins the first two that are one event; false if there are none.
bool join_some(std::vector<Event>& events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (std::size_t j = i + 1; j < events.size(); ++j) {
            const bool again = same_coding(events[i], events[j]);
            if (!again && !same(events[i], events[j])) {
                continue;
            }
            if (!again) {
                join(events[i], events[j]);
                order_parts(events[i]);
                events[i].id = event_id(events[i]);
            }
            events.erase(events.begin() + static_cast<std::ptrdiff_t>(j));
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<Event> merge(const std::vector<Report>& reports) {
    std::vector<Event> events;
    for (const Report& report : reports) {
        events.insert(events.end(), report.events.begin(), report.events.end());
    }
    for (Event& event : events) {
        order_parts(event);
    }
    const auto before = [](const Event& a, const Event& b) { return key(a) < key(b); };
    std::stable_sort(events.begin(), events.end(), before);
    while (join_some(events)) {
        std::stable_sort(events.begin(), events.end(), before);
    }
    return events;
}

}  // namespace sitmap

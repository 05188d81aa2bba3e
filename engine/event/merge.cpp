#include "engine/event/extract.hpp"
#include "engine/event/match.hpp"
#include "engine/event/merge_candidates.hpp"
#include "engine/event/same_event.hpp"

#include <algorithm>
#include <tuple>

namespace sitmap {

namespace {

/// An order that does not depend on which report came first.
auto key(const Event& event) {
    static const Quotation none;
    static const std::string nowhere;
    const Quotation& first = event.evidence.empty() ? none : event.evidence.front();
    return std::tie(event.when.range.from, event.when.range.to, event.layer, event.type, event.id, first.doc,
                    first.span, first.text, event.place ? event.place->id : nowhere);
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

/// Joins into the event what behind it is the same, and marks that as gone.
void join_behind(std::vector<Event>& events, std::uint32_t number, const MergeCandidates& candidates,
                 std::vector<bool>& gone) {
    std::vector<std::uint32_t> behind = candidates.behind(number);
    for (std::size_t next = 0; next < behind.size(); ++next) {
        const std::uint32_t other = behind[next];
        if (gone[other]) {
            continue;
        }
        const bool again = same_coding(events[number], events[other]);
        if (!again && !match(events[number], events[other]).same) {
            continue;
        }
        gone[other] = true;
        if (!again) {
            join_reports(events[number], events[other]);
            // It says more now: what else is the same is asked anew, further on.
            behind = candidates.behind(number);
            next = static_cast<std::size_t>(std::ranges::upper_bound(behind, other) - behind.begin()) - 1;
        }
    }
}

/// One pass over the events in order: what is one event is joined into the first of them. False if there
/// was nothing to join.
bool join_pass(std::vector<Event>& events) {
    std::vector<bool> gone(events.size(), false);
    const MergeCandidates candidates{events};
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (!gone[i]) {
            join_behind(events, i, candidates, gone);
        }
    }
    const auto before = std::ssize(events);
    std::size_t at = 0;
    std::erase_if(events, [&](const Event&) { return gone[at++]; });
    return std::ssize(events) != before;
}

}  // namespace

std::vector<Event> merge(const std::vector<Report>& reports) {
    std::vector<Event> events;
    for (const Report& report : reports) {
        events.insert(events.end(), report.events.begin(), report.events.end());
    }
    return merge(std::move(events));
}

std::vector<Event> merge(std::vector<Event> events) {
    std::ranges::for_each(events, order_parts);
    const auto before = [](const Event& a, const Event& b) { return key(a) < key(b); };
    do {
        std::stable_sort(events.begin(), events.end(), before);
    } while (join_pass(events));
    return events;
}

}  // namespace sitmap

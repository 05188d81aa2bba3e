#include "engine/event/difference.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <sstream>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

using std::string;

string shown(const When& when) {
    std::ostringstream out;
    out << when;
    return out.str();
}

string shown(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "?";
}

string shown(const Claim& claim) {
    return claim.about + " " + shown(claim.low) + "/" + shown(claim.best) + "/" + shown(claim.high) +
           (claim.by.empty() ? "" : " by " + claim.by);
}

string place_of(const Event& event) {
    std::ostringstream out;
    out << (event.place ? event.place->name : "-") << ' ' << to_string(event.placement.precision);
    if (event.place) {
        out << ' ' << event.place->point;
    }
    return out.str();
}

template <typename Items, typename Show>
string joined(const Items& items, Show show) {
    string all;
    for (const auto& item : items) {
        all += (all.empty() ? "" : "; ") + show(item);
    }
    return all;
}

string actors_of(const Event& event) {
    return joined(event.actors,
                  [](const Actor& actor) { return actor.name + " (" + string{to_string(actor.role)} + ")"; });
}

string claims_of(const Event& event) {
    return joined(event.claims, [](const Claim& claim) { return shown(claim); });
}

string evidence_of(const Event& event) {
    return joined(event.evidence, [](const Quotation& told) { return told.source + ": " + told.text; });
}

std::vector<string> told_otherwise(const Event& before, const Event& after) {
    std::vector<string> what;
    const auto compare = [&](const char* name, const string& old, const string& now) {
        if (old != now) {
            what.push_back(string{name} + ": " + old + " -> " + now);
        }
    };
    compare("type", before.type, after.type);
    compare("layer", before.layer, after.layer);
    compare("mode", before.mode, after.mode);
    compare("date", shown(before.when), shown(after.when));
    compare("place", place_of(before), place_of(after));
    compare("status", string{to_string(before.status)}, string{to_string(after.status)});
    compare("actors", actors_of(before), actors_of(after));
    compare("claims", claims_of(before), claims_of(after));
    if (evidence_of(before) != evidence_of(after)) {
        what.push_back("evidence: " + std::to_string(before.evidence.size()) + " -> " +
                       std::to_string(after.evidence.size()) + " sentences");
    }
    return what;
}

/// Where the events stand, in the order of their ids; of those of one id the first.
std::vector<std::uint32_t> by_id(const EventSequence& events) {
    const auto id = [&](std::uint32_t at) { return std::string_view{events.head(at).id}; };
    std::vector<std::uint32_t> order(events.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, id);
    const auto twice = std::ranges::unique(order, {}, id);
    order.erase(twice.begin(), twice.end());
    return order;
}

}  // namespace

std::string_view to_string(ChangeKind kind) {
    static constexpr std::array<std::string_view, 3> names{"new", "changed", "retracted"};
    return names.at(static_cast<std::size_t>(kind));
}

Difference::Difference(EventSequence before, EventSequence after)
    : m_before(std::move(before)), m_after(std::move(after)) {
    const std::vector<std::uint32_t> old = by_id(m_before);
    const std::vector<std::uint32_t> now = by_id(m_after);
    auto known = old.begin();
    for (const std::uint32_t event : now) {
        const string& id = m_after.head(event).id;
        for (; known != old.end() && m_before.head(*known).id < id; ++known) {
            withdraw(*known);
        }
        if (known != old.end() && m_before.head(*known).id == id) {
            compare(*known++, event);
        } else {
            m_found.push_back({ChangeKind::added, nowhere, event});
        }
    }
    std::for_each(known, old.end(), [this](std::uint32_t event) { withdraw(event); });
    std::ranges::sort(m_found, {},
                      [this](const Found& found) { return std::tie(head(found).days.from, head(found).id); });
}

void Difference::compare(std::uint32_t before, std::uint32_t after) {
    const Event old = m_before[before];
    const Event now = m_after[after];
    if (!told_otherwise(old, now).empty()) {
        const bool withdrawn = now.status == Status::retracted && old.status != Status::retracted;
        m_found.push_back({withdrawn ? ChangeKind::retracted : ChangeKind::changed, before, after});
    }
}

void Difference::withdraw(std::uint32_t before) {
    if (m_before[before].status != Status::retracted) {
        m_found.push_back({ChangeKind::retracted, before, nowhere});
    }
}

void Difference::each(const std::function<void(const Change&)>& take) const {
    for (const Found& found : m_found) {
        Change change{found.kind, found.after == nowhere ? m_before[found.before] : m_after[found.after], {}};
        if (found.after == nowhere) {
            change.event.status = Status::retracted;
        } else if (found.before != nowhere) {
            change.what = told_otherwise(m_before[found.before], change.event);
        }
        take(change);
    }
}

std::vector<Change> difference(const std::vector<Event>& before, const std::vector<Event>& after) {
    std::vector<Change> changes;
    Difference{sequence_of(before), sequence_of(after)}.each([&](const Change& each) { changes.push_back(each); });
    return changes;
}

}  // namespace sitmap

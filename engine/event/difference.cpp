#include "engine/event/difference.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <tuple>

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

using ById = std::map<string, const Event*>;

ById by_id(const std::vector<Event>& events) {
    ById all;
    for (const Event& event : events) {
        all.emplace(event.id, &event);
    }
    return all;
}

}  // namespace

std::string_view to_string(ChangeKind kind) {
    static constexpr std::array<std::string_view, 3> names{"new", "changed", "retracted"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<Change> difference(const std::vector<Event>& before, const std::vector<Event>& after) {
    const ById old = by_id(before);
    const ById now = by_id(after);
    std::vector<Change> changes;
    for (const auto& [id, event] : now) {
        const auto known = old.find(id);
        if (known == old.end()) {
            changes.push_back({ChangeKind::added, *event, {}});
        } else if (auto what = told_otherwise(*known->second, *event); !what.empty()) {
            const bool withdrawn = event->status == Status::retracted && known->second->status != Status::retracted;
            changes.push_back({withdrawn ? ChangeKind::retracted : ChangeKind::changed, *event, std::move(what)});
        }
    }
    for (const auto& [id, event] : old) {
        if (!now.contains(id) && event->status != Status::retracted) {
            changes.push_back({ChangeKind::retracted, *event, {}});
            changes.back().event.status = Status::retracted;
        }
    }
    std::ranges::sort(changes, [](const Change& a, const Change& b) {
        return std::tie(a.event.when.range.from, a.event.id) < std::tie(b.event.when.range.from, b.event.id);
    });
    return changes;
}

}  // namespace sitmap

#include "engine/event/same_event.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>

namespace sitmap {

namespace {

using std::string_view;

constexpr long week = 7;

/// Types that say no more than their layer does.
bool is_general(string_view type) {
    static constexpr std::array types{"strike", "explosion", "clash", "attack", "meeting", "advance", "offensive"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

When narrower(const Event& a, const Event& b) {
    const auto both = intersect(a.when, b.when);
    if (!both) {
        return a.when;
    }
    const auto longest = std::max(days_in(a.when), days_in(b.when));
    // A week of clashes stays a week, whichever of its days is told of.
    if (a.layer == "clashes" && days_in(a.when) && days_in(b.when) && longest && *longest <= 31) {
        return days_in(a.when) >= days_in(b.when) ? a.when : b.when;
    }
    return *both;
}

std::set<std::string> initiators(const Event& event) {
    std::set<std::string> names;
    for (const Actor& actor : event.actors) {
        if (actor.role == ActorRole::initiator) {
            names.insert(actor.name);
        }
    }
    return names;
}

/// The same figure by the same source, wherever it stands.
bool same_claim(const Claim& a, const Claim& b) {
    const bool figures = a.low == b.low && a.best == b.best && a.high == b.high;
    const bool sources = a.by == b.by || a.by.empty() || b.by.empty();
    return a.about == b.about && figures && sources && a.text == b.text;
}

void add_claim(Event& event, const Claim& claim) {
    for (Claim& known : event.claims) {
        if (same_claim(known, claim)) {
            if (known.by.empty()) {
                known = claim;
            }
            return;
        }
    }
    event.claims.push_back(claim);
}

void add_actor(Event& event, const Actor& actor) {
    const bool known =
        std::any_of(event.actors.begin(), event.actors.end(), [&](const Actor& a) { return a.name == actor.name; });
    if (!known) {
        event.actors.push_back(actor);
    }
}

}  // namespace

bool compatible_types(const Event& a, const Event& b) {
    const bool opposed = (a.type == "withdrawal") != (b.type == "withdrawal");  // who comes and who leaves
    return a.layer == b.layer && (a.type == b.type || (!opposed && (is_general(a.type) || is_general(b.type))));
}

bool compatible_actors(const Event& a, const Event& b) {
    const auto ours = initiators(a);
    const auto theirs = initiators(b);
    return ours.empty() || theirs.empty() ||
           std::any_of(ours.begin(), ours.end(), [&](const std::string& name) { return theirs.contains(name); });
}

bool compatible_dates(const Event& a, const Event& b) {
    if (!intersect(a.when, b.when)) {
        return false;
    }
    const auto ours = days_in(a.when);
    const auto theirs = days_in(b.when);
    const bool single = (ours && *ours <= 2) || (theirs && *theirs <= 2);
    const bool lasting = (ours && *ours > 2 * week) || (theirs && *theirs > 2 * week);
    return !(single && lasting && a.layer == "clashes");
}

void join(Event& event, const Event& other) {
    event.when = narrower(event, other);
    if (event.layer == other.layer && is_general(event.type) && !is_general(other.type)) {
        event.type = other.type;
        event.mode = other.mode;
    }
    if (event.mode.empty() && event.type == other.type) {
        event.mode = other.mode;
    }
    event.count = event.count.empty() ? other.count : event.count;
    for (const Actor& actor : other.actors) {
        add_actor(event, actor);
    }
    for (const Claim& claim : other.claims) {
        add_claim(event, claim);
    }
    for (const Quotation& quotation : other.evidence) {
        const bool known = std::ranges::any_of(event.evidence, [&](const Quotation& one) {
            return one.doc == quotation.doc && one.span == quotation.span && one.text == quotation.text;
        });
        if (!known) {
            event.evidence.push_back(quotation);
        }
    }
    event.status = std::max(event.status, other.status);
    event.confidence = std::max(event.confidence, other.confidence);
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

}  // namespace sitmap

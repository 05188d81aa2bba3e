#include "engine/event/event.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <tuple>

namespace sitmap {

namespace {

using std::string_view;

/// FNV-1a: short, the same on every machine; nothing here needs to withstand an adversary.
std::uint64_t hash(string_view text) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char c : text) {
        value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return value;
}

std::string day(const std::optional<Date>& date) {
    return date ? to_string(*date) : "";
}

/// Without a place, only its words tell an event from another.
std::string whereabouts(const Event& event) {
    if (event.place) {
        return event.place->id;
    }
    if (event.evidence.empty()) {
        return "";
    }
    const Quotation& first = event.evidence.front();
    return first.doc + "#" + std::to_string(first.code_points.start);
}

std::string id_of(string_view key) {
    std::array<char, 20> digits{};
    std::snprintf(digits.data(), digits.size(), "%012llx", static_cast<unsigned long long>(hash(key) >> 16U));
    return std::string{"ev-"} + digits.data();
}

}  // namespace

string_view to_string(ActorRole role) {
    static constexpr std::array<string_view, 4> names{"initiator", "target", "party", "mediator"};
    return names.at(static_cast<std::size_t>(role));
}

string_view to_string(Status status) {
    static constexpr std::array<string_view, 6> names{"reported",  "claimed",  "assessed",
                                                      "confirmed", "disputed", "retracted"};
    return names.at(static_cast<std::size_t>(status));
}

std::optional<Date> known_from(const Event& event) {
    return event.told ? event.told : event.when.range.to;
}

const Quotation& telling_quotation(const Event& event) {
    const std::string place = event.place ? event.place->id : "";
    const auto names_it = std::ranges::find(event.evidence, place, &Quotation::place);
    return place.empty() || names_it == event.evidence.end() ? event.evidence.front() : *names_it;
}

std::string event_id_of_row(string_view format, string_view id) {
    return id_of("row|" + std::string{format} + "|" + std::string{id});
}

std::string event_id(const Event& event) {
    // Of several rows, the first by format and id counts.
    const SourceRow* least = nullptr;
    for (const SourceRow& row : event.rows) {
        if (!row.id.empty() &&
            (least == nullptr || std::tie(row.format, row.id) < std::tie(least->format, least->id))) {
            least = &row;
        }
    }
    if (least != nullptr) {
        return event_id_of_row(least->format, least->id);
    }
    std::vector<std::string> actors;
    actors.reserve(event.actors.size());
    for (const Actor& actor : event.actors) {
        actors.push_back(actor.name + "/" + std::string{to_string(actor.role)});
    }
    std::sort(actors.begin(), actors.end());
    std::string key = event.type + "|" + event.layer + "|" + whereabouts(event) + "|" + day(event.when.range.from) +
                      "|" + day(event.when.range.to);
    for (const std::string& actor : actors) {
        key += "|" + actor;
    }
    return id_of(key);
}

std::ostream& operator<<(std::ostream& out, const Event& event) {
    out << event.type << " [" << event.layer << "] ";
    out << (event.place ? event.place->name : event.mention.empty() ? "-" : event.mention) << ' ' << event.when;
    for (const Actor& actor : event.actors) {
        out << " " << to_string(actor.role) << '=' << actor.name;
    }
    for (const Claim& claim : event.claims) {
        out << " " << claim.about;
        if (claim.low || claim.best || claim.high) {
            out << '(' << claim.low.value_or(-1) << ',' << claim.best.value_or(-1) << ',' << claim.high.value_or(-1)
                << ')';
        }
    }
    return out << (event.unmapped.empty() ? "" : " unmapped: " + event.unmapped);
}

}  // namespace sitmap

#include "engine/geoparse/mention.hpp"

#include <ostream>

namespace sitmap {

namespace {

/// Words that make another place of it and bound none leave nothing: "near Russia" is not Russia.
std::optional<PlaceIndex> entry_of(const Mention& mention) {
    const auto& candidates = mention.resolution.candidates;
    return candidates.empty() || mention.reading == Reading::relative ? std::nullopt
                                                                      : std::optional{candidates.front().place};
}

}  // namespace

std::string_view to_string(Reading reading) {
    switch (reading) {
        case Reading::literal:
            return "literal";
        case Reading::region:
            return "region";
        case Reading::relative:
            return "relative";
        case Reading::metonym:
            return "metonym";
        case Reading::demonym:
            return "demonym";
        case Reading::organisation:
            return "organisation";
        case Reading::person:
            return "person";
        case Reading::event_name:
            return "event_name";
        case Reading::other:
            return "other";
    }
    return "other";
}

bool is_place(Reading reading) {
    return reading == Reading::literal || reading == Reading::region || reading == Reading::relative;
}

void number(std::vector<Mention>& mentions) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        mentions[i].id = "m" + std::to_string(i + 1);
    }
}

void unplace(Mention& mention, std::string_view reason) {
    mention.resolution = {};
    mention.resolution.reason = mention.reason = reason;
}

std::optional<Place> resolved_place(const Mention& mention, const Gazetteer& gazetteer) {
    const Resolution& resolution = mention.resolution;
    if (resolution.derived) {
        Place place = *resolution.derived;
        if (resolution.strip) {
            place.footprint = resolution.strip->geometry();
        }
        return place;
    }
    const auto entry = entry_of(mention);
    return entry ? std::optional{gazetteer.place(*entry)} : std::nullopt;
}

std::optional<Place> described_place(const Mention& mention, const Gazetteer& gazetteer) {
    if (const auto& derived = mention.resolution.derived) {
        Place place = *derived;
        place.names.clear();
        place.footprint = {};
        return place;
    }
    const auto entry = entry_of(mention);
    return entry ? std::optional{gazetteer.description(*entry)} : std::nullopt;
}

std::ostream& operator<<(std::ostream& out, const Mention& mention) {
    out << mention.id << ' ' << mention.span << ' ' << to_string(mention.reading) << " (" << mention.reason << ')';
    if (!mention.resolution.resolved()) {
        out << " unresolved (" << mention.resolution.reason << ')';
    }
    return out;
}

}  // namespace sitmap

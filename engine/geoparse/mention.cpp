#include "engine/geoparse/mention.hpp"

#include <ostream>

namespace sitmap {

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

std::optional<Place> resolved_place(const Mention& mention, const Gazetteer& gazetteer) {
    if (mention.resolution.derived) {
        return *mention.resolution.derived;
    }
    // Words that make another place of it and bound none leave nothing: "near Russia" is not Russia.
    if (mention.resolution.candidates.empty() || mention.reading == Reading::relative) {
        return std::nullopt;
    }
    return gazetteer.place(mention.resolution.candidates.front().place);
}

std::ostream& operator<<(std::ostream& out, const Mention& mention) {
    out << mention.id << ' ' << mention.span << ' ' << to_string(mention.reading) << " (" << mention.reason << ')';
    if (!mention.resolution.resolved()) {
        out << " unresolved (" << mention.resolution.reason << ')';
    }
    return out;
}

}  // namespace sitmap

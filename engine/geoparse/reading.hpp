#pragma once

// How a place's name is read: as the place itself, as the state that sits there, as its people.
// Only the first may put an event on the map.

#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/name_profile.hpp"

#include <string_view>

namespace sitmap {

struct NameReading {
    Reading reading = Reading::literal;
    std::string_view reason;
};

/// "shelled" of "Aleppo shelled again": of a verb that needs an object and has none before such a word as "again".
bool befalls_in_headline(std::string_view participle);
bool follows_in_headline(std::string_view word);

NameReading read_name(const NameContext& context, const NameHit& hit, const NameProfile& place);

}  // namespace sitmap

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

NameReading read_name(const NameContext& context, const NameHit& hit, const NameProfile& place);

}  // namespace sitmap

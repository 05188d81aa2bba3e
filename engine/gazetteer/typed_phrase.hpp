#pragma once

// What people ask for when they copy a place from a report: "Rabak town", "near the village of Hranitne (Donetsk
// region)", "2 km north of Kass, South Darfur". The name, what kind of place it is, and the units that hold it.

#include "engine/gazetteer/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct TypedPhrase {
    std::string name;
    std::optional<FeatureClass> type;  ///< populated or admin, where a word says so
    std::vector<std::string> holders;  ///< what follows in brackets, after commas or "in": innermost first

    friend bool operator==(const TypedPhrase&, const TypedPhrase&) = default;
};

/// Nothing if the text is a bare name, or no name is left of it.
std::optional<TypedPhrase> typed_phrase(std::string_view asked);

}  // namespace sitmap

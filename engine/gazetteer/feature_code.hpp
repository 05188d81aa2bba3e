#pragma once

// GeoNames feature codes in words.

#include "engine/gazetteer/place.hpp"

#include <string_view>

namespace sitmap {

/// "capital" for PPLC, "air base" for AIRB; for codes that are rare in conflict reports the word for
/// the class ("terrain").
std::string_view feature_words(FeatureClass feature_class, std::string_view feature_code);

/// The class that a GeoNames code belongs to; codes are unique across classes. Codes of our own (LINE:
/// a line drawn by an agreement) and unknown ones are areas.
FeatureClass feature_class_of(std::string_view feature_code);

}  // namespace sitmap

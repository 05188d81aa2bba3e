#pragma once

// The name that the people of a place write: السويداء beside Suweida, Bakı beside Baku.

#include "engine/gazetteer/place.hpp"

#include <string>

namespace sitmap {

/// The place's name in its country's language (core/language.hpp), or failing that in its script;
/// empty if the gazetteer has none or if it is the house name itself.
std::string local_name(const Place& place);

}  // namespace sitmap

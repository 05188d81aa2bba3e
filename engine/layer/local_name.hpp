#pragma once

// The name that the people of a place write: السويداء beside Suweida, Bakı beside Baku.

#include "engine/gazetteer/place.hpp"

#include <string>

namespace sitmap {

/// The place's name in its country's language (core/language.hpp), or failing that in its script;
/// empty if the gazetteer has none or if it is the house name itself.
std::string local_name(const Place& place);

/// The place's name in a language of that script: the one so labelled; of a large town CLDR's; of those without a label
/// the one that reads as the place's own name, else the first in the language's letters. Empty if there is none.
std::string name_written_in(const Place& place, const std::string& language, Script script);

}  // namespace sitmap

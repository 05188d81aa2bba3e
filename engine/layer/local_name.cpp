#include "engine/layer/local_name.hpp"

#include "engine/core/language.hpp"

#include <algorithm>

namespace sitmap {

namespace {

/// Of the names in the country's script the first in its language's own letters: Moscow is called in Ossetic too.
const PlaceName* name_in_script(const Place& place, const LocalLanguage& local) {
    // Latin says nothing: half the world's exonyms are written in it.
    if (local.script.empty() || local.script == "Latn") {
        return nullptr;
    }
    const auto in_script = [&](const PlaceName& name) {
        return name.language.empty() && to_string(name.script) == local.script;
    };
    const auto own = std::ranges::find_if(
        place.names, [&](const PlaceName& name) { return in_script(name) && written_in(name.text, local.language); });
    const auto found = own != place.names.end() ? own : std::ranges::find_if(place.names, in_script);
    return found == place.names.end() ? nullptr : &*found;
}

}  // namespace

std::string local_name(const Place& place) {
    const LocalLanguage local = local_language(place.country);
    const PlaceName* name = local.language.empty() ? nullptr : name_in(place, local.language);
    if (name == nullptr) {
        name = name_in_script(place, local);
    }
    return name == nullptr || name->text == place.name ? std::string{} : name->text;
}

}  // namespace sitmap

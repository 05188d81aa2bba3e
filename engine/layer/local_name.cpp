#include "engine/layer/local_name.hpp"

#include "engine/core/language.hpp"

#include <algorithm>

namespace sitmap {

namespace {

const PlaceName* name_in_script(const Place& place, const std::string& script) {
    // Latin says nothing: half the world's exonyms are written in it.
    if (script.empty() || script == "Latn") {
        return nullptr;
    }
    const auto found = std::ranges::find_if(
        place.names, [&](const PlaceName& name) { return name.language.empty() && to_string(name.script) == script; });
    return found == place.names.end() ? nullptr : &*found;
}

}  // namespace

std::string local_name(const Place& place) {
    const LocalLanguage local = local_language(place.country);
    const PlaceName* name = local.language.empty() ? nullptr : name_in(place, local.language);
    if (name == nullptr) {
        name = name_in_script(place, local.script);
    }
    return name == nullptr || name->text == place.name ? std::string{} : name->text;
}

}  // namespace sitmap

#include "engine/layer/local_name.hpp"

#include "engine/core/fold.hpp"
#include "engine/core/language.hpp"
#include "engine/core/transliteration.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::int64_t large_town = 100'000;  ///< people; smaller ones share their names with the cities of time zones

/// Has a letter that Russian lacks.
bool ukrainian_alone(const std::string& text) {
    return std::ranges::any_of(std::array{"і", "ї", "є", "ґ", "І", "Ї", "Є", "Ґ"},
                               [&](const char* letter) { return text.find(letter) != std::string::npos; });
}

/// Names without a label in the script: Moscow's in Cyrillic are Ossetic, Chuvash, Russian.
const PlaceName* unlabelled(const Place& place, const std::string& language, Script script) {
    const auto own = [&](const PlaceName& name) {
        return name.language.empty() && name.kind != NameKind::demonym && name.kind != NameKind::code &&
               name.script == script && (script == Script::han || written_in(name.text, language));
    };
    const std::string house = fold(place.name);
    const bool contested = language == "uk";  // most towns have a Russian name too, in letters that both languages have
    const auto reads = std::ranges::find_if(place.names, [&](const PlaceName& name) {
        return own(name) && (contested ? reads_as_ukrainian(name.text, house) || ukrainian_alone(name.text)
                                       : reads_as(fold(name.text), house));
    });
    const auto found = reads != place.names.end() || contested ? reads : std::ranges::find_if(place.names, own);
    return found == place.names.end() ? nullptr : &*found;
}

Script script_named(std::string_view code) {
    for (const Script script :
         {Script::latin, Script::arabic, Script::hebrew, Script::cyrillic, Script::greek, Script::han}) {
        if (to_string(script) == code) {
            return script;
        }
    }
    return code == "Hans" || code == "Hant" || code == "Jpan" ? Script::han : Script::other;
}

}  // namespace

std::string name_written_in(const Place& place, const std::string& language, Script script) {
    if (const PlaceName* const labelled = name_in(place, language)) {
        return labelled->text;
    }
    if (script == Script::latin || script == Script::other) {
        return {};  // half the world's exonyms are written in Latin letters
    }
    if (place.feature_class == FeatureClass::populated && place.population >= large_town) {
        if (std::string city = zone_city(place.name, language); script_of(city) == script) {
            return city;
        }
    }
    const PlaceName* const name = unlabelled(place, language, script);
    return name == nullptr ? std::string{} : name->text;
}

std::string local_name(const Place& place) {
    const LocalLanguage local = local_language(place.country);
    const std::string name =
        local.language.empty() ? std::string{} : name_written_in(place, local.language, script_named(local.script));
    return name == place.name ? std::string{} : name;
}

}  // namespace sitmap

#include "engine/layer/local_name.hpp"

#include "engine/core/cyrillic.hpp"
#include "engine/core/fold.hpp"
#include "engine/core/language.hpp"
#include "engine/core/transliteration.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::int64_t large_town = 100'000;  ///< people; smaller ones share their names with the cities of time zones

/// Of the folded name: Arabic vowel signs make none longer.
std::ptrdiff_t letters_of(const std::string& name) {
    return std::ranges::count_if(fold(name), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
}

/// Names without a label in the script: Moscow's in Cyrillic are Ossetic, Chuvash, Russian. Of those that read as the
/// place's own the fullest, in Cyrillic and in Arabic: neighbours drop a soft sign or an article. In Cyrillic no other
/// will do, for towns have been renamed; Han characters cannot be read here.
const PlaceName* unlabelled(const Place& place, const std::string& language, Script script) {
    const std::string house = fold(place.name);
    const bool fullest = script == Script::cyrillic || language == "ar";
    const PlaceName* best = nullptr;
    const PlaceName* first = nullptr;
    for (const PlaceName& name : place.names) {
        const bool own = name.language.empty() && name.kind != NameKind::demonym && name.kind != NameKind::code &&
                         name.script == script && (script == Script::han || written_in(name.text, language)) &&
                         name.text.find_first_of(",(") == std::string::npos &&
                         name.text.find("\u060C") == std::string::npos;
        if (!own) {
            continue;
        }
        first = first == nullptr ? &name : first;
        const bool reads = script == Script::cyrillic ? reads_as_cyrillic(name.text, house, language)
                                                      : reads_as(fold(name.text), house);
        if (reads && (best == nullptr || (fullest && letters_of(name.text) > letters_of(best->text)))) {
            best = &name;
        }
    }
    return best != nullptr || script == Script::cyrillic ? best : first;
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

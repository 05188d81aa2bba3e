#pragma once

// Which language a country's own names are in, by CLDR's likely subtags: SY gives ar, IL he, AZ az.
// Not a statement on official or minority languages; it chooses the second name on a label.

#include <string>
#include <string_view>

namespace sitmap {

struct LocalLanguage {
    std::string language;  ///< ISO 639-1, or 639-2 where there is no shorter code
    std::string script;    ///< ISO 15924: "Arab"

    friend bool operator==(const LocalLanguage&, const LocalLanguage&) = default;
};

/// Of a country by its ISO 3166-1 alpha-2 code; both empty if that is none. Codes that CLDR does not
/// know give English, the language our house names are in.
LocalLanguage local_language(std::string_view country);

/// Whether each letter of the text is one of the language's own, by CLDR's exemplar characters: "Москва"
/// is Russian, "Мæскуы" is not. False for a language that CLDR has no letters of.
bool written_in(std::string_view text, const std::string& language);

/// What CLDR calls the city of a time zone in the language: "Damas" for "Damascus" in French. Empty for a
/// city without a zone of its own, and where the name is the same.
std::string zone_city(std::string city, const std::string& language);

}  // namespace sitmap

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

}  // namespace sitmap

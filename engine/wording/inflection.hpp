#pragma once

// The forms of English verbs and nouns, so that the codebook lists each word once.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

enum class VerbForm : std::uint8_t { none, base, present, past, participle, gerund };

struct Inflected {
    std::string text;
    VerbForm form = VerbForm::none;
};

/// Past and participle of irregular verbs, by base.
struct Irregular {
    std::string past;
    std::string participle;
};
using IrregularVerbs = std::multimap<std::string, Irregular, std::less<>>;

/// strike, strikes, struck, struck, striking. Only the first word of a phrase is inflected.
std::vector<Inflected> verb_forms(std::string_view phrase, const IrregularVerbs& irregular);

/// clash, clashes; the last word of a phrase is inflected.
std::vector<std::string> noun_forms(std::string_view phrase);

}  // namespace sitmap

#pragma once

// Names in Arabic or Hebrew script against names in Latin script. Neither script writes short vowels and
// no two reports romanise alike, so a name is found in two steps: by its consonants (`sound_key`), then by
// reading it letter by letter (`reads_as`).

#include "engine/core/text.hpp"

#include <string>
#include <string_view>

namespace sitmap {

/// The consonants of a folded name, as the script (Arabic or Hebrew) tells them apart: "القنيطرة" and
/// "Al-Qunaytirah" give "kntr". The text is in that script or in Latin; articles are left out, also within
/// the name. Empty for text in another script.
std::string sound_key(std::string_view folded, Script script);

/// True if the folded Latin name is a reading of the folded name in Arabic or Hebrew script: each letter
/// sounds as it can, long vowels are heard, short ones may stand anywhere. "الكسوه" reads as "kiswah" and as
/// "kesweh", not as "kasr".
bool reads_as(std::string_view folded, std::string_view folded_latin);

}  // namespace sitmap

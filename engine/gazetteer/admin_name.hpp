#pragma once

// Names of administrative units without and with the word for what they are: "Suwayda" for
// "Suwayda Governorate", "محافظة السويداء" or "gouvernorat de Soueïda".

#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// The name without its type word ("District", "محافظة", "מחוז", "province de") and without a
/// French "de" that the source left in front. The name itself if nothing else would be left.
std::string bare_admin_name(std::string_view name);

/// True for a bare name that says nothing alone: "Northern", "Central", "Capital".
bool says_nothing_alone(std::string_view bare_name);

/// True for the words English reports use: "Governorate", "Oblast".
bool is_type_word(std::string_view word);

/// "Northern District"; the name itself if it ends in the word already.
std::string with_type_word(std::string_view bare_name, std::string_view type_word);

}  // namespace sitmap

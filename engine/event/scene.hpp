#pragma once

// Where an event happened that is told without a place: where those who tell it are, what the sentence opens with, or
// the one town that the paragraph is about. Not what a text takes up again by a word ("there"): that is coreference.

#include "engine/event/coding.hpp"

namespace sitmap {

/// Not what envoys do: fighting, strikes, arrests, marches and the like.
bool happens_on_the_ground(const Draft& draft);

/// "Residents of Oss": those who speak live there.
bool is_lived_in(const Site& site, const Coding& coding);

/// "Residents of Oss said police had killed dozens", "Police in Oss said they had detained two": where those are who
/// tell it. nullptr where nobody tells it from a place.
const Site* told_from(const Coding& coding, const Draft& draft);

/// "In Oss, witnesses described the killing of a couple": the one town of the sentence, at its head. "She was in the
/// market of Oss when jets bombed it". "Rebels entered Oss on Friday. Shells fell for an hour.": the one town that the
/// paragraph has named so far. nullptr where the text is about no place, or about several.
const Site* scene_of(const Coding& coding, const Draft& draft);

}  // namespace sitmap

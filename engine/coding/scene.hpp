#pragma once

// Where an event happened that is told without a place: where those who tell it are, or what the sentence opens with.
// Not what a text takes up again by a word ("there"): that is coreference.

#include "engine/coding/coding.hpp"

namespace sitmap {

/// Not what envoys do: fighting, strikes, arrests, marches and the like.
bool happens_on_the_ground(const Draft& draft);

/// "Residents of Oss": those who speak live there.
bool is_lived_in(const Site& site, const Coding& coding);

/// "Residents of Oss said police had killed dozens", "Police in Oss said they had detained two": where those are who
/// tell it. nullptr where nobody tells it from a place.
const Site* told_from(const Coding& coding, const Draft& draft);

/// "In Oss, witnesses described the killing of a couple": the one town of the sentence, at its head. "She was in the
/// market of Oss when jets bombed it". nullptr where the sentence is about no place, or about several. The one town of
/// the paragraph would be right two times in three: a pin must be surer.
const Site* scene_of(const Coding& coding, const Draft& draft);

/// "They shot nine", "that night they withdrew": of those of the sentence before, and no place is told anew.
bool tells_of_those_before(const Trigger& trigger, const Coding& coding);

}  // namespace sitmap

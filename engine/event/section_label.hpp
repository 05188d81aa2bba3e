#pragma once

// Headings that say what is under them: "Not counted", "Outlook", "Rumours".

#include "engine/event/codebook.hpp"
#include "engine/event/words.hpp"

namespace sitmap {

/// A heading of nothing but a phrase of the list stands over the sentence: it is an item below it, or stands
/// there without an empty line between.
bool stands_under_label(const Sentence& sentence, WordHash list, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap

#pragma once

// Headings that say what is under them: "Not counted", "Outlook", "Rumours".

#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

namespace sitmap {

/// "Planned: a visit to Oss": a phrase of the list and a colon stand before what is told.
bool begins_with_label(const Sentence& sentence, WordHash list, const Wording& wording, const Codebook& codebook);

/// A heading of nothing but a phrase of the list stands over the sentence: it is an item below it, or stands
/// there without an empty line between.
bool stands_under_label(const Sentence& sentence, WordHash list, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap

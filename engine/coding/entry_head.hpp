#pragma once

// Entries of lists that begin with their place: "1. Gorazde. Serb forces ...", "9 October, Qusra (Nablus). Settlers
// ...".

#include "engine/coding/coding.hpp"

namespace sitmap {

/// The place whose name, with its unit, is all that the first sentence of the sentence's entry says, no wider than a
/// district; null where it is none, or the sentence itself. An entry is a paragraph, or a line of it that is an item.
const Site* named_head(const Coding& coding, std::uint32_t sentence);

/// Likewise where the first sentence, or the one before it, tells the day too.
const Site* dated_head(const Coding& coding, std::uint32_t sentence);

/// The place that alone is the heading of the section: "MOGADISHU" above entries that name no place, no wider than a
/// district; null where the heading says something else.
const Site* section_head(const Coding& coding, std::uint32_t sentence);

/// An item, a line that begins with its date, or the first below a heading.
bool begins_entry(const Coding& coding, std::uint32_t sentence);

/// "5 May. Oss. Gunmen stopped a bus on the road to Hill and shot two": in Oss, whose entry it is.
bool is_on_the_way(const Coding& coding, const Attachment& attachment);

/// "5 May, Oss. Rebels overran the border gate.": in an entry, what was taken stands at the entry's place.
bool takes_a_facility(const Coding& coding, const Trigger& trigger);

}  // namespace sitmap

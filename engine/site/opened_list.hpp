#pragma once

// A list that a trigger opens with a colon: "shelled the following towns:" and a line for each, "Clashes: Oss, Hill".

#include "engine/trigger/trigger.hpp"

#include <optional>

namespace sitmap {

struct OpenedList {
    WordRange run;      ///< the words behind the colon in the trigger's sentence; none: the list is in lines below it
    WordRange entries;  ///< numbers of the sentences that are its lines
};

/// Nothing where the trigger's sentence has no colon behind it, or one that opens something else than places.
std::optional<OpenedList> opened_list(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap

#pragma once

// Drafts that the rules made and a careful coder would hardly write down: a sound that was a drill, a claim taken back.

#include "engine/coding/event_model.hpp"

namespace sitmap {

/// Takes out the drafts at a place that are less likely than the model asks. They become problems that say which words
/// spoke against them.
void refuse_unlikely(Coding& coding, const EventModel& model);

}  // namespace sitmap

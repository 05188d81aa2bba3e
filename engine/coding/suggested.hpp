#pragma once

// Places that the text names and the rules drafted nothing at, though the words about them are such as coders write
// events down for: "rations for 20,400 people were handed over in Oss".

#include "engine/coding/site_model.hpp"

namespace sitmap {

/// Drafts what the model finds likely at places that have no draft.
void suggest_events(Coding& coding, const SiteModel& model);

}  // namespace sitmap

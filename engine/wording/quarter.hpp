#pragma once

// Quarters of towns, which are often called like a far town: "in the Majengo quarter".

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/mention.hpp"
#include "engine/wording/words.hpp"

#include <functional>
#include <vector>

namespace sitmap {

/// "the Hill quarter", "the quarter of Hill": such a noun is the name's last word, or stands behind it or before its
/// "of".
bool is_called_by(const std::function<bool(std::size_t)>& is_noun, WordRange name, const Wording& wording);

/// "the Old Town", "the Old City": every second town has one.
bool is_old_town(const Wording& wording, WordRange name);

/// Takes back the place of a quarter where no other town that the text names lies near it: its name is
/// another place's. A text that names no other town keeps it.
void unplace_far_quarters(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer);

/// Takes back the place of "the Central District", "Northern Province": many states have one, and it is kept only where
/// the text names something else of that state.
void unplace_foreign_units(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer);

}  // namespace sitmap

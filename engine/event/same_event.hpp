#pragma once

// When two codings are of one event, and what the one event then says. Used within a document and
// across reports.

#include "engine/event/event.hpp"

namespace sitmap {

/// Equal types, or one of them the general word of its layer: "attack" and "clash".
bool compatible_types(const Event& a, const Event& b);

/// True if nobody is named as the initiator of the one who is not named by the other, both naming some.
bool compatible_actors(const Event& a, const Event& b);

/// The day or week of each, where told, allow one event. A long clash does not swallow a single day.
bool compatible_dates(const Event& a, const Event& b);

/// Adds to the first what the second knows: evidence, claims, actors, the narrower date, the finer
/// type. The same source claiming the same counts once.
void join(Event& event, const Event& other);

/// Puts evidence and claims in the order of documents and words, and actors in that of roles and names.
void order_parts(Event& event);

}  // namespace sitmap

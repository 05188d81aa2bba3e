#pragma once

// Places that the gazetteer lacks, put where the text says that they lie: "Kibumba, some 20 km north of Goma",
// "Bulongo, Beni territory", "the Sinkor quarter of Monrovia". What is drawn is what was told, never a point of theirs.

#include "engine/coding/coding.hpp"

namespace sitmap {

/// Gives each unresolved name of which the text tells so much the place that it was told by, wherever the text names
/// it. A country, a sea or a river says too little.
void tell_whereabouts(Coding& coding);

}  // namespace sitmap

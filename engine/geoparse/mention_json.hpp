#pragma once

// Mentions in their printed form, the `mentions` of a `sitmap/report-1` object. Offsets are Unicode
// code points. Written straight into a string: a batch of documents prints millions of them.

#include "engine/geoparse/document.hpp"
#include "engine/geoparse/mention.hpp"

#include <span>
#include <string>

namespace sitmap {

/// A JSON array on one line, empty brackets where there are no mentions:
/// [{"id","start","end","surface","reading","place":{...}|null,"confidence","alternatives",
///   "maps_event","reason"}]
std::string mentions_array_json(std::span<const Mention> mentions, const Document& document,
                                const Gazetteer& gazetteer);

}  // namespace sitmap

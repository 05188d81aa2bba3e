#pragma once

// Geoparse's front door: names are recognised, read and resolved.
//
//     std::vector<Mention> mentions = recognize(document, gazetteer, lexicon);
//     resolve(mentions, document, gazetteer);

#include "engine/core/problems.hpp"
#include "engine/geoparse/document.hpp"
#include "engine/geoparse/lexicon.hpp"
#include "engine/geoparse/mention.hpp"

#include <vector>

namespace sitmap {

/// All mentions in text order, not overlapping, each with its reading; candidates not yet ranked.
/// Names that no entry answers but that stand where a place must are mentions without candidates.
std::vector<Mention> recognize(const Document& document, const Gazetteer& gazetteer, const Lexicon& lexicon);

/// Ranks each mention's candidates by what the whole document says and sets confidence and reason.
/// Derives places for relative mentions. Does not depend on the order of rows in the gazetteer.
void resolve(std::vector<Mention>& mentions, const Document& document, const Gazetteer& gazetteer,
             const Lexicon& lexicon, Problems& problems);

}  // namespace sitmap

#pragma once

// Geoparse's front door: names are recognised, read and resolved.
//
//     std::vector<Mention> mentions = geoparse(document, gazetteer, lexicon, model, problems);

#include "engine/core/problems.hpp"
#include "engine/geoparse/document.hpp"
#include "engine/geoparse/geoparse_model.hpp"
#include "engine/geoparse/lexicon.hpp"
#include "engine/geoparse/mention.hpp"

#include <vector>

namespace sitmap {

/// All mentions in text order, each with its reading, its places ranked by what the
/// whole document says, and a reason where it is refused or stays unresolved. A name that no entry
/// answers is a mention without candidates. Mentions do not overlap, but for a place embedded in the name
/// of an organisation or an agreement: that mention follows the one it stands in. Does not depend on the order of rows
/// in the gazetteer.
std::vector<Mention> geoparse(const Document& document, const Gazetteer& gazetteer, const Lexicon& lexicon,
                              const GeoparseModel& model, Problems& problems);

}  // namespace sitmap

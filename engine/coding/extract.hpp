#pragma once

// Coding's front door: from a geoparsed document to coded events.

#include "engine/coding/coding_models.hpp"
#include "engine/event/report.hpp"
#include "engine/geoparse/lexicon.hpp"
#include "engine/wording/codebook.hpp"

namespace sitmap {

/// Codes the document's events; what the models find unlikely is refused, and what they find likely told. Sets
/// `maps_event` and `reason` on mentions. Takes what geoparse and resolve gave; returns the whole report. Nothing is
/// lost: what maps nothing says why.
Report extract(Document document, std::vector<Mention> mentions, const Gazetteer& gazetteer, const Codebook& codebook,
               const Lexicon& lexicon, const CodingModels& models);

}  // namespace sitmap

#pragma once

// Resolution: what ranking decided goes to the mentions, with places derived from their words where
// there are such, and a reason where nothing fits.

#include "engine/core/problems.hpp"
#include "engine/geoparse/document.hpp"
#include "engine/geoparse/geoparse_model.hpp"
#include "engine/geoparse/read_mentions.hpp"

namespace sitmap {

void resolve(ReadMentions& read, const Document& document, const NameContext& context, JudgedNames& judged,
             const GeoparseModel& model, Problems& problems);

}  // namespace sitmap

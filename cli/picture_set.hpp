#pragma once

// The pictures that `sitmap build` writes: one for each preset that is asked for, all of one map.

#include "engine/core/problems.hpp"
#include "engine/map/compose.hpp"
#include "engine/map/map.hpp"
#include "engine/output/output_folder.hpp"

#include <string>
#include <vector>

namespace sitmap::cli {

/// What a desk needs: an article, its lead on a wide screen, a telephone, a teaser and paper.
std::vector<std::string> desk_pictures();

/// What a list of them may hold: presets, "all", "none".
std::vector<std::string> picture_names();

/// Presets in the order of `page_presets`, each once; or "all" alone, or "none" alone. Throws UsageError where these
/// stand beside others.
std::vector<std::string> pictures_of(const std::vector<std::string>& asked);

/// map.png, map.svg and map.json for "news", map-print-a4.pdf for sheets, map-social.png for others, each with its
/// alternative text (map-social.alt.txt). `threads` draw at the same time; the files do not depend on it.
void write_pictures(OutputFolder& folder, const std::vector<std::string>& presets, const Map& map, const Ground& ground,
                    const PageStyle& style, unsigned threads, Problems& problems);

}  // namespace sitmap::cli

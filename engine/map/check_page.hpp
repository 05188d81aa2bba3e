#pragma once

// The desk's linter, on what is drawn: by exact geometry, not by the masks that placed it.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/composition.hpp"
#include "engine/map/finding.hpp"

#include <vector>

namespace sitmap {

/// label_clash (two labels, or a label and a glyph), leader_clash (a leader over a label or a glyph),
/// glyphs_hidden (more than a quarter of one), place_without_name, cut_off (words beyond the page), words_clash (beside
/// the map), low_contrast (words on what they stand on), not_printed (one of the things that no page may lack).
std::vector<Finding> check_page(const Composition& page);

/// The rules of `check_map` that a page can be asked without its map: of its date, sources and credits and of the
/// events and zones that it tells (map/check_facts.hpp, map/check_zones.hpp). The gazetteer may be absent.
std::vector<Finding> check_shown(const Composition& page, const Gazetteer* gazetteer);

}  // namespace sitmap

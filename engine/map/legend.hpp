#pragma once

// The legend: exactly what is drawn, one row a kind and precision, counted. The swatches come from
// the code that draws the map.

#include "engine/map/composition.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/phrasebook.hpp"
#include "engine/map/symbology.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

struct LegendEntry {
    Kind kind;
    Drawn drawn = Drawn::glyph;  ///< what the swatch shows
    std::string precision;
    bool in_zone = false;
    std::string status;
    std::string text;
    std::string shorter;   ///< the same in fewer words, where these need a second line
    std::string brief;     ///< what kind it is and how well its place is known, no more: for small pages
    std::string place_id;  ///< of what is filled
    std::string lines;     ///< of a zone, what its lettered lines are: "with lines A and B"; empty: it has none
    int count = 0;         ///< events; 0 for a zone or an occupied area, which are none
    bool of_base = false;  ///< drawn with the ground, told by no report
};

/// Events by severity, then what is filled, each once.
std::vector<LegendEntry> legend_entries(const std::vector<MarkedPlace>& places, std::optional<Date> as_of,
                                        const Phrasebook& book);

/// The same with one row for each kind, however well its places are known: where all of them have no room.
std::vector<LegendEntry> by_kind(const std::vector<LegendEntry>& entries, const Phrasebook& book);

/// Tells each zone's entry of the lines that bound it and bear a letter on the map: those whose ids are in `lettered`.
void tell_lines(std::vector<LegendEntry>& entries, const std::vector<MarkedPlace>& places,
                const std::set<std::string>& lettered, const Phrasebook& book);
/// All that the entry says.
std::string words_of(const LegendEntry& entry, const Phrasebook& book);

/// Of an occupied area that the ground shows; `short_status` does not name who holds it.
LegendEntry occupied_entry(const Kind& kind, const std::string& name, const std::string& status,
                           const std::string& short_status, const Phrasebook& book);

/// The entry's swatch in the box.
std::vector<Item> swatch(const LegendEntry& entry, const PageBox& box, const Symbology& symbology);

/// Events in the entries.
int event_count(const std::vector<LegendEntry>& entries);

/// How an area is drawn whose events are counted and shaded so (map/count_class.hpp).
Shape shade_sample(double shade, const PageBox& box, const Symbology& symbology);

/// Samples for the key "How sure is the place?", in neutral grey.
std::vector<Item> key_sample(Drawn drawn, const PageBox& box, const Symbology& symbology);

}  // namespace sitmap

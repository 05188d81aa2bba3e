#pragma once

// What the margin says, all of it decided elsewhere and here put in words.

#include "engine/map/base_drawing.hpp"
#include "engine/map/count_class.hpp"
#include "engine/map/event_table.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/legend.hpp"
#include "engine/map/map.hpp"
#include "engine/map/naming.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

/// One line of the list of what is not mapped: the words of one or more events, then why.
struct NotMappedLine {
    std::string words;
    std::string reason;
    int events = 1;
};

/// A place that the map does not reach, and what happened there.
struct OutsidePlace {
    std::string name;
    std::string words;
};

/// A toll that the map itself has no room for: where, then the event's sentence.
struct TollBeside {
    std::string place;
    std::string words;
};

struct MarginText {
    std::string title;
    std::string subtitle;
    std::string as_of;  ///< "As of 27 July 2025"; may be empty
    std::vector<LegendEntry> legend;
    std::vector<CountClass> classes;       ///< of areas in which events are counted; empty: none are
    std::vector<std::string> area_counts;  ///< "Kharkiv: 34", the largest first
    bool by_country = false;               ///< and these are countries
    int no_finer = 0;                      ///< events known by such an area alone
    bool boundary = false;                 ///< drawn, and so in the legend
    bool armistice = false;
    bool disputed = false;
    std::string limitation = {};  ///< what the lines are called where areas of limitation end; empty: none are drawn
    int open = 0;                 ///< events reported or claimed
    int solid = 0;
    std::string toll_note;          ///< which toll is told; empty: no two speakers differ
    std::vector<TollBeside> tolls;  ///< that the map has no room for
    double circle_km = 0;           ///< the largest circle's radius, for the key
    std::vector<NotMappedLine> not_mapped;
    int not_mapped_more = 0;  ///< beyond those listed
    int outside = 0;          ///< events of the inset
    std::vector<OutsidePlace> outside_places;
    EventRows events;   ///< of a sheet that lists them; else empty
    std::string where;  ///< countries, for a locator
    std::vector<std::string> numbered;
    std::vector<std::vector<std::string>> clusters;  ///< names of places that stand as one, the named one first
    std::vector<std::string> sources;
    std::string view;
    std::string projection;
    std::string identity;
    std::string map_number;      ///< on sheets, which are filed by it
    std::string sheet_identity;  ///< `identity` beside it
};

int not_mapped_count(const MarginText& text);

/// All that does not hang on the frame.
MarginText margin_text(const Map& map, const std::vector<Mark>& marks, const FramedPlaces& places,
                       const Symbology& symbology, const Naming& naming);
/// The tolls of places that are not among `told` (ids), the gravest kinds first; none where they are more than three.
void tell_tolls(MarginText& text, const std::vector<MarkedPlace>& places, const std::set<std::string>& told,
                std::optional<Date> as_of, const Phrasebook& book);
/// What the frame adds: its projection, and the lines that it shows.
void tell_frame(MarginText& text, const MapFrame& frame, const BasePaths& paths, bool zone_lines,
                const Phrasebook& book);

}  // namespace sitmap

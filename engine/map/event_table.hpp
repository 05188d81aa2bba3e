#pragma once

// What a large sheet has room for besides its map: each event with the sentence that it was read from, so
// that who holds the paper has the evidence too.

#include "engine/map/extent.hpp"
#include "engine/map/map.hpp"
#include "engine/map/margin_writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sitmap {

/// What happened where, and the report's words.
struct EventRow {
    Kind kind;
    std::string status;
    std::string place;
    std::string sentence;
    std::string quote;  ///< as the report has it, in its own language; may be empty
};

/// The rows of a table, and how many events there are beyond them.
struct EventRows {
    std::vector<EventRow> rows;
    int events = 0;
};

/// Of what is drawn on the map and outside it; the gravest first, of a kind the earliest.
EventRows event_rows(const Map& map, const FramedPlaces& places, std::optional<Date> as_of, const Phrasebook& book);

/// How tall the table of that width is; as tall as `most`, where not all rows have room. 0 without rows.
double event_table_height(MarginWriter& writer, const EventRows& events, double width, double most);

/// In three columns under one head; the rows that find no room are counted.
void write_event_table(MarginWriter& writer, const EventRows& events, const PageBox& room);

}  // namespace sitmap

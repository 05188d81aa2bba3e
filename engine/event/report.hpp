#pragma once

// What one document gave, and its `sitmap/report-1` form (man/sitmap-extract.md shows it whole;
// offsets there are Unicode code points, end exclusive).

#include "engine/core/problems.hpp"
#include "engine/event/event.hpp"
#include "engine/geoparse/mention.hpp"

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace sitmap {

struct Report {
    Document document;
    std::vector<Mention> mentions;
    std::vector<TimeExpression> times;
    std::vector<Event> events;
    Problems problems;
};

/// One JSON object: indented for people, or on one line for JSON Lines. `id` is set for batch lines.
std::string report_json(const Report& report, const Gazetteer& gazetteer, bool indented);

class MentionWriter;

/// Appends the object on one line. The writer, of this gazetteer, keeps the text of places from one report to the next.
void append_report_line(std::string& out, const Report& report, const Gazetteer& gazetteer, MentionWriter& mentions);

/// Hands events to `take`, one by one.
using EachEvent = std::function<void(const std::function<void(const Event&)>& take)>;

/// The same object of a report whose events are elsewhere; one of them in memory at a time.
void write_report_json(std::ostream& out, const Report& report, const EachEvent& events, const Gazetteer& gazetteer,
                       bool indented);

/// The mentions alone, as `sitmap geoparse` prints them.
std::string mentions_json(const Report& report, const Gazetteer& gazetteer, bool indented);

}  // namespace sitmap

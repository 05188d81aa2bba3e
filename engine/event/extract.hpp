#pragma once

// Event's front door: from a geoparsed document to coded events.

#include "engine/event/codebook.hpp"
#include "engine/event/event_model.hpp"
#include "engine/event/event_pool.hpp"
#include "engine/event/report.hpp"
#include "engine/geoparse/lexicon.hpp"

namespace sitmap {

/// Codes the document's events; what the model finds unlikely is refused. Sets `maps_event` and `reason` on mentions.
/// Takes what geoparse and resolve gave; returns the whole report. Nothing is lost: what maps nothing says why.
Report extract(Document document, std::vector<Mention> mentions, const Gazetteer& gazetteer, const Codebook& codebook,
               const Lexicon& lexicon, const EventModel& model);

/// Events of many reports, the same event told twice made one. Idempotent and free of order.
std::vector<Event> merge(const std::vector<Report>& reports);
std::vector<Event> merge(const std::vector<Event>& events);

/// Likewise of any number: all that the pool holds. What two became is added to the pool, behind what it held.
EventSequence merge(const std::shared_ptr<EventPool>& pool);

}  // namespace sitmap

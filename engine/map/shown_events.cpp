#include "engine/map/shown_events.hpp"

namespace sitmap {

std::vector<ShownEvent> shown_events(const MarkedPlace& place) {
    std::vector<ShownEvent> events;
    for (const Mark& mark : place.marks) {
        ShownEvent event{.where = mark.layer + "/" + mark.id,
                         .kind = mark.kind.name,
                         .status = mark.status,
                         .place_id = mark.place_id,
                         .country = mark.country,
                         .precision = mark.precision,
                         .uncertainty_m = mark.uncertainty_m,
                         .from = mark.from,
                         .to = mark.to};
        if (const auto* const point = std::get_if<Point>(&mark.geometry)) {
            event.at = point->at;
        }
        events.push_back(std::move(event));
    }
    return events;
}

}  // namespace sitmap

#pragma once

// Areas that a state holds and another owns, as a map tells of them: each once, with its status, on
// the map and in the legend.

#include "engine/map/base_map.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/label.hpp"
#include "engine/map/naming.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sitmap {

struct OccupiedArea {
    std::string id;
    std::string name;          ///< "Golan Heights": the status says that it is occupied
    std::string short_name;    ///< "Golan"
    std::string alone;         ///< "occupied Golan Heights", where there is no room for the status
    std::string local;         ///< may be empty
    std::string status;        ///< "occupied by Israel since 1967"
    std::string short_status;  ///< "occupied since 1967"
    Path outline;
    bool told = false;  ///< by a report, whose own row it has in the legend
};

/// Those that reports tell of, then the base map's others, as far as the frame shows them.
std::vector<OccupiedArea> occupied_areas(const EventDrawing& events, const BaseMap& base, const MapFrame& frame,
                                         const Naming& naming, std::optional<Date> as_of);

/// Name and status inside the area, or outside it with a leader.
void add_occupied_labels(std::vector<Label>& labels, const std::vector<OccupiedArea>& areas, const LabelGround& ground,
                         BlockSetter& setter);

}  // namespace sitmap

#pragma once

// What is not on the map, and why: the list that keeps a map honest.

#include "engine/event/event_pool.hpp"
#include "engine/event/report.hpp"
#include "engine/map/map.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

/// Every event without a geometry or a layer, and every mention at which no event is mapped, in the
/// order of the documents and, in each, of the text. `events` are those of all reports, merged.
std::vector<NotMapped> not_mapped(const EventSequence& events, std::span<const Report> reports);

/// `unmapped.json`: `{"schema":"sitmap/unmapped-1","events":n,"mentions":n,"unmapped":[...]}`, one entry
/// a line. Throws OutputError.
void write_unmapped(const std::filesystem::path& file, std::span<const NotMapped> unmapped);

}  // namespace sitmap

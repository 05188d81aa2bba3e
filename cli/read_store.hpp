#pragma once

// A store's documents as the reports that `sitmap build` goes on from.

#include "cli/read_reports.hpp"

#include "engine/core/date.hpp"
#include "engine/event/dossier.hpp"

#include <optional>
#include <string>

namespace sitmap::cli {

/// Adds to the dossier what was known on the day, or all: events as they were kept when their document was added,
/// mentions and times as the texts are read today. A table's report has no text; what was wrong with it goes to
/// `problems` too. Throws InputError where the file is no store.
void read_store(const std::string& file, std::optional<Date> as_of, const World& world, unsigned threads,
                Dossier& dossier, Problems& problems);

}  // namespace sitmap::cli

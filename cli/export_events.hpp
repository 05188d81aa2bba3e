#pragma once

// What `sitmap export` does with events and event tables: read them, write them in the format.

#include "cli/intake_options.hpp"

#include <string>
#include <vector>

namespace sitmap::cli {

struct EventExport {
    std::vector<std::string> files;  ///< builds' folders, files of events, event tables
    std::string format;              ///< "acled", "geojson" ...
    std::string output;
    TollChoice toll;
    IntakeArguments intake;
};

/// Tables go row by row to all formats but acled and ucdp. What is wrong with rows is told on standard error.
void write_events_as(const EventExport& options);

}  // namespace sitmap::cli

#pragma once

// What `sitmap export` does with events and event tables: read them, write them in the format.

#include "engine/layer/toll.hpp"

#include <string>
#include <vector>

namespace sitmap::cli {

struct EventExport {
    std::vector<std::string> files;  ///< builds' folders, files of events, event tables
    std::string format;              ///< "acled", "geojson" ...
    std::string output;
    TollChoice toll;
    std::string encoding;  ///< of the tables; empty: UTF-8
    std::string map;       ///< mapping file for tables in no known format; empty: none
    std::string data;
};

/// Tables go row by row to all formats but acled and ucdp. What is wrong with rows is told on standard error.
void write_events_as(const EventExport& options);

}  // namespace sitmap::cli

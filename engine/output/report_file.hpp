#pragma once

// `report.json`: what each document gave.

#include "engine/event/dossier.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <filesystem>

namespace sitmap {

/// One report alone and without problems of the run: its `sitmap/report-1` object, as `sitmap extract`
/// prints it. Otherwise `{"schema":"sitmap/reports-1","reports":[...],"problems":[{"source","what",
/// "why"}]}`, the reports in order and what went wrong with documents that gave none. Throws
/// OutputError.
void write_report_file(const std::filesystem::path& file, const Dossier& dossier, const Problems& problems,
                       const Gazetteer& gazetteer);

}  // namespace sitmap

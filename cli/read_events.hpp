#pragma once

// Events from wherever they are kept: tables in any format the engine knows, files of events, the folder
// of a build, a store. One at a time.

#include "cli/progress.hpp"

#include "engine/core/problems.hpp"
#include "engine/event/event_pool.hpp"
#include "engine/event/report.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/intake/intake.hpp"
#include "engine/wording/event_types.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sitmap::cli {

struct DataFolder;

/// Told now and then how many rows and bytes of a table have been read.
using RowsRead = std::function<void(std::uint64_t rows, std::uint64_t bytes)>;

/// What tables are read with.
struct TableWorld {
    Gazetteer gazetteer;
    EventTypes types;
    Crosswalk crosswalk;
};

/// Throws InputError where the data folder lacks a part.
TableWorld load_table_world(const DataFolder& data);

/// The file of events that the path names: itself, or the one in a build's folder.
std::filesystem::path events_file_of(const std::filesystem::path& input);

/// What a store told on that day, or tells now, the same event told twice made one. Throws InputError where the file
/// is none.
EventSequence told_by_store(const std::filesystem::path& file, std::optional<Date> as_of, const Gazetteer& gazetteer);

/// Hands each event of each input to `take`, in order; progress on standard error. What is wrong with single
/// rows goes to `problems`. Throws InputError where an input is no such thing.
void read_events(const std::vector<std::string>& inputs, const IntakeOptions& options, const TableWorld& world,
                 Problems& problems, const std::function<void(Event)>& take);

/// Hands the event of each row to `take`, and says now and then how many rows and bytes have been read. What is wrong
/// with single rows goes to the log.
void read_rows(const EventTable& table, const Gazetteer& gazetteer, IntakeLog& log,
               const std::function<void(Event)>& take, const RowsRead& reach);

/// A table as the report of one document, with the last of its events' days as its date; the events themselves go to
/// `take`, one by one. What is wrong with single rows is among the report's problems.
Report read_table(const std::string& file, const IntakeOptions& options, const Gazetteer& gazetteer,
                  const Crosswalk& crosswalk, const std::function<void(Event)>& take);

/// True for a file of events or a build's folder.
bool tells_events(const std::string& input);

/// Such a file as the report of one document, with the last of the events' days as its date; the events themselves
/// go to `take`.
Report read_told_events(const std::string& input, const Gazetteer& gazetteer, const std::function<void(Event)>& take);

/// The file as a document without text. Its date is not known before its rows are.
Document document_of(const EventTable& table, const std::string& file);

/// Bytes of all the files together; 0 if one of them cannot be sized.
std::uint64_t bytes_of(const std::vector<std::string>& files);

/// One line a problem, on standard error.
void tell(const Problems& problems);

}  // namespace sitmap::cli

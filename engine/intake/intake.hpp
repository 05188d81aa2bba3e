#pragma once

// Intake's front door: from somebody's event table to our events, every column kept as it came.
//
//     const Crosswalk crosswalk = Crosswalk::load(codebook_folder);
//     IntakeLog log{"acled.csv"};
//     EventTable table = open_table("acled.csv", {}, crosswalk, log);
//     Record record;
//     ForeignEvent foreign;
//     while (table.records->next(record)) {
//         table.read(record, foreign, whereabouts, log);
//         events.push_back(table.event_of(record, foreign, whereabouts));
//     }

#include "engine/core/problems.hpp"
#include "engine/intake/format.hpp"
#include "engine/intake/whereabouts.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace sitmap {

/// What was wrong with rows. Each kind of trouble is told some times and counted: a million bad rows are
/// no million lines.
class IntakeLog {
public:
    explicit IntakeLog(std::string file) : m_file(std::move(file)) {}

    void tell(std::size_t line, std::string_view what, std::string_view why);
    /// The first of each kind, and for each kind that came more often a line that says how often.
    Problems problems() const;
    const std::string& file() const { return m_file; }

private:
    struct Kind {
        std::string why;
        std::size_t count = 0;
        Problems first;
    };
    std::string m_file;
    std::vector<Kind> m_kinds;
};

struct IntakeOptions {
    std::string encoding;           ///< empty: UTF-8
    std::filesystem::path mapping;  ///< of a table in no known format (mapped_table.hpp); empty: none
};

struct EventTable {
    std::string doc;     ///< id of the file as a document: its stem
    std::string source;  ///< its name without the folder
    std::unique_ptr<RecordReader> records;
    std::unique_ptr<EventFormat> format;
    std::shared_ptr<const std::vector<std::string>> columns;

    /// What the record says, its coordinates checked against the country it names.
    void read(const Record& record, ForeignEvent& event, Whereabouts& whereabouts, IntakeLog& log) const;

    /// An event of what was read, with the whole row. A place without coordinates is looked up by its name.
    Event event_of(const Record& record, const ForeignEvent& foreign, Whereabouts& whereabouts) const;
};

/// Opens a table of any kind and recognises its format by its columns. Throws InputError: unreadable, no
/// table, columns that no format has (with what to do).
EventTable open_table(const std::filesystem::path& file, const IntakeOptions& options, const Crosswalk& crosswalk,
                      IntakeLog& log);

/// True if the file is a table of a kind that `open_table` reads, by its first bytes: KML, KMZ, XLSX, JSON, or
/// text whose first line has the columns of a known format or of the mapping. False for texts, and for what cannot be
/// read. Throws InputError: the mapping is none, or a .csv, .tsv or .xlsx lacks its columns.
bool is_table(const std::filesystem::path& file, const IntakeOptions& options, const Crosswalk& crosswalk);

}  // namespace sitmap

#pragma once

// One record of somebody's table, as it stands in the file: cells under named columns. What they mean
// is for the formats (intake/intake.hpp); what kind of file they stood in, for the readers.

#include "engine/geo/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct Record {
    std::size_t line = 0;                 ///< 1-based in the file, or the number of the item
    std::vector<std::string_view> cells;  ///< as many as columns; they last until the next record
    const Geometry* geometry = nullptr;   ///< where the file has geometries of its own
};

/// Reads records one after the other. CSV streams; the other kinds of file hold what they read.
class RecordReader {
public:
    RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;
    virtual ~RecordReader() = default;

    /// Known before the first record. Empty names are "column 3", names met twice "name (2)".
    virtual const std::vector<std::string>& columns() const = 0;

    /// False after the last. Throws InputError where reading cannot go on.
    virtual bool next(Record& record) = 0;

    /// Bytes read so far; for telling progress.
    virtual std::uint64_t position() const = 0;
};

}  // namespace sitmap

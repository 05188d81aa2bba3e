#pragma once

// CSV as RFC 4180 has it, and as spreadsheets write it: comma, semicolon or tab, CRLF or LF, a BOM or
// none, line breaks in quoted cells. Streams: holds one block and one record, whatever the file's size.

#include "engine/core/problems.hpp"
#include "engine/intake/record.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace sitmap {

/// Fills the bytes and says how many it filled; 0 at the end. Throws InputError.
using ReadBytes = std::function<std::size_t(char* to, std::size_t most)>;

/// Of a file. Throws InputError where it cannot be opened or is a folder.
ReadBytes bytes_of_file(const std::filesystem::path& file);
/// Of bytes at hand.
ReadBytes bytes_of(std::string bytes);

struct CsvOptions {
    std::string file;                  ///< named in messages
    char delimiter = '\0';             ///< '\0': the one of ',', ';' and tab that the first line has most of
    bool quoted = true;                ///< false: quotation marks are text (GDELT)
    std::vector<std::string> columns;  ///< given: the file has no header line
};

/// Throws InputError: no header, not UTF-8 (naming the byte), a NUL byte, a record of over 16 MB (a quotation
/// mark that is never closed). A record with another number of cells than the header is left out and
/// told through `refuse`.
using RefuseRecord = std::function<void(std::size_t line, std::string why)>;
std::unique_ptr<RecordReader> read_csv(ReadBytes bytes, CsvOptions options, RefuseRecord refuse);

/// Names that can be told apart: empty ones get their number, those met again a number behind.
std::vector<std::string> distinct_columns(std::vector<std::string> names);

}  // namespace sitmap

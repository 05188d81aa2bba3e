#pragma once

// A text with where and when it comes from: what enters the pipeline.

#include "engine/core/date.hpp"
#include "engine/core/span.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace sitmap {

struct Document {
    std::string id;        ///< stable: the file's stem, or what the batch line says
    std::string source;    ///< the file's name without its folder: results do not depend on where it lay
    std::string text;      ///< valid UTF-8, without BOM; every span points into it
    std::string language;  ///< ISO 639-1; "en" unless told
    std::string sha256;    ///< of the bytes as they came, 64 hex digits
    std::optional<Date> published;
    std::optional<Span> published_span;  ///< where the text says so; empty if it was given from outside
};

/// How a file is to be read.
struct ReadOptions {
    std::string encoding;                        ///< empty: UTF-8
    std::optional<Date> published;               ///< overrides what the text says
    std::size_t size_limit = 8UL * 1024 * 1024;  ///< bytes; coding takes about a second a megabyte
};

/// Reads a text file. Throws InputError: missing, empty, binary, not in the encoding, too large.
Document read_document(const std::string& file, const ReadOptions& options);

/// A document from text at hand (batch lines, tests); reads the dateline unless `published` is set.
Document make_document(std::string id, std::string text, std::optional<Date> published = {});

/// The date the text's head gives to itself: `date 2025-07-27`, a line that is a date, or
/// `DAMASCUS, 27 July 2025 (Agency) -`. Never a date met in running text. Nothing: a chronicle.
struct Dateline {
    Date date;
    Span span;
};
std::optional<Dateline> find_dateline(std::string_view text);

}  // namespace sitmap

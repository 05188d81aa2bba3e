#pragma once

// A line of `--jsonl` with a text in it, read without making a document of JSON values.

#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

struct DocumentLine {
    std::string_view id;  ///< as the line writes it, quotes and all: print it so again
    std::string name;     ///< the id without quotes
    std::string text;
};

/// The line's id, a string or an integer, and its text. Nothing where the line is anything but an object of
/// strings and integers in valid UTF-8, each key once and the id without escapes: such lines are for a parser
/// that can say what is wrong with them. The line must outlive the result.
std::optional<DocumentLine> read_document_line(std::string_view line);

}  // namespace sitmap

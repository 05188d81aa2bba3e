#pragma once

// Answers to lines of standard input, worked out on several threads and written in the lines' order.

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace sitmap::cli {

/// Appends the answer to a line to a text.
using Answer = std::function<void(std::string& out, const std::string& line)>;

/// Writes one answer for each line that is not blank. Each of `answers`, all alike and at least one, is
/// called from one thread at a time, so that it may keep what it has looked up; how many there are does
/// not change the bytes. Holds a bounded number of lines and answers. What an answer throws ends the run.
void write_answers(std::istream& in, std::ostream& out, const std::vector<Answer>& answers);

}  // namespace sitmap::cli

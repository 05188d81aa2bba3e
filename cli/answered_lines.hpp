#pragma once

// Answers to lines of standard input, worked out on several threads and written in the lines' order.

#include <functional>
#include <iosfwd>
#include <string>

namespace sitmap::cli {

/// Writes one answer for each line that is not blank. The same lines give the same bytes with any
/// number of threads (at least 1). Holds a bounded batch of lines. `answer` may be called from many
/// threads at once; what it throws ends the run.
void write_answers(std::istream& in, std::ostream& out, unsigned threads,
                   const std::function<std::string(const std::string&)>& answer);

}  // namespace sitmap::cli

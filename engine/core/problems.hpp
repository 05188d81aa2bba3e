#pragma once

// The log of what went wrong without stopping the work: a row with an impossible latitude, a name
// that no gazetteer entry answers. Every stage may append; nothing is ever taken out.

#include "engine/core/span.hpp"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

struct Problem {
    std::string source;        ///< file or document id
    std::size_t line = 0;      ///< 1-based; 0 where lines mean nothing
    std::optional<Span> span;  ///< in the document, where there is one
    std::string what;          ///< what could not be done, in lower case
    std::string why;           ///< the reason, in plain words

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// `file:line: what: why`, without a line break.
std::ostream& operator<<(std::ostream& out, const Problem& problem);

}  // namespace sitmap

#include "engine/core/problems.hpp"

#include <ostream>

namespace sitmap {

std::ostream& operator<<(std::ostream& out, const Problem& problem) {
    out << problem.source;
    if (problem.line != 0) {
        out << ':' << problem.line;
    }
    return out << ": " << problem.what << ": " << problem.why;
}

}  // namespace sitmap

#include "engine/core/span.hpp"

#include <algorithm>
#include <ostream>

namespace sitmap {

Span hull(Span a, Span b) {
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

std::ostream& operator<<(std::ostream& out, Span span) {
    return out << '[' << span.start << ',' << span.end << ')';
}

}  // namespace sitmap

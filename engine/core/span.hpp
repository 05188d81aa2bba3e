#pragma once

// A half-open range of bytes in a document's UTF-8 text. Inside the engine every offset is a byte
// offset; reports are printed in Unicode code points (see core/text.hpp, CodePoints).

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <string_view>

namespace sitmap {

struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    friend auto operator<=>(const Span&, const Span&) = default;

    std::uint32_t length() const { return end - start; }
    bool empty() const { return start == end; }
};

/// True if the two spans share at least one byte.
inline bool overlap(Span a, Span b) {
    return a.start < b.end && b.start < a.end;
}

/// True if `inner` lies wholly in `outer`.
inline bool contains(Span outer, Span inner) {
    return outer.start <= inner.start && inner.end <= outer.end;
}

/// The least span that holds both.
Span hull(Span a, Span b);

/// The characters of `text` under the span. The span must lie inside the text.
inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.start, span.length());
}

std::ostream& operator<<(std::ostream& out, Span span);

}  // namespace sitmap

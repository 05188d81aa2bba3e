#pragma once

// Text as the engine sees it: valid UTF-8, read code point by code point. How bytes of other
// encodings become such text is in core/encoding.hpp, how spellings of one name are made equal in
// core/fold.hpp; both come with this header.

#include "engine/core/encoding.hpp"
#include "engine/core/fold.hpp"
#include "engine/core/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Position of the first byte that is not well-formed UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// One code point and its length in bytes (0 at the end). Expects valid UTF-8.
struct Decoded {
    char32_t code = 0;
    std::uint32_t length = 0;
};
Decoded decode_at(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t code);

/// A to Z as a to z, all else as it is: for words of formats and protocols. Names are folded (fold.hpp).
std::string in_lower_case(std::string_view text);

/// On one line: white space folded to single spaces, none at either end.
std::string folded_space(std::string_view text);

/// The text's UTF-16 units as hexadecimal digits, four each, high byte first.
std::string utf16_hex(std::string_view text);

/// Turns byte offsets of one text into code point offsets and back. Costs one pass to make (for
/// pure ASCII text nothing is stored); a query is constant time. The text must outlive it.
class CodePoints {
public:
    explicit CodePoints(std::string_view text);

    /// Number of code points before byte `offset`.
    std::uint32_t before(std::uint32_t offset) const;
    /// The span in code points.
    Span span(Span bytes) const { return {before(bytes.start), before(bytes.end)}; }
    /// Byte offset of the code point with this number; the text's size if there is none.
    std::uint32_t byte_of(std::uint32_t code_point) const;

private:
    std::string_view m_text;
    std::vector<std::uint32_t> m_blocks;  // code points before each block of 64 bytes; empty if ASCII
};

/// The script that most letters of the text belong to.
enum class Script : std::uint8_t { latin, arabic, hebrew, cyrillic, greek, han, other };
Script script_of(std::string_view text);

/// ISO 15924 code: "Latn", "Arab", "Hebr", ...; "Zyyy" for other.
std::string_view to_string(Script script);

}  // namespace sitmap

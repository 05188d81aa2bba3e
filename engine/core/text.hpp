#pragma once

// Text as the engine sees it: valid UTF-8. Reading bytes of other encodings into it, counting code
// points, and folding names so that spellings of one name compare equal.

#include "engine/core/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// The bytes as UTF-8. `encoding` is empty for UTF-8 (a BOM is dropped) or an ICU converter name
/// such as "windows-1256" or "UTF-16". Throws InputError, naming `file` and the first bad byte;
/// bytes with NULs (a binary file) and empty texts are refused as well.
std::string decode_text(std::string_view bytes, std::string_view encoding, const std::string& file);

/// Position of the first byte that is not well-formed UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// One code point and its length in bytes (0 at the end). Expects valid UTF-8.
struct Decoded {
    char32_t code = 0;
    std::uint32_t length = 0;
};
Decoded decode_at(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t code);

/// Turns byte offsets of one text into code point offsets. Costs one pass to make (for pure ASCII
/// text nothing is stored); a query is constant time.
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

/// Case, diacritics, vowel marks, apostrophes, ayn and hamza signs fold away; hyphens and other
/// joiners become one space; Arabic and Hebrew letters fold to their base forms (alef, yeh, teh
/// marbuta; final letters). "As-Suwayda'" gives "as suwayda". Empty if nothing is left.
std::string fold(std::string_view text);

/// `fold`, and then the article al-/el-/as-/ash-/ad-/an-/ar-/at-/az- at the start taken off and the
/// words joined: "As-Suwayda'" and "Suwayda" give "suwayda". Arabic al- is taken off likewise.
std::string fold_name(std::string_view text);

/// The loose romanisation key of an already folded name: ou/oo/w -> u, ee/y/ai/ei -> i, q -> k,
/// e -> a, o -> u, double letters single. "soueida", "suwayda" and "sweida" meet or come close.
std::string loose_key(std::string_view folded_name);

/// The script that most letters of the text belong to.
enum class Script : std::uint8_t { latin, arabic, hebrew, cyrillic, greek, han, other };
Script script_of(std::string_view text);

/// ISO 15924 code: "Latn", "Arab", "Hebr", ...; "Zyyy" for other.
std::string_view to_string(Script script);

}  // namespace sitmap

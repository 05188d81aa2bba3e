#pragma once

// The words of a CQL2 text, one after the other.

#include <cstdint>
#include <string>
#include <string_view>

namespace sitmap {

enum class CqlTokenKind : std::uint8_t { end, word, quoted_name, text, number, symbol };

struct CqlToken {
    CqlTokenKind kind = CqlTokenKind::end;
    std::string text;  ///< words in lower case; texts without quotation marks
    std::string_view as_written;
    double number = 0;
    std::size_t at = 0;
};

class CqlScanner {
public:
    /// The text must outlive it, and its tokens.
    explicit CqlScanner(std::string_view text) : m_text(text) { advance(); }

    /// The one that comes next.
    const CqlToken& token() const { return m_token; }
    CqlToken take();

    /// The parenthesis that opens here and all up to the one that closes it; then goes on behind it.
    std::string_view take_parenthesis();

    /// Throws Refusal (400) with the place.
    [[noreturn]] void refuse(const std::string& expected) const;

private:
    void advance();
    void scan_word();
    void scan_number();
    void scan_quoted(char mark);
    void scan_symbol();

    std::string_view m_text;
    std::size_t m_next = 0;
    CqlToken m_token;
};

}  // namespace sitmap

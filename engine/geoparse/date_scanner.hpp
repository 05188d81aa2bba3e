#pragma once

// Reads a text's head forward, word by word, for the dates that it writes.

#include "engine/core/date.hpp"

#include <cctype>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

/// Reads forward over a piece of text; what does not match leaves it where it was.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text{text} {}

    std::size_t at() const { return m_at; }
    void move_to(std::size_t at) { m_at = at; }
    bool done() const { return m_at >= m_text.size(); }
    char peek() const { return done() ? '\0' : m_text[m_at]; }

    void skip_blanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
            ++m_at;
        }
    }
    bool take(char c) {
        const bool here = peek() == c;
        m_at += here ? 1 : 0;
        return here;
    }
    /// The letters that stand here, in lower case.
    std::string word();
    /// A number of so many digits that stands here.
    std::optional<int> number(std::size_t fewest, std::size_t most);

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// A date with its year that stands at the scanner, in any of five forms; a weekday before it is let pass. Where none
/// does the scanner stays.
std::optional<Date> date_here(Scanner& scanner);

/// "saturday" of 24 January 2026; the whole word, in lower case.
bool names_weekday_of(std::string_view word, Date date);

}  // namespace sitmap

#include "engine/serve/cql2_scanner.hpp"

#include "engine/serve/response.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace sitmap {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lowered(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

}  // namespace

CqlToken CqlScanner::take() {
    CqlToken taken = m_token;
    advance();
    return taken;
}

std::string_view CqlScanner::take_parenthesis() {
    const std::size_t start = m_token.at;
    std::size_t depth = 0;
    std::size_t i = start;
    for (; i < m_text.size(); ++i) {
        depth += m_text[i] == '(' ? 1 : 0;
        depth -= m_text[i] == ')' && depth > 0 ? 1 : 0;
        if (depth == 0) {
            break;
        }
    }
    if (i >= m_text.size() || m_text[start] != '(') {
        refuse("a parenthesis that closes");
    }
    m_next = i + 1;
    advance();
    return m_text.substr(start, i + 1 - start);
}

void CqlScanner::refuse(const std::string& expected) const {
    throw Refusal(400, "filter, character " + std::to_string(m_token.at + 1) + ": expected " + expected);
}

void CqlScanner::advance() {
    m_next = std::min(m_text.find_first_not_of(" \t\r\n", m_next), m_text.size());
    m_token = {CqlTokenKind::end, {}, {}, 0, m_next};
    if (m_next == m_text.size()) {
        return;
    }
    const char c = m_text[m_next];
    if (is_letter(c)) {
        scan_word();
    } else if (is_digit(c) || (c == '.' && m_next + 1 < m_text.size() && is_digit(m_text[m_next + 1]))) {
        scan_number();
    } else if (c == '\'' || c == '"') {
        scan_quoted(c);
    } else {
        scan_symbol();
    }
}

void CqlScanner::scan_word() {
    std::size_t end = m_next;
    while (end < m_text.size() && (is_letter(m_text[end]) || is_digit(m_text[end]) || m_text[end] == '.')) {
        ++end;
    }
    m_token.kind = CqlTokenKind::word;
    m_token.as_written = m_text.substr(m_next, end - m_next);
    m_token.text = lowered(m_token.as_written);
    m_next = end;
}

void CqlScanner::scan_number() {
    const char* const start = m_text.data() + m_next;
    const auto [end, failed] = std::from_chars(start, m_text.data() + m_text.size(), m_token.number);
    if (failed != std::errc{}) {
        refuse("a number");
    }
    m_token.kind = CqlTokenKind::number;
    m_next = static_cast<std::size_t>(end - m_text.data());
}

/// A quotation mark within is doubled.
void CqlScanner::scan_quoted(char mark) {
    m_token.kind = mark == '"' ? CqlTokenKind::quoted_name : CqlTokenKind::text;
    for (std::size_t i = m_next + 1; i < m_text.size(); ++i) {
        if (m_text[i] != mark) {
            m_token.text += m_text[i];
        } else if (i + 1 < m_text.size() && m_text[i + 1] == mark) {
            m_token.text += mark;
            ++i;
        } else {
            m_next = i + 1;
            return;
        }
    }
    refuse("a closing quotation mark");
}

void CqlScanner::scan_symbol() {
    static constexpr std::array symbols{"<>", "<=", ">=", "<", ">", "=", "(", ")", ",", "+", "-", "*", "/", "%", "^"};
    for (const std::string_view symbol : symbols) {
        if (m_text.substr(m_next).starts_with(symbol)) {
            m_token.kind = CqlTokenKind::symbol;
            m_token.text = symbol;
            m_next += symbol.size();
            return;
        }
    }
    refuse("a word, a number, a text or an operator");
}

}  // namespace sitmap

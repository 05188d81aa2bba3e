#include "engine/geoparse/document_line.hpp"

#include "engine/core/text.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace sitmap {

namespace {

constexpr std::array<bool, 256> ends_plain_run = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) {
        table[c] = true;
    }
    table['"'] = table['\\'] = true;
    return table;
}();

class Scanner {
public:
    explicit Scanner(std::string_view line) : m_line{line} {}

    bool take(char c) {
        skip_blanks();
        const bool there = m_at < m_line.size() && m_line[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }
    bool done() {
        skip_blanks();
        return m_at == m_line.size();
    }
    bool at(char c) {
        skip_blanks();
        return m_at < m_line.size() && m_line[m_at] == c;
    }

    /// A string without escapes, its quotes left out.
    std::optional<std::string_view> plain_string() {
        if (!take('"')) {
            return std::nullopt;
        }
        const std::size_t start = m_at;
        skip_plain_run();
        const std::string_view inside = m_line.substr(start, m_at - start);
        return take_here('"') ? std::optional{inside} : std::nullopt;
    }

    std::optional<std::string> string() {
        if (!take('"')) {
            return std::nullopt;
        }
        std::string value;
        value.reserve(m_line.size() - m_at);
        for (;;) {
            const std::size_t start = m_at;
            skip_plain_run();
            value += m_line.substr(start, m_at - start);
            if (take_here('"')) {
                return value;
            }
            if (!take_here('\\') || !append_escape(value)) {
                return std::nullopt;
            }
        }
    }

    /// Digits that say themselves how the number is written: no "-0", no leading zeros, not too many.
    std::optional<std::string_view> integer() {
        constexpr std::size_t most_digits = 18;
        skip_blanks();
        const std::size_t start = m_at;
        take_here('-');
        const std::size_t digits = m_at;
        while (m_at < m_line.size() && m_line[m_at] >= '0' && m_line[m_at] <= '9') {
            ++m_at;
        }
        const std::size_t count = m_at - digits;
        const bool zero_first = count > 0 && m_line[digits] == '0';
        const bool fraction = m_at < m_line.size() && (m_line[m_at] == '.' || (m_line[m_at] | 0x20) == 'e');
        if (count == 0 || count > most_digits || (zero_first && m_at - start > 1) || fraction) {
            return std::nullopt;
        }
        return m_line.substr(start, m_at - start);
    }

private:
    void skip_blanks() {
        while (m_at < m_line.size() &&
               (m_line[m_at] == ' ' || m_line[m_at] == '\t' || m_line[m_at] == '\r' || m_line[m_at] == '\n')) {
            ++m_at;
        }
    }
    void skip_plain_run() {
        while (m_at < m_line.size() && !ends_plain_run[static_cast<unsigned char>(m_line[m_at])]) {
            ++m_at;
        }
    }
    bool take_here(char c) {
        const bool there = m_at < m_line.size() && m_line[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }

    bool append_escape(std::string& value) {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        const char letter = m_at < m_line.size() ? m_line[m_at++] : '\0';
        if (letter == 'u') {
            return append_code(value);
        }
        const std::size_t which = letters.find(letter);
        if (letter == '\0' || which == std::string_view::npos) {
            return false;
        }
        value += meant[which];
        return true;
    }

    bool append_code(std::string& value) {
        auto code = hexadecimal();
        if (code && *code >= 0xD800 && *code < 0xDC00) {
            const bool pair = take_here('\\') && take_here('u');
            const auto low = pair ? hexadecimal() : std::nullopt;
            if (!low || *low < 0xDC00 || *low > 0xDFFF) {
                return false;
            }
            code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
        }
        if (!code || (*code >= 0xDC00 && *code <= 0xDFFF)) {
            return false;
        }
        append_utf8(value, *code);
        return true;
    }

    std::optional<char32_t> hexadecimal() {
        constexpr std::size_t digits = 4;
        const std::string_view text = m_line.substr(m_at, digits);
        std::uint32_t code = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), code, 16);
        if (text.size() != digits || read.ec != std::errc{} || read.ptr != text.data() + digits) {
            return std::nullopt;
        }
        m_at += digits;
        return code;
    }

    std::string_view m_line;
    std::size_t m_at = 0;
};

}  // namespace

std::optional<DocumentLine> read_document_line(std::string_view line) {
    Scanner scanner{line};
    DocumentLine read;
    bool has_text = false;
    if (find_invalid_utf8(line) != std::string_view::npos || !scanner.take('{')) {
        return std::nullopt;
    }
    do {
        const auto key = scanner.plain_string();
        if (!key || !scanner.take(':')) {
            return std::nullopt;
        }
        if (*key == "id" && read.id.empty()) {
            const bool quoted = scanner.at('"');
            const auto id = quoted ? scanner.plain_string() : scanner.integer();
            if (!id) {
                return std::nullopt;
            }
            read.name = *id;
            read.id = quoted ? std::string_view{id->data() - 1, id->size() + 2} : *id;
        } else if (*key == "text" && !has_text) {
            auto text = scanner.string();
            if (!text) {
                return std::nullopt;
            }
            read.text = *std::move(text);
            has_text = true;
        } else {
            return std::nullopt;
        }
    } while (scanner.take(','));
    if (!scanner.take('}') || !scanner.done() || read.id.empty() || !has_text) {
        return std::nullopt;
    }
    return read;
}

}  // namespace sitmap

#include "engine/core/flat_json.hpp"

#include "engine/core/plain_bytes.hpp"
#include "engine/core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace sitmap {

namespace {

/// Bytes of a string that are not simply copied: its end, escapes, and what may not stand there.
constexpr std::array<bool, 256> stops = [] {
    std::array<bool, 256> table{};
    std::fill(table.begin(), table.begin() + 0x20, true);
    table['"'] = table['\\'] = true;
    return table;
}();

class FlatReader {
public:
    explicit FlatReader(std::string_view line) : m_line{line} {}

    std::optional<std::vector<FlatMember>> read() {
        std::vector<FlatMember> members;
        m_good = take('{');
        bool more = m_good && !take('}');
        while (more && m_good) {
            FlatMember member{string(), {}};
            m_good = m_good && take(':') && std::ranges::find(members, member.key, &FlatMember::key) == members.end();
            read_value(member);
            members.push_back(std::move(member));
            more = take(',');
            m_good = m_good && (more || take('}'));
        }
        skip_blanks();
        return m_good && m_at == m_line.size() ? std::optional{std::move(members)} : std::nullopt;
    }

private:
    void skip_blanks() {
        const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
        while (m_at < m_line.size() && blank(m_line[m_at])) {
            ++m_at;
        }
    }

    bool take(char sign) {
        skip_blanks();
        const bool there = m_at < m_line.size() && m_line[m_at] == sign;
        m_at += there ? 1 : 0;
        return there;
    }

    char next() const { return m_at < m_line.size() ? m_line[m_at] : '\0'; }

    void read_value(FlatMember& member) {
        skip_blanks();
        if (next() == '"') {
            member.value = string();
        } else if (next() >= '0' && next() <= '9') {
            member.value = number();
        } else {
            member.value = PassedOver{};
            m_good = m_good && next() != '-' && pass_value(0);
        }
    }

    bool pass_value(int depth) {
        constexpr int deepest = 16;
        skip_blanks();
        switch (next()) {
            case '{':
                return depth < deepest &&
                       pass_all('}', [&] { return pass_string() && take(':') && pass_value(depth + 1); });
            case '[':
                return depth < deepest && pass_all(']', [&] { return pass_value(depth + 1); });
            case '"':
                return pass_string();
            case 't':
                return pass_word("true");
            case 'f':
                return pass_word("false");
            case 'n':
                return pass_word("null");
            default:
                return pass_number();
        }
    }

    /// What stands between brackets, the first of which is next.
    template <typename Pass>
    bool pass_all(char end, Pass pass) {
        ++m_at;
        if (take(end)) {
            return true;
        }
        bool good = pass();
        while (good && take(',')) {
            good = pass();
        }
        return good && take(end);
    }

    bool pass_word(std::string_view word) {
        const bool there = m_line.substr(m_at).starts_with(word);
        m_at += there ? word.size() : 0;
        return there;
    }

    /// Most have nothing to check but that they end.
    bool pass_string() {
        skip_blanks();
        std::size_t end = m_at + 1;
        while (end < m_line.size() && static_cast<unsigned char>(m_line[end]) < 0x80 &&
               !stops[static_cast<unsigned char>(m_line[end])]) {
            ++end;
        }
        if (next() == '"' && end < m_line.size() && m_line[end] == '"') {
            m_at = end + 1;
        } else {
            string();
        }
        return m_good;
    }

    /// "-12.5"; not with an exponent, with which a number may be too great to be one.
    bool pass_number() {
        constexpr std::size_t most_digits = 40;
        const std::size_t first = m_at;
        take_byte('-');
        const bool zero = next() == '0';
        const std::size_t whole = pass_digits();
        const bool good = whole > 0 && !(zero && whole > 1) && (!take_byte('.') || pass_digits() > 0);
        return good && next() != 'e' && next() != 'E' && m_at - first <= most_digits;
    }

    std::size_t pass_digits() {
        const std::size_t first = m_at;
        while (next() >= '0' && next() <= '9') {
            ++m_at;
        }
        return m_at - first;
    }

    std::uint64_t number() {
        constexpr std::size_t most_digits = 18;
        const std::string_view rest = m_line.substr(std::min(m_at, m_line.size()));
        std::uint64_t value = 0;
        const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        const auto digits = static_cast<std::size_t>(read.ptr - rest.data());
        const bool leading_zero = digits > 1 && rest.front() == '0';
        const bool goes_on =
            digits < rest.size() && std::string_view{".eE"}.find(rest[digits]) != std::string_view::npos;
        m_good = m_good && digits > 0 && digits <= most_digits && !leading_zero && !goes_on;
        m_at += digits;
        return value;
    }

    std::string string() {
        std::string text;
        m_good = m_good && take('"');
        while (m_good) {
            std::size_t end = skip_eights(m_line, m_at, [](std::uint64_t eight) { return !has_escaped(eight); });
            while (end < m_line.size() && !stops[static_cast<unsigned char>(m_line[end])]) {
                ++end;
            }
            text += m_line.substr(m_at, end - m_at);
            m_at = end;
            if (take_byte('"')) {
                m_good = find_invalid_utf8(text) == std::string_view::npos;
                break;
            }
            m_good = take_byte('\\') && append_escaped(text);
        }
        return text;
    }

    bool take_byte(char sign) {
        const bool there = m_at < m_line.size() && m_line[m_at] == sign;
        m_at += there ? 1 : 0;
        return there;
    }

    bool append_escaped(std::string& text) {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        if (take_byte('u')) {
            return append_unit(text);
        }
        const std::size_t letter = m_at < m_line.size() ? letters.find(m_line[m_at]) : std::string_view::npos;
        if (letter == std::string_view::npos) {
            return false;
        }
        text += meant[letter];
        ++m_at;
        return true;
    }

    /// Behind "\u": a code point, or the first half of one that the second follows.
    bool append_unit(std::string& text) {
        const auto unit = hex_unit();
        if (!unit || (*unit >= 0xDC00 && *unit < 0xE000)) {
            return false;
        }
        if (*unit < 0xD800 || *unit >= 0xE000) {
            append_utf8(text, *unit);
            return true;
        }
        const auto low = take_byte('\\') && take_byte('u') ? hex_unit() : std::nullopt;
        if (!low || *low < 0xDC00 || *low >= 0xE000) {
            return false;
        }
        append_utf8(text, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00));
        return true;
    }

    std::optional<char32_t> hex_unit() {
        const std::string_view digits = m_line.substr(std::min(m_at, m_line.size()), 4);
        std::uint32_t unit = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
        if (digits.size() < 4 || read.ptr != digits.data() + 4) {
            return std::nullopt;
        }
        m_at += 4;
        return unit;
    }

    std::string_view m_line;
    std::size_t m_at = 0;
    bool m_good = true;
};

}  // namespace

std::optional<std::vector<FlatMember>> read_flat_json(std::string_view line) {
    return FlatReader{line}.read();
}

}  // namespace sitmap

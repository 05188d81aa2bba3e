#include "engine/core/json_text.hpp"

#include "engine/core/plain_bytes.hpp"
#include "engine/core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace sitmap {

namespace {

void append_escape(std::string& out, unsigned code) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "\\u%04x", code);
    out += buffer.data();
}

void append_control(std::string& out, char c) {
    switch (c) {
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        default:
            append_escape(out, static_cast<unsigned char>(c));
    }
}

bool needs_escape(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '\x7f';
}

/// U+2028 (E2 80 A8) or U+2029 (E2 80 A9) at the start; 0 if neither is there.
unsigned line_separator(std::string_view text) {
    return text.starts_with("\u2028") ? 0x2028 : text.starts_with("\u2029") ? 0x2029 : 0;
}

/// Bytes that may not simply be copied: what needs an escape, and the first byte of a line separator.
constexpr std::array<bool, 256> stops = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) {
        table[c] = true;
    }
    table['"'] = table['\\'] = table[0x7f] = table[0xE2] = true;
    return table;
}();

void append_valid(std::string& out, std::string_view text) {
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!stops[static_cast<unsigned char>(text[i])]) {
            continue;
        }
        const unsigned separator = line_separator(text.substr(i));
        if (separator == 0 && !needs_escape(text[i])) {
            continue;
        }
        out += text.substr(copied, i - copied);
        if (separator != 0) {
            append_escape(out, separator);
            i += 2;
        } else {
            append_control(out, text[i]);
        }
        copied = i + 1;
    }
    out += text.substr(copied);
}

/// Most text is ASCII without any of them.
bool is_plain(std::string_view text) {
    const std::size_t skipped =
        skip_eights(text, 0, [](std::uint64_t eight) { return !has_escaped(eight) && !has_beyond_ascii(eight); });
    return std::ranges::none_of(text.substr(skipped), [](unsigned char c) { return c >= 0x80 || stops[c]; });
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    if (is_plain(text)) {
        out += text;
        out += '"';
        return;
    }
    for (auto bad = find_invalid_utf8(text); bad != std::string_view::npos; bad = find_invalid_utf8(text)) {
        append_valid(out, text.substr(0, bad));
        out += "\ufffd";
        text.remove_prefix(bad + 1);
    }
    append_valid(out, text);
    out += '"';
}

void append_json(std::string& out, std::string_view json) {
    if (json.empty()) {
        out += "null";
        return;
    }
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (const unsigned separator = line_separator(json.substr(i)); separator != 0) {
            append_escape(out, separator);
            i += 2;
        } else {
            out += json[i] == '\n' || json[i] == '\r' ? ' ' : json[i];
        }
    }
}

void append_json_fixed(std::string& out, double number, int decimals) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    std::array<char, 400> buffer;  // the greatest double has 309 digits before the point
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, decimals).ptr;
    std::string_view text{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
    if (text.find('.') != std::string_view::npos) {
        text = text.substr(0, text.find_last_not_of('0') + 1);
        text = text.substr(0, text.find_last_not_of('.') + 1);
    }
    out += text == "-0" ? "0" : text;
}

void append_json_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    const std::string_view text{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
    out += text == "-0" ? "0" : text;
}

void append_json_real(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    const double size = std::abs(number);
    const bool plain = number == 0 || (size >= 1e-4 && size < 1e15);
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    const std::string_view text{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
    out += text;
    if (plain && text.find('.') == std::string_view::npos) {
        out += ".0";
    }
}

void append_json_key(std::string& out, std::string_view key) {
    if (!out.ends_with('{')) {
        out += ',';
    }
    out += '"';
    out += key;
    out += "\":";
}

}  // namespace sitmap

#include "engine/core/text.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace sitmap {

namespace {

constexpr std::uint32_t block_size = 64;

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
    return static_cast<std::uint8_t>(text[offset]);
}

bool continues(std::uint8_t byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// End of the run of ASCII that begins at `offset`, eight bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t offset) {
    while (offset + 8 <= text.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + offset, 8);
        if ((eight & 0x8080808080808080U) != 0) {
            break;
        }
        offset += 8;
    }
    while (offset < text.size() && byte_at(text, offset) < 0x80) {
        ++offset;
    }
    return offset;
}

/// Length of the well-formed multi-byte sequence at `offset`, 0 if there is none (Unicode 15,
/// table 3-7: overlong forms and surrogates show in the second byte).
std::size_t sequence_length(std::string_view text, std::size_t offset) {
    const std::uint8_t lead = byte_at(text, offset);
    std::size_t length = 2;
    std::uint8_t least = 0x80;
    std::uint8_t most = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if ((lead & 0xF0U) == 0xE0) {
        length = 3;
        least = lead == 0xE0 ? 0xA0 : 0x80;
        most = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        least = lead == 0xF0 ? 0x90 : 0x80;
        most = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return 0;
    }
    if (offset + length > text.size()) {
        return 0;
    }
    const std::uint8_t second = byte_at(text, offset + 1);
    if (second < least || second > most) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if (!continues(byte_at(text, offset + i))) {
            return 0;
        }
    }
    return length;
}

std::uint32_t count_code_points(std::string_view text) {
    std::uint32_t count = 0;
    for (const char c : text) {
        count += continues(static_cast<std::uint8_t>(c)) ? 0U : 1U;
    }
    return count;
}

Script script_of_letter(char32_t code) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(code), &status)) {
        case USCRIPT_LATIN:
            return Script::latin;
        case USCRIPT_ARABIC:
            return Script::arabic;
        case USCRIPT_HEBREW:
            return Script::hebrew;
        case USCRIPT_CYRILLIC:
            return Script::cyrillic;
        case USCRIPT_GREEK:
            return Script::greek;
        case USCRIPT_HAN:
            return Script::han;
        default:
            return Script::other;
    }
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t offset = skip_ascii(text, 0); offset < text.size(); offset = skip_ascii(text, offset)) {
        const std::size_t length = sequence_length(text, offset);
        if (length == 0) {
            return offset;
        }
        offset += length;
    }
    return std::string_view::npos;
}

Decoded decode_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return {};
    }
    const std::uint8_t lead = byte_at(text, offset);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    assert(offset + length <= text.size());
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) {
        code = code << 6U | (byte_at(text, offset + i) & 0x3FU);
    }
    return {code, length};
}

void append_utf8(std::string& out, char32_t code) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | code >> 6U);
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | code >> 18U);
        put(0x80U | (code >> 12U & 0x3FU));
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

std::string in_lower_case(std::string_view text) {
    std::string lower{text};
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

std::string folded_space(std::string_view text) {
    std::string folded;
    bool apart = false;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            apart = !folded.empty();
            continue;
        }
        if (apart) {
            folded += ' ';
        }
        folded += c;
        apart = false;
    }
    return folded;
}

std::string utf16_hex(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    const auto put = [&out](char32_t unit) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out += digits[(unit >> static_cast<unsigned>(shift)) & 15U];
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode_at(text, at);
        if (next.code < 0x10000) {
            put(next.code);
        } else {
            put(0xD800U + ((next.code - 0x10000) >> 10U));
            put(0xDC00U + ((next.code - 0x10000) & 0x3FFU));
        }
        at += std::max<std::uint32_t>(next.length, 1);
    }
    return out;
}

CodePoints::CodePoints(std::string_view text) : m_text(text) {
    if (skip_ascii(text, 0) == text.size()) {
        return;
    }
    m_blocks.reserve(text.size() / block_size + 1);
    std::uint32_t count = 0;
    for (std::size_t start = 0; start <= text.size(); start += block_size) {
        m_blocks.push_back(count);
        count += count_code_points(text.substr(start, block_size));
    }
}

std::uint32_t CodePoints::before(std::uint32_t offset) const {
    if (m_blocks.empty()) {
        return offset;
    }
    const std::uint32_t block = offset / block_size;
    const std::uint32_t start = block * block_size;
    return m_blocks[block] + count_code_points(m_text.substr(start, offset - start));
}

std::uint32_t CodePoints::byte_of(std::uint32_t code_point) const {
    const auto size = static_cast<std::uint32_t>(m_text.size());
    if (m_blocks.empty()) {
        return std::min(code_point, size);
    }
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), code_point);
    const auto block = static_cast<std::uint32_t>(after - m_blocks.begin()) - 1;
    std::uint32_t count = m_blocks[block];
    for (std::uint32_t offset = block * block_size; offset < size; ++offset) {
        if (continues(byte_at(m_text, offset))) {
            continue;
        }
        if (count == code_point) {
            return offset;
        }
        ++count;
    }
    return size;
}

Script script_of(std::string_view text) {
    std::array<std::uint32_t, 7> letters{};
    for (std::size_t offset = 0; offset < text.size();) {
        const Decoded at = decode_at(text, offset);
        offset += at.length;
        if (u_isalpha(static_cast<UChar32>(at.code))) {
            ++letters[static_cast<std::size_t>(script_of_letter(at.code))];
        }
    }
    const auto most = std::max_element(letters.begin(), letters.end());
    return *most == 0 ? Script::other : static_cast<Script>(most - letters.begin());
}

std::string_view to_string(Script script) {
    constexpr std::array<std::string_view, 7> codes{"Latn", "Arab", "Hebr", "Cyrl", "Grek", "Hani", "Zyyy"};
    return codes[static_cast<std::size_t>(script)];
}

}  // namespace sitmap

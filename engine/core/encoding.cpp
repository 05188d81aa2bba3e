#include "engine/core/encoding.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <array>
#include <cstdio>
#include <memory>

namespace sitmap {

namespace {

constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// "byte 1042 (0xC7)".
std::string name_byte(std::string_view bytes, std::size_t offset) {
    char hex[8];
    std::snprintf(hex, sizeof hex, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(bytes[offset])));
    return "byte " + std::to_string(offset) + " (" + hex + ")";
}

[[noreturn]] void refuse_byte(std::string_view bytes, std::size_t offset, std::string_view encoding,
                              const std::string& file) {
    const std::string what = name_byte(bytes, offset) + " is not ";
    if (encoding.empty()) {
        throw InputError(file, what + "UTF-8; say --encoding windows-1256 if that is what it is");
    }
    throw InputError(file, what + std::string{encoding} + "; say --encoding with the one it is written in");
}

void refuse_nul(std::string_view text, const std::string& file) {
    if (text.find('\0') != std::string_view::npos) {
        throw InputError(file,
                         "holds NUL bytes: a binary file, or text in UTF-16 (say --encoding UTF-16 if that is what "
                         "it is)");
    }
}

Converter open_converter(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(encoding.c_str(), &status)};
    if (U_FAILURE(status)) {
        throw UsageError("--encoding " + encoding +
                         ": no such encoding; try UTF-8, UTF-16, windows-1256, windows-1255 or ISO-8859-6");
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

/// Appends UTF-16 as UTF-8. A first half whose second half is still to come waits in `pending`.
void append_utf16(std::string& out, const UChar* begin, const UChar* end, UChar& pending) {
    for (const UChar* unit = begin; unit != end; ++unit) {
        if (U16_IS_LEAD(*unit)) {
            pending = *unit;
        } else if (pending != 0) {
            append_utf8(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(pending, *unit)));
            pending = 0;
        } else {
            append_utf8(out, *unit);
        }
    }
}

std::string convert(std::string_view bytes, const std::string& encoding, const std::string& file) {
    const Converter converter = open_converter(encoding);
    std::string out;
    out.reserve(bytes.size());
    std::array<UChar, 8192> units{};
    UChar pending = 0;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar* target = units.data();
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr, true, &status);
        append_utf16(out, units.data(), target, pending);
        if (U_SUCCESS(status)) {
            break;
        }
        if (status != U_BUFFER_OVERFLOW_ERROR) {
            std::array<char, 32> bad{};
            auto length = static_cast<std::int8_t>(bad.size());
            UErrorCode asked = U_ZERO_ERROR;
            ucnv_getInvalidChars(converter.get(), bad.data(), &length, &asked);
            const auto read = static_cast<std::size_t>(source - bytes.data());
            refuse_byte(bytes, read - static_cast<std::size_t>(length), encoding, file);
        }
    }
    return out;
}

void drop_bom(std::string& text) {
    if (text.starts_with(utf8_bom)) {
        text.erase(0, utf8_bom.size());
    }
}

}  // namespace

std::string decode_text(std::string_view bytes, std::string_view encoding, const std::string& file) {
    std::string text;
    if (encoding.empty()) {
        refuse_nul(bytes, file);
        if (const std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos) {
            refuse_byte(bytes, bad, encoding, file);
        }
        text = bytes;
    } else {
        text = convert(bytes, std::string{encoding}, file);
        refuse_nul(text, file);
    }
    drop_bom(text);
    if (text.empty()) {
        throw InputError(file, "is empty; give it a text");
    }
    return text;
}

}  // namespace sitmap

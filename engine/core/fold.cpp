#include "engine/core/fold.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace sitmap {

namespace {

constexpr char32_t hamza = 0x621;
constexpr char32_t tatweel = 0x640;
constexpr std::string_view arabic_article = "ال";

/// Letters that are another letter to the reader of a name, though Unicode does not decompose them.
/// Sorted by code.
struct BaseForm {
    char32_t code;
    std::string_view base;
};
constexpr std::array base_forms{
    BaseForm{0xE6, "ae"}, BaseForm{0xF0, "d"},  BaseForm{0xF8, "o"},  BaseForm{0xFE, "th"}, BaseForm{0x111, "d"},
    BaseForm{0x127, "h"}, BaseForm{0x131, "i"}, BaseForm{0x142, "l"}, BaseForm{0x14B, "n"}, BaseForm{0x153, "oe"},
    BaseForm{0x167, "t"}, BaseForm{0x5DA, "כ"}, BaseForm{0x5DD, "מ"}, BaseForm{0x5DF, "נ"}, BaseForm{0x5E3, "פ"},
    BaseForm{0x5E5, "צ"}, BaseForm{0x629, "ه"}, BaseForm{0x649, "ي"}, BaseForm{0x671, "ا"}, BaseForm{0x6A9, "ك"},
    BaseForm{0x6BE, "ه"}, BaseForm{0x6C1, "ه"}, BaseForm{0x6C3, "ه"}, BaseForm{0x6CC, "ي"}, BaseForm{0x6D5, "ه"},
};

/// Apostrophes, primes, letters for ayn and hamza, quotation marks (Hebrew writes its abbreviations
/// with them), the middle dot and the full stop: signs inside a word that spellings leave out.
bool silent(char32_t code) {
    constexpr std::u32string_view signs =
        U"\"'.`\u00AB\u00B4\u00B7\u00BB\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u02EE"
        U"\u05F3\u05F4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2032\u2033\u2035\uFF07";
    return code == hamza || code == tatweel || signs.find(code) != std::u32string_view::npos;
}

/// Marks that sit on a letter. Marks of lower classes (virama, voicing) are part of the spelling.
bool drops_as_mark(char32_t code) {
    return u_getCombiningClass(static_cast<UChar32>(code)) >= 10 ||
           u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_word_character(char32_t code) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(code));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

/// One code point of a decomposition, in its base form.
void append_base(std::string& out, char32_t code) {
    if (silent(code) || drops_as_mark(code)) {
        return;
    }
    const auto form = std::ranges::lower_bound(base_forms, code, {}, &BaseForm::code);
    if (form != base_forms.end() && form->code == code) {
        out += form->base;
    } else if (const auto digit = u_charDigitValue(static_cast<UChar32>(code)); digit >= 0) {
        out.push_back(static_cast<char>('0' + digit));
    } else if (is_word_character(code)) {
        append_utf8(out, code);
    } else {
        out.push_back(' ');
    }
}

const UNormalizer2* normalizer(const UNormalizer2* (*instance)(UErrorCode*)) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* normalizer = instance(&status);
    if (U_FAILURE(status)) {
        throw Error(std::string{"cannot load the Unicode normalisation data: "} + u_errorName(status));
    }
    return normalizer;
}

/// What one code point folds to: case folded and decomposed (NFKC_Casefold, then NFD), marks
/// dropped, the rest in base form; ' ' for what parts words.
std::string fold_code(char32_t code) {
    if (silent(code)) {
        return {};
    }
    const UNormalizer2* const casefold = normalizer(unorm2_getNFKCCasefoldInstance);
    const UNormalizer2* const decompose = normalizer(unorm2_getNFDInstance);
    std::array<UChar, 2> unit{};
    std::array<UChar, 64> folded{};
    std::array<UChar, 128> parts{};
    std::int32_t unit_length = 0;
    U16_APPEND_UNSAFE(unit.data(), unit_length, static_cast<UChar32>(code));
    UErrorCode status = U_ZERO_ERROR;
    const auto folded_length = unorm2_normalize(casefold, unit.data(), unit_length, folded.data(),
                                                static_cast<std::int32_t>(folded.size()), &status);
    const auto length = unorm2_normalize(decompose, folded.data(), folded_length, parts.data(),
                                         static_cast<std::int32_t>(parts.size()), &status);
    assert(U_SUCCESS(status));  // the longest decomposition of Unicode has 18 code points
    std::string out;
    for (std::int32_t at = 0; at < length;) {
        UChar32 part = 0;
        U16_NEXT_UNSAFE(parts.data(), at, part);
        append_base(out, static_cast<char32_t>(part));
    }
    return out;
}

/// ASCII: the character it folds to, 0 where it is dropped.
constexpr std::array<char, 128> make_ascii_table() {
    std::array<char, 128> table{};
    for (int c = 0; c < 128; ++c) {
        const bool lower = c >= 'a' && c <= 'z';
        const bool upper = c >= 'A' && c <= 'Z';
        const bool digit = c >= '0' && c <= '9';
        const bool dropped = c == '\'' || c == '"' || c == '.' || c == '`';
        table[static_cast<std::size_t>(c)] = static_cast<char>(lower || digit ? c
                                                               : upper        ? c - 'A' + 'a'
                                                               : dropped      ? 0
                                                                              : ' ');
    }
    return table;
}
constexpr auto ascii_table = make_ascii_table();

/// Foldings of the blocks that names and news are written in; asking ICU for each letter is some
/// fifty times slower. Filled once, a constant from then on.
class FoldTable {
public:
    FoldTable() {
        for (char32_t code = 0x80; code < two_byte_end; ++code) {
            keep(code, m_two_byte[code]);
        }
        for (char32_t code = extension_start; code < extension_end; ++code) {
            keep(code, m_extension[code - extension_start]);
        }
    }

    static bool covers(char32_t code) {
        return code < two_byte_end || (code >= extension_start && code < extension_end);
    }

    std::string_view operator[](char32_t code) const {
        const Entry& entry = code < two_byte_end ? m_two_byte[code] : m_extension[code - extension_start];
        return {entry.bytes.data(), entry.length};
    }

private:
    static constexpr char32_t two_byte_end = 0x800;      // Latin, Greek, Cyrillic, Hebrew, Arabic
    static constexpr char32_t extension_start = 0x1E00;  // Latin Extended Additional, Greek Extended,
    static constexpr char32_t extension_end = 0x2070;    // General Punctuation
    struct Entry {
        std::array<char, 15> bytes{};
        std::uint8_t length = 0;
    };

    static void keep(char32_t code, Entry& entry) {
        const std::string folded = fold_code(code);
        assert(folded.size() <= entry.bytes.size());
        std::memcpy(entry.bytes.data(), folded.data(), folded.size());
        entry.length = static_cast<std::uint8_t>(folded.size());
    }

    std::array<Entry, two_byte_end> m_two_byte{};
    std::array<Entry, extension_end - extension_start> m_extension{};
};

void append_folded(std::string& out, char c) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) {
        out.push_back(c);
    }
}

void append_folded(std::string& out, std::string_view folded) {
    for (const char c : folded) {
        append_folded(out, c);
    }
}

/// As far as the text is ASCII, as most is: how many bytes that is. `out` must be empty.
std::size_t append_folded_ascii(std::string& out, std::string_view text) {
    out.resize(text.size());
    std::size_t read = 0;
    std::size_t written = 0;
    for (; read < text.size() && static_cast<unsigned char>(text[read]) < 0x80; ++read) {
        const char folded = ascii_table[static_cast<unsigned char>(text[read])];
        const bool blank_too_many = folded == ' ' && (written == 0 || out[written - 1] == ' ');
        if (folded != 0 && !blank_too_many) {
            out[written++] = folded;
        }
    }
    out.resize(written);
    return read;
}

std::string_view first_word(std::string_view folded) {
    return folded.substr(0, folded.find(' '));
}

/// al and el always; the assimilated forms only before their letter, so that "an" and "as" of other
/// languages stay.
bool is_article(std::string_view word, std::string_view rest) {
    if (word == "al" || word == "el") {
        return true;
    }
    constexpr std::array<std::string_view, 8> sun_letters{"s", "sh", "d", "dh", "n", "r", "t", "th"};
    if (word.size() < 2 || (word[0] != 'a' && word[0] != 'e')) {
        return false;
    }
    const std::string_view letters = word.substr(1);
    const bool known = letters == "z" || std::ranges::find(sun_letters, letters) != sun_letters.end();
    return known && rest.starts_with(letters[0]);
}

std::size_t count_letters(std::string_view folded) {
    std::size_t count = 0;
    for (const char c : folded) {
        const bool continuation = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        count += c != ' ' && !continuation ? 1U : 0U;
    }
    return count;
}

std::string_view without_article(std::string_view folded) {
    std::string_view rest = folded;
    if (folded.starts_with(arabic_article)) {
        rest.remove_prefix(arabic_article.size());
    } else if (const std::string_view word = first_word(folded); word.size() < folded.size()) {
        const std::string_view after = folded.substr(word.size() + 1);
        rest = is_article(word, after) ? after : folded;
    }
    return count_letters(rest) >= 2 ? rest : folded;
}

void replace_all(std::string& text, std::string_view what, char by) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++to) {
        const bool found = std::string_view{text}.substr(from).starts_with(what);
        text[to] = found ? by : text[from];
        from += found ? what.size() : 1;
    }
    text.resize(to);
}

/// Double letters become single; digits and letters of other scripts stay.
void single_letters(std::string& text) {
    const auto same_letter = [](char a, char b) { return a == b && a >= 'a' && a <= 'z'; };
    text.erase(std::unique(text.begin(), text.end(), same_letter), text.end());
}

}  // namespace

std::string fold(std::string_view text) {
    std::string out;
    std::size_t offset = append_folded_ascii(out, text);
    while (offset < text.size()) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte < 0x80) {
            if (const char folded = ascii_table[byte]; folded != 0) {
                append_folded(out, folded);
            }
            ++offset;
            continue;
        }
        static const FoldTable table;
        const Decoded at = decode_at(text, offset);
        offset += at.length;
        if (FoldTable::covers(at.code)) {
            append_folded(out, table[at.code]);
        } else {
            append_folded(out, fold_code(at.code));
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::string fold_name(std::string_view text) {
    return join_folded(fold(text));
}

std::string join_folded(std::string_view folded) {
    std::string joined{without_article(folded)};
    std::erase(joined, ' ');
    return joined;
}

std::string loose_key(std::string_view folded_name) {
    std::string key{folded_name};
    replace_all(key, "ou", 'u');
    replace_all(key, "oo", 'u');
    replace_all(key, "ee", 'i');
    replace_all(key, "w", 'u');
    replace_all(key, "y", 'i');
    single_letters(key);
    replace_all(key, "ai", 'i');
    replace_all(key, "ei", 'i');
    replace_all(key, "q", 'k');
    replace_all(key, "e", 'a');
    replace_all(key, "o", 'u');
    single_letters(key);
    return key;
}

}  // namespace sitmap

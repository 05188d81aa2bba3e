#include "engine/gazetteer/spelling.hpp"

#include "engine/core/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <ranges>
#include <tuple>

namespace sitmap {

namespace {

using gazetteer_file::Section;
using gazetteer_file::Spelling;

/// Longer names are no slip of the pen of one another.
constexpr std::size_t longest = 64;

/// Code points, as far as they are well formed: the bytes may come from a damaged file.
struct Letters {
    std::array<char32_t, longest> code;
    std::size_t count = 0;
    bool whole = true;  ///< false if the text is too long or no UTF-8
};

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Letters letters_of(std::string_view text) {
    Letters letters;
    const bool ascii = is_ascii(text);
    if (!ascii && find_invalid_utf8(text) != std::string_view::npos) {
        letters.whole = false;
        return letters;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (letters.count == longest) {
            letters.whole = false;
            return letters;
        }
        const Decoded next = ascii ? Decoded{static_cast<char32_t>(text[at]), 1} : decode_at(text, at);
        letters.code[letters.count++] = next.code;
        at += next.length;
    }
    return letters;
}

std::size_t distance(const Letters& a, const Letters& b, std::size_t most) {
    const std::size_t apart = a.count > b.count ? a.count - b.count : b.count - a.count;
    if (apart > most || !a.whole || !b.whole) {
        return most + 1;
    }
    std::array<std::array<std::size_t, longest + 1>, 3> rows;
    std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.count; ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.count; ++j) {
            const bool same = a.code[i - 1] == b.code[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a.code[i - 1] == b.code[j - 2] && a.code[i - 2] == b.code[j - 1]) {
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > most) {
            return most + 1;
        }
    }
    return std::min(rows[a.count % 3][b.count], most + 1);
}

/// The names that begin with `letter`, of a length between the two.
auto run_of(std::span<const Spelling> spellings, char32_t letter, std::size_t shortest, std::size_t greatest) {
    const auto base = static_cast<std::uint32_t>(letter) << 8;
    const auto first = base | static_cast<std::uint32_t>(std::min<std::size_t>(shortest, 255));
    const auto last = base | static_cast<std::uint32_t>(std::min<std::size_t>(greatest, 255));
    const auto begin = std::ranges::lower_bound(spellings, first, {}, &Spelling::key);
    const auto end = std::ranges::upper_bound(begin, spellings.end(), last, {}, &Spelling::key);
    return std::ranges::subrange(begin, end);
}

/// First letters in use in the same half block of Unicode: those of the same script, nearly always.
std::vector<char32_t> first_letters_like(std::span<const Spelling> spellings, char32_t letter) {
    std::vector<char32_t> letters;
    const char32_t beyond = (letter | 0x7F) + 1;
    for (char32_t next = letter & ~char32_t{0x7F}; next < beyond;) {
        const auto key = static_cast<std::uint32_t>(next) << 8;
        const auto found = std::ranges::lower_bound(spellings, key, {}, &Spelling::key);
        if (found == spellings.end() || found->key >> 8 >= beyond) {
            break;
        }
        letters.push_back(found->key >> 8);
        next = letters.back() + 1;
    }
    return letters;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    return distance(letters_of(a), letters_of(b), most);
}

std::uint32_t spelling_key(std::string_view joined) {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < joined.size(); ++count) {
        at += decode_at(joined, at).length;
    }
    return static_cast<std::uint32_t>(decode_at(joined, 0).code) << 8 | std::min(count, 255U);
}

std::uint32_t letter_signature(std::string_view joined) {
    std::uint32_t signature = 0;
    for (std::size_t at = 0; at < joined.size();) {
        const Decoded letter = decode_at(joined, at);
        signature |= 1U << (letter.code % 32);
        at += letter.length;
    }
    return signature;
}

std::vector<NearSpelling> near_spellings(const gazetteer_file::Reader& reader, std::string_view joined,
                                         std::size_t most) {
    const Letters wanted = letters_of(joined);
    std::vector<NearSpelling> near;
    if (!wanted.whole || wanted.count == 0) {
        return near;
    }
    const auto spellings = reader.section<Spelling>(Section::spellings);
    const std::uint32_t signature = letter_signature(joined);
    for (const char32_t letter : first_letters_like(spellings, wanted.code[0])) {
        const std::size_t reach = letter == wanted.code[0] ? most : std::min<std::size_t>(most, 1);
        const std::size_t shortest = wanted.count > reach ? wanted.count - reach : 1;
        for (const Spelling& spelling : run_of(spellings, letter, shortest, wanted.count + reach)) {
            // One edit changes the set of letters by two at most.
            if (static_cast<std::size_t>(std::popcount(signature ^ spelling.signature)) > 2 * reach) {
                continue;
            }
            const std::string_view text = reader.text(spelling.text);
            if (const std::size_t d = distance(wanted, letters_of(text), reach); d > 0 && d <= reach) {
                near.push_back({text, d});
            }
        }
    }
    std::ranges::sort(near, {}, [](const NearSpelling& n) { return std::tuple{n.distance, n.joined}; });
    return near;
}

}  // namespace sitmap

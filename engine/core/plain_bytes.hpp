#pragma once

// Eight bytes of text asked at once whether they may stand in a JSON string as they are.

#include "engine/core/load_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sitmap {

/// True if one of the eight is a control character below U+0020, a quotation mark or a backslash.
constexpr bool has_escaped(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80 * each;
    const auto holds_zero = [](std::uint64_t bytes) { return (bytes - each) & ~bytes & high; };
    const std::uint64_t control = (eight - 0x20 * each) & ~eight & high;
    return (control | holds_zero(eight ^ ('"' * each)) | holds_zero(eight ^ ('\\' * each))) != 0;
}

/// True if one of the eight is U+007F or no ASCII; sometimes of others too where one is no ASCII.
constexpr bool has_beyond_ascii(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    return (((eight + each) | eight) & (0x80 * each)) != 0;
}

/// As many bytes from `at` on, by eights, as `may_stand` allows.
template <typename MayStand>
std::size_t skip_eights(std::string_view text, std::size_t at, MayStand may_stand) {
    while (at + 8 <= text.size() && may_stand(load_bytes(text.data() + at, 8))) {
        at += 8;
    }
    return at;
}

}  // namespace sitmap

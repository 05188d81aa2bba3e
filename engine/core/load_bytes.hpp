#pragma once

// Bytes as numbers, for hashing: names are short, and copying a number of bytes that the compiler
// does not know costs a call each time.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace sitmap {

static_assert(std::endian::native == std::endian::little);

/// Up to eight bytes as a little-endian number, the missing ones 0. Reads no byte beyond.
constexpr std::uint64_t load_bytes(const char* bytes, std::size_t count) {
    if (std::is_constant_evaluated()) {
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < count && i < 8; ++i) {
            all |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (i * 8);
        }
        return all;
    }
    if (count >= 8) {
        std::uint64_t all = 0;
        std::memcpy(&all, bytes, 8);
        return all;
    }
    if (count >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, bytes, 4);
        std::memcpy(&last, bytes + count - 4, 4);
        return first | std::uint64_t{last} << ((count - 4) * 8);
    }
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        all |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (i * 8);
    }
    return all;
}

}  // namespace sitmap

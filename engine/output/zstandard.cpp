#include "engine/output/zstandard.hpp"

#include "engine/core/error.hpp"

#include <zstd.h>

#include <new>

namespace sitmap {

namespace {

constexpr int level = 3;

}  // namespace

std::string zstandard_packed(std::string_view bytes) {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), level);
    if (ZSTD_isError(size) != 0) {
        throw std::bad_alloc{};  // the room suffices, so nothing else can fail
    }
    packed.resize(size);
    packed.shrink_to_fit();
    return packed;
}

std::string zstandard_unpacked(std::string_view packed, std::size_t most) {
    const unsigned long long told = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (told == ZSTD_CONTENTSIZE_ERROR || told == ZSTD_CONTENTSIZE_UNKNOWN || told > most) {
        throw Error("the bytes are no Zstandard frame that tells its size, or unpack to too many");
    }
    std::string bytes(told, '\0');
    const std::size_t size = ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
    if (ZSTD_isError(size) != 0 || size != told) {
        throw Error("the bytes are no whole Zstandard frame");
    }
    return bytes;
}

}  // namespace sitmap

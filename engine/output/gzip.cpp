#include "engine/output/gzip.hpp"

#include "engine/core/error.hpp"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>

namespace sitmap {

namespace {

constexpr int gzip_window = 15 + 16;  // zlib's way to ask for gzip
constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Free>;

/// Half a megabyte of tables, which one thread after the other may use, and one tile after the other.
libdeflate_compressor& compressor_of_thread() {
    thread_local const Compressor compressor{libdeflate_alloc_compressor(level)};
    if (compressor == nullptr) {
        throw std::bad_alloc{};
    }
    return *compressor;
}

Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib does not write to its input
}

}  // namespace

std::string gzipped(std::string_view bytes) {
    libdeflate_compressor& compressor = compressor_of_thread();
    std::string packed(libdeflate_gzip_compress_bound(&compressor, bytes.size()), '\0');
    packed.resize(libdeflate_gzip_compress(&compressor, bytes.data(), bytes.size(), packed.data(), packed.size()));
    packed.shrink_to_fit();
    return packed;
}

std::string gunzipped(std::string_view packed, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, gzip_window) != Z_OK) {
        throw std::bad_alloc{};
    }
    stream.next_in = bytes_of(packed);
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string bytes;
    int result = Z_OK;
    while (result == Z_OK && bytes.size() <= most) {
        const std::size_t done = bytes.size();
        bytes.resize(std::min(most + 1, std::max<std::size_t>(2 * done, 4096)));
        stream.next_out = bytes_of(bytes) + done;
        stream.avail_out = static_cast<uInt>(bytes.size() - done);
        result = inflate(&stream, Z_NO_FLUSH);
        bytes.resize(stream.total_out);
        if (bytes.size() == done && result == Z_OK) {
            break;
        }
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END || bytes.size() > most) {
        throw Error(bytes.size() > most ? "the packed bytes are too many once unpacked" : "the bytes are no gzip");
    }
    return bytes;
}

}  // namespace sitmap

#include "engine/output/gzip.hpp"

#include "engine/core/error.hpp"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace sitmap {

namespace {

constexpr int gzip_window = 15 + 16;  // zlib's way to ask for gzip
constexpr int level = 6;
constexpr int memory_level = 8;

Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib does not write to its input
}

}  // namespace

std::string gzipped(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc{};
    }
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = bytes_of(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = bytes_of(packed);
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
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

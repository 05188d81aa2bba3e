#pragma once

// Bytes kept as a file without a name: what is sent from it is not copied on its way.

#include "engine/core/random_access_file.hpp"

#include <cstdint>
#include <string_view>

namespace sitmap {

class MemoryFile : public RandomAccessFile {
public:
    /// So many bytes of zero, which take no memory until they are written over. Throws Error.
    explicit MemoryFile(std::uint64_t size);

    /// Not while the same bytes are read. Throws Error where they do not fit, or where memory has run out.
    void write(std::uint64_t offset, std::string_view bytes);
};

}  // namespace sitmap

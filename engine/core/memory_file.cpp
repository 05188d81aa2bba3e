#include "engine/core/memory_file.hpp"

#include "engine/core/error.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace sitmap {

namespace {

int of_size(std::uint64_t size) {
    const int descriptor = memfd_create("sitmap", MFD_CLOEXEC);
    if (descriptor < 0 || ftruncate(descriptor, static_cast<off_t>(size)) != 0) {
        const std::string why = std::strerror(errno);
        if (descriptor >= 0) {
            close(descriptor);
        }
        throw Error("no file can be made in the memory: " + why);
    }
    return descriptor;
}

}  // namespace

MemoryFile::MemoryFile(std::uint64_t size) : RandomAccessFile(of_size(size), size) {}

void MemoryFile::write(std::uint64_t offset, std::string_view bytes) {
    if (offset > size() || bytes.size() > size() - offset) {
        throw Error("a file in the memory has no room for " + std::to_string(bytes.size()) + " bytes");
    }
    while (!bytes.empty()) {
        const ssize_t put = pwrite(descriptor(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put <= 0) {
            throw Error(std::string{"a file in the memory cannot be written: "} + std::strerror(errno));
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
        offset += static_cast<std::uint64_t>(put);
    }
}

}  // namespace sitmap

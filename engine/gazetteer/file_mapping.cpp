#include "engine/gazetteer/file_mapping.hpp"

#include "engine/core/error.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace sitmap {

namespace {

/// Closes the descriptor; a mapping does not need it once it is made.
struct Descriptor {
    int number;
    explicit Descriptor(int n) : number(n) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number >= 0) {
            close(number);
        }
    }
};

}  // namespace

FileMapping::FileMapping(const std::filesystem::path& file) {
    const auto refuse = [&file] {
        const std::string why = std::strerror(errno);
        throw InputError(file.string(), "cannot open the gazetteer: " + why +
                                            "; run `sitmap gazetteer build`, or name its folder with --data");
    };
    const Descriptor descriptor{open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status {};
    if (descriptor.number < 0 || fstat(descriptor.number, &status) != 0) {
        refuse();
    }
    if (!S_ISREG(status.st_mode)) {
        errno = EISDIR;
        refuse();
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return;  // an empty file cannot be mapped, and is no gazetteer for its reader either
    }
    void* const bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number, 0);
    if (bytes == MAP_FAILED) {
        refuse();
    }
    // Look-ups touch pages here and there, each a call of the system at first: let it read and map large ones. Where it
    // has none for this file the advice is lost, and nothing with it.
    madvise(bytes, size, MADV_HUGEPAGE);
    m_bytes = {static_cast<const std::byte*>(bytes), size};
}

FileMapping::FileMapping(FileMapping&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

void FileMapping::let_go() const {
    if (!m_bytes.empty()) {
        madvise(const_cast<std::byte*>(m_bytes.data()), m_bytes.size(), MADV_DONTNEED);
    }
}

FileMapping::~FileMapping() {
    if (!m_bytes.empty()) {
        munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
    }
}

}  // namespace sitmap

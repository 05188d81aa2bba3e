#include "engine/core/random_access_file.hpp"

#include "engine/core/error.hpp"

#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace sitmap {

RandomAccessFile::RandomAccessFile(const std::filesystem::path& file)
    : m_path(file), m_descriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat seen {};
    if (m_descriptor < 0 || fstat(m_descriptor, &seen) != 0) {
        const std::string why = std::strerror(errno);
        if (m_descriptor >= 0) {
            close(m_descriptor);
        }
        throw InputError(file.string(), "cannot be opened: " + why);
    }
    if (!S_ISREG(seen.st_mode)) {
        close(m_descriptor);
        throw InputError(file.string(), "is no plain file");
    }
    m_size = static_cast<std::uint64_t>(seen.st_size);
    m_mark = std::to_string(seen.st_ino) + "-" + std::to_string(seen.st_mtim.tv_sec) + "." +
             std::to_string(seen.st_mtim.tv_nsec) + "-" + std::to_string(seen.st_size);
}

RandomAccessFile::~RandomAccessFile() {
    close(m_descriptor);
}

std::string RandomAccessFile::read(std::uint64_t offset, std::uint64_t size) const {
    if (offset > m_size || size > m_size - offset) {
        throw InputError(m_path.string(), "ends before byte " + std::to_string(offset) + " + " + std::to_string(size));
    }
    std::string bytes(size, '\0');
    for (std::size_t done = 0; done < size;) {
        const ssize_t got = pread(m_descriptor, bytes.data() + done, size - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            throw InputError(m_path.string(), got < 0 ? std::strerror(errno) : "has become shorter");
        }
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

std::uint64_t RandomAccessFile::pass_on(int to, std::uint64_t offset, std::uint64_t size) const {
    auto from = static_cast<off_t>(offset);
    const ssize_t sent = sendfile(to, m_descriptor, &from, size);
    return sent < 0 ? 0 : static_cast<std::uint64_t>(sent);
}

}  // namespace sitmap

#include "engine/core/scratch_file.hpp"

#include "engine/core/error.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <unistd.h>

namespace sitmap {

namespace {

constexpr std::size_t most_waiting = std::size_t{1} << 20U;

[[noreturn]] void fail(const std::string& folder, const char* what) {
    throw OutputError{folder, std::string{what} + ": " + std::strerror(errno)};
}

}  // namespace

ScratchFile::ScratchFile(const std::filesystem::path& folder) : m_folder{folder.empty() ? "." : folder.string()} {
    std::string name = m_folder + "/.sitmap-scratch-XXXXXX";
    m_descriptor = ::mkstemp(name.data());
    if (m_descriptor < 0) {
        fail(m_folder, "cannot make a scratch file");
    }
    ::unlink(name.c_str());
}

ScratchFile::ScratchFile(ScratchFile&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)},
      m_folder{std::move(other.m_folder)},
      m_waiting{std::move(other.m_waiting)},
      m_written{other.m_written} {}

ScratchFile::~ScratchFile() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void ScratchFile::append(std::string_view bytes) {
    m_waiting += bytes;
    if (m_waiting.size() >= most_waiting) {
        flush();
    }
}

void ScratchFile::flush() {
    std::string_view rest = m_waiting;
    while (!rest.empty()) {
        const ssize_t done = ::write(m_descriptor, rest.data(), rest.size());
        if (done < 0 && errno == EINTR) {
            continue;
        }
        if (done < 0) {
            fail(m_folder, "cannot write a scratch file");
        }
        rest.remove_prefix(static_cast<std::size_t>(done));
        m_written += static_cast<std::uint64_t>(done);
    }
    m_waiting.clear();
}

std::size_t ScratchFile::read(std::uint64_t offset, std::span<char> into) {
    flush();
    std::size_t got = 0;
    while (got < into.size()) {
        const ssize_t more =
            ::pread(m_descriptor, into.data() + got, into.size() - got, static_cast<off_t>(offset + got));
        if (more < 0 && errno == EINTR) {
            continue;
        }
        if (more < 0) {
            fail(m_folder, "cannot read a scratch file");
        }
        if (more == 0) {
            break;
        }
        got += static_cast<std::size_t>(more);
    }
    return got;
}

}  // namespace sitmap

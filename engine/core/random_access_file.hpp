#pragma once

// A file read piece by piece, in any order, by any number of threads. What is renamed over it or removed does not
// touch it; what is written into it does.

#include <cstdint>
#include <filesystem>
#include <string>

namespace sitmap {

class RandomAccessFile {
public:
    /// Throws InputError where it cannot be opened or is no plain file.
    explicit RandomAccessFile(const std::filesystem::path& file);
    RandomAccessFile(const RandomAccessFile&) = delete;
    RandomAccessFile& operator=(const RandomAccessFile&) = delete;
    ~RandomAccessFile();

    const std::filesystem::path& path() const { return m_path; }

    /// Bytes, when it was opened.
    std::uint64_t size() const { return m_size; }

    /// Exactly so many bytes. Throws InputError where the file has not got them.
    std::string read(std::uint64_t offset, std::uint64_t size) const;

    /// Writes from here to a socket or pipe, without a copy, as many bytes as that takes now: how many it took, which
    /// is none where it would have to wait, has failed, or cannot be written so.
    std::uint64_t pass_on(int to, std::uint64_t offset, std::uint64_t size) const;

    /// Tells this file, as it was when it was opened, from others and from itself after a change: by its number, its
    /// time and its size.
    const std::string& mark() const { return m_mark; }

protected:
    /// Owns the descriptor. It has no path and no mark.
    RandomAccessFile(int descriptor, std::uint64_t size) : m_size(size), m_descriptor(descriptor) {}
    int descriptor() const { return m_descriptor; }

private:
    std::filesystem::path m_path;
    std::string m_mark;
    std::uint64_t m_size = 0;
    int m_descriptor = -1;
};

}  // namespace sitmap

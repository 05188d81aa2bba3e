#pragma once

// A file mapped into memory, read only; gone when the value is.

#include <cstddef>
#include <filesystem>
#include <span>

namespace sitmap {

class FileMapping {
public:
    /// Throws InputError where the file cannot be opened or mapped.
    explicit FileMapping(const std::filesystem::path& file);
    FileMapping(FileMapping&& other) noexcept;
    FileMapping& operator=(FileMapping&&) = delete;
    ~FileMapping();

    std::span<const std::byte> bytes() const { return m_bytes; }

    /// Gives back the memory of what was read. The bytes stay where they are and are read anew when they are asked for.
    void let_go() const;

private:
    std::span<const std::byte> m_bytes;
};

}  // namespace sitmap

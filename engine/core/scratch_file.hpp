#pragma once

// A file without a name, for what is too much for memory: written from front to back, read anywhere, gone
// with its owner, however the program ends.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace sitmap {

class ScratchFile {
public:
    /// In the folder, where there must be room for it. Throws OutputError.
    explicit ScratchFile(const std::filesystem::path& folder);
    ScratchFile(ScratchFile&& other) noexcept;
    ScratchFile& operator=(ScratchFile&&) = delete;
    ~ScratchFile();

    /// Throws OutputError where the disk is full.
    void append(std::string_view bytes);
    std::uint64_t size() const { return m_written + m_waiting.size(); }

    /// Fills `into` with what stands at the offset; returns how many bytes there were.
    std::size_t read(std::uint64_t offset, std::span<char> into);

private:
    void flush();

    int m_descriptor = -1;
    std::string m_folder;
    std::string m_waiting;
    std::uint64_t m_written = 0;
};

}  // namespace sitmap

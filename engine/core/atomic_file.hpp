#pragma once

// A file that is either wholly there under its final name or not there at all: written aside in the
// same folder, flushed to the disk unless told otherwise, then renamed.
//
//     AtomicFile file{"out/strike_sites.geojson"};
//     file.stream() << ...;
//     file.commit();

#include <cstdint>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string_view>

namespace sitmap {

/// How sure a file is to outlast a power cut once it is committed. Waiting for the disk takes some
/// milliseconds a file; what the same command can write again need not wait.
enum class Flush : std::uint8_t { to_disk, to_system };

class AtomicFile {
public:
    /// Opens `.<name>.part-<process>` beside the target; for a device or a pipe (`/dev/stdout`), which are never
    /// replaced but written to on commit, in the folder for temporary files. Throws OutputError if that cannot be made:
    /// the folder is missing or not writable.
    explicit AtomicFile(std::filesystem::path target);
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) noexcept;
    /// Removes what was written aside, unless it was committed.
    ~AtomicFile();

    /// Can be sent back with `seekp` to write over what was left open.
    std::ostream& stream();

    /// The file beside the target, for C libraries that write by name. They may replace it; what
    /// is there when `commit` is called becomes the target.
    const std::filesystem::path& temporary() const;

    /// Closes, flushes and renames. Throws OutputError where any write failed (a full disk); then
    /// the target is what it was before.
    void commit(Flush flush = Flush::to_disk);

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

/// The whole file in one call.
void write_file(const std::filesystem::path& target, std::string_view bytes, Flush flush = Flush::to_disk);

}  // namespace sitmap

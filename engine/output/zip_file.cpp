#include "engine/output/zip_file.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"

#include <minizip/zip.h>
#include <zlib.h>

#include <memory>

namespace sitmap {

namespace {

constexpr uLong first_day = 0x00210000;  ///< 1 January 1980, in DOS terms: the format's zero

struct Close {
    void operator()(void* archive) const { zipClose(archive, nullptr); }
};

bool add(zipFile archive, const ZipEntry& entry) {
    zip_fileinfo about{};
    about.dosDate = first_day;
    const auto& [name, contents] = entry;
    return zipOpenNewFileInZip(archive, name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                               Z_DEFAULT_COMPRESSION) == ZIP_OK &&
           zipWriteInFileInZip(archive, contents.data(), static_cast<unsigned>(contents.size())) == ZIP_OK &&
           zipCloseFileInZip(archive) == ZIP_OK;
}

}  // namespace

void write_zip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries) {
    AtomicFile aside{file};
    std::unique_ptr<void, Close> archive{zipOpen64(aside.temporary().c_str(), APPEND_STATUS_CREATE)};
    bool written = archive != nullptr;
    for (const ZipEntry& entry : entries) {
        written = written && add(archive.get(), entry);
    }
    if (!written || zipClose(archive.release(), nullptr) != ZIP_OK) {
        throw OutputError(file.string(), "cannot be written: is the disk full?");
    }
    aside.commit(Flush::to_system);
}

}  // namespace sitmap

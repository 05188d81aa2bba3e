#include "engine/intake/zip_entries.hpp"

#include "engine/core/error.hpp"

#include <minizip/unzip.h>

#include <array>
#include <memory>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 10'000;

struct Close {
    void operator()(void* archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, Close>;

Archive open_archive(const fs::path& file) {
    Archive archive{unzOpen64(file.c_str())};
    if (!archive) {
        throw InputError(file.string(), "is no ZIP archive, or a damaged one");
    }
    return archive;
}

[[noreturn]] void refuse_size(const fs::path& file, const std::string& name, std::size_t most) {
    throw InputError(file.string(),
                     "\"" + name + "\" in it unpacks to more than " + std::to_string(most >> 20) + " MB");
}

}  // namespace

std::vector<std::string> zip_names(const fs::path& file) {
    const Archive archive = open_archive(file);
    std::vector<std::string> names;
    for (int found = unzGoToFirstFile(archive.get()); found == UNZ_OK; found = unzGoToNextFile(archive.get())) {
        std::array<char, 512> name{};
        unz_file_info64 about{};
        if (unzGetCurrentFileInfo64(archive.get(), &about, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) !=
                UNZ_OK ||
            names.size() >= most_entries) {
            throw InputError(file.string(), "has more than 10,000 entries, or a damaged list of them");
        }
        names.emplace_back(name.data());
    }
    return names;
}

std::string zip_entry(const fs::path& file, const std::string& name, std::size_t most) {
    const Archive archive = open_archive(file);
    if (unzLocateFile(archive.get(), name.c_str(), 1) != UNZ_OK) {
        return {};
    }
    unz_file_info64 about{};
    const bool told = unzGetCurrentFileInfo64(archive.get(), &about, nullptr, 0, nullptr, 0, nullptr, 0) == UNZ_OK;
    if (told && about.uncompressed_size > most) {
        refuse_size(file, name, most);
    }
    if (unzOpenCurrentFile(archive.get()) != UNZ_OK) {
        throw InputError(file.string(), "\"" + name + "\" in it cannot be unpacked; is it encrypted?");
    }
    std::string bytes;
    std::array<char, std::size_t{1} << 16> block;
    for (int got = 1; got > 0;) {
        got = unzReadCurrentFile(archive.get(), block.data(), block.size());
        if (got < 0) {
            throw InputError(file.string(), "\"" + name + "\" in it is damaged");
        }
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (bytes.size() > most) {  // whatever the archive says of itself
            refuse_size(file, name, most);
        }
    }
    return bytes;
}

}  // namespace sitmap

#include "cli/data_folder.hpp"

#include "engine/core/error.hpp"

#include <cstdlib>
#include <system_error>

namespace sitmap::cli {

namespace fs = std::filesystem;

DataFolder data_folder(const std::string& chosen) {
    if (!chosen.empty()) {
        return {chosen};
    }
    if (const char* environment = std::getenv("SITMAP_DATA"); environment != nullptr && *environment != '\0') {
        return {environment};
    }
    std::error_code failed;
    const auto program = fs::read_symlink("/proc/self/exe", failed);
    // bin/sitmap and libexec/sitmap/sitmap-read share the prefix: look upward for it.
    for (auto folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (fs::exists(folder / "share" / "sitmap", failed)) {
            return {folder / "share" / "sitmap"};
        }
    }
    return {program.parent_path().parent_path() / "share" / "sitmap"};
}

std::filesystem::path theme_file(const DataFolder& data, const std::string& theme) {
    fs::path file = data.symbology() / (theme + ".json");
    if (theme.find('/') != std::string::npos || !fs::exists(file)) {
        throw UsageError("--theme " + theme + ": there is no such theme; try news, humanitarian, dark or print-grey");
    }
    return file;
}

}  // namespace sitmap::cli

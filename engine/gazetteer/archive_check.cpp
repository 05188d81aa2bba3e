#include "engine/gazetteer/archive_check.hpp"

#include <minizip/unzip.h>

#include <memory>
#include <type_traits>
#include <vector>

namespace sitmap {

namespace {

struct CloseArchive {
    void operator()(unzFile file) const { unzClose(file); }
};
using Archive = std::unique_ptr<std::remove_pointer_t<unzFile>, CloseArchive>;

bool member_is_whole(unzFile archive) {
    if (unzOpenCurrentFile(archive) != UNZ_OK) {
        return false;
    }
    std::vector<char> block(1U << 16U);
    int got = 0;
    do {
        got = unzReadCurrentFile(archive, block.data(), static_cast<unsigned>(block.size()));
    } while (got > 0);
    return unzCloseCurrentFile(archive) == UNZ_OK && got == 0;
}

}  // namespace

std::string fault_of_archive(const std::filesystem::path& archive) {
    const Archive opened{unzOpen64(archive.c_str())};
    if (!opened) {
        return "is no zip archive";
    }
    for (int next = unzGoToFirstFile(opened.get()); next != UNZ_END_OF_LIST_OF_FILE;
         next = unzGoToNextFile(opened.get())) {
        if (next != UNZ_OK || !member_is_whole(opened.get())) {
            return "is a damaged zip archive";
        }
    }
    return {};
}

}  // namespace sitmap

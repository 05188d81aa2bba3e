#include "engine/gazetteer/line_source.hpp"

#include "engine/core/error.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_line = 16U << 20U;

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using File = std::unique_ptr<VSILFILE, CloseFile>;

bool is_archive(const fs::path& file) {
    return file.extension() == ".zip";
}

std::string member_of(const fs::path& archive) {
    const std::string inside = "/vsizip/" + fs::absolute(archive).string();
    const CPLStringList members{VSIReadDir(inside.c_str())};
    const std::string wanted = archive.stem().string() + ".txt";
    std::string other;
    for (int i = 0; i < members.size(); ++i) {
        const std::string member = members[i];
        if (member == wanted) {
            return inside + "/" + member;
        }
        if (other.empty() && member.ends_with(".txt") && !member.starts_with("readme")) {
            other = member;
        }
    }
    if (other.empty()) {
        throw InputError(archive.string(), "is no zip archive with a .txt in it");
    }
    return inside + "/" + other;
}

File open(const fs::path& file) {
    if (!fs::is_regular_file(file)) {
        throw InputError(file.string(), "is no file");
    }
    const std::string name = is_archive(file) ? member_of(file) : fs::absolute(file).string();
    File opened{VSIFOpenL(name.c_str(), "rb")};
    if (!opened) {
        throw InputError(file.string(), "cannot be read");
    }
    return opened;
}

/// Hands on the whole lines of the buffer and leaves the rest in it. False when `each` says stop.
bool hand_on(std::string& buffer, std::size_t& number, const std::function<bool(std::string_view, std::size_t)>& each) {
    std::size_t at = 0;
    for (std::size_t end; (end = buffer.find('\n', at)) != std::string::npos; at = end + 1) {
        const bool carriage_return = end > at && buffer[end - 1] == '\r';
        if (!each(std::string_view{buffer}.substr(at, end - at - (carriage_return ? 1 : 0)), ++number)) {
            return false;
        }
    }
    buffer.erase(0, at);
    return true;
}

}  // namespace

void read_lines(const fs::path& file, const std::function<bool(std::string_view, std::size_t)>& each) {
    const File opened = open(file);
    std::string buffer;
    std::vector<char> block(1U << 20U);
    std::size_t number = 0;
    for (;;) {
        const std::size_t got = VSIFReadL(block.data(), 1, block.size(), opened.get());
        buffer.append(block.data(), got);
        if (!hand_on(buffer, number, each)) {
            return;
        }
        if (buffer.size() > longest_line) {
            throw InputError(file.string(), number + 1, "the line is longer than 16 MiB; this is no table");
        }
        if (got < block.size() && VSIFEofL(opened.get()) != 0) {
            break;
        }
        if (got == 0) {
            throw InputError(file.string(), number + 1, "the archive or file is damaged here");
        }
    }
    if (!buffer.empty()) {
        each(buffer, number + 1);
    }
}

}  // namespace sitmap

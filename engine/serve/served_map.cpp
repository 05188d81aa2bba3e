#include "engine/serve/served_map.hpp"

#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/output/build_folder.hpp"
#include "engine/output/gzip.hpp"

#include <fstream>
#include <sstream>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_page = std::uintmax_t{64} << 20;

std::string read_page(const fs::path& file) {
    if (file_size(file) > largest_page) {
        throw InputError(file.string(), "is larger than a page may be to be served");
    }
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

ServedMap load_served_map(const fs::path& folder) {
    ServedMap served;
    served.id = fs::canonical(folder).filename().string();
    served.map = std::make_shared<const Map>(read_build(folder));
    if (const fs::path file = folder / "map.html"; exists(file)) {
        const std::string page = read_page(file);
        served.packed_page = std::make_shared<const std::string>(gzipped(page));
        served.page_tag = '"' + sha256_hex(page).substr(0, 32) + '"';
    }
    return served;
}

}  // namespace sitmap

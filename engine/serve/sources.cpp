#include "engine/serve/sources.hpp"

#include "engine/core/error.hpp"
#include "engine/output/feature_source.hpp"
#include "engine/store/store.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

/// The file by its number, its time to the nanosecond and its size: one renamed into place shows, too.
std::string state_of_file(const fs::path& file) {
    struct stat seen {};
    if (stat(file.c_str(), &seen) != 0) {
        return "none";
    }
    return std::to_string(seen.st_ino) + ":" + std::to_string(seen.st_mtim.tv_sec) + ":" +
           std::to_string(seen.st_mtim.tv_nsec) + ":" + std::to_string(seen.st_size);
}

/// A store by what was done to it: reading it may change its files' times.
std::string state_of_store(const fs::path& file) {
    struct stat seen {};
    if (stat(file.c_str(), &seen) != 0) {
        return "none";
    }
    try {
        return std::to_string(seen.st_ino) + ":" + std::to_string(Store::open(file).changes());
    } catch (const InputError&) {
        return "unreadable";
    }
}

}  // namespace

Sources::Sources(const std::vector<fs::path>& files, unsigned largest_zoom, const ServeWorld* world)
    : m_largest_zoom(largest_zoom) {
    for (const fs::path& file : files) {
        Source& source = m_sources.emplace_back(Source{file, nullptr});
        if (!is_directory(file) && is_store(file)) {
            if (world == nullptr) {
                throw UsageError(file.string() + ": a store is served with the gazetteer, and there is none; " +
                                 "`sitmap gazetteer build` makes it");
            }
            source.store = std::make_unique<ServedStore>(file, *world);
        }
    }
}

std::shared_ptr<const Dataset> Sources::read(std::uint64_t number, Problems& problems) {
    std::vector<FeatureTable> tables;
    std::vector<ServedMap> maps;
    std::vector<ServedArchive> archives;
    for (const Source& source : m_sources) {
        if (source.store != nullptr) {
            ServedStore::Content content = source.store->read();
            std::ranges::move(content.tables, std::back_inserter(tables));
            if (content.map) {
                maps.push_back(std::move(*content.map));
            }
            continue;
        }
        if (source.file.extension() == ".pmtiles") {
            archives.push_back({source.file.stem().string(), std::make_shared<const PmtilesArchive>(source.file)});
            continue;
        }
        std::ranges::move(read_feature_tables(source.file, problems), std::back_inserter(tables));
        if (exists(source.file / "manifest.json")) {
            maps.push_back(load_served_map(source.file));
        }
    }
    return std::make_shared<const Dataset>(std::move(tables), number, m_largest_zoom, std::move(maps),
                                           std::move(archives));
}

std::string Sources::state() const {
    std::string state;
    for (const Source& source : m_sources) {
        std::error_code missing;
        const bool folder = is_directory(source.file, missing);
        state += (source.store != nullptr ? state_of_store(source.file)
                                          : state_of_file(folder ? source.file / "sitmap.gpkg" : source.file)) +
                 " ";
    }
    return state;
}

std::optional<fs::path> Sources::store() const {
    const auto found = std::ranges::find_if(m_sources, [](const Source& one) { return one.store != nullptr; });
    return found == m_sources.end() ? std::nullopt : std::optional{found->file};
}

}  // namespace sitmap

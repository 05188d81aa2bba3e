#include "engine/serve/sources.hpp"

#include "engine/core/error.hpp"
#include "engine/output/feature_source.hpp"
#include "engine/store/store.hpp"

#include <sys/stat.h>

#include <algorithm>
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
        Source& source = m_sources.emplace_back(Source{file, nullptr, "", {}});
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
    ServedTables tables;
    std::vector<ServedMap> maps;
    std::vector<ServedArchive> archives;
    for (Source& source : m_sources) {
        // Before reading: what changes meanwhile is seen the next time.
        std::string state = state_of(source);
        if (state != source.state) {
            source.content = content_of(source, problems);
            source.state = std::move(state);
        }
        const Content& content = source.content;
        tables.insert(tables.end(), content.tables.begin(), content.tables.end());
        if (content.map) {
            maps.push_back(*content.map);
        }
        if (content.archive) {
            archives.push_back(*content.archive);
        }
    }
    return std::make_shared<const Dataset>(tables, number, std::move(maps), std::move(archives));
}

Sources::Content Sources::content_of(const Source& source, Problems& problems) const {
    Content content;
    if (source.store != nullptr) {
        ServedStore::Content told = source.store->read();
        content.tables = served_tables(std::move(told.tables), m_largest_zoom);
        content.map = std::move(told.map);
    } else if (source.file.extension() == ".pmtiles") {
        content.archive = {source.file.stem().string(), std::make_shared<const PmtilesArchive>(source.file)};
    } else {
        content.tables = served_tables(read_feature_tables(source.file, problems), m_largest_zoom);
        if (exists(source.file / "manifest.json")) {
            content.map = load_served_map(source.file);
        }
    }
    return content;
}

std::string Sources::state_of(const Source& source) {
    if (source.store != nullptr) {
        return state_of_store(source.file);
    }
    std::error_code missing;
    return state_of_file(is_directory(source.file, missing) ? source.file / "sitmap.gpkg" : source.file);
}

std::string Sources::state() const {
    std::string state;
    for (const Source& source : m_sources) {
        state += state_of(source) + " ";
    }
    return state;
}

std::optional<fs::path> Sources::store() const {
    const auto found = std::ranges::find_if(m_sources, [](const Source& one) { return one.store != nullptr; });
    return found == m_sources.end() ? std::nullopt : std::optional{found->file};
}

}  // namespace sitmap

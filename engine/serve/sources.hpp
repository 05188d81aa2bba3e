#pragma once

// What is served, by its files: builds' folders, stores, files of features, archives of tiles.

#include "engine/core/problems.hpp"
#include "engine/serve/dataset.hpp"
#include "engine/serve/served_store.hpp"
#include "engine/serve/service.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

class Sources {
public:
    /// `world` may be null where no source is a store; else it must outlive this. Throws UsageError otherwise.
    Sources(const std::vector<std::filesystem::path>& files, unsigned largest_zoom, const ServeWorld* world);

    /// All that they hold now, under that number; what has not changed since is not read again. Throws InputError
    /// where one cannot be read.
    std::shared_ptr<const Dataset> read(std::uint64_t number, Problems& problems);

    /// Another text when what they hold may have changed; costs little.
    std::string state() const;

    /// The first of them that is a store.
    std::optional<std::filesystem::path> store() const;

private:
    struct Content {
        ServedTables tables;
        std::optional<ServedMap> map;
        std::optional<ServedArchive> archive;
    };
    struct Source {
        std::filesystem::path file;
        std::unique_ptr<ServedStore> store;  ///< null where it is none
        std::string state;                   ///< of the file when it was last read
        Content content;
    };
    static std::string state_of(const Source& source);
    Content content_of(const Source& source, Problems& problems) const;

    std::vector<Source> m_sources;
    unsigned m_largest_zoom;
};

}  // namespace sitmap

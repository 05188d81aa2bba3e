#pragma once

// A store as it is served: what all its documents tell, merged, in the layers and on the map that `sitmap build`
// would make of it.

#include "engine/event/dossier.hpp"
#include "engine/layer/feature_table.hpp"
#include "engine/serve/served_map.hpp"
#include "engine/serve/service.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

class ServedStore {
public:
    /// The world must outlive it.
    ServedStore(std::filesystem::path file, const ServeWorld& world) : m_file(std::move(file)), m_world(&world) {}

    struct Content {
        std::vector<FeatureTable> tables;
        std::optional<ServedMap> map;  ///< nothing where there is no base map to draw it on
    };

    /// What it holds now. A text's names are looked for when it is first met and not again, so that this costs
    /// little where a report more is there. Throws InputError where the file is no store.
    Content read();

private:
    Dossier dossier();
    ServedMap map_of(std::vector<Layer> layers, std::vector<NotMapped> not_mapped,
                     std::span<const Report> reports) const;
    const Report& coded_once(Document document);

    std::filesystem::path m_file;
    const ServeWorld* m_world;
    std::map<std::string, Report> m_coded;  ///< by SHA-256
};

}  // namespace sitmap

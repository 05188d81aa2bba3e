#pragma once

// The quiet ground under the events: what a box needs of the compiled base map (basemap.gpkg; its
// layers and fields are described in gazetteer/base_map_writer.hpp). Towns are not in it.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geo/box.hpp"
#include "engine/geo/geometry.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

/// A piece of land or water with an identity: a country's part, a first-order unit, a lake.
struct BaseArea {
    std::string id;  ///< place id of the gazetteer, where the layer has one
    std::string iso;
    std::string name;
    std::string name_local;
    std::string status;  ///< of an occupied area, in words
    std::string administered_by;
    std::string claimed_by;
    double area_km2 = 0;  ///< of a lake
    std::vector<Polygon> parts;
};

struct BaseLine {
    std::string kind;  ///< of a boundary: international, ceasefire, disputed, zone
    int level = 1;     ///< of a river: 1 (largest) to 4
    std::string iso;   ///< of an admin-1 line: its country
    std::vector<LineString> parts;
};

struct BaseMap {
    std::vector<BaseArea> land;
    std::vector<BaseArea> lakes;
    std::vector<BaseArea> countries;
    std::vector<BaseArea> admin1;
    std::vector<BaseArea> occupied;
    std::vector<BaseLine> coast;
    std::vector<BaseLine> rivers;
    std::vector<BaseLine> boundaries;
    std::vector<BaseLine> admin1_lines;
};

enum class BaseDetail : std::uint8_t {
    full,
    outline
};  ///< outline: land and boundaries alone; full: what a map of the box's width can show

/// What meets the box. Throws InputError if the file cannot be opened; a layer that is not there is
/// taken as empty.
BaseMap read_base_map(const std::filesystem::path& file, const Box& box, BaseDetail detail);

/// The base map's file with what was read of it last, for all that is made of one map: its picture, its page and its
/// project lie on the same ground. Copies share what was read; to be used by one thread at a time.
class BaseMapFile {
public:
    BaseMapFile(std::filesystem::path path) : m_path(std::move(path)) {}  // NOLINT: a path stands for its file

    /// As read_base_map.
    std::shared_ptr<const BaseMap> read(const Box& box, BaseDetail detail) const;
    const std::filesystem::path& path() const { return m_path; }

private:
    struct Kept {
        Box box;
        BaseDetail detail = BaseDetail::full;
        std::shared_ptr<const BaseMap> map;
    };
    std::filesystem::path m_path;
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
};

/// The geometry as it is where it is valid, which takes a fraction of make_valid's time to see; else made valid.
Geometry repaired(Geometry geometry);

/// Whose work the base map is. Throws InputError as read_base_map does; none where the file does not say.
std::vector<Gazetteer::Source> base_map_sources(const std::filesystem::path& file);

}  // namespace sitmap

#pragma once

// A build as it is served beside its features: the map that pictures are drawn from, and its page.

#include "engine/map/map.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace sitmap {

struct ServedMap {
    std::string id;  ///< the folder's name
    Map map;
    std::shared_ptr<const std::string> packed_page;  ///< map.html packed with gzip; null where there is none
    std::string page_tag;                            ///< its strong tag, quoted
};

/// Throws InputError where the folder is no whole build.
ServedMap load_served_map(const std::filesystem::path& folder);

}  // namespace sitmap

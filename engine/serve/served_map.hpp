#pragma once

// A map as it is served beside its features: what pictures are drawn from, and its page.

#include "engine/map/map.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace sitmap {

struct ServedMap {
    std::string id;                                  ///< the name of the folder, or of the store's file
    std::shared_ptr<const Map> map;                  ///< never null
    std::shared_ptr<const std::string> packed_page;  ///< map.html packed with gzip; null where none is at hand
    std::string page_tag;                            ///< its strong tag, quoted
    std::function<std::string()> make_page;          ///< its HTML, for the first who asks; empty: there is none to make

    bool has_page() const { return packed_page != nullptr || make_page; }
};

/// Throws InputError where the folder is no whole build.
ServedMap load_served_map(const std::filesystem::path& folder);

}  // namespace sitmap

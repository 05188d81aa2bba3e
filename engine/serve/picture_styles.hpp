#pragma once

// What pictures can be drawn with, read once: so that nothing that a client says names a file.

#include "engine/map/phrasebook.hpp"
#include "engine/map/symbology.hpp"
#include "engine/output/web_map.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace sitmap {

struct PictureStyles {
    std::filesystem::path base_map;
    std::map<std::string, Symbology, std::less<>> themes;      ///< by name: "news"
    std::map<std::string, Phrasebook, std::less<>> languages;  ///< by code: "en"
    WebPage page;                                              ///< what a map's page is made of
};

/// All files of the two folders. Throws InputError where one is not what it should be.
PictureStyles load_picture_styles(const std::filesystem::path& base_map, const std::filesystem::path& symbology,
                                  const std::filesystem::path& phrases, const std::filesystem::path& web_page);

}  // namespace sitmap

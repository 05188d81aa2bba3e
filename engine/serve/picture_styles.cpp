#include "engine/serve/picture_styles.hpp"

namespace sitmap {

namespace fs = std::filesystem;

namespace {

template <typename Take>
void for_each_json(const fs::path& folder, Take take) {
    for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() == ".json") {
            take(entry.path().stem().string(), entry.path());
        }
    }
}

}  // namespace

PictureStyles load_picture_styles(const fs::path& base_map, const fs::path& symbology, const fs::path& phrases,
                                  const fs::path& web_page) {
    PictureStyles styles{
        base_map, {}, {}, {web_page, symbology / "news.json", symbology / "dark.json", phrases / "en.json"}};
    for_each_json(symbology, [&](const std::string& name, const fs::path& file) {
        styles.themes.emplace(name, load_symbology(file));
    });
    for_each_json(phrases, [&](const std::string& name, const fs::path& file) {
        styles.languages.emplace(name, load_phrasebook(file));
    });
    return styles;
}

}  // namespace sitmap

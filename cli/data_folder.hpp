#pragma once

// Where the program's data lie: the compiled gazetteer, the base map, the codebook, the symbology, the page.

#include <filesystem>
#include <string>

namespace sitmap::cli {

struct DataFolder {
    std::filesystem::path root;

    std::filesystem::path gazetteer() const { return root / "sitmap.gazetteer"; }
    std::filesystem::path base_map() const { return root / "basemap.gpkg"; }
    std::filesystem::path codebook() const { return root / "codebook"; }
    std::filesystem::path lexicon() const { return root / "codebook" / "lexicon"; }
    std::filesystem::path models() const { return root / "models"; }
    std::filesystem::path geoparse_model() const { return models() / "geoparse.tsv"; }
    std::filesystem::path symbology() const { return root / "symbology"; }
    std::filesystem::path phrases() const { return root / "phrases"; }
    std::filesystem::path web_page() const { return root / "web" / "page.html"; }
    std::filesystem::path tiled_web_page() const { return root / "web" / "tiled.html"; }
};

/// `chosen` if it is not empty (--data), else $SITMAP_DATA, else share/sitmap beside the program's
/// own folder. Does not look whether anything is there.
DataFolder data_folder(const std::string& chosen);

/// The symbology of a theme. Throws UsageError for one that is not there.
std::filesystem::path theme_file(const DataFolder& data, const std::string& theme);

}  // namespace sitmap::cli

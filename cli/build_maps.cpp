#include "cli/build_maps.hpp"

#include "cli/keep_memory.hpp"
#include "cli/picture_set.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/layer/claim_table.hpp"
#include "engine/map/compose.hpp"
#include "engine/output/geopackage.hpp"
#include "engine/output/layer_style.hpp"
#include "engine/output/qgis_project.hpp"
#include "engine/output/web_map.hpp"

#include <filesystem>
#include <future>

namespace sitmap::cli {

namespace {

Problem no_page() {
    return {"map.html",
            0,
            {},
            "the page was not written",
            "one file holds at most " + std::to_string(most_web_events) + " features; --tiles puts them beside it"};
}

WebPage web_page(const DataFolder& data, bool tiles) {
    return {tiles ? data.tiled_web_page() : data.web_page(), data.symbology() / "news.json",
            data.symbology() / "dark.json", data.phrases() / "en.json"};
}

void write_style_files(OutputFolder& folder, const std::vector<LayerStyle>& styles) {
    for (const LayerStyle& style : styles) {
        write_file(folder.file(style.table + ".qml"), style.qml, Flush::to_system);
        write_file(folder.file(style.table + ".sld"), style.sld, Flush::to_system);
    }
}

}  // namespace

void write_maps(OutputFolder& folder, const Map& map, const MapOptions& options, std::span<const Report> reports,
                const DataFolder& data, const Gazetteer& gazetteer, Problems& problems) {
    keep_freed_memory();
    const Symbology symbology = load_symbology(data.symbology() / "news.json");
    const Phrasebook book = load_phrasebook(data.phrases() / (options.language + ".json"));
    const PageStyle style{symbology, book};
    const std::vector<LayerStyle> styles = layer_styles(map, style);
    const std::vector<FeatureStream> layers = streams_of(map.layers);
    const std::vector<FeatureStream> tables{claim_stream(layers)};
    auto geopackage = std::async(std::launch::async, [&, file = folder.file("sitmap.gpkg")] {
        write_geopackage(file, layers, {tables, styles});
    });
    // Base maps of their own: what one has read is for one thread.
    auto project =
        std::async(std::launch::async, [&, base = Ground{BaseMapFile{data.base_map()}, &gazetteer},
                                        files = QgisFiles{folder.file("project.qgz"), folder.file("ground.gpkg")}] {
            write_qgis_project(files, map, base, style);
        });
    const WebPage page = web_page(data, options.tiles);
    const bool paged = options.tiles || fits_web_map(map);
    auto web =
        std::async(std::launch::async, [&, base = Ground{BaseMapFile{data.base_map()}, &gazetteer},
                                        file = paged ? folder.file("map.html") : std::filesystem::path{},
                                        tiles = options.tiles ? folder.file("map.pmtiles") : std::filesystem::path{}] {
            if (options.tiles) {
                write_tiled_web_map(file, tiles, page, map, base);
            } else if (paged) {
                write_web_map(file, page, map, base, reports);
            }
        });
    write_style_files(folder, styles);
    write_pictures(folder, options.pictures, map, {data.base_map(), &gazetteer}, style, options.threads, problems);
    geopackage.get();
    project.get();
    web.get();
    if (!paged) {
        problems.push_back(no_page());
    }
}

}  // namespace sitmap::cli

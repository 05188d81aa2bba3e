#include "engine/output/mbtiles.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/database.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/version.hpp"
#include "engine/output/tile_run.hpp"

#include <string>

namespace sitmap {

namespace {

std::string joined(std::initializer_list<double> numbers) {
    std::string text;
    for (const double number : numbers) {
        text += text.empty() ? "" : ",";
        append_json_fixed(text, number, 7);
    }
    return text;
}

void add_metadata(Database& database, std::span<const TileLayer> layers) {
    const std::string largest = std::to_string(layers.empty() ? 0 : layers.front().options().largest_zoom);
    const Box box = bounds(layers);
    const LonLat middle = centre(box);
    Statement row = database.prepare("INSERT INTO metadata VALUES (?, ?)");
    const std::pair<const char*, std::string> items[] = {
        {"name", "sitmap"},
        {"format", "pbf"},
        {"type", "overlay"},
        {"version", "1"},
        {"generator", "sitmap " + version()},
        {"description", description_of(layers)},
        {"attribution", attribution_of(layers)},
        {"minzoom", "0"},
        {"maxzoom", largest},
        {"bounds", joined({box.west, box.south, box.east, box.north})},
        {"center", joined({middle.lon, middle.lat}) + ",0"},
        {"json", R"({"vector_layers":)" + vector_layers_json(layers) + "}"}};
    for (const auto& [name, value] : items) {
        row.bind(1, name).bind(2, value).run();
    }
}

void add_tiles(Database& database, std::span<const TileLayer> layers, unsigned threads) {
    Statement row = database.prepare("INSERT INTO tiles VALUES (?, ?, ?, ?)");
    for_each_tile(layers, threads, [&](Tile tile, const std::string& bytes) {
        // Rows count from the south in MBTiles.
        const std::int64_t from_south = (std::int64_t{1} << tile.zoom) - 1 - tile.y;
        row.bind(1, std::int64_t{tile.zoom}).bind(2, std::int64_t{tile.x}).bind(3, from_south);
        row.bind_blob(4, bytes).run();
    });
}

}  // namespace

void write_mbtiles(const std::filesystem::path& file, std::span<const TileLayer> layers, unsigned threads) {
    AtomicFile target{file};
    Database database = Database::create(target.temporary(), file);
    database.run(
        "PRAGMA application_id = 0x4d504258; BEGIN;"
        "CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT);"
        "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB,"
        " PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID");
    add_metadata(database, layers);
    add_tiles(database, layers, threads);
    database.run("COMMIT");
    database.close();
    target.commit(Flush::to_system);
}

}  // namespace sitmap

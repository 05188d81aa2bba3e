// sitmap export: events and features into another format.

#include "cli/command.hpp"
#include "cli/export_events.hpp"
#include "cli/intake_options.hpp"
#include "cli/progress.hpp"

#include "engine/core/error.hpp"
#include "engine/output/feature_source.hpp"
#include "engine/output/mbtiles.hpp"
#include "engine/output/pmtiles.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> sources;
    std::string output;
    std::string format;
    std::string toll = "lowest";
    IntakeArguments intake;
    unsigned largest_zoom = 12;
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    bool keep_all = false;
};

std::vector<FeatureTable> read_all(const std::vector<std::string>& sources) {
    std::vector<FeatureTable> tables;
    Problems problems;
    for (const std::string& source : sources) {
        std::ranges::move(read_feature_tables(source, problems), std::back_inserter(tables));
    }
    for (const Problem& problem : problems) {
        std::cerr << "sitmap: " << problem << '\n';
    }
    return tables;
}

std::vector<TileLayer> tile_layers(const std::vector<FeatureTable>& tables, const Options& options) {
    const Thinning thinning = options.keep_all ? Thinning::none : Thinning::by_cell;
    std::vector<TileLayer> layers;
    layers.reserve(tables.size());
    for (const FeatureTable& table : tables) {
        layers.emplace_back(table, TileOptions{options.largest_zoom, thinning});
    }
    return layers;
}

using Write = void (*)(const std::string& format, const Options& options);

void as_tiles(const std::string& format, const Options& options) {
    const std::vector<FeatureTable> tables = read_all(options.sources);
    const auto write = format == "pmtiles" ? write_pmtiles : write_mbtiles;
    write(options.output, tile_layers(tables, options), options.threads);
}

void as_events(const std::string& format, const Options& options) {
    write_events_as({options.sources, format, options.output, toll_of(options.toll), options.intake});
}

/// The formats, most of them known by the ending of their files.
struct Format {
    std::string_view name;
    Write write;
};
constexpr std::array formats{
    Format{"pmtiles", as_tiles}, Format{"mbtiles", as_tiles},  Format{"acled", as_events},   Format{"ucdp", as_events},
    Format{"csv", as_events},    Format{"geojson", as_events}, Format{"gpkg", as_events},    Format{"fgb", as_events},
    Format{"shp", as_events},    Format{"kml", as_events},     Format{"timemap", as_events},
};

const Format& format_of(const Options& options) {
    const std::string ending = fs::path{options.output}.extension();
    const std::string name = !options.format.empty() ? options.format : ending.empty() ? ending : ending.substr(1);
    const auto* const found = std::ranges::find(formats, name, &Format::name);
    if (found != formats.end()) {
        return *found;
    }
    std::string known;
    for (const Format& format : formats) {
        known += (known.empty() ? "" : ", ") + std::string{format.name};
    }
    throw UsageError("--output " + options.output + ": no format is called '" + name + "'; there are " + known);
}

void run(const Options& options) {
    const Format& format = format_of(options);
    format.write(std::string{format.name}, options);
}

}  // namespace

Run setup_export(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option(
           "SOURCE", options->sources,
           "A build's folder, files of events, event tables; for tiles a build or a .gpkg, .geojson or .fgb file")
        ->required()
        ->type_name("PATH");
    app.add_option("-o,--output", options->output, "File to write; its ending says which format, unless --format does")
        ->required()
        ->type_name("FILE");
    app.add_option("--format", options->format,
                   "pmtiles, mbtiles, acled, ucdp, csv, geojson, gpkg, fgb, shp, kml or timemap")
        ->type_name("NAME");
    app.add_option("--max-zoom", options->largest_zoom, "Of tiles: the zoom at which everything is there")
        ->type_name("ZOOM")
        ->check(CLI::Range(0, 16))
        ->capture_default_str();
    app.add_flag("--keep-all", options->keep_all, "Tiles of every zoom hold all points, however dense");
    app.add_option("--threads", options->threads, "Tiles made at the same time; the output does not depend on it")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    add_toll_option(app, options->toll);
    add_quiet_option(app);
    add_intake_options(app, options->intake);
    app.footer(
        "What came from ACLED leaves as ACLED cell by cell, and so does UCDP; other events are written through\n"
        "the codebook's crosswalk. Tables go to the other formats row by row, in little memory.\n"
        "\n"
        "Examples:\n"
        "  sitmap export acled.csv -o events.geojson\n"
        "  sitmap export events.jsonl --format acled --toll highest -o events.csv\n"
        "  sitmap export out -o events.pmtiles\n"
        "  sitmap export out/sitmap.gpkg -o events.mbtiles --max-zoom 14");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

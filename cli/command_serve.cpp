// sitmap serve: features, tiles and places over the network.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"

#include "engine/core/error.hpp"
#include "engine/serve/http_server.hpp"
#include "engine/serve/source_watch.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> sources;
    ServeSettings settings;
    ListenOptions listen;
    std::string data;
    unsigned largest_zoom = 12;
    bool access_log = false;
    bool no_watch = false;
};

/// Nothing where the data folder is not there: features and tiles are served without it.
std::unique_ptr<const ServeWorld> load_world(const DataFolder& data) {
    if (!fs::exists(data.gazetteer())) {
        std::cerr << "sitmap: no gazetteer in " << data.root.string() << ": places and texts are not served\n";
        return nullptr;
    }
    return std::make_unique<const ServeWorld>(
        load_gazetteer(data.gazetteer()), load_lexicon(data.lexicon()), load_model(data.model()),
        load_codebook(data.codebook()),
        load_picture_styles(data.base_map(), data.symbology(), data.phrases(), data.web_page()));
}

void run(Options options) {
    while (options.settings.public_url.ends_with('/')) {
        options.settings.public_url.pop_back();
    }
    options.listen.access_log = options.access_log ? &std::cerr : nullptr;
    Service service{options.settings, load_world(data_folder(options.data))};
    Sources sources{{options.sources.begin(), options.sources.end()}, options.largest_zoom, service.world()};
    SourceWatch watch{service, std::move(sources),
                      [](const std::string& what) { std::cerr << "sitmap: " + what + "\n"; }};
    HttpServer server{service, options.listen};
    std::cout << "http://" << options.listen.address << ':' << server.port() << "/\n" << std::flush;
    if (!options.no_watch) {
        watch.begin();
    }
    server.run();
}

}  // namespace

Run setup_serve(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("SOURCE", options->sources, "A build's folder, a store, a GeoPackage, a GeoJSON file; any number")
        ->required()
        ->type_name("PATH");
    app.add_option("--address", options->listen.address, "To listen on; 0.0.0.0 for all")
        ->type_name("IP")
        ->envname("SITMAP_ADDRESS")
        ->capture_default_str();
    app.add_option("--port", options->listen.port, "To listen on; 0 for one that is free")
        ->type_name("N")
        ->envname("SITMAP_PORT")
        ->capture_default_str();
    app.add_option("--public-url", options->settings.public_url, "What links begin with, behind a proxy")
        ->type_name("URL")
        ->envname("SITMAP_PUBLIC_URL");
    app.add_option("--cors", options->settings.cors, "Origins whose pages may read; * for all")
        ->type_name("ORIGIN")
        ->envname("SITMAP_CORS");
    app.add_option("--title", options->settings.title, "What the server calls itself")
        ->type_name("TEXT")
        ->envname("SITMAP_TITLE");
    app.add_option("--max-zoom", options->largest_zoom, "Of tiles: the zoom at which everything is there")
        ->type_name("ZOOM")
        ->check(CLI::Range(0, 16))
        ->capture_default_str();
    app.add_option("--threads", options->listen.threads, "Threads that answer")
        ->type_name("N")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    app.add_flag("--access-log", options->access_log, "A line of JSON on standard error for each request");
    app.add_flag("--no-watch", options->no_watch, "Do not look whether the sources change");
    app.set_config("--config", "", "Options from a file, as port = 8080 and so on");
    app.add_option("--data", options->data, "The data folder")->type_name("DIR");
    app.footer(
        "Prints the address once it answers, and serves until SIGTERM. Changed sources are served within seconds.\n"
        "\n"
        "Examples:\n"
        "  sitmap serve out\n"
        "  sitmap serve out towns.geojson --port 80 --address 0.0.0.0 --public-url https://maps.example.org --cors "
        "'*'");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

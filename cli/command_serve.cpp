// sitmap serve: features, tiles and places over the network.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"

#include "engine/core/error.hpp"
#include "engine/serve/http_server.hpp"
#include "engine/serve/source_watch.hpp"
#include "engine/serve/store_writer.hpp"
#include "engine/store/store.hpp"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
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
    std::string token_file;
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
        load_gazetteer(data.gazetteer()), load_lexicon(data.lexicon()), load_model(data.geoparse_model()),
        load_codebook(data.codebook()), load_coding_models(data.models()),
        load_picture_styles(data.base_map(), data.symbology(), data.phrases(), data.web_page()));
}

/// The environment comes before the file, as everywhere; a secret has no place on the command line.
std::optional<AccessToken> token_of(const Options& options) {
    if (const char* secret = std::getenv("SITMAP_TOKEN"); secret != nullptr && *secret != '\0') {
        return AccessToken{secret};
    }
    return options.token_file.empty() ? std::nullopt : std::optional{read_token(options.token_file)};
}

/// Who takes reports from clients may begin with none.
void make_missing_store(const std::vector<std::string>& sources) {
    for (const fs::path file : sources) {
        if (file.extension() == ".gpkg" && !fs::exists(file)) {
            Store::amend(file);
            std::cerr << "sitmap: " << file.string() << ": made, a store without reports\n";
        }
    }
}

void run(Options options) {
    while (options.settings.public_url.ends_with('/')) {
        options.settings.public_url.pop_back();
    }
    options.listen.access_log = options.access_log ? &std::cerr : nullptr;
    const std::optional<AccessToken> token = token_of(options);
    if (token) {
        make_missing_store(options.sources);
    }
    Service service{options.settings, load_world(data_folder(options.data))};
    Sources sources{{options.sources.begin(), options.sources.end()}, options.largest_zoom, service.world()};
    const std::optional<fs::path> store = sources.store();
    if (token && !store) {
        throw UsageError("a token is for adding to a store, and none of the sources is one; `sitmap add` makes one");
    }
    SourceWatch watch{service, std::move(sources),
                      [](const std::string& what) { std::cerr << "sitmap: " + what + "\n"; }};
    if (token) {
        service.take_changes(std::make_unique<StoreWriter>(*store, *token, [&watch] { watch.look(); }));
    }
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
    app.add_option("SOURCE", options->sources,
                   "A build's folder, a store, a .gpkg, .geojson, .fgb or .pmtiles file; any number")
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
    app.add_option("--token-file", options->token_file,
                   "Whose first line lets clients add reports to the first store; also SITMAP_TOKEN")
        ->type_name("FILE");
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

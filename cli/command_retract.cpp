// sitmap retract: an event of a store is told as retracted from a day on.

#include "cli/command.hpp"
#include "cli/intake_options.hpp"

#include "engine/core/error.hpp"
#include "engine/store/store.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace sitmap::cli {

namespace {

struct Options {
    std::string event;
    std::string store;
    std::string on;
    std::string why;
};

void run(const Options& options) {
    const auto day = date_of("--on", options.on);
    if (!day) {
        throw UsageError("--on: say the day from which the event is retracted");
    }
    if (!is_store(options.store)) {
        throw InputError(options.store, "is no store; `sitmap add REPORT --to FILE.gpkg` makes one");
    }
    Store::amend(options.store).retract(options.event, *day, options.why);
}

}  // namespace

Run setup_retract(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("EVENT", options->event, "The event's id")->required()->type_name("ID");
    app.add_option("--in", options->store, "The store, a GeoPackage")->required()->type_name("STORE");
    app.add_option("--on", options->on, "The day from which it is retracted")->required()->type_name("DATE");
    app.add_option("--why", options->why, "For the store's history")->type_name("TEXT");
    app.footer(
        "Examples:\n"
        "  sitmap retract ev-3f2a9c41d07b --in theatre.gpkg --on 2025-07-29 --why \"the agency withdrew it\"");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

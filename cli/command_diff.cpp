// sitmap diff: what changed between two builds, for an editor.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/intake_options.hpp"
#include "cli/read_events.hpp"

#include "engine/core/error.hpp"
#include "engine/core/version.hpp"
#include "engine/event/difference.hpp"
#include "engine/layer/change_layer.hpp"
#include "engine/output/geojson.hpp"
#include "engine/store/store.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace sitmap::cli {

namespace {

struct Options {
    std::string before;
    std::string after;
    std::string since;
    std::string output;
    std::string data;
};

EventSequence events_of(const std::string& input, const TableWorld& world) {
    if (is_store(input)) {
        return told_by_store(input, {}, world.gazetteer);
    }
    const auto pool = std::make_shared<EventPool>(std::filesystem::temp_directory_path());
    Problems problems;
    read_events({input}, {}, world, problems, [&](const Event& event) { pool->add(event); });
    return EventSequence{pool};
}

void print(const Change& change) {
    const Event& event = change.event;
    std::cout << to_string(change.kind) << ' ' << event.id << ' ' << event << '\n';
    for (const std::string& what : change.what) {
        std::cout << "    " << what << '\n';
    }
}

Difference changes_between(const Options& options, const TableWorld& world) {
    const auto since = date_of("--since", options.since);
    if (since.has_value() == !options.after.empty()) {
        throw UsageError("say what to compare with: name NEW, or give --since DATE for a store");
    }
    return since ? Difference{told_by_store(options.before, since, world.gazetteer), events_of(options.before, world)}
                 : Difference{events_of(options.before, world), events_of(options.after, world)};
}

void run(const Options& options) {
    const TableWorld world = load_table_world(data_folder(options.data));
    const Difference changes = changes_between(options, world);
    changes.each(print);
    if (!options.output.empty()) {
        LayerMetadata metadata;
        metadata.generator = "sitmap " + version();
        write_geojson(options.output, change_layer(changes, metadata));
    }
}

}  // namespace

Run setup_diff(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("OLD", options->before, "A build's folder, a store, a file of events, or an event table")
        ->required()
        ->type_name("OLD");
    app.add_option("NEW", options->after, "The same, later")->type_name("NEW");
    app.add_option("--since", options->since, "Of a store alone: what it tells now against what it told that day")
        ->type_name("DATE");
    app.add_option("-o,--output", options->output, "Write the changes as a layer too: changes.geojson")
        ->type_name("FILE");
    add_quiet_option(app);
    app.add_option("--data", options->data, "The data folder")->type_name("DIR");
    app.footer(
        "Examples:\n"
        "  sitmap diff monday tuesday\n"
        "  sitmap diff monday tuesday -o changes.geojson\n"
        "  sitmap diff theatre.gpkg --since 2025-07-20");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

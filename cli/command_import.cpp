// sitmap import: event tables in, one file of events out.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/intake_options.hpp"
#include "cli/read_events.hpp"

#include "engine/intake/events_file.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace sitmap::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string output;
    IntakeArguments intake;
};

void run(const Options& options) {
    const TableWorld world = load_table_world(data_folder(options.intake.data));
    EventsFile events{options.output};
    Problems problems;
    read_events(options.files, options.intake.tables(), world, problems,
                [&](const Event& event) { events.add(event); });
    events.finish();
    tell(problems);
}

}  // namespace

Run setup_import(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->files, "Event tables in any format, or files of events")
        ->required()
        ->type_name("FILE");
    app.add_option("-o,--output", options->output, "File of events to write (JSON Lines)")
        ->required()
        ->type_name("EVENTS");
    add_quiet_option(app);
    add_intake_options(app, options->intake);
    app.footer(
        "ACLED, UCDP GED, GDELT, KML and KMZ, GeoConfirmed, CIR and TimeMap are recognised by their columns.\n"
        "Every column is kept as it came: sitmap export gives it back.\n"
        "\n"
        "Examples:\n"
        "  sitmap import acled.csv -o events.jsonl\n"
        "  sitmap import --map ours.json ours.xlsx acled.csv -o events.jsonl\n"
        "  sitmap export events.jsonl --format acled -o back.csv");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

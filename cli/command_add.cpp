// sitmap add: reports and tables into a store.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/intake_options.hpp"
#include "cli/progress.hpp"
#include "cli/read_events.hpp"
#include "cli/read_reports.hpp"
#include "cli/view_option.hpp"

#include "engine/store/store.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace sitmap::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string store;
    std::string published;
    std::string on;
    std::string pov = "neutral";
    IntakeArguments intake;
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

/// So many texts are coded before they are written; what was written stays, whatever comes of the others.
constexpr std::size_t texts_at_a_time = 64;

void tell_added(const std::string& source, std::size_t events) {
    std::cout << "added " << source << ": " << events << (events == 1 ? " event\n" : " events\n");
}

void tell_known(const std::string& source) {
    std::cout << "known " << source << '\n';
}

void add_reports(Store& store, std::vector<Report> reports, std::optional<Date> on) {
    for (Report& report : reports) {
        for (Event& event : report.events) {
            event.told = on ? on : event.told;
        }
        add(store, report) ? tell_added(report.document.source, report.events.size())
                           : tell_known(report.document.source);
    }
}

/// Codes the texts that the store does not hold yet.
void add_texts(Store& store, const std::vector<std::string>& files, const Options& options, const World& world,
               Problems& problems) {
    const ReadOptions reading{.encoding = options.intake.encoding,
                              .published = date_of("--published", options.published)};
    const std::optional<Date> on = date_of("--on", options.on);
    std::vector<Document> waiting;
    std::set<std::string> taken;
    const auto add_waiting = [&] { add_reports(store, code(std::exchange(waiting, {}), world, options.threads), on); };
    for (Document& document : read_documents(files, reading, problems)) {
        if (store.holds(document.sha256)) {
            tell_known(document.source);
            continue;
        }
        document.id = store.free_document_id(document.id, taken);
        taken.insert(document.id);
        waiting.push_back(std::move(document));
        if (waiting.size() == texts_at_a_time) {
            add_waiting();
        }
    }
    add_waiting();
}

/// Row by row: a table of any size in little memory.
void add_table(Store& store, const std::string& file, const Options& options, const World& world,
               const Crosswalk& crosswalk, Problems& problems) {
    const std::optional<Date> on = date_of("--on", options.on);
    IntakeLog log{file};
    EventTable table = open_table(file, options.intake.tables(), crosswalk, log);
    Document document = document_of(table, file);
    if (store.holds(document.sha256)) {
        tell_known(document.source);
        return;
    }
    document.id = table.doc = store.free_document_id(table.doc);
    StoreAddition addition{store, document.sha256};
    Progress progress{"adding", "rows", bytes_of({file})};
    std::size_t events = 0;
    const auto take = [&](Event event) {
        event.told = on;
        document.published = std::max(document.published, event.when.range.to);
        addition.add(event);
        ++events;
    };
    read_rows(table, world.gazetteer, log, take,
              [&](std::uint64_t rows, std::uint64_t bytes) { progress.reach(rows, bytes); });
    const Problems told = log.problems();
    addition.finish(document, told);
    tell_added(document.source, events);
    problems.insert(problems.end(), told.begin(), told.end());
}

void add_told_events(Store& store, const std::string& file, std::optional<Date> on, const World& world) {
    std::vector<Event> events;
    Report report = read_told_events(file, world.gazetteer, [&](Event event) { events.push_back(std::move(event)); });
    report.events = std::move(events);
    report.document.id = store.free_document_id(report.document.id);
    std::vector<Report> reports;
    reports.push_back(std::move(report));
    add_reports(store, std::move(reports), on);
}

void run(const Options& options) {
    const DataFolder data = data_folder(options.intake.data);
    const World world = load_world(data, options.pov);
    const Crosswalk crosswalk = Crosswalk::load(data.codebook());
    const auto is_a_table = [&](const std::string& file) { return is_table(file, options.intake.tables(), crosswalk); };
    std::vector<std::string> tables = options.files;
    const auto told_begin = std::stable_partition(tables.begin(), tables.end(), std::not_fn(tells_events));
    const std::vector<std::string> told{told_begin, tables.end()};
    tables.erase(told_begin, tables.end());
    const auto texts_begin = std::ranges::stable_partition(tables, is_a_table).begin();
    const std::vector<std::string> texts{texts_begin, tables.end()};
    tables.erase(texts_begin, tables.end());
    Problems problems;
    Store store = Store::amend(options.store);
    if (!texts.empty()) {
        add_texts(store, texts, options, world, problems);
    }
    for (const std::string& file : told) {
        add_told_events(store, file, date_of("--on", options.on), world);
    }
    for (const std::string& file : tables) {
        add_table(store, file, options, world, crosswalk, problems);
    }
    tell(problems);
}

}  // namespace

Run setup_add(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->files, "Texts, event tables and files of events, in any number and mix")
        ->required()
        ->type_name("FILE");
    app.add_option("--to", options->store, "The store, a GeoPackage; made if it is not there")
        ->required()
        ->type_name("STORE");
    app.add_option("--published", options->published, "The reports' date, where the texts do not say it")
        ->type_name("DATE");
    app.add_option("--on", options->on,
                   "The day from which all of it counts; else the report's date, of tables the event's own last day")
        ->type_name("DATE");
    add_view_option(app, options->pov);
    add_quiet_option(app);
    app.add_option("--threads", options->threads, "Reports read at the same time; the store does not depend on it")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    add_intake_options(app, options->intake);
    app.footer(
        "Each document is added whole or not at all, whatever interrupts; one that is there already changes\n"
        "nothing. The store can be read meanwhile.\n"
        "\n"
        "Examples:\n"
        "  sitmap add monday.txt acled.csv --to theatre.gpkg\n"
        "  sitmap build theatre.gpkg -o out\n"
        "  sitmap build theatre.gpkg -o then --as-of 2025-07-20");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

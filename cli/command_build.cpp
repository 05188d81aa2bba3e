// sitmap build: reports in; layers, a GeoPackage, pictures and a manifest out.

#include "cli/build_maps.hpp"
#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/intake_options.hpp"
#include "cli/page_preset.hpp"
#include "cli/picture_set.hpp"
#include "cli/progress.hpp"
#include "cli/read_events.hpp"
#include "cli/read_reports.hpp"
#include "cli/read_store.hpp"
#include "cli/view_option.hpp"

#include "engine/core/error.hpp"
#include "engine/event/merge.hpp"
#include "engine/intake/events_file.hpp"
#include "engine/intake/intake.hpp"
#include "engine/layer/claim_table.hpp"
#include "engine/layer/event_layer.hpp"
#include "engine/layer/layer_metadata.hpp"
#include "engine/layer/zone_layer.hpp"
#include "engine/map/base_map.hpp"
#include "engine/output/geojson.hpp"
#include "engine/output/geopackage.hpp"
#include "engine/output/manifest.hpp"
#include "engine/output/report_file.hpp"
#include "engine/output/unmapped.hpp"
#include "engine/store/store.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <span>
#include <thread>

namespace sitmap::cli {

namespace {

struct Options {
    std::vector<std::string> reports;
    std::string output;
    std::string published;
    std::string as_of;
    IntakeArguments intake;
    std::string zone_source = "best";
    std::string title;
    std::string toll = "lowest";
    std::string pov = "neutral";
    std::string language = "en";
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::string> pictures = desk_pictures();
    bool no_picture = false;
    bool tiles = false;
};

FeatureStream& layer_named(std::vector<FeatureStream>& layers, std::string_view name) {
    return *std::ranges::find_if(layers, [&](const FeatureStream& stream) { return stream.layer.name == name; });
}

/// The inputs by what they are, in the order in which they were named.
struct Inputs {
    std::vector<std::string> texts;
    std::vector<std::string> tables;  ///< files of events too
    std::vector<std::string> stores;
};

Inputs sorted_inputs(const std::vector<std::string>& files, const IntakeOptions& intake, const Crosswalk& crosswalk) {
    Inputs inputs;
    for (const std::string& file : files) {
        const bool table = tells_events(file) || is_table(file, intake, crosswalk);
        (is_store(file) ? inputs.stores : table ? inputs.tables : inputs.texts).push_back(file);
    }
    return inputs;
}

/// Texts are coded, tables and stores are read: texts first, then tables, then stores. What is too much for memory
/// goes to a scratch file where the output goes.
Dossier read_inputs(const Options& options, const ReadOptions& reading, std::optional<Date> as_of, const World& world,
                    const std::filesystem::path& scratch, Problems& problems) {
    const Crosswalk crosswalk = Crosswalk::load(data_folder(options.intake.data).codebook());
    const IntakeOptions intake = options.intake.tables();
    const Inputs inputs = sorted_inputs(options.reports, intake, crosswalk);
    Dossier dossier{scratch};
    const auto take = [&](const Event& event) { dossier.add(event); };
    Problems of_tables;
    if (!inputs.texts.empty()) {
        std::ranges::for_each(code(read_documents(inputs.texts, reading, problems), world, options.threads),
                              [&](Report& report) { dossier.add(std::move(report)); });
    }
    for (const std::string& file : inputs.tables) {
        Report report = tells_events(file) ? read_told_events(file, world.gazetteer, take)
                                           : read_table(file, intake, world.gazetteer, crosswalk, take);
        of_tables.insert(of_tables.end(), report.problems.begin(), report.problems.end());
        dossier.add(std::move(report));
    }
    for (const std::string& file : inputs.stores) {
        read_store(file, as_of, world, options.threads, dossier, of_tables);
    }
    problems.insert(problems.begin(), of_tables.begin(), of_tables.end());
    return dossier;
}

void write_events(const std::filesystem::path& file, const EventSequence& events) {
    EventsFile out{file};
    Progress progress{"writing events.jsonl:", "events", events.size()};
    events.each([&](const Event& event) {
        out.add(event);
        progress.step();
    });
    out.finish();
}

/// The same features, counted as they go.
FeatureStream counted(const FeatureStream& stream, Progress& progress) {
    return {stream.layer, [&](const auto& take) {
                stream.each([&](const Feature& feature) {
                    progress.step();
                    take(feature);
                });
            }};
}

void write_layers(OutputFolder& folder, const std::vector<FeatureStream>& layers) {
    for (const FeatureStream& stream : layers) {
        const std::string name = stream.layer.name + ".geojson";
        Progress progress{"writing " + name + ":", "features"};
        write_geojson(folder.file(name), counted(stream, progress));
    }
}

/// Without styles: what it holds is written once more after a first look at its geometries, and its claims.
void write_plain_geopackage(const std::filesystem::path& file, const std::vector<FeatureStream>& layers) {
    Progress progress{"writing sitmap.gpkg:", "features"};
    std::vector<FeatureStream> watched;
    watched.reserve(layers.size());
    for (const FeatureStream& stream : layers) {
        watched.push_back(counted(stream, progress));
    }
    write_geopackage(file, watched, {std::vector{claim_stream(watched)}, {}});
}

void run(const Options& options) {
    const ReadOptions reading{.encoding = options.intake.encoding,
                              .published = date_of("--published", options.published)};
    const std::optional<Date> as_of = date_of("--as-of", options.as_of);
    const std::vector<std::string> pictures = pictures_of(options.pictures);
    const DataFolder data = data_folder(options.intake.data);
    OutputFolder folder{options.output};
    Problems problems;

    const World world = load_world(data, options.pov);
    const Dossier dossier = read_inputs(options, reading, as_of, world, folder.aside(), problems);
    const std::span<const Report> reports = dossier.reports();
    const EventSequence events = merge(dossier.pool());
    const LayerMetadata metadata = layer_metadata(reports, as_of, world.gazetteer.view_in_words());
    std::vector<FeatureStream> layers = event_streams(events, metadata, toll_of(options.toll));
    add_zones(layer_named(layers, "buffer_zone"), dossier, world.gazetteer, options.zone_source);
    const std::vector<NotMapped> unmapped = not_mapped(events, reports);
    std::vector<Gazetteer::Source> sources = sources_used(world.gazetteer, layers);

    write_layers(folder, layers);
    write_events(folder.file("events.jsonl"), events);
    write_unmapped(folder.file("unmapped.json"), unmapped);
    if (options.no_picture) {
        write_plain_geopackage(folder.file("sitmap.gpkg"), layers);
    } else {
        add_missing(sources, base_map_sources(data.base_map()));
        Map map = make_map(held(layers), unmapped, credits_of(sources));
        map.map_id = map_id_of(reports);
        map.title = options.title;
        write_maps(folder, map, {options.language, pictures, options.tiles, options.threads}, reports, data,
                   world.gazetteer, problems);
    }
    write_report_file(folder.file("report.json"), dossier, problems, world.gazetteer);
    write_manifest(folder, reports, world.gazetteer, sources, metadata);
    folder.commit();
    tell(problems);
}

}  // namespace

Run setup_build(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("REPORT", options->reports, "Texts, event tables, files of events and stores, in any number and mix")
        ->required()
        ->type_name("FILE");
    app.add_option("-o,--output", options->output, "Folder to write into; made if it is not there")
        ->required()
        ->type_name("OUT");
    app.add_option("--published", options->published, "The reports' date, where the texts do not say it")
        ->type_name("DATE");
    app.add_option("--as-of", options->as_of,
                   "The date the map speaks for; else the latest of the reports. Of a store: what was known then")
        ->type_name("DATE");
    app.add_option("--zone-source", options->zone_source, "Which geometry of a zone to draw: best or public-domain")
        ->type_name("SOURCE")
        ->capture_default_str()
        ->check(CLI::IsMember({"best", "public-domain"}));
    add_toll_option(app, options->toll);
    add_quiet_option(app);
    add_view_option(app, options->pov);
    app.add_option("--title", options->title, "The pictures' headline; else one is made")->type_name("TEXT");
    app.add_option("--lang", options->language,
                   "Of the pictures and of the QGIS project's pages: en, fr, ar or he (both set from the right)")
        ->type_name("LANG")
        ->capture_default_str()
        ->check(CLI::IsMember({"en", "fr", "ar", "he"}));
    auto* const pictures = app.add_option("--pictures", options->pictures,
                                          "Pages to draw, as `sitmap draw --preset` does, as a,b; or all, or none")
                               ->type_name("LIST")
                               ->delimiter(',')
                               ->allow_extra_args(false)
                               ->capture_default_str()
                               ->check(CLI::IsMember(picture_names()));
    app.add_flag("--no-picture", options->no_picture, "Layers alone: neither pictures nor page nor QGIS project")
        ->excludes(pictures);
    app.add_flag("--tiles", options->tiles,
                 "Events as tiles (map.pmtiles) beside map.html: for more than a page holds, from a web server");
    app.add_option("--threads", options->threads,
                   "Reports read, and pictures drawn, at the same time; the output does not depend on it")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    add_intake_options(app, options->intake);
    app.footer(
        "Writes strike_sites, buffer_zone and advance_points.geojson, one GeoJSON for each further layer with\n"
        "features, report.json, events.jsonl (for sitmap export), unmapped.json (what is not on the map, and\n"
        "why), sitmap.gpkg (all layers, their claims and styles), a .qml and an .sld beside each GeoJSON, the\n"
        "pictures (map.png and map.svg, map-wide.png, map-social.png, map-thumb.png, map-print-a4.pdf), each with its\n"
        "words for those who cannot see it (map.alt.txt), map.html (the map as one page), project.qgz for QGIS with\n"
        "its ground.gpkg, and manifest.json: all of them or none. The same reports give the same bytes.\n"
        "\n"
        "A report that cannot be read is told on standard error and in report.json, and the others go on.\n"
        "\n"
        "Examples:\n"
        "  sitmap build report.txt -o out\n"
        "  sitmap build report.txt acled.csv map.kmz -o out\n"
        "  sitmap build report.txt -o out --pictures news,social --lang ar\n"
        "  sitmap build monday.txt tuesday.txt -o out --as-of 2025-07-22\n"
        "  sitmap build theatre.gpkg -o out --as-of 2025-07-22\n"
        "  sitmap build --encoding windows-1256 --published 2025-07-16 bayan.txt -o out");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

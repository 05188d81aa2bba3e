#include "cli/export_events.hpp"

#include "cli/data_folder.hpp"
#include "cli/read_events.hpp"

#include "engine/core/version.hpp"
#include "engine/intake/events_file.hpp"
#include "engine/output/coded_table.hpp"
#include "engine/output/event_export.hpp"
#include "engine/output/row_export.hpp"
#include "engine/store/store.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

LayerMetadata about(const EventExport& options) {
    LayerMetadata metadata;
    metadata.generator = "sitmap " + version();
    for (const std::string& file : options.files) {
        metadata.sources.push_back(fs::path{file}.filename().string());
    }
    return metadata;
}

bool holds_events(const std::string& input) {
    return fs::is_directory(input) || is_events_file(input) || is_store(input);
}

/// Tables straight to a GIS format, row by row: nothing is held.
void convert(const EventExport& options, const TableWorld& world, Problems& problems) {
    Whereabouts whereabouts{world.gazetteer};
    std::vector<IntakeLog> logs{options.files.begin(), options.files.end()};
    std::vector<EventTable> tables;
    for (std::size_t i = 0; i < options.files.size(); ++i) {
        tables.push_back(open_table(options.files[i], options.intake.tables(), world.crosswalk, logs[i]));
    }
    RowExport rows{tables};
    const auto sink = sink_of(options.format, options.output, {"events", rows.schema(), about(options)});
    Progress progress{"converting", "rows", bytes_of(options.files)};
    std::uint64_t rows_before = 0;
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        std::uint64_t rows_here = 0;
        rows.write(tables[i], *sink, whereabouts, logs[i], [&](std::uint64_t count, std::uint64_t bytes) {
            rows_here = count;
            progress.reach(rows_before + count, before + bytes);
        });
        rows_before += rows_here;
        before += tables[i].records->position();
        const Problems told = logs[i].problems();
        problems.insert(problems.end(), told.begin(), told.end());
    }
    sink->finish();
}

/// The columns of the rows that leave as they came.
std::vector<std::string> columns_for(const EventExport& options, const TableWorld& world) {
    std::vector<std::string> columns;
    for (const std::string& input : options.files) {
        if (holds_events(input)) {
            Problems none;
            read_events({input}, {}, world, none, [&](const Event& event) {
                for (const SourceRow& row : event.rows) {
                    if (row.format == options.format) {
                        add_columns(columns, *row.columns);
                    }
                }
            });
            continue;
        }
        IntakeLog log{input};
        const EventTable table = open_table(input, options.intake.tables(), world.crosswalk, log);
        if (table.format->name() == options.format) {
            add_columns(columns, *table.columns);
        }
    }
    return columns;
}

void write_coded(const EventExport& options, const TableWorld& world, Problems& problems) {
    CodedTable table{options.output, options.format,  columns_for(options, world),
                     world.types,    world.gazetteer, options.toll};
    read_events(options.files, options.intake.tables(), world, problems,
                [&](const Event& event) { table.add(event, problems); });
    table.finish();
}

void write_features(const EventExport& options, const TableWorld& world, Problems& problems) {
    const auto pool = std::make_shared<EventPool>(fs::absolute(options.output).parent_path());
    read_events(options.files, options.intake.tables(), world, problems, [&](const Event& event) { pool->add(event); });
    const EventSequence events{pool};
    const LayerMetadata metadata = about(options);
    const Schema schema = export_schema(events);
    const auto sink = sink_of(options.format, options.output, {"events", schema, metadata});
    export_events(events, schema, metadata, options.toll, *sink);
    sink->finish();
}

}  // namespace

void write_events_as(const EventExport& options) {
    const TableWorld world = load_table_world(data_folder(options.intake.data));
    Problems problems;
    if (!coded_columns(options.format).empty()) {
        write_coded(options, world, problems);
    } else if (std::ranges::none_of(options.files, holds_events)) {
        convert(options, world, problems);
    } else {
        write_features(options, world, problems);
    }
    tell(problems);
}

}  // namespace sitmap::cli

#include "cli/read_events.hpp"

#include "cli/data_folder.hpp"

#include "engine/core/sha256.hpp"
#include "engine/event/event_json.hpp"
#include "engine/event/merge.hpp"
#include "engine/intake/csv_records.hpp"
#include "engine/intake/events_file.hpp"
#include "engine/store/store.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t rows_a_step = 1024;

/// The file is not held whole.
std::string sha256_of(const std::string& file) {
    const ReadBytes read = bytes_of_file(file);
    std::vector<char> block(std::size_t{1} << 20);
    Sha256 sum;
    for (std::size_t got = read(block.data(), block.size()); got > 0; got = read(block.data(), block.size())) {
        sum.add({block.data(), got});
    }
    return sum.hex();
}

}  // namespace

EventSequence told_by_store(const fs::path& file, std::optional<Date> as_of, const Gazetteer& gazetteer) {
    const auto pool = std::make_shared<EventPool>(fs::temp_directory_path());
    Progress progress{"reading", "events"};
    Store::open(file).each_event(gazetteer, as_of, {}, [&](const Event& event) {
        pool->add(event);
        progress.step();
    });
    return merge(pool);
}

TableWorld load_table_world(const DataFolder& data) {
    return {load_gazetteer(data.gazetteer()), load_event_types(data.codebook()), Crosswalk::load(data.codebook())};
}

fs::path events_file_of(const fs::path& input) {
    return fs::is_directory(input) ? input / "events.jsonl" : input;
}

void read_rows(const EventTable& table, const Gazetteer& gazetteer, IntakeLog& log,
               const std::function<void(Event)>& take, const RowsRead& reach) {
    Whereabouts whereabouts{gazetteer};
    Record record;
    ForeignEvent foreign;
    for (std::uint64_t rows = 0; table.records->next(record); ++rows) {
        table.read(record, foreign, whereabouts, log);
        take(table.event_of(record, foreign, whereabouts));
        if (rows % rows_a_step == 0) {
            reach(rows, table.records->position());
        }
    }
}

void read_events(const std::vector<std::string>& inputs, const IntakeOptions& options, const TableWorld& world,
                 Problems& problems, const std::function<void(Event)>& take) {
    Progress progress{"reading", "rows", bytes_of(inputs)};
    std::uint64_t rows_before = 0;
    std::uint64_t before = 0;
    for (const std::string& input : inputs) {
        const fs::path file = events_file_of(input);
        if (is_store(file)) {
            told_by_store(file, {}, world.gazetteer).each(take);
            continue;
        }
        if (tells_events(input)) {
            read_events_file(file, [&](Event event) {
                restore_place(event, world.gazetteer);
                take(std::move(event));
            });
            continue;
        }
        IntakeLog log{file.filename().string()};
        const EventTable table = open_table(file, options, world.crosswalk, log);
        std::uint64_t rows_here = 0;
        read_rows(table, world.gazetteer, log, take, [&](std::uint64_t rows, std::uint64_t bytes) {
            rows_here = rows;
            progress.reach(rows_before + rows, before + bytes);
        });
        rows_before += rows_here;
        before += table.records->position();
        const Problems told = log.problems();
        problems.insert(problems.end(), told.begin(), told.end());
    }
}

Report read_table(const std::string& file, const IntakeOptions& options, const Gazetteer& gazetteer,
                  const Crosswalk& crosswalk, const std::function<void(Event)>& take) {
    IntakeLog log{file};
    const EventTable table = open_table(file, options, crosswalk, log);
    Report report;
    report.document = document_of(table, file);
    Progress progress{"reading", "rows", bytes_of({file})};
    const auto date = [&](Event event) {
        report.document.published = std::max(report.document.published, event.when.range.to);
        take(std::move(event));
    };
    read_rows(table, gazetteer, log, date,
              [&](std::uint64_t rows, std::uint64_t bytes) { progress.reach(rows, bytes); });
    report.problems = log.problems();
    return report;
}

Report read_told_events(const std::string& input, const Gazetteer& gazetteer, const std::function<void(Event)>& take) {
    const fs::path file = events_file_of(input);
    Report report;
    report.document.id = file.stem().string();
    report.document.source = file.filename().string();
    report.document.language = "en";
    report.document.sha256 = sha256_of(file.string());
    read_events_file(file, [&](Event event) {
        restore_place(event, gazetteer);
        report.document.published = std::max(report.document.published, event.when.range.to);
        take(std::move(event));
    });
    return report;
}

bool tells_events(const std::string& input) {
    return fs::is_directory(input) || is_events_file(input);
}

Document document_of(const EventTable& table, const std::string& file) {
    Document document;
    document.id = table.doc;
    document.source = table.source;
    document.language = "en";
    document.sha256 = sha256_of(file);
    return document;
}

std::uint64_t bytes_of(const std::vector<std::string>& files) {
    std::uint64_t bytes = 0;
    for (const std::string& file : files) {
        std::error_code failed;
        const std::uintmax_t size = fs::file_size(file, failed);
        if (failed) {
            return 0;
        }
        bytes += size;
    }
    return bytes;
}

void tell(const Problems& problems) {
    for (const Problem& problem : problems) {
        std::cerr << "sitmap: " << problem << '\n';
    }
}

}  // namespace sitmap::cli

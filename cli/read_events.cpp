#include "cli/read_events.hpp"

#include "cli/data_folder.hpp"

#include "engine/core/sha256.hpp"
#include "engine/intake/csv_records.hpp"
#include "engine/intake/events_file.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t rows_a_step = 1024;

/// A place as the gazetteer has it now, names and all.
void restore_place(Event& event, const Gazetteer& gazetteer) {
    if (const auto index = event.place ? gazetteer.by_id(event.place->id) : std::nullopt) {
        event.place = gazetteer.place(*index);
    }
}

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

TableWorld load_table_world(const DataFolder& data) {
    Gazetteer gazetteer = load_gazetteer(data.gazetteer());
    Codebook codebook = load_codebook(data.codebook());
    Crosswalk crosswalk = Crosswalk::load(data.codebook(), codebook);
    return {std::move(gazetteer), std::move(codebook), std::move(crosswalk)};
}

fs::path events_file_of(const fs::path& input) {
    return fs::is_directory(input) ? input / "events.jsonl" : input;
}

void read_events(const std::vector<std::string>& inputs, const IntakeOptions& options, const TableWorld& world,
                 Problems& problems, const std::function<void(Event)>& take) {
    Whereabouts whereabouts{world.gazetteer};
    Progress progress{"reading MB", megabytes(inputs)};
    std::uint64_t before = 0;
    for (const std::string& input : inputs) {
        const fs::path file = events_file_of(input);
        if (fs::is_directory(input) || is_events_file(file)) {
            read_events_file(file, [&](Event event) {
                restore_place(event, world.gazetteer);
                take(std::move(event));
            });
            continue;
        }
        IntakeLog log{file.filename().string()};
        const EventTable table = open_table(file, options, world.crosswalk, log);
        Record record;
        ForeignEvent foreign;
        for (std::uint64_t rows = 0; table.records->next(record); ++rows) {
            table.read(record, foreign, whereabouts, log);
            take(table.event_of(record, foreign, whereabouts));
            if (rows % rows_a_step == 0) {
                progress.reach((before + table.records->position()) / megabyte);
            }
        }
        before += table.records->position();
        const Problems told = log.problems();
        problems.insert(problems.end(), told.begin(), told.end());
    }
}

Report read_table(const std::string& file, const IntakeOptions& options, const Gazetteer& gazetteer,
                  const Crosswalk& crosswalk) {
    Whereabouts whereabouts{gazetteer};
    IntakeLog log{file};
    const EventTable table = open_table(file, options, crosswalk, log);
    Report report;
    report.document.id = table.doc;
    report.document.source = table.source;
    report.document.language = "en";
    report.document.sha256 = sha256_of(file);
    Record record;
    ForeignEvent foreign;
    while (table.records->next(record)) {
        table.read(record, foreign, whereabouts, log);
        report.events.push_back(table.event_of(record, foreign, whereabouts));
        const auto& last = report.events.back().when.range.to;
        report.document.published = std::max(report.document.published, last);
    }
    report.problems = log.problems();
    return report;
}

std::size_t megabytes(const std::vector<std::string>& files) {
    std::uintmax_t bytes = 0;
    for (const std::string& file : files) {
        std::error_code failed;
        const std::uintmax_t size = fs::file_size(file, failed);
        bytes += failed ? 0 : size;
    }
    return bytes / megabyte;
}

void tell(const Problems& problems) {
    for (const Problem& problem : problems) {
        std::cerr << "sitmap: " << problem << '\n';
    }
}

}  // namespace sitmap::cli

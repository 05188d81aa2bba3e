#pragma once

// Tables for tests, from short text: what open_table says of a file with these bytes.

#include "engine/intake/intake.hpp"
#include "tests/support/test_world.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace sitmap::test {

inline const Crosswalk& test_crosswalk() {
    static const std::filesystem::path folder = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";
    static const Crosswalk crosswalk = Crosswalk::load(folder);
    return crosswalk;
}

/// A file of this name and content in a folder of the test program's own.
inline std::filesystem::path file_with(const std::string& name, const std::string& bytes) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("sitmap-tables-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream{folder / name, std::ios::binary} << bytes;
    return folder / name;
}

struct Taken {
    std::string format;
    std::vector<Event> events;
    Problems problems;
};

inline Taken taken(const std::filesystem::path& file, const IntakeOptions& options = {}) {
    IntakeLog log{file.filename().string()};
    Whereabouts whereabouts{test_world()};
    const EventTable table = open_table(file, options, test_crosswalk(), log);
    Taken result{std::string{table.format->name()}, {}, {}};
    Record record;
    ForeignEvent foreign;
    while (table.records->next(record)) {
        table.read(record, foreign, whereabouts, log);
        result.events.push_back(table.event_of(record, foreign, whereabouts));
    }
    result.problems = log.problems();
    return result;
}

}  // namespace sitmap::test

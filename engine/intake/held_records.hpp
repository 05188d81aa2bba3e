#pragma once

// Records that are held in memory: what KML, XLSX and JSON give, whose columns are known only at the
// end. Bounded by what may be read of such a file, and by what that takes as records: an empty one is two
// bytes in a file and a hundred in memory.

#include "engine/intake/record.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

/// Files other than CSV are read whole, up to this size once unpacked.
inline constexpr std::size_t most_held = std::size_t{256} << 20;

class HeldRecords {
public:
    static constexpr std::size_t most_columns = 4096;
    static constexpr std::size_t most_memory = std::size_t{1} << 30;

    /// Of this file. Everything that adds throws InputError beyond the two bounds.
    explicit HeldRecords(std::string file) : m_file(std::move(file)), m_state(std::make_unique<State>()) {}

    /// A column that stands first, whether a record has it or not.
    void column(std::string_view name);

    /// Begins a record; its cells come next, each under its column. A column met twice in a record counts once.
    void begin(std::size_t line);
    void cell(std::string_view column, std::string text);
    void shape(Geometry geometry);

    std::size_t size() const { return m_state->rows.size(); }

    /// The records, in order. Nothing may be added afterwards.
    std::unique_ptr<RecordReader> reader() &&;

    struct Row {
        std::size_t line = 0;
        std::vector<std::pair<std::size_t, std::string>> cells;
        Geometry geometry;
    };
    struct State {
        std::vector<std::string> columns;
        std::vector<Row> rows;
    };

private:
    std::size_t number_of(std::string_view column);
    void hold(std::size_t bytes);

    std::string m_file;
    std::unique_ptr<State> m_state;
    std::map<std::string, std::size_t, std::less<>> m_numbers;  ///< of the columns
    std::size_t m_held = 0;                                     ///< bytes, about
};

}  // namespace sitmap

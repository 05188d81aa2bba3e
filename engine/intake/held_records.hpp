#pragma once

// Records that are held in memory: what KML, XLSX and JSON give, whose columns are known only at the
// end. Bounded by what may be read of such a file.

#include "engine/intake/record.hpp"

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
    HeldRecords() : m_state(std::make_unique<State>()) {}

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

    std::unique_ptr<State> m_state;
};

}  // namespace sitmap

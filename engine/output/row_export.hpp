#pragma once

// Tables to a sink, row by row: every column as it came, and before them what the engine reads in the
// row (id, layer, type, mode, days, precision). Holds one row, whatever the tables' size.

#include "engine/intake/intake.hpp"
#include "engine/output/feature_sink.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

class RowExport {
public:
    /// The fields of all the tables together. A column called like a field of ours goes by its format's
    /// name before it: "ucdp_id".
    explicit RowExport(std::span<const EventTable> tables);

    const Schema& schema() const { return m_schema; }

    /// All rows of one of the tables. `step` is called now and then with the rows and the bytes read.
    void write(const EventTable& table, FeatureSink& sink, Whereabouts& whereabouts, IntakeLog& log,
               const std::function<void(std::uint64_t rows, std::uint64_t bytes)>& step);

private:
    std::vector<std::size_t> fields_of(const EventTable& table) const;

    Schema m_schema;
};

}  // namespace sitmap

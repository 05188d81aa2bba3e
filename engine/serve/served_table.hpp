#pragma once

// A table and what is worked out of it once, for every dataset that has it: a change elsewhere costs it nothing.

#include "engine/layer/feature_table.hpp"
#include "engine/output/vector_tile.hpp"
#include "engine/serve/time_span.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace sitmap {

struct ServedTable {
    ServedTable(FeatureTable rows, unsigned largest_zoom);
    ServedTable(const ServedTable&) = delete;
    ServedTable& operator=(const ServedTable&) = delete;

    FeatureTable table;
    std::vector<DaySpan> days;       ///< of every row; empty where the table has no `date_from` and `date_to`
    std::optional<TimeSpan> extent;  ///< of the features that are dated
    TileLayer layer;                 ///< borrows the table
};

using ServedTables = std::vector<std::shared_ptr<const ServedTable>>;

ServedTables served_tables(std::vector<FeatureTable> tables, unsigned largest_zoom);

}  // namespace sitmap

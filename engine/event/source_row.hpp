#pragma once

// A row of somebody's event table as it came: every column under its own name, so that what came from
// ACLED can leave as ACLED. What the row says is in the event that has it.

#include <memory>
#include <string>
#include <vector>

namespace sitmap {

struct SourceRow {
    std::string format;                                       ///< "acled", "ucdp", "gdelt", "kml", "table" ...
    std::string id;                                           ///< the row's own id in that format; empty if it has none
    std::shared_ptr<const std::vector<std::string>> columns;  ///< shared by the rows of one file; never null
    std::vector<std::string> cells;                           ///< as many as columns

    friend bool operator==(const SourceRow& a, const SourceRow& b) {
        return a.format == b.format && a.id == b.id && *a.columns == *b.columns && a.cells == b.cells;
    }
};

}  // namespace sitmap

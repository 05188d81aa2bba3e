#pragma once

// The names of the columns of rows that are read one by one: of a million rows they stand in memory once.

#include "engine/event/source_row.hpp"

#include <memory>
#include <string>
#include <vector>

namespace sitmap {

class SharedColumns {
public:
    /// Rows with columns of their own share those that were met before.
    void share(std::vector<SourceRow>& rows);

private:
    std::vector<std::shared_ptr<const std::vector<std::string>>> m_known;  ///< of few files, the latest at the end
};

}  // namespace sitmap

#pragma once

// Events as rows of somebody else's event table: ACLED's or UCDP GED's CSV. What came from that format
// leaves as it came, cell by cell; what did not is written through the codebook's crosswalk, and what
// the format cannot hold (no day, no position) is told and left out.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/layer/toll.hpp"
#include "engine/wording/event_types.hpp"

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// The columns of "acled" or "ucdp" as they are now; empty for another format.
std::vector<std::string> coded_columns(std::string_view format);

/// The columns of all these lists, each once, in order.
void add_columns(std::vector<std::string>& columns, const std::vector<std::string>& more);

class CodedTable {
public:
    /// `columns` are those of all rows to come; none: the format's own. The types and the gazetteer must
    /// outlive it.
    CodedTable(const std::filesystem::path& file, std::string_view format, std::vector<std::string> columns,
               const EventTypes& types, const Gazetteer& gazetteer, TollChoice toll);
    CodedTable(const CodedTable&) = delete;
    CodedTable& operator=(const CodedTable&) = delete;
    ~CodedTable();

    void add(const Event& event, Problems& problems);
    void finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace sitmap

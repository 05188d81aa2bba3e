#include "engine/event/shared_columns.hpp"

#include <algorithm>
#include <ranges>

namespace sitmap {

namespace {

constexpr std::size_t most_known = 64;

}  // namespace

void SharedColumns::share(std::vector<SourceRow>& rows) {
    for (SourceRow& row : rows) {
        auto latest = m_known | std::views::reverse;
        const auto known = std::ranges::find_if(latest, [&](const auto& columns) { return *columns == *row.columns; });
        if (known != latest.end()) {
            row.columns = *known;
        } else if (m_known.size() < most_known) {
            m_known.push_back(row.columns);
        }
    }
}

}  // namespace sitmap

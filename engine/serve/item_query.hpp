#pragma once

// The parameters of an items request (OGC API - Features, parts 1 to 3), and the rows that they ask for.

#include "engine/serve/cql2.hpp"
#include "engine/serve/dataset.hpp"
#include "engine/serve/item_crs.hpp"
#include "engine/serve/request.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

inline constexpr std::size_t usual_page = 100;
inline constexpr std::size_t largest_page = 10000;

struct SortKey {
    std::size_t field = 0;
    bool descending = false;
};

struct ItemQuery {
    std::size_t limit = usual_page;
    std::size_t offset = 0;
    std::optional<Box> box;                                  ///< west above east: across the antimeridian
    std::optional<DaySpan> days;                             ///< asked for; every event is of whole days
    std::vector<std::pair<std::size_t, std::string>> equal;  ///< fields with the text that they must have
    std::vector<std::size_t> fields;                         ///< asked for; empty: all
    std::vector<SortKey> sort;
    std::optional<Filter> filter;
    ItemCrs crs = ItemCrs::crs84;
};

/// Throws Refusal (400) for a parameter that is unknown or makes no sense.
ItemQuery read_item_query(const Request& request, const Collection& collection);

struct FoundItems {
    std::vector<FeatureTable::RowNumber> rows;  ///< of the page
    std::size_t matched = 0;                    ///< in all
};

/// Throws Refusal (503) where a filter takes longer than some seconds.
FoundItems find_items(const ItemQuery& query, const Collection& collection);

}  // namespace sitmap

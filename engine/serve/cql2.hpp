#pragma once

// Filters in CQL2, OGC's common query language (21-065r2), as text or as JSON: what they say as a tree, and
// which features they let through.
//
//     Filter filter{parse_cql2_text("killed_best > 10 AND T_INTERSECTS(date_from, DATE('2025-07-13'))"), table};
//     if (filter.matches(row)) { ... }
//
// Properties are the table's fields, and `geometry`. Days are read as the time from their first to their
// last second. Null makes a comparison unknown, and what is unknown is not let through.

#include "engine/layer/feature_table.hpp"
#include "engine/serve/time_span.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

enum class CqlOp : std::uint8_t {
    // leaves
    property,
    number,
    text,
    truth,
    time,
    geometry,
    array,
    interval,
    // logic
    conjunction,
    disjunction,
    negation,
    // comparison
    equal,
    unequal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    like,
    between,
    in,
    is_null,
    // numbers
    add,
    subtract,
    multiply,
    divide,
    modulo,
    power,
    // space
    s_intersects,
    s_disjoint,
    s_within,
    s_contains,
    s_equals,
    s_touches,
    s_crosses,
    s_overlaps,
    // time
    t_after,
    t_before,
    t_contains,
    t_disjoint,
    t_during,
    t_equals,
    t_finished_by,
    t_finishes,
    t_intersects,
    t_meets,
    t_met_by,
    t_overlapped_by,
    t_overlaps,
    t_started_by,
    t_starts,
    // lists
    a_equals,
    a_contains,
    a_contained_by,
    a_overlaps,
};

struct CqlExpression {
    CqlOp op = CqlOp::truth;
    std::vector<CqlExpression> args = {};
    double number = 0;      ///< also of truth: 0 or 1
    std::string text = {};  ///< also the property's name
    TimeSpan time = {};
    Geometry shape = {};
};

inline constexpr std::size_t cql_most_depth = 40;
inline constexpr std::size_t cql_most_nodes = 2000;

/// The operator of a function's or JSON operator's name in lower case ("s_intersects"); nothing if none.
std::optional<CqlOp> cql_function(std::string_view lower_case_name);

/// Both throw Refusal (400) with the place and what was expected there.
CqlExpression parse_cql2_text(std::string_view text);
CqlExpression parse_cql2_json(std::string_view json);

struct BoundCql;

class Filter {
public:
    /// Throws Refusal (400) where a property is unknown or an operator is given what it cannot take. The
    /// table must outlive the filter. One thread at a time: what is found out about shapes is remembered.
    Filter(CqlExpression expression, const FeatureTable& table);
    Filter(Filter&&) noexcept;
    Filter& operator=(Filter&&) noexcept;
    ~Filter();

    bool matches(FeatureTable::RowNumber row) const;

private:
    const FeatureTable* m_table;
    std::unique_ptr<BoundCql> m_root;
};

}  // namespace sitmap

// The functions of CQL2 by their names.

#include "engine/serve/cql2.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sitmap {

std::optional<CqlOp> cql_function(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, CqlOp>, 27> functions{
        {{"s_intersects", CqlOp::s_intersects},
         {"s_disjoint", CqlOp::s_disjoint},
         {"s_within", CqlOp::s_within},
         {"s_contains", CqlOp::s_contains},
         {"s_equals", CqlOp::s_equals},
         {"s_touches", CqlOp::s_touches},
         {"s_crosses", CqlOp::s_crosses},
         {"s_overlaps", CqlOp::s_overlaps},
         {"t_after", CqlOp::t_after},
         {"t_before", CqlOp::t_before},
         {"t_contains", CqlOp::t_contains},
         {"t_disjoint", CqlOp::t_disjoint},
         {"t_during", CqlOp::t_during},
         {"t_equals", CqlOp::t_equals},
         {"t_finishedby", CqlOp::t_finished_by},
         {"t_finishes", CqlOp::t_finishes},
         {"t_intersects", CqlOp::t_intersects},
         {"t_meets", CqlOp::t_meets},
         {"t_metby", CqlOp::t_met_by},
         {"t_overlappedby", CqlOp::t_overlapped_by},
         {"t_overlaps", CqlOp::t_overlaps},
         {"t_startedby", CqlOp::t_started_by},
         {"t_starts", CqlOp::t_starts},
         {"a_equals", CqlOp::a_equals},
         {"a_contains", CqlOp::a_contains},
         {"a_containedby", CqlOp::a_contained_by},
         {"a_overlaps", CqlOp::a_overlaps}}};
    const auto found = std::ranges::find(functions, name, &std::pair<std::string_view, CqlOp>::first);
    return found == functions.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace sitmap

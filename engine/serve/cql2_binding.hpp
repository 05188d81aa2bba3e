#pragma once

// A CQL2 tree bound to a table: properties become fields, and every operator has arguments that it can take.

#include "engine/geo/box.hpp"
#include "engine/geo/relation.hpp"
#include "engine/layer/feature_table.hpp"
#include "engine/serve/cql2.hpp"
#include "engine/serve/cql2_predicate.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sitmap {

enum class CqlType : std::uint8_t { truth, number, text, time, shape, list };
enum class CqlTruth : std::uint8_t { no, yes, unknown };

/// True of the operators from the first to the last, in the order in which cql2.hpp has them.
constexpr bool is_between(CqlOp op, CqlOp first, CqlOp last) {
    return op >= first && op <= last;
}

/// An expression whose names are fields and whose types fit. What is found out about shapes and lists while rows are
/// asked is remembered in it.
struct BoundCql {
    CqlOp op = CqlOp::truth;
    CqlType type = CqlType::truth;
    std::vector<BoundCql> args = {};
    double number = 0;
    std::string text = {};
    TimeSpan time = {};
    std::size_t field = 0;
    // Of relations in space: the other geometry and what is known of the table's shapes already.
    Geometry shape = {};
    Box box = {};
    Relation relation = Relation::intersects;
    bool negate = false;
    mutable std::vector<CqlTruth> of_shapes = {};
    // Of relations between lists: the other list and what is known of texts already.
    CqlItems items = {};
    mutable std::map<TextNumber, CqlTruth> of_texts = {};
};

/// Throws Refusal (400) where a property is unknown or an operator is given what it cannot take.
BoundCql bound(CqlExpression expression, const FeatureTable& table);

[[noreturn]] void refuse_filter(const std::string& why);

}  // namespace sitmap

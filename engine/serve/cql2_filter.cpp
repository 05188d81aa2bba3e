// A CQL2 tree that is bound to a table, asked row by row.

#include "engine/serve/cql2_binding.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

CqlTruth truth_of(bool yes) {
    return yes ? CqlTruth::yes : CqlTruth::no;
}

struct Evaluation {
    const FeatureTable& table;

    std::optional<double> number(const BoundCql& node, FeatureTable::RowNumber row) const {
        if (node.op == CqlOp::number) {
            return node.number;
        }
        if (node.op == CqlOp::property) {
            const ValueView value = table.value(row, node.field);
            if (const auto* integer = std::get_if<std::int64_t>(&value)) {
                return static_cast<double>(*integer);
            }
            const auto* real = std::get_if<double>(&value);
            return real == nullptr ? std::nullopt : std::optional{*real};
        }
        const auto a = number(node.args[0], row);
        const auto b = number(node.args[1], row);
        return a && b ? calculated(node.op, *a, *b) : std::nullopt;
    }

    std::optional<std::string_view> text(const BoundCql& node, FeatureTable::RowNumber row) const {
        if (node.op == CqlOp::text) {
            return node.text;
        }
        const TextNumber number = table.text_number(row, node.field);
        return number == 0 ? std::nullopt : std::optional{table.texts().text(number)};
    }

    std::optional<TimeSpan> time(const BoundCql& node, FeatureTable::RowNumber row) const {
        if (node.op == CqlOp::time) {
            return node.time;
        }
        if (node.op == CqlOp::property) {
            const ValueView value = table.value(row, node.field);
            const auto* day = std::get_if<Date>(&value);
            return day == nullptr ? std::nullopt : std::optional{span_of(*day)};
        }
        const auto from = time(node.args[0], row);
        const auto to = time(node.args[1], row);
        return from && to ? std::optional{TimeSpan{from->from, to->to}} : std::nullopt;
    }

    CqlTruth truth(const BoundCql& node, FeatureTable::RowNumber row) const {
        switch (node.op) {
            case CqlOp::truth:
                return truth_of(node.number != 0);
            case CqlOp::conjunction:
                return all(node, row, CqlTruth::no);
            case CqlOp::disjunction:
                return all(node, row, CqlTruth::yes);
            case CqlOp::negation: {
                const CqlTruth inner = truth(node.args[0], row);
                return inner == CqlTruth::unknown ? inner : truth_of(inner == CqlTruth::no);
            }
            case CqlOp::like: {
                const auto words = text(node.args[0], row);
                const auto pattern = text(node.args[1], row);
                return words && pattern ? truth_of(is_like(*words, *pattern)) : CqlTruth::unknown;
            }
            case CqlOp::is_null:
                return truth_of(std::holds_alternative<std::monostate>(table.value(row, node.args[0].field)));
            case CqlOp::between: {
                const CqlTruth low = compared(CqlOp::greater_or_equal, node.args[0], node.args[1], row);
                const CqlTruth high = compared(CqlOp::less_or_equal, node.args[0], node.args[2], row);
                return low == CqlTruth::unknown || high == CqlTruth::unknown
                           ? CqlTruth::unknown
                           : truth_of(low == CqlTruth::yes && high == CqlTruth::yes);
            }
            case CqlOp::in:
                return contained(node, row);
            default:
                break;
        }
        if (is_between(node.op, CqlOp::equal, CqlOp::greater_or_equal)) {
            return compared(node.op, node.args[0], node.args[1], row);
        }
        if (is_between(node.op, CqlOp::s_intersects, CqlOp::s_overlaps)) {
            return in_space(node, row);
        }
        return is_between(node.op, CqlOp::t_after, CqlOp::t_starts) ? in_time(node, row) : in_list(node, row);
    }

    /// AND and OR: the deciding truth decides, else an unknown makes it unknown.
    CqlTruth all(const BoundCql& node, FeatureTable::RowNumber row, CqlTruth deciding) const {
        CqlTruth result = deciding == CqlTruth::no ? CqlTruth::yes : CqlTruth::no;
        for (const BoundCql& arg : node.args) {
            const CqlTruth one = truth(arg, row);
            if (one == deciding) {
                return one;
            }
            result = one == CqlTruth::unknown ? one : result;
        }
        return result;
    }

    template <typename T>
    static bool holds(CqlOp op, const T& a, const T& b) {
        switch (op) {
            case CqlOp::equal:
                return a == b;
            case CqlOp::unequal:
                return a != b;
            case CqlOp::less:
                return a < b;
            case CqlOp::less_or_equal:
                return a <= b;
            case CqlOp::greater:
                return a > b;
            default:
                return a >= b;
        }
    }

    CqlTruth compared(CqlOp op, const BoundCql& a, const BoundCql& b, FeatureTable::RowNumber row) const {
        if (a.type == CqlType::number) {
            const auto left = number(a, row);
            const auto right = number(b, row);
            return left && right ? truth_of(holds(op, *left, *right)) : CqlTruth::unknown;
        }
        if (a.type == CqlType::text) {
            const auto left = text(a, row);
            const auto right = text(b, row);
            return left && right ? truth_of(holds(op, *left, *right)) : CqlTruth::unknown;
        }
        if (a.type == CqlType::time) {
            const auto left = time(a, row);
            const auto right = time(b, row);
            return left && right ? truth_of(compared_in_time(op, *left, *right)) : CqlTruth::unknown;
        }
        const CqlTruth left = truth(a, row);
        const CqlTruth right = truth(b, row);
        return left == CqlTruth::unknown || right == CqlTruth::unknown ? CqlTruth::unknown
                                                                       : truth_of(holds(op, left, right));
    }

    CqlTruth contained(const BoundCql& node, FeatureTable::RowNumber row) const {
        CqlTruth result = CqlTruth::no;
        for (std::size_t i = 1; i < node.args.size(); ++i) {
            const CqlTruth one = compared(CqlOp::equal, node.args[0], node.args[i], row);
            if (one == CqlTruth::yes) {
                return one;
            }
            result = one == CqlTruth::unknown ? one : result;
        }
        return result;
    }

    CqlTruth in_time(const BoundCql& node, FeatureTable::RowNumber row) const {
        const auto a = time(node.args[0], row);
        const auto b = time(node.args[1], row);
        return a && b ? truth_of(related_in_time(node.op, *a, *b)) : CqlTruth::unknown;
    }

    CqlTruth in_space(const BoundCql& node, FeatureTable::RowNumber row) const {
        if (!table.has_geometry(row)) {
            return CqlTruth::unknown;
        }
        const Box box = table.box(row);
        bool holds = false;
        if (!overlap(box, node.box)) {
            return truth_of(node.negate);
        }
        if (table.has_shape(row)) {
            CqlTruth& known = node.of_shapes[table.shape_number(row)];
            if (known == CqlTruth::unknown) {
                known = truth_of(related(table.geometry(row), node.shape, node.relation));
            }
            holds = known == CqlTruth::yes;
        } else if (has_area(node.shape) &&
                   (node.relation == Relation::intersects || node.relation == Relation::within)) {
            holds = sitmap::contains(node.shape, table.position(row));
        } else {
            holds = related(table.geometry(row), node.shape, node.relation);
        }
        return truth_of(holds != node.negate);
    }

    CqlTruth in_list(const BoundCql& node, FeatureTable::RowNumber row) const {
        const TextNumber number = table.text_number(row, node.args[0].field);
        if (number == 0) {
            return CqlTruth::unknown;
        }
        const auto [known, is_new] = node.of_texts.try_emplace(number, CqlTruth::unknown);
        if (is_new) {
            if (const auto items = items_of(table.texts().text(number))) {
                known->second = truth_of(compared_lists(node.op, *items, node.items));
            }
        }
        return known->second;
    }
};

}  // namespace

Filter::Filter(CqlExpression expression, const FeatureTable& table)
    : m_table(&table), m_root(std::make_unique<BoundCql>(bound(std::move(expression), table))) {
    if (m_root->type != CqlType::truth) {
        refuse_filter("it must be true or false for each feature");
    }
}

Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;
Filter::~Filter() = default;

bool Filter::matches(FeatureTable::RowNumber row) const {
    return Evaluation{*m_table}.truth(*m_root, row) == CqlTruth::yes;
}

}  // namespace sitmap

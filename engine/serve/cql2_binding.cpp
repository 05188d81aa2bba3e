#include "engine/serve/cql2_binding.hpp"

#include "engine/serve/response.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

CqlType type_of_field(FieldType type) {
    switch (type) {
        case FieldType::integer:
        case FieldType::real:
            return CqlType::number;
        case FieldType::date:
            return CqlType::time;
        case FieldType::json:
            return CqlType::list;
        case FieldType::text:
            break;
    }
    return CqlType::text;
}

Relation relation_of(CqlOp op, bool swapped) {
    switch (op) {
        case CqlOp::s_within:
            return swapped ? Relation::contains : Relation::within;
        case CqlOp::s_contains:
            return swapped ? Relation::within : Relation::contains;
        case CqlOp::s_equals:
            return Relation::equals;
        case CqlOp::s_touches:
            return Relation::touches;
        case CqlOp::s_crosses:
            return Relation::crosses;
        case CqlOp::s_overlaps:
            return Relation::overlaps;
        default:
            return Relation::intersects;
    }
}

struct Binding {
    const FeatureTable& table;

    BoundCql bind(CqlExpression expression) const {
        BoundCql node;
        node.op = expression.op;
        node.number = expression.number;
        node.text = std::move(expression.text);
        node.time = expression.time;
        if (is_between(node.op, CqlOp::s_intersects, CqlOp::s_overlaps)) {
            bind_space(node, expression.args);
            return node;
        }
        for (CqlExpression& arg : expression.args) {
            node.args.push_back(bind(std::move(arg)));
        }
        bind_type(node);
        return node;
    }

    void bind_type(BoundCql& node) const {
        switch (node.op) {
            case CqlOp::property:
                bind_property(node);
                return;
            case CqlOp::number:
                node.type = CqlType::number;
                return;
            case CqlOp::text:
                node.type = CqlType::text;
                return;
            case CqlOp::time:
                node.type = CqlType::time;
                return;
            case CqlOp::interval:
                need(node, 2, CqlType::time);
                node.type = CqlType::time;
                return;
            case CqlOp::array:
                node.type = CqlType::list;
                return;
            case CqlOp::geometry:
                refuse_filter("a geometry stands where none is compared");
            case CqlOp::truth:
                return;
            default:
                bind_operator(node);
        }
    }

    void bind_operator(BoundCql& node) const {
        const CqlOp op = node.op;
        if (is_between(op, CqlOp::conjunction, CqlOp::negation)) {
            need(node, op == CqlOp::negation ? 1 : node.args.size(), CqlType::truth);
        } else if (is_between(op, CqlOp::equal, CqlOp::greater_or_equal)) {
            need_alike(node, 2);
        } else if (op == CqlOp::between) {
            need_alike(node, 3);
        } else if (op == CqlOp::in) {
            need_alike(node, std::max<std::size_t>(node.args.size(), 2));
        } else if (op == CqlOp::like) {
            need(node, 2, CqlType::text);
        } else if (op == CqlOp::is_null) {
            if (node.args.size() != 1 || node.args[0].op != CqlOp::property) {
                refuse_filter("IS NULL asks for a property");
            }
        } else if (is_between(op, CqlOp::add, CqlOp::power)) {
            need(node, 2, CqlType::number);
            node.type = CqlType::number;
        } else if (is_between(op, CqlOp::t_after, CqlOp::t_starts)) {
            std::ranges::for_each(node.args, text_as_time);
            need(node, 2, CqlType::time);
        } else {
            bind_lists(node);
        }
    }

    void bind_property(BoundCql& node) const {
        const auto found = find_field(table.schema(), node.text);
        if (!found) {
            refuse_filter(node.text == "geometry" ? "the geometry can only be compared by S_ functions"
                                                  : "there is no property called " + node.text);
        }
        node.field = *found;
        node.type = type_of_field(table.schema()[node.field].type);
    }

    void bind_space(BoundCql& node, std::vector<CqlExpression>& args) const {
        const auto is_property = [](const CqlExpression& arg) {
            return arg.op == CqlOp::property && arg.text == "geometry";
        };
        if (args.size() != 2 || is_property(args[0]) == is_property(args[1]) ||
            args[is_property(args[0]) ? 1 : 0].op != CqlOp::geometry) {
            refuse_filter("an S_ function compares the property geometry with one geometry");
        }
        const bool swapped = is_property(args[1]);
        node.shape = std::move(args[swapped ? 0 : 1].shape);
        node.box = bounds(node.shape);
        node.relation = relation_of(node.op, swapped);
        node.negate = node.op == CqlOp::s_disjoint;
        node.of_shapes.assign(table.shapes().size(), CqlTruth::unknown);
    }

    static void bind_lists(BoundCql& node) {
        if (node.args.size() != 2 || node.args[0].op != CqlOp::property || node.args[0].type != CqlType::list) {
            refuse_filter("an A_ function compares a property that holds a list with a list");
        }
        std::vector<BoundCql> one;
        const std::vector<BoundCql>& items = node.args[1].op == CqlOp::array ? node.args[1].args : one;
        if (node.args[1].op != CqlOp::array) {
            one.push_back(node.args[1]);
        }
        for (const BoundCql& item : items) {
            if (item.op != CqlOp::text && item.op != CqlOp::number) {
                refuse_filter("the items of a list are texts or numbers");
            }
            node.items.insert(item.op == CqlOp::text ? item_of(item.text) : item_of(item.number));
        }
    }

    static void need(const BoundCql& node, std::size_t count, CqlType type) {
        const bool fits = node.args.size() == count && std::ranges::all_of(node.args, [type](const BoundCql& arg) {
                              return arg.type == type && arg.op != CqlOp::geometry;
                          });
        if (!fits) {
            refuse_filter("an operator has too few or too many arguments, or of a type that it does not take");
        }
    }

    /// A date in quotation marks is a date where one is wanted.
    static void text_as_time(BoundCql& node) {
        if (const auto time = node.op == CqlOp::text ? parse_instant(node.text) : std::nullopt) {
            node.op = CqlOp::time;
            node.type = CqlType::time;
            node.time = *time;
        }
    }

    static void need_alike(BoundCql& node, std::size_t count) {
        if (std::ranges::any_of(node.args, [](const BoundCql& arg) { return arg.type == CqlType::time; })) {
            std::ranges::for_each(node.args, text_as_time);
        }
        if (node.args.empty() || node.args[0].type == CqlType::list) {
            refuse_filter("lists are compared by A_ functions");
        }
        need(node, count, node.args[0].type);
    }
};

}  // namespace

BoundCql bound(CqlExpression expression, const FeatureTable& table) {
    return Binding{table}.bind(std::move(expression));
}

void refuse_filter(const std::string& why) {
    throw Refusal(400, "filter: " + why);
}

}  // namespace sitmap

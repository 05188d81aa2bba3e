// A CQL2 tree bound to a table's fields, and asked row by row.

#include "engine/core/json_text.hpp"
#include "engine/geo/relation.hpp"
#include "engine/serve/cql2.hpp"
#include "engine/serve/response.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace sitmap {

namespace {

enum class Type : std::uint8_t { truth, number, text, time, shape, list };
enum class Truth : std::uint8_t { no, yes, unknown };

Truth truth_of(bool yes) {
    return yes ? Truth::yes : Truth::no;
}

[[noreturn]] void refuse(const std::string& why) {
    throw Refusal(400, "filter: " + why);
}

bool between(CqlOp op, CqlOp first, CqlOp last) {
    return op >= first && op <= last;
}

Type type_of_field(FieldType type) {
    switch (type) {
        case FieldType::integer:
        case FieldType::real:
            return Type::number;
        case FieldType::date:
            return Type::time;
        case FieldType::json:
            return Type::list;
        case FieldType::text:
            break;
    }
    return Type::text;
}

/// `%` is any text, `_` any one byte of a character's first; a backslash takes the next as it is.
bool is_like(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t next = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    const auto character = [&](std::size_t from) {
        std::size_t size = 1;
        while (from + size < text.size() && (static_cast<unsigned char>(text[from + size]) & 0xC0) == 0x80) {
            ++size;
        }
        return size;
    };
    while (at < text.size()) {
        const bool escaped = next + 1 < pattern.size() && pattern[next] == '\\';
        if (next < pattern.size() && pattern[next] == '%') {
            star = next++;
            resume = at;
        } else if (next < pattern.size() && pattern[next] == '_') {
            at += character(at);
            ++next;
        } else if (next < pattern.size() && text[at] == pattern[escaped ? next + 1 : next]) {
            ++at;
            next += escaped ? 2 : 1;
        } else if (star != std::string_view::npos) {
            next = star + 1;
            resume += character(resume);
            at = resume;
        } else {
            return false;
        }
    }
    return pattern.substr(next).find_first_not_of('%') == std::string_view::npos;
}

/// Allen's relations between two spans of time, as CQL2 names them.
bool related_in_time(CqlOp op, const TimeSpan& a, const TimeSpan& b) {
    switch (op) {
        case CqlOp::t_after:
            return a.from > b.to;
        case CqlOp::t_before:
            return a.to < b.from;
        case CqlOp::t_contains:
            return a.from < b.from && a.to > b.to;
        case CqlOp::t_disjoint:
            return !overlap(a, b);
        case CqlOp::t_during:
            return a.from > b.from && a.to < b.to;
        case CqlOp::t_equals:
            return a == b;
        case CqlOp::t_finished_by:
            return a.from < b.from && a.to == b.to;
        case CqlOp::t_finishes:
            return a.from > b.from && a.to == b.to;
        case CqlOp::t_meets:
            return a.to == b.from;
        case CqlOp::t_met_by:
            return a.from == b.to;
        case CqlOp::t_overlapped_by:
            return a.from > b.from && a.from < b.to && a.to > b.to;
        case CqlOp::t_overlaps:
            return a.from < b.from && a.to > b.from && a.to < b.to;
        case CqlOp::t_started_by:
            return a.from == b.from && a.to > b.to;
        case CqlOp::t_starts:
            return a.from == b.from && a.to < b.to;
        default:
            return overlap(a, b);
    }
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

using Items = std::set<std::string>;

std::string item_of(const nlohmann::json& json) {
    std::string item;
    if (json.is_number()) {
        append_json_number(item, json.get<double>());
        return item;
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The items of a JSON list; nothing where the text is none.
std::optional<Items> items_of(std::string_view json) {
    const auto list = nlohmann::json::parse(json, nullptr, false);
    if (!list.is_array()) {
        return std::nullopt;
    }
    Items items;
    for (const auto& item : list) {
        items.insert(item_of(item));
    }
    return items;
}

}  // namespace

struct Filter::Node {
    CqlOp op = CqlOp::truth;
    Type type = Type::truth;
    std::vector<Node> args = {};
    double number = 0;
    std::string text = {};
    TimeSpan time = {};
    std::size_t field = 0;
    // Of relations in space: the other geometry and what is known of the table's shapes already.
    Geometry shape = {};
    Box box = {};
    Relation relation = Relation::intersects;
    bool negate = false;
    mutable std::vector<Truth> of_shapes = {};
    // Of relations between lists: the other list and what is known of texts already.
    Items items = {};
    mutable std::map<TextNumber, Truth> of_texts = {};
};

/// Binds names to fields, checks types, and answers for a row.
struct Filter::Evaluation {
    const FeatureTable& table;

    Node bind(CqlExpression expression) const {
        Node node;
        node.op = expression.op;
        node.number = expression.number;
        node.text = std::move(expression.text);
        node.time = expression.time;
        if (between(node.op, CqlOp::s_intersects, CqlOp::s_overlaps)) {
            bind_space(node, expression.args);
            return node;
        }
        for (CqlExpression& arg : expression.args) {
            node.args.push_back(bind(std::move(arg)));
        }
        bind_type(node);
        return node;
    }

    void bind_type(Node& node) const {
        switch (node.op) {
            case CqlOp::property:
                bind_property(node);
                return;
            case CqlOp::number:
                node.type = Type::number;
                return;
            case CqlOp::text:
                node.type = Type::text;
                return;
            case CqlOp::time:
                node.type = Type::time;
                return;
            case CqlOp::interval:
                need(node, 2, Type::time);
                node.type = Type::time;
                return;
            case CqlOp::array:
                node.type = Type::list;
                return;
            case CqlOp::geometry:
                refuse("a geometry stands where none is compared");
            case CqlOp::truth:
                return;
            default:
                bind_operator(node);
        }
    }

    void bind_operator(Node& node) const {
        const CqlOp op = node.op;
        if (between(op, CqlOp::conjunction, CqlOp::negation)) {
            need(node, op == CqlOp::negation ? 1 : node.args.size(), Type::truth);
        } else if (between(op, CqlOp::equal, CqlOp::greater_or_equal)) {
            need_alike(node, 2);
        } else if (op == CqlOp::between) {
            need_alike(node, 3);
        } else if (op == CqlOp::in) {
            need_alike(node, std::max<std::size_t>(node.args.size(), 2));
        } else if (op == CqlOp::like) {
            need(node, 2, Type::text);
        } else if (op == CqlOp::is_null) {
            if (node.args.size() != 1 || node.args[0].op != CqlOp::property) {
                refuse("IS NULL asks for a property");
            }
        } else if (between(op, CqlOp::add, CqlOp::power)) {
            need(node, 2, Type::number);
            node.type = Type::number;
        } else if (between(op, CqlOp::t_after, CqlOp::t_starts)) {
            std::ranges::for_each(node.args, text_as_time);
            need(node, 2, Type::time);
        } else {
            bind_lists(node);
        }
    }

    void bind_property(Node& node) const {
        const auto found = std::ranges::find(table.schema(), node.text, &Field::name);
        if (found == table.schema().end()) {
            refuse(node.text == "geometry" ? "the geometry can only be compared by S_ functions"
                                           : "there is no property called " + node.text);
        }
        node.field = static_cast<std::size_t>(found - table.schema().begin());
        node.type = type_of_field(found->type);
    }

    void bind_space(Node& node, std::vector<CqlExpression>& args) const {
        const auto is_property = [](const CqlExpression& arg) {
            return arg.op == CqlOp::property && arg.text == "geometry";
        };
        if (args.size() != 2 || is_property(args[0]) == is_property(args[1]) ||
            args[is_property(args[0]) ? 1 : 0].op != CqlOp::geometry) {
            refuse("an S_ function compares the property geometry with one geometry");
        }
        const bool swapped = is_property(args[1]);
        node.shape = std::move(args[swapped ? 0 : 1].shape);
        node.box = bounds(node.shape);
        node.relation = relation_of(node.op, swapped);
        node.negate = node.op == CqlOp::s_disjoint;
        node.of_shapes.assign(table.shapes().size(), Truth::unknown);
    }

    static void bind_lists(Node& node) {
        if (node.args.size() != 2 || node.args[0].op != CqlOp::property || node.args[0].type != Type::list) {
            refuse("an A_ function compares a property that holds a list with a list");
        }
        std::vector<Node> one;
        const std::vector<Node>& items = node.args[1].op == CqlOp::array ? node.args[1].args : one;
        if (node.args[1].op != CqlOp::array) {
            one.push_back(node.args[1]);
        }
        for (const Node& item : items) {
            if (item.op != CqlOp::text && item.op != CqlOp::number) {
                refuse("the items of a list are texts or numbers");
            }
            node.items.insert(
                item_of(item.op == CqlOp::text ? nlohmann::json(item.text) : nlohmann::json(item.number)));
        }
    }

    static void need(const Node& node, std::size_t count, Type type) {
        const bool fits = node.args.size() == count && std::ranges::all_of(node.args, [type](const Node& arg) {
                              return arg.type == type && arg.op != CqlOp::geometry;
                          });
        if (!fits) {
            refuse("an operator has too few or too many arguments, or of a type that it does not take");
        }
    }

    /// A date in quotation marks is a date where one is wanted.
    static void text_as_time(Node& node) {
        if (const auto time = node.op == CqlOp::text ? parse_instant(node.text) : std::nullopt) {
            node.op = CqlOp::time;
            node.type = Type::time;
            node.time = *time;
        }
    }

    static void need_alike(Node& node, std::size_t count) {
        if (std::ranges::any_of(node.args, [](const Node& arg) { return arg.type == Type::time; })) {
            std::ranges::for_each(node.args, text_as_time);
        }
        if (node.args.empty() || node.args[0].type == Type::list) {
            refuse("lists are compared by A_ functions");
        }
        need(node, count, node.args[0].type);
    }

    std::optional<double> number(const Node& node, FeatureTable::RowNumber row) const {
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

    static std::optional<double> calculated(CqlOp op, double a, double b) {
        const double result = op == CqlOp::add        ? a + b
                              : op == CqlOp::subtract ? a - b
                              : op == CqlOp::multiply ? a * b
                              : op == CqlOp::divide   ? a / b
                              : op == CqlOp::modulo   ? std::fmod(a, b)
                                                      : std::pow(a, b);
        return std::isfinite(result) ? std::optional{result} : std::nullopt;
    }

    std::optional<std::string_view> text(const Node& node, FeatureTable::RowNumber row) const {
        if (node.op == CqlOp::text) {
            return node.text;
        }
        const TextNumber number = table.text_number(row, node.field);
        return number == 0 ? std::nullopt : std::optional{table.texts().text(number)};
    }

    std::optional<TimeSpan> time(const Node& node, FeatureTable::RowNumber row) const {
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

    Truth truth(const Node& node, FeatureTable::RowNumber row) const {
        switch (node.op) {
            case CqlOp::truth:
                return truth_of(node.number != 0);
            case CqlOp::conjunction:
                return all(node, row, Truth::no);
            case CqlOp::disjunction:
                return all(node, row, Truth::yes);
            case CqlOp::negation: {
                const Truth inner = truth(node.args[0], row);
                return inner == Truth::unknown ? inner : truth_of(inner == Truth::no);
            }
            case CqlOp::like: {
                const auto words = text(node.args[0], row);
                const auto pattern = text(node.args[1], row);
                return words && pattern ? truth_of(is_like(*words, *pattern)) : Truth::unknown;
            }
            case CqlOp::is_null:
                return truth_of(std::holds_alternative<std::monostate>(table.value(row, node.args[0].field)));
            case CqlOp::between: {
                const Truth low = compared(CqlOp::greater_or_equal, node.args[0], node.args[1], row);
                const Truth high = compared(CqlOp::less_or_equal, node.args[0], node.args[2], row);
                return low == Truth::unknown || high == Truth::unknown
                           ? Truth::unknown
                           : truth_of(low == Truth::yes && high == Truth::yes);
            }
            case CqlOp::in:
                return contained(node, row);
            default:
                break;
        }
        if (between(node.op, CqlOp::equal, CqlOp::greater_or_equal)) {
            return compared(node.op, node.args[0], node.args[1], row);
        }
        if (between(node.op, CqlOp::s_intersects, CqlOp::s_overlaps)) {
            return in_space(node, row);
        }
        return between(node.op, CqlOp::t_after, CqlOp::t_starts) ? in_time(node, row) : in_list(node, row);
    }

    /// AND and OR: the deciding truth decides, else an unknown makes it unknown.
    Truth all(const Node& node, FeatureTable::RowNumber row, Truth deciding) const {
        Truth result = deciding == Truth::no ? Truth::yes : Truth::no;
        for (const Node& arg : node.args) {
            const Truth one = truth(arg, row);
            if (one == deciding) {
                return one;
            }
            result = one == Truth::unknown ? one : result;
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

    Truth compared(CqlOp op, const Node& a, const Node& b, FeatureTable::RowNumber row) const {
        if (a.type == Type::number) {
            const auto left = number(a, row);
            const auto right = number(b, row);
            return left && right ? truth_of(holds(op, *left, *right)) : Truth::unknown;
        }
        if (a.type == Type::text) {
            const auto left = text(a, row);
            const auto right = text(b, row);
            return left && right ? truth_of(holds(op, *left, *right)) : Truth::unknown;
        }
        if (a.type == Type::time) {
            const auto left = time(a, row);
            const auto right = time(b, row);
            return left && right ? truth_of(holds_in_time(op, *left, *right)) : Truth::unknown;
        }
        const Truth left = truth(a, row);
        const Truth right = truth(b, row);
        return left == Truth::unknown || right == Truth::unknown ? Truth::unknown : truth_of(holds(op, left, right));
    }

    /// Later than a day is after its last second, earlier before its first.
    static bool holds_in_time(CqlOp op, const TimeSpan& a, const TimeSpan& b) {
        switch (op) {
            case CqlOp::equal:
                return a == b;
            case CqlOp::unequal:
                return a != b;
            case CqlOp::less:
                return a.to < b.from;
            case CqlOp::less_or_equal:
                return a.to <= b.to;
            case CqlOp::greater:
                return a.from > b.to;
            default:
                return a.from >= b.from;
        }
    }

    Truth contained(const Node& node, FeatureTable::RowNumber row) const {
        Truth result = Truth::no;
        for (std::size_t i = 1; i < node.args.size(); ++i) {
            const Truth one = compared(CqlOp::equal, node.args[0], node.args[i], row);
            if (one == Truth::yes) {
                return one;
            }
            result = one == Truth::unknown ? one : result;
        }
        return result;
    }

    Truth in_time(const Node& node, FeatureTable::RowNumber row) const {
        const auto a = time(node.args[0], row);
        const auto b = time(node.args[1], row);
        return a && b ? truth_of(related_in_time(node.op, *a, *b)) : Truth::unknown;
    }

    Truth in_space(const Node& node, FeatureTable::RowNumber row) const {
        if (!table.has_geometry(row)) {
            return Truth::unknown;
        }
        const Box box = table.box(row);
        bool holds = false;
        if (!overlap(box, node.box)) {
            return truth_of(node.negate);
        }
        if (table.has_shape(row)) {
            Truth& known = node.of_shapes[table.shape_number(row)];
            if (known == Truth::unknown) {
                known = truth_of(related(table.geometry(row), node.shape, node.relation));
            }
            holds = known == Truth::yes;
        } else if (has_area(node.shape) &&
                   (node.relation == Relation::intersects || node.relation == Relation::within)) {
            holds = sitmap::contains(node.shape, table.position(row));
        } else {
            holds = related(table.geometry(row), node.shape, node.relation);
        }
        return truth_of(holds != node.negate);
    }

    Truth in_list(const Node& node, FeatureTable::RowNumber row) const {
        const TextNumber number = table.text_number(row, node.args[0].field);
        if (number == 0) {
            return Truth::unknown;
        }
        const auto [known, is_new] = node.of_texts.try_emplace(number, Truth::unknown);
        if (is_new) {
            if (const auto items = items_of(table.texts().text(number))) {
                known->second = truth_of(compared_lists(node.op, *items, node.items));
            }
        }
        return known->second;
    }

    static bool compared_lists(CqlOp op, const Items& ours, const Items& others) {
        switch (op) {
            case CqlOp::a_equals:
                return ours == others;
            case CqlOp::a_contains:
                return std::ranges::includes(ours, others);
            case CqlOp::a_contained_by:
                return std::ranges::includes(others, ours);
            default:
                return std::ranges::any_of(ours, [&](const std::string& item) { return others.contains(item); });
        }
    }
};

Filter::Filter(CqlExpression expression, const FeatureTable& table) : m_table(&table) {
    Node root = Evaluation{table}.bind(std::move(expression));
    if (root.type != Type::truth) {
        refuse("it must be true or false for each feature");
    }
    m_root = std::make_unique<Node>(std::move(root));
}

Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;
Filter::~Filter() = default;

bool Filter::matches(FeatureTable::RowNumber row) const {
    return Evaluation{*m_table}.truth(*m_root, row) == Truth::yes;
}

}  // namespace sitmap

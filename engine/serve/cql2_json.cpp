// CQL2 as JSON: the same tree as the text gives.

#include "engine/serve/cql2.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"
#include "engine/output/geometry_from_json.hpp"
#include "engine/serve/response.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
    throw Refusal(400, "filter: " + why);
}

std::optional<CqlOp> operator_called(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, CqlOp>, 19> operators{{{"and", CqlOp::conjunction},
                                                                                   {"or", CqlOp::disjunction},
                                                                                   {"not", CqlOp::negation},
                                                                                   {"=", CqlOp::equal},
                                                                                   {"<>", CqlOp::unequal},
                                                                                   {"<", CqlOp::less},
                                                                                   {"<=", CqlOp::less_or_equal},
                                                                                   {">", CqlOp::greater},
                                                                                   {">=", CqlOp::greater_or_equal},
                                                                                   {"like", CqlOp::like},
                                                                                   {"between", CqlOp::between},
                                                                                   {"in", CqlOp::in},
                                                                                   {"isnull", CqlOp::is_null},
                                                                                   {"+", CqlOp::add},
                                                                                   {"-", CqlOp::subtract},
                                                                                   {"*", CqlOp::multiply},
                                                                                   {"/", CqlOp::divide},
                                                                                   {"%", CqlOp::modulo},
                                                                                   {"^", CqlOp::power}}};
    const auto found = std::ranges::find(operators, name, &std::pair<std::string_view, CqlOp>::first);
    return found == operators.end() ? cql_function(name) : std::optional{found->second};
}

class Reader {
public:
    CqlExpression read(const Json& json) {
        if (++m_depth > cql_most_depth || ++m_nodes > cql_most_nodes) {
            refuse("it is nested too deep or has too many parts");
        }
        CqlExpression made = json.is_object() ? object(json) : json.is_array() ? array(json) : literal(json);
        --m_depth;
        return made;
    }

private:
    static CqlExpression leaf(CqlOp op) {
        CqlExpression made;
        made.op = op;
        return made;
    }

    static CqlExpression literal(const Json& json) {
        CqlExpression made;
        if (json.is_boolean()) {
            made.number = json.get<bool>() ? 1 : 0;
        } else if (json.is_number()) {
            made.op = CqlOp::number;
            made.number = json.get<double>();
        } else if (json.is_string()) {
            made.op = CqlOp::text;
            made.text = json.get<std::string>();
        } else {
            refuse("null is no value; use isNull");
        }
        return made;
    }

    CqlExpression array(const Json& json) {
        CqlExpression made = leaf(CqlOp::array);
        for (const Json& item : json) {
            made.args.push_back(read(item));
        }
        return made;
    }

    static std::string text_of(const Json& json, const char* name) {
        if (!json[name].is_string()) {
            refuse(std::string{name} + " is no text");
        }
        return json[name].get<std::string>();
    }

    CqlExpression object(const Json& json) {
        if (json.contains("op")) {
            return operation(json);
        }
        if (json.contains("property")) {
            CqlExpression made = leaf(CqlOp::property);
            made.text = text_of(json, "property");
            return made;
        }
        for (const char* name : {"date", "timestamp"}) {
            if (json.contains(name)) {
                return instant(text_of(json, name));
            }
        }
        if (json.contains("interval")) {
            return interval(json["interval"]);
        }
        if (json.contains("bbox")) {
            return box(json["bbox"]);
        }
        return geometry(json);
    }

    static CqlExpression instant(const std::string& text) {
        const auto time = parse_instant(text);
        if (!time) {
            refuse("a date or time cannot be read");
        }
        CqlExpression made = leaf(CqlOp::time);
        made.time = *time;
        return made;
    }

    CqlExpression interval(const Json& json) {
        if (!json.is_array() || json.size() != 2) {
            refuse("an interval has two ends");
        }
        CqlExpression made = leaf(CqlOp::interval);
        for (const Json& end : json) {
            made.args.push_back(!end.is_string()                            ? read(end)
                                : end.get_ref<const std::string&>() == ".." ? leaf(CqlOp::time)
                                                                            : instant(end.get<std::string>()));
        }
        return made;
    }

    static CqlExpression box(const Json& json) {
        const bool numbers = json.is_array() && json.size() == 4 &&
                             std::ranges::all_of(json, [](const Json& side) { return side.is_number(); });
        if (!numbers) {
            refuse("a bbox is four numbers");
        }
        const double west = json[0].get<double>();
        const double south = json[1].get<double>();
        const double east = json[2].get<double>();
        const double north = json[3].get<double>();
        CqlExpression made = leaf(CqlOp::geometry);
        made.shape = Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}};
        return made;
    }

    static CqlExpression geometry(const Json& json) {
        CqlExpression made = leaf(CqlOp::geometry);
        try {
            made.shape = geometry_from_json(json.dump());
        } catch (const InputError& error) {
            refuse(error.what());
        } catch (const Json::exception&) {
            refuse("it has text that is not UTF-8");
        }
        return made;
    }

    CqlExpression operation(const Json& json) {
        const auto op = operator_called(in_lower_case(text_of(json, "op")));
        if (!op || !json.contains("args") || !json["args"].is_array()) {
            refuse(op ? "an operator has no args" : "there is no such operator");
        }
        CqlExpression made = leaf(*op);
        for (const Json& arg : json["args"]) {
            made.args.push_back(read(arg));
        }
        if ((*op == CqlOp::conjunction || *op == CqlOp::disjunction) && made.args.size() < 2) {
            refuse("and, or take two arguments or more");
        }
        // The second argument of `in` is a list; in the tree its items follow the first.
        if (*op == CqlOp::in && made.args.size() == 2 && made.args[1].op == CqlOp::array) {
            std::vector<CqlExpression> items = std::move(made.args[1].args);
            made.args.pop_back();
            std::ranges::move(items, std::back_inserter(made.args));
        }
        return made;
    }

    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
};

}  // namespace

CqlExpression parse_cql2_json(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        refuse("it is no JSON");
    }
    return Reader{}.read(json);
}

}  // namespace sitmap

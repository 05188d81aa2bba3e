// CQL2 as text: a parser that goes down by precedence.

#include "engine/core/error.hpp"
#include "engine/serve/cql2.hpp"
#include "engine/serve/cql2_scanner.hpp"
#include "engine/serve/response.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace sitmap {

namespace {

class Parser {
public:
    explicit Parser(std::string_view text) : m_scan(text) {}

    CqlExpression whole() {
        CqlExpression expression = disjunction();
        if (m_scan.token().kind != CqlTokenKind::end) {
            m_scan.refuse("the end, or AND or OR");
        }
        return expression;
    }

private:
    /// Counts how deep the parser is while it lives.
    class Level {
    public:
        explicit Level(Parser& parser) : m_parser(parser) {
            if (++parser.m_depth > cql_most_depth) {
                throw Refusal(400, "the filter is nested too deep");
            }
        }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        ~Level() { --m_parser.m_depth; }

    private:
        Parser& m_parser;
    };

    bool at_word(std::string_view word) const {
        return m_scan.token().kind == CqlTokenKind::word && m_scan.token().text == word;
    }
    bool take_word(std::string_view word) {
        const bool there = at_word(word);
        if (there) {
            m_scan.take();
        }
        return there;
    }
    bool at_symbol(std::string_view symbol) const {
        return m_scan.token().kind == CqlTokenKind::symbol && m_scan.token().text == symbol;
    }
    bool take_symbol(std::string_view symbol) {
        const bool there = at_symbol(symbol);
        if (there) {
            m_scan.take();
        }
        return there;
    }
    void need_symbol(std::string_view symbol) {
        if (!take_symbol(symbol)) {
            m_scan.refuse("'" + std::string{symbol} + "'");
        }
    }

    CqlExpression node(CqlOp op, std::vector<CqlExpression> args) {
        if (++m_nodes > cql_most_nodes) {
            throw Refusal(400, "the filter has too many parts");
        }
        CqlExpression made;
        made.op = op;
        made.args = std::move(args);
        return made;
    }
    CqlExpression pair(CqlOp op, CqlExpression left, CqlExpression right) {
        std::vector<CqlExpression> args;
        args.push_back(std::move(left));
        args.push_back(std::move(right));
        return node(op, std::move(args));
    }
    CqlExpression negated(CqlExpression expression, bool negate) {
        if (!negate) {
            return expression;
        }
        std::vector<CqlExpression> args;
        args.push_back(std::move(expression));
        return node(CqlOp::negation, std::move(args));
    }

    CqlExpression disjunction() {
        const Level level{*this};
        std::vector<CqlExpression> parts;
        do {
            parts.push_back(conjunction());
        } while (take_word("or"));
        return parts.size() == 1 ? std::move(parts.front()) : node(CqlOp::disjunction, std::move(parts));
    }

    CqlExpression conjunction() {
        std::vector<CqlExpression> parts;
        do {
            parts.push_back(negation());
        } while (take_word("and"));
        return parts.size() == 1 ? std::move(parts.front()) : node(CqlOp::conjunction, std::move(parts));
    }

    CqlExpression negation() {
        bool negate = false;
        while (take_word("not")) {
            negate = !negate;
        }
        return negated(comparison(), negate);
    }

    CqlExpression comparison() {
        static constexpr std::array<std::pair<std::string_view, CqlOp>, 6> operators{{{"=", CqlOp::equal},
                                                                                      {"<>", CqlOp::unequal},
                                                                                      {"<", CqlOp::less},
                                                                                      {"<=", CqlOp::less_or_equal},
                                                                                      {">", CqlOp::greater},
                                                                                      {">=", CqlOp::greater_or_equal}}};
        CqlExpression left = sum();
        for (const auto& [symbol, op] : operators) {
            if (take_symbol(symbol)) {
                return pair(op, std::move(left), sum());
            }
        }
        if (take_word("is")) {
            const bool negate = take_word("not");
            if (!take_word("null")) {
                m_scan.refuse("NULL");
            }
            std::vector<CqlExpression> args;
            args.push_back(std::move(left));
            return negated(node(CqlOp::is_null, std::move(args)), negate);
        }
        const bool negate = take_word("not");
        if (at_word("like") || at_word("between") || at_word("in")) {
            return negated(predicate(std::move(left)), negate);
        }
        if (negate) {
            m_scan.refuse("LIKE, BETWEEN or IN");
        }
        return left;
    }

    CqlExpression predicate(CqlExpression left) {
        if (take_word("like")) {
            return pair(CqlOp::like, std::move(left), sum());
        }
        std::vector<CqlExpression> args;
        args.push_back(std::move(left));
        if (take_word("between")) {
            args.push_back(sum());
            if (!take_word("and")) {
                m_scan.refuse("AND");
            }
            args.push_back(sum());
            return node(CqlOp::between, std::move(args));
        }
        m_scan.take();
        need_symbol("(");
        do {
            args.push_back(sum());
        } while (take_symbol(","));
        need_symbol(")");
        return node(CqlOp::in, std::move(args));
    }

    CqlExpression sum() {
        CqlExpression left = product();
        while (at_symbol("+") || at_symbol("-")) {
            const CqlOp op = m_scan.take().text == "+" ? CqlOp::add : CqlOp::subtract;
            left = pair(op, std::move(left), product());
        }
        return left;
    }

    CqlExpression product() {
        CqlExpression left = power();
        while (at_symbol("*") || at_symbol("/") || at_symbol("%")) {
            const std::string symbol = m_scan.take().text;
            const CqlOp op = symbol == "*" ? CqlOp::multiply : symbol == "/" ? CqlOp::divide : CqlOp::modulo;
            left = pair(op, std::move(left), power());
        }
        return left;
    }

    CqlExpression power() {
        CqlExpression base = signed_primary();
        return take_symbol("^") ? pair(CqlOp::power, std::move(base), signed_primary()) : base;
    }

    CqlExpression signed_primary() {
        if (!take_symbol("-")) {
            take_symbol("+");
            return primary();
        }
        CqlExpression zero = node(CqlOp::number, {});
        return pair(CqlOp::subtract, std::move(zero), primary());
    }

    CqlExpression primary() {
        if (at_symbol("(")) {
            return parenthesis();
        }
        const CqlToken token = m_scan.token();
        switch (token.kind) {
            case CqlTokenKind::number: {
                m_scan.take();
                CqlExpression made = node(CqlOp::number, {});
                made.number = token.number;
                return made;
            }
            case CqlTokenKind::text:
            case CqlTokenKind::quoted_name: {
                m_scan.take();
                CqlExpression made = node(token.kind == CqlTokenKind::text ? CqlOp::text : CqlOp::property, {});
                made.text = token.text;
                return made;
            }
            case CqlTokenKind::word:
                m_scan.take();
                return word(token);
            default:
                m_scan.refuse("a property, a value or a function");
        }
    }

    /// An expression in parentheses, or a list where there are several.
    CqlExpression parenthesis() {
        need_symbol("(");
        const Level level{*this};
        if (take_symbol(")")) {
            return node(CqlOp::array, {});
        }
        std::vector<CqlExpression> parts;
        do {
            parts.push_back(disjunction());
        } while (take_symbol(","));
        need_symbol(")");
        return parts.size() == 1 ? std::move(parts.front()) : node(CqlOp::array, std::move(parts));
    }

    CqlExpression word(const CqlToken& token) {
        if (token.text == "true" || token.text == "false") {
            CqlExpression made = node(CqlOp::truth, {});
            made.number = token.text == "true" ? 1 : 0;
            return made;
        }
        if (!at_symbol("(")) {
            CqlExpression made = node(CqlOp::property, {});
            made.text = token.as_written;
            return made;
        }
        if (token.text == "date" || token.text == "timestamp") {
            return instant();
        }
        if (token.text == "interval") {
            return interval();
        }
        if (token.text == "bbox") {
            return box();
        }
        if (const auto op = cql_function(token.text)) {
            return function(*op);
        }
        return geometry(token);
    }

    CqlExpression instant() {
        need_symbol("(");
        CqlExpression made = instant_of(m_scan.token());
        m_scan.take();
        need_symbol(")");
        return made;
    }

    CqlExpression instant_of(const CqlToken& token) {
        const auto time = token.kind == CqlTokenKind::text ? parse_instant(token.text) : std::nullopt;
        if (!time) {
            m_scan.refuse("a date such as '2025-07-13' or a time such as '2025-07-13T10:00:00Z'");
        }
        CqlExpression made = node(CqlOp::time, {});
        made.time = *time;
        return made;
    }

    /// Texts, '..' among them, or properties.
    CqlExpression interval_end() {
        const CqlToken token = m_scan.token();
        if (token.kind == CqlTokenKind::text && token.text == "..") {
            m_scan.take();
            CqlExpression open = node(CqlOp::time, {});
            return open;
        }
        if (token.kind == CqlTokenKind::text) {
            CqlExpression made = instant_of(token);
            m_scan.take();
            return made;
        }
        return primary();
    }

    CqlExpression interval() {
        need_symbol("(");
        CqlExpression from = interval_end();
        need_symbol(",");
        CqlExpression to = interval_end();
        need_symbol(")");
        return pair(CqlOp::interval, std::move(from), std::move(to));
    }

    double signed_number() {
        const bool minus = take_symbol("-");
        if (m_scan.token().kind != CqlTokenKind::number) {
            m_scan.refuse("a number");
        }
        const double number = m_scan.take().number;
        return minus ? -number : number;
    }

    CqlExpression box() {
        need_symbol("(");
        std::array<double, 4> sides{};
        for (std::size_t i = 0; i < sides.size(); ++i) {
            if (i > 0) {
                need_symbol(",");
            }
            sides[i] = signed_number();
        }
        need_symbol(")");
        CqlExpression made = node(CqlOp::geometry, {});
        const auto [west, south, east, north] = sides;
        made.shape = Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}};
        return made;
    }

    CqlExpression function(CqlOp op) {
        need_symbol("(");
        const Level level{*this};
        std::vector<CqlExpression> args;
        if (!at_symbol(")")) {
            do {
                args.push_back(disjunction());
            } while (take_symbol(","));
        }
        need_symbol(")");
        return node(op, std::move(args));
    }

    CqlExpression geometry(const CqlToken& type) {
        static constexpr std::array types{"point",      "linestring",      "polygon",
                                          "multipoint", "multilinestring", "multipolygon"};
        if (std::ranges::find(types, type.text) == types.end()) {
            m_scan.refuse("a function; there is none called " + std::string{type.as_written});
        }
        CqlExpression made = node(CqlOp::geometry, {});
        try {
            made.shape = from_wkt(type.text + std::string{m_scan.take_parenthesis()});
        } catch (const InputError&) {
            m_scan.refuse("a geometry in WKT before this");
        }
        return made;
    }

    CqlScanner m_scan;
    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
};

}  // namespace

CqlExpression parse_cql2_text(std::string_view text) {
    return Parser{text}.whole();
}

}  // namespace sitmap

// CQL2 as text: a scanner and a parser that goes down by precedence.

#include "engine/serve/cql2.hpp"

#include "engine/core/error.hpp"
#include "engine/serve/response.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace sitmap {

namespace {

enum class TokenKind : std::uint8_t { end, word, quoted_name, text, number, symbol };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string text;  ///< words in lower case; texts without quotation marks
    std::string_view as_written;
    double number = 0;
    std::size_t at = 0;
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lowered(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) { advance(); }

    const Token& token() const { return m_token; }

    Token take() {
        Token taken = m_token;
        advance();
        return taken;
    }

    /// The parenthesis that opens here and all up to the one that closes it; then goes on behind it.
    std::string_view take_parenthesis() {
        const std::size_t start = m_token.at;
        std::size_t depth = 0;
        std::size_t i = start;
        for (; i < m_text.size(); ++i) {
            depth += m_text[i] == '(' ? 1 : 0;
            depth -= m_text[i] == ')' && depth > 0 ? 1 : 0;
            if (depth == 0) {
                break;
            }
        }
        if (i >= m_text.size() || m_text[start] != '(') {
            refuse("a parenthesis that closes");
        }
        m_next = i + 1;
        advance();
        return m_text.substr(start, i + 1 - start);
    }

    [[noreturn]] void refuse(const std::string& expected) const {
        throw Refusal(400, "filter, character " + std::to_string(m_token.at + 1) + ": expected " + expected);
    }

private:
    void advance() {
        m_next = std::min(m_text.find_first_not_of(" \t\r\n", m_next), m_text.size());
        m_token = {TokenKind::end, {}, {}, 0, m_next};
        if (m_next == m_text.size()) {
            return;
        }
        const char c = m_text[m_next];
        if (is_letter(c)) {
            scan_word();
        } else if (is_digit(c) || (c == '.' && m_next + 1 < m_text.size() && is_digit(m_text[m_next + 1]))) {
            scan_number();
        } else if (c == '\'' || c == '"') {
            scan_quoted(c);
        } else {
            scan_symbol();
        }
    }

    void scan_word() {
        std::size_t end = m_next;
        while (end < m_text.size() && (is_letter(m_text[end]) || is_digit(m_text[end]) || m_text[end] == '.')) {
            ++end;
        }
        m_token.kind = TokenKind::word;
        m_token.as_written = m_text.substr(m_next, end - m_next);
        m_token.text = lowered(m_token.as_written);
        m_next = end;
    }

    void scan_number() {
        const char* const start = m_text.data() + m_next;
        const auto [end, failed] = std::from_chars(start, m_text.data() + m_text.size(), m_token.number);
        if (failed != std::errc{}) {
            refuse("a number");
        }
        m_token.kind = TokenKind::number;
        m_next = static_cast<std::size_t>(end - m_text.data());
    }

    /// A quotation mark within is doubled.
    void scan_quoted(char mark) {
        m_token.kind = mark == '"' ? TokenKind::quoted_name : TokenKind::text;
        for (std::size_t i = m_next + 1; i < m_text.size(); ++i) {
            if (m_text[i] != mark) {
                m_token.text += m_text[i];
            } else if (i + 1 < m_text.size() && m_text[i + 1] == mark) {
                m_token.text += mark;
                ++i;
            } else {
                m_next = i + 1;
                return;
            }
        }
        refuse("a closing quotation mark");
    }

    void scan_symbol() {
        static constexpr std::array symbols{"<>", "<=", ">=", "<", ">", "=", "(", ")",
                                            ",",  "+",  "-",  "*", "/", "%", "^"};
        for (const std::string_view symbol : symbols) {
            if (m_text.substr(m_next).starts_with(symbol)) {
                m_token.kind = TokenKind::symbol;
                m_token.text = symbol;
                m_next += symbol.size();
                return;
            }
        }
        refuse("a word, a number, a text or an operator");
    }

    std::string_view m_text;
    std::size_t m_next = 0;
    Token m_token;
};

class Parser {
public:
    explicit Parser(std::string_view text) : m_scan(text) {}

    CqlExpression whole() {
        CqlExpression expression = disjunction();
        if (m_scan.token().kind != TokenKind::end) {
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
        return m_scan.token().kind == TokenKind::word && m_scan.token().text == word;
    }
    bool take_word(std::string_view word) {
        const bool there = at_word(word);
        if (there) {
            m_scan.take();
        }
        return there;
    }
    bool at_symbol(std::string_view symbol) const {
        return m_scan.token().kind == TokenKind::symbol && m_scan.token().text == symbol;
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
        const Token token = m_scan.token();
        switch (token.kind) {
            case TokenKind::number: {
                m_scan.take();
                CqlExpression made = node(CqlOp::number, {});
                made.number = token.number;
                return made;
            }
            case TokenKind::text:
            case TokenKind::quoted_name: {
                m_scan.take();
                CqlExpression made = node(token.kind == TokenKind::text ? CqlOp::text : CqlOp::property, {});
                made.text = token.text;
                return made;
            }
            case TokenKind::word:
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

    CqlExpression word(const Token& token) {
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

    CqlExpression instant_of(const Token& token) {
        const auto time = token.kind == TokenKind::text ? parse_instant(token.text) : std::nullopt;
        if (!time) {
            m_scan.refuse("a date such as '2025-07-13' or a time such as '2025-07-13T10:00:00Z'");
        }
        CqlExpression made = node(CqlOp::time, {});
        made.time = *time;
        return made;
    }

    /// Texts, '..' among them, or properties.
    CqlExpression interval_end() {
        const Token token = m_scan.token();
        if (token.kind == TokenKind::text && token.text == "..") {
            m_scan.take();
            CqlExpression open = node(CqlOp::time, {});
            return open;
        }
        if (token.kind == TokenKind::text) {
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
        if (m_scan.token().kind != TokenKind::number) {
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

    CqlExpression geometry(const Token& type) {
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

    Scanner m_scan;
    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
};

}  // namespace

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

CqlExpression parse_cql2_text(std::string_view text) {
    return Parser{text}.whole();
}

}  // namespace sitmap

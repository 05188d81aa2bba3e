#include "engine/gazetteer/region_formula.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/table.hpp"
#include "engine/geo/box.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <variant>

namespace sitmap {

namespace {

class Parser {
public:
    explicit Parser(std::string_view text) : m_text{text} {}

    Formula whole() {
        Formula formula = expression();
        skip_spaces();
        if (m_at != m_text.size()) {
            fail("expected nothing more");
        }
        return formula;
    }

private:
    Formula expression() {
        skip_spaces();
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '(' && m_text[m_at] != ')' && m_text[m_at] != ',') {
            ++m_at;
        }
        std::string_view word = m_text.substr(start, m_at - start);
        while (!word.empty() && word.back() == ' ') {
            word.remove_suffix(1);
        }
        if (word.empty()) {
            fail("expected an id or a function");
        }
        if (m_at < m_text.size() && m_text[m_at] == '(') {
            return call(word);
        }
        return atom(word);
    }

    Formula call(std::string_view name) {
        Formula formula{Formula::Kind::call, std::string{name}, 0, {}};
        ++m_at;
        for (;;) {
            formula.arguments.push_back(expression());
            skip_spaces();
            if (m_at == m_text.size()) {
                fail("expected ')'");
            }
            if (m_text[m_at++] == ')') {
                return formula;
            }
        }
    }

    // "8 km", "250 m", "35.5" or an id.
    static Formula atom(std::string_view word) {
        for (const auto& [unit, metres] : {std::pair{" km", 1000.0}, std::pair{" m", 1.0}}) {
            double number = 0;
            if (word.ends_with(unit) &&
                parse_number(word.substr(0, word.size() - std::string_view{unit}.size()), number)) {
                return {Formula::Kind::metres, {}, number * metres, {}};
            }
        }
        double number = 0;
        if (parse_number(word, number)) {
            return {Formula::Kind::number, {}, number, {}};
        }
        return {Formula::Kind::id, std::string{word}, 0, {}};
    }

    void skip_spaces() {
        while (m_at < m_text.size() && m_text[m_at] == ' ') {
            ++m_at;
        }
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw UsageError("formula '" + std::string{m_text} + "', character " + std::to_string(m_at + 1) + ": " + what);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

using Arguments = std::vector<Formula>;

void demand(bool holds, const std::string& function, const char* takes) {
    if (!holds) {
        throw UsageError("formula: " + function + " takes " + takes);
    }
}

std::vector<Geometry> evaluate_all(std::span<const Formula> formulas, const Areas& areas) {
    std::vector<Geometry> all;
    for (const Formula& formula : formulas) {
        all.push_back(evaluate(formula, areas));
    }
    return all;
}

// Pieces that meet end to end become one line again: a ring that was cut falls apart where its first
// position is, too.
std::vector<LineString> joined(std::vector<LineString> pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (std::size_t j = 0; j < pieces.size();) {
            if (i != j && pieces[i].points.back() == pieces[j].points.front()) {
                pieces[i].points.insert(pieces[i].points.end(), pieces[j].points.begin() + 1, pieces[j].points.end());
                pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(j));
                i -= j < i ? 1 : 0;
                j = 0;
            } else {
                ++j;
            }
        }
    }
    return pieces;
}

Geometry joined(const Geometry& geometry) {
    if (const auto* many = std::get_if<MultiLineString>(&geometry)) {
        std::vector<LineString> lines = joined(many->lines);
        return lines.size() == 1 ? Geometry{lines.front()} : Geometry{MultiLineString{std::move(lines)}};
    }
    return geometry;
}

Geometry union_of(const Arguments& arguments, const Areas& areas) {
    return unite(evaluate_all(arguments, areas));
}

Geometry intersection_of(const Arguments& arguments, const Areas& areas) {
    demand(arguments.size() >= 2, "intersection", "two areas or more");
    Geometry common = evaluate(arguments.front(), areas);
    for (const Geometry& other : evaluate_all(std::span{arguments}.subspan(1), areas)) {
        common = intersect(common, other);
    }
    return joined(common);
}

Geometry difference_of(const Arguments& arguments, const Areas& areas) {
    demand(arguments.size() >= 2, "difference", "an area and what to take off it");
    Geometry left = evaluate(arguments.front(), areas);
    for (const Geometry& other : evaluate_all(std::span{arguments}.subspan(1), areas)) {
        left = subtract(left, other);
    }
    return joined(left);
}

void collect(const Geometry& geometry, MultiPoint& points) {
    const auto add_ring = [&points](const std::vector<LonLat>& ring) {
        points.points.insert(points.points.end(), ring.begin(), ring.end());
    };
    if (const auto* point = std::get_if<Point>(&geometry)) {
        points.points.push_back(point->at);
    } else if (const auto* line = std::get_if<LineString>(&geometry)) {
        add_ring(line->points);
    } else if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
        add_ring(polygon->outer);
    } else if (const auto* many = std::get_if<MultiPolygon>(&geometry)) {
        for (const Polygon& part : many->polygons) {
            add_ring(part.outer);
        }
    }
}

Geometry hull_of(const Arguments& arguments, const Areas& areas) {
    MultiPoint points;
    for (const Geometry& member : evaluate_all(arguments, areas)) {
        collect(member, points);
    }
    return convex_hull(points);
}

Geometry buffer_of(const Arguments& arguments, const Areas& areas) {
    demand(arguments.size() == 2 && arguments[1].kind == Formula::Kind::metres, "buffer", "an area and a distance");
    return buffer_m(evaluate(arguments[0], areas), arguments[1].number);
}

// The half of the box that lies that way; for the directions between, the quarter; for centre, the
// middle half each way.
Box part_of_box(const Box& whole, const std::string& direction) {
    const LonLat middle = centre(whole);
    const double quarter_width = width(whole) / 4;
    const double quarter_height = (whole.north - whole.south) / 4;
    if (direction == "centre") {
        return {middle.lon - quarter_width, middle.lat - quarter_height, middle.lon + quarter_width,
                middle.lat + quarter_height};
    }
    Box part = whole;
    if (direction.starts_with("north")) {
        part.south = middle.lat;
    } else if (direction.starts_with("south")) {
        part.north = middle.lat;
    }
    if (direction.ends_with("east")) {
        part.west = middle.lon;
    } else if (direction.ends_with("west")) {
        part.east = middle.lon;
    }
    demand(part != whole, "part", "an area and a direction (north, southwest, centre ...)");
    return part;
}

Geometry part_of(const Arguments& arguments, const Areas& areas) {
    demand(arguments.size() == 2 && arguments[1].kind == Formula::Kind::id, "part", "an area and a direction");
    const Geometry whole = evaluate(arguments[0], areas);
    return clip(whole, part_of_box(bounds(whole), arguments[1].word));
}

Geometry largest_of(const Arguments& arguments, const Areas& areas) {
    demand(arguments.size() == 1, "largest", "one area");
    Geometry whole = evaluate(arguments[0], areas);
    if (const auto* many = std::get_if<MultiPolygon>(&whole)) {
        const auto best = std::max_element(
            many->polygons.begin(), many->polygons.end(),
            [](const Polygon& a, const Polygon& b) { return area_m2(Geometry{a}) < area_m2(Geometry{b}); });
        return *best;
    }
    return whole;
}

Geometry outline_of(const Arguments& arguments, const Areas& areas) {
    demand(arguments.size() == 1, "outline", "one area");
    const Geometry area = evaluate(arguments[0], areas);
    MultiLineString lines;
    if (const auto* polygon = std::get_if<Polygon>(&area)) {
        lines.lines.push_back({polygon->outer});
    } else if (const auto* many = std::get_if<MultiPolygon>(&area)) {
        for (const Polygon& part : many->polygons) {
            lines.lines.push_back({part.outer});
        }
    }
    return lines.lines.size() == 1 ? Geometry{lines.lines.front()} : Geometry{lines};
}

Geometry box_of(const Arguments& arguments, const Areas&) {
    const bool four_numbers =
        arguments.size() == 4 && std::all_of(arguments.begin(), arguments.end(),
                                             [](const Formula& f) { return f.kind == Formula::Kind::number; });
    demand(four_numbers, "box", "west, south, east and north");
    const double west = arguments[0].number;
    const double south = arguments[1].number;
    const double east = arguments[2].number;
    const double north = arguments[3].number;
    return Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}};
}

}  // namespace

Formula parse_formula(std::string_view text) {
    return Parser{text}.whole();
}

std::vector<std::string> places_in(const Formula& formula) {
    std::vector<std::string> ids;
    if (formula.kind == Formula::Kind::id) {
        ids.push_back(formula.word);
    }
    for (const Formula& argument : formula.arguments) {
        const bool direction = formula.word == "part" && &argument != &formula.arguments.front();
        if (!direction) {
            const std::vector<std::string> inner = places_in(argument);
            ids.insert(ids.end(), inner.begin(), inner.end());
        }
    }
    return ids;
}

Geometry evaluate(const Formula& formula, const Areas& areas) {
    if (formula.kind == Formula::Kind::id) {
        return areas(formula.word);
    }
    using Function = Geometry (*)(const Arguments&, const Areas&);
    static const std::map<std::string, Function, std::less<>> functions{
        {"union", union_of},           {"intersection", intersection_of},
        {"difference", difference_of}, {"hull", hull_of},
        {"buffer", buffer_of},         {"part", part_of},
        {"largest", largest_of},       {"box", box_of},
        {"outline", outline_of}};
    const auto function = functions.find(formula.word);
    if (formula.kind != Formula::Kind::call || function == functions.end()) {
        throw UsageError("formula: there is no function '" + formula.word + "'");
    }
    return function->second(formula.arguments, areas);
}

}  // namespace sitmap

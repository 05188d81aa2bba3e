#pragma once

// What a composed page is made of: paths and set text in page pixels (1/96 inch, y down), with
// colours resolved. Plain values: every picture format draws the same list, in the same order.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sitmap {

struct PagePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const PagePoint&, const PagePoint&) = default;
};

struct PageBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    friend bool operator==(const PageBox&, const PageBox&) = default;
};

PagePoint centre(const PageBox& box);
PageBox grown(const PageBox& box, double by);
PageBox moved(const PageBox& box, double dx, double dy);
PageBox united(const PageBox& a, const PageBox& b);
bool contains(const PageBox& box, PagePoint at);
bool contains(const PageBox& outer, const PageBox& inner);
/// True if the two share more than an edge.
bool overlap(const PageBox& a, const PageBox& b);
double overlap_area(const PageBox& a, const PageBox& b);
/// Of the smaller one, how much lies on the other: 0 to 1.
double share_hidden(const PageBox& a, const PageBox& b);

/// Lines and cubic curves. `move` and `line` take one point, `curve` three, `close` none.
enum class Verb : std::uint8_t { move, line, curve, close };

struct Path {
    std::vector<Verb> verbs;
    std::vector<PagePoint> points;

    void move_to(PagePoint at);
    void line_to(PagePoint at);
    void curve_to(PagePoint a, PagePoint b, PagePoint to);
    void close();
    bool empty() const { return verbs.empty(); }
    friend bool operator==(const Path&, const Path&) = default;
};

Path rectangle(const PageBox& box, double radius = 0);
Path disc(PagePoint at, double radius);
/// A closed (or open) chain of straight lines.
Path chain(const std::vector<PagePoint>& points, bool closed);
void append(Path& path, const Path& more);
Path moved(Path path, double dx, double dy);
/// Scaled about the origin, then moved.
Path placed(Path path, double scale, PagePoint at);
/// The box of all points; a default box for an empty path.
PageBox bounds(const Path& path);

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    double opacity = 1;
    friend bool operator==(const Colour&, const Colour&) = default;
};

Colour faded(Colour colour, double opacity);
/// "#RRGGBB", or "#RRGGBBAA" where it is not opaque.
std::string css_colour(const Colour& colour);
/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b);

struct Stroke {
    Colour colour;
    double width = 1;
    std::vector<double> dash = {};
    bool round = true;  ///< caps and joins; else butt caps and mitred joins
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// A path, filled and then stroked.
struct Shape {
    Path path;
    std::optional<Colour> fill = {};
    std::optional<Stroke> stroke = {};
    bool even_odd = true;
    friend bool operator==(const Shape&, const Shape&) = default;
};

/// One line of text in one style. It is drawn as its outline, so that what was measured is what is
/// seen; text, size and baseline stay with it for formats that want words.
struct TextRun {
    std::string text;
    PagePoint baseline;  ///< where the outline's origin lies: left end of the baseline
    double size = 12;
    PageBox ink;   ///< on the page
    Path outline;  ///< on the page
    Colour colour;
    std::optional<Stroke> halo = {};  ///< stroked behind the fill
    std::optional<Colour> ground =
        {};  ///< what it stands on, its halo over all that is painted there (map/text_ground.hpp)
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

using Item = std::variant<Shape, TextRun>;

/// Items that belong together, drawn in order, inside `clip` where there is one.
struct Group {
    std::string name;  ///< "rivers", "labels"; stable, for formats that keep layers apart
    std::optional<PageBox> clip = {};
    std::vector<Item> items = {};
    friend bool operator==(const Group&, const Group&) = default;
};

}  // namespace sitmap

#include "engine/map/text_ground.hpp"

#include "engine/map/path_trace.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace sitmap {

namespace {

/// A filled shape as far as points are looked for in it.
struct Paint {
    const Shape* shape;
    PageBox reach;
    std::optional<PageBox> clip;
};

/// Counts the edges that a ray to the right crosses, upward and downward.
struct Ray {
    PagePoint from;
    PagePoint first = {};
    PagePoint last = {};
    int crossed = 0;
    int winding = 0;

    void edge(PagePoint to) {
        if ((last.y > from.y) != (to.y > from.y) &&
            from.x < last.x + (from.y - last.y) / (to.y - last.y) * (to.x - last.x)) {
            ++crossed;
            winding += to.y > last.y ? 1 : -1;
        }
        last = to;
    }
    void move(PagePoint to) {
        close();
        first = last = to;
    }
    void line(PagePoint to) { edge(to); }
    void curve(PagePoint a, PagePoint b, PagePoint to) {
        constexpr int steps = 8;
        const PagePoint begin = last;
        for (int i = 1; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const double u = 1 - t;
            const auto at = [&](double p, double q, double r, double s) {
                return u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
            };
            edge({at(begin.x, a.x, b.x, to.x), at(begin.y, a.y, b.y, to.y)});
        }
    }
    void close() { edge(first); }
};

bool covers(const Paint& paint, PagePoint at) {
    if (!contains(paint.reach, at) || (paint.clip && !contains(*paint.clip, at))) {
        return false;
    }
    Ray ray{at};
    trace(paint.shape->path, ray);
    ray.close();
    return paint.shape->even_odd ? ray.crossed % 2 == 1 : ray.winding != 0;
}

Colour over(Colour above, Colour below) {
    const auto mixed = [&](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a * above.opacity + b * (1 - above.opacity)));
    };
    return {mixed(above.red, below.red), mixed(above.green, below.green), mixed(above.blue, below.blue), 1};
}

// Whatever lies under an opaque one is not seen.
Colour painted_at(const std::vector<Paint>& paints, PagePoint at, Colour paper) {
    std::vector<Colour> seen;
    for (auto paint = paints.rbegin(); paint != paints.rend(); ++paint) {
        if (covers(*paint, at)) {
            seen.push_back(*paint->shape->fill);
            if (seen.back().opacity >= 1) {
                break;
            }
        }
    }
    Colour colour = faded(paper, 1);
    std::for_each(seen.rbegin(), seen.rend(), [&](Colour above) { colour = over(above, colour); });
    return colour;
}

Colour ground_of(const TextRun& run, const std::vector<Paint>& paints, Colour paper) {
    constexpr std::array along{0.1, 0.5, 0.9};
    if (run.halo && run.halo->colour.opacity >= 1) {
        return run.halo->colour;
    }
    std::optional<Colour> worst;
    for (const double share : along) {
        const PagePoint at{run.ink.left + share * run.ink.width(), centre(run.ink).y};
        const Colour painted = painted_at(paints, at, paper);
        const Colour ground = run.halo ? over(run.halo->colour, painted) : painted;
        if (!worst || contrast(run.colour, ground) < contrast(run.colour, *worst)) {
            worst = ground;
        }
    }
    return *worst;
}

}  // namespace

void find_grounds(Composition& page) {
    std::vector<Paint> paints;
    for (Group& group : page.groups) {
        for (Item& item : group.items) {
            if (auto* const run = std::get_if<TextRun>(&item)) {
                run->ground = ground_of(*run, paints, page.paper);
            } else if (const Shape& shape = std::get<Shape>(item); shape.fill && shape.fill->opacity > 0) {
                paints.push_back({&shape, bounds(shape.path), group.clip});
            }
        }
    }
}

}  // namespace sitmap

#pragma once

// Hands a path to a drawing library, step by step, whatever its calls are named.

#include "engine/map/page.hpp"

namespace sitmap {

/// Calls `pen.move(p)`, `pen.line(p)`, `pen.curve(a, b, p)` and `pen.close()` in the path's order.
template <class Pen>
void trace(const Path& path, Pen&& pen) {
    const PagePoint* point = path.points.data();
    for (const Verb verb : path.verbs) {
        switch (verb) {
            case Verb::move:
                pen.move(*point++);
                break;
            case Verb::line:
                pen.line(*point++);
                break;
            case Verb::curve:
                pen.curve(point[0], point[1], point[2]);
                point += 3;
                break;
            case Verb::close:
                pen.close();
                break;
        }
    }
}

}  // namespace sitmap

#include "engine/map/page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitmap {

namespace {

// Control points of a quarter circle of radius 1 lie this far along the tangents.
constexpr double quarter = 0.5522847498;

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

PagePoint centre(const PageBox& box) {
    return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
}

PageBox grown(const PageBox& box, double by) {
    return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

PageBox moved(const PageBox& box, double dx, double dy) {
    return {box.left + dx, box.top + dy, box.right + dx, box.bottom + dy};
}

PageBox united(const PageBox& a, const PageBox& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

bool contains(const PageBox& box, PagePoint at) {
    return at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
}

bool contains(const PageBox& outer, const PageBox& inner) {
    return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right &&
           inner.bottom <= outer.bottom;
}

bool overlap(const PageBox& a, const PageBox& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

double overlap_area(const PageBox& a, const PageBox& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return width > 0 && height > 0 ? width * height : 0;
}

double share_hidden(const PageBox& a, const PageBox& b) {
    return overlap_area(a, b) / std::max(1e-9, std::min(a.width() * a.height(), b.width() * b.height()));
}

void Path::move_to(PagePoint at) {
    verbs.push_back(Verb::move);
    points.push_back(at);
}

void Path::line_to(PagePoint at) {
    verbs.push_back(Verb::line);
    points.push_back(at);
}

void Path::curve_to(PagePoint a, PagePoint b, PagePoint to) {
    verbs.push_back(Verb::curve);
    points.insert(points.end(), {a, b, to});
}

void Path::close() {
    verbs.push_back(Verb::close);
}

Path rectangle(const PageBox& box, double radius) {
    const auto [left, top, right, bottom] = box;
    if (radius <= 0) {
        return chain({{left, top}, {right, top}, {right, bottom}, {left, bottom}}, true);
    }
    const double r = std::min({radius, box.width() / 2, box.height() / 2});
    const double k = r * (1 - quarter);
    Path path;
    path.move_to({left + r, top});
    path.line_to({right - r, top});
    path.curve_to({right - k, top}, {right, top + k}, {right, top + r});
    path.line_to({right, bottom - r});
    path.curve_to({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
    path.line_to({left + r, bottom});
    path.curve_to({left + k, bottom}, {left, bottom - k}, {left, bottom - r});
    path.line_to({left, top + r});
    path.curve_to({left, top + k}, {left + k, top}, {left + r, top});
    path.close();
    return path;
}

Path disc(PagePoint at, double radius) {
    return rectangle(grown({at.x, at.y, at.x, at.y}, radius), radius);
}

Path chain(const std::vector<PagePoint>& points, bool closed) {
    Path path;
    for (const PagePoint& point : points) {
        path.verbs.empty() ? path.move_to(point) : path.line_to(point);
    }
    if (closed && !points.empty()) {
        path.close();
    }
    return path;
}

void append(Path& path, const Path& more) {
    path.verbs.insert(path.verbs.end(), more.verbs.begin(), more.verbs.end());
    path.points.insert(path.points.end(), more.points.begin(), more.points.end());
}

Path moved(Path path, double dx, double dy) {
    return placed(std::move(path), 1, {dx, dy});
}

Path placed(Path path, double scale, PagePoint at) {
    for (PagePoint& point : path.points) {
        point = {point.x * scale + at.x, point.y * scale + at.y};
    }
    return path;
}

PageBox bounds(const Path& path) {
    if (path.points.empty()) {
        return {};
    }
    PageBox box{path.points[0].x, path.points[0].y, path.points[0].x, path.points[0].y};
    for (const PagePoint& point : path.points) {
        box = united(box, {point.x, point.y, point.x, point.y});
    }
    return box;
}

Colour faded(Colour colour, double opacity) {
    colour.opacity *= opacity;
    return colour;
}

std::string css_colour(const Colour& colour) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const unsigned part : {colour.red, colour.green, colour.blue}) {
        text += digits[part / 16];
        text += digits[part % 16];
    }
    if (colour.opacity < 1) {
        const auto alpha = static_cast<unsigned>(std::lround(std::max(colour.opacity, 0.0) * 255));
        text += digits[alpha / 16];
        text += digits[alpha % 16];
    }
    return text;
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace sitmap

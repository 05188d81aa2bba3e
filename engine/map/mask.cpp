#include "engine/map/mask.hpp"

#include "engine/map/path_trace.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>

namespace sitmap {

struct Mask::Canvas {
    cairo_surface_t* surface;
    cairo_t* cairo;

    Canvas(int width, int height)
        : surface(cairo_image_surface_create(CAIRO_FORMAT_A8, width, height)), cairo(cairo_create(surface)) {
        cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    ~Canvas() {
        cairo_destroy(cairo);
        cairo_surface_destroy(surface);
    }

    void move(PagePoint p) { cairo_move_to(cairo, p.x, p.y); }
    void line(PagePoint p) { cairo_line_to(cairo, p.x, p.y); }
    void curve(PagePoint a, PagePoint b, PagePoint p) { cairo_curve_to(cairo, a.x, a.y, b.x, b.y, p.x, p.y); }
    void close() { cairo_close_path(cairo); }
};

Mask::Mask(const PageBox& area)
    : m_area(area),
      m_width(std::max(1, static_cast<int>(std::ceil(area.width())))),
      m_height(std::max(1, static_cast<int>(std::ceil(area.height())))),
      m_canvas(std::make_unique<Canvas>(m_width, m_height)) {
    cairo_translate(m_canvas->cairo, -area.left, -area.top);
}

Mask::Mask(Mask&&) noexcept = default;
Mask& Mask::operator=(Mask&&) noexcept = default;
Mask::~Mask() = default;

void Mask::fill(const Path& path) {
    cairo_new_path(m_canvas->cairo);
    trace(path, *m_canvas);
    cairo_fill(m_canvas->cairo);
}

void Mask::stroke(const Path& path, double width) {
    cairo_new_path(m_canvas->cairo);
    trace(path, *m_canvas);
    cairo_set_line_width(m_canvas->cairo, width);
    cairo_stroke(m_canvas->cairo);
}

void Mask::fill(const PageBox& box) {
    fill(rectangle(box));
}

void Mask::count() {
    cairo_surface_flush(m_canvas->surface);
    const unsigned char* const data = cairo_image_surface_get_data(m_canvas->surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(m_canvas->surface));
    const std::size_t columns = static_cast<std::size_t>(m_width) + 1;
    m_sums.assign(columns * (static_cast<std::size_t>(m_height) + 1), 0);
    for (std::size_t y = 0; y < static_cast<std::size_t>(m_height); ++y) {
        std::uint32_t row = 0;
        for (std::size_t x = 0; x + 1 < columns; ++x) {
            row += data[y * stride + x] != 0 ? 1U : 0U;
            m_sums[(y + 1) * columns + x + 1] = m_sums[y * columns + x + 1] + row;
        }
    }
    m_canvas.reset();
}

double Mask::covered(const PageBox& box) const {
    // Nothing is asked oftener: whole numbers by conversion, which rounds down what is not negative.
    const auto down = [](double at, int most) {
        return static_cast<std::size_t>(static_cast<std::int64_t>(std::clamp(at, 0.0, static_cast<double>(most))));
    };
    const auto up = [&](double at, int most) {
        const std::size_t whole = down(at, most);
        return whole + (static_cast<double>(whole) < at && whole < static_cast<std::size_t>(most) ? 1 : 0);
    };
    const std::size_t columns = static_cast<std::size_t>(m_width) + 1;
    const std::size_t left = down(box.left - m_area.left, m_width);
    const std::size_t right = up(box.right - m_area.left, m_width);
    const std::size_t top = down(box.top - m_area.top, m_height);
    const std::size_t bottom = up(box.bottom - m_area.top, m_height);
    return static_cast<double>(m_sums[bottom * columns + right] + m_sums[top * columns + left] -
                               m_sums[top * columns + right] - m_sums[bottom * columns + left]);
}

double Mask::share(const PageBox& box) const {
    const double area = box.width() * box.height();
    return area > 0 ? std::min(1.0, covered(box) / area) : 0;
}

bool Mask::at(PagePoint point) const {
    return any({point.x, point.y, point.x + 0.5, point.y + 0.5});
}

}  // namespace sitmap

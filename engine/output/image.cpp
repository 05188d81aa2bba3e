#include "engine/output/image.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/map/path_trace.hpp"

#include <cairo.h>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace sitmap {

namespace {

struct Release {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

struct Pen {
    cairo_t* cairo;

    void move(PagePoint p) const { cairo_move_to(cairo, p.x, p.y); }
    void line(PagePoint p) const { cairo_line_to(cairo, p.x, p.y); }
    void curve(PagePoint a, PagePoint b, PagePoint p) const { cairo_curve_to(cairo, a.x, a.y, b.x, b.y, p.x, p.y); }
    void close() const { cairo_close_path(cairo); }
};

void trace_on(cairo_t* cairo, const Path& path) {
    cairo_new_path(cairo);
    trace(path, Pen{cairo});
}

void set_source(cairo_t* cairo, Colour colour) {
    cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.opacity);
}

void stroke_path(cairo_t* cairo, const Stroke& stroke) {
    set_source(cairo, stroke.colour);
    cairo_set_line_width(cairo, stroke.width);
    cairo_set_dash(cairo, stroke.dash.data(), static_cast<int>(stroke.dash.size()), 0);
    cairo_set_line_cap(cairo, stroke.round && stroke.dash.empty() ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cairo, stroke.round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_stroke_preserve(cairo);
}

void draw(cairo_t* cairo, const Shape& shape) {
    trace_on(cairo, shape.path);
    if (shape.fill) {
        set_source(cairo, *shape.fill);
        cairo_set_fill_rule(cairo, shape.even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
        cairo_fill_preserve(cairo);
    }
    if (shape.stroke) {
        stroke_path(cairo, *shape.stroke);
    }
}

void draw(cairo_t* cairo, const TextRun& run) {
    trace_on(cairo, run.outline);
    if (run.halo) {
        stroke_path(cairo, *run.halo);
    }
    set_source(cairo, run.colour);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
    cairo_fill(cairo);
}

using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Context = std::unique_ptr<cairo_t, Release>;

// The part of the picture under a box, as a surface of its own on the same pixels. Cairo 1.16 loses
// strokes of many short lines under a clip; a smaller surface clips without one.
Surface part_of(cairo_surface_t* whole, int left, int top, int right, int bottom) {
    const int stride = cairo_image_surface_get_stride(whole);
    unsigned char* const first =
        cairo_image_surface_get_data(whole) + static_cast<std::ptrdiff_t>(stride) * top + std::ptrdiff_t{4} * left;
    return Surface(cairo_image_surface_create_for_data(first, cairo_image_surface_get_format(whole), right - left,
                                                       bottom - top, stride));
}

void check(cairo_t* cairo) {
    if (const cairo_status_t status = cairo_status(cairo); status != CAIRO_STATUS_SUCCESS) {
        throw OutputError("picture", std::string("cannot be drawn at this size: ") + cairo_status_to_string(status));
    }
}

void draw(cairo_surface_t* whole, double scale, const PageBox& box, const Group& group) {
    const auto pixel = [&](double at, int most) {
        return std::clamp(static_cast<int>(std::lround(at * scale)), 0, most);
    };
    const int width = cairo_image_surface_get_width(whole);
    const int height = cairo_image_surface_get_height(whole);
    const int left = pixel(box.left, width);
    const int top = pixel(box.top, height);
    const int right = pixel(box.right, width);
    const int bottom = pixel(box.bottom, height);
    if (left >= right || top >= bottom) {
        return;
    }
    cairo_surface_flush(whole);
    const Surface part = part_of(whole, left, top, right, bottom);
    const Context cairo(cairo_create(part.get()));
    cairo_translate(cairo.get(), -left, -top);
    cairo_scale(cairo.get(), scale, scale);
    for (const Item& item : group.items) {
        std::visit([&](const auto& drawn) { draw(cairo.get(), drawn); }, item);
    }
    check(cairo.get());
    cairo_surface_flush(part.get());
    cairo_surface_mark_dirty(whole);
}

Surface draw_surface(const Composition& page, double scale) {
    const int width = static_cast<int>(std::lround(page.width * scale));
    const int height = static_cast<int>(std::lround(page.height * scale));
    const cairo_format_t format = page.paper.opacity < 1 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
    Surface surface(cairo_image_surface_create(format, width, height));
    {
        const Context cairo(cairo_create(surface.get()));
        set_source(cairo.get(), page.paper);
        cairo_paint(cairo.get());
        check(cairo.get());
    }
    for (const Group& group : page.groups) {
        draw(surface.get(), scale, group.clip.value_or(PageBox{0, 0, page.width, page.height}), group);
    }
    cairo_surface_flush(surface.get());
    return surface;
}

// A part of a colour that is kept multiplied with its opacity.
char divided(std::uint32_t part, std::uint32_t alpha) {
    return static_cast<char>(alpha == 0 || alpha == 255 ? part : (part * 255 + alpha / 2) / alpha);
}

// Cairo keeps a pixel as one native 32-bit number, 0xAARRGGBB, its colour multiplied with its opacity; PNG wants the
// bytes R, G, B, A, and the colour itself.
std::string png_rows(cairo_surface_t* surface) {
    const int width = cairo_image_surface_get_width(surface);
    const int height = cairo_image_surface_get_height(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    const bool opaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24;
    const unsigned char* const data = cairo_image_surface_get_data(surface);
    std::string rows(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4, '\0');
    char* out = rows.data();
    for (int y = 0; y < height; ++y) {
        const auto* const row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(stride) * y);
        for (int x = 0; x < width; ++x) {
            const std::uint32_t alpha = opaque ? 0xFFU : row[x] >> 24U;
            *out++ = divided(row[x] >> 16U & 0xFFU, alpha);
            *out++ = divided(row[x] >> 8U & 0xFFU, alpha);
            *out++ = divided(row[x] & 0xFFU, alpha);
            *out++ = static_cast<char>(alpha);
        }
    }
    return rows;
}

void append_bytes(png_structp png, png_bytep data, png_size_t size) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

[[noreturn]] void fail(png_structp, png_const_charp message) {
    throw OutputError("picture", std::string("cannot be written as PNG: ") + message);
}

void set_text(png_structp png, png_infop info, const Composition& page) {
    std::vector<png_text> texts;
    for (const auto& [key, value] : page.metadata) {
        png_text text{};
        text.compression = PNG_ITXT_COMPRESSION_NONE;
        text.key = const_cast<char*>(key.c_str());
        text.text = const_cast<char*>(value.c_str());
        texts.push_back(text);
    }
    png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
}

struct PngWriter {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, nullptr);
    png_infop info = png_create_info_struct(png);

    PngWriter() = default;
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;
    ~PngWriter() { png_destroy_write_struct(&png, &info); }
};

}  // namespace

std::string encode_png(const Composition& page, double scale) {
    const auto surface = draw_surface(page, scale * page.zoom);
    const auto width = static_cast<png_uint_32>(cairo_image_surface_get_width(surface.get()));
    const auto height = static_cast<png_uint_32>(cairo_image_surface_get_height(surface.get()));
    std::string rows = png_rows(surface.get());
    std::string bytes;
    PngWriter writer;
    png_set_write_fn(writer.png, &bytes, append_bytes, nullptr);
    png_set_IHDR(writer.png, writer.info, width, height, 8, PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    // A map is flat areas and thin lines: one filter and a middling level are nearly as small as the
    // default and several times as fast.
    png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_set_compression_level(writer.png, 3);
    const auto per_metre = static_cast<png_uint_32>(std::lround(96 * scale / 0.0254));
    png_set_pHYs(writer.png, writer.info, per_metre, per_metre, PNG_RESOLUTION_METER);
    set_text(writer.png, writer.info, page);
    png_write_info(writer.png, writer.info);
    for (png_uint_32 y = 0; y < height; ++y) {
        png_write_row(writer.png, reinterpret_cast<png_bytep>(rows.data() + static_cast<std::size_t>(y) * width * 4));
    }
    png_write_end(writer.png, writer.info);
    return bytes;
}

void draw_png(const Composition& page, const std::filesystem::path& file, double scale) {
    write_file(file, encode_png(page, scale));
}

}  // namespace sitmap

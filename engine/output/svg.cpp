#include "engine/output/svg.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/xml_text.hpp"
#include "engine/map/path_trace.hpp"

#include <array>
#include <string_view>

namespace sitmap {

namespace {

constexpr int decimals = 2;  ///< of a page pixel: finer than any printer

void append_number(std::string& out, double number) {
    append_json_fixed(out, number, decimals);
}

void append_attribute(std::string& out, std::string_view name, double number) {
    out.append(" ").append(name).append("=\"");
    append_number(out, number);
    out += '"';
}

/// Writes the steps of SVG path data.
struct DataPen {
    std::string& out;

    void step(char command, std::initializer_list<PagePoint> points) const {
        out += command;
        bool first = true;
        for (const PagePoint& point : points) {
            out += first ? "" : " ";
            first = false;
            append_number(out, point.x);
            out += ' ';
            append_number(out, point.y);
        }
    }
    void move(PagePoint p) const { step('M', {p}); }
    void line(PagePoint p) const { step('L', {p}); }
    void curve(PagePoint a, PagePoint b, PagePoint p) const { step('C', {a, b, p}); }
    void close() const { out += 'Z'; }
};

void append_colour(std::string& out, std::string_view role, Colour colour) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    out.append(" ").append(role).append("=\"#");
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        out += digits[channel >> 4U];
        out += digits[channel & 15U];
    }
    out += '"';
    if (colour.opacity < 1) {
        append_attribute(out, std::string{role} + "-opacity", colour.opacity);
    }
}

void append_stroke(std::string& out, const Stroke& stroke) {
    append_colour(out, "stroke", stroke.colour);
    append_attribute(out, "stroke-width", stroke.width);
    if (!stroke.dash.empty()) {
        out += " stroke-dasharray=\"";
        for (const double length : stroke.dash) {
            out += out.back() == '"' ? "" : " ";
            append_number(out, length);
        }
        out += '"';
    }
    if (stroke.round) {
        out +=
            stroke.dash.empty() ? " stroke-linecap=\"round\" stroke-linejoin=\"round\"" : " stroke-linejoin=\"round\"";
    }
}

void open_path(std::string& out, const Path& path) {
    out += "<path d=\"";
    trace(path, DataPen{out});
    out += '"';
}

void append(std::string& out, const Shape& shape) {
    if (!shape.fill && !shape.stroke) {
        return;
    }
    open_path(out, shape.path);
    if (shape.fill) {
        append_colour(out, "fill", *shape.fill);
        out += shape.even_odd ? " fill-rule=\"evenodd\"" : "";
    } else {
        out += " fill=\"none\"";
    }
    if (shape.stroke) {
        append_stroke(out, *shape.stroke);
    }
    out += "/>\n";
}

void append(std::string& out, const TextRun& run) {
    if (run.halo) {
        open_path(out, run.outline);
        out += " fill=\"none\"";
        append_stroke(out, *run.halo);
        out += "/>\n";
    }
    open_path(out, run.outline);
    append_colour(out, "fill", run.colour);
    out += "/>\n<text";
    append_attribute(out, "x", run.ink.left);
    append_attribute(out, "y", run.baseline.y);
    append_attribute(out, "font-size", run.size);
    append_attribute(out, "textLength", run.ink.width());
    out += " lengthAdjust=\"spacingAndGlyphs\" fill=\"none\">" + xml_escaped(run.text) + "</text>\n";
}

void append_clip(std::string& out, std::size_t number, const PageBox& box) {
    out += "<clipPath id=\"clip" + std::to_string(number) + "\"><rect";
    append_attribute(out, "x", box.left);
    append_attribute(out, "y", box.top);
    append_attribute(out, "width", box.width());
    append_attribute(out, "height", box.height());
    out += "/></clipPath>\n";
}

void append(std::string& out, std::size_t number, const Group& group) {
    if (group.clip) {
        append_clip(out, number, *group.clip);
    }
    out += "<g id=\"" + xml_escaped(group.name) + "-" + std::to_string(number) + "\"";
    out += group.clip ? " clip-path=\"url(#clip" + std::to_string(number) + ")\">\n" : ">\n";
    for (const Item& item : group.items) {
        std::visit([&](const auto& drawn) { append(out, drawn); }, item);
    }
    out += "</g>\n";
}

void append_view_box(std::string& out, const PageBox& box) {
    out += " viewBox=\"";
    for (const double number : {box.left, box.top, box.width(), box.height()}) {
        out += out.back() == '"' ? "" : " ";
        append_number(out, number);
    }
    out += '"';
}

void open_document(std::string& out, const Composition& page) {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"";
    append_attribute(out, "width", page.width * page.zoom);
    append_attribute(out, "height", page.height * page.zoom);
    append_view_box(out, {0, 0, page.width, page.height});
    out += " role=\"img\" font-family=\"Noto Sans, sans-serif\">\n<title>" + xml_escaped(page.title) +
           "</title>\n<desc>" + xml_escaped(page.alternative_text);
    for (const auto& [key, value] : page.metadata) {
        if (key != "Title" && key != "Description") {
            out.append("&#10;").append(xml_escaped(key)).append(": ").append(xml_escaped(value));
        }
    }
    out += "</desc>\n";
}

}  // namespace

std::string encode_svg(const Composition& page) {
    std::string out;
    open_document(out, page);
    std::size_t number = 0;
    append(out, number, paper_of(page));
    for (const Group& group : page.groups) {
        append(out, ++number, group);
    }
    return out + "</svg>\n";
}

std::string encode_svg_symbol(const std::vector<Item>& items, const PageBox& box) {
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"";
    append_attribute(out, "width", box.width());
    append_attribute(out, "height", box.height());
    append_view_box(out, box);
    out += ">\n";
    for (const Item& item : items) {
        std::visit([&](const auto& drawn) { append(out, drawn); }, item);
    }
    return out + "</svg>\n";
}

std::string svg_path_data(const Path& path) {
    std::string data;
    trace(path, DataPen{data});
    return data;
}

void draw_svg(const Composition& page, const std::filesystem::path& file) {
    write_file(file, encode_svg(page));
}

}  // namespace sitmap

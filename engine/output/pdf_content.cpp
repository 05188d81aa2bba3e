#include "engine/output/pdf_content.hpp"

#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"
#include "engine/map/path_trace.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>

namespace sitmap {

namespace {

constexpr int decimals = 3;

void append_numbers(std::string& out, std::initializer_list<double> numbers) {
    for (const double number : numbers) {
        append_json_fixed(out, number, decimals);
        out += ' ';
    }
}

struct OperatorPen {
    std::string& out;

    void move(PagePoint p) const { step({p.x, p.y}, "m\n"); }
    void line(PagePoint p) const { step({p.x, p.y}, "l\n"); }
    void curve(PagePoint a, PagePoint b, PagePoint p) const { step({a.x, a.y, b.x, b.y, p.x, p.y}, "c\n"); }
    void close() const { out += "h\n"; }
    void step(std::initializer_list<double> numbers, const char* name) const {
        append_numbers(out, numbers);
        out += name;
    }
};

class Writer {
public:
    PdfContent write(const Composition& page) {
        draw(paper_of(page));
        for (const Group& group : page.groups) {
            draw(group);
        }
        return std::move(m_content);
    }

private:
    std::string& out() { return m_content.operators; }

    void draw(const Group& group) {
        out() += "q\n";
        m_opacity = -1;  // of the state that Q brings back, nothing is known
        if (group.clip) {
            append_numbers(out(), {group.clip->left, group.clip->top, group.clip->width(), group.clip->height()});
            out() += "re W n\n";
        }
        for (const Item& item : group.items) {
            std::visit([this](const auto& drawn) { draw(drawn); }, item);
        }
        out() += "Q\n";
    }

    void draw(const Shape& shape) {
        if (shape.fill) {
            fill(shape.path, *shape.fill, shape.even_odd);
        }
        if (shape.stroke) {
            stroke(shape.path, *shape.stroke);
        }
    }

    void draw(const TextRun& run) {
        if (run.halo) {
            stroke(run.outline, *run.halo);
        }
        fill(run.outline, run.colour, false);
        set_words(run);
    }

    void set_opacity(double opacity) {
        const int thousandths = static_cast<int>(std::lround(opacity * 1000));
        if (thousandths != m_opacity) {
            const auto [state, fresh] =
                m_content.states.try_emplace(thousandths, static_cast<int>(m_content.states.size()));
            out() += "/A" + std::to_string(state->second) + " gs\n";
            m_opacity = thousandths;
        }
    }

    void set_colour(Colour colour, const char* name) {
        set_opacity(colour.opacity);
        append_numbers(out(), {colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0});
        out() += name;
    }

    void fill(const Path& path, Colour colour, bool even_odd) {
        if (!path.empty()) {
            set_colour(colour, "rg\n");
            trace(path, OperatorPen{out()});
            out() += even_odd ? "f*\n" : "f\n";
        }
    }

    void stroke(const Path& path, const Stroke& stroke) {
        if (path.empty()) {
            return;
        }
        set_colour(stroke.colour, "RG\n");
        append_numbers(out(), {stroke.width});
        out() += stroke.round && stroke.dash.empty() ? "w 1 J " : "w 0 J ";
        out() += stroke.round ? "1 j [" : "0 j [";
        for (const double length : stroke.dash) {
            append_numbers(out(), {length});
        }
        out() += "] 0 d\n";
        trace(path, OperatorPen{out()});
        out() += "S\n";
    }

    /// The run's words, drawn by no pen (mode 3), as wide as its ink.
    void set_words(const TextRun& run) {
        const std::string codes = utf16_hex(run.text);
        const double em_halves = static_cast<double>(codes.size()) / 4;
        if (codes.empty() || run.ink.width() <= 0) {
            return;
        }
        out() += "BT 3 Tr /F0 ";
        append_numbers(out(), {run.size});
        out() += "Tf ";
        append_numbers(out(), {100 * run.ink.width() / (em_halves * run.size / 2)});
        out() += "Tz 1 0 0 -1 ";
        append_numbers(out(), {run.ink.left, run.baseline.y});
        out() += "Tm <" + codes + "> Tj ET\n";
    }

    PdfContent m_content;
    int m_opacity = -1;  ///< of the graphics state, in thousandths; -1: not known
};

}  // namespace

PdfContent pdf_content(const Composition& page) {
    return Writer{}.write(page);
}

}  // namespace sitmap

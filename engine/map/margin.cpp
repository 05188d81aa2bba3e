#include "engine/map/margin.hpp"

#include "engine/map/glyph.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr double row_height = 23;
constexpr double swatch_width = 30;
constexpr double text_indent = 39;
constexpr double rail_and_gap = 324;
constexpr double footer_step = 12.5;
constexpr double least_footer = 56;

// Writes into one group, line by line.
class Writer {
public:
    Writer(Group& group, BlockSetter& setter) : m_group(group), m_setter(setter) {}

    double text(const std::string& words, const std::string& style, double x, double baseline) {
        const TypeStyle& set = m_setter.symbology().style(style);
        m_group.items.emplace_back(m_setter.type().set(words, set, {x, baseline}));
        return m_setter.type().measure(words, set).advance;
    }

    // Set smaller where it would be too wide.
    void text_within(const std::string& words, const std::string& style, double x, double baseline, double width) {
        TypeStyle set = m_setter.symbology().style(style);
        const double needed = m_setter.type().measure(words, set).advance;
        set.size *= std::min(1.0, width / std::max(needed, 1.0));
        m_group.items.emplace_back(m_setter.type().set(words, set, {x, baseline}));
    }

    void text_ending(const std::string& words, const std::string& style, double right, double baseline) {
        text(words, style, right - advance(words, style), baseline);
    }

    double advance(const std::string& words, const std::string& style) {
        return m_setter.type().measure(words, m_setter.symbology().style(style)).advance;
    }

    std::vector<std::string> broken(const std::string& words, const std::string& style, double width) {
        return m_setter.type().broken(words, m_setter.symbology().style(style), width);
    }

    void rule(const PageBox& rail, double y) {
        const LineStyle& line = m_setter.symbology().line("rule");
        m_group.items.emplace_back(Shape{chain({{rail.left, y}, {rail.right, y}}, false),
                                         {},
                                         Stroke{line.stroke.colour, line.stroke.width, {}, false}});
    }

    void add(std::vector<Item> items) {
        for (Item& item : items) {
            m_group.items.push_back(std::move(item));
        }
    }

    const Symbology& symbology() const { return m_setter.symbology(); }

private:
    Group& m_group;
    BlockSetter& m_setter;
};

double section(Writer& writer, const PageBox& rail, double y, const std::string& head, const std::string& total) {
    writer.rule(rail, y);
    writer.text(head, "legend_head", rail.left, y + 18);
    writer.text_ending(total, "legend_total", rail.right, y + 18);
    return y + 27;
}

double legend_row(Writer& writer, const PageBox& rail, double y, const LegendEntry& entry) {
    const std::vector<std::string> lines = writer.broken(entry.text, "legend", rail.width() - text_indent - 18);
    const double height = std::max(row_height, 14.0 * static_cast<double>(lines.size()) + 6);
    const double middle = y + height / 2;
    writer.add(swatch(entry, {rail.left, middle - 10, rail.left + swatch_width, middle + 10}, writer.symbology()));
    double baseline = middle + 4 - 7.0 * static_cast<double>(lines.size() - 1);
    for (const std::string& line : lines) {
        writer.text(line, "legend", rail.left + text_indent, baseline);
        baseline += 14;
    }
    if (entry.count > 0) {
        writer.text_ending(std::to_string(entry.count), "legend_count", rail.right, middle + 4);
    }
    return y + height;
}

double line_row(Writer& writer, const PageBox& rail, double y, const MarginText& text) {
    double x = rail.left;
    for (const auto& [drawn, style, words] : {std::tuple(text.boundary, "international", "Boundary"),
                                              std::tuple(text.armistice, "armistice", "Ceasefire line")}) {
        if (drawn) {
            writer.add({Shape{
                chain({{x, y + 11}, {x + swatch_width, y + 11}}, false), {}, writer.symbology().line(style).stroke}});
            writer.text(words, "legend", x + text_indent, y + 15);
            x += rail.width() / 2 + 4;
        }
    }
    return text.boundary || text.armistice ? y + row_height : y;
}

struct KeyColumn {
    Drawn drawn;
    std::string head;
    std::string words;
};

std::vector<KeyColumn> key_columns(const MarginText& text) {
    bool circle = false;
    bool hatch = false;
    bool soft = false;
    for (const LegendEntry& entry : text.legend) {
        circle = circle || entry.drawn == Drawn::circle || entry.drawn == Drawn::disc;
        hatch = hatch || entry.drawn == Drawn::hatch;
        soft = soft || entry.drawn == Drawn::soft;
    }
    std::vector<KeyColumn> columns;
    if (circle) {
        const std::string reach = std::to_string(std::max(1L, std::lround(text.circle_km)));
        columns.push_back({Drawn::circle, "Circle", "Town named: anywhere within " + reach + " km"});
    }
    if (hatch) {
        columns.push_back({Drawn::hatch, "Hatch", "Anywhere in the named area"});
    }
    if (soft) {
        columns.push_back({Drawn::soft, "Soft edge", "Region no one has bounded"});
    }
    return columns;
}

double key(Writer& writer, const PageBox& rail, double y, const MarginText& text, BlockSetter&) {
    const std::vector<KeyColumn> columns = key_columns(text);
    writer.rule(rail, y);
    writer.text("How sure is the place?", "legend_head", rail.left, y + 18);
    y += 27;
    const double column = rail.width() / 3;
    double lowest = y;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double x = rail.left + column * static_cast<double>(i);
        writer.add(key_sample(columns[i].drawn, {x + 8, y, x + 54, y + 34}, writer.symbology()));
        double baseline = y + 48;
        writer.text(columns[i].head, "note_head", x, baseline);
        for (const std::string& line : writer.broken(columns[i].words, "note", column - 8)) {
            baseline += 13;
            writer.text(line, "note", x, baseline);
        }
        lowest = std::max(lowest, baseline);
    }
    return columns.empty() ? y : lowest + 10;
}

double verification(Writer& writer, const PageBox& rail, double y, const MarginText& text) {
    const Symbology& symbology = writer.symbology();
    const Kind& kind = text.legend.empty() ? symbology.kind("context") : text.legend.front().kind;
    double x = rail.left;
    for (const auto& [status, words, count] : {std::tuple("reported", "open: reported", text.open),
                                               std::tuple("confirmed", "solid: verified", text.solid)}) {
        writer.add(glyph(symbology, kind, status, {x + 8, y + 8}, 15));
        const double advance = writer.text(words, "note", x + 22, y + 12);
        writer.text(std::to_string(count), "legend_count", x + 22 + advance + 7, y + 12);
        x += rail.width() / 2 + 8;
    }
    return y + 24;
}

// Quoted words in bold, the reason after them, at most two lines.
double not_mapped_line(Writer& writer, const PageBox& rail, double y, const NotMappedLine& line) {
    const double width = rail.width() - 11;
    writer.text("\u2013", "listed", rail.left, y + 12);
    double x = 0;
    int lines = 1;
    const auto put = [&](const std::string& words, const std::string& style) {
        for (std::size_t start = 0; start < words.size() && lines <= 2;) {
            const std::size_t end = std::min(words.find(' ', start), words.size());
            const std::string word = words.substr(start, end - start);
            const double space = x > 0 ? 3.2 : 0;
            const double advance = writer.advance(word, style);
            if (x + space + advance > width && x > 0) {
                x = 0;
                ++lines;
                y += 14;
                if (lines > 2) {
                    y -= 14;
                    return;
                }
            }
            x += x > 0 ? space : 0;
            writer.text(word, style, rail.left + 11 + x, y + 12);
            x += advance;
            start = end + 1;
        }
    };
    put(line.words, "listed_quote");
    put(line.reason, "listed");
    return y + 17;
}

// As many as there is room for; the rest are counted.
double not_mapped(Writer& writer, const PageBox& rail, double y, const MarginText& text) {
    constexpr double two_lines_and_the_rest = 31 + 17;
    const int count = static_cast<int>(text.not_mapped.size()) + text.not_mapped_more;
    int more = count;
    y = section(writer, rail, y, "Not mapped", counted(count, "event", "events"));
    for (const NotMappedLine& line : text.not_mapped) {
        if (y + two_lines_and_the_rest > rail.bottom) {
            break;
        }
        y = not_mapped_line(writer, rail, y, line);
        --more;
    }
    if (more > 0) {
        const std::string lead = more == count ? "" : "and ";
        const std::string rest =
            more == count ? ", in the list beside the map data" : " more, in the list beside the map data";
        writer.text("\u2013", "listed", rail.left, y + 12);
        writer.text(lead + std::to_string(more) + rest, "listed", rail.left + 11, y + 12);
        y += 17;
    }
    return y + 6;
}

struct FooterLine {
    std::string lead;  // in bold, before the words; mostly empty
    double indent = 0;
    std::string words;
};

void break_paragraph(std::vector<FooterLine>& lines, const std::string& lead, const std::string& words, double width,
                     BlockSetter& setter) {
    const Symbology& symbology = setter.symbology();
    double indent = setter.type().measure(lead, symbology.style("footer_lead")).advance + 3;
    lines.push_back({lead, indent, ""});
    std::string rest = words;
    for (bool first = true; !rest.empty(); first = false) {
        const auto broken = setter.type().broken(rest, symbology.style("footer"), width - indent);
        if (!first) {
            lines.push_back({});
        }
        lines.back().words = broken.front();
        rest = broken.front().size() < rest.size() ? rest.substr(broken.front().size() + 1) : "";
        indent = 0;
    }
}

std::vector<FooterLine> footer_lines(const MarginText& text, double width, BlockSetter& setter) {
    std::string sources;
    for (const std::string& source : text.sources) {
        sources += sources.empty() ? source : " " + source;
    }
    std::vector<FooterLine> lines;
    break_paragraph(lines, "Sources", sources, width, setter);
    break_paragraph(lines, "View", text.view, width, setter);
    return lines;
}

// Beside the rail, which the projection and the identity stand under.
double footer_width(double page_width, double margin) {
    return page_width - rail_and_gap - margin - 8;
}

}  // namespace

PageLayout wide_layout(double width, double height, const MarginText& text, BlockSetter& setter) {
    PageLayout layout;
    const auto lines = static_cast<double>(footer_lines(text, footer_width(width, layout.margin), setter).size());
    const double footer = std::max(least_footer, 15 + footer_step * (lines - 1) + 9);
    layout.page = {0, 0, width, height};
    layout.panel = {0, 98, width - rail_and_gap, height - footer};
    layout.rail = {width - rail_and_gap + 22, 58, width - layout.margin, height - footer};
    return layout;
}

Group head_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter) {
    Group group{"head", {}, {}};
    Writer writer(group, setter);
    const double left = layout.margin;
    group.items.emplace_back(Shape{rectangle({left, 0, left + 56, 6}), setter.symbology().colour("accent"), {}});
    writer.text_within(text.title, "headline", left, 47, layout.rail.right - 190 - left);
    writer.text_within(text.subtitle, "subhead", left, 76, layout.rail.left - 22 - left);
    writer.text_ending(text.as_of, "as_of", layout.rail.right, 38);
    return group;
}

Group rail_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter, double& bottom) {
    Group group{"legend", {}, {}};
    Writer writer(group, setter);
    const PageBox& rail = layout.rail;
    double y = section(writer, rail, rail.top, "On this map", counted(event_count(text.legend), "event", "events"));
    for (const LegendEntry& entry : text.legend) {
        y = legend_row(writer, rail, y, entry);
    }
    y = line_row(writer, rail, y, text) + 8;
    if (event_count(text.legend) > 0) {
        y = key(writer, rail, y, text, setter);
        y = verification(writer, rail, y, text) + 6;
    }
    if (!text.not_mapped.empty() || text.not_mapped_more > 0) {
        y = not_mapped(writer, rail, y, text);
    }
    bottom = y;
    return group;
}

Group section_group(const PageBox& rail, double top, const std::string& head, const std::string& total,
                    BlockSetter& setter) {
    Group group{"section", {}, {}};
    Writer writer(group, setter);
    section(writer, rail, top, head, total);
    return group;
}

Group footer_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter) {
    Group group{"footer", {}, {}};
    Writer writer(group, setter);
    const double left = layout.margin;
    double baseline = layout.panel.bottom + 15;
    for (const FooterLine& line : footer_lines(text, footer_width(layout.page.width(), left), setter)) {
        if (!line.lead.empty()) {
            writer.text(line.lead, "footer_lead", left, baseline);
        }
        writer.text(line.words, "footer", left + line.indent, baseline);
        baseline += footer_step;
    }
    writer.text_ending(text.projection, "footer", layout.rail.right, layout.panel.bottom + 15);
    writer.text_ending(text.identity, "footer", layout.rail.right, layout.panel.bottom + 15 + footer_step);
    return group;
}

}  // namespace sitmap

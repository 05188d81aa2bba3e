#include "engine/map/label_block.hpp"

#include "engine/map/glyph.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr double name_gap = 8;
constexpr double row_gap = 3.5;  // between rows with glyphs, which are taller than their text

void cover(Block& block, const PageBox& box) {
    block.box = block.lines.size() + block.glyphs.size() == 1 ? box : united(block.box, box);
}

}  // namespace

// `start` is the distance from the block's origin to where the line begins.
void BlockSetter::add_line(Block& block, const LineSpec& line, double start, double baseline) {
    const LineMeasure measure = m_type.measure(line.text, style(line));
    const PagePoint at{right_to_left() ? -start - measure.advance : start, baseline};
    block.lines.push_back({line, at, moved(measure.ink, at.x, at.y)});
    cover(block, block.lines.back().ink);
}

Block BlockSetter::stacked(const std::vector<LineSpec>& lines, Align align) {
    Block block;
    block.from_right = right_to_left();
    double width = 0;
    for (const LineSpec& line : lines) {
        width = std::max(width, m_type.measure(line.text, style(line)).advance);
    }
    double y = 0;
    for (const LineSpec& line : lines) {
        const LineMeasure measure = m_type.measure(line.text, style(line));
        const double free = width - measure.advance;
        const double x = align == Align::start ? 0 : align == Align::end ? free : free / 2;
        y += style(line).leading;
        add_line(block, line, x, y - style(line).leading * 0.25);
    }
    block.lead_y = block.lines.empty() ? 0 : centre(block.lines.front().ink).y;
    return block;
}

Block BlockSetter::beside(const LineSpec& name, const LineSpec& local) {
    Block block = stacked({name}, Align::start);
    if (!local.text.empty()) {
        const double x = m_type.measure(name.text, style(name)).advance + name_gap;
        add_line(block, local, x, block.lines.front().baseline.y);
    }
    return block;
}

void BlockSetter::add_row(Block& block, const std::vector<LineSpec>& lines, double indent,
                          const std::optional<Block::Glyph>& glyph) {
    if (lines.empty()) {
        return;
    }
    double y = 0;
    for (const Block::Line& line : block.lines) {
        y = std::max(y, line.baseline.y + style(line.spec).leading * 0.25);
    }
    if (glyph) {
        y += row_gap;
        Block::Glyph placed = *glyph;
        const double middle = placed.size / 2 + 0.5;
        placed.at = {right_to_left() ? -middle : middle, y + style(lines.front()).leading * 0.5};
        block.glyphs.push_back(placed);
        cover(block, grown({placed.at.x, placed.at.y, placed.at.x, placed.at.y}, placed.size / 2));
    }
    for (const LineSpec& line : lines) {
        y += style(line).leading;
        add_line(block, line, indent, y - style(line).leading * 0.25);
    }
}

void BlockSetter::add_figures(Block& block, const std::vector<Block::Figure>& figures, std::size_t in_line) {
    constexpr double line_height = 18;
    constexpr double first_line = 13;
    constexpr double glyph_gap = 3;
    constexpr double figure_gap = 9;
    const double middle = centre(block.box).x;
    double y = block.box.bottom + first_line;
    for (std::size_t first = 0; first < figures.size(); first += in_line, y += line_height) {
        const std::size_t end = std::min(first + in_line, figures.size());
        double width = -figure_gap;
        for (std::size_t i = first; i < end; ++i) {
            const Block::Figure& figure = figures[i];
            width += figure.glyph.size + glyph_gap + m_type.measure(figure.count.text, style(figure.count)).advance +
                     figure_gap;
        }
        double x = (right_to_left() ? -middle : middle) - width / 2;
        for (std::size_t i = first; i < end; ++i) {
            Block::Glyph glyph = figures[i].glyph;
            const LineSpec& count = figures[i].count;
            const double half = glyph.size / 2;
            glyph.at = {right_to_left() ? -x - half : x + half, y};
            x += glyph.size + glyph_gap;
            block.glyphs.push_back(glyph);
            cover(block, grown({glyph.at.x, glyph.at.y, glyph.at.x, glyph.at.y}, half + 1));
            add_line(block, count, x, y + style(count).size * 0.36);
            x += m_type.measure(count.text, style(count)).advance + figure_gap;
        }
    }
}

Block BlockSetter::behind(const std::vector<Block::Glyph>& glyphs, Block block) {
    constexpr double gap = 5;
    const double towards = right_to_left() ? -1 : 1;
    double x = 0;
    for (Block::Glyph glyph : glyphs) {
        glyph.at = {towards * (x + glyph.size / 2 + 1), block.lead_y};
        block.glyphs.push_back(glyph);
        x += glyph.size + gap;
    }
    for (Block::Line& line : block.lines) {
        line.baseline.x += towards * x;
        line.ink = moved(line.ink, towards * x, 0);
    }
    block.box = moved(block.box, towards * x, 0);
    for (const Block::Glyph& glyph : block.glyphs) {
        block.box = united(block.box, grown({glyph.at.x, glyph.at.y, glyph.at.x, glyph.at.y}, glyph.size / 2 + 1));
    }
    return block;
}

std::vector<LineSpec> BlockSetter::broken(const LineSpec& line, double width) {
    std::vector<LineSpec> lines;
    for (std::string& text : m_type.broken(line.text, style(line), width)) {
        lines.push_back({std::move(text), line.style, line.colour});
    }
    return lines;
}

std::vector<Item> BlockSetter::items(const Block& block, PagePoint at) {
    std::vector<Item> items;
    for (const Block::Glyph& placed : block.glyphs) {
        for (Item& item :
             glyph(m_symbology, placed.kind, placed.status, {placed.at.x + at.x, placed.at.y + at.y}, placed.size)) {
            items.push_back(std::move(item));
        }
    }
    for (const Block::Line& line : block.lines) {
        TextRun run = m_type.set(line.spec.text, style(line.spec), {line.baseline.x + at.x, line.baseline.y + at.y});
        run.colour = line.spec.colour.value_or(run.colour);
        items.emplace_back(std::move(run));
    }
    return items;
}

std::vector<PageBox> boxes_at(const Block& block, PagePoint at) {
    std::vector<PageBox> boxes;
    boxes.reserve(block.lines.size() + block.glyphs.size());
    for (const Block::Line& line : block.lines) {
        boxes.push_back(moved(line.ink, at.x, at.y));
    }
    for (const Block::Glyph& glyph : block.glyphs) {
        boxes.push_back(
            grown({glyph.at.x + at.x, glyph.at.y + at.y, glyph.at.x + at.x, glyph.at.y + at.y}, glyph.size / 2));
    }
    return boxes;
}

}  // namespace sitmap

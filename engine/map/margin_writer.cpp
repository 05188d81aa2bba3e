#include "engine/map/margin_writer.hpp"

#include <algorithm>

namespace sitmap {

namespace {

struct Word {
    std::string text;
    std::string style;
};

std::vector<Word> words_of(const std::vector<StyledWords>& runs) {
    std::vector<Word> words;
    for (const StyledWords& run : runs) {
        for (std::size_t start = 0; start < run.words.size();) {
            const std::size_t end = std::min(run.words.find(' ', start), run.words.size());
            if (end > start) {
                words.push_back({run.words.substr(start, end - start), run.style});
            }
            start = end + 1;
        }
    }
    return words;
}

}  // namespace

void MarginWriter::put(const std::string& words, const TypeStyle& style, double x, double baseline) {
    const double left = book().right_to_left ? m_width - x - m_setter.type().measure(words, style).advance : x;
    m_group.items.emplace_back(m_setter.type().set(words, style, {left, baseline}));
}

double MarginWriter::text(const std::string& words, const std::string& style, double x, double baseline) {
    if (words.empty()) {
        return 0;
    }
    put(words, symbology().style(style), x, baseline);
    return advance(words, style);
}

void MarginWriter::text_within(const std::string& words, const std::string& style, double x, double baseline,
                               double width) {
    TypeStyle set = symbology().style(style);
    set.size *= std::min(1.0, width / std::max(m_setter.type().measure(words, set).advance, 1.0));
    put(words, set, x, baseline);
}

void MarginWriter::text_ending(const std::string& words, const std::string& style, double x, double baseline) {
    text(words, style, x - advance(words, style), baseline);
}

// Neighbours of one style in one line are set together, so that what is read the other way keeps its order.
double MarginWriter::paragraph(const std::vector<StyledWords>& runs, double x, double top, double width,
                               std::size_t most) {
    std::vector<std::vector<StyledWords>> lines(1);
    const auto end_of = [&](const std::vector<StyledWords>& line) {
        double reached = 0;
        for (const StyledWords& run : line) {
            reached += (reached > 0 ? advance(" ", run.style) : 0) + advance(run.words, run.style);
        }
        return reached;
    };
    for (const Word& word : words_of(runs)) {
        std::vector<StyledWords> longer = lines.back();
        if (!longer.empty() && longer.back().style == word.style) {
            longer.back().words += " " + word.text;
        } else {
            longer.push_back({word.text, word.style});
        }
        if (!lines.back().empty() && end_of(longer) > width) {
            lines.push_back({{word.text, word.style}});
        } else {
            lines.back() = std::move(longer);
        }
    }
    if (lines.size() > most) {
        lines.resize(most);
        std::string& last = lines.back().back().words;
        const std::string whole = last;
        last += "\u2026";
        for (std::size_t end = whole.rfind(' '); end_of(lines.back()) > width && end != std::string::npos && end > 0;
             end = whole.rfind(' ', end - 1)) {
            last = whole.substr(0, end) + "\u2026";
        }
    }
    for (const std::vector<StyledWords>& line : lines) {
        double reached = 0;
        const double leading = line.empty() ? 0 : symbology().style(line.front().style).leading;
        for (const StyledWords& run : line) {
            reached += reached > 0 ? advance(" ", run.style) : 0;
            reached += text(run.words, run.style, x + reached, top + 0.78 * leading);
        }
        top += leading;
    }
    return top;
}

double MarginWriter::advance(const std::string& words, const std::string& style) {
    return m_setter.type().measure(words, symbology().style(style)).advance;
}

std::size_t MarginWriter::lines_of(const std::string& words, const std::string& style, double width) {
    return m_setter.type().broken(words, symbology().style(style), width).size();
}

double MarginWriter::even_width(const std::string& words, const std::string& style, double width) {
    const std::size_t lines = lines_of(words, style, width);
    double even = width;
    while (lines > 1 && even > width / 2 && lines_of(words, style, even - 4) == lines) {
        even -= 4;
    }
    return even;
}

void MarginWriter::rule(double left, double right, double y) {
    const PageBox box = on_page({left, y, right, y});
    const LineStyle& line = symbology().line("rule");
    m_group.items.emplace_back(Shape{
        chain({{box.left, y}, {box.right, y}}, false), {}, Stroke{line.stroke.colour, line.stroke.width, {}, false}});
}

void MarginWriter::fill(const PageBox& box, Colour colour) {
    m_group.items.emplace_back(Shape{rectangle(on_page(box)), colour, {}});
}

PageBox MarginWriter::on_page(const PageBox& box) const {
    return book().right_to_left ? PageBox{m_width - box.right, box.top, m_width - box.left, box.bottom} : box;
}

void MarginWriter::add(std::vector<Item> items) {
    for (Item& item : items) {
        m_group.items.push_back(std::move(item));
    }
}

}  // namespace sitmap

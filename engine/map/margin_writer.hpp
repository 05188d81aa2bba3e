#pragma once

// Puts words, lines and swatches into the margin, from where reading starts: positions are given as
// for a page read from the left, and mirrored for one read from the right. What is drawn is never
// mirrored, only where it stands.

#include "engine/map/label_block.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Words in one style, part of a paragraph.
struct StyledWords {
    std::string words;
    std::string style;  ///< of the symbology
};

class MarginWriter {
public:
    MarginWriter(Group& group, BlockSetter& setter, double page_width)
        : m_group(group), m_setter(setter), m_width(page_width) {}

    /// Begins at x. Returns how far it reaches.
    double text(const std::string& words, const std::string& style, double x, double baseline);
    /// The same, set smaller where it would be wider than `width`.
    void text_within(const std::string& words, const std::string& style, double x, double baseline, double width);
    /// Ends at x.
    void text_ending(const std::string& words, const std::string& style, double x, double baseline);
    /// Broken into lines; cut after `most` of them. `top` is the first line's; returns the last one's bottom.
    double paragraph(const std::vector<StyledWords>& runs, double x, double top, double width, std::size_t most = 100);

    /// The least width that takes no more lines than `width` does: lines of even length.
    double even_width(const std::string& words, const std::string& style, double width);

    double advance(const std::string& words, const std::string& style);
    std::size_t lines_of(const std::string& words, const std::string& style, double width);
    void rule(double left, double right, double y);
    void fill(const PageBox& box, Colour colour);
    /// The box on the page, to draw into.
    PageBox on_page(const PageBox& box) const;
    void add(std::vector<Item> items);

    const Symbology& symbology() const { return m_setter.symbology(); }
    const Phrasebook& book() const { return m_setter.book(); }
    BlockSetter& setter() { return m_setter; }

private:
    void put(const std::string& words, const TypeStyle& style, double x, double baseline);

    Group& m_group;
    BlockSetter& m_setter;
    double m_width;
};

}  // namespace sitmap

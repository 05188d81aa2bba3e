#pragma once

// A few lines of text, with glyphs beside them, set as one piece: measured once, tried in many
// places, drawn in one. Coordinates are relative to the block's upper left corner.

#include "engine/map/page.hpp"
#include "engine/map/phrasebook.hpp"
#include "engine/map/symbology.hpp"
#include "engine/map/type_setting.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sitmap {

/// What a line says and how.
struct LineSpec {
    std::string text;
    std::string style;  ///< of the symbology
    std::optional<Colour> colour = {};
};

/// Start is where reading starts: on the left, or on the right of a page written from there.
enum class Align : std::uint8_t { start, middle, end };

struct Block {
    struct Line {
        LineSpec spec;
        PagePoint baseline;
        PageBox ink;
    };
    struct Glyph {
        Kind kind;
        std::string status;
        PagePoint at;
        double size = 15;
    };
    /// A glyph and how many it stands for.
    struct Figure {
        Glyph glyph;
        LineSpec count;
    };
    std::vector<Line> lines;
    std::vector<Glyph> glyphs;
    double lead_y = 0;        ///< the middle of the first line: where a leader joins
    PageBox box;              ///< round all lines and glyphs
    bool from_right = false;  ///< read from the right: the block lies left of its origin
};

/// Sets texts for one symbology and one language. Blocks of a page that is read from the right grow
/// to the left of their origin.
class BlockSetter {
public:
    BlockSetter(TypeSetter& type, const Symbology& symbology, const Phrasebook& book)
        : m_type(type), m_symbology(symbology), m_book(book) {}

    /// Lines under each other.
    Block stacked(const std::vector<LineSpec>& lines, Align align);
    /// A name and its local form on one line; the second may be empty.
    Block beside(const LineSpec& name, const LineSpec& local);
    /// Adds lines under the block, indented, with a glyph before the first of them.
    void add_row(Block& block, const std::vector<LineSpec>& lines, double indent,
                 const std::optional<Block::Glyph>& glyph);
    /// Adds glyphs with their figures under the block's middle, so many a line.
    void add_figures(Block& block, const std::vector<Block::Figure>& figures, std::size_t in_line);

    /// The block behind glyphs that stand side by side on its first line.
    Block behind(const std::vector<Block::Glyph>& glyphs, Block block);

    std::vector<LineSpec> broken(const LineSpec& line, double width);
    std::vector<Item> items(const Block& block, PagePoint at);
    const Symbology& symbology() const { return m_symbology; }
    const Phrasebook& book() const { return m_book; }
    bool right_to_left() const { return m_book.right_to_left; }
    TypeSetter& type() { return m_type; }

private:
    const TypeStyle& style(const LineSpec& line) const { return m_symbology.style(line.style); }
    void add_line(Block& block, const LineSpec& line, double start, double baseline);

    TypeSetter& m_type;
    const Symbology& m_symbology;
    const Phrasebook& m_book;
};

/// The boxes a block takes at a position: one for each line and glyph.
std::vector<PageBox> boxes_at(const Block& block, PagePoint at);

}  // namespace sitmap

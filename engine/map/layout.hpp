#pragma once

// Where the parts of a page stand: beside the map in a rail where the page is wide, under it where it
// is not. Boxes are given as for a page read from the left, but for the panel.

#include "engine/map/margin.hpp"

#include <iosfwd>

namespace sitmap {

/// wide: a rail at the map's side. tall: two columns under the map. narrow: one, and less of it.
enum class PageForm : std::uint8_t { wide, tall, narrow };

/// What a page is to be: CSS pixels, and a height of 0 for as tall as it takes.
struct PageShape {
    double width = 1200;
    double height = 800;
    bool neat_line = false;    ///< the map is framed and keeps off the page's edges
    bool inset_on_map = true;  ///< where there is no rail: it stands in a corner of the map, not under it
};
std::ostream& operator<<(std::ostream& out, const PageShape& shape);

struct PageLayout {
    PageForm form = PageForm::wide;
    double margin = 24;
    double edge = 0;  ///< from the page's side to the map
    PageBox page;
    PageBox panel;        ///< the map, where it is on the page
    PageBox rail;         ///< of a wide page
    PageBox table;        ///< under the map of a wide page that lists the events; else empty
    PageBox below;        ///< of the others: what stands between map and footer
    double footer = 0;    ///< where the footer begins
    bool key = true;      ///< there is room for the key
    bool locator = true;  ///< there is room for an inset that only tells where this is
    bool spread = false;  ///< the legend of a tall page takes both columns
    bool inset_on_map = false;
};

PageLayout page_layout(const PageShape& shape, const MarginText& text, BlockSetter& setter);

/// Headline, subhead and date; in a narrow page the warning too that nothing is verified.
Group head_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter);
/// Everything between head and footer that is no map; `inset` receives the room left for one, empty if none or if the
/// map has it.
Group margin_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter, PageBox& inset);
/// The events with the reports' words; nothing where the layout has no table.
Group table_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter);
Group footer_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter);

}  // namespace sitmap

#pragma once

// Where the parts of a page stand: beside the map in a rail where the page is wide, under it where it
// is not. Boxes are given as for a page read from the left, but for the panel.

#include "engine/map/margin.hpp"

#include <string>

namespace sitmap {

/// wide: a rail at the map's side. tall: two columns under the map. narrow: one, and less of it.
enum class PageForm : std::uint8_t { wide, tall, narrow };

struct PageLayout {
    PageForm form = PageForm::wide;
    double margin = 24;
    PageBox page;
    PageBox panel;        ///< the map, where it is on the page
    PageBox rail;         ///< of a wide page
    PageBox below;        ///< of the others: what stands between map and footer
    double footer = 0;    ///< where the footer begins
    bool key = true;      ///< there is room for the key
    bool locator = true;  ///< there is room for an inset that only tells where this is
    bool spread = false;  ///< the legend of a tall page takes both columns
};

/// `height` 0: as tall as it takes.
PageLayout page_layout(double width, double height, const MarginText& text, BlockSetter& setter);

/// Headline, subhead and date; in a narrow page the warning too that nothing is verified.
Group head_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter);
/// Everything between head and footer that is no map; `inset` receives the room left for one, empty if none.
Group margin_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter, PageBox& inset);
Group footer_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter);

}  // namespace sitmap

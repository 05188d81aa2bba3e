#pragma once

// What stands round the map: head, legend, key, what is not mapped, sources. Says only what the
// composition holds.

#include "engine/map/label_block.hpp"
#include "engine/map/legend.hpp"
#include "engine/map/map.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Where things stand on a page.
struct PageLayout {
    PageBox page;
    PageBox panel;
    PageBox rail;
    double margin = 24;
};

/// One line of the list of what is not mapped: its words, then why.
struct NotMappedLine {
    std::string words;
    std::string reason;
};

/// What the margin says, all of it decided elsewhere.
struct MarginText {
    std::string title;
    std::string subtitle;
    std::string as_of;  ///< "As of 27 July 2025"; may be empty
    std::vector<LegendEntry> legend;
    bool boundary = false;  ///< drawn, and so in the legend
    bool armistice = false;
    int open = 0;  ///< events reported or claimed
    int solid = 0;
    double circle_km = 0;  ///< the largest circle's radius, for the key
    std::vector<NotMappedLine> not_mapped;
    int not_mapped_more = 0;  ///< beyond those listed
    std::vector<std::string> sources;
    std::string view;
    std::string projection;
    std::string identity;
};

/// The footer is as tall as what the text tells under the map needs.
PageLayout wide_layout(double width, double height, const MarginText& text, BlockSetter& setter);

Group head_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter);
/// From the top of the rail down; `bottom` receives where it ends.
Group rail_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter, double& bottom);
/// The head of a further section of the rail.
Group section_group(const PageBox& rail, double top, const std::string& head, const std::string& total,
                    BlockSetter& setter);
Group footer_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter);

}  // namespace sitmap

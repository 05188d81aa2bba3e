#pragma once

// The items of a print layout of QGIS, each an element of its XML. Positions are pixels as a composed page
// has them; what those are in millimetres of paper is known here alone.

#include "engine/core/xml_writer.hpp"
#include "engine/map/page.hpp"
#include "engine/map/symbology.hpp"
#include "engine/output/qgis_layer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

struct LayoutPage {
    std::string name;    ///< "A4"
    double width = 297;  ///< mm
    double height = 210;
    double width_px = 297 / 25.4 * 96;  ///< more pixels on the same paper are smaller type
};

/// A part of the margin as a picture: drawn by the code that draws the map.
struct LayoutPicture {
    std::string svg;
    double width = 0;  ///< px of the composed page
    double height = 0;
};

/// Meridians and parallels, and what is said of each where it meets the frame.
struct LayoutGrid {
    double step_deg = 0;     ///< 0: none
    std::string above = {};  ///< id of the layer that they lie over
    std::string words = {};  ///< expression
};

/// A window on the ground about the project's middle.
struct LayoutMap {
    double ground_width = 0;               ///< metres from side to side
    std::vector<std::string> layers = {};  ///< ids, first above; empty: what the project shows
    std::string overview_of = {};          ///< the map whose frame is drawn on this one
    LayoutGrid grid = {};
};

/// Whether the symbol's words and count take two lines in a legend.
bool breaks_in_legend(const SymbolRule& rule);

class PageItems {
public:
    /// Positions are told as on a page that is read from the left; on one that is read from the right all is mirrored.
    PageItems(XmlWriter& xml, const LayoutPage& page, const Symbology& symbology, bool right_to_left);

    /// Of the layout, in pixels.
    double height() const { return m_page.height / m_mm; }

    // Each has an id of its own, by which the layout's users and other items find it.
    void paper();
    void label(const std::string& id, const std::string& text, const PageBox& box, std::string_view style,
               bool at_end = false);
    void fill(const std::string& id, const PageBox& box, Colour colour);
    void rule(const std::string& id, double left, double right, double y);
    void picture(const std::string& id, const LayoutPicture& drawn, PagePoint at);
    void map(const std::string& id, const PageBox& box, const LayoutMap& shown);
    /// The rules of the layers, in this order, each with its count.
    void legend(const std::string& of_map, const PageBox& box, const std::vector<const QgisLayer*>& layers);
    /// Two segments of so many kilometres.
    void scale_bar(const std::string& of_map, const PageBox& box, double km);

private:
    using More = std::vector<std::pair<std::string_view, std::string>>;
    void item(std::string_view type, const std::string& id, const PageBox& box, const More& more,
              const std::function<void()>& contents);
    void colour(std::string_view element, Colour colour);
    void overview(const std::string& of_map);
    void grid(const LayoutGrid& grid, std::string_view of_map);
    void legend_row_names(const QgisLayer& layer);
    void legend_style(std::string_view part, std::string_view style, double top, double left);
    PageBox mirrored(const PageBox& box) const;
    std::string uuid(const std::string& id) const { return "{sitmap-" + id + "-" + m_page.name + "}"; }
    Stroke scaled(Stroke stroke) const;

    XmlWriter& m_xml;
    const LayoutPage& m_page;
    const Symbology& m_symbology;
    bool m_right_to_left;
    double m_mm;     ///< of paper to a pixel of the composed page
    double m_scale;  ///< of type, which is given for 1/96 inch
    int m_items = 0;
};

}  // namespace sitmap

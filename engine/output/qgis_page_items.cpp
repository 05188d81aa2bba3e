#include "engine/output/qgis_page_items.hpp"

#include "engine/core/base64.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"
#include "engine/output/qgis_symbol.hpp"

namespace sitmap {

namespace {

// QGIS's numbers for the items of a page.
constexpr std::string_view map_item = "65639";
constexpr std::string_view label_item = "65641";
constexpr std::string_view legend_item = "65642";
constexpr std::string_view scale_bar_item = "65646";
constexpr std::string_view page_item = "65638";
constexpr std::string_view picture_item = "65640";
constexpr std::string_view shape_item = "65643";
constexpr std::string_view line_item = "65645";

std::string decimal(double number) {
    std::string text;
    append_json_fixed(text, number, 3);
    return text;
}

// Without it QGIS moves a label that would cross the map's edge off its place, over others.
constexpr const char* cut_labels = "1";

constexpr double points_per_px = 0.75;
constexpr double legend_gap = 5;  ///< px between rows
constexpr std::string_view line_break = "\u2028";

const char* family(const TypeStyle& style) {
    return style.serif ? "Noto Serif" : "Noto Sans";
}

void write_type(XmlWriter& xml, const TypeStyle& style, double scale) {
    xml.element("text-style",
                {{"fontFamily", family(style)},
                 {"namedStyle", style.bold ? "Bold" : "Regular"},
                 {"fontWeight", style.bold ? "75" : "50"},
                 {"fontItalic", style.italic ? "1" : "0"},
                 {"fontSize", decimal(style.size * points_per_px * scale)},
                 {"fontSizeUnit", "Point"},
                 {"textColor", qgis_colour(style.colour)},
                 {"textOpacity", "1"},
                 {"multilineHeight", "1"}},
                [&] {
                    if (style.halo > 0) {
                        xml.leaf("text-buffer", {{"bufferDraw", "1"},
                                                 {"bufferSize", millimetres(style.halo / 2 * scale)},
                                                 {"bufferSizeUnits", "MM"},
                                                 {"bufferColor", qgis_colour(style.halo_colour)},
                                                 {"bufferOpacity", "1"},
                                                 {"bufferNoFill", "1"},
                                                 {"bufferJoinStyle", "128"}});
                    }
                });
}

/// As Qt writes a font: what QGIS reads for labels and legends until 3.24.
std::string qt_font(const TypeStyle& style, double scale) {
    return std::string{family(style)} + "," + decimal(style.size * points_per_px * scale) + ",-1,5," +
           (style.bold ? "75" : "50") + "," + (style.italic ? "1" : "0") + ",0,0,0,0," +
           (style.bold ? "Bold" : "Regular");
}

/// Each line is one that is read from the right, even where it begins with a name in Latin letters.
std::string from_right(const std::string& text) {
    constexpr std::string_view mark = "\u200f";
    std::string marked{mark};
    for (const char letter : text) {
        marked += letter;
        marked += letter == '\n' ? mark : "";
    }
    return marked;
}

std::string legend_words_of(const SymbolRule& rule) {
    return rule.label + (rule.count > 0 ? "\u00a0\u00b7\u00a0" + std::to_string(rule.count) : "");
}

/// Legends break lines only where they are told to: before the end of the longest line's words.
std::string wrapped(std::string words) {
    constexpr std::uint32_t longest = 42;
    const CodePoints letters{words};
    const std::uint32_t count = letters.before(static_cast<std::uint32_t>(words.size()));
    const std::uint32_t at = std::min(count * 2 / 3, longest);
    const std::size_t space = count > longest ? words.rfind(' ', letters.byte_of(at)) : std::string::npos;
    return space == std::string::npos ? words : words.replace(space, 1, line_break);
}

}  // namespace

bool breaks_in_legend(const SymbolRule& rule) {
    const std::string words = legend_words_of(rule);
    return wrapped(words) != words;
}

PageItems::PageItems(XmlWriter& xml, const LayoutPage& page, const Symbology& symbology, bool right_to_left)
    : m_xml(xml),
      m_page(page),
      m_symbology(symbology),
      m_right_to_left(right_to_left),
      m_mm(page.width / page.width_px),
      m_scale(m_mm * 96 / 25.4) {}

void PageItems::paper() {
    m_xml.element("PageCollection", {}, [&] {
        write_area_symbol(m_xml, "", m_symbology.colour("paper"), std::nullopt);
        item(page_item, "", {0, 0, m_page.width / m_mm, m_page.height / m_mm}, {},
             [&] { write_area_symbol(m_xml, "", m_symbology.colour("paper"), std::nullopt); });
        m_xml.leaf("GuideCollection", {{"visible", "1"}});
    });
}

void PageItems::label(const std::string& id, const std::string& text, const PageBox& box, std::string_view style,
                      bool at_end) {
    item(label_item, id, box,
         {{"labelText", m_right_to_left ? from_right(text) : text},
          {"htmlState", "0"},
          {"halign", at_end == m_right_to_left ? "1" : "2"},
          {"valign", "32"},
          {"marginX", "0"},
          {"marginY", "0"}},
         [&] {
             const TypeStyle& type = m_symbology.style(style);
             m_xml.leaf("LabelFont", {{"description", qt_font(type, m_scale)}, {"style", ""}});
             colour("FontColor", type.colour);
             write_type(m_xml, type, m_scale);
         });
}

void PageItems::fill(const std::string& id, const PageBox& box, Colour colour) {
    item(shape_item, id, box, {{"shapeType", "1"}, {"cornerRadiusMeasure", "0,mm"}},
         [&] { write_area_symbol(m_xml, "", colour, std::nullopt); });
}

void PageItems::rule(const std::string& id, double left, double right, double y) {
    item(line_item, id, {left, y, right, y + 1}, {{"startMarkerMode", "0"}, {"endMarkerMode", "0"}}, [&] {
        write_line_symbol(m_xml, "", scaled(m_symbology.line("rule").stroke));
        m_xml.element("nodes", {}, [&] {
            m_xml.leaf("node", {{"x", "0"}, {"y", "0"}});
            m_xml.leaf("node", {{"x", decimal((right - left) * m_mm)}, {"y", "0"}});
        });
    });
}

void PageItems::picture(const std::string& id, const LayoutPicture& drawn, PagePoint at) {
    item(picture_item, id, {at.x, at.y, at.x + drawn.width, at.y + drawn.height},
         {{"file", "base64:" + base64(drawn.svg)}, {"mode", "0"}, {"resizeMode", "0"}, {"anchorPoint", "0"}}, [] {});
}

void PageItems::map(const std::string& id, const PageBox& box, const LayoutMap& shown) {
    const std::string x = decimal(shown.ground_width / 2);
    const std::string y = decimal(shown.ground_width / 2 * box.height() / box.width());
    item(map_item, id, box,
         {{"uuid", uuid(id)},
          {"keepLayerSet", shown.layers.empty() ? "false" : "true"},
          {"followPreset", "false"},
          {"drawCanvasItems", "true"},
          {"mapFlags", cut_labels},
          {"mapRotation", "0"},
          {"frame", "true"},
          {"outlineWidthM", decimal(0.8 * m_mm) + ",mm"},
          {"background", "true"}},
         [&] {
             colour("FrameColor", m_symbology.colour(shown.overview_of.empty() ? "ink" : "hair"));
             colour("BackgroundColor", m_symbology.colour("sea"));
             m_xml.leaf("Extent", {{"xmin", "-" + x}, {"ymin", "-" + y}, {"xmax", x}, {"ymax", y}});
             m_xml.element("LayerSet", {}, [&] {
                 for (const std::string& layer : shown.layers) {
                     m_xml.text("Layer", layer);
                 }
             });
             if (!shown.overview_of.empty()) {
                 overview(shown.overview_of);
             }
             if (shown.grid.step_deg > 0) {
                 grid(shown.grid, id);
             }
         });
}

void PageItems::legend(const std::string& of_map, const PageBox& box, const std::vector<const QgisLayer*>& layers) {
    item(legend_item, "legend", box,
         {{"map_uuid", uuid(of_map)},
          {"resizeToContents", "1"},
          {"legendFilterByAtlas", "0"},
          {"symbolAlignment", m_right_to_left ? "2" : "1"},
          {"symbolWidth", decimal(30 * m_mm)},
          {"symbolHeight", decimal(20 * m_mm)},
          {"boxSpace", "0"},
          {"wrapChar", std::string{line_break}},
          {"columnCount", "1"},
          {"title", ""}},
         [&] {
             m_xml.element("styles", {}, [&] {
                 legend_style("title", "legend_head", 0, 0);
                 legend_style("group", "legend_head", 0, 0);
                 legend_style("subgroup", "legend_head", 0, 0);
                 legend_style("symbol", "legend", legend_gap, 0);
                 legend_style("symbolLabel", "legend", legend_gap, 9);
             });
             m_xml.element("layer-tree-group", {}, [&] {
                 for (const QgisLayer* layer : layers) {
                     m_xml.element("layer-tree-layer",
                                   {{"id", layer->id},
                                    {"name", layer->title},
                                    {"source", qgis_source(*layer)},
                                    {"providerKey", "ogr"},
                                    {"checked", "Qt::Checked"},
                                    {"expanded", "1"}},
                                   [&] { legend_row_names(*layer); });
                 }
             });
         });
}

void PageItems::scale_bar(const std::string& of_map, const PageBox& box, double km) {
    item(scale_bar_item, "scale bar", box,
         {{"mapUuid", uuid(of_map)},
          {"unitType", "km"},
          {"unitLabel", "km"},
          {"style", "Line Ticks Down"},
          {"numSegments", "2"},
          {"numSegmentsLeft", "0"},
          {"numUnitsPerSegment", decimal(km)},
          {"numMapUnitsPerScaleBarUnit", "1"},
          {"segmentSizeMode", "0"},
          {"height", decimal(4 * m_mm)},
          {"labelBarSpace", decimal(3 * m_mm)},
          {"boxContentSpace", "0"}},
         [&] {
             write_type(m_xml, m_symbology.style("scale"), m_scale);
             for (const std::string_view part : {"lineSymbol", "divisionLineSymbol"}) {
                 m_xml.element(part, {}, [&] {
                     write_line_symbol(m_xml, "", scaled(Stroke{m_symbology.colour("ink"), 1.2}));
                 });
             }
         });
}

void PageItems::item(std::string_view type, const std::string& id, const PageBox& told, const More& more,
                     const std::function<void()>& contents) {
    const PageBox box = m_right_to_left ? mirrored(told) : told;
    // A legend grows with its rows, from where reading starts.
    const bool at_right = m_right_to_left && type == legend_item;
    const std::string at = decimal((at_right ? box.right : box.left) * m_mm) + "," + decimal(box.top * m_mm) + ",mm";
    const std::string extent = decimal(box.width() * m_mm) + "," + decimal(box.height() * m_mm) + ",mm";
    const std::string name = uuid(id);
    const std::string z = std::to_string(++m_items);
    std::vector<XmlWriter::Attribute> attributes{{"type", type},
                                                 {"id", id},
                                                 {"uuid", name},
                                                 {"templateUuid", name},
                                                 {"position", at},
                                                 {"size", extent},
                                                 {"positionOnPage", at},
                                                 {"referencePoint", at_right ? "2" : "0"},
                                                 {"visibility", "1"},
                                                 {"frame", "false"},
                                                 {"opacity", "1"},
                                                 {"zValue", z},
                                                 {"excludeFromExports", "0"}};
    for (const auto& [key, value] : more) {
        std::erase_if(attributes, [&key = key](const auto& known) { return known.first == key; });
        attributes.emplace_back(key, value);
    }
    m_xml.element("LayoutItem", attributes, contents);
}

void PageItems::colour(std::string_view element, Colour colour) {
    m_xml.leaf(element, {{"red", std::to_string(colour.red)},
                         {"green", std::to_string(colour.green)},
                         {"blue", std::to_string(colour.blue)},
                         {"alpha", "255"}});
}

/// Meridians and parallels over the ground, and their degrees over everything.
void PageItems::grid(const LayoutGrid& grid, std::string_view of_map) {
    constexpr std::string_view solid = "0";
    constexpr std::string_view words_alone = "3";
    constexpr std::string_view above_layer = "2";
    constexpr std::string_view above_all = "4";
    constexpr std::string_view by_expression = "8";
    constexpr std::string_view latitudes = "1";
    constexpr std::string_view longitudes = "2";
    constexpr std::string_view none = "3";
    const TypeStyle& type = m_symbology.style("graticule");
    for (const bool words : {false, true}) {
        const std::string name = words ? "degrees" : "graticule";
        m_xml.element("ComposerMapGrid",
                      {{"name", name},
                       {"uuid", uuid(std::string{of_map} + " " + name)},
                       {"show", "1"},
                       {"unit", "0"},
                       {"gridStyle", words ? words_alone : solid},
                       {"position", words ? above_all : above_layer},
                       {"stackingLayer", words ? "" : grid.above},
                       {"blendMode", "0"},
                       {"intervalX", decimal(grid.step_deg)},
                       {"intervalY", decimal(grid.step_deg)},
                       {"offsetX", "0"},
                       {"offsetY", "0"},
                       {"gridFrameStyle", "0"},
                       {"showAnnotation", words ? "1" : "0"},
                       {"annotationFormat", by_expression},
                       {"annotationExpression", grid.words},
                       {"frameAnnotationDistance", decimal(4 * m_mm)},
                       {"leftAnnotationDisplay", m_right_to_left ? none : latitudes},
                       {"rightAnnotationDisplay", m_right_to_left ? latitudes : none},
                       {"topAnnotationDisplay", longitudes},
                       {"bottomAnnotationDisplay", none},
                       {"leftAnnotationPosition", "0"},
                       {"rightAnnotationPosition", "0"},
                       {"topAnnotationPosition", "0"},
                       {"leftAnnotationDirection", "0"},
                       {"rightAnnotationDirection", "0"},
                       {"topAnnotationDirection", "0"}},
                      [&] {
                          m_xml.element("lineStyle", {}, [&] {
                              write_line_symbol(m_xml, "", scaled(m_symbology.line("graticule").stroke));
                          });
                          write_wgs84(m_xml);
                          write_type(m_xml, type, m_scale);
                      });
    }
}

/// The frame of the other map upon this one.
void PageItems::overview(const std::string& of_map) {
    m_xml.element("ComposerMapOverview",
                  {{"name", "This map"},
                   {"uuid", uuid("overview")},
                   {"show", "1"},
                   {"frameMap", uuid(of_map)},
                   {"blendMode", "0"},
                   {"inverted", "0"},
                   {"centered", "0"},
                   {"position", "3"},
                   {"stackingLayer", ""}},
                  [&] {
                      const Stroke edge{m_symbology.colour("ink"), 1.4};
                      write_area_symbol(m_xml, "", faded(edge.colour, 0), scaled(edge));
                  });
}

/// The rules say by themselves what they show, and here how many events they are.
void PageItems::legend_row_names(const QgisLayer& layer) {
    const auto option = [&](const std::string& name, const std::string& value) {
        m_xml.leaf("Option", {{"name", name}, {"type", "QString"}, {"value", value}});
    };
    m_xml.element("customproperties", {}, [&] {
        m_xml.element("Option", {{"type", "Map"}}, [&] {
            option("legend/title-style", "hidden");
            std::string order;
            for (std::size_t i = 0; i < layer.symbols.size(); ++i) {
                const SymbolRule& rule = layer.symbols[i];
                option("legend/label-" + std::to_string(i), wrapped(legend_words_of(rule)));
                order += rule.unlisted ? "" : (order.empty() ? "" : ",") + std::to_string(i);
            }
            option("legend/node-order", order);
        });
    });
}

/// Margins in pixels.
void PageItems::legend_style(std::string_view part, std::string_view style, double top, double left) {
    const std::string above = decimal(top * m_mm);
    const std::string before = decimal(left * m_mm);
    const char* const aligned = m_right_to_left ? "2" : "1";
    m_xml.element("style", {{"name", part}, {"alignment", aligned}, {"marginTop", above}, {"marginLeft", before}}, [&] {
        const TypeStyle& type = m_symbology.style(style);
        m_xml.leaf("styleFont", {{"description", qt_font(type, m_scale)}, {"style", ""}});
        write_type(m_xml, type, m_scale);
    });
}

PageBox PageItems::mirrored(const PageBox& box) const {
    return {m_page.width_px - box.right, box.top, m_page.width_px - box.left, box.bottom};
}

Stroke PageItems::scaled(Stroke stroke) const {
    stroke.width *= m_scale;
    return stroke;
}

}  // namespace sitmap

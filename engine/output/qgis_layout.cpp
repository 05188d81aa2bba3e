#include "engine/output/qgis_layout.hpp"

#include "engine/core/json_text.hpp"
#include "engine/output/qgis_symbol.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

// QGIS's numbers for the items of a page.
constexpr std::string_view map_item = "65639";
constexpr std::string_view label_item = "65641";
constexpr std::string_view legend_item = "65642";
constexpr std::string_view scale_bar_item = "65646";
constexpr std::string_view page_item = "65638";

std::string decimal(double number) {
    std::string text;
    append_json_fixed(text, number, 3);
    return text;
}

struct Frame {
    double left, top, width, height;  ///< mm
};

std::string position(const Frame& frame) {
    return decimal(frame.left) + "," + decimal(frame.top) + ",mm";
}

std::string size(const Frame& frame) {
    return decimal(frame.width) + "," + decimal(frame.height) + ",mm";
}

constexpr double points_per_px = 0.75;

const char* family(const TypeStyle& style) {
    return style.serif ? "Noto Serif" : "Noto Sans";
}

void write_type(XmlWriter& xml, const TypeStyle& style, double scale) {
    xml.leaf("text-style", {{"fontFamily", family(style)},
                            {"namedStyle", style.bold ? "Bold" : "Regular"},
                            {"fontWeight", style.bold ? "75" : "50"},
                            {"fontItalic", style.italic ? "1" : "0"},
                            {"fontSize", decimal(style.size * points_per_px * scale)},
                            {"fontSizeUnit", "Point"},
                            {"textColor", qgis_colour(style.colour)},
                            {"textOpacity", "1"},
                            {"multilineHeight", "1"}});
}

/// As Qt writes a font: what QGIS reads for labels and legends until 3.24.
std::string qt_font(const TypeStyle& style, double scale) {
    return std::string{family(style)} + "," + decimal(style.size * points_per_px * scale) + ",-1,5," +
           (style.bold ? "75" : "50") + "," + (style.italic ? "1" : "0") + ",0,0,0,0," +
           (style.bold ? "Bold" : "Regular");
}

class Page {
public:
    Page(XmlWriter& xml, const LayoutPage& page, const Symbology& symbology)
        : m_xml(xml),
          m_page(page),
          m_symbology(symbology),
          m_scale(std::sqrt(page.width * page.height / (297 * 210))) {}

    double scale() const { return m_scale; }

    void label(const std::string& id, const std::string& text, const Frame& frame, std::string_view style,
               bool at_end = false) {
        item(label_item, id, frame,
             {{"labelText", text},
              {"htmlState", "0"},
              {"halign", at_end ? "2" : "1"},
              {"valign", "32"},
              {"marginX", "0"},
              {"marginY", "0"}},
             [&] {
                 const TypeStyle& type = m_symbology.style(style);
                 m_xml.leaf("LabelFont", {{"description", qt_font(type, m_scale)}, {"style", ""}});
                 m_xml.leaf("FontColor", {{"red", std::to_string(type.colour.red)},
                                          {"green", std::to_string(type.colour.green)},
                                          {"blue", std::to_string(type.colour.blue)}});
                 write_type(m_xml, type, m_scale);
             });
    }

    void map(const Frame& frame, const LayoutExtent& extent) {
        const double per_mm =
            std::max(2 * extent.half_width / frame.width, 2 * extent.half_height / frame.height);  // metres
        const std::string x = decimal(per_mm * frame.width / 2);
        const std::string y = decimal(per_mm * frame.height / 2);
        item(map_item, "map", frame,
             {{"uuid", map_id()},
              {"keepLayerSet", "false"},
              {"followPreset", "false"},
              {"drawCanvasItems", "true"},
              {"mapRotation", "0"},
              {"background", "true"}},
             [&] {
                 const Colour sea = m_symbology.colour("sea");
                 m_xml.leaf("BackgroundColor", {{"red", std::to_string(sea.red)},
                                                {"green", std::to_string(sea.green)},
                                                {"blue", std::to_string(sea.blue)},
                                                {"alpha", "255"}});
                 m_xml.leaf("Extent", {{"xmin", "-" + x}, {"ymin", "-" + y}, {"xmax", x}, {"ymax", y}});
             });
    }

    void legend(const Frame& frame, const std::vector<QgisLayer>& layers) {
        item(legend_item, "legend", frame,
             {{"map_uuid", map_id()},
              {"resizeToContents", "1"},
              {"legendFilterByAtlas", "0"},
              {"symbolWidth", decimal(8 * m_scale)},
              {"symbolHeight", decimal(5 * m_scale)},
              {"boxSpace", "0"},
              {"wrapChar", ""},
              {"columnCount", "1"},
              {"title", ""}},
             [&] {
                 legend_styles();
                 m_xml.element("layer-tree-group", {}, [&] {
                     for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
                         m_xml.element("layer-tree-layer",
                                       {{"id", layer->id},
                                        {"name", layer->title},
                                        {"source", qgis_source(*layer)},
                                        {"providerKey", "ogr"},
                                        {"checked", "Qt::Checked"},
                                        {"expanded", "1"}},
                                       [&] { hide_title(); });
                     }
                 });
             });
    }

    void scale_bar(const Frame& frame, const LayoutExtent& extent) {
        const double third = 2 * extent.half_width / 6000;  // km
        const double power = std::pow(10, std::floor(std::log10(third)));
        const double step = third / power >= 5 ? 5 * power : third / power >= 2 ? 2 * power : power;
        item(scale_bar_item, "scale bar", frame,
             {{"mapUuid", map_id()},
              {"unitType", "km"},
              {"unitLabel", "km"},
              {"style", "Line Ticks Down"},
              {"numSegments", "2"},
              {"numSegmentsLeft", "0"},
              {"numUnitsPerSegment", decimal(step)},
              {"numMapUnitsPerScaleBarUnit", "1"},
              {"segmentSizeMode", "0"},
              {"height", decimal(1.5 * m_scale)},
              {"labelBarSpace", "1"},
              {"boxContentSpace", "0"}},
             [&] { write_type(m_xml, m_symbology.style("scale"), m_scale); });
    }

    void paper() {
        m_xml.element("PageCollection", {}, [&] {
            write_area_symbol(m_xml, "", m_symbology.colour("paper"), std::nullopt);
            item(page_item, "", {0, 0, m_page.width, m_page.height}, {},
                 [&] { write_area_symbol(m_xml, "", m_symbology.colour("paper"), std::nullopt); });
            m_xml.leaf("GuideCollection", {{"visible", "1"}});
        });
    }

private:
    std::string map_id() const { return "{sitmap-map-" + m_page.name + "}"; }

    /// The rules say by themselves what they show.
    void hide_title() {
        m_xml.element("customproperties", {}, [&] {
            m_xml.element("Option", {{"type", "Map"}}, [&] {
                m_xml.leaf("Option", {{"name", "legend/title-style"}, {"type", "QString"}, {"value", "hidden"}});
            });
        });
    }

    void legend_styles() {
        m_xml.element("styles", {}, [&] {
            legend_style("title", "legend_head");
            legend_style("group", "legend_head");
            legend_style("subgroup", "legend_head");
            legend_style("symbolLabel", "legend");
        });
    }

    void legend_style(std::string_view part, std::string_view style) {
        m_xml.element("style", {{"name", part}, {"alignment", "1"}, {"marginTop", "1.5"}}, [&] {
            const TypeStyle& type = m_symbology.style(style);
            m_xml.leaf("styleFont", {{"description", qt_font(type, m_scale)}, {"style", ""}});
            write_type(m_xml, type, m_scale);
        });
    }

    template <typename Contents>
    void item(std::string_view type, const std::string& id, const Frame& frame,
              const std::vector<std::pair<std::string_view, std::string>>& more, Contents contents) {
        std::vector<std::pair<std::string_view, std::string_view>> attributes;
        const std::string at = position(frame);
        const std::string extent = size(frame);
        const std::string name = "{sitmap-" + id + "-" + m_page.name + "}";
        const std::string z = std::to_string(++m_items);
        attributes = {{"type", type},
                      {"id", id},
                      {"uuid", name},
                      {"templateUuid", name},
                      {"position", at},
                      {"size", extent},
                      {"positionOnPage", at},
                      {"referencePoint", "0"},
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

    XmlWriter& m_xml;
    const LayoutPage& m_page;
    const Symbology& m_symbology;
    double m_scale;
    int m_items = 0;
};

}  // namespace

void write_layout(XmlWriter& xml, const LayoutPage& page, const LayoutText& text, const LayoutExtent& extent,
                  const std::vector<QgisLayer>& legend, const Symbology& symbology) {
    Page drawn{xml, page, symbology};
    const double s = drawn.scale();
    const double margin = 8 * s;
    const double rail = 72 * s;
    const double head = 24 * s;
    const double foot = 17 * s;
    const double rail_left = page.width - rail - margin;
    const Frame map{margin, head, rail_left - 2 * margin + margin / 2, page.height - head - foot};
    xml.element("Layout", {{"name", page.name}, {"units", "mm"}, {"printResolution", "300"}}, [&] {
        drawn.paper();
        drawn.map(map, extent);
        drawn.label("title", text.title, {margin, 5 * s, rail_left - margin, 10 * s}, "headline");
        drawn.label("subtitle", text.subtitle, {margin, 15.5 * s, rail_left - margin, 7 * s}, "subhead");
        drawn.label("as of", text.as_of, {rail_left, 7 * s, rail, 7 * s}, "as_of", true);
        drawn.legend({rail_left, head, rail, page.height - head - foot}, legend);
        drawn.scale_bar({map.left + map.width - 62 * s, map.top + map.height - 12 * s, 60 * s, 10 * s}, extent);
        drawn.label("sources", text.footer, {margin, page.height - foot + 2 * s, page.width - 2 * margin, foot - 4 * s},
                    "footer");
    });
}

}  // namespace sitmap

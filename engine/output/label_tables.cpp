#include "engine/output/label_tables.hpp"

#include "engine/map/compose.hpp"
#include "engine/output/maplibre_style.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sitmap {

namespace {

constexpr double mm_per_px = 25.4 / 96;
constexpr double casing = 3;  ///< px, round a glyph

Field text_field(const char* name, const char* title) {
    return {name, FieldType::text, name, title};
}

Schema spot_schema(bool with_text) {
    Schema schema{text_field("label", "Label"),
                  text_field("look", "Look"),
                  {"dx_mm", FieldType::real, "dx_mm", "To the right of the spot, mm"},
                  {"dy_mm", FieldType::real, "dy_mm", "Below the spot, mm"}};
    if (with_text) {
        schema.push_back(text_field("text", "Text"));
    }
    return schema;
}

double millimetres_of(double px) {
    return std::round(px * mm_per_px * 1000) / 1000;
}

void add(Layer& layer, Geometry geometry, std::vector<Value> values) {
    layer.features.push_back({std::to_string(layer.features.size() + 1), std::move(geometry), std::move(values)});
}

PagePoint middle_of(const PlacedLabel& label) {
    PageBox box = label.boxes.front();
    for (const PageBox& other : label.boxes) {
        box = united(box, other);
    }
    return centre(box);
}

/// Glyphs about a middle, with the paper that lies under them.
GlyphLook look_of(std::vector<SetGlyph> glyphs, PagePoint middle) {
    GlyphLook look;
    for (SetGlyph& glyph : glyphs) {
        glyph.at = {glyph.at.x - middle.x, glyph.at.y - middle.y};
        look.width = std::max(look.width, 2 * std::abs(glyph.at.x) + glyph.size + 2 * casing);
        look.height = std::max(look.height, 2 * std::abs(glyph.at.y) + glyph.size + 2 * casing);
    }
    look.glyphs = std::move(glyphs);
    return look;
}

/// Tells looks apart.
std::string name_of(const GlyphLook& look) {
    std::string name = look.tag ? "tag" : look.paper ? "on paper" : "plain";
    for (const SetGlyph& glyph : look.glyphs) {
        name +=
            (name.empty() ? "" : ", ") + glyph.kind + " " + glyph.status + (glyph.unit.empty() ? "" : " ") + glyph.unit;
    }
    return name + ", " + std::to_string(std::lround(look.width)) + " x " + std::to_string(std::lround(look.height));
}

/// One label's rows.
class LabelRows {
public:
    LabelRows(LabelTables& tables, const PlacedLabel& label, const MapFrame& frame, PagePoint anchor, LonLat ground)
        : m_tables(tables), m_label(label), m_frame(frame), m_anchor(anchor), m_ground(ground) {}

    void add_lines() {
        for (const SetLine& line : m_label.lines) {
            const Script script = script_of(line.text);
            const bool own_font = script == Script::arabic || script == Script::hebrew;
            const std::string look = line.name + " " + css_colour(line.style.colour) +
                                     (own_font ? " " + std::string{to_string(script)} : "");
            m_tables.lines.looks.emplace(look, LineLook{line.style, own_font ? script : Script::latin});
            std::vector<Value> values = spot_values(look, line.baseline);
            values.emplace_back(line.text);
            add(m_tables.lines.layer, Geometry{Point{m_ground}}, std::move(values));
        }
    }

    void add_glyphs() {
        if (m_label.panel) {
            const PageBox& paper = *m_label.panel;
            GlyphLook look = look_of(m_label.glyphs, centre(paper));
            const bool pill = paper.height() < 30;
            look.paper = true;
            look.radius = pill ? paper.height() / 2 : 9;
            look.width = paper.width();
            look.height = paper.height();
            add_glyph_row(look, centre(paper));
            return;
        }
        for (const SetGlyph& glyph : m_label.glyphs) {
            add_glyph_row(look_of({glyph}, glyph.at), glyph.at);
        }
        if (m_label.id.starts_with("line:")) {
            constexpr double diameter = 15;
            GlyphLook look;
            look.width = look.height = diameter;
            look.tag = true;
            add_glyph_row(look, m_anchor);
        }
    }

    void add_leader() {
        LineString line;
        for (const PagePoint& point : m_label.leader_line) {
            line.points.push_back(m_frame.to_ground(point));
        }
        if (line.points.size() > 1) {
            add(m_tables.leaders, Geometry{std::move(line)}, {m_label.id});
        }
    }

private:
    std::vector<Value> spot_values(const std::string& look, PagePoint at) const {
        return {m_label.id, look, millimetres_of(at.x - m_anchor.x), millimetres_of(at.y - m_anchor.y)};
    }

    void add_glyph_row(const GlyphLook& look, PagePoint at) {
        const std::string name = name_of(look);
        m_tables.glyphs.looks.emplace(name, look);
        add(m_tables.glyphs.layer, Geometry{Point{m_ground}}, spot_values(name, at));
    }

    LabelTables& m_tables;
    const PlacedLabel& m_label;
    const MapFrame& m_frame;
    PagePoint m_anchor;
    LonLat m_ground;
};

}  // namespace

LabelTables label_tables(const Composition& page, const LabelSpots& spots, const LayerMetadata& metadata) {
    LabelTables tables{{{"labels", "Names and notes", spot_schema(true), {}, metadata}, {}},
                       {{"label_glyphs", "Glyphs of areas", spot_schema(false), {}, metadata}, {}},
                       {"leaders", "Leaders", {text_field("label", "Label")}, {}, metadata}};
    const MapFrame frame = frame_of(page);
    for (const PlacedLabel& label : page.labels) {
        if (label.id == "scale" || label.boxes.empty()) {
            continue;
        }
        const std::optional<LonLat> spot = label.leader_line.empty() ? spots(label.id) : std::nullopt;
        const PagePoint free = label.leader_line.empty() ? middle_of(label) : label.leader_line.front();
        const PagePoint anchor = spot ? frame.to_page(*spot) : free;
        LabelRows rows{tables, label, frame, anchor, spot ? *spot : frame.to_ground(free)};
        rows.add_lines();
        rows.add_glyphs();
        rows.add_leader();
    }
    return tables;
}

}  // namespace sitmap

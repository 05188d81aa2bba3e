#include "engine/output/composition_json.hpp"

#include "engine/core/json_text.hpp"
#include "engine/output/geometry_json.hpp"

#include <algorithm>
#include <string_view>

namespace sitmap {

namespace {

constexpr std::string_view schema = "sitmap/composition-1";
constexpr int px_decimals = 2;
constexpr int degree_decimals = 7;

void append(std::string& out, const std::string& text) {
    append_json_string(out, text);
}

void append(std::string& out, double px) {
    append_json_fixed(out, px, px_decimals);
}

void append(std::string& out, int count) {
    out += std::to_string(count);
}

void append(std::string& out, bool value) {
    out += value ? "true" : "false";
}

void append(std::string& out, const Colour& colour) {
    append(out, css_colour(colour));
}

void append(std::string& out, const Date& date) {
    append(out, to_string(date));
}

void append_degrees(std::string& out, std::initializer_list<double> degrees) {
    append_json_list(out, degrees, [](std::string& to, double one) { append_json_fixed(to, one, degree_decimals); });
}

void append(std::string& out, const LonLat& at) {
    append_degrees(out, {at.lon, at.lat});
}

void append(std::string& out, const Box& box) {
    append_degrees(out, {box.west, box.south, box.east, box.north});
}

void append(std::string& out, const PagePoint& at) {
    append_json_list(out, std::initializer_list<double>{at.x, at.y},
                     [](std::string& to, double px) { append(to, px); });
}

void append(std::string& out, const PageBox& box) {
    append_json_list(out, std::initializer_list<double>{box.left, box.top, box.right, box.bottom},
                     [](std::string& to, double px) { append(to, px); });
}

void append(std::string& out, const ShownToll& toll);
void append(std::string& out, const ShownEvent& event);
void append(std::string& out, const SetLine& line);
void append(std::string& out, const SetGlyph& glyph);

template <typename Value>
void append(std::string& out, const std::vector<Value>& values) {
    append_json_list(out, values, [](std::string& to, const Value& value) { append(to, value); });
}

template <typename Value>
void member(std::string& out, std::string_view key, const Value& value) {
    append_json_key(out, key);
    append(out, value);
}

/// The member unless it says nothing.
template <typename Values>
void member_if_any(std::string& out, std::string_view key, const Values& values) {
    if (!values.empty()) {
        member(out, key, values);
    }
}

template <typename Value>
void member_if_any(std::string& out, std::string_view key, const std::optional<Value>& value) {
    if (value) {
        member(out, key, *value);
    }
}

void append(std::string& out, const LegendRow& row) {
    out += '{';
    member(out, "text", row.text);
    member(out, "kind", row.kind);
    member(out, "count", row.count);
    if (row.filled) {
        member(out, "filled", true);
    }
    if (row.tells_lines) {
        member(out, "tells_lines", true);
    }
    out += '}';
}

void append(std::string& out, const ShownToll& toll) {
    out += '{';
    member(out, "about", toll.about);
    append_json_key(out, "figure");
    out += std::to_string(toll.figure);
    member(out, "by", toll.by);
    out += '}';
}

void append(std::string& out, const ShownEvent& event) {
    out += '{';
    member(out, "where", event.where);
    member(out, "kind", event.kind);
    member(out, "status", event.status);
    member_if_any(out, "place_id", event.place_id);
    member_if_any(out, "country", event.country);
    member(out, "geo_prec", event.precision);
    member(out, "unc_m", event.uncertainty_m);
    member_if_any(out, "at", event.at);
    member_if_any(out, "date_from", event.from);
    member_if_any(out, "date_to", event.to);
    member_if_any(out, "time_prec", event.time_precision);
    member_if_any(out, "tolls", event.tolls);
    member_if_any(out, "quote", event.quote);
    out += '}';
}

void append(std::string& out, const ShownZone& zone) {
    out += '{';
    member(out, "where", zone.where);
    member(out, "type", zone.type);
    append_json_key(out, "geometry");
    append_geometry_json(out, zone.geometry);
    out += '}';
}

void append(std::string& out, const PlacedSymbol& symbol) {
    out += '{';
    member(out, "id", symbol.id);
    member(out, "boxes", symbol.boxes);
    member(out, "events", symbol.events);
    out += '}';
}

void append(std::string& out, const SetLine& line) {
    out += '{';
    member(out, "text", line.text);
    member(out, "style", line.name);
    member(out, "size", line.style.size);
    member(out, "at", line.baseline);
    out += '}';
}

void append(std::string& out, const SetGlyph& glyph) {
    out += '{';
    member(out, "kind", glyph.kind);
    member(out, "status", glyph.status);
    member(out, "size", glyph.size);
    member(out, "at", glyph.at);
    member_if_any(out, "unit", glyph.unit);
    out += '}';
}

void append(std::string& out, const PlacedLabel& label) {
    out += '{';
    member(out, "id", label.id);
    member(out, "boxes", label.boxes);
    member_if_any(out, "leader", label.leader);
    member_if_any(out, "lines", label.lines);
    member_if_any(out, "glyphs", label.glyphs);
    member_if_any(out, "panel", label.panel);
    member_if_any(out, "leader_line", label.leader_line);
    out += '}';
}

void append(std::string& out, const DroppedLabel& label) {
    out += '{';
    member(out, "id", label.id);
    member(out, "why", label.why);
    out += '}';
}

void append(std::string& out, const TextRun& run) {
    out += '{';
    member(out, "text", run.text);
    member(out, "at", run.baseline);
    member(out, "size", run.size);
    member(out, "ink", run.ink);
    member(out, "colour", run.colour);
    member_if_any(out, "ground", run.ground);
    out += '}';
}

/// A member on a line of its own, its values one a line.
template <typename Value>
void lines_member(std::string& out, std::string_view key, const std::vector<Value>& values) {
    out.append(",\n\"").append(key).append("\":[");
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        append(out, values[i]);
    }
    out += ']';
}

void append_words(std::string& out, const Group& group) {
    bool first = true;
    for (const Item& item : group.items) {
        if (const auto* const run = std::get_if<TextRun>(&item)) {
            out += first ? "\n" : ",\n";
            first = false;
            append(out, *run);
        }
    }
}

bool has_words(const Group& group) {
    return std::ranges::any_of(group.items, [](const Item& item) { return std::holds_alternative<TextRun>(item); });
}

void append_groups(std::string& out, const std::vector<Group>& groups) {
    out += ",\n\"words\":[";
    bool first = true;
    for (const Group& group : groups) {
        if (has_words(group)) {
            out += first ? "\n{" : ",\n{";
            first = false;
            member(out, "group", group.name);
            member_if_any(out, "clip", group.clip);
            append_json_key(out, "words");
            append_words(out += '[', group);
            out += "]}";
        }
    }
    out += ']';
}

void append_head(std::string& out, const Composition& page) {
    member(out, "schema", std::string{schema});
    member(out, "title", page.title);
    member(out, "as_of", page.as_of);
    lines_member(out, "sources", page.sources);
    lines_member(out, "credits", page.credits);
    lines_member(out, "never_dropped", page.never_dropped);
}

void append_page(std::string& out, const Composition& page) {
    out += ",\n\"page\":{";
    member(out, "width", page.width);
    member(out, "height", page.height);
    append_json_key(out, "zoom");
    append_json_number(out, page.zoom);
    member(out, "paper", page.paper);
    out += '}';
}

void append_map(std::string& out, const Composition& page) {
    out += ",\n\"map\":{";
    member(out, "panel", page.panel);
    member(out, "projection", page.projection);
    append_json_key(out, "px_per_km");
    append_json_number(out, page.px_per_km);
    member(out, "middle", page.middle);
    if (!empty(page.extent)) {
        member(out, "extent", page.extent);
    }
    out += '}';
}

void append_not_mapped(std::string& out, const Composition& page) {
    out += ",\n\"not_mapped\":{";
    member(out, "count", page.not_mapped_count);
    member(out, "lines", page.not_mapped);
    out += '}';
}

// What the page tells beside its symbols.
void append_others(std::string& out, const Composition& page) {
    lines_member(out, "others", page.others);
    out += ",\n\"others_left_out\":" + std::to_string(page.others_left_out);
    out += std::string{",\"quoted\":"} + (page.quoted ? "true" : "false");
    lines_member(out, "zones", page.zones);
}

void append_metadata(std::string& out, const Composition& page) {
    out += ",\n\"metadata\":{";
    for (const auto& [key, value] : page.metadata) {
        member(out, key, value);
    }
    out += '}';
}

}  // namespace

std::string encode_composition(const Composition& page) {
    std::string out = "{";
    append_head(out, page);
    append_page(out, page);
    append_map(out, page);
    lines_member(out, "legend", page.legend);
    append_not_mapped(out, page);
    lines_member(out, "symbols", page.symbols);
    append_others(out, page);
    lines_member(out, "labels", page.labels);
    lines_member(out, "dropped", page.dropped);
    lines_member(out, "numbered", page.numbered);
    append_groups(out, page.groups);
    out += ",\n";
    append_json_string(out += "\"alternative_text\":", page.alternative_text);
    append_metadata(out, page);
    return out + "}\n";
}

}  // namespace sitmap

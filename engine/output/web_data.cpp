#include "engine/output/web_data.hpp"

#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"
#include "engine/map/unit_symbol.hpp"
#include "engine/output/geojson.hpp"
#include "engine/output/svg.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sitmap {

namespace {

std::string_view word(Drawn drawn) {
    switch (drawn) {
        case Drawn::glyph:
            return "glyph";
        case Drawn::disc:
            return "disc";
        case Drawn::circle:
            return "circle";
        case Drawn::ring:
            return "ring";
        case Drawn::hatch:
            return "hatch";
        case Drawn::soft:
            return "soft";
        case Drawn::fill:
            return "fill";
        case Drawn::line:
            return "line";
        case Drawn::off:
        case Drawn::counted:  // of pictures alone
            break;
    }
    return "off";
}

std::string value_json(const Layer& layer, const Feature& feature, std::size_t field) {
    std::string out;
    append_value_json(out, layer.schema[field].type, feature.values.at(field));
    return out;
}

/// Which fields have one value in all rows.
std::vector<bool> same_fields(const Layer& layer) {
    std::vector<bool> same(layer.schema.size(), true);
    for (const Feature& feature : layer.features) {
        for (std::size_t i = 0; i < same.size(); ++i) {
            same[i] = same[i] && feature.values.at(i) == layer.features.front().values.at(i);
        }
    }
    return same;
}

void append_same(std::string& out, const Layer& layer, const std::vector<bool>& same) {
    out += ",\"same\":{";
    bool first = true;
    for (std::size_t i = 0; i < same.size() && !layer.features.empty(); ++i) {
        if (same[i]) {
            out += first ? "" : ",";
            first = false;
            append_json_string(out, layer.schema[i].name);
            out += ":" + value_json(layer, layer.features.front(), i);
        }
    }
    out += '}';
}

void append_rows(std::string& out, const Layer& layer, const std::vector<bool>& same) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < same.size(); ++i) {
        if (!same[i]) {
            columns.push_back(i);
        }
    }
    out += ",\"columns\":";
    append_json_list(out, columns,
                     [&](std::string& text, std::size_t i) { append_json_string(text, layer.schema[i].name); });
    out += ",\"rows\":";
    append_json_list(out, layer.features, [&](std::string& text, const Feature& feature) {
        append_json_list(text, columns,
                         [&](std::string& value, std::size_t i) { value += value_json(layer, feature, i); });
    });
}

/// Numbers its geometries by their text.
class GeometryTable {
public:
    explicit GeometryTable(std::vector<std::string>& geometries) : m_geometries(geometries) {}

    std::string number(const Geometry& geometry) {
        if (empty(geometry)) {
            return "null";
        }
        std::string text = geometry_json(geometry);
        const auto [entry, fresh] = m_numbers.try_emplace(text, m_geometries.size());
        if (fresh) {
            m_geometries.push_back(std::move(text));
        }
        return std::to_string(entry->second);
    }

private:
    std::vector<std::string>& m_geometries;
    std::map<std::string, std::size_t> m_numbers;
};

/// Of each document its text, to find the words that told of an event.
class QuotedWords {
public:
    explicit QuotedWords(std::span<const Report> reports) {
        for (const Report& report : reports) {
            m_documents.emplace(report.document.id, Entry{report.document.text, CodePoints{report.document.text}});
        }
    }

    std::string words(const Layer& layer, const Feature& feature) const {
        const auto document = m_documents.find(text_value(layer, feature, "doc"));
        const auto* start = std::get_if<std::int64_t>(&value(layer, feature, "span_start"));
        const auto* end = std::get_if<std::int64_t>(&value(layer, feature, "span_end"));
        if (document == m_documents.end() || start == nullptr || end == nullptr || *end < *start || *start < 0) {
            return {};
        }
        const auto& [text, code_points] = document->second;
        const std::uint32_t first = code_points.byte_of(static_cast<std::uint32_t>(*start));
        return std::string{text.substr(first, code_points.byte_of(static_cast<std::uint32_t>(*end)) - first)};
    }

private:
    struct Entry {
        std::string_view text;
        CodePoints code_points;
    };
    std::map<std::string, Entry> m_documents;
};

struct DrawnMark {
    Drawn drawn = Drawn::off;
    std::string unit;  ///< name of the unit that stands for the kind's glyph
};

std::map<std::string, DrawnMark> drawn_marks(const std::vector<MarkedPlace>& places) {
    std::map<std::string, DrawnMark> drawn;
    for (const MarkedPlace& place : places) {
        for (const Mark& mark : place.marks) {
            drawn[mark.id] = {place.drawn, unit_of(mark.kind)};
        }
    }
    return drawn;
}

// Of each row its unit, where any has one.
void append_unit_names(std::string& out, const Layer& layer, const std::map<std::string, DrawnMark>& drawn) {
    const auto unit = [&](const Feature& feature) {
        const auto found = drawn.find(feature.id);
        return found == drawn.end() ? std::string{} : found->second.unit;
    };
    if (std::ranges::any_of(layer.features, [&](const Feature& feature) { return !unit(feature).empty(); })) {
        out += ",\"units\":";
        append_json_list(out, layer.features,
                         [&](std::string& to, const Feature& feature) { append_json_string(to, unit(feature)); });
    }
}

}  // namespace

void append_web_layers(std::string& out, const Map& map, const std::vector<MarkedPlace>& places,
                       const Symbology& symbology, std::span<const Report> reports,
                       std::vector<std::string>& geometries) {
    const std::map<std::string, DrawnMark> drawn = drawn_marks(places);
    const QuotedWords quoted{reports};
    GeometryTable shapes{geometries};
    append_json_list(out, map.layers, [&](std::string& text, const Layer& layer) {
        const std::vector<bool> same = same_fields(layer);
        text += "\n{\"name\":";
        append_json_string(text, layer.name);
        text += ",\"head\":" + geojson_head(layer.name, layer.title, layer.schema, layer.metadata) + "]}";
        append_same(text, layer, same);
        append_rows(text, layer, same);
        text += ",\"shapes\":";
        append_json_list(text, layer.features,
                         [&](std::string& to, const Feature& feature) { to += shapes.number(feature.geometry); });
        text += ",\"drawn\":";
        append_json_list(text, layer.features, [&](std::string& to, const Feature& feature) {
            const auto found = drawn.find(feature.id);
            append_json_string(to, word(found == drawn.end() ? Drawn::off : found->second.drawn));
        });
        text += ",\"kinds\":";
        append_json_list(text, layer.features, [&](std::string& to, const Feature& feature) {
            append_json_string(to, kind_of(symbology, text_value(layer, feature, "type"), layer.name).name);
        });
        append_unit_names(text, layer, drawn);
        text += ",\"evidence\":";
        append_json_list(text, layer.features, [&](std::string& to, const Feature& feature) {
            append_json_string(to, quoted.words(layer, feature));
        });
        text += '}';
    });
}

void append_web_units(std::string& out, const std::vector<Mark>& marks) {
    std::map<std::string, const GlyphShape*> shapes;
    for (const Mark& mark : marks) {
        if (mark.kind.unit) {
            shapes.emplace(mark.kind.glyph, mark.kind.unit.get());
        }
    }
    append_json_list(out, shapes, [](std::string& text, const auto& unit) {
        const auto& [name, shape] = unit;
        text += "{\"name\":";
        append_json_string(text, name);
        for (const auto& [part, path] : {std::pair{"outline", &shape->outline}, std::pair{"marks", &shape->marks},
                                         std::pair{"lines", &shape->lines}, std::pair{"badge", &shape->badge}}) {
            if (!path->empty()) {
                text += std::string{",\""} + part + "\":\"" + svg_path_data(*path) + '"';
            }
        }
        text += '}';
    });
}

}  // namespace sitmap

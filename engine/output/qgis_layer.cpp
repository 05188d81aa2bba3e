#include "engine/output/qgis_layer.hpp"

#include "engine/output/qgis_form.hpp"

namespace sitmap {

namespace {

constexpr std::string_view geometry_name(GeometrySort sort) {
    return sort == GeometrySort::point  ? "Point"
           : sort == GeometrySort::line ? "Line"
           : sort == GeometrySort::area ? "Polygon"
                                        : "No geometry";
}

/// Names as the source string and the file know them.
constexpr std::string_view type_name(GeometrySort sort) {
    return sort == GeometrySort::line ? "LineString" : sort == GeometrySort::none ? "NoGeometry" : geometry_name(sort);
}

void write_renderer(XmlWriter& xml, const QgisLayer& layer) {
    xml.element("renderer-v2",
                {{"type", "RuleRenderer"}, {"symbollevels", "0"}, {"enableorderby", "0"}, {"forceraster", "0"}}, [&] {
                    xml.element("rules", {{"key", "rules"}}, [&] {
                        for (std::size_t i = 0; i < layer.symbols.size(); ++i) {
                            const SymbolRule& rule = layer.symbols[i];
                            const std::string number = std::to_string(i);
                            xml.leaf("rule", {{"key", "rule-" + number},
                                              {"symbol", number},
                                              {"label", rule.label},
                                              {"filter", rule.filter},
                                              {"scalemaxdenom", std::to_string(rule.least_scale)}});
                        }
                    });
                    xml.element("symbols", {}, [&] {
                        for (std::size_t i = 0; i < layer.symbols.size(); ++i) {
                            layer.symbols[i].symbol(xml, std::to_string(i));
                        }
                    });
                });
}

void write_temporal(XmlWriter& xml) {
    constexpr std::string_view from_and_to = "2";
    constexpr std::string_view both_ends_count = "1";
    xml.leaf("temporal", {{"enabled", "1"},
                          {"mode", from_and_to},
                          {"startField", "date_from"},
                          {"endField", "date_to"},
                          {"limitMode", both_ends_count},
                          {"durationUnit", "d"},
                          {"fixedDuration", "0"},
                          {"durationField", ""},
                          {"startExpression", ""},
                          {"endExpression", ""},
                          {"accumulate", "0"}});
}

void write_about(XmlWriter& xml, const QgisLayer& layer) {
    xml.element("resourceMetadata", {}, [&] {
        xml.text("identifier", layer.table);
        xml.text("type", "dataset");
        xml.text("title", layer.title);
        xml.text("abstract", layer.abstract);
        for (const std::string& licence : layer.licences) {
            xml.text("license", licence);
        }
        xml.text("encoding", "UTF-8");
    });
}

void write_extent(XmlWriter& xml, const Box& box) {
    if (empty(box)) {
        return;
    }
    xml.element("extent", {}, [&] {
        xml.text("xmin", std::to_string(box.west));
        xml.text("ymin", std::to_string(box.south));
        xml.text("xmax", std::to_string(box.east));
        xml.text("ymax", std::to_string(box.north));
    });
}

}  // namespace

std::string qgis_text(std::string_view value) {
    std::string text = "'";
    for (const char c : value) {
        text += c == '\'' ? "''" : c == '\\' ? "\\\\" : std::string(1, c);
    }
    return text + "'";
}

std::string qgis_source(const QgisLayer& layer) {
    const std::string table = "./" + layer.file + "|layername=" + layer.table;
    return layer.sort == GeometrySort::none ? table : table + "|geometrytype=" + std::string{type_name(layer.sort)};
}

void write_wgs84(XmlWriter& xml) {
    xml.element("spatialrefsys", {}, [&] {
        xml.text("proj4", "+proj=longlat +datum=WGS84 +no_defs");
        xml.text("srsid", "3452");
        xml.text("srid", "4326");
        xml.text("authid", "EPSG:4326");
        xml.text("description", "WGS 84");
        xml.text("projectionacronym", "longlat");
        xml.text("ellipsoidacronym", "EPSG:7030");
        xml.text("geographicflag", "true");
    });
}

void write_map_layer(XmlWriter& xml, const QgisLayer& layer) {
    const XmlWriter::Attributes attributes{{"type", "vector"},
                                           {"geometry", geometry_name(layer.sort)},
                                           {"wkbType", type_name(layer.sort)},
                                           {"labelsEnabled", layer.labels.empty() ? "0" : "1"},
                                           {"readOnly", "0"},
                                           {"minScale", "0"},
                                           {"maxScale", "0"},
                                           {"hasScaleBasedVisibilityFlag", "0"}};
    xml.element("maplayer", attributes, [&] {
        write_extent(xml, layer.extent);
        xml.text("id", layer.id);
        xml.text("datasource", qgis_source(layer));
        xml.text("layername", layer.title);
        xml.element("srs", {}, [&] { write_wgs84(xml); });
        write_about(xml, layer);
        xml.text("provider", "ogr", {{"encoding", "UTF-8"}});
        write_layer_style(xml, layer);
    });
}

void write_layer_style(XmlWriter& xml, const QgisLayer& layer) {
    if (layer.timed) {
        write_temporal(xml);
    }
    if (layer.sort != GeometrySort::none) {
        write_renderer(xml, layer);
    }
    if (!layer.labels.empty()) {
        write_labels(xml, layer.labels);
    }
    write_form(xml, layer.schema, layer.relation);
    xml.text("previewExpression", layer.timed ? "\"place\"" : layer.preview);
    xml.text("mapTip", layer.map_tip);
}

}  // namespace sitmap

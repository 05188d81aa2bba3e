#include "engine/output/qgis_project.hpp"

#include "engine/core/xml_writer.hpp"
#include "engine/layer/claim_table.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/graticule.hpp"
#include "engine/map/map_panel.hpp"
#include "engine/map/margin.hpp"
#include "engine/output/geopackage.hpp"
#include "engine/output/ground_tables.hpp"
#include "engine/output/label_tables.hpp"
#include "engine/output/qgis_bookmarks.hpp"
#include "engine/output/qgis_ground.hpp"
#include "engine/output/qgis_layer.hpp"
#include "engine/output/qgis_layout.hpp"
#include "engine/output/qgis_time.hpp"
#include "engine/output/svg.hpp"
#include "engine/output/zip_file.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

const LayoutPage a4{"A4"};
constexpr std::string_view occupied_layer = "sitmap_ground_occupied";

double height_px(const LayoutPage& page) {
    return page.height * page.width_px / page.width;
}

/// Everything a project file says.
struct Project {
    const Map& map;
    const Symbology& symbology;
    const Phrasebook& book;
    MarginText text;
    const MapFrame& frame;
    LayoutPicture key;
    std::vector<QgisLayer> ground;  ///< first below
    std::vector<QgisLayer> events;
    std::vector<QgisLayer> labels;  ///< above all
    std::vector<QgisLayer> tables;  ///< not drawn
    const std::vector<MarkedPlace>& places;
    bool occupied_seen = false;  ///< the page shows occupied areas that no report told of
    bool scale_at_end = true;    ///< of the map, where reading ends
};

/// Metres to either side of the project's middle.
struct ViewExtent {
    double half_width = 0;
    double half_height = 0;
};

ViewExtent extent_of(const MapFrame& frame) {
    return {frame.panel().width() / frame.px_per_m() / 2, frame.panel().height() / frame.px_per_m() / 2};
}

/// What a composed page is drawn at, 1 to this, where it is printed in its own size.
int scale_of(const MapFrame& frame) {
    constexpr double px_per_metre = 96 / 0.0254;
    return static_cast<int>(std::lround(px_per_metre / frame.px_per_m()));
}

void write_project_crs(XmlWriter& xml, const Project& project) {
    xml.element("spatialrefsys", {}, [&] {
        xml.text("proj4", project.frame.projection() + " +type=crs");
        xml.text("srsid", "0");
        xml.text("srid", "0");
        xml.text("authid", "");
        xml.text("description", "Lambert equal-area about the map's middle");
        xml.text("projectionacronym", "laea");
        xml.text("ellipsoidacronym", "EPSG:7030");
        xml.text("geographicflag", "false");
    });
}

void write_corners(XmlWriter& xml, const ViewExtent& extent) {
    xml.text("xmin", std::to_string(-extent.half_width));
    xml.text("ymin", std::to_string(-extent.half_height));
    xml.text("xmax", std::to_string(extent.half_width));
    xml.text("ymax", std::to_string(extent.half_height));
}

void write_tree_layer(XmlWriter& xml, const QgisLayer& layer) {
    xml.leaf("layer-tree-layer", {{"id", layer.id},
                                  {"name", layer.title},
                                  {"source", qgis_source(layer)},
                                  {"providerKey", "ogr"},
                                  {"checked", "Qt::Checked"},
                                  {"expanded", layer.timed ? "1" : "0"}});
}

void write_tree(XmlWriter& xml, const Project& project) {
    const auto group = [&](const char* name, const std::vector<QgisLayer>& layers, bool expanded) {
        xml.element("layer-tree-group",
                    {{"name", name}, {"checked", "Qt::Checked"}, {"expanded", expanded ? "1" : "0"}}, [&] {
                        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
                            write_tree_layer(xml, *layer);
                        }
                    });
    };
    xml.element("layer-tree-group", {}, [&] {
        group("Names", project.labels, false);
        group("What is reported", project.events, true);
        group("Ground", project.ground, false);
        group("Tables", project.tables, false);
    });
}

std::string credits_of(const MarginText& text) {
    std::string words;
    for (const std::string& source : text.sources) {
        words += (words.empty() ? "" : " ") + source;
    }
    return words;
}

void write_metadata(XmlWriter& xml, const Project& project) {
    xml.element("projectMetadata", {}, [&] {
        xml.text("identifier", project.map.map_id);
        xml.text("type", "dataset");
        xml.text("title", project.text.title);
        xml.text("abstract", project.text.subtitle + ". " + project.text.view + " " + credits_of(project.text));
        for (const std::string& credit : project.map.credits) {
            xml.text("license", credit);
        }
        xml.text("creation", project.map.as_of + "T00:00:00");
    });
}

void write_relations(XmlWriter& xml, const Project& project) {
    xml.element("relations", {}, [&] {
        for (const QgisLayer& layer : project.events) {
            if (!layer.relation.empty() && !project.tables.empty()) {
                xml.element("relation",
                            {{"id", layer.relation},
                             {"name", "Claims: " + layer.title},
                             {"strength", "Association"},
                             {"referencingLayer", project.tables.front().id},
                             {"referencedLayer", layer.id}},
                            [&] {
                                xml.leaf("fieldRef", {{"referencingField", "event_id"}, {"referencedField", "id"}});
                            });
            }
        }
    });
}

/// "36° E", "36°30′ E": as on the picture.
std::string degree_expression(const Phrasebook& book) {
    const std::string minutes = "round(abs(@grid_number) * 60)";
    const auto side = [&](const char* negative, const char* positive) {
        return "if(@grid_number < 0, " + qgis_text(book.say(negative)) + ", " + qgis_text(book.say(positive)) + ")";
    };
    return "floor(" + minutes + " / 60) || '\u00b0' || if(" + minutes + " % 60 = 0, '', lpad(to_string(" + minutes +
           " % 60), 2, '0') || '\u2032') || if(" + minutes + " = 0, '', ' ' || if(@grid_axis = 'x', " +
           side("west", "east") + ", " + side("south", "north") + "))";
}

/// Over land and water, under boundaries and events.
LayoutGrid grid_of(const Project& project) {
    LayoutGrid grid{graticule_step(project.frame), {}, degree_expression(project.book)};
    for (const QgisLayer& layer : project.ground) {
        const bool above = layer.table == "boundaries" || layer.table == "towns";
        grid.above = above ? grid.above : layer.id;
    }
    return grid;
}

void write_layouts(XmlWriter& xml, const Project& project) {
    constexpr double locator_frames = 6;  ///< how much more than the map the locator shows
    const ViewExtent half = extent_of(project.frame);
    PageBox panel = project.frame.panel();
    if (project.book.right_to_left) {
        panel = {a4.width_px - panel.right, panel.top, a4.width_px - panel.left, panel.bottom};
    }
    const auto occupied = project.occupied_seen ? std::ranges::find(project.ground, occupied_layer, &QgisLayer::id)
                                                : project.ground.end();
    const LayoutContent content{.text = project.text,
                                .book = project.book,
                                .symbology = project.symbology,
                                .key = project.key,
                                .panel = panel,
                                .scale_at_end = project.scale_at_end,
                                .foot = height_px(a4) - project.frame.panel().bottom,
                                .ground_width = 2 * half.half_width,
                                .ground_height = 2 * half.half_height,
                                .legend = project.events,
                                .status_areas = occupied == project.ground.end() ? nullptr : &*occupied,
                                .locator = {"sitmap_ground_far_boundaries", "sitmap_ground_far_land"},
                                .locator_width = locator_frames * 2 * half.half_width,
                                .grid = grid_of(project)};
    xml.element("Layouts", {}, [&] {
        for (const LayoutPage& page :
             {a4, LayoutPage{"A3", 420, 297}, LayoutPage{"Social, 1200 x 800", 317.5, 211.667, 1200}}) {
            write_layout(xml, page, content);
        }
    });
}

void write_settings(XmlWriter& xml, const Project& project) {
    const Colour sea = project.symbology.colour("sea");
    xml.element("properties", {}, [&] {
        xml.element("Gui", {}, [&] {
            xml.text("CanvasColorRedPart", std::to_string(sea.red), {{"type", "int"}});
            xml.text("CanvasColorGreenPart", std::to_string(sea.green), {{"type", "int"}});
            xml.text("CanvasColorBluePart", std::to_string(sea.blue), {{"type", "int"}});
        });
        xml.element("Paths", {}, [&] { xml.text("Absolute", "false", {{"type", "bool"}}); });
        xml.element("SpatialRefSys", {}, [&] { xml.text("ProjectionsEnabled", "1", {{"type", "int"}}); });
        write_time_controller(xml, project.places);
    });
    const ViewExtent extent = extent_of(project.frame);
    xml.element("ProjectViewSettings", {{"UseProjectScales", "0"}, {"rotation", "0"}}, [&] {
        xml.leaf("Scales");
        xml.element("DefaultViewExtent",
                    {{"xmin", std::to_string(-extent.half_width)},
                     {"ymin", std::to_string(-extent.half_height)},
                     {"xmax", std::to_string(extent.half_width)},
                     {"ymax", std::to_string(extent.half_height)}},
                    [&] { write_project_crs(xml, project); });
    });
}

void write_canvas(XmlWriter& xml, const Project& project) {
    xml.element("mapcanvas", {{"name", "theMapCanvas"}, {"annotationsVisible", "1"}}, [&] {
        xml.text("units", "meters");
        xml.element("extent", {}, [&] { write_corners(xml, extent_of(project.frame)); });
        xml.text("rotation", "0");
        xml.element("destinationsrs", {}, [&] { write_project_crs(xml, project); });
    });
}

std::string project_xml(const Project& project) {
    XmlWriter xml;
    xml.element("qgis", {{"version", "3.22.0"}, {"projectname", project.text.title}}, [&] {
        xml.text("title", project.text.title);
        xml.element("projectCrs", {}, [&] { write_project_crs(xml, project); });
        write_tree(xml, project);
        write_canvas(xml, project);
        xml.element("projectlayers", {}, [&] {
            for (const auto* layers : {&project.ground, &project.events, &project.labels, &project.tables}) {
                for (const QgisLayer& layer : *layers) {
                    write_map_layer(xml, layer);
                }
            }
        });
        write_settings(xml, project);
        write_metadata(xml, project);
        write_layouts(xml, project);
        write_relations(xml, project);
        write_bookmarks(xml, project.text.title, project.frame.box(), project.places);
        write_project_time(xml, project.places);
    });
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + xml.str();
}

/// Room to pan.
Box widened(const Box& box, double share) {
    const double across = share * (box.east - box.west);
    const double up = share * (box.north - box.south);
    return {std::max(box.west - across, -180.0), std::max(box.south - up, -90.0), std::min(box.east + across, 180.0),
            std::min(box.north + up, 90.0)};
}

/// "How sure is the place?", and what open and solid glyphs mean.
LayoutPicture key_picture(const MarginText& text, const PageStyle& style) {
    constexpr double rail_width = 278;
    TypeSetter type(style.symbology.fonts, style.book.right_to_left);
    BlockSetter setter(type, style.symbology, style.book);
    Group group;
    MarginWriter writer(group, setter, rail_width);
    const PageBox column{0, 1, rail_width, 400};
    const double ends = verification_row(writer, column, key_section(writer, column, column.top, text, true), text);
    return {encode_svg_symbol(group.items, {0, 0, rail_width, ends}), rail_width, ends};
}

LabelSpots spots_of(const std::vector<MarkedPlace>& places, const Gazetteer* gazetteer) {
    std::map<std::string, LonLat, std::less<>> spots;
    for (const MarkedPlace& place : places) {
        if (const auto* point = std::get_if<Point>(&place.geometry); point != nullptr && is_point(place.drawn)) {
            spots.emplace("event:" + place.id, point->at);
        }
    }
    return [spots, gazetteer](std::string_view label) -> std::optional<LonLat> {
        if (const auto found = spots.find(label); found != spots.end()) {
            return found->second;
        }
        constexpr std::string_view town = "town:";
        if (gazetteer != nullptr && label.starts_with(town)) {
            const auto index = gazetteer->by_id(std::string{label.substr(town.size())});
            return index ? std::optional{gazetteer->place(*index).point} : std::nullopt;
        }
        return std::nullopt;
    };
}

GroundUse use_of(const std::vector<MarkedPlace>& places, const Composition& page) {
    GroundUse use;
    use.page = frame_of(page).box();
    for (const MarkedPlace& place : places) {
        use.taken.insert(place.id);
        if (place.marks.front().kind.name == "occupied") {
            use.occupied.push_back(bounds(place.geometry));
        }
    }
    for (const PlacedLabel& label : page.labels) {
        use.labels.insert(label.id);
    }
    return use;
}

/// Where the page keeps room for the scale bar.
bool scale_at_end(const Composition& page, bool right_to_left) {
    const auto scale = std::ranges::find(page.labels, "scale", &PlacedLabel::id);
    const bool right = scale == page.labels.end() || centre(scale->boxes.front()).x > centre(page.panel).x;
    return right != right_to_left;
}

/// What the page's legend says of areas that are filled; of several of a kind their common name stays.
void name_as_page(std::vector<QgisLayer>& layers, const Composition& page) {
    std::map<std::string, std::set<std::string>> words;
    for (const LegendRow& row : page.legend) {
        if (row.filled) {
            words[row.kind].insert(row.text);
        }
    }
    const bool lines_told = std::ranges::any_of(page.legend, &LegendRow::tells_lines);
    for (QgisLayer& layer : layers) {
        for (SymbolRule& rule : layer.symbols) {
            const std::string kind = layer.id == occupied_layer ? "occupied" : rule.fills;
            if (!kind.empty() && words[kind].size() == 1) {
                rule.label = *words[kind].begin();
            }
            rule.unlisted = rule.unlisted || (rule.lines && lines_told);
        }
    }
}

}  // namespace

void write_qgis_project(const QgisFiles& files, const Map& map, const Ground& ground, const PageStyle& style) {
    const Symbology symbology = sized(style.symbology, 0, style.book);
    Problems told_with_the_picture;
    const Composition page =
        compose(map, ground, style,
                {.width = a4.width_px, .height = height_px(a4), .neat_line = true, .aggregation = Aggregation::none},
                told_with_the_picture);
    const MapFrame frame = frame_of(page);
    const Naming of_marks{style.book, ground.gazetteer, true};
    const std::vector<Mark> marks = renamed(marks_of(map, symbology), of_marks);
    const std::vector<MarkedPlace> places = marked_places(marks, symbology);
    const FramedPlaces framed = choose_places(places);
    const Phrasebook book = in_region(style.book, countries_of(framed.inside));
    const Naming naming{book, ground.gazetteer, true};
    const PageStyle own{symbology, book};
    MarginText text = margin_text(map, marks, framed, symbology, naming);
    tell_frame(text, frame, {}, false, book);
    text.numbered = page.numbered;

    GroundUse use = use_of(places, page);
    use.focus = countries_of(framed.inside);
    const LayerMetadata metadata = map.layers.empty() ? LayerMetadata{} : map.layers.front().metadata;
    std::vector<Layer> tables = far_ground_tables(widened(frame.box(), 3), ground.base_map, metadata);
    std::ranges::move(ground_tables(use, widened(frame.box(), 0.6), ground.base_map, metadata, naming),
                      std::back_inserter(tables));
    const LabelTables labels = label_tables(page, spots_of(places, ground.gazetteer), metadata);
    const std::size_t below = tables.size();
    tables.insert(tables.end(), {labels.leaders, labels.glyphs.layer, labels.lines.layer});
    write_geopackage(files.ground, tables);
    tables.resize(below);

    const int scale = scale_of(frame);
    const std::string file = files.ground.filename();
    const LayoutPicture key = key_picture(text, own);
    std::vector<QgisLayer> below_events = qgis_ground_layers(tables, symbology, scale, file);
    std::vector<QgisLayer> events = qgis_event_layers(map, own);
    name_as_page(below_events, page);
    name_as_page(events, page);
    const Project project{
        map,
        symbology,
        book,
        std::move(text),
        frame,
        key,
        std::move(below_events),
        std::move(events),
        qgis_label_layers(labels, symbology, scale, file),
        {qgis_claim_layer(claim_table(map.layers))},
        places,
        std::ranges::any_of(page.legend, [](const LegendRow& row) { return row.kind == "occupied" && row.count == 0; }),
        scale_at_end(page, book.right_to_left)};
    write_zip(files.project, {{"project.qgs", project_xml(project)}});
}

}  // namespace sitmap

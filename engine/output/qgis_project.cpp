#include "engine/output/qgis_project.hpp"

#include "engine/core/xml_writer.hpp"
#include "engine/map/date_wording.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/heading.hpp"
#include "engine/map/wording.hpp"
#include "engine/output/geopackage.hpp"
#include "engine/output/ground_tables.hpp"
#include "engine/output/qgis_ground.hpp"
#include "engine/output/qgis_layer.hpp"
#include "engine/output/qgis_layout.hpp"
#include "engine/output/qgis_symbol.hpp"
#include "engine/output/zip_file.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

constexpr PageBox window{0, 0, 1000, 660};  ///< px, of the ground that is shown first

/// Everything a project file says.
struct Project {
    const Map& map;
    const Symbology& symbology;
    const Phrasebook& book;
    std::string title;
    std::string subtitle;
    const MapFrame& frame;
    std::vector<QgisLayer> ground;  ///< first below
    std::vector<QgisLayer> events;
    std::vector<QgisLayer> places;  ///< labels, above all
};

LayoutExtent extent_of(const MapFrame& frame) {
    return {frame.panel().width() / frame.px_per_km() * 500, frame.panel().height() / frame.px_per_km() * 500};
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

void write_corners(XmlWriter& xml, const LayoutExtent& extent) {
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
        group("Labels", project.places, false);
        group("What is reported", project.events, true);
        group("Ground", project.ground, false);
    });
}

std::string credits_of(const Map& map, const Phrasebook& book) {
    std::string words = book.say("events_from", {listed(book, map.sources)});
    for (const std::string& credit : map.credits) {
        words += " " + credit + (credit.ends_with('.') ? "" : ".");
    }
    return words;
}

void write_metadata(XmlWriter& xml, const Project& project) {
    xml.element("projectMetadata", {}, [&] {
        xml.text("identifier", project.map.map_id);
        xml.text("type", "dataset");
        xml.text("title", project.title);
        xml.text("abstract",
                 project.subtitle + ". " + project.map.disclaimer + " " + credits_of(project.map, project.book));
        xml.text("creation", project.map.as_of + "T00:00:00");
    });
}

/// From the first day that an event may have happened to the last.
void write_time(XmlWriter& xml, const Project& project) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const Mark& mark : marks_of(project.map, project.symbology)) {
        const std::optional<Date> from = mark.from ? mark.from : mark.to;
        const std::optional<Date> to = mark.to ? mark.to : mark.from;
        if (mark.event && from && to) {
            first = first ? std::min(*first, *from) : from;
            last = last ? std::max(*last, *to) : to;
        }
    }
    if (!first) {
        return;
    }
    xml.element("ProjectTimeSettings",
                {{"timeStepUnit", "d"}, {"timeStep", "1"}, {"frameRate", "2"}, {"cumulativeTemporalRange", "0"}}, [&] {
                    xml.element("TemporalRange", {}, [&] {
                        xml.text("start", to_string(*first) + "T00:00:00Z");
                        xml.text("end", to_string(*last) + "T23:59:59Z");
                    });
                });
}

void write_bookmark(XmlWriter& xml, const Project& project) {
    const Box& box = project.frame.box();
    const auto corner = [](double lon, double lat) { return std::to_string(lon) + " " + std::to_string(lat); };
    const std::string ring = corner(box.west, box.south) + ", " + corner(box.east, box.south) + ", " +
                             corner(box.east, box.north) + ", " + corner(box.west, box.north) + ", " +
                             corner(box.west, box.south);
    xml.element("Bookmarks", {}, [&] {
        xml.element("Bookmark",
                    {{"id", "{sitmap-bookmark}"},
                     {"name", project.title},
                     {"group", "sitmap"},
                     {"extent", "POLYGON((" + ring + "))"}},
                    [&] { write_wgs84(xml); });
    });
}

void write_layouts(XmlWriter& xml, const Project& project) {
    const std::optional<Date> as_of = parse_date(project.map.as_of);
    const std::string view = project.map.pov.empty() ? "neutral" : project.map.pov;
    const LayoutText text{
        project.title, project.subtitle, as_of ? as_of_words(project.book, *as_of) : "",
        "Sources: " + credits_of(project.map, project.book) + "\nView: " + view + ". " + project.map.disclaimer};
    xml.element("Layouts", {}, [&] {
        for (const LayoutPage& page : {LayoutPage{"A4", 297, 210}, LayoutPage{"A3", 420, 297},
                                       LayoutPage{"Social, 1200 x 800", 317.5, 211.667}}) {
            write_layout(xml, page, text, extent_of(project.frame), project.events, project.symbology);
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
    });
    const LayoutExtent extent = extent_of(project.frame);
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
    xml.element("qgis", {{"version", "3.22.0"}, {"projectname", project.title}}, [&] {
        xml.text("title", project.title);
        xml.element("projectCrs", {}, [&] { write_project_crs(xml, project); });
        write_tree(xml, project);
        write_canvas(xml, project);
        xml.element("projectlayers", {}, [&] {
            for (const auto* layers : {&project.ground, &project.events, &project.places}) {
                for (const QgisLayer& layer : *layers) {
                    write_map_layer(xml, layer);
                }
            }
        });
        write_settings(xml, project);
        write_metadata(xml, project);
        write_layouts(xml, project);
        write_bookmark(xml, project);
        write_time(xml, project);
    });
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + xml.str();
}

/// Room to pan.
Box widened(const Box& box) {
    const double across = 0.6 * (box.east - box.west);
    const double up = 0.6 * (box.north - box.south);
    return {std::max(box.west - across, -180.0), std::max(box.south - up, -90.0), std::min(box.east + across, 180.0),
            std::min(box.north + up, 90.0)};
}

}  // namespace

void write_qgis_project(const QgisFiles& files, const Map& map, const Ground& ground, const PageStyle& style) {
    const Symbology& symbology = style.symbology;
    const std::vector<Mark> marks = marks_of(map, symbology);
    const FramedPlaces framed = choose_places(marked_places(marks, symbology));
    const MapFrame frame = choose_frame(framed.inside, window, ground.gazetteer);
    std::vector<MarkedPlace> places = framed.inside;
    places.insert(places.end(), framed.outside.begin(), framed.outside.end());
    const LayerMetadata metadata = map.layers.empty() ? LayerMetadata{} : map.layers.front().metadata;
    const std::vector<Layer> tables = ground_tables(places, widened(frame.box()), ground, metadata, style.book);
    write_geopackage(files.ground, tables);

    std::vector<QgisLayer> below = qgis_ground_layers(tables, symbology, files.ground.filename());
    std::vector<QgisLayer> above;
    if (!below.empty() && below.back().table == "places") {
        above.push_back(std::move(below.back()));
        below.pop_back();
    }
    const Heading heading = heading_of(map, marks, framed.inside, Naming{style.book, ground.gazetteer, true});
    const Project project{map,
                          symbology,
                          style.book,
                          heading.title,
                          heading.subtitle,
                          frame,
                          std::move(below),
                          qgis_event_layers(map, style),
                          std::move(above)};
    write_zip(files.project, {{"project.qgs", project_xml(project)}});
}

}  // namespace sitmap

// The ground of a picture and its names, drawn by Mapnik from the same base map at the same scale: what our
// own drawing is measured against. Only where Mapnik is installed (libmapnik-dev); neither program needs it.
//
//     build/release/tests/bench/mapnik_bench [SHARE_FOLDER]

#include "engine/map/compose.hpp"
#include "engine/output/image.hpp"

#include <mapnik/agg_renderer.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>

namespace {

using namespace sitmap;
namespace fs = std::filesystem;

std::string rgb(Colour colour) {
    return "rgb(" + std::to_string(colour.red) + "," + std::to_string(colour.green) + "," +
           std::to_string(colour.blue) + ")";
}

std::string layer(const std::string& name, const std::string& source, const std::string& symbolizers) {
    return "<Style name='" + name + "'><Rule>" + symbolizers + "</Rule></Style><Layer name='" + name +
           "' srs='+proj=longlat +datum=WGS84'><StyleName>" + name + "</StyleName><Datasource>" + source +
           "</Datasource></Layer>";
}

std::string table(const fs::path& base_map, const std::string& name) {
    return "<Parameter name='type'>ogr</Parameter><Parameter name='file'>" + base_map.string() +
           "</Parameter><Parameter name='layer'>" + name + "</Parameter>";
}

std::string line(const LineStyle& style) {
    return "<LineSymbolizer stroke='" + rgb(style.stroke.colour) + "' stroke-width='" +
           std::to_string(style.stroke.width) + "'/>";
}

std::string area(Colour colour) {
    return "<PolygonSymbolizer fill='" + rgb(colour) + "'/>";
}

/// The page's texts on the map, each at its own spot.
std::string names(const Composition& page, const MapFrame& frame) {
    std::string rows = "name,lon,lat\n";
    for (const PlacedLabel& label : page.labels) {
        for (const auto& set : label.lines) {
            const LonLat at = frame.to_ground(set.baseline);
            rows += "\"" + set.text + "\"," + std::to_string(at.lon) + "," + std::to_string(at.lat) + "\n";
        }
    }
    return "<Parameter name='type'>csv</Parameter><Parameter name='inline'>" + rows + "</Parameter>";
}

std::string map_xml(const Composition& page, const fs::path& base_map, const Symbology& looks) {
    const std::string text = "<MarkersSymbolizer width='6' height='6' allow-overlap='true' fill='" +
                             rgb(looks.colour("paper")) +
                             "'/><TextSymbolizer face-name='Noto Sans Regular' size='11.5' halo-radius='1.5' "
                             "allow-overlap='true' fill='" +
                             rgb(looks.colour("ink")) + "'>[name]</TextSymbolizer>";
    return "<Map srs='" + page.projection + "' background-color='" + rgb(looks.colour("sea")) + "'>" +
           layer("land", table(base_map, "land"), area(looks.colour("land"))) +
           layer("countries", table(base_map, "countries"), area(looks.colour("focus"))) +
           layer("occupied", table(base_map, "occupied"), area(looks.colour("occupied"))) +
           layer("rivers", table(base_map, "rivers"), line(looks.line("river"))) +
           layer("lakes", table(base_map, "lakes"), area(looks.colour("sea")) + line(looks.line("coast"))) +
           layer("admin", table(base_map, "admin1_lines"), line(looks.line("admin"))) +
           layer("coast", table(base_map, "coast"), line(looks.line("coast"))) +
           layer("boundaries", table(base_map, "boundaries"), line(looks.line("international"))) +
           layer("names", names(page, frame_of(page)), text) + "</Map>";
}

double best_of(int times, const std::function<void()>& work) {
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path share = argc > 1 ? argv[1] : "build/release/share/sitmap";
    const fs::path base_map = share / "basemap.gpkg";
    const Gazetteer gazetteer = load_gazetteer(share / "sitmap.gazetteer");
    const Symbology looks = load_symbology(share / "symbology" / "news.json");
    const Phrasebook book = load_phrasebook(share / "phrases" / "en.json");
    PictureOptions options;
    options.extent = Box{35, 32, 37.5, 34};
    Problems problems;
    const Composition page = compose(make_map({}, {}, {}), {base_map, &gazetteer}, {looks, book}, options, problems);

    mapnik::datasource_cache::instance().register_datasources(MAPNIK_PLUGINS);
    mapnik::freetype_engine::register_fonts("/usr/share/fonts/truetype/noto", true);
    mapnik::Map map(static_cast<int>(page.panel.width()), static_cast<int>(page.panel.height()));
    mapnik::load_map_string(map, map_xml(page, base_map, looks));
    const double half_width = page.panel.width() / page.px_per_km * 500;
    const double half_height = page.panel.height() / page.px_per_km * 500;
    map.zoom_to_box(mapnik::box2d<double>(-half_width, -half_height, half_width, half_height));
    std::string last;
    const double theirs = best_of(9, [&] {
        mapnik::image_rgba8 image(static_cast<int>(map.width()), static_cast<int>(map.height()));
        mapnik::agg_renderer<mapnik::image_rgba8> renderer(map, image);
        renderer.apply();
        last = mapnik::save_to_string(image, "png32");
    });
    const double ours = best_of(9, [&] { last = encode_png(page); });
    std::cout << "CPU ms, best of nine: Mapnik, the map alone " << theirs << "; sitmap, the whole page " << ours
              << "; ratio " << ours / theirs << "\n";
}

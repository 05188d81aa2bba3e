#include "engine/output/qgis_bookmarks.hpp"

#include "engine/map/wording.hpp"
#include "engine/output/qgis_layer.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace sitmap {

namespace {

void write_bookmark(XmlWriter& xml, const std::string& id, const std::string& name, const Box& box) {
    const auto corner = [](double lon, double lat) { return std::to_string(lon) + " " + std::to_string(lat); };
    const std::string ring = corner(box.west, box.south) + ", " + corner(box.east, box.south) + ", " +
                             corner(box.east, box.north) + ", " + corner(box.west, box.north) + ", " +
                             corner(box.west, box.south);
    xml.element(
        "Bookmark",
        {{"id", "{sitmap-" + id + "}"}, {"name", name}, {"group", "sitmap"}, {"extent", "POLYGON((" + ring + "))"}},
        [&] { write_wgs84(xml); });
}

/// The place with room round it: what is known of a spot lies within its circle.
Box view_of(const MarkedPlace& place) {
    constexpr double least_m = 5000;
    constexpr double metres_per_degree = 111320;
    const Box box = bounds(place.geometry);
    const double up = std::max(least_m, 2 * place.uncertainty_m) / metres_per_degree + 0.1 * (box.north - box.south);
    const double across = up / std::max(0.05, std::cos((box.south + box.north) / 2 * std::numbers::pi / 180));
    return {std::max(box.west - across, -180.0), std::max(box.south - up, -90.0), std::min(box.east + across, 180.0),
            std::min(box.north + up, 90.0)};
}

}  // namespace

void write_bookmarks(XmlWriter& xml, const std::string& title, const Box& whole,
                     const std::vector<MarkedPlace>& places) {
    constexpr std::size_t most = 60;
    std::map<std::string, Box> views;
    for (const MarkedPlace& place : places) {
        if (place.drawn != Drawn::fill && place.drawn != Drawn::line && views.size() < most) {
            views.try_emplace(capitalised(place.name), view_of(place));
        }
    }
    xml.element("Bookmarks", {}, [&] {
        write_bookmark(xml, "whole", title, whole);
        int number = 0;
        for (const auto& [name, box] : views) {
            write_bookmark(xml, "place-" + std::to_string(++number), name, box);
        }
    });
}

}  // namespace sitmap

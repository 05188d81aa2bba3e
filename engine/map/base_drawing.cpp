#include "engine/map/base_drawing.hpp"

#include "engine/map/outline.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sitmap {

namespace {

Path outlines(const std::vector<BaseArea>& areas, const MapFrame& frame) {
    Path path;
    for (const BaseArea& area : areas) {
        append(path, outline(area.parts, frame));
    }
    return path;
}

Path outlines(const std::vector<BaseLine>& lines, const MapFrame& frame) {
    Path path;
    for (const BaseLine& line : lines) {
        append(path, outline(line.parts, frame));
    }
    return path;
}

std::vector<BaseArea> of_countries(const std::vector<BaseArea>& areas, const std::set<std::string>& countries) {
    std::vector<BaseArea> chosen;
    for (const BaseArea& area : areas) {
        if (countries.contains(area.iso)) {
            chosen.push_back(area);
        }
    }
    return chosen;
}

std::vector<BaseLine> of_countries(const std::vector<BaseLine>& lines, const std::set<std::string>& countries) {
    std::vector<BaseLine> chosen;
    for (const BaseLine& line : lines) {
        if (countries.contains(line.iso)) {
            chosen.push_back(line);
        }
    }
    return chosen;
}

// Small rivers would cover a small-scale map.
std::vector<BaseLine> rivers_for(const std::vector<BaseLine>& rivers, double px_per_km) {
    const int last = px_per_km < 0.3 ? 1 : px_per_km < 1.2 ? 2 : px_per_km < 2.5 ? 3 : 4;
    std::vector<BaseLine> chosen;
    for (const BaseLine& river : rivers) {
        if (river.level <= last) {
            chosen.push_back(river);
        }
    }
    return chosen;
}

Path whole_earth(const MapFrame& frame) {
    std::vector<PagePoint> edge;
    for (int lat = -90; lat <= 90; ++lat) {
        edge.push_back(frame.to_page({-180, static_cast<double>(lat)}));
    }
    for (int lat = 90; lat >= -90; --lat) {
        edge.push_back(frame.to_page({180, static_cast<double>(lat)}));
    }
    return chain(edge, true);
}

}  // namespace

BasePaths base_paths(const BaseMap& base, const MapFrame& frame, const std::set<std::string>& focus) {
    BasePaths paths;
    paths.land = outlines(base.land, frame);
    paths.focus = outlines(of_countries(base.countries, focus), frame);
    paths.lakes = outlines(base.lakes, frame);
    paths.coast = outlines(base.coast, frame);
    paths.rivers = outlines(rivers_for(base.rivers, frame.px_per_km()), frame);
    paths.admin = outlines(of_countries(base.admin1_lines, focus), frame);
    for (const BaseLine& line : base.boundaries) {
        append(paths.boundaries[line.kind], outline(line.parts, frame));
    }
    for (const BaseArea& area : base.occupied) {
        paths.occupied.push_back(outline(area.parts, frame));
    }
    return paths;
}

Group ground_group(const BasePaths& paths, const MapFrame& frame, const Symbology& symbology,
                   std::vector<Item> shades) {
    Group group{"ground", frame.panel(), {}};
    const bool near = frame.px_per_km() >= 1;  // farther off, the cells that lakes are cut into would show
    const auto fill = [&](const Path& path, std::string_view role, bool even_odd) {
        group.items.emplace_back(Shape{path, symbology.colour(role), {}, even_odd});
    };
    const auto line = [&](const Path& path, std::string_view style) {
        group.items.emplace_back(Shape{path, {}, symbology.line(style).stroke});
    };
    if (frame.is_world()) {
        fill(rectangle(frame.panel()), "paper", true);
        fill(whole_earth(frame), "sea", true);
    } else {
        fill(rectangle(frame.panel()), "sea", true);
    }
    // The land comes in cells; a line of its own colour closes the seams that curved edges leave.
    group.items.emplace_back(Shape{paths.land, symbology.colour("land"), Stroke{symbology.colour("land"), 0.7}, false});
    fill(paths.focus, "focus", true);
    std::ranges::move(shades, std::back_inserter(group.items));
    for (const Path& area : paths.occupied) {
        group.items.emplace_back(Shape{area, symbology.colour("occupied"), Stroke{symbology.colour("border"), 0.9}});
    }
    line(paths.rivers, "river");
    group.items.emplace_back(
        Shape{paths.lakes, symbology.colour("sea"), Stroke{symbology.colour(near ? "coast" : "sea"), 0.6}, false});
    line(paths.coast, "coast");
    line(paths.admin, "admin");
    return group;
}

Group boundary_group(const BasePaths& paths, const MapFrame& frame, const Symbology& symbology, bool zone_drawn) {
    Group group{"boundaries", frame.panel(), {}};
    for (const auto& [kind, path] : paths.boundaries) {
        if (kind == "zone" && zone_drawn) {
            continue;
        }
        const char* const style = kind == "disputed"                      ? "disputed"
                                  : kind == "ceasefire" || kind == "zone" ? "armistice"
                                                                          : "international";
        group.items.emplace_back(Shape{path, {}, symbology.line(style).stroke});
    }
    return group;
}

}  // namespace sitmap

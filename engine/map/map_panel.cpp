#include "engine/map/map_panel.hpp"

#include "engine/geo/relation.hpp"
#include "engine/map/frame_choice.hpp"
#include "engine/map/graticule.hpp"
#include "engine/map/inset.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

// The land of each country as far as the frame shows it, for soft regions to stay on. Occupied areas
// are never merged with it.
std::vector<std::pair<std::string, Geometry>> land_of(const BaseMap& base, const MapFrame& frame,
                                                      const std::set<std::string>& countries) {
    std::vector<std::pair<std::string, Geometry>> land;
    for (const std::string& iso : countries) {
        MultiPolygon parts;
        for (const BaseArea& area : base.countries) {
            for (const Polygon& polygon : area.parts) {
                Polygon cut{clip_ring(polygon.outer, frame.box()), {}};
                if (area.iso == iso && cut.outer.size() >= 4) {
                    cut.outer.push_back(cut.outer.front());
                    parts.polygons.push_back(std::move(cut));
                }
            }
        }
        if (!parts.polygons.empty()) {
            Geometry own = repaired(Geometry{std::move(parts)});
            for (const BaseArea& area : base.occupied) {
                own = subtract(own, repaired(Geometry{MultiPolygon{area.parts}}));
            }
            land.emplace_back(iso, std::move(own));
        }
    }
    return land;
}

// Where areas of limitation end, each line once, and none along the zones from which they are measured.
Path limitation_lines(const std::vector<LimitationArea>& areas, const std::vector<MarkedPlace>& places,
                      const MapFrame& frame) {
    constexpr double along_m = 400;
    std::vector<Geometry> drawn;
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::fill && place.marks.front().kind.name == "zone") {
            drawn.push_back(buffer_m(place.geometry, along_m));
        }
    }
    Path lines;
    for (const LimitationArea& limited : areas) {
        MultiLineString edges;
        for (const Polygon& part : polygons_of(limited.area)) {
            edges.lines.push_back({part.outer});
        }
        Geometry left{std::move(edges)};
        for (const Geometry& before : drawn) {
            left = empty(left) ? left : subtract(left, before);
        }
        append(lines, outline(left, frame));
        drawn.push_back(buffer_m(limited.area, along_m));
    }
    return lines;
}

void mark_hard(LabelGround& ground, const EventDrawing& events) {
    for (const DrawnPlace& cluster : events.clusters) {
        ground.hard.fill(cluster.outline);
        ground.events.fill(cluster.outline);
    }
    for (const DrawnPlace& drawn : events.places) {
        switch (drawn.place.drawn) {
            case Drawn::hatch:
                ground.hard.stroke(drawn.outline, 3);
                ground.hatched.fill(drawn.outline);
                ground.events.fill(drawn.outline);
                break;
            case Drawn::soft:
                ground.soft.fill(drawn.outline);
                break;
            case Drawn::fill:
                if (drawn.place.marks.front().kind.name == "zone") {
                    ground.hard.fill(drawn.outline);
                    ground.events.fill(drawn.outline);
                }
                break;
            case Drawn::counted:
                ground.soft.fill(drawn.outline);
                ground.lines.stroke(drawn.outline, 1);
                break;
            case Drawn::line:
                ground.hard.stroke(drawn.outline, 3);
                break;
            case Drawn::off:
                break;
            default:
                if (!drawn.outline.empty()) {
                    ground.hard.stroke(drawn.outline, 2);
                    ground.events.fill(drawn.outline);
                }
        }
        for (std::size_t i = 0; i < drawn.glyphs.size(); ++i) {
            const PageBox& glyph = drawn.glyphs[i];
            ground.hard.fill(glyph);
            ground.glyphs.fill(glyph);
            ground.events.fill(glyph);
            if (drawn.counts[i] > 1) {
                ground.hard.fill(PageBox{glyph.right - 6, glyph.bottom - 8, glyph.right + 10, glyph.bottom + 3});
            }
        }
    }
}

LabelGround label_ground(const BasePaths& paths, const EventDrawing& events, const std::vector<TextRun>& edge_words,
                         const MapFrame& frame) {
    LabelGround ground(frame.panel());
    for (const auto& [kind, path] : paths.boundaries) {
        ground.hard.stroke(path, 2.5);
        ground.boundaries.stroke(path, 1.5);
    }
    Path sea = rectangle(frame.panel());
    append(sea, paths.land);
    ground.sea.fill(sea);
    ground.coast.stroke(paths.coast, 1);
    ground.coast.stroke(paths.lakes, 1);
    ground.lines.stroke(paths.rivers, 1);
    ground.lines.stroke(paths.admin, 1);
    for (const Path& area : paths.occupied) {
        ground.hard.stroke(area, 2);
        ground.soft.fill(area);
    }
    mark_hard(ground, events);
    for (const TextRun& words : edge_words) {
        ground.hard.fill(grown(words.ink, 3));
    }
    ground.count();
    return ground;
}

// Smaller and smaller event names until each event place has its name, or nothing more is won.
PlacedLabels best_labels(LabelInput input, const LabelGround& under, TypeSetter& type, const Symbology& symbology) {
    PlacedLabels best;
    for (const int first = input.detail.size_step; input.detail.size_step <= smallest_size_step;
         ++input.detail.size_step) {
        const Symbology looks = sized(symbology, input.detail.size_step, input.naming.book);
        BlockSetter setter(type, looks, input.naming.book);
        PlacedLabels labels = place_and_draw(all_labels(input, under, setter), input.frame, setter);
        labels.size_step = input.detail.size_step;
        const auto unnamed = [](const PlacedLabels& placed) {
            return std::pair(placed.missing, placed.numbered.size());
        };
        if (labels.size_step == first || unnamed(labels) < unnamed(best)) {
            best = std::move(labels);
        }
        if (best.missing == 0 && best.numbered.empty()) {
            break;
        }
    }
    return best;
}

// Many names are set smaller from the start, so that the map stays readable between them.
int first_size_step(const EventDrawing& events) {
    const auto named = std::ranges::count_if(
        events.places, [&](const DrawnPlace& drawn) { return !drawn.in_cluster && drawn.place.drawn != Drawn::off; });
    return named <= 12 ? 0 : named <= 20 ? 1 : named <= 32 ? 2 : 3;
}

LabelDetail detail_for(PageForm form, int size_step) {
    LabelDetail detail;
    detail.town_second_names = form == PageForm::wide;
    detail.size_step = size_step;
    if (form == PageForm::narrow) {
        detail.event_second_names = false;
        detail.units = false;
        detail.annotations = 0;
        detail.size_step = std::max(size_step, 2);
    }
    return detail;
}

}  // namespace

MapFrame frame_for(const FramedPlaces& places, const PageBox& panel, const Ground& ground,
                   const PictureOptions& options) {
    if (!options.extent) {
        return choose_frame(places.inside, panel, ground.gazetteer);
    }
    const Box& box = *options.extent;
    return fit_frame({{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}},
                     panel, 0, 1);
}

MapPanel map_panel(const PageLayout& layout, const MapContent& content, TypeSetter& type, const Symbology& symbology) {
    MapFrame frame = frame_for(content.places, layout.panel, content.ground, content.options);
    const std::shared_ptr<const BaseMap> read = content.ground.base_map.read(frame.box(), BaseDetail::full);
    const BaseMap& base = *read;
    BasePaths paths = base_paths(base, frame, content.focus);
    const Symbology looks = sized(symbology, 0, content.naming.book);
    BlockSetter setter(type, looks, content.naming.book);
    EventDrawing events = draw_events(content.places.inside, frame, looks, land_of(base, frame, content.focus));
    const Graticule graticule = layout.edge > 0 ? graticule_of(frame, content.naming.book) : Graticule{};
    std::vector<TextRun> edge_words = graticule_words(graticule, setter);
    const LabelGround under = label_ground(paths, events, edge_words, frame);
    LabelDetail detail = detail_for(layout.form, first_size_step(events));
    if (layout.inset_on_map && wants_inset(content.places, frame)) {
        detail.inset = inset_on(frame.panel(), content.places);
    }
    std::vector<OccupiedArea> occupied = occupied_areas(events, base, frame, content.naming, content.as_of);
    const LabelInput input{events, base, content.naming, frame, content.focus, occupied, content.as_of, detail};
    PlacedLabels labels = best_labels(input, under, type, symbology);
    Path limitation = limitation_lines(content.limitation, content.places.inside, frame);
    return {std::move(frame),    std::move(paths), std::move(events),     std::move(labels),
            std::move(occupied), graticule.lines,  std::move(edge_words), std::move(limitation)};
}

// Arabic and Hebrew letters are smaller in the same size.
Symbology sized(Symbology symbology, int size_step, const Phrasebook& book) {
    constexpr double right_to_left_size = 1.08;
    for (auto& [name, set] : symbology.type) {
        const bool of_event =
            name == "event" || name == "event_local" || name == "area_event" || name == "area_event_local";
        const double size = (of_event ? event_size(size_step) : 1) * (book.right_to_left ? right_to_left_size : 1);
        set.size *= size;
        set.leading *= size;
        set.italic = set.italic && !book.right_to_left;
        set.tracking = book.right_to_left ? 0 : set.tracking;  // joined letters are not to be set apart
    }
    return symbology;
}

}  // namespace sitmap

#include "engine/map/compose.hpp"

#include "engine/core/version.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/base_drawing.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/inset.hpp"
#include "engine/map/layout.hpp"
#include "engine/map/map_labels.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <set>

namespace sitmap {

namespace {

constexpr double widest_located_km = 3000;  // wider maps need no locator

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
            Geometry own = make_valid(Geometry{std::move(parts)});
            for (const BaseArea& area : base.occupied) {
                own = subtract(own, make_valid(Geometry{MultiPolygon{area.parts}}));
            }
            land.emplace_back(iso, std::move(own));
        }
    }
    return land;
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
            ground.events.fill(glyph);
            if (drawn.counts[i] > 1) {
                ground.hard.fill(PageBox{glyph.right - 6, glyph.bottom - 8, glyph.right + 10, glyph.bottom + 3});
            }
        }
    }
}

LabelGround label_ground(const BasePaths& paths, const EventDrawing& events, const MapFrame& frame) {
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
    mark_hard(ground, events);
    ground.count();
    return ground;
}

// How many events a glyph stands for, at its lower right, where it is more than one.
std::vector<Item> count_figures(const EventDrawing& events, BlockSetter& setter) {
    std::vector<Item> figures;
    for (const DrawnPlace& drawn : events.places) {
        for (std::size_t i = 0; i < drawn.glyphs.size(); ++i) {
            if (drawn.counts[i] > 1) {
                const PageBox& box = drawn.glyphs[i];
                figures.emplace_back(setter.type().set(std::to_string(drawn.counts[i]),
                                                       setter.symbology().style("count"),
                                                       {box.right - 5, box.bottom + 2}));
            }
        }
    }
    return figures;
}

void add_group(Composition& page, const char* name, std::vector<Item> items) {
    page.groups.push_back({name, page.panel, std::move(items)});
}

// Paint order: what is known better lies over what is known worse.
void draw_map(Composition& page, const BasePaths& paths, EventDrawing events, PlacedLabels labels,
              const MapFrame& frame, BlockSetter& setter) {
    const Symbology& symbology = setter.symbology();
    std::vector<Item> counts = count_figures(events, setter);
    page.groups.push_back(ground_group(paths, frame, symbology));
    Group boundaries = boundary_group(paths, frame, symbology, events.zone_lines);
    add_group(page, "areas", std::move(events.fills));
    add_group(page, "soft", std::move(events.soft));
    add_group(page, "tints", std::move(events.tints));
    add_group(page, "hatches", std::move(events.hatches));
    page.groups.push_back(std::move(boundaries));
    add_group(page, "outlines", std::move(events.outlines));
    add_group(page, "lines", std::move(events.lines));
    add_group(page, "circles", std::move(events.circles));
    page.groups.push_back(std::move(labels.dots));
    add_group(page, "glyphs", std::move(events.glyphs));
    add_group(page, "counts", std::move(counts));
    page.groups.push_back(std::move(labels.labels));
    page.labels = std::move(labels.placed);
    page.dropped = std::move(labels.dropped);
    page.numbered = std::move(labels.numbered);
    page.level = labels.level;
}

void tell(Composition& page, const MarginText& text, const Map& map, const Phrasebook& book) {
    page.title = text.title;
    page.alternative_text = text.title + ".";
    for (const LegendEntry& entry : text.legend) {
        page.legend.push_back({entry.text, entry.kind.name, entry.count});
        page.alternative_text += " " + entry.text + (entry.count > 0 ? ": " + std::to_string(entry.count) + "." : ".");
    }
    for (const NotMappedLine& line : text.not_mapped) {
        page.not_mapped.push_back(line.words + " " + line.reason);
    }
    page.not_mapped_count = not_mapped_count(text);
    if (page.not_mapped_count > 0) {
        page.alternative_text += " " + book.say("not_mapped_short", {std::to_string(page.not_mapped_count)}) + ".";
    }
    page.metadata = {{"Title", page.title},
                     {"Description", page.alternative_text},
                     {"Software", "sitmap " + std::string(version())},
                     {"Source", listed(book, map.sources)},
                     {"Date", map.as_of},
                     {"Disclaimer", map.disclaimer},
                     {"Comment", "projection " + page.projection + "; map id " + map.map_id}};
    std::erase_if(page.metadata, [](const auto& entry) { return entry.second.empty(); });
}

void add_inset(Composition& page, const FramedPlaces& places, const MapFrame& frame, const Ground& ground,
               const PageBox& room, const MarginText& text, std::optional<Date> as_of, BlockSetter& setter) {
    const bool events = !places.outside.empty();
    if (!events && frame.panel().width() / frame.px_per_km() > widest_located_km) {
        return;
    }
    if (room.height() <= 0) {
        for (const MarkedPlace& place : places.outside) {
            page.dropped.push_back({"event:" + place.id, "outside the map, and no room for the inset"});
        }
        return;
    }
    const Phrasebook& book = setter.book();
    Group head{"section", {}, {}};
    MarginWriter writer(head, setter, page.width);
    const double top = section_head(writer, room, room.top, book.say(events ? "outside" : "where"),
                                    events ? book.count("event", text.outside) : text.where);
    page.groups.push_back(std::move(head));
    const PageBox panel = writer.on_page({room.left, top, room.right, room.bottom});
    const Inset inset = make_inset(places.outside, frame, panel);
    const BaseMap base = read_base_map(ground.base_map, inset.frame.box(), BaseDetail::outline);
    Group group = inset_group(inset, frame, base, as_of, setter);
    group.clip = panel;
    page.groups.push_back(std::move(group));
}

FramedPlaces framed_places(const std::vector<Mark>& marks, const Symbology& symbology, const PictureOptions& options) {
    std::vector<MarkedPlace> places = marked_places(marks, symbology);
    if (options.extent) {
        return places_within(std::move(places), *options.extent);
    }
    return options.fit ? FramedPlaces{std::move(places), {}} : choose_places(std::move(places));
}

MapFrame frame_for(const FramedPlaces& places, const PageBox& panel, const Ground& ground,
                   const PictureOptions& options) {
    if (!options.extent) {
        return choose_frame(places.inside, panel, ground.gazetteer);
    }
    const Box& box = *options.extent;
    return fit_frame({{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}},
                     panel, 0, 1);
}

// Arabic and Hebrew letters are smaller in the same size.
Symbology sized(Symbology symbology, const LabelDetail& detail, const Phrasebook& book) {
    constexpr double right_to_left_size = 1.08;
    for (auto& [name, set] : symbology.type) {
        const bool of_event =
            name == "event" || name == "event_local" || name == "area_event" || name == "area_event_local";
        const double size = (of_event ? detail.event_size : 1) * (book.right_to_left ? right_to_left_size : 1);
        set.size *= size;
        set.leading *= size;
    }
    return symbology;
}

// Leaner and leaner until no event place is without its name, or nothing more can be left out.
PlacedLabels best_labels(LabelInput input, const LabelGround& under, int level, TypeSetter& type,
                         const Symbology& symbology) {
    PlacedLabels best;
    for (const int first = level; level <= leanest_level; ++level) {
        input.detail = detail_at(level);
        const Symbology looks = sized(symbology, input.detail, input.naming.book);
        BlockSetter setter(type, looks, input.naming.book);
        PlacedLabels labels = place_and_draw(all_labels(input, under, setter), input.frame, setter);
        labels.level = level;
        if (level == first || labels.missing < best.missing) {
            best = std::move(labels);
        }
        if (best.missing == 0) {
            break;
        }
    }
    return best;
}

int first_level(PageForm form) {
    return form == PageForm::wide ? 0 : form == PageForm::tall ? 1 : 4;
}

}  // namespace

double least_picture_height(double width) {
    return width >= 860 ? 560 : 1.15 * width;
}

Composition compose(const Map& map, const Ground& ground, const PageStyle& style, const PictureOptions& options,
                    Problems& problems) {
    const std::optional<Date> as_of = parse_date(map.as_of);
    const Naming of_marks{style.book, ground.gazetteer, options.second_names};
    const std::vector<Mark> marks = renamed(marks_of(map, style.symbology), of_marks);
    const FramedPlaces places = framed_places(marks, style.symbology, options);
    const std::set<std::string> focus = countries_of(places.inside);
    const Phrasebook book = in_region(style.book, focus);
    const Naming naming{book, ground.gazetteer, options.second_names};
    const Symbology symbology = sized(style.symbology, {}, book);
    TypeSetter type(symbology.fonts, book.right_to_left);
    BlockSetter setter(type, symbology, book);

    MarginText text = margin_text(map, marks, places, symbology, naming);
    const PageLayout layout = page_layout(options.width, options.height, text, setter);
    const MapFrame frame = frame_for(places, layout.panel, ground, options);
    const BaseMap base = read_base_map(ground.base_map, frame.box(), BaseDetail::full);
    const BasePaths paths = base_paths(base, frame, focus);
    EventDrawing events = draw_events(places.inside, frame, symbology, land_of(base, frame, focus));
    const LabelGround under = label_ground(paths, events, frame);
    const LabelInput input{events, base, naming, frame, focus, as_of, {}};
    PlacedLabels labels = best_labels(input, under, first_level(layout.form), type, style.symbology);

    Composition page;
    page.width = layout.page.width();
    page.height = layout.page.height();
    page.zoom = options.zoom;
    page.paper = symbology.colour("paper");
    page.panel = layout.panel;
    page.projection = frame.projection();
    page.px_per_km = frame.px_per_km();
    page.middle = frame.middle();
    tell_frame(text, frame, paths, events.zone_lines, book);
    text.numbered = labels.numbered;
    text.clusters = events.cluster_names;
    for (const DrawnPlace& drawn : events.places) {
        if (!drawn.glyphs.empty()) {
            page.symbols.push_back({drawn.place.id, drawn.glyphs});
        }
    }
    draw_map(page, paths, std::move(events), std::move(labels), frame, setter);
    page.groups.push_back(head_group(text, layout, setter));
    PageBox inset;
    page.groups.push_back(margin_group(text, layout, setter, inset));
    add_inset(page, places, frame, ground, inset, text, as_of, setter);
    page.groups.push_back(footer_group(text, layout, setter));
    tell(page, text, map, book);
    for (const DroppedLabel& dropped : page.dropped) {
        if (dropped.id.starts_with("event:")) {
            problems.push_back({"picture", 0, {}, "label " + dropped.id.substr(6), dropped.why});
        }
    }
    return page;
}

}  // namespace sitmap

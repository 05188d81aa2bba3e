#include "engine/map/compose.hpp"

#include "engine/core/version.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/base_drawing.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/heading.hpp"
#include "engine/map/inset.hpp"
#include "engine/map/map_labels.hpp"
#include "engine/map/margin.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace sitmap {

namespace {

constexpr std::size_t most_not_mapped = 3;
constexpr double least_inset = 84;
constexpr double widest_located_km = 3000;  // wider maps need no locator

std::set<std::string> countries_of(const std::vector<MarkedPlace>& places) {
    std::set<std::string> countries;
    for (const MarkedPlace& place : places) {
        if (!place.country.empty()) {
            countries.insert(place.country);
        }
    }
    return countries;
}

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
                ground.hard.stroke(drawn.outline, 2);
                ground.events.fill(drawn.outline);
        }
        for (const PageBox& glyph : drawn.glyphs) {
            ground.hard.fill(glyph);
            ground.events.fill(glyph);
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

void add_group(Composition& page, const char* name, std::vector<Item> items) {
    page.groups.push_back({name, page.panel, std::move(items)});
}

// Paint order: what is known better lies over what is known worse.
void draw_map(Composition& page, const BasePaths& paths, EventDrawing events, PlacedLabels labels,
              const MapFrame& frame, const Symbology& symbology) {
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
    page.groups.push_back(std::move(labels.labels));
    page.labels = std::move(labels.placed);
    page.dropped = std::move(labels.dropped);
}

std::string degrees(double value, char positive, char negative) {
    std::array<char, 32> buffer{};
    const auto [end, failed] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value), std::chars_format::fixed, 1);
    return std::string(buffer.data(), end) + "\u00b0 " + (value < 0 ? negative : positive);
}

void count_status(MarginText& text, const std::vector<DrawnPlace>& places) {
    for (const DrawnPlace& drawn : places) {
        for (const Mark& mark : drawn.place.marks) {
            if (mark.event && drawn.place.drawn != Drawn::fill) {
                ++(mark.status == "confirmed" || mark.status == "assessed" ? text.solid : text.open);
            }
        }
        if (is_point(drawn.place.drawn)) {
            text.circle_km = std::max(text.circle_km, drawn.place.uncertainty_m / 1000);
        }
    }
}

void list_not_mapped(MarginText& text, const Map& map) {
    int listed_so_far = 0;
    for (const NotMapped& entry : map.not_mapped) {
        if (entry.layer.empty() || entry.layer == "none") {
            continue;
        }
        if (listed_so_far++ < static_cast<int>(most_not_mapped)) {
            text.not_mapped.push_back({"\u201c" + shortened(entry.words, 44) + "\u201d:", shortened(entry.reason, 60)});
        } else {
            ++text.not_mapped_more;
        }
    }
}

std::string view_words(const Map& map) {
    std::string words = map.pov.empty() || map.pov == "neutral" ? "neutral." : map.pov + ".";
    words += map.disclaimer.empty() ? "" : " " + map.disclaimer;
    return words + " No event was verified by the makers of this map.";
}

// What is said under the map, whatever the map shows.
MarginText footer_text(const Map& map) {
    MarginText text;
    text.sources.push_back(map.sources.empty() ? "Events: as given." : "Events: " + listed(map.sources) + ".");
    for (const std::string& credit : map.credits) {
        text.sources.push_back(credit.ends_with('.') ? credit : credit + ".");
    }
    text.view = view_words(map);
    return text;
}

void fill_margin(MarginText& text, const Map& map, const std::vector<Mark>& marks, const FramedPlaces& places,
                 const EventDrawing& events, const BasePaths& paths, const MapFrame& frame,
                 const Gazetteer* gazetteer) {
    const std::optional<Date> as_of = parse_date(map.as_of);
    const Heading heading = heading_of(map, marks, places.inside, gazetteer);
    text.title = heading.title;
    text.subtitle = heading.subtitle;
    text.as_of = as_of ? "As of " + day_words(*as_of, std::nullopt) : "";
    text.legend = legend_entries(events.places, as_of);
    for (const auto& [kind, path] : paths.boundaries) {
        (kind == "international" ? text.boundary : text.armistice) |=
            !path.empty() && (kind != "zone" || !events.zone_lines);
    }
    count_status(text, events.places);
    list_not_mapped(text, map);
    text.projection = "Projection: Lambert equal-area, " + degrees(frame.middle().lat, 'N', 'S') + " " +
                      degrees(frame.middle().lon, 'E', 'W');
    text.identity =
        "sitmap" + (map.map_id.empty() ? "" : " \u00b7 map id " + map.map_id) + " \u00b7 names: local + English";
}

void tell(Composition& page, const MarginText& text, const Map& map) {
    page.title = text.title;
    page.alternative_text = text.title + ".";
    for (const LegendEntry& entry : text.legend) {
        page.legend.push_back({entry.text, entry.kind.name, entry.count});
        page.alternative_text += " " + entry.text + (entry.count > 0 ? ": " + std::to_string(entry.count) + "." : ".");
    }
    for (const NotMappedLine& line : text.not_mapped) {
        page.not_mapped.push_back(line.words + " " + line.reason);
    }
    page.not_mapped_count = static_cast<int>(text.not_mapped.size()) + text.not_mapped_more;
    if (page.not_mapped_count > 0) {
        page.alternative_text += " Not mapped: " + std::to_string(page.not_mapped_count) + ".";
    }
    page.metadata = {{"Title", page.title},
                     {"Description", page.alternative_text},
                     {"Software", "sitmap " + std::string(version())},
                     {"Source", listed(map.sources)},
                     {"Date", map.as_of},
                     {"Disclaimer", map.disclaimer},
                     {"Comment", "projection " + page.projection + "; map id " + map.map_id}};
    std::erase_if(page.metadata, [](const auto& entry) { return entry.second.empty(); });
}

void add_inset(Composition& page, const FramedPlaces& places, const MapFrame& frame, const Ground& ground,
               const PageLayout& layout, double top, std::optional<Date> as_of, const std::string& where,
               BlockSetter& setter) {
    const bool events = !places.outside.empty();
    if (!events && frame.panel().width() / frame.px_per_km() > widest_located_km) {
        return;
    }
    const double head = 27;
    const PageBox box{layout.rail.left, top + head, layout.rail.right, layout.rail.bottom - 2};
    if (box.height() < least_inset) {
        for (const MarkedPlace& place : places.outside) {
            page.dropped.push_back({"event:" + place.id, "outside the map, and no room for the inset"});
        }
        return;
    }
    const PageBox panel{box.left, box.top, box.right, std::min(box.bottom, box.top + 190)};
    const Inset inset = make_inset(places.outside, frame, panel);
    const BaseMap base = read_base_map(ground.base_map, inset.frame.box(), BaseDetail::outline);
    int count = 0;
    for (const MarkedPlace& place : places.outside) {
        count += static_cast<int>(place.marks.size());
    }
    page.groups.push_back(section_group(layout.rail, top, events ? "Outside this map" : "Where this is",
                                        events ? counted(count, "event", "events") : where, setter));
    Group group = inset_group(inset, frame, base, as_of, setter);
    group.clip = panel;
    page.groups.push_back(std::move(group));
}

}  // namespace

Composition compose(const Map& map, const Ground& ground, const Symbology& symbology, const PictureOptions& options,
                    Problems& problems) {
    TypeSetter type(symbology.fonts);
    BlockSetter setter(type, symbology);
    MarginText text = footer_text(map);
    const PageLayout layout = wide_layout(options.width, options.height, text, setter);
    const std::vector<Mark> marks = marks_of(map, symbology);
    const FramedPlaces places = choose_places(marked_places(marks, symbology));
    const MapFrame frame = choose_frame(places.inside, layout.panel, ground.gazetteer);
    const BaseMap base = read_base_map(ground.base_map, frame.box(), BaseDetail::full);
    const std::set<std::string> focus = countries_of(places.inside);
    const BasePaths paths = base_paths(base, frame, focus);
    EventDrawing events = draw_events(places.inside, frame, symbology, land_of(base, frame, focus));
    const std::optional<Date> as_of = parse_date(map.as_of);

    const LabelGround under = label_ground(paths, events, frame);
    const LabelInput input{events, base, ground.gazetteer, frame, focus, as_of};
    PlacedLabels labels = place_and_draw(all_labels(input, under, setter), frame, setter);

    Composition page;
    page.width = options.width;
    page.height = options.height;
    page.paper = symbology.colour("paper");
    page.panel = layout.panel;
    page.projection = frame.projection();
    page.px_per_km = frame.px_per_km();
    fill_margin(text, map, marks, places, events, paths, frame, ground.gazetteer);
    draw_map(page, paths, std::move(events), std::move(labels), frame, symbology);
    page.groups.push_back(head_group(text, layout, setter));
    double rail_end = 0;
    page.groups.push_back(rail_group(text, layout, setter, rail_end));
    add_inset(page, places, frame, ground, layout, rail_end, as_of, country_words(focus, ground.gazetteer), setter);
    page.groups.push_back(footer_group(text, layout, setter));
    tell(page, text, map);
    for (const DroppedLabel& dropped : page.dropped) {
        if (dropped.id.starts_with("event:")) {
            problems.push_back({"picture", 0, {}, "label " + dropped.id.substr(6), dropped.why});
        }
    }
    return page;
}

}  // namespace sitmap

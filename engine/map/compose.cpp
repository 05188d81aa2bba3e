#include "engine/map/compose.hpp"

#include "engine/core/version.hpp"
#include "engine/map/aggregate.hpp"
#include "engine/map/base_drawing.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/inset.hpp"
#include "engine/map/layout.hpp"
#include "engine/map/map_panel.hpp"
#include "engine/map/shown_events.hpp"
#include "engine/map/text_ground.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace sitmap {

namespace {

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

// No dot stands between letters.
std::vector<Item> dots_beside(const std::vector<DotTexture>& textures, const std::vector<PlacedLabel>& labels) {
    constexpr double clearance = 1.5;
    std::vector<Item> items;
    for (const DotTexture& texture : textures) {
        Path path;
        for (const Dot& dot : texture.dots) {
            const auto lettered = [&](const PageBox& box) {
                return contains(grown(box, clearance + dot.radius), dot.at);
            };
            if (std::ranges::none_of(
                    labels, [&](const PlacedLabel& label) { return std::ranges::any_of(label.boxes, lettered); })) {
                append(path, disc(dot.at, dot.radius));
            }
        }
        items.emplace_back(Shape{std::move(path), texture.colour, {}});
    }
    return items;
}

void add_group(Composition& page, const char* name, std::vector<Item> items) {
    page.groups.push_back({name, page.panel, std::move(items)});
}

// Paint order: what is known better lies over what is known worse.
void draw_map(Composition& page, MapPanel& panel, BlockSetter& setter) {
    const Symbology& symbology = setter.symbology();
    auto& [frame, paths, events, labels, occupied, graticule, edge_words, limitation] = panel;
    std::vector<Item> counts = count_figures(events, setter);
    page.groups.push_back(ground_group(paths, frame, symbology, std::move(events.shades)));
    if (!graticule.empty()) {
        add_group(page, "graticule", {Shape{std::move(graticule), {}, symbology.line("graticule").stroke}});
    }
    Group boundaries = boundary_group(paths, frame, symbology, events.zone_lines);
    add_group(page, "areas", std::move(events.fills));
    add_group(page, "soft", std::move(events.soft));
    add_group(page, "dots", dots_beside(events.dots, labels.placed));
    add_group(page, "tints", std::move(events.tints));
    add_group(page, "hatches", std::move(events.hatches));
    if (!limitation.empty()) {
        add_group(page, "limitation", {Shape{std::move(limitation), {}, symbology.line("limitation").stroke}});
    }
    page.groups.push_back(std::move(boundaries));
    add_group(page, "outlines", std::move(events.outlines));
    add_group(page, "lines", std::move(events.lines));
    add_group(page, "circles", std::move(events.circles));
    page.groups.push_back(std::move(labels.dots));
    add_group(page, "glyphs", std::move(events.glyphs));
    add_group(page, "counts", std::move(counts));
    page.groups.push_back(std::move(labels.labels));
    if (!edge_words.empty()) {
        add_group(page, "degrees", {edge_words.begin(), edge_words.end()});
    }
    page.labels = std::move(labels.placed);
    page.dropped = std::move(labels.dropped);
    page.numbered = std::move(labels.numbered);
    page.size_step = labels.size_step;
    page.towns_with_room = labels.towns_with_room;
}

Group neat_line_group(const PageBox& panel, const Symbology& symbology) {
    return {"neat line", {}, {Shape{rectangle(panel), {}, Stroke{symbology.colour("ink"), 1}}}};
}

void tell(Composition& page, const MarginText& text, const Map& map, const Phrasebook& book) {
    page.title = text.title;
    page.alternative_text = text.title + ".";
    for (const LegendEntry& entry : text.legend) {
        const std::string words = words_of(entry, book);
        page.legend.push_back({words, entry.kind.name, entry.count, entry.drawn == Drawn::fill, !entry.lines.empty()});
        page.alternative_text += " " + words + (entry.count > 0 ? ": " + std::to_string(entry.count) + "." : ".");
    }
    if (!text.area_counts.empty()) {
        page.alternative_text += " " + book.say(text.by_country ? "by_country" : "by_unit") + ": " +
                                 listed(book, text.area_counts) + ". " + book.say("counts_note");
    }
    for (const NotMappedLine& line : text.not_mapped) {
        page.not_mapped.push_back(line.words + " " + line.reason);
    }
    page.not_mapped_count = not_mapped_count(text);
    page.as_of = map.as_of;
    page.sources = map.sources;
    page.credits = map.credits;
    page.never_dropped = {text.title, text.as_of};
    page.never_dropped.insert(page.never_dropped.end(), text.sources.begin(), text.sources.end());
    page.never_dropped.push_back(text.view);
    std::erase(page.never_dropped, std::string{});
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

// Under its head in the room that the margin has left.
PageBox inset_in_margin(Composition& page, bool events, const PageBox& room, const MarginText& text,
                        BlockSetter& setter) {
    const Phrasebook& book = setter.book();
    Group head{"section", {}, {}};
    MarginWriter writer(head, setter, page.width);
    const double top = section_head(writer, room, room.top, book.say(events ? "outside" : "where"),
                                    events ? book.count("event", text.outside) : text.where);
    page.groups.push_back(std::move(head));
    return writer.on_page({room.left, top, room.right, room.bottom});
}

// On the map, with a rim of paper.
PageBox inset_on_map(Composition& page, const PageBox& box, const Symbology& symbology) {
    constexpr double rim = 3;
    page.groups.push_back(
        {"inset rim", page.panel, {Shape{rectangle(grown(box, rim)), symbology.colour("paper"), {}}}});
    return box;
}

std::vector<Box> country_boxes(const FramedPlaces& places, const Gazetteer* gazetteer) {
    std::vector<Box> boxes;
    for (const std::string& iso : countries_of(places.inside)) {
        const auto index = gazetteer == nullptr ? std::nullopt : gazetteer->by_id("iso:" + iso);
        const Geometry outline = index ? gazetteer->footprint(*index) : Geometry{};
        if (!empty(outline)) {
            boxes.push_back(bounds(outline));
        }
    }
    return boxes;
}

void add_inset(Composition& page, const FramedPlaces& places, const MapFrame& frame, const Ground& ground,
               const PageBox& panel, std::optional<Date> as_of, BlockSetter& setter) {
    const Inset inset = make_inset(places.outside, frame, panel, country_boxes(places, ground.gazetteer));
    const std::shared_ptr<const BaseMap> base = ground.base_map.read(inset.frame.box(), BaseDetail::outline);
    Group group = inset_group(inset, frame, *base, as_of, setter);
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

// What lies in sight of the map for its events' sake is on it, whatever its kind.
FramedPlaces with_all_in_sight(FramedPlaces places, const MapFrame& frame) {
    constexpr double from_edge = 25;  // px
    const PageBox sight = grown(frame.panel(), -from_edge);
    FramedPlaces framed{std::move(places.inside), {}};
    for (MarkedPlace& place : places.outside) {
        const Box box = bounds(place.geometry);
        const bool seen = contains(sight, frame.to_page({box.west, box.south})) &&
                          contains(sight, frame.to_page({box.east, box.north}));
        (seen ? framed.inside : framed.outside).push_back(std::move(place));
    }
    return framed;
}

// Where the panel could not part its events, or where it was asked for, they are counted by the areas they lie in:
// first-order units if these say something at its scale, else countries.
FramedPlaces aggregated(FramedPlaces places, const PageBox& panel, const Naming& naming, const Ground& ground,
                        const PictureOptions& options) {
    const MapFrame frame = frame_for(places, panel, ground, options);
    const bool asked = options.aggregation != Aggregation::automatic;
    if (!asked && !crowded(places.inside, frame)) {
        return places;
    }
    constexpr double beyond = 2;  // degrees: whole units, their islands too
    Box box = frame.box();
    box = {box.west - beyond, box.south - beyond, box.east + beyond, box.north + beyond};
    const std::shared_ptr<const BaseMap> read = ground.base_map.read(box, BaseDetail::full);
    const BaseMap& base = *read;
    for (const bool units : {true, false}) {
        if (options.aggregation == (units ? Aggregation::country : Aggregation::admin1)) {
            continue;
        }
        const std::vector<BaseArea> areas = units ? units_of(base, naming) : countries_of(base, naming);
        const AreasOfPlaces lies_in = areas_of(places.inside, areas);
        if (asked || worth_counting_by(areas, lies_in, frame)) {
            return counted_by(areas, lies_in, std::move(places));
        }
    }
    return places;
}

std::set<std::string> lettered_lines(const PlacedLabels& labels) {
    constexpr std::string_view prefix = "line:";
    std::set<std::string> ids;
    for (const PlacedLabel& label : labels.placed) {
        if (label.id.starts_with(prefix)) {
            ids.insert(label.id.substr(prefix.size()));
        }
    }
    return ids;
}

// "area of limitation, 10-20 km west of Line A" ends at 20; 0 where the name tells no such distance.
int outer_km(const std::string& name) {
    const std::size_t unit = name.find(" km");
    if (unit == std::string::npos) {
        return 0;
    }
    const std::size_t before = unit == 0 ? std::string::npos : name.find_last_not_of("0123456789", unit - 1);
    const std::size_t first = before == std::string::npos ? 0 : before + 1;
    int km = 0;
    std::from_chars(name.data() + first, name.data() + unit, km);
    return km;
}

// "Areas of limitation, 10, 20, 25 km (derived)": how far from the zone they end, where their names tell.
std::string limitation_words(const std::vector<LimitationArea>& areas, const Phrasebook& book) {
    std::set<int> distances;
    for (const LimitationArea& area : areas) {
        distances.insert(area.outer_km);
    }
    if (distances.contains(0)) {
        return book.say("limitation");
    }
    std::string list;
    for (const int km : distances) {
        list = list.empty() ? std::to_string(km) : book.say("comma", {list, std::to_string(km)});
    }
    return book.say("limitation_km", {list});
}

// What only the laid out map tells: places that stand by number or in a cluster, occupied areas that
// no report told of.
void tell_panel(MarginText& text, const MapPanel& panel, const MapContent& content, const BlockSetter& setter) {
    const Phrasebook& book = setter.book();
    tell_tolls(text, content.places.inside, panel.labels.told, content.as_of, book);
    tell_frame(text, panel.frame, panel.paths, panel.events.zone_lines, book);
    text.numbered = panel.labels.numbered;
    text.clusters = panel.events.cluster_names;
    text.limitation = panel.limitation.empty() ? "" : limitation_words(content.limitation, book);
    tell_lines(text.legend, content.places.inside, lettered_lines(panel.labels), book);
    std::erase_if(text.legend, [](const LegendEntry& entry) { return entry.of_base; });
    for (const OccupiedArea& area : panel.occupied) {
        if (!area.told) {
            text.legend.push_back(
                occupied_entry(setter.symbology().kind("occupied"), area.name, area.status, area.short_status, book));
        }
    }
}

std::vector<LimitationArea> limitation_of(const std::vector<Mark>& marks) {
    std::vector<LimitationArea> areas;
    for (const Mark& mark : marks) {
        if (mark.type == "zone_limitation") {
            areas.push_back({mark.geometry, outer_km(mark.place)});
        }
    }
    return areas;
}

struct LaidOut {
    PageLayout layout;
    MapPanel panel;
};

// Where what the map tells takes room from it, or its inset found none there, the map is made anew; which may tell more
// again.
LaidOut laid_out(PageShape shape, MarginText& text, const MapContent& content, const PageStyle& style,
                 BlockSetter& setter) {
    constexpr int most_passes = 3;
    const auto panel_in = [&](const PageLayout& layout) {
        MapPanel panel = map_panel(layout, content, setter.type(), style.symbology);
        tell_panel(text, panel, content, setter);
        return panel;
    };
    PageLayout layout = page_layout(shape, text, setter);
    MapPanel panel = panel_in(layout);
    for (int pass = 0; pass < most_passes && layout.form != PageForm::wide; ++pass) {
        const PageBox before = layout.panel;
        shape.inset_on_map = shape.inset_on_map && (panel.labels.inset || !wants_inset(content.places, panel.frame));
        const bool inset_moved = layout.inset_on_map && !shape.inset_on_map;
        layout = page_layout(shape, text, setter);
        if (layout.panel == before && !inset_moved) {
            break;
        }
        panel = panel_in(layout);
    }
    return {layout, std::move(panel)};
}

}  // namespace

MapFrame frame_of(const Composition& page) {
    MapFrame world = MapFrame::world(page.panel);
    return world.projection() == page.projection ? std::move(world) : MapFrame{page.middle, page.px_per_km, page.panel};
}

double least_picture_height(double width) {
    return width >= 860 ? 560 : 1.15 * width;
}

Composition compose(const Map& map, const Ground& ground, const PageStyle& style, const PictureOptions& options,
                    Problems& problems) {
    const std::optional<Date> as_of = parse_date(map.as_of);
    const Naming of_marks{style.book, ground.gazetteer, options.second_names};
    const std::vector<Mark> marks = renamed(marks_of(map, style.symbology), of_marks);
    FramedPlaces places = framed_places(marks, style.symbology, options);
    const Phrasebook book = in_region(style.book, countries_of(places.inside));
    const Naming naming{book, ground.gazetteer, options.second_names};
    const Symbology symbology = sized(style.symbology, 0, book);
    TypeSetter type(symbology.fonts, book.right_to_left);
    BlockSetter setter(type, symbology, book);

    const PageShape shape{options.width, options.height, options.neat_line};
    const PageBox widest = page_layout(shape, {}, setter).panel;  // before anything is told beside the map
    if (!places.outside.empty() && !options.extent) {
        const MapFrame frame = frame_for(places, widest, ground, options);
        places = with_all_in_sight(std::move(places), frame);
    }
    if (options.aggregation != Aggregation::none) {
        places = aggregated(std::move(places), widest, naming, ground, options);
    }
    const std::set<std::string> focus = countries_of(places.inside);
    MarginText text = margin_text(map, marks, places, symbology, naming);
    if (options.event_table) {
        text.events = event_rows(map, places, as_of, book);
    }
    const std::vector<LimitationArea> limitation =
        options.neat_line ? limitation_of(marks) : std::vector<LimitationArea>{};
    const MapContent content{places, focus, naming, as_of, ground, options, limitation};
    auto [layout, panel] = laid_out(shape, text, content, style, setter);

    Composition page;
    page.width = layout.page.width();
    page.height = layout.page.height();
    page.zoom = options.zoom;
    page.paper = symbology.colour("paper");
    page.panel = layout.panel;
    page.projection = panel.frame.projection();
    page.px_per_km = panel.frame.px_per_km();
    page.middle = panel.frame.middle();
    page.extent = panel.frame.box();
    const std::optional<PageBox> on_map = panel.labels.inset;
    for (const DrawnPlace& drawn : panel.events.places) {
        if (!drawn.glyphs.empty()) {
            page.symbols.push_back({drawn.place.id, drawn.glyphs, shown_events(drawn.place)});
        }
    }
    tell_events(page, marks, map);
    draw_map(page, panel, setter);
    if (options.neat_line) {
        page.groups.push_back(neat_line_group(page.panel, symbology));
    }
    page.groups.push_back(head_group(text, layout, setter));
    PageBox inset;
    page.groups.push_back(margin_group(text, layout, setter, inset));
    if (on_map || (inset.height() > 0 && wants_inset(places, panel.frame))) {
        const PageBox room = on_map ? inset_on_map(page, *on_map, symbology)
                                    : inset_in_margin(page, !places.outside.empty(), inset, text, setter);
        add_inset(page, places, panel.frame, ground, room, as_of, setter);
    }
    page.groups.push_back(table_group(text, layout, setter));
    page.groups.push_back(footer_group(text, layout, setter));
    tell(page, text, map, book);
    find_grounds(page);
    // Small pages say less; that a place has neither name nor number is more than that.
    for (const DroppedLabel& dropped : page.dropped) {
        if (dropped.id.starts_with("event:") && dropped.why == "no room") {
            problems.push_back({"picture", 0, {}, "label " + dropped.id.substr(6), dropped.why});
        }
    }
    return page;
}

}  // namespace sitmap

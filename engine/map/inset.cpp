#include "engine/map/inset.hpp"

#include "engine/geo/relation.hpp"
#include "engine/map/base_drawing.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/label_solver.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

constexpr double glyph_size = 13;
constexpr double widest_located_km = 3000;  // wider maps need no locator

std::vector<LonLat> corners(const MapFrame& frame) {
    const PageBox& p = frame.panel();
    return {frame.to_ground({p.left, p.top}), frame.to_ground({p.right, p.top}), frame.to_ground({p.left, p.bottom}),
            frame.to_ground({p.right, p.bottom})};
}

PageBox main_box(const Inset& inset, const MapFrame& main) {
    PageBox box{1e9, 1e9, -1e9, -1e9};
    for (const LonLat at : corners(main)) {
        const PagePoint p = inset.frame.to_page(at);
        box = united(box, {p.x, p.y, p.x, p.y});
    }
    const double more_x = std::max(0.0, 12 - box.width()) / 2;
    const double more_y = std::max(0.0, 10 - box.height()) / 2;
    return {box.left - more_x, box.top - more_y, box.right + more_x, box.bottom + more_y};
}

LonLat spot(const MarkedPlace& place) {
    return is_point(place.drawn) ? positions_of(place.geometry).front() : point_inside(place.geometry);
}

// Corners of the countries that the box shows no more than a part of.
std::vector<LonLat> beyond(const Box& shown, const std::vector<Box>& countries) {
    constexpr double largest = 30;  // degrees
    std::vector<LonLat> unseen;
    for (const Box& country : countries) {
        const bool seen = country.west >= shown.west && country.east <= shown.east;
        if (!seen && country.east - country.west < largest && country.north - country.south < largest) {
            unseen.insert(unseen.end(), {{country.west, country.south},
                                         {country.east, country.south},
                                         {country.east, country.north},
                                         {country.west, country.north}});
        }
    }
    return unseen;
}

// Right, left, below, above, and below and above slid along the edge: whichever keeps inside and off what stands
// already.
std::optional<PageBox> room_for(const Block& block, PagePoint at, double gap, const PageBox& panel,
                                std::span<const PageBox> taken) {
    const double w = block.box.width();
    const double h = block.box.height();
    const double left = panel.left + 4;
    const double slid = std::clamp(at.x - w / 2, left, std::max(left, panel.right - 4 - w));
    const PagePoint choices[] = {{at.x + gap, at.y - h / 2},
                                 {at.x - gap - w, at.y - h / 2},
                                 {at.x - w / 2, at.y + gap},
                                 {at.x - w / 2, at.y - gap - h},
                                 {at.x + gap, at.y + gap / 2},
                                 {at.x - gap - w, at.y + gap / 2},
                                 {at.x + gap, at.y - gap / 2 - h},
                                 {at.x - gap - w, at.y - gap / 2 - h},
                                 {slid, at.y + gap},
                                 {slid, at.y - gap - h}};
    for (PagePoint choice : choices) {
        choice.y = std::clamp(choice.y, panel.top + 4, std::max(panel.top + 4, panel.bottom - 4 - h));
        const PageBox box{choice.x, choice.y, choice.x + w, choice.y + h};
        const bool free =
            std::ranges::none_of(taken, [&](const PageBox& other) { return overlap(grown(box, 1), other); });
        if (free && contains(grown(panel, -3), box)) {
            return box;
        }
    }
    return std::nullopt;
}

}  // namespace

bool wants_inset(const FramedPlaces& places, const MapFrame& main) {
    return !places.outside.empty() || main.panel().width() / main.px_per_km() <= widest_located_km;
}

PageBox inset_on(const PageBox& panel, const FramedPlaces& places) {
    constexpr std::size_t most_places = 3;
    const double width = 0.27 * panel.width();
    return places.outside.size() > most_places ? PageBox{} : PageBox{0, 0, width, 0.54 * width};
}

Label inset_label(const PageBox& box, const LabelGround& ground, bool right_to_left) {
    constexpr double clearance = 5;
    Label label;
    label.feature = {"inset", 0, label_points(90), {}};
    Block block;
    block.box = box;
    label.blocks.push_back(block);
    const PageBox& panel = ground.panel;
    int corner = 0;
    for (const auto& [ending, top] :
         {std::pair(true, true), std::pair(false, true), std::pair(false, false), std::pair(true, false)}) {
        const PagePoint at{ending != right_to_left ? panel.right - box.width() : panel.left,
                           top ? panel.top : panel.bottom - box.height()};
        const PageBox taken = moved(box, at.x, at.y);
        const double on_land = 1 - ground.sea.share(taken);
        if (!ground.events.any(grown(taken, clearance)) && !ground.soft.any(taken)) {
            add_choice(label, ground, {0, at, {}, false, false, {}}, 30 * on_land + 3 * corner, {},
                       {grown(taken, clearance)});
        }
        ++corner;
    }
    return label;
}

Inset make_inset(const std::vector<MarkedPlace>& outside, const MapFrame& main, const PageBox& box,
                 const std::vector<Box>& countries) {
    std::vector<LonLat> positions = corners(main);
    for (const MarkedPlace& place : outside) {
        positions.push_back(spot(place));
    }
    // A country is found on its continent sooner than on the world.
    const double wide_km = std::clamp(main.panel().width() / main.px_per_km() * 6, 1200.0, 9000.0);
    if (!outside.empty()) {
        return {fit_frame(positions, box, 0.12, 60), outside};
    }
    MapFrame frame = fit_frame(positions, box, 0, wide_km);
    // A country of which no border is in sight is not recognised.
    const std::vector<LonLat> unseen = beyond(frame.box(), countries);
    if (!unseen.empty()) {
        positions.insert(positions.end(), unseen.begin(), unseen.end());
        frame = fit_frame(positions, box, 0.05, wide_km);
    }
    return {std::move(frame), outside};
}

Group inset_group(const Inset& inset, const MapFrame& main, const BaseMap& base, std::optional<Date> as_of,
                  BlockSetter& setter) {
    const Symbology& symbology = setter.symbology();
    const PageBox& panel = inset.frame.panel();
    BasePaths paths = base_paths(base, inset.frame, {});
    Group group = ground_group(paths, inset.frame, symbology);
    group.name = "inset";
    for (const auto& [kind, path] : paths.boundaries) {
        group.items.emplace_back(Shape{path, {}, Stroke{symbology.colour("admin"), 0.7}});
    }
    const PageBox here = main_box(inset, main);
    group.items.emplace_back(Shape{rectangle(here), {}, Stroke{symbology.colour("ink"), 1.3, {}, false}});
    std::vector<PageBox> taken{here};
    std::vector<std::pair<PagePoint, const MarkedPlace*>> spots;
    for (const MarkedPlace& place : inset.places) {
        const PagePoint at = inset.frame.to_page(spot(place));
        for (Item& item : glyph(symbology, place.marks.front().kind, place.marks.front().status, at, glyph_size)) {
            group.items.push_back(std::move(item));
        }
        taken.push_back(grown({at.x, at.y, at.x, at.y}, glyph_size / 2));
        spots.emplace_back(at, &place);
    }
    // Of the forms the first that finds room; what names an event may cross the frame of the map at last.
    const auto put = [&](const std::vector<std::vector<LineSpec>>& forms, PagePoint at, double gap, bool may_cross) {
        for (const std::size_t kept_off : may_cross ? std::vector<std::size_t>{0, 1} : std::vector<std::size_t>{0}) {
            for (const std::vector<LineSpec>& form : forms) {
                const Block block = setter.stacked(form, Align::start);
                if (const auto room = room_for(block, at, gap, panel, std::span{taken}.subspan(kept_off))) {
                    for (Item& item : setter.items(block, {room->left - block.box.left, room->top - block.box.top})) {
                        group.items.push_back(std::move(item));
                    }
                    taken.push_back(*room);
                    return;
                }
            }
        }
    };
    for (const auto& [at, place] : spots) {
        const LineSpec name{place->name, "inset"};
        const LineSpec what{short_sentence(setter.book(), place->marks.front(), as_of), "inset_note"};
        put({{name, what}, {name}}, at, glyph_size / 2 + 3, true);
    }
    put({{{setter.book().say("this_map"), "inset_note"}}}, centre(here), std::max(here.width(), here.height()) / 2 + 4,
        false);
    group.items.emplace_back(
        Shape{rectangle(grown(panel, -0.4)), {}, Stroke{symbology.colour("hair"), 0.8, {}, false}});
    return group;
}

}  // namespace sitmap

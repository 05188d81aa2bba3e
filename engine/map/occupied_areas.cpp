#include "engine/map/occupied_areas.hpp"

#include "engine/map/annotation_label.hpp"
#include "engine/map/inside_label.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <set>

namespace sitmap {

namespace {

constexpr double least_px2 = 900;

using Lines = std::vector<LineSpec>;

Lines lines_in(BlockSetter& setter, const std::string& text, const std::string& style, double width) {
    return text.empty() ? Lines{} : setter.broken({text, style}, width);
}

Lines joined(Lines first, const Lines& second, const Lines& third = {}) {
    first.insert(first.end(), second.begin(), second.end());
    first.insert(first.end(), third.begin(), third.end());
    return first;
}

// The base map says it in English: "occupied by Israel since 1967; annexed ...".
std::string base_status(const BaseArea& area, const Naming& naming, Holder told) {
    const Phrasebook& book = naming.book;
    std::string words = area.status.substr(0, area.status.find(';'));
    const std::size_t since = words.rfind("since ");
    if (book.language == "en") {
        const std::size_t by = words.find("by ");
        return told == Holder::named || by > since ? words : words.erase(by, since - by);
    }
    const std::string holder = told == Holder::named ? country_name(area.administered_by, naming).name : "";
    const std::string status = holder.empty() ? book.say("occupied") : book.say("occupied_by", {holder});
    return since == std::string::npos
               ? status
               : book.say("with_when", {status, book.say("since_year", {words.substr(since + 6)})});
}

bool same_area(const Path& a, const Path& b) {
    const PageBox box = bounds(a);
    const PageBox other = bounds(b);
    const double both = overlap_area(box, other);
    return both > 0.5 * (box.width() * box.height() + other.width() * other.height() - both);
}

Label occupied_label(const OccupiedArea& area, const LabelGround& ground, BlockSetter& setter) {
    const auto name = [&](double width) { return lines_in(setter, area.name, "occupied", width); };
    const Lines status = lines_in(setter, area.status, "occupied_status", 62);
    std::vector<Lines> forms;
    for (const double width : {110.0, 70.0}) {
        forms.push_back(joined(name(width), lines_in(setter, area.local, "occupied_local", width),
                               lines_in(setter, area.status, "occupied_status", width)));
    }
    forms.push_back(joined(name(70), status));
    for (const std::string& called : {area.name, area.short_name}) {
        forms.push_back(joined(lines_in(setter, called, "occupied_small", 50),
                               lines_in(setter, area.short_status, "occupied_status", 44)));
    }
    forms.push_back(joined(lines_in(setter, area.short_name, "occupied_small", 50),
                           lines_in(setter, setter.book().say("occupied"), "occupied_status", 44)));
    forms.push_back(lines_in(setter, area.alone, "occupied", 70));
    Label label = inside_label("occupied:" + area.id, area.outline, forms, 40, 10, ground, setter);
    label.blocks.push_back(
        setter.stacked(joined(name(110), lines_in(setter, area.status, "occupied_status", 90)), Align::start));
    Label outside;
    outside.blocks = label.blocks;
    add_outline_choices(outside, label.blocks.size() - 1, area.outline, ground, setter.right_to_left(), 70);
    keep_cheapest(outside, 40);
    append_choices(label, std::move(outside));
    label.feature.order = 3;
    label.feature.drop_cost = label_points(400);
    return label;
}

}  // namespace

std::vector<OccupiedArea> occupied_areas(const EventDrawing& events, const BaseMap& base, const MapFrame& frame,
                                         const Naming& naming, std::optional<Date> as_of) {
    std::vector<OccupiedArea> areas;
    std::set<std::string> names;
    for (const DrawnPlace& drawn : events.places) {
        const MarkedPlace& place = drawn.place;
        if (place.drawn == Drawn::fill && place.marks.front().kind.name == "occupied" &&
            names.insert(place.name).second) {
            const std::string name = without_occupied(place.name);
            areas.push_back({place.id, name, short_name(place.id, name, naming), place.name, place.local,
                             status_words(naming.book, place, as_of, Holder::named),
                             status_words(naming.book, place, as_of, Holder::untold), drawn.outline, true});
        }
    }
    const std::size_t told = areas.size();
    for (const BaseArea& area : base.occupied) {
        Path path = outline(area.parts, frame);
        const bool known = std::any_of(areas.begin(), areas.begin() + static_cast<std::ptrdiff_t>(told),
                                       [&](const OccupiedArea& other) { return same_area(path, other.outline); });
        if (!known && visible_area(path, frame.panel()) > least_px2) {
            const DisplayName full = base_name(area, naming);
            // The status says that it is occupied, in languages too whose name for it says so.
            const std::string bare = without_occupied(area.name);
            const std::string& translated = naming.book.translated(bare);
            const std::string name = translated == bare ? without_occupied(full.name) : translated;
            areas.push_back({area.id, name, short_name(area.id, name, naming), full.name, full.second,
                             base_status(area, naming, Holder::named), base_status(area, naming, Holder::untold),
                             std::move(path), false});
        }
    }
    return areas;
}

void add_occupied_labels(std::vector<Label>& labels, const std::vector<OccupiedArea>& areas, const LabelGround& ground,
                         BlockSetter& setter) {
    for (const OccupiedArea& area : areas) {
        labels.push_back(occupied_label(area, ground, setter));
    }
}

}  // namespace sitmap

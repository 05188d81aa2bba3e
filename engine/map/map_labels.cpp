#include "engine/map/map_labels.hpp"

#include "engine/layer/local_name.hpp"
#include "engine/map/area_labels.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/point_labels.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace sitmap {

namespace {

constexpr std::size_t most_annotations = 3;

std::vector<AnnotationRow> rows_of(const DrawnPlace& drawn, bool with_text, std::optional<Date> as_of) {
    std::vector<AnnotationRow> rows;
    const std::vector<Mark>& marks = drawn.place.marks;
    for (std::size_t start = 0; start < marks.size();) {
        std::size_t end = start;
        while (end < marks.size() && marks[end].kind.name == marks[start].kind.name) {
            ++end;
        }
        const std::span<const Mark> same(marks.data() + start, end - start);
        // Beside another kind's texture a glyph's sentence need not say again that no site is named.
        const Drawn said = start == 0 ? drawn.place.drawn : Drawn::off;
        rows.push_back(
            {same.front().kind, same.front().status, with_text ? event_sentence(same, said, as_of) : std::string{}});
        start = end;
    }
    return rows;
}

// The places whose annotation carries text: the most severe, then those with most to tell.
std::set<std::size_t> annotated(const std::vector<DrawnPlace>& places) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Drawn drawn = places[i].place.drawn;
        if (is_point(drawn) || drawn == Drawn::hatch || drawn == Drawn::ring) {
            order.push_back(i);
        }
    }
    std::ranges::sort(order, {}, [&](std::size_t i) {
        const MarkedPlace& place = places[i].place;
        return std::tuple(place.marks.front().kind.rank, -static_cast<long>(place.marks.size()), place.id);
    });
    order.resize(std::min(order.size(), most_annotations));
    return {order.begin(), order.end()};
}

std::vector<LineSpec> lines_in(BlockSetter& setter, const std::string& text, const std::string& style, double width) {
    return text.empty() ? std::vector<LineSpec>{} : setter.broken({text, style}, width);
}

std::vector<LineSpec> joined(std::vector<LineSpec> first, const std::vector<LineSpec>& second,
                             const std::vector<LineSpec>& third) {
    first.insert(first.end(), second.begin(), second.end());
    first.insert(first.end(), third.begin(), third.end());
    return first;
}

Label occupied_label(const std::string& id, const Path& area, const std::string& name, const std::string& local,
                     const std::string& status, const LabelGround& ground, BlockSetter& setter) {
    std::vector<std::vector<LineSpec>> forms;
    for (const double width : {110.0, 70.0}) {
        const auto names = lines_in(setter, name, "occupied", width);
        const auto locals = lines_in(setter, local, "occupied_local", width);
        forms.push_back(joined(names, locals, lines_in(setter, status, "occupied_status", width)));
    }
    forms.push_back(
        joined(lines_in(setter, name, "occupied", 70), {}, lines_in(setter, status, "occupied_status", 62)));
    forms.push_back(lines_in(setter, name, "occupied", 70));
    Label label = inside_label("occupied:" + id, area, forms, 40, 10, ground, setter);
    label.feature.order = 3;
    label.feature.drop_cost = label_points(400);
    return label;
}

void add_event_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                      BlockSetter& setter) {
    const std::set<std::size_t> with_text = annotated(input.events.places);
    for (std::size_t i = 0; i < input.events.places.size(); ++i) {
        const DrawnPlace& drawn = input.events.places[i];
        const std::vector<AnnotationRow> rows = rows_of(drawn, with_text.contains(i), input.as_of);
        switch (drawn.place.drawn) {
            case Drawn::glyph:
            case Drawn::disc:
            case Drawn::circle: {
                std::vector<std::string> texts;
                for (const AnnotationRow& row : rows) {
                    if (!row.text.empty()) {
                        texts.push_back(row.text);
                    }
                }
                labels.push_back(spot_label(drawn, texts, ground, setter));
                break;
            }
            case Drawn::hatch:
            case Drawn::ring:
                labels.push_back(annotation_label(drawn, rows, ground, setter));
                break;
            case Drawn::soft:
                labels.push_back(soft_label(drawn, rows_of(drawn, true, input.as_of), ground, setter));
                break;
            case Drawn::line:
                if (const std::string letter = line_letter(drawn.place.name); !letter.empty()) {
                    labels.push_back(letter_label("line:" + drawn.place.id, drawn.outline, letter, ground, setter));
                }
                break;
            case Drawn::fill:
            case Drawn::off:
                break;
        }
    }
}

void add_occupied_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                         BlockSetter& setter) {
    std::set<std::string> told;
    for (const DrawnPlace& drawn : input.events.places) {
        const Mark& mark = drawn.place.marks.front();
        if (drawn.place.drawn == Drawn::fill && mark.kind.name == "occupied" && told.insert(drawn.place.name).second) {
            const std::string words = area_words(drawn.place, input.as_of);
            const std::size_t comma = words.find(", ");
            const std::string status = comma == std::string::npos ? "" : words.substr(comma + 2);
            labels.push_back(occupied_label(drawn.place.id, drawn.outline, drawn.place.name, drawn.place.local, status,
                                            ground, setter));
        }
    }
    // The base map's "occupied X" is the X that a report has told already.
    const auto is_told = [&](const std::string& name) {
        return std::ranges::any_of(told, [&](const std::string& place) { return name.ends_with(place); });
    };
    for (const BaseArea& area : input.base.occupied) {
        const Path path = outline(area.parts, input.frame);
        if (visible_area(path, ground.panel) > 900 && !is_told(area.name)) {
            labels.push_back(occupied_label(area.id, path, area.name, area.name_local,
                                            area.status.substr(0, area.status.find(';')), ground, setter));
        }
    }
}

void add_country_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                        BlockSetter& setter) {
    std::map<std::string, std::pair<double, Path>> largest;
    for (const BaseArea& part : input.base.countries) {
        Path path = outline(part.parts, input.frame);
        const PageBox box = bounds(path);
        const bool large = box.width() * box.height() > 2000;
        const double area = large ? visible_area(path, ground.panel) : 0;
        auto& best = largest[part.iso];
        if (area > best.first) {
            best = {area, std::move(path)};
        }
    }
    const double whole = ground.panel.width() * ground.panel.height();
    for (const auto& [iso, part] : largest) {
        const CountryName country = country_name(iso, input.gazetteer);
        if (part.first < 4000 || country.name.empty()) {
            continue;
        }
        const bool focus = input.focus.contains(iso);
        const std::string style = focus ? "country_focus" : "country";
        const bool can_show = !country.local.empty() && setter.type().can_show(country.local);
        std::vector<std::vector<LineSpec>> forms;
        if (can_show) {
            forms.push_back({{country.name, style}, {country.local, "country_local"}});
        }
        forms.push_back({{country.name, style}});
        forms.push_back(lines_in(setter, country.name, "country", 90));
        Label label = inside_label("country:" + iso, part.second, forms, 40, 30, ground, setter);
        label.feature.order = 5;
        label.feature.drop_cost = label_points(focus ? 250 : part.first > 0.04 * whole ? 120 : 30);
        labels.push_back(std::move(label));
    }
}

void add_admin_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                      BlockSetter& setter) {
    std::set<std::string> marked;
    for (const DrawnPlace& drawn : input.events.places) {
        marked.insert(drawn.place.id);
    }
    for (const BaseArea& unit : input.base.admin1) {
        if (!input.focus.contains(unit.iso) || marked.contains(unit.id) || unit.name.empty()) {
            continue;
        }
        const Path path = outline(unit.parts, input.frame);
        if (path.empty() || visible_area(path, ground.panel) < 12000) {
            continue;
        }
        std::vector<std::vector<LineSpec>> forms;
        if (!unit.name_local.empty() && setter.type().can_show(unit.name_local)) {
            forms.push_back({{unit.name, "admin"}, {unit.name_local, "admin_local"}});
        }
        forms.push_back({{unit.name, "admin"}});
        Label label = inside_label("admin:" + unit.id, path, forms, 40, 20, ground, setter);
        label.feature.order = 9;
        label.feature.drop_cost = label_points(12);
        labels.push_back(std::move(label));
    }
}

std::vector<Item> scale_line(const Block& block, PagePoint at, const Symbology& symbology, double px_per_km) {
    // The figures stand over the ends and the middle; miles are one tick below.
    const auto middle = [&](std::size_t i) { return at.x + centre(block.lines[i].ink).x; };
    const double zero = middle(0);
    const double y = at.y + 16;
    (void)px_per_km;
    const double full = zero + 2 * (middle(1) - zero);
    Path path = chain({{zero, y}, {full, y}}, false);
    for (const double x : {zero, middle(1), full}) {
        append(path, chain({{x, y - 4}, {x, y}}, false));
    }
    append(path, chain({{middle(3), y}, {middle(3), y + 4}}, false));
    const Stroke casing{symbology.colour("halo"), 3.6, {}, false};
    return {Shape{path, {}, casing}, Shape{path, {}, Stroke{symbology.colour("ink"), 1.2, {}, false}}};
}

std::vector<Item> tag_disc(PagePoint at, const Symbology& symbology) {
    return {Shape{disc(at, 7.5), symbology.colour("paper"), Stroke{symbology.colour("zone"), 1.4}}};
}

void draw_leader(Group& group, const LabelPlacing& placing, const Symbology& symbology) {
    const LineStyle& style = symbology.line("leader");
    const Path path = chain(placing.leader, false);
    group.items.emplace_back(Shape{path, {}, Stroke{faded(symbology.colour("halo"), 0.6), style.casing}});
    group.items.emplace_back(Shape{path, {}, Stroke{style.stroke.colour, style.stroke.width, {}, false}});
    if (placing.leader_dot) {
        group.items.emplace_back(Shape{disc(placing.leader.back(), 2.2), style.stroke.colour, {}});
    }
}

void draw_label(PlacedLabels& result, const Label& label, int choice, double px_per_km, BlockSetter& setter) {
    const LabelPlacing& placing = label.placings[static_cast<std::size_t>(choice)];
    const Block& block = label.blocks[placing.block];
    const Symbology& symbology = setter.symbology();
    result.dots.items.insert(result.dots.items.end(), label.always.begin(), label.always.end());
    std::vector<Item> items;
    if (!placing.leader.empty()) {
        draw_leader(result.labels, placing, symbology);
    }
    if (placing.paper) {
        const PageBox box = grown(moved(block.box, placing.at.x, placing.at.y), 7);
        items.emplace_back(Shape{rectangle(box, 9), symbology.colour("paper"), Stroke{symbology.colour("ink"), 0.9}});
    }
    if (label.feature.id == "scale") {
        items = scale_line(block, placing.at, symbology, px_per_km);
    }
    if (label.feature.id.starts_with("line:")) {
        const PagePoint half = centre(block.box);
        items = tag_disc({placing.at.x + half.x, placing.at.y + half.y}, symbology);
    }
    for (Item& item : setter.items(block, placing.at)) {
        items.push_back(std::move(item));
    }
    result.labels.items.insert(result.labels.items.end(), std::make_move_iterator(items.begin()),
                               std::make_move_iterator(items.end()));
    result.placed.push_back({label.feature.id, boxes_at(block, placing.at)});
    for (const std::string& left_out : placing.left_out) {
        result.dropped.push_back({label.feature.id, "no room for its " + left_out});
    }
}

// Towns beyond what the panel may show leave again, the least important first.
void thin_towns(const std::vector<Label>& labels, std::vector<int>& chosen, std::size_t ceiling) {
    std::size_t shown = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].feature.id.starts_with("town:") && chosen[i] >= 0 && ++shown > ceiling) {
            chosen[i] = -1;
        }
    }
}

}  // namespace

CountryName country_name(const std::string& iso, const Gazetteer* gazetteer) {
    if (gazetteer == nullptr || iso.empty()) {
        return {};
    }
    const auto index = gazetteer->by_id("iso:" + iso);
    if (!index) {
        return {};
    }
    const Place place = gazetteer->place(*index);
    return {place.name, local_name(place)};
}

std::vector<Label> all_labels(const LabelInput& input, const LabelGround& ground, BlockSetter& setter) {
    std::vector<Label> labels;
    labels.push_back(scale_label(input.frame.px_per_km(), ground, setter));
    add_event_labels(labels, input, ground, setter);
    add_occupied_labels(labels, input, ground, setter);
    add_country_labels(labels, input, ground, setter);
    add_admin_labels(labels, input, ground, setter);
    if (input.gazetteer != nullptr) {
        std::set<std::string> taken;
        for (const DrawnPlace& drawn : input.events.places) {
            taken.insert(drawn.place.id);
        }
        for (const Town& town : towns_in(*input.gazetteer, input.frame, taken, setter.type())) {
            labels.push_back(town_label(town, ground, setter));
        }
    }
    return labels;
}

PlacedLabels place_and_draw(std::vector<Label> labels, const MapFrame& frame, BlockSetter& setter) {
    std::vector<LabelFeature> features;
    for (Label& label : labels) {
        features.push_back(std::move(label.feature));
    }
    LabelSolution solution = place_labels(features);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels[i].feature = std::move(features[i]);
    }
    thin_towns(labels, solution.chosen, town_ceiling(frame.panel()));
    PlacedLabels result;
    result.dots = {"towns", frame.panel(), {}};
    result.labels = {"labels", frame.panel(), {}};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (solution.chosen[i] >= 0) {
            draw_label(result, labels[i], solution.chosen[i], frame.px_per_km(), setter);
        } else if (!labels[i].feature.id.starts_with("town:")) {
            result.dropped.push_back({labels[i].feature.id, "no room"});
        }
    }
    return result;
}

}  // namespace sitmap

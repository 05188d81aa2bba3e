#include "engine/map/map_labels.hpp"

#include "engine/map/annotation_label.hpp"
#include "engine/map/base_labels.hpp"
#include "engine/map/counted_label.hpp"
#include "engine/map/inset.hpp"
#include "engine/map/inside_label.hpp"
#include "engine/map/lake_labels.hpp"
#include "engine/map/leader.hpp"
#include "engine/map/line_label.hpp"
#include "engine/map/point_labels.hpp"
#include "engine/map/scale_bar.hpp"
#include "engine/map/unit_symbol.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

std::vector<AnnotationRow> rows_of(const DrawnPlace& drawn, bool with_text, std::optional<Date> as_of,
                                   const Phrasebook& book) {
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
        rows.push_back({same.front().kind, same.front().status,
                        with_text ? event_sentence(book, same, said, as_of) : std::string{}});
        start = end;
    }
    return rows;
}

// The places whose annotation carries text: the most severe, then those with most to tell.
std::set<std::size_t> annotated(const std::vector<DrawnPlace>& places, std::size_t most) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Drawn drawn = places[i].place.drawn;
        if (is_point(drawn) || drawn == Drawn::hatch || drawn == Drawn::ring) {
            order.push_back(i);
        }
    }
    std::ranges::sort(order, {}, [&](std::size_t i) {
        const MarkedPlace& place = places[i].place;
        return std::tuple(place.marks.front().kind.rank, -static_cast<long>(place.marks.size()),
                          std::string_view{place.id});
    });
    order.resize(std::min(order.size(), most));
    return {order.begin(), order.end()};
}

// What happened in a place of many events: kinds and how often.
std::vector<AnnotationRow> counted_rows(const DrawnPlace& drawn, const LabelInput& input, const Phrasebook& book) {
    std::vector<AnnotationRow> rows = rows_of(drawn, false, input.as_of, book);
    for (AnnotationRow& row : rows) {
        row.text = std::to_string(
            std::ranges::count(drawn.place.marks, row.kind.name, [](const Mark& mark) { return mark.kind.name; }));
    }
    return rows;
}

Label event_label(const DrawnPlace& drawn, bool with_text, const LabelInput& input, const LabelGround& ground,
                  BlockSetter& setter) {
    const Phrasebook& book = setter.book();
    switch (drawn.place.drawn) {
        case Drawn::glyph:
        case Drawn::disc:
        case Drawn::circle:
        case Drawn::ring:
            return spot_label(drawn, rows_of(drawn, with_text, input.as_of, book), ground, setter);
        case Drawn::hatch:
            return annotation_label(drawn, rows_of(drawn, with_text, input.as_of, book), ground, setter);
        case Drawn::soft:
            return soft_label(drawn, rows_of(drawn, input.detail.annotations > 0, input.as_of, book), ground, setter);
        case Drawn::line: {
            const std::string letter = line_letter(drawn.place.name);
            return letter.empty() ? Label{}
                                  : letter_label("line:" + drawn.place.id, drawn.outline, letter, ground, setter);
        }
        case Drawn::counted:
            return counted_label(drawn, counted_rows(drawn, input, book), ground, setter);
        default:
            return {};
    }
}

// A copy: of many places, with all their events, only those are made that need one.
DrawnPlace without_local(DrawnPlace drawn) {
    drawn.place.local.clear();
    return drawn;
}

void add_event_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                      BlockSetter& setter) {
    const std::set<std::size_t> with_text = annotated(input.events.places, input.detail.annotations);
    for (std::size_t i = 0; i < input.events.places.size(); ++i) {
        const DrawnPlace& place = input.events.places[i];
        if (place.in_cluster) {
            continue;
        }
        const std::string& local = place.place.local;
        const bool one_name = !local.empty() && (!input.detail.event_second_names || !setter.type().can_show(local));
        Label label =
            event_label(one_name ? without_local(place) : place, with_text.contains(i), input, ground, setter);
        if (!label.feature.id.empty()) {
            labels.push_back(std::move(label));
        }
    }
}

// The first place of a cluster, how many stand with it, and how often what happened there.
void add_cluster_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                        BlockSetter& setter) {
    for (std::size_t i = 0; i < input.events.clusters.size(); ++i) {
        DrawnPlace cluster = input.events.clusters[i];
        const std::vector<AnnotationRow> rows = counted_rows(cluster, input, setter.book());
        cluster.place.name += " +" + std::to_string(input.events.cluster_names[i].size() - 1);
        cluster.place.local.clear();
        labels.push_back(spot_label(cluster, rows, ground, setter));
    }
}

void add_town_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                     BlockSetter& setter) {
    if (input.naming.gazetteer == nullptr) {
        return;
    }
    std::set<std::string> taken;
    for (const DrawnPlace& drawn : input.events.places) {
        taken.insert(drawn.place.id);
    }
    // Where events are counted by area, which of its towns they happened in is not told: capitals and the largest towns
    // say where this is.
    const bool counted = std::ranges::any_of(
        input.events.places, [](const DrawnPlace& drawn) { return drawn.place.drawn == Drawn::counted; });
    for (Town& town : towns_in(input.naming, input.frame, taken, input.focus,
                               counted ? TownChoice::largest : TownChoice::by_rank, setter.type())) {
        if (!input.detail.town_second_names) {
            town.local.clear();
        }
        labels.push_back(town_label(town, ground, setter));
    }
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

PageBox paper_box(const Block& block, PagePoint at) {
    return grown(moved(block.box, at.x, at.y), 7);
}

// What the label is made of, for programs that set it anew.
void tell_parts(PlacedLabel& placed, const Block& block, const LabelPlacing& placing, const Symbology& symbology) {
    const PagePoint at = placing.at;
    for (const Block::Line& line : block.lines) {
        TypeStyle style = symbology.style(line.spec.style);
        style.colour = line.spec.colour.value_or(style.colour);
        placed.lines.push_back(
            {line.spec.text, line.spec.style, style, {line.baseline.x + at.x, line.baseline.y + at.y}});
    }
    for (const Block::Glyph& glyph : block.glyphs) {
        placed.glyphs.push_back(
            {glyph.kind.name, glyph.status, {glyph.at.x + at.x, glyph.at.y + at.y}, glyph.size, unit_of(glyph.kind)});
    }
    if (placing.paper) {
        placed.panel = paper_box(block, at);
    } else if (placing.pill && !block.glyphs.empty()) {
        placed.panel = pill_box(block, at);
    }
    placed.leader_line = placing.leader;
}

// Whether a label says what happened, and not only where.
bool tells(const Block& block) {
    return std::ranges::any_of(block.lines, [](const Block::Line& line) {
        return line.spec.style == "annotation" || line.spec.style == "vague_text";
    });
}

void draw_label(PlacedLabels& result, const Label& label, int choice, BlockSetter& setter) {
    const LabelPlacing& placing = label.placings[static_cast<std::size_t>(choice)];
    if (label.feature.id == "inset") {
        result.inset = moved(label.blocks.front().box, placing.at.x, placing.at.y);
        result.placed.push_back({label.feature.id, {*result.inset}});
        return;
    }
    Block block = label.blocks[placing.block];
    if (placing.numbered) {
        result.numbered.push_back(label.name);
        block.lines.front().spec.text = std::to_string(result.numbered.size());
    }
    const Symbology& symbology = setter.symbology();
    result.dots.items.insert(result.dots.items.end(), label.always.begin(), label.always.end());
    std::vector<Item> items;
    if (!placing.leader.empty()) {
        draw_leader(result.labels, placing, symbology);
    }
    if (placing.paper) {
        const PageBox box = paper_box(block, placing.at);
        items.emplace_back(Shape{rectangle(box, 9), symbology.colour("paper"), Stroke{symbology.colour("ink"), 0.9}});
    }
    if (placing.pill && !block.glyphs.empty()) {
        const PageBox pill = pill_box(block, placing.at);
        items.emplace_back(
            Shape{rectangle(pill, pill.height() / 2), symbology.colour("paper"), Stroke{symbology.colour("ink"), 1.1}});
    }
    if (label.feature.id == "scale") {
        items = scale_line(block, placing.at, symbology);
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
    constexpr std::string_view prefix = "event:";
    if (label.feature.id.starts_with(prefix) && tells(block)) {
        result.told.insert(label.feature.id.substr(prefix.size()));
    }
    std::vector<PageBox> leader;
    for (std::size_t i = 1; i < placing.leader.size(); ++i) {
        leader.push_back(segment_box(placing.leader[i - 1], placing.leader[i]));
    }
    PlacedLabel placed{label.feature.id, boxes_at(block, placing.at), std::move(leader)};
    tell_parts(placed, block, placing, symbology);
    result.placed.push_back(std::move(placed));
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

// The inset is too large to be moved once everything else stands: each of its corners is tried for all.
LabelSolution placed_round_inset(std::vector<LabelFeature>& features) {
    LabelSolution best = place_labels(features);
    const auto inset = std::ranges::find(features, "inset", &LabelFeature::id);
    if (inset == features.end()) {
        return best;
    }
    const std::vector<LabelChoice> choices = std::exchange(inset->choices, {});
    for (std::size_t i = 0; i < choices.size(); ++i) {
        inset->choices = {choices[i]};
        LabelSolution solution = place_labels(features);
        int& chosen = solution.chosen[static_cast<std::size_t>(inset - features.begin())];
        chosen = chosen < 0 ? chosen : static_cast<int>(i);
        if (solution.cost < best.cost) {
            best = std::move(solution);
        }
    }
    inset->choices = choices;
    return best;
}

}  // namespace

double event_size(int size_step) {
    constexpr std::array sizes{18.0, 15.0, 14.0, 12.5, 11.0};
    return sizes.at(static_cast<std::size_t>(size_step)) / sizes.front();
}

std::vector<Label> all_labels(const LabelInput& input, const LabelGround& ground, BlockSetter& setter) {
    std::vector<Label> labels;
    labels.push_back(scale_label(input.frame.px_per_km(), ground, setter));
    if (input.detail.inset.width() > 0) {
        labels.push_back(inset_label(input.detail.inset, ground, setter.right_to_left()));
    }
    add_event_labels(labels, input, ground, setter);
    add_cluster_labels(labels, input, ground, setter);
    add_occupied_labels(labels, input.occupied, ground, setter);
    add_country_labels(labels, input, ground, setter);
    add_sea_labels(labels, input, ground, setter);
    add_lake_labels(labels, input, ground, setter);
    if (input.detail.units) {
        add_admin_labels(labels, input, ground, setter);
    }
    add_town_labels(labels, input, ground, setter);
    return labels;
}

PlacedLabels place_and_draw(std::vector<Label> labels, const MapFrame& frame, BlockSetter& setter) {
    std::vector<LabelFeature> features;
    features.reserve(labels.size());
    for (Label& label : labels) {
        features.push_back(std::move(label.feature));
    }
    LabelSolution solution = placed_round_inset(features);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels[i].feature = std::move(features[i]);
    }
    thin_towns(labels, solution.chosen, town_ceiling(frame.panel()));
    PlacedLabels result;
    const auto with_room = std::ranges::count_if(
        labels, [](const Label& label) { return label.feature.id.starts_with("town:") && !label.placings.empty(); });
    result.towns_with_room = std::min(static_cast<std::size_t>(with_room), town_ceiling(frame.panel()));
    result.dots = {"towns", frame.panel(), {}};
    result.labels = {"labels", frame.panel(), {}};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (solution.chosen[i] >= 0) {
            draw_label(result, labels[i], solution.chosen[i], setter);
        } else if (!labels[i].feature.id.starts_with("town:")) {
            result.dropped.push_back({labels[i].feature.id, "no room"});
            result.missing += labels[i].feature.id.starts_with("event:") ? 1 : 0;
        }
    }
    return result;
}

}  // namespace sitmap

#include "engine/map/legend.hpp"

#include "engine/geo/box.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/hatch.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace sitmap {

namespace {

using EntryKey = std::tuple<int, Drawn, std::string, bool, std::string, bool>;

struct Counted {
    LegendEntry entry;
    Doer doer;         ///< of all of them; empty where they differ
    std::string type;  ///< the same, of kinds whose name alone tells nothing
    std::string zone;
};

// Only the most severe kind gives an area its texture; the others stand there as glyphs. Where events are counted or
// spots are dots, how well each place is known is not drawn.
Drawn drawn_for(const MarkedPlace& place, const Mark& mark, bool as_dots) {
    if (place.drawn == Drawn::counted || (as_dots && is_point(place.drawn))) {
        return Drawn::off;
    }
    const bool chief = mark.kind.name == place.marks.front().kind.name;
    return chief || is_point(place.drawn) ? place.drawn : Drawn::off;
}

void count_mark(std::map<EntryKey, Counted>& rows, const MarkedPlace& place, bool in_zone, const Mark& mark,
                bool as_dots) {
    const Drawn shown = drawn_for(place, mark, as_dots);
    const std::string precision = shown == Drawn::off ? "" : mark.precision;
    in_zone = in_zone && shown != Drawn::off;
    Counted& row =
        rows[{mark.kind.rank, shown, precision, in_zone, in_zone ? place.id : "", mark.kind.unit != nullptr}];
    if (row.entry.count == 0) {
        row.entry.kind = mark.kind;
        row.entry.drawn = shown;
        row.entry.precision = precision;
        row.entry.in_zone = in_zone;
        row.zone = in_zone ? place.name : "";
        row.doer = {mark.actor, mark.actor_adjective};
        row.type = mark.kind.name == "other" || mark.kind.name == "context" ? mark.type : "";
    }
    row.entry.status = mark.status;
    row.doer = row.doer.name == mark.actor ? row.doer : Doer{};
    row.type = row.type == mark.type ? row.type : "";
    ++row.entry.count;
}

void count_filled(std::map<EntryKey, Counted>& rows, const MarkedPlace& place, std::optional<Date> as_of,
                  const Phrasebook& book) {
    const Mark& chief = place.marks.front();
    Counted& row = rows[{chief.kind.rank, place.drawn, "", false, place.id, false}];
    row.entry.kind = chief.kind;
    row.entry.drawn = place.drawn;
    row.entry.text = area_words(book, place, as_of, Holder::named);
    row.entry.shorter = area_words(book, place, as_of, Holder::untold);
    row.entry.brief = chief.kind.name == "occupied" ? row.entry.shorter : capitalised(place.name);
    row.entry.place_id = place.id;
}

Path soft_shape(const PageBox& box) {
    return rectangle(box, box.height() / 2.5);
}

void add_soft(std::vector<Item>& items, const PageBox& box, Colour colour, double tint) {
    for (int i = 0; i < 8; ++i) {
        items.emplace_back(Shape{soft_shape(grown(box, -0.9 * i)), faded(colour, tint), {}});
    }
}

void add_zone(std::vector<Item>& items, const PageBox& box, const Kind& kind) {
    items.emplace_back(Shape{rectangle(box), faded(kind.fill.value_or(kind.colour), 0.85), {}});
    Path sides = chain({{box.left, box.top}, {box.left, box.bottom}}, false);
    append(sides, chain({{box.right, box.top}, {box.right, box.bottom}}, false));
    items.emplace_back(Shape{std::move(sides), {}, Stroke{kind.colour, 1.7, {}, false}});
}

void add_hatch(std::vector<Item>& items, const PageBox& box, const LegendEntry& entry, const Symbology& symbology) {
    const PrecisionRule& rule = symbology.rule(entry.in_zone ? "zone" : "P5");
    const PageBox area = grown(box, -1.5);
    const Path outline = rectangle(area, entry.in_zone ? 0 : 1.5);
    const Colour colour = entry.kind.colour;
    items.emplace_back(
        Shape{outline, entry.in_zone ? faded(symbology.colour("zone_fill"), 0.85) : faded(colour, rule.tint), {}});
    items.emplace_back(Shape{hatch_lines(rectangle(area), entry.kind.hatch, std::min(rule.spacing, 6.0)),
                             {},
                             Stroke{faded(colour, 0.8), rule.hatch, {}, false}});
    items.emplace_back(Shape{outline, {}, Stroke{entry.in_zone ? symbology.colour("zone") : colour, 1.5}});
}

void append(std::vector<Item>& items, std::vector<Item> more) {
    for (Item& item : more) {
        items.push_back(std::move(item));
    }
}

}  // namespace

std::vector<LegendEntry> legend_entries(const std::vector<MarkedPlace>& places, std::optional<Date> as_of,
                                        const Phrasebook& book) {
    std::map<EntryKey, Counted> rows;
    const std::set<std::string> zones = filled_places(places);
    const bool as_dots = drawn_as_dots(places);
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::fill) {
            count_filled(rows, place, as_of, book);
            continue;
        }
        for (const Mark& mark : place.marks) {
            if (mark.event) {
                count_mark(rows, place, place.drawn == Drawn::hatch && zones.contains(place.id), mark, as_dots);
            }
        }
    }
    std::vector<LegendEntry> entries;
    for (auto& [key, row] : rows) {
        LegendEntry& entry = row.entry;
        if (entry.text.empty()) {
            row.type = book.find_nouns(row.type) == nullptr ? "" : row.type;
            const auto brief = [&](const Doer& doer) {
                return brief_legend_words(book, entry.kind, entry.drawn, entry.precision, doer, entry.in_zone,
                                          row.type);
            };
            entry.text = legend_words(book, entry.kind, entry.drawn, entry.precision, row.doer, row.zone, row.type);
            entry.shorter = brief(row.doer);
            entry.brief = brief({});
            if (entry.kind.unit) {
                entry.text = book.say("aside", {entry.text, book.say("coded_unit")});
                entry.shorter = book.say("aside", {entry.shorter, book.say("coded_unit")});
                entry.brief = book.say("aside", {entry.brief, book.say("brief_unit")});
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<LegendEntry> by_kind(const std::vector<LegendEntry>& entries, const Phrasebook& book) {
    std::vector<LegendEntry> merged;
    for (const LegendEntry& entry : entries) {
        const bool alone = entry.count == 0 || entry.drawn == Drawn::fill;
        const auto same = std::ranges::find_if(merged, [&](const LegendEntry& one) {
            return !alone && one.count > 0 && one.drawn != Drawn::fill && one.kind.name == entry.kind.name;
        });
        if (same != merged.end()) {
            same->count += entry.count;
            continue;
        }
        merged.push_back(entry);
        if (!alone) {
            LegendEntry& kind = merged.back();
            kind.drawn = Drawn::off;
            kind.text = kind.shorter = kind.brief = legend_words(book, kind.kind, Drawn::off, "", {}, "");
        }
    }
    return merged;
}

void tell_lines(std::vector<LegendEntry>& entries, const std::vector<MarkedPlace>& places,
                const std::set<std::string>& lettered, const Phrasebook& book) {
    for (LegendEntry& entry : entries) {
        if (entry.kind.name != "zone") {
            continue;
        }
        const auto zone = std::ranges::find_if(
            places, [&](const MarkedPlace& place) { return place.drawn == Drawn::fill && place.id == entry.place_id; });
        std::set<std::string> letters;
        for (const MarkedPlace& place : places) {
            if (zone != places.end() && lettered.contains(place.id) &&
                overlap(bounds(place.geometry), bounds(zone->geometry))) {
                letters.insert(line_letter(place.name));
            }
        }
        entry.lines = letters.empty() ? "" : book.say("zone_lines", {listed(book, {letters.begin(), letters.end()})});
    }
}

std::string words_of(const LegendEntry& entry, const Phrasebook& book) {
    return entry.lines.empty() ? entry.text : book.say("aside", {entry.text, entry.lines});
}

LegendEntry occupied_entry(const Kind& kind, const std::string& name, const std::string& status,
                           const std::string& short_status, const Phrasebook& book) {
    LegendEntry entry;
    entry.kind = kind;
    entry.drawn = Drawn::fill;
    entry.text = capitalised(status.empty() ? name : book.say("aside", {name, status}));
    entry.shorter = capitalised(short_status.empty() ? name : book.say("aside", {name, short_status}));
    entry.brief = entry.shorter;  // its status is told on the smallest page too
    entry.of_base = true;
    return entry;
}

std::vector<Item> swatch(const LegendEntry& entry, const PageBox& box, const Symbology& symbology) {
    std::vector<Item> items;
    const PagePoint middle = centre(box);
    const Colour colour = entry.kind.colour;
    switch (entry.drawn) {
        case Drawn::circle:
        case Drawn::disc: {
            const PrecisionRule& rule = symbology.rule(entry.precision);
            Shape circle{disc(middle, box.height() / 2 - 0.5), faded(colour, rule.tint), {}};
            if (rule.stroke > 0) {
                circle.stroke = Stroke{colour, rule.stroke, rule.dash};
            }
            items.emplace_back(std::move(circle));
            append(items, glyph(symbology, entry.kind, entry.status, middle, 13));
            break;
        }
        case Drawn::hatch:
            add_hatch(items, box, entry, symbology);
            break;
        case Drawn::soft: {
            add_soft(items, box, colour, 0.025);
            Path dots;
            for (const Dot& dot : fading_dots(rectangle(grown(box, 1)), 6.2, 1.1, 5)) {
                append(dots, disc(dot.at, dot.radius));
            }
            items.emplace_back(Shape{std::move(dots), faded(colour, 0.8), {}});
            break;
        }
        case Drawn::fill:
            if (entry.kind.name == "zone") {
                add_zone(items, grown(box, -1), entry.kind);
            } else {
                items.emplace_back(
                    Shape{rectangle(grown(box, -1.5), 1.5), entry.kind.fill, Stroke{symbology.colour("border"), 1.2}});
            }
            break;
        case Drawn::ring: {
            const PrecisionRule& rule = symbology.rule("P3");
            items.emplace_back(Shape{disc(middle, box.height() / 2 - 0.5), faded(colour, rule.tint),
                                     Stroke{colour, rule.stroke, rule.dash}});
            break;
        }
        case Drawn::line:
            items.emplace_back(Shape{chain({{box.left, middle.y}, {box.right, middle.y}}, false),
                                     {},
                                     Stroke{colour, symbology.line("zone").stroke.width}});
            break;
        case Drawn::glyph:
        case Drawn::counted:
        case Drawn::off:
            append(items, glyph(symbology, entry.kind, entry.status, middle, 16));
            break;
    }
    return items;
}

int event_count(const std::vector<LegendEntry>& entries) {
    int count = 0;
    for (const LegendEntry& entry : entries) {
        count += entry.count;
    }
    return count;
}

Shape shade_sample(double shade, const PageBox& box, const Symbology& symbology) {
    return {rectangle(box), faded(symbology.colour("count"), shade), Stroke{symbology.colour("border"), 0.6}};
}

std::vector<Item> key_sample(Drawn drawn, const PageBox& box, const Symbology& symbology) {
    std::vector<Item> items;
    const Colour grey = symbology.colour("mute");
    const PagePoint middle = centre(box);
    if (drawn == Drawn::circle || drawn == Drawn::ring) {
        items.emplace_back(Shape{disc(middle, box.height() / 2), faded(grey, 0.16), Stroke{grey, 1.2, {3.2, 2.4}}});
        if (drawn == Drawn::circle) {
            items.emplace_back(Shape{disc(middle, 4), grey, {}});
        }
    } else if (drawn == Drawn::hatch) {
        const double w = box.width();
        const double h = box.height();
        const Path area = chain({{box.left + 0.1 * w, box.top + 0.18 * h},
                                 {box.left + 0.55 * w, box.top},
                                 {box.right, box.top + 0.2 * h},
                                 {box.left + 0.9 * w, box.bottom},
                                 {box.left + 0.2 * w, box.top + 0.94 * h},
                                 {box.left, box.top + 0.7 * h}},
                                true);
        items.emplace_back(Shape{hatch_lines(area, HatchDirection::up, 7), {}, Stroke{grey, 1.25, {}, false}});
        items.emplace_back(Shape{area, {}, Stroke{grey, 1.4}});
    } else {
        for (int i = 0; i < 12; ++i) {
            items.emplace_back(Shape{rectangle(grown(box, -1.1 * i), 11), faded(grey, 0.045), {}});
        }
    }
    return items;
}

}  // namespace sitmap

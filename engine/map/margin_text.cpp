#include "engine/map/margin_text.hpp"

#include "engine/core/fold.hpp"
#include "engine/map/date_wording.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/heading.hpp"
#include "engine/map/toll_wording.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t most_not_mapped = 3;
constexpr std::size_t most_words = 80;  // bytes of quotations that share a reason
constexpr double earth_radius_km = 6371;
constexpr double told_scale_error = 0.02;

std::string figure(double value, int digits) {
    std::array<char, 32> buffer{};
    const auto [end, failed] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
    return {buffer.data(), end};
}

std::string degrees(const Phrasebook& book, double value, const char* positive, const char* negative) {
    return figure(std::abs(value), 1) + "\u00b0 " + book.say(value < 0 ? negative : positive);
}

void count_status(MarginText& text, const std::vector<MarkedPlace>& places) {
    for (const MarkedPlace& place : places) {
        for (const Mark& mark : place.marks) {
            if (mark.event && place.drawn != Drawn::fill) {
                ++(is_verified(mark.status) ? text.solid : text.open);
            }
        }
        if (is_point(place.drawn)) {
            text.circle_km = std::max(text.circle_km, place.uncertainty_m / 1000);
        }
    }
}

// Of areas in which events are counted.
void tell_counts(MarginText& text, const std::vector<MarkedPlace>& places, const Phrasebook& book) {
    text.classes = count_classes(places);
    std::vector<const MarkedPlace*> areas;
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::counted) {
            areas.push_back(&place);
            text.by_country = place.id == "iso:" + place.country;
            text.no_finer += static_cast<int>(
                std::ranges::count_if(place.marks, [](const Mark& mark) { return mark.precision >= "P5"; }));
        }
    }
    std::ranges::stable_sort(areas, std::greater{}, [](const MarkedPlace* area) { return area->marks.size(); });
    for (const MarkedPlace* area : areas) {
        text.area_counts.push_back(book.say("counted", {capitalised(area->name), std::to_string(area->marks.size())}));
    }
}

// Events that are on no map, the gravest first; those with one reason share a line while it is short.
void list_not_mapped(MarginText& text, const Map& map, const Symbology& symbology, const Phrasebook& book) {
    std::vector<NotMapped> entries;
    std::ranges::copy_if(map.not_mapped, std::back_inserter(entries),
                         [](const NotMapped& entry) { return entry.what == "event"; });
    std::ranges::stable_sort(entries, {},
                             [&](const NotMapped& entry) { return kind_of(symbology, entry.type, entry.layer).rank; });
    std::set<std::pair<std::string, std::string>> told;
    for (const NotMapped& entry : entries) {
        const std::string words =
            entry.words.empty()
                ? capitalised(noun(book, kind_of(symbology, entry.type, entry.layer), entry.type, false))
                : book.say("quoted", {shortened(entry.words, 44)});
        const std::string reason = shortened(book.translated(entry.reason), 90);
        const auto same = std::ranges::find(text.not_mapped, reason, &NotMappedLine::reason);
        const bool again = !told.insert({reason, fold(entry.words)}).second;
        if (same != text.not_mapped.end() && again) {
            ++same->events;
        } else if (same != text.not_mapped.end() && same->words.size() + words.size() < most_words) {
            same->words = book.say("comma", {same->words, words});
            ++same->events;
        } else if (same == text.not_mapped.end() && text.not_mapped.size() < most_not_mapped) {
            text.not_mapped.push_back({words, reason, 1});
        } else {
            ++text.not_mapped_more;
        }
    }
    for (NotMappedLine& line : text.not_mapped) {
        line.words = book.say("lead", {line.words});
    }
}

// Names of data sets stay as they are, and keep their order in a text that is read from the right.
std::string isolated(const std::string& words, const Phrasebook& book) {
    return book.right_to_left ? "\u2066" + words + "\u2069" : words;
}

std::string view_words(const Map& map, const Phrasebook& book) {
    std::string words = map.pov.empty() || map.pov == "neutral" ? book.say("view_neutral") : map.pov + ".";
    words += map.disclaimer.empty() ? "" : " " + book.translated(map.disclaimer);
    return words + " " + book.say("none_verified");
}

// The farther from its middle, the more a projection that keeps areas stretches one way.
double scale_error(const MapFrame& frame) {
    const double corner_km = std::hypot(frame.panel().width(), frame.panel().height()) / 2 / frame.px_per_km();
    const double angle = std::min(corner_km / earth_radius_km, 3.0);
    return 1 / std::cos(angle / 2) - 1;
}

}  // namespace

int not_mapped_count(const MarginText& text) {
    int count = text.not_mapped_more;
    for (const NotMappedLine& line : text.not_mapped) {
        count += line.events;
    }
    return count;
}

MarginText margin_text(const Map& map, const std::vector<Mark>& marks, const FramedPlaces& places,
                       const Symbology& symbology, const Naming& naming) {
    const Phrasebook& book = naming.book;
    const std::optional<Date> as_of = parse_date(map.as_of);
    const Heading heading = heading_of(map, marks, places.inside, naming);
    MarginText text;
    text.title = heading.title;
    text.subtitle = heading.subtitle;
    text.as_of = as_of ? as_of_words(book, *as_of) : "";
    text.legend = legend_entries(places.inside, as_of, book);
    count_status(text, places.inside);
    tell_counts(text, places.inside, book);
    text.toll_note = toll_note(book, places.inside);
    list_not_mapped(text, map, symbology, book);
    for (const MarkedPlace& place : places.outside) {
        text.outside += static_cast<int>(place.marks.size());
        text.outside_places.push_back({capitalised(place.name), short_sentence(book, place.marks.front(), as_of)});
    }
    text.where = country_words(countries_of(places.inside), naming, Said::alone);
    text.sources.push_back(map.sources.empty() ? book.say("events_as_given")
                                               : book.say("events_from", {listed(book, map.sources)}));
    for (const std::string& credit : map.credits) {
        text.sources.push_back(isolated(credit.substr(0, credit.size() - (credit.ends_with('.') ? 1 : 0)), book) + ".");
    }
    text.view = view_words(map, book);
    const std::string names = " \u00b7 " + book.say(naming.second_names ? "names_both" : "names_one");
    text.identity = "sitmap" + (map.map_id.empty() ? "" : " \u00b7 " + book.say("map_id", {map.map_id})) + names;
    text.sheet_identity = "sitmap" + names;
    text.map_number = map.map_id.empty() ? "" : book.say("map_number", {map.map_id});
    return text;
}

void tell_tolls(MarginText& text, const std::vector<MarkedPlace>& places, const std::set<std::string>& told,
                std::optional<Date> as_of, const Phrasebook& book) {
    constexpr std::size_t most = 3;
    std::vector<std::pair<const MarkedPlace*, const Mark*>> tolls;
    for (const MarkedPlace& place : places) {
        for (const Mark& mark : place.marks) {
            const bool any = std::ranges::any_of(
                mark.claims, [](const MarkClaim& claim) { return figure_of(claim).value_or(0) > 0; });
            if (any && place.drawn != Drawn::counted && !told.contains(place.id) && !toll_words(book, mark).empty()) {
                tolls.emplace_back(&place, &mark);
            }
        }
    }
    std::ranges::stable_sort(tolls, {}, [](const auto& toll) { return toll.second->kind.rank; });
    text.tolls.clear();
    if (tolls.size() > most) {
        return;  // a choice among them would be ours
    }
    for (const auto& [place, mark] : tolls) {
        text.tolls.push_back({capitalised(place->name), event_sentence(book, {mark, 1}, Drawn::off, as_of)});
    }
}

void tell_frame(MarginText& text, const MapFrame& frame, const BasePaths& paths, bool zone_lines,
                const Phrasebook& book) {
    text.boundary = text.armistice = text.disputed = false;
    for (const auto& [kind, path] : paths.boundaries) {
        const bool drawn = !path.empty() && (kind != "zone" || !zone_lines);
        (kind == "international" ? text.boundary : kind == "disputed" ? text.disputed : text.armistice) |= drawn;
    }
    if (frame.is_world()) {
        text.projection = book.say("projection_world");
        return;
    }
    const std::string middle =
        degrees(book, frame.middle().lat, "north", "south") + " " + degrees(book, frame.middle().lon, "east", "west");
    text.projection = book.say("projection", {middle});
    if (const double error = scale_error(frame); error > told_scale_error) {
        text.projection = book.say("after", {text.projection, book.say("scale_error", {figure(error * 100, 0)})});
    }
}

}  // namespace sitmap

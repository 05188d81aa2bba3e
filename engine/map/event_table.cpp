#include "engine/map/event_table.hpp"

#include "engine/core/text.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/margin.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t most_rows = 60;  // more have no room on any sheet
constexpr std::size_t most_quote_lines = 4;
constexpr std::size_t columns = 3;
constexpr double column_gap = 24;
constexpr double glyph_room = 22;
constexpr double row_gap = 7;
constexpr double head_height = 27;
constexpr double foot_height = 17;  // of the line that counts the rest
constexpr double step = 6;          // in which a height is sought

using QuoteOf = std::map<std::pair<std::string, std::string>, std::string>;  // by layer and id

QuoteOf quotes_of(const Map& map, const std::vector<std::pair<const MarkedPlace*, const Mark*>>& told) {
    QuoteOf quotes;
    for (const auto& [place, mark] : told) {
        quotes[{mark->layer, mark->id}];
    }
    for (const Layer& layer : map.layers) {
        const auto field = find_field(layer.schema, "quote");
        if (!field) {
            continue;
        }
        for (const Feature& feature : layer.features) {
            const auto wanted = quotes.find({layer.name, feature.id});
            const auto* const words = std::get_if<std::string>(&feature.values.at(*field));
            if (wanted != quotes.end() && words != nullptr) {
                wanted->second = folded_space(*words);
            }
        }
    }
    return quotes;
}

/// The lines of a quotation, each held together in the direction of its own script.
struct QuoteLines {
    std::vector<std::string> lines;
    bool other_way = false;  ///< than the page is read
};

QuoteLines quote_lines(MarginWriter& writer, const std::string& quote, double width) {
    QuoteLines set;
    if (quote.empty()) {
        return set;
    }
    const Script script = script_of(quote);
    const bool from_right = script == Script::arabic || script == Script::hebrew;
    set.other_way = from_right != writer.book().right_to_left;
    TypeSetter& type = writer.setter().type();
    const TypeStyle& style = writer.symbology().style("note");
    set.lines = type.broken(writer.book().say("quoted", {quote}), style, width);
    if (set.lines.size() > most_quote_lines) {
        set.lines.resize(most_quote_lines);
        std::string& last = set.lines.back();
        last.resize(std::min(last.rfind(' '), last.size()));
        last += "\u2026";
    }
    for (std::string& line : set.lines) {
        line = (from_right ? "\u2067" : "\u2066") + line + "\u2069";
    }
    return set;
}

double write_row(MarginWriter& writer, const EventRow& row, double left, double top, double width) {
    const double indent = left + glyph_room;
    const PageBox at = writer.on_page({left + 8, top + 8, left + 8, top + 8});
    writer.add(glyph(writer.symbology(), row.kind, row.status, {at.left, at.top}, 15));
    double y = writer.paragraph({{writer.book().say("lead", {row.place}), "listed_quote"}, {row.sentence, "listed"}},
                                indent, top, width - glyph_room);
    const QuoteLines quote = quote_lines(writer, row.quote, width - glyph_room);
    const double leading = writer.symbology().style("note").leading;
    for (const std::string& line : quote.lines) {
        quote.other_way ? writer.text_ending(line, "note", left + width, y + 0.78 * leading)
                        : static_cast<void>(writer.text(line, "note", indent, y + 0.78 * leading));
        y += leading;
    }
    return y + row_gap;
}

double column_width(double width) {
    return (width - (columns - 1) * column_gap) / columns;
}

std::vector<double> row_heights(MarginWriter& writer, const EventRows& events, double width) {
    std::vector<double> heights;
    for (const EventRow& row : events.rows) {
        Group scratch;
        MarginWriter measure(scratch, writer.setter(), width);
        heights.push_back(write_row(measure, row, 0, 0, column_width(width)));
    }
    return heights;
}

/// How many rows columns of that height hold, one after the other.
std::size_t rows_within(const std::vector<double>& heights, double height) {
    std::size_t row = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        for (double y = 0; row < heights.size() && y + heights[row] <= height; ++row) {
            y += heights[row];
        }
    }
    return row;
}

bool tells_all(const EventRows& events, std::size_t rows) {
    return std::cmp_equal(rows, events.events);
}

}  // namespace

EventRows event_rows(const Map& map, const FramedPlaces& places, std::optional<Date> as_of, const Phrasebook& book) {
    std::vector<std::pair<const MarkedPlace*, const Mark*>> told;
    for (const auto* const group : {&places.inside, &places.outside}) {
        for (const MarkedPlace& place : *group) {
            for (const Mark& mark : place.marks) {
                if (mark.event && place.drawn != Drawn::fill) {
                    told.emplace_back(&place, &mark);
                }
            }
        }
    }
    EventRows events;
    events.events = static_cast<int>(told.size());
    std::ranges::stable_sort(told, {}, [](const auto& one) {
        const Mark& mark = *one.second;
        return std::tuple(mark.kind.rank, !mark.from.has_value(), mark.from, mark.id);
    });
    told.resize(std::min(told.size(), most_rows));
    const QuoteOf quotes = quotes_of(map, told);
    for (const auto& [place, mark] : told) {
        const std::string name = mark->place.empty() ? place->name : mark->place;
        std::string sentence = event_sentence(book, {mark, 1}, Drawn::off, as_of);
        events.rows.push_back({mark->kind, mark->status, capitalised(name), sentence.empty() ? "" : sentence + ".",
                               quotes.at({mark->layer, mark->id})});
    }
    return events;
}

double event_table_height(MarginWriter& writer, const EventRows& events, double width, double most) {
    if (events.rows.empty()) {
        return 0;
    }
    const std::vector<double> heights = row_heights(writer, events, width);
    for (double height = step; head_height + height < most; height += step) {
        if (tells_all(events, rows_within(heights, height))) {
            return head_height + height;
        }
    }
    return most;
}

void write_event_table(MarginWriter& writer, const EventRows& events, const PageBox& room) {
    const Phrasebook& book = writer.book();
    const std::vector<double> heights = row_heights(writer, events, room.width());
    const double top =
        section_head(writer, room, room.top, book.say("in_their_words"), book.count("event", events.events));
    double height = room.bottom - top;
    std::size_t rows = rows_within(heights, height);
    if (!tells_all(events, rows)) {
        height -= foot_height;
        rows = rows_within(heights, height);
        writer.text(book.say("and_more", {std::to_string(events.events - static_cast<int>(rows))}), "listed", room.left,
                    room.bottom - 4);
    }
    double left = room.left;
    double y = top;
    for (std::size_t row = 0; row < rows; ++row) {
        if (y + heights[row] > top + height) {
            left += column_width(room.width()) + column_gap;
            y = top;
        }
        y = write_row(writer, events.rows[row], left, y, column_width(room.width()));
    }
}

}  // namespace sitmap

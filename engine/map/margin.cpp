#include "engine/map/margin.hpp"

#include "engine/map/glyph.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <tuple>

namespace sitmap {

namespace {

constexpr double count_room = 18;
constexpr double line_sample_width = 30;
constexpr double note_leading = 13;
constexpr double room_for_not_mapped = 90;
constexpr std::size_t most_lines_of_names = 16;

/// A row's height, and of it the swatch.
struct RowSize {
    double height;
    double swatch_width;
    double swatch_height;
    double indent() const { return swatch_width + 9; }
};

RowSize row_size(LegendRows rows) {
    return rows == LegendRows::close ? RowSize{20, 28, 16} : RowSize{23, 30, 20};
}

std::string row_words(MarginWriter& writer, const LegendEntry& entry, LegendRows rows, double width) {
    if (!entry.lines.empty()) {  // the letters stand on the map: nothing else says what they are
        return rows == LegendRows::paired ? writer.book().say("aside", {entry.brief, entry.lines})
                                          : words_of(entry, writer.book());
    }
    if (rows == LegendRows::paired) {
        return entry.brief;
    }
    const bool shorter = writer.lines_of(entry.text, "legend", width) > 1 && !entry.shorter.empty() &&
                         writer.lines_of(entry.shorter, "legend", width) == 1;
    return shorter ? entry.shorter : entry.text;
}

double legend_row(MarginWriter& writer, const PageBox& column, double top, const LegendEntry& entry, LegendRows rows) {
    const RowSize size = row_size(rows);
    const bool counted = rows != LegendRows::paired;
    const std::string count = counted && entry.count > 0 ? std::to_string(entry.count) : "";
    const double beside = count.empty() ? 0 : writer.advance(count, "legend_count") + 8;
    const double width = column.width() - size.indent() - (counted ? std::max(count_room, beside) : 0);
    const std::string words = row_words(writer, entry, rows, width);
    const double text_height = 14.0 * static_cast<double>(writer.lines_of(words, "legend", width));
    const double height = std::max(size.height, text_height + 6);
    const double middle = top + height / 2;
    const double half = (is_point(entry.drawn) ? std::max(size.height, 20.0) : size.swatch_height) / 2;
    writer.add(swatch(entry,
                      writer.on_page({column.left, middle - half, column.left + size.swatch_width, middle + half}),
                      writer.symbology()));
    const double ended =
        writer.paragraph({{words, "legend"}}, column.left + size.indent(), middle - text_height / 2, width);
    if (!count.empty()) {
        writer.text_ending(count, "legend_count", column.right, middle + 4);
    }
    return std::max(top + height, ended + 3);
}

// The lines one after the other, as many to a row as it has room for.
double line_rows(MarginWriter& writer, const PageBox& column, double top, const MarginText& text, LegendRows rows) {
    constexpr double gap = 12;
    const RowSize size = row_size(rows);
    double x = column.left;
    bool any = false;
    const Phrasebook& book = writer.book();
    for (const auto& [drawn, style, said] : {std::tuple(text.boundary, "international", book.say("boundary")),
                                             std::tuple(text.armistice, "armistice", book.say("ceasefire_line")),
                                             std::tuple(text.disputed, "disputed", book.say("disputed_line")),
                                             std::tuple(!text.limitation.empty(), "limitation", text.limitation)}) {
        if (!drawn) {
            continue;
        }
        const double width = line_sample_width + 7 + writer.advance(said, "legend");
        if (x > column.left && x + width > column.right) {
            x = column.left;
            top += size.height;
        }
        const double middle = top + size.height / 2;
        const PageBox sample = writer.on_page({x, middle, x + line_sample_width, middle});
        writer.add({Shape{
            chain({{sample.left, middle}, {sample.right, middle}}, false), {}, writer.symbology().line(style).stroke}});
        writer.text(said, "legend", x + line_sample_width + 7, middle + 4);
        x += width + gap;
        any = true;
    }
    return any ? top + size.height : top;
}

struct KeyColumn {
    Drawn drawn;
    std::string head;
    std::string words;
};

// What all of them stand for; where they reach to of one kind alone.
std::string circle_note(const std::set<std::string>& precisions, double reach_km, const Phrasebook& book) {
    const std::string reach = std::to_string(std::max(1L, std::lround(reach_km)));
    const std::string own = precisions.size() == 1 ? "circle_note_" + *precisions.begin() : "";
    return book.say(book.phrases.contains(own) ? own : "circle_note", {reach});
}

std::vector<KeyColumn> key_columns(const MarginText& text, const Phrasebook& book) {
    std::set<std::string> circles;  // by precision
    bool spots = false;
    bool hatch = false;
    bool soft = false;
    for (const LegendEntry& entry : text.legend) {
        const bool spot = entry.drawn == Drawn::circle || entry.drawn == Drawn::disc;
        if (spot || entry.drawn == Drawn::ring) {
            circles.insert(entry.precision);
        }
        spots = spots || spot;
        hatch = hatch || entry.drawn == Drawn::hatch;
        soft = soft || entry.drawn == Drawn::soft;
    }
    std::vector<KeyColumn> columns;
    if (!circles.empty()) {
        columns.push_back(
            {spots ? Drawn::circle : Drawn::ring, book.say("circle"), circle_note(circles, text.circle_km, book)});
    }
    if (hatch) {
        columns.push_back({Drawn::hatch, book.say("hatch"), book.say("hatch_note")});
    }
    if (soft) {
        columns.push_back({Drawn::soft, book.say("soft"), book.say("soft_note")});
    }
    return columns;
}

std::vector<StyledWords> numbered_words(const std::vector<std::string>& names) {
    std::vector<StyledWords> words;
    words.reserve(2 * names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        words.push_back({std::to_string(i + 1), "note_head"});
        words.push_back({names[i], "note"});
    }
    return words;
}

std::string class_words(const CountClass& one, const Phrasebook& book) {
    const std::string to = std::to_string(one.to);
    return one.from == one.to ? to : book.say("range", {std::to_string(one.from), to});
}

}  // namespace

double section_head(MarginWriter& writer, const PageBox& column, double top, const std::string& head,
                    const std::string& total) {
    writer.rule(column.left, column.right, top);
    writer.text(head, "legend_head", column.left, top + 18);
    writer.text_ending(total, "legend_total", column.right, top + 18);
    return top + 27;
}

double legend_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text,
                      LegendRows rows) {
    const Phrasebook& book = writer.book();
    double y =
        section_head(writer, column, top, book.say("on_this_map"), book.count("event", event_count(text.legend)));
    for (const LegendEntry& entry : text.legend) {
        y = legend_row(writer, column, y, entry, rows);
    }
    y = line_rows(writer, column, y, text, rows);
    if (!text.toll_note.empty()) {
        y = writer.paragraph({{text.toll_note, "note"}}, column.left, y + 2, column.width());
    }
    return y + 8;
}

double shade_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    constexpr double sample_height = 13;
    if (text.classes.empty()) {
        return top;
    }
    const Phrasebook& book = writer.book();
    const double y = section_head(writer, column, top, book.say(text.by_country ? "by_country" : "by_unit"),
                                  book.count("area", static_cast<int>(text.area_counts.size())));
    const double width = std::min(column.width() / 5, 60.0);
    const bool whole = std::ranges::all_of(text.classes, [&](const CountClass& one) {
        return writer.advance(class_words(one, book), "note") + 4 < width;
    });
    const double baseline = y + sample_height + 12;
    double x = column.left;
    for (const CountClass& one : text.classes) {
        writer.add({shade_sample(shade_of(text.classes, one.from), writer.on_page({x, y, x + width, y + sample_height}),
                                 writer.symbology())});
        if (whole) {
            writer.text(class_words(one, book), "note", x, baseline);
        } else {  // figures of many digits: how far each class goes, at its end
            writer.text_ending(std::to_string(one.to), "note", x + width, baseline);
        }
        x += width;
    }
    if (!whole) {
        writer.text(std::to_string(text.classes.front().from), "note", column.left, baseline);
    }
    std::vector<StyledWords> words{{book.say("counts_note"), "note"}};
    if (text.no_finer > 0) {
        words.push_back({book.say("no_finer", {std::to_string(text.no_finer)}), "note"});
    }
    const double below = 1.5 * writer.symbology().style("note").leading - 2.5;
    return writer.paragraph(words, column.left, y + sample_height + below, column.width()) + 8;
}

double paired_legend(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    const double half = (column.width() - 12) / 2;
    double y = top;
    for (std::size_t i = 0; i < text.legend.size(); i += 2) {
        const PageBox first{column.left, y, column.left + half, column.bottom};
        double lowest = legend_row(writer, first, y, text.legend[i], LegendRows::paired);
        if (i + 1 < text.legend.size()) {
            const PageBox second{column.right - half, y, column.right, column.bottom};
            lowest = std::max(lowest, legend_row(writer, second, y, text.legend[i + 1], LegendRows::paired));
        }
        y = lowest + 2;
    }
    return y + 4;
}

double spread_legend(MarginWriter& writer, const PageBox& first, const PageBox& second, double top,
                     const MarginText& text) {
    const Phrasebook& book = writer.book();
    const double head = section_head(writer, {first.left, top, second.right, first.bottom}, top,
                                     book.say("on_this_map"), book.count("event", event_count(text.legend)));
    const std::size_t half = text.legend.size() / 2 + 1;  // the lines' row is one more
    double y = head;
    for (std::size_t i = 0; i < std::min(half, text.legend.size()); ++i) {
        y = legend_row(writer, first, y, text.legend[i], LegendRows::close);
    }
    double beside = head;
    for (std::size_t i = half; i < text.legend.size(); ++i) {
        beside = legend_row(writer, second, beside, text.legend[i], LegendRows::close);
    }
    beside = line_rows(writer, second, beside, text, LegendRows::close);
    y = std::max(y, beside);
    if (!text.toll_note.empty()) {
        y = writer.paragraph({{text.toll_note, "note"}}, first.left, y + 2, second.right - first.left);
    }
    return y + 8;
}

double key_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text, bool notes) {
    const std::vector<KeyColumn> columns = key_columns(text, writer.book());
    if (columns.empty()) {
        return top;
    }
    writer.rule(column.left, column.right, top);
    writer.text(writer.book().say("how_sure"), "legend_head", column.left, top + 18);
    const double y = top + 27;
    const double width = column.width() / static_cast<double>(columns.size());
    const bool beside = width > 150;  // in a wide column the words stand beside their sample
    double lowest = y;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double x = column.left + width * static_cast<double>(i);
        writer.add(key_sample(columns[i].drawn, writer.on_page({x + 8, y, x + 54, y + 34}), writer.symbology()));
        const double left = beside ? x + 64 : x;
        const double first = beside ? y : y + 38;
        writer.text(columns[i].head, "note_head", left, first + 10);
        const double ended =
            notes ? writer.paragraph({{columns[i].words, "note"}}, left, first + 13, width - (beside ? 72 : 8), 4)
                  : first + 13;
        lowest = std::max({lowest, ended, y + 36});
    }
    return lowest + 8;
}

double verification_row(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    const Symbology& symbology = writer.symbology();
    const Kind& kind = text.legend.empty() ? symbology.kind("context") : text.legend.front().kind;
    double x = column.left;
    for (const auto& [status, words, count] :
         {std::tuple("reported", "open", text.open), std::tuple("confirmed", "solid", text.solid)}) {
        const PageBox at = writer.on_page({x + 8, top + 8, x + 8, top + 8});
        writer.add(glyph(symbology, kind, status, {at.left, at.top}, 15));
        const double advance = writer.text(writer.book().say(words), "note", x + 22, top + 12);
        const std::string figure = std::to_string(count);
        writer.text(figure, "legend_count", x + 22 + advance + 7, top + 12);
        x += std::max(column.width() / 2 + 8, advance + writer.advance(figure, "legend_count") + 22 + 7 + 16);
    }
    return top + 24;
}

double not_mapped_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    constexpr double two_lines_and_the_rest = 31 + 17;
    const Phrasebook& book = writer.book();
    const int count = not_mapped_count(text);
    if (count == 0) {
        return top;
    }
    int more = count;
    double y = section_head(writer, column, top, book.say("not_mapped"), book.count("event", count));
    const double left = column.left + 11;
    for (const NotMappedLine& line : text.not_mapped) {
        if (y + two_lines_and_the_rest > column.bottom) {
            break;
        }
        writer.text("\u2013", "listed", column.left, y + 11);
        y = writer.paragraph({{line.words, "listed_quote"}, {line.reason, "listed"}}, left, y, column.right - left, 2) +
            3;
        more -= line.events;
    }
    if (more > 0) {
        writer.text("\u2013", "listed", column.left, y + 11);
        const std::string words = book.say(more == count ? "all_in_list" : "and_more", {std::to_string(more)});
        y = writer.paragraph({{words, "listed"}}, left, y, column.right - left, 2) + 3;
    }
    return y + 6;
}

double toll_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    if (text.tolls.empty()) {
        return top;
    }
    writer.rule(column.left, column.right, top);
    double y = top + 6;
    for (const TollBeside& toll : text.tolls) {
        const std::string lead = writer.book().say("lead", {toll.place});
        y = writer.paragraph({{lead, "listed_quote"}, {toll.words + ".", "listed"}}, column.left, y, column.width(),
                             4) +
            3;
    }
    return y + 6;
}

double not_mapped_line(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    const int count = not_mapped_count(text);
    if (count == 0) {
        return top;
    }
    writer.rule(column.left, column.right, top);
    const std::string lead = writer.book().say("not_mapped_short", {std::to_string(count)});
    std::vector<StyledWords> words{{lead, "listed_quote"}};
    if (!text.not_mapped.empty()) {
        words.front().words += ".";
        words.push_back({text.not_mapped.front().words + " " + text.not_mapped.front().reason + ".", "listed"});
    }
    return writer.paragraph(words, column.left, top + 6, column.width(), 3) + 8;
}

double numbered_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    if (text.numbered.empty() && text.clusters.empty()) {
        return top;
    }
    const Phrasebook& book = writer.book();
    std::size_t places = text.numbered.size();
    std::vector<StyledWords> words = numbered_words(text.numbered);
    for (const std::vector<std::string>& cluster : text.clusters) {
        places += cluster.size();
        words.push_back({book.say("lead", {cluster.front()}), "note_head"});
        std::vector<std::string> others;
        std::ranges::copy_if(cluster.begin() + 1, cluster.end(), std::back_inserter(others),
                             [&](const auto& name) { return std::ranges::find(others, name) == others.end(); });
        words.push_back({listed(book, others) + ".", "note"});
    }
    const double y =
        section_head(writer, column, top, book.say("close_together"), book.count("place", static_cast<int>(places)));
    // In a column of a certain height the list leaves room for what is never left out.
    const double room = column.bottom - y - (not_mapped_count(text) > 0 ? room_for_not_mapped : 8);
    const auto lines = static_cast<std::size_t>(std::max(1.0, room / note_leading));
    return writer.paragraph(words, column.left, y, column.width(), std::min(lines, most_lines_of_names)) + 8;
}

double outside_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    if (text.outside_places.empty()) {
        return top;
    }
    const Phrasebook& book = writer.book();
    std::vector<StyledWords> words;
    for (const OutsidePlace& place : text.outside_places) {
        words.push_back({book.say("lead", {place.name}), "note_head"});
        words.push_back({place.words + ".", "note"});
    }
    const double y = section_head(writer, column, top, book.say("outside"), book.count("event", text.outside));
    return writer.paragraph(words, column.left, y, column.width()) + 8;
}

double footer_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    std::string sources;
    for (const std::string& source : text.sources) {
        sources += sources.empty() ? source : " " + source;
    }
    const Phrasebook& book = writer.book();
    const double y =
        writer.paragraph({{book.say("sources"), "footer_lead"}, {sources, "footer"}}, column.left, top, column.width());
    return writer.paragraph({{book.say("view"), "footer_lead"}, {text.view, "footer"}}, column.left, y, column.width());
}

}  // namespace sitmap

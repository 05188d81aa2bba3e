#include "engine/time/figure_date.hpp"

#include "engine/time/calendar.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <vector>

namespace sitmap {

namespace {

using std::string_view;

constexpr unsigned oldest_year = 1800;

/// 1..31, 0 if the word is no such figure.
unsigned figure_at(const Wording& wording, std::size_t at) {
    const unsigned figure = at < wording.words.size() ? figure_of(wording.words[at].folded, 1, 2).value_or(0) : 0;
    return figure <= 31 ? figure : 0;
}

WrittenDate day_written(std::uint32_t length, Date date) {
    const auto ymd = civil(date);
    return {.length = length,
            .year = static_cast<int>(ymd.year()),
            .month = static_cast<unsigned>(ymd.month()),
            .day = static_cast<unsigned>(ymd.day())};
}

/// "2025-07-27" is three words joined by hyphens; "2025-07-27T14:05" has its hour in the third. "2009/01/25" likewise.
std::optional<WrittenDate> year_first(const Wording& wording, std::size_t at) {
    const Word& year = wording.words[at];
    if (year.span.length() != 4 || !year.number || at + 2 >= wording.words.size()) {
        return std::nullopt;
    }
    const bool hyphens = wording.words[at + 1].hyphened && wording.words[at + 2].hyphened;
    const bool strokes = wording.gap(at + 1) == "/" && wording.gap(at + 2) == "/";
    if (!hyphens && !strokes) {
        return std::nullopt;
    }
    constexpr std::size_t length = 10;
    std::string figures{slice(wording.text, hull(year.span, wording.words[at + 2].span))};
    std::ranges::replace(figures, '/', '-');
    const bool hour = figures.size() > length && (figures[length] == 'T' || figures[length] == 't');
    const auto date = parse_date(hour ? string_view{figures}.substr(0, length) : figures);
    return date ? std::optional{day_written(3, *date)} : std::nullopt;
}

/// None where the day or the year is no such figure, or the month has no such day.
std::optional<WrittenDate> one_word_date(string_view day_figures, unsigned month, string_view year_figures) {
    const auto day = figure_of(day_figures, 1, 2);
    const auto year = figure_of(year_figures, 4, 4);
    const auto date =
        day && year && *year >= oldest_year ? make_date(static_cast<int>(*year), month, *day) : std::nullopt;
    return date ? std::optional{day_written(1, *date)} : std::nullopt;
}

/// "14AUG2007" is one word, as soldiers write it.
std::optional<WrittenDate> run_together(const Wording& wording, std::size_t at) {
    const string_view word = wording.words[at].folded;
    const std::size_t letters = word.find_first_not_of("0123456789");
    if (letters == 0 || letters > 2 || word.size() != letters + 7) {
        return std::nullopt;
    }
    return one_word_date(word.substr(0, letters), month_number(word.substr(letters, 3)), word.substr(letters + 3));
}

/// "13.10.2011" is one word; where dates are written with dots, the day leads.
std::optional<WrittenDate> dotted_date(const Wording& wording, std::size_t at) {
    const string_view figures = slice(wording.text, wording.words[at].span);
    const std::size_t first = figures.find('.');
    const std::size_t second = first == string_view::npos ? first : figures.find('.', first + 1);
    if (!wording.words[at].number || second == string_view::npos) {
        return std::nullopt;
    }
    const auto month = figure_of(figures.substr(first + 1, second - first - 1), 1, 2);
    return one_word_date(figures.substr(0, first), month.value_or(0), figures.substr(second + 1));
}

/// "24.IV.1916", "10-V-1940".
std::optional<WrittenDate> roman_month_date(const Wording& wording, std::size_t at) {
    static constexpr std::array<string_view, 12> romans{"I",   "II",   "III", "IV", "V",  "VI",
                                                        "VII", "VIII", "IX",  "X",  "XI", "XII"};
    const unsigned day = figure_at(wording, at);
    if (day == 0 || at + 2 >= wording.words.size() || wording.gap(at + 1) != wording.gap(at + 2) ||
        (wording.gap(at + 1) != "." && wording.gap(at + 1) != "-")) {
        return std::nullopt;
    }
    const auto* const roman = std::ranges::find(romans, slice(wording.text, wording.words[at + 1].span));
    const int year = year_number(wording.words[at + 2], wording.text);
    const auto date = roman != romans.end() && year != 0
                          ? make_date(year, static_cast<unsigned>(roman - romans.begin()) + 1, day)
                          : std::nullopt;
    return date ? std::optional{day_written(3, *date)} : std::nullopt;
}

/// Two figures with a slash, or with dots or hyphens and a year behind: day and month in either order.
struct Figures {
    unsigned first = 0;
    unsigned second = 0;
    int year = 0;
    std::uint32_t length = 0;
};

std::optional<Figures> figures_at(const Wording& wording, std::size_t at) {
    Figures figures{figure_at(wording, at), 0, 0, 2};
    if (figures.first == 0) {
        return std::nullopt;
    }
    const string_view sign = at + 1 < wording.words.size() ? wording.gap(at + 1) : string_view{};
    if (sign != "/" && sign != "." && sign != "-") {
        return std::nullopt;
    }
    figures.second = figure_at(wording, at + 1);
    if (at + 2 < wording.words.size() && wording.gap(at + 2) == sign) {
        figures.year = year_number(wording.words[at + 2], wording.text);
        figures.length = 3;
    }
    const bool whole = figures.length == 2 || figures.year != 0;
    return figures.second != 0 && whole && (sign == "/" || figures.year != 0) ? std::optional{figures} : std::nullopt;
}

/// "On 04/05 they reached Oss"
bool is_led(const Wording& wording, std::size_t at) {
    return at > 0 && wording.gap(at) == " " && wording.is(at - 1, {"on", "since", "until", "of", "from"}) &&
           at + 2 < wording.words.size() && wording.gap(at + 2) != "/" && month_at(wording, at + 2) == 0;
}

bool heads_line(const Wording& wording, std::size_t at) {
    const string_view gap = wording.gap(at);
    return at == wording.sentence_of(at).first || gap.ends_with('(') || gap.find('\n') != string_view::npos;
}

/// By number; nought stands for all other words.
std::array<bool, 13> months_named(const Wording& wording) {
    std::array<bool, 13> named{};
    for (std::size_t at = 0; at < wording.words.size(); ++at) {
        named.at(month_at(wording, at)) = true;
    }
    return named;
}

/// "2.10" at the head of a line is one word: day and month.
std::optional<Figures> dotted_head(const Wording& wording, std::size_t at) {
    if (at >= wording.words.size() || !wording.words[at].number ||
        (at > 0 && wording.gap(at).find('\n') == string_view::npos)) {
        return std::nullopt;
    }
    const string_view word = slice(wording.text, wording.words[at].span);
    const std::size_t dot = word.find('.');
    const bool named = at + 1 < wording.words.size() && wording.words[at + 1].capital;
    if (dot == string_view::npos || !named) {
        return std::nullopt;
    }
    const unsigned day = figure_of(word.substr(0, dot), 1, 2).value_or(0);
    const unsigned month = figure_of(word.substr(dot + 1), 1, 2).value_or(0);
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? std::optional{Figures{day, month, 0, 1}} : std::nullopt;
}

/// Months of which several lines begin with days, and which the text names: no sections "1.5 Health", "2.5 Food".
std::array<bool, 13> months_listed(const Wording& wording) {
    std::array<unsigned, 13> lines{};
    for (std::size_t at = 0; at < wording.words.size(); ++at) {
        if (const auto head = dotted_head(wording, at)) {
            ++lines.at(head->second);
        }
    }
    std::array<bool, 13> listed{};
    std::ranges::transform(lines, listed.begin(), [](unsigned count) { return count > 1; });
    if (std::ranges::find(listed, true) != listed.end()) {
        std::ranges::transform(listed, months_named(wording), listed.begin(), std::logical_and{});
    }
    return listed;
}

FigureOrder order_of(const Wording& wording) {
    bool day_first = false;
    bool month_first = false;
    std::vector<Figures> all;
    for (std::size_t at = 0; at < wording.words.size(); ++at) {
        const char sign = wording.words[at].folded.front();
        if (const auto figures = sign >= '0' && sign <= '9' ? figures_at(wording, at) : std::nullopt) {
            day_first = day_first || figures->first > 12;
            month_first = month_first || figures->second > 12;
            all.push_back(*figures);
        }
    }
    if (!day_first && !month_first && !all.empty()) {
        const std::array<bool, 13> named = months_named(wording);
        const auto names = [&](unsigned Figures::*month) {
            return std::ranges::all_of(all, [&](const Figures& each) { return named.at(each.*month); });
        };
        day_first = names(&Figures::second);
        month_first = names(&Figures::first);
    }
    return day_first == month_first ? FigureOrder::unknown
           : day_first              ? FigureOrder::day_first
                                    : FigureOrder::month_first;
}

}  // namespace

FigureUse figure_use(const Wording& wording) {
    return {order_of(wording), months_listed(wording)};
}

std::optional<WrittenDate> plain_figure_date(const Wording& wording, std::size_t at) {
    if (auto date = year_first(wording, at)) {
        return date;
    }
    if (auto date = dotted_date(wording, at)) {
        return date;
    }
    if (auto date = roman_month_date(wording, at)) {
        return date;
    }
    return run_together(wording, at);
}

std::optional<WrittenDate> figure_date(const Wording& wording, std::size_t at, const FigureUse& use) {
    if (const auto head = dotted_head(wording, at); head && use.listed.at(head->second)) {
        return WrittenDate{.length = head->length, .month = head->second, .day = head->first};
    }
    const auto figures = figures_at(wording, at);
    if (!figures || use.order == FigureOrder::unknown ||
        (figures->year == 0 && !heads_line(wording, at) && !is_led(wording, at))) {
        return std::nullopt;
    }
    const bool days_lead = use.order == FigureOrder::day_first;
    const unsigned month = days_lead ? figures->second : figures->first;
    if (month > 12) {
        return std::nullopt;
    }
    return WrittenDate{.length = figures->length,
                       .year = figures->year,
                       .month = month,
                       .day = days_lead ? figures->first : figures->second};
}

}  // namespace sitmap

#include "engine/event/hijri.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap {

namespace {

using std::string_view;
using std::chrono::days;

struct MonthName {
    std::array<string_view, 3> words;
    std::uint32_t length;
    unsigned month;
};

constexpr int first_hijri = 1200;  ///< 1785
constexpr int last_hijri = 1600;   ///< 2173

constexpr std::array names{MonthName{{"muharram", "", ""}, 1, 1},      MonthName{{"safar", "", ""}, 1, 2},
                           MonthName{{"rabi", "al", "awwal"}, 3, 3},   MonthName{{"rabi", "al", "thani"}, 3, 4},
                           MonthName{{"jumada", "al", "awwal"}, 3, 5}, MonthName{{"jumada", "al", "ula"}, 3, 5},
                           MonthName{{"jumada", "al", "thani"}, 3, 6}, MonthName{{"jumada", "al", "akhira"}, 3, 6},
                           MonthName{{"rajab", "", ""}, 1, 7},         MonthName{{"shaban", "", ""}, 1, 8},
                           MonthName{{"ramadan", "", ""}, 1, 9},       MonthName{{"ramadhan", "", ""}, 1, 9},
                           MonthName{{"shawwal", "", ""}, 1, 10},      MonthName{{"dhu", "al", "qada"}, 3, 11},
                           MonthName{{"dhul", "qada", ""}, 2, 11},     MonthName{{"dhu", "al", "hijja"}, 3, 12},
                           MonthName{{"dhu", "al", "hijjah"}, 3, 12},  MonthName{{"dhul", "hijja", ""}, 2, 12},
                           MonthName{{"dhul", "hijjah", ""}, 2, 12}};

const MonthName* month_at(const Wording& wording, std::size_t at) {
    const auto found = std::ranges::find_if(names, [&](const MonthName& name) {
        bool here = at < wording.words.size() && wording.words[at].capital;
        for (std::uint32_t i = 0; here && i < name.length; ++i) {
            here = wording.is(at + i, {name.words.at(i)});
        }
        return here;
    });
    return found == names.end() ? nullptr : &*found;
}

unsigned day_at(const Wording& wording, std::size_t at) {
    const string_view word = wording.words[at].folded;
    const bool digits =
        !word.empty() && word.size() <= 2 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    const unsigned day = !digits            ? 0
                         : word.size() == 1 ? static_cast<unsigned>(word[0] - '0')
                                            : static_cast<unsigned>((word[0] - '0') * 10 + (word[1] - '0'));
    return day <= 30 ? day : 0;
}

/// "Muharram 1445", "Ramadan 2023".
int year_at(const Wording& wording, std::size_t at) {
    const bool beside = at < wording.words.size() && (wording.gap(at) == " " || wording.gap(at) == ", ");
    const string_view word = beside ? string_view{wording.words[at].folded} : string_view{};
    if (word.size() != 4 || !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) {
        return 0;
    }
    const int year = (word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0');
    return (year >= first_hijri && year <= last_hijri) || (year >= 1800 && year < 2200) ? year : 0;
}

bool is_led(const Wording& wording, std::size_t at) {
    static constexpr std::array words{"in",     "during", "since", "throughout", "until",
                                      "before", "after",  "of",    "early",      "late"};
    return at > 0 && std::ranges::find(words, wording.words[at - 1].folded) != words.end();
}

/// The first day of the month: the tabular calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of 30,
/// from 19 July 622 (Gregorian). 1 Muharram 1445 is 19 July 2023.
Date first_of(int year, unsigned month) {
    const int m = static_cast<int>(month) - 1;
    const int elapsed = (59 * m + 1) / 2 + (year - 1) * 354 + (3 + 11 * year) / 30;
    return Date{std::chrono::sys_days{std::chrono::year{622} / 7 / 19}} + days{elapsed};
}

}  // namespace

std::optional<HijriDate> hijri_date(const Wording& wording, std::size_t at) {
    if (at >= wording.words.size()) {
        return std::nullopt;
    }
    const unsigned day = day_at(wording, at);
    const std::size_t first = at + (day != 0 ? 1 : 0);
    const MonthName* month = month_at(wording, first);
    if (month == nullptr || (day != 0 && wording.gap(first) != " ")) {
        return std::nullopt;
    }
    const std::size_t next = first + month->length;
    HijriDate date{static_cast<std::uint32_t>(next - at), year_at(wording, next), month->month, day};
    date.length += date.year != 0 ? 1 : 0;
    return date.year != 0 || day != 0 || is_led(wording, at) ? std::optional{date} : std::nullopt;
}

std::optional<DateRange> days_of(const HijriDate& date, std::optional<Date> latest) {
    const bool own = date.year >= first_hijri && date.year <= last_hijri;
    if (!own && date.year == 0 && !latest) {
        return std::nullopt;
    }
    // Of another calendar's year, the month that begins in it; of none, the last that had begun.
    const Date bound = own || date.year == 0 ? latest.value_or(Date{}) : make_date(date.year, 12, 31).value_or(Date{});
    int year = own ? date.year : static_cast<int>(civil(bound).year()) - 578;
    while (!own && first_of(year, date.month) + days{date.day} > bound) {
        --year;
    }
    const Date first = first_of(year, date.month);
    const unsigned last_month = date.month % 12 + 1;
    const Date next = first_of(last_month == 1 ? year + 1 : year, last_month);
    const Date from = date.day != 0 ? first + days{date.day - 1} : first;
    return DateRange{from - days{1}, date.day != 0 ? from + days{1} : next};
}

}  // namespace sitmap

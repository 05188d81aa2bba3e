#include "engine/time/hijri.hpp"

#include "engine/time/calendar.hpp"
#include "engine/wording/phrase.hpp"

#include <array>

namespace sitmap {

namespace {

using std::chrono::days;

struct MonthName {
    const char* words;
    unsigned month;
};

constexpr int first_hijri = 1200;  ///< 1785
constexpr int last_hijri = 1600;   ///< 2173

constexpr std::array names{MonthName{"muharram", 1},        MonthName{"safar", 2},
                           MonthName{"rabi al awwal", 3},   MonthName{"rabi al thani", 4},
                           MonthName{"jumada al awwal", 5}, MonthName{"jumada al ula", 5},
                           MonthName{"jumada al thani", 6}, MonthName{"jumada al akhira", 6},
                           MonthName{"rajab", 7},           MonthName{"shaban", 8},
                           MonthName{"ramadan", 9},         MonthName{"ramadhan", 9},
                           MonthName{"shawwal", 10},        MonthName{"dhu al qada", 11},
                           MonthName{"dhul qada", 11},      MonthName{"dhu al hijja", 12},
                           MonthName{"dhu al hijjah", 12},  MonthName{"dhul hijja", 12},
                           MonthName{"dhul hijjah", 12}};

/// "Muharram 1445", "Ramadan 2023".
int year_at(const Wording& wording, std::size_t at) {
    const bool beside = at < wording.words.size() && (wording.gap(at) == " " || wording.gap(at) == ", ");
    const int year = beside ? static_cast<int>(figure_of(wording.words[at].folded, 4, 4).value_or(0)) : 0;
    return (year >= first_hijri && year <= last_hijri) || (year >= 1800 && year < 2200) ? year : 0;
}

bool is_led(const Wording& wording, std::size_t at) {
    return at > 0 && wording.is(at - 1, {"in", "during", "since", "throughout", "until", "before", "after", "of",
                                         "early", "late"});
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
    static const PhraseTable months = rows_of(names, &MonthName::words);
    const unsigned figure = figure_of(wording.words[at].folded, 1, 2).value_or(0);
    const unsigned day = figure <= 30 ? figure : 0;
    const std::size_t first = at + (day != 0 ? 1 : 0);
    const PhraseTable::Match month = months.longest(wording, first);
    if (!month || !wording.words[first].capital || (day != 0 && wording.gap(first) != " ")) {
        return std::nullopt;
    }
    const std::size_t next = first + month.length;
    HijriDate date{static_cast<std::uint32_t>(next - at), year_at(wording, next), names.at(month.rows->front()).month,
                   day};
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

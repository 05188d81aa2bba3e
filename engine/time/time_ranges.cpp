// TimeReader: two points joined: "from 3 to 5 May", "Sunday and Monday", "the night of Friday to Saturday", and
// weekdays of a month or week.

#include "engine/time/time_reader.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

using std::chrono::days;

std::optional<TimeReader::FoundDay> TimeReader::day_of(const std::optional<Found>& found) {
    if (!found || found->when.precision != TimePrecision::day || !found->when.range.from) {
        return std::nullopt;
    }
    return FoundDay{*found->when.range.from, found->length, found->form};
}

/// A point as it stands in a pair: behind an article or "early", before "night".
std::optional<TimeReader::Found> TimeReader::loose_point(std::size_t at) const {
    std::size_t first = at;
    auto found = point(first);
    while (!found && first < at + 2 && is(first, {"the", "early", "late", "about", "around"})) {
        found = point(++first);
    }
    if (!found && first < m_wording.words.size()) {
        found = year_at(first);
    }
    if (!found) {
        return std::nullopt;
    }
    found->length += static_cast<std::uint32_t>(first - at);
    found->length += is(at + found->length, {"night", "morning", "evening", "afternoon"}) ? 1 : 0;
    return found;
}

/// "between 2003 and 2005", not "between 2003 men and ...".
std::optional<TimeReader::Found> TimeReader::year_at(std::size_t at) const {
    const int year = year_number(m_wording.words[at], m_wording.text);
    const bool counts = at + 1 < m_wording.words.size() && m_wording.gap(at + 1) == " " &&
                        is(at + 1, {"people", "civilians", "soldiers", "men", "women", "fighters", "others", "km"});
    return year == 0 || counts ? std::nullopt : std::optional{Found{1, days_of({.year = year}, year).value_or(When{})}};
}

/// "1992-95", "1939/40": the year behind is written short.
std::optional<int> TimeReader::last_of_years(std::size_t at) const {
    const int first = year_number(m_wording.words[at], m_wording.text);
    if (first == 0 || at + 1 >= m_wording.words.size()) {
        return std::nullopt;
    }
    const std::string_view gap = m_wording.gap(at + 1);
    const bool joined = m_wording.words[at + 1].hyphened || gap == "\u2013" || gap == "/";
    const auto figure = joined ? figure_of(m_wording.words[at + 1].folded, 2, 2) : std::nullopt;
    const int last = first - first % 100 + static_cast<int>(figure.value_or(0));
    return figure && last > first ? std::optional{last} : std::nullopt;
}

/// "in 1992-95", "in the winter of 1939-40".
std::optional<TimeReader::Found> TimeReader::years(std::size_t at) const {
    const bool winter = is(at, {"winter"});
    const std::size_t first = at + (winter ? (is(at + 1, {"of"}) ? 2 : 1) : 0);
    const bool led = winter || (at > 0 && is(at - 1, {"in", "during", "of", "from", "between", "throughout"}));
    const auto last = led && first < m_wording.words.size() ? last_of_years(first) : std::nullopt;
    if (!last) {
        return std::nullopt;
    }
    const int year = year_number(m_wording.words[first], m_wording.text);
    if (winter && *last != year + 1) {
        return std::nullopt;
    }
    const auto to = winter ? make_date(*last, 2, 1) : make_date(*last, 12, 1);
    const When when{{make_date(year, winter ? 12 : 1, 1), to ? std::optional{last_of_month(*to)} : std::nullopt},
                    TimePrecision::interval};
    return Found{static_cast<std::uint32_t>(first + 2 - at), when};
}

/// "the 16th", "4", "Friday 4": a day whose month is told behind it.
std::optional<TimeReader::DayOnly> TimeReader::day_only(std::size_t at) const {
    std::size_t number = at + (is(at, {"the"}) ? 1 : 0);
    number += number < m_wording.words.size() && weekday_number(m_wording.words[number].folded) != 0 ? 1 : 0;
    if (number >= m_wording.words.size()) {
        return std::nullopt;
    }
    const std::string_view word = m_wording.words[number].folded;
    const auto rank = ordinal(word);
    const unsigned day = rank ? static_cast<unsigned>(*rank) : figure_of(word, 1, 2).value_or(0);
    const auto length = static_cast<std::uint32_t>(number + 1 - at);
    return day >= 1 && day <= 31 ? std::optional{DayOnly{length, std::chrono::day{day}}} : std::nullopt;
}

/// What joins two points: the length of "to" or "and", 0 for a dash.
std::optional<std::uint32_t> TimeReader::joint_at(std::size_t at) const {
    if (at >= m_wording.words.size()) {
        return std::nullopt;
    }
    if (is(at, {"to", "and", "until", "till", "through"})) {
        return 1;
    }
    const std::string_view gap = m_wording.gap(at);
    const bool dash = m_wording.words[at].hyphened || gap == "\u2013" || is_spaced_dash(gap);
    return dash ? std::optional<std::uint32_t>{0} : std::nullopt;
}

/// Words of "0800 hrs", "08:00", "0800 hours GMT"; 0: no time of day is told here.
std::uint32_t TimeReader::clock_length(std::size_t at) const {
    const auto figures = [&](std::size_t word, std::size_t length) {
        return word < m_wording.words.size() && m_wording.words[word].number &&
               m_wording.words[word].span.length() == length;
    };
    const bool four = figures(at, 4) && is(at + 1, {"hrs", "hours", "h", "gmt", "utc", "local"});
    const bool parted = figures(at, 2) && figures(at + 1, 2) && m_wording.gap(at + 1) == ":";
    if (!four && !parted) {
        return 0;
    }
    return is(at + 2, {"hrs", "hours", "gmt", "utc", "local"}) ? 3 : 2;
}

/// "0600" of "2 September 0600 to 3 September 0600".
bool TimeReader::is_bare_clock(std::size_t at) const {
    return at < m_wording.words.size() && m_wording.words[at].number && m_wording.words[at].span.length() == 4 &&
           m_wording.words[at].folded <= "2400" && m_wording.gap(at) == " ";
}

/// A joined pair that begins here: "4 May to 6 June", "Monday and Tuesday", "the 4th to the 6th of May".
std::optional<TimeReader::Found> TimeReader::pair(std::size_t at) const {
    auto start = loose_point(at);
    const std::size_t behind = at + (start ? start->length : 0);
    const bool clock = start && is_bare_clock(behind) && joint_at(behind + 1).value_or(0) > 0;
    const auto bare = clock || (start && joint_at(behind)) ? std::nullopt : day_only(at);
    if (!bare && !start) {
        return std::nullopt;
    }
    const std::size_t joint = bare ? at + bare->length : behind + (clock ? 1 : 0);
    const auto joined = joint_at(joint);
    if (!joined || (bare && *joined == 0)) {
        return std::nullopt;
    }
    const std::size_t next = joint + *joined + (*joined > 0 ? clock_length(joint + *joined) : 0);
    auto end = loose_point(next);
    end = end || bare ? end : day_of_that_month(*start, next);
    if (!end && bare) {
        return bare_days(at, *bare, next);
    }
    if (!end || !end->when.range.to) {
        return std::nullopt;
    }
    if (bare) {
        const bool day = end->when.precision == TimePrecision::day;
        const auto date = day ? day_in_month_of(*end->when.range.to, bare->day) : std::nullopt;
        start = date ? std::optional{Found{bare->length, on_day(*date)}} : std::nullopt;
    } else if (const auto same = in_year_of(*end, at);
               same && (same->when.range.from <= end->when.range.to || start->when.range.from > end->when.range.to)) {
        // "between 27 March and 5 April 1993": the year at the end is that of both, unless the first month is the
        // later.
        start = same;
    }
    const When when{{start ? start->when.range.from : std::nullopt, end->when.range.to}, TimePrecision::interval};
    if (days_in(when).value_or(0) < 1) {
        return std::nullopt;
    }
    return Found{static_cast<std::uint32_t>(next - at) + end->length,
                 {when.range, bare ? TimePrecision::days : TimePrecision::interval}};
}

/// "from 6 January to the 27th of that month"
std::optional<TimeReader::Found> TimeReader::day_of_that_month(const Found& start, std::size_t at) const {
    const std::optional<Date> from = start.when.range.from;
    const auto day = day_only(at);
    const std::size_t of = at + (day ? day->length : 0);
    if (!from || !day || !is(of, {"of"}) || !is(of + 1, {"that", "the"}) || !is(of + 2, {"month", "same"})) {
        return std::nullopt;
    }
    const std::uint32_t length = day->length + (is(of + 2, {"same"}) ? 4 : 3);
    const auto date = day_in_month_of(*from, day->day);
    return date ? std::optional{Found{length, on_day(*date)}} : std::nullopt;
}

/// "the 13th to the 14th": of the month told last, or of the document's.
std::optional<TimeReader::Found> TimeReader::bare_days(std::size_t at, DayOnly first, std::size_t next) const {
    const auto last = day_only(next);
    const bool ranks = last && ordinal(m_wording.words[at + first.length - 1].folded) &&
                       ordinal(m_wording.words[next + last->length - 1].folded);
    if (!ranks) {
        return std::nullopt;
    }
    const auto date = [&](std::chrono::day day) {
        return m_last.range.from ? day_in_month_of(*m_last.range.from, day) : last_such_day(day);
    };
    const When when{{date(first.day), date(last->day)}, TimePrecision::interval};
    return days_in(when).value_or(0) > 0
               ? std::optional{Found{static_cast<std::uint32_t>(next - at) + last->length, when}}
               : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::from_to(std::size_t at) const {
    if (!is(at, {"from", "between"})) {
        return std::nullopt;
    }
    if (auto found = pair(at + 1)) {
        found->length += 1;
        return found;
    }
    // "from Monday into Tuesday", "from late Friday into Saturday"
    const auto first = is(at, {"from"}) ? day_of(loose_point(at + 1)) : std::nullopt;
    if (!first || !is(at + 1 + first->length, {"into"})) {
        return std::nullopt;
    }
    const std::size_t next = at + 2 + first->length;
    const auto last = day_of(loose_point(next));
    if (!last || last->day != first->day + days{1}) {
        return std::nullopt;
    }
    return Found{static_cast<std::uint32_t>(next - at) + last->length, {{first->day, last->day}, TimePrecision::days}};
}

/// "on Sunday and Monday", "in 2003 and 2004", "3 February-4 March 2012".
std::optional<TimeReader::Found> TimeReader::two_points(std::size_t at) const {
    const bool led = at > 0 && is(at - 1, {"on", "in", "over", "during", "late", "of"});
    auto found = pair(at);
    if (!found || (!led && joins_by_and(at, *found))) {
        return std::nullopt;
    }
    if (days_in(found->when) <= 7) {
        found->when.precision = TimePrecision::days;
    }
    return found;
}

bool TimeReader::joins_by_and(std::size_t at, const Found& found) const {
    for (std::size_t word = at + 1; word + 1 < at + found.length; ++word) {
        if (is(word, {"and"})) {
            return true;
        }
    }
    return false;
}

/// "the third Sunday of May 2015", "the last Friday of the month", "the first Saturday of 2023", "the last weekend of
/// April".
std::optional<TimeReader::Found> TimeReader::weekday_of(std::size_t at) const {
    const bool last = is(at, {"last", "final"});
    const auto rank = ordinal(m_wording.words[at].folded);
    const unsigned weekday = at + 2 < m_wording.words.size() ? weekday_number(m_wording.words[at + 1].folded) : 0;
    const bool any_day = is(at + 1, {"day"}) && (last || (rank && *rank == 1));  // "the last day of January"
    const bool weekend = is(at + 1, {"weekend"});
    if ((!last && (!rank || *rank < 1 || *rank > 5)) || (weekday == 0 && !any_day && !weekend) ||
        !is(at + 2, {"of", "in"})) {
        return std::nullopt;
    }
    const std::size_t next = at + 3 + (is(at + 3, {"the", "that", "this"}) ? 1 : 0);
    std::optional<Found> whole = next < m_wording.words.size() ? date(next) : std::nullopt;
    whole = whole || next >= m_wording.words.size() ? whole : year_at(next);
    if (!whole && is(next, {"month", "year"})) {
        const auto told = part_of_told(next, Part::whole, !m_document.published || is(next - 1, {"that"}));
        whole = told ? std::optional{Found{1, {*told, TimePrecision::month}}} : std::nullopt;
    }
    if (!whole) {
        return std::nullopt;
    }
    const auto [first_day, last_day] = whole->when.range;
    if (!first_day || !last_day || *last_day - *first_day < days{27}) {
        return std::nullopt;
    }
    const Date edge = last ? *last_day : *first_day;
    const auto length = static_cast<std::uint32_t>(next - at) + whole->length;
    if (any_day) {
        return Found{length, on_day(edge)};
    }
    const unsigned here = std::chrono::weekday{edge}.iso_encoding();
    constexpr unsigned saturday = 6;
    const unsigned wanted = weekend ? saturday : weekday;
    const Date day = last ? edge - days{(here + 7 - wanted) % 7}
                          : edge + days{(wanted + 7 - here) % 7 + 7U * static_cast<unsigned>(rank.value_or(1) - 1)};
    if (day > *last_day) {
        return std::nullopt;
    }
    return Found{length, weekend ? When{{day, day + days{1}}, TimePrecision::days} : on_day(day)};
}

/// "on Tuesday of last week".
std::optional<TimeReader::Found> TimeReader::weekday_of_week(std::size_t at) const {
    const unsigned weekday = weekday_number(m_wording.words[at].folded);
    const std::size_t next = at + (is(at + 1, {"of"}) ? 2 : 1);
    if (weekday == 0 || !is(next, {"last", "this"}) || !is(next + 1, {"week"})) {
        return std::nullopt;
    }
    const auto week = period(next + 1, is(next, {"last"}) ? -1 : 0);
    if (!week || !week->range.from) {
        return std::nullopt;
    }
    return Found{static_cast<std::uint32_t>(next + 2 - at), on_day(*week->range.from + days{weekday - 1})};
}

/// "the night of 3 February to 4 February", "the night from Monday to Tuesday", "the night to Tuesday", "overnight into
/// Tuesday", "overnight on Monday".
std::optional<TimeReader::Found> TimeReader::night(std::size_t at) const {
    const bool overnight = is(at, {"overnight"});
    if (!overnight && !is(at, {"night"})) {
        return std::nullopt;
    }
    if (is(at + 1, {"of", "from", "between"})) {
        auto both = pair(at + 2);
        if (both && days_in(both->when) <= 2) {
            both->when.precision = TimePrecision::days;
            both->length += 2;
            return both;
        }
        return std::nullopt;
    }
    const bool into = is(at + 1, {"into", "to"});
    const std::size_t next = at + (into || (overnight && is(at + 1, {"on"})) ? 2 : 1);
    const auto found = into || overnight ? day_of(loose_point(next)) : std::nullopt;
    if (!found || found->form != TimeForm::point) {
        return std::nullopt;
    }
    const Date first = found->day - days{into ? 1 : 0};
    return Found{static_cast<std::uint32_t>(next - at) + found->length,
                 {{first, first + days{1}}, TimePrecision::days}};
}

std::optional<TimeReader::Found> TimeReader::two_months(std::size_t at) const {
    const std::size_t first = at + (is(at, {"in", "during", "throughout"}) ? 1 : 0);
    if (first >= m_wording.words.size() || !m_wording.words[first].capital) {
        return std::nullopt;
    }
    const auto start = written_date(m_wording, first, false);
    const std::size_t joint = first + (start ? start->length : 0);
    if (!start || start->day != 0 || start->month == 0 || joint + 1 >= m_wording.words.size()) {
        return std::nullopt;
    }
    const std::size_t second = joint + (is(joint, {"and"}) ? 1 : 0);
    if (second == joint && !m_wording.words[joint].hyphened && m_wording.gap(joint) != "\u2013") {
        return std::nullopt;
    }
    const auto end = written_date(m_wording, second, false);
    if (!end || end->day != 0 || end->month == 0) {
        return std::nullopt;
    }
    const auto until = date(second);
    const auto from = until ? in_year_of(*until, first) : std::nullopt;
    const When both{{from ? from->when.range.from : std::nullopt, until ? until->when.range.to : std::nullopt},
                    TimePrecision::interval};
    return days_in(both).value_or(0) > 0
               ? std::optional{Found{static_cast<std::uint32_t>(second - at) + end->length, both}}
               : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::in_year_of(const Found& end, std::size_t at) const {
    const std::size_t first = at + (weekday_number(m_wording.words[at].folded) != 0 ? 1 : 0);
    const auto written = first < m_wording.words.size() ? written_date(m_wording, first, false) : std::nullopt;
    if (!written || written->year != 0 || !end.when.range.to) {
        return std::nullopt;
    }
    const auto when = days_of(*written, static_cast<int>(civil(*end.when.range.to).year()));
    const auto length = static_cast<std::uint32_t>(first - at) + written->length;
    return when ? std::optional{Found{length, *when}} : std::nullopt;
}

}  // namespace sitmap

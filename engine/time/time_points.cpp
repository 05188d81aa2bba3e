// TimeReader: days, weeks, months and years.

#include "engine/time/hijri.hpp"
#include "engine/time/time_reader.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;
using std::chrono::days;

bool TimeReader::year_expected(std::size_t at) const {
    return at > 0 && is(at - 1, {"in", "since", "during", "by", "from", "until", "till", "of", "between", "before",
                                 "after", "through", "throughout"});
}

/// "the fourth of May", "the fourth of the month".
std::optional<WrittenDate> TimeReader::ranked_date(std::size_t at) const {
    const auto rank = ordinal(m_wording.words[at].folded);
    const std::size_t month = at + 2;
    if (!rank || *rank < 1 || *rank > 31 || !is(at + 1, {"of"}) || month >= m_wording.words.size()) {
        return std::nullopt;
    }
    const unsigned named = m_wording.words[month].capital ? month_number(m_wording.words[month].folded) : 0;
    if (named != 0) {
        return WrittenDate{.length = 3, .year = 0, .month = named, .day = static_cast<unsigned>(*rank)};
    }
    if (is(month, {"the"}) && is(month + 1, {"month"}) && m_document.published) {
        const auto day = civil(*m_document.published);
        return WrittenDate{.length = 4,
                           .year = static_cast<int>(day.year()),
                           .month = static_cast<unsigned>(day.month()),
                           .day = static_cast<unsigned>(*rank)};
    }
    return std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::date(std::size_t at) const {
    auto written = figure_date(m_wording, at, m_figures);
    written = written ? written : written_date(m_wording, at, year_expected(at));
    written = written ? written : ranked_date(at);
    if (!written) {
        return std::nullopt;
    }
    if (written->year == 0 && written->month != 0) {
        add_told_year(*written, at);
    }
    const auto when = meant(*written, at);
    return when ? std::optional{Found{written->length, *when}} : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::hijri(std::size_t at) const {
    const auto written = hijri_date(m_wording, at);
    if (!written) {
        return std::nullopt;
    }
    const auto range = days_of(*written, m_document.published);
    if (!range) {
        return std::nullopt;
    }
    return Found{written->length, {*range, written->day != 0 ? TimePrecision::days : TimePrecision::month}};
}

std::optional<TimeReader::Found> TimeReader::prefixed_period(std::size_t at) const {
    const bool led = is(at, {"in", "during", "throughout"}) && at + 1 < m_wording.words.size();
    if (!led || last_of_years(at + 1)) {
        return std::nullopt;
    }
    auto found = date(at + 1);
    if (!found || found->when.precision == TimePrecision::day) {
        return std::nullopt;
    }
    found->length += 1;
    return found;
}

std::optional<TimeReader::Found> TimeReader::weekday(std::size_t at) const {
    const bool led = is(at, {"last", "this", "next", "past"});
    const std::size_t name = at + (led ? 1 : 0);
    if (name >= m_wording.words.size() || !m_wording.words[name].capital) {
        return std::nullopt;
    }
    const unsigned number = weekday_number(m_wording.words[name].folded);
    if (number == 0) {
        return std::nullopt;
    }
    const auto length = static_cast<std::uint32_t>(name + 1 - at);
    const std::size_t behind = name + 1 + (is(name + 1, {"the"}) ? 1 : 0);  // "Sunday the 30th of January"
    const auto exact = behind < m_wording.words.size() ? date(behind) : std::nullopt;
    const bool without_year = exact && exact->when.precision == TimePrecision::unknown;
    if (exact && (without_year || exact->when.precision == TimePrecision::day) && m_wording.gap(name + 1).size() <= 2) {
        return Found{static_cast<std::uint32_t>(behind - at) + exact->length, exact->when};
    }
    const auto published = m_document.published;
    if (!published) {
        auto day = only_in_period(number);
        if (!day && m_last_day && std::chrono::weekday{*m_last_day}.iso_encoding() == number) {
            day = m_last_day;  // "7 March, \"Bloody Sunday\""
        }
        if (!day && m_entry_day && !led && !is_ahead(at)) {
            return past(*m_entry_day, number, length);  // of a diary: "Tuesday 9 July. ... on Sunday night"
        }
        return Found{length, day ? on_day(*day) : When{}};
    }
    if (is(at, {"next"}) || is_ahead(at)) {
        return coming(*published, number, length);
    }
    // "last Friday", told on a Friday
    return past(is(at, {"last", "past"}) ? *published - days{1} : *published, number, length);
}

std::optional<Date> TimeReader::only_in_period(unsigned weekday) const {
    std::optional<Date> only;
    for (Date day = m_period ? *m_period->from : Date{}; m_period && day <= *m_period->to; day += days{1}) {
        if (std::chrono::weekday{day}.iso_encoding() == weekday) {
            if (only) {
                return std::nullopt;
            }
            only = day;
        }
    }
    return only;
}

TimeReader::Found TimeReader::past(Date published, unsigned weekday, std::uint32_t length) {
    const unsigned today = std::chrono::weekday{published}.iso_encoding();
    return {length, on_day(published - days{(today + 7 - weekday) % 7})};
}

TimeReader::Found TimeReader::coming(Date published, unsigned weekday, std::uint32_t length) {
    const unsigned today = std::chrono::weekday{published}.iso_encoding();
    return {length, on_day(published + days{(weekday + 6 - today) % 7 + 1}), TimeForm::future};
}

bool TimeReader::is_ahead(std::size_t at) const {
    for (std::size_t back = at; back > 0 && at - back < 6; --back) {
        const Word& word = m_wording.words[back - 1];
        if (word.sentence != m_wording.words[at].sentence) {
            return false;
        }
        if (is(back - 1, {"to"}) && back > 1 && is(back - 2, {"is", "are", "was", "were"})) {
            return true;  // "is to fly to Oss on Tuesday"
        }
        if (is(back - 1, {"will", "due", "scheduled", "planned", "expected"}) ||
            (is(back - 1, {"set"}) && is(back, {"for", "to"}))) {
            return true;
        }
        if (is(back - 1, {"until", "till"}) && back > 1 &&
            is(back - 2, {"ceasefire", "truce", "curfew", "closed", "suspended", "postponed", "in"})) {
            return true;
        }
    }
    return false;
}

std::optional<TimeReader::Found> TimeReader::named_day(std::size_t at) const {
    struct Named {
        string_view word;
        int first, last;
    };
    static constexpr std::array named{Named{"today", 0, 0}, Named{"tonight", 0, 0}, Named{"yesterday", -1, -1},
                                      Named{"overnight", -1, 0}, Named{"tomorrow", 1, 1}};
    const bool through = is(at, {"through", "during", "throughout"}) && is(at + 1, {"the"}) && is(at + 2, {"night"}) &&
                         !is(at + 3, {"of", "to", "from", "between"}) &&
                         !(at + 3 < m_wording.words.size() && m_wording.words[at + 3].number);  // "the night 4/5 May"
    const bool parted = is(at, {"to"}) && m_wording.gap(at + 1) == "-";  // "to-day", as older papers write it
    const auto found = std::find_if(named.begin(), named.end(), [&](const Named& n) {
        return is(at, {n.word}) || (through && n.word == "overnight") ||
               (parted && n.word.starts_with("to") && n.word.substr(2) == m_wording.words[at + 1].folded);
    });
    const std::uint32_t length = through ? 3 : parted ? 2 : 1;
    if (found == named.end() || (through && is_in_dated_entry(at))) {
        return std::nullopt;
    }
    const std::optional<Date> day = m_document.published ? m_document.published : m_entry_day;
    if (!day) {
        return Found{length, When{}};
    }
    const Date today = *day;
    When when = on_day(today + days{found->first});
    if (found->last != found->first) {
        when = {{today + days{found->first}, today + days{found->last}}, TimePrecision::days};
    }
    return Found{length, when, found->first > 0 ? TimeForm::future : TimeForm::point};
}

/// "2-3 April - Oss was taken during the night": the entry has said which.
bool TimeReader::is_in_dated_entry(std::size_t at) const {
    const std::uint32_t first = m_wording.sentence_of(at).first;
    const bool figure = m_wording.words[first].number || is_month_or_weekday(m_wording.words[first].folded);
    const auto starts = m_wording.words[first].span.start;
    return figure &&
           std::ranges::any_of(m_times, [starts](const TimeExpression& time) { return time.span.start == starts; });
}

std::optional<TimeReader::Found> TimeReader::this_or_last(std::size_t at) const {
    if (is(at, {"earlier"}) && is(at + 1, {"in"}) && is(at + 2, {"the"}) && is(at + 3, {"week", "month", "year"})) {
        const auto when = period(at + 3, 0);
        return when ? std::optional{Found{4, *when}} : std::nullopt;
    }
    if (is(at, {"at", "over", "during", "on"}) && is(at + 1, {"the"}) && weekend_length(at + 2) > 0) {
        const auto when = period(at + 2, 0);
        return when ? std::optional{Found{2 + weekend_length(at + 2), *when}} : std::nullopt;
    }
    const bool earlier = is(at, {"last", "previous"});
    const bool later = is(at, {"next", "coming"});
    if (!earlier && !later && !is(at, {"this"})) {
        return std::nullopt;
    }
    std::size_t unit = at + 1;
    unit += is(unit, {"past", "coming"}) ? 1 : 0;
    const auto length = static_cast<std::uint32_t>(unit - at) + std::max(weekend_length(unit), 1U);
    const int steps = earlier ? -1 : later ? 1 : 0;
    const auto when = period(unit, steps);
    if (!when) {
        return std::nullopt;
    }
    return Found{length, *when, later ? TimeForm::future : TimeForm::point};
}

/// Words of "weekend", "week-end"; 0 where it is neither.
std::uint32_t TimeReader::weekend_length(std::size_t at) const {
    const bool parted = is(at, {"week"}) && is(at + 1, {"end"}) && m_wording.gap(at + 1) == "-";
    return is(at, {"weekend"}) ? 1 : parted ? 2 : 0;
}

std::optional<When> TimeReader::period(std::size_t unit, int steps) const {
    if (!is(unit, {"week", "month", "year", "weekend", "morning", "afternoon", "evening", "night"})) {
        return std::nullopt;
    }
    if (!m_document.published) {
        const auto saturday = weekend_length(unit) > 0 ? only_in_period(6) : std::nullopt;  // of the week reported on
        return saturday ? When{{saturday, *saturday + days{1}}, TimePrecision::days} : When{};
    }
    const Date today = *m_document.published;
    const auto month = std::chrono::year_month{civil(today).year(), civil(today).month()};
    if (weekend_length(unit) > 0) {
        const bool now = std::chrono::weekday{today}.iso_encoding() >= 6;
        const Date saturday = monday_of(today) + days{5 + (now && steps == 0 ? 0 : -7)};
        return When{{saturday, saturday + days{1}}, TimePrecision::days};
    }
    if (is(unit, {"week"})) {
        const Date monday = monday_of(today) + days{7 * steps};
        return When{{monday, monday + days{6}}, TimePrecision::week};
    }
    if (is(unit, {"month"})) {
        const Date first{(month + std::chrono::months{steps}) / 1};
        return When{{first, last_of_month(first)}, TimePrecision::month};
    }
    if (is(unit, {"year"})) {
        const int year = static_cast<int>(month.year()) + steps;
        return When{{make_date(year, 1, 1), make_date(year, 12, 31)}, TimePrecision::year};
    }
    if (is(unit, {"night"}) && steps < 0) {
        return on_day(today - days{1});
    }
    return steps == 0 ? on_day(today) : on_day(today + days{steps});
}

std::optional<TimeReader::Found> TimeReader::point(std::size_t at) const {
    if (at >= m_wording.words.size()) {
        return std::nullopt;
    }
    for (const auto rule :
         {&TimeReader::date, &TimeReader::hijri, &TimeReader::weekday, &TimeReader::named_day,
          &TimeReader::this_or_last, &TimeReader::ago, &TimeReader::decade, &TimeReader::part_of_period}) {
        if (auto found = (this->*rule)(at)) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::naming_year(std::size_t at) const {
    const int year = year_number(m_wording.words[at], m_wording.text);
    const bool named = at + 1 < m_wording.words.size() && !m_wording.words[at + 1].number &&
                       m_wording.gap(at + 1) == " " && !is(at + 1, {"people", "civilians", "soldiers", "and", "to"});
    if (year == 0 || !named || at == 0 || !is_determiner(at - 1)) {
        return std::nullopt;
    }
    return Found{1, {{make_date(year, 1, 1), make_date(year, 12, 31)}, TimePrecision::year}, TimeForm::modifier};
}

bool TimeReader::is_determiner(std::size_t at) const {
    return is(at, {"the", "a", "its", "their", "this", "that", "his"}) || m_wording.words[at].possessive;
}

}  // namespace sitmap

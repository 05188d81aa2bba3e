// TimeReader: what leans on the time that was told last: "the next day", "two weeks later", "that autumn".

#include "engine/time/time_reader.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

using std::chrono::days;

/// "the next day", "the following morning", "the same night": from the day told last.
std::optional<TimeReader::Found> TimeReader::sequel_day(std::size_t at) const {
    if (!is(at, {"next", "following", "same", "previous"}) || !is(at + 1, {"day", "morning", "night", "evening"})) {
        return std::nullopt;
    }
    const bool night = is(at, {"same"}) && is(at + 1, {"night"}) && m_last.precision == TimePrecision::days;
    if (night && m_last.range.from && m_last.range.to && *m_last.range.to - *m_last.range.from == days{1}) {
        return Found{2, m_last};
    }
    return from_last_day(is(at, {"same"}) ? 0 : is(at, {"previous"}) ? -1 : 1, 2);
}

std::optional<TimeReader::Found> TimeReader::sequel(std::size_t at) const {
    if (is(at, {"earlier", "later"}) && is(at + 1, {"in", "on", "that"}) && is(at + 2, {"the", "that", "day"})) {
        const std::uint32_t length = is(at + 2, {"day"}) ? 3 : is(at + 3, {"day"}) ? 4 : 0;
        return length > 0 ? from_last_day(0, length) : std::nullopt;  // "earlier in the day"
    }
    if (is(at, {"day", "night"}) && is(at + 1, {"before", "after"}) && at > 0 && is(at - 1, {"the"})) {
        const bool after = is(at + 1, {"after"});
        return !after || ends_phrase(at + 1) ? from_last_day(after ? 1 : -1, 2) : std::nullopt;
    }
    const bool week = is(at, {"week"}) && is(at + 1, {"before"}) && at > 0 && is(at - 1, {"the"});
    if (week && m_last_day && ends_phrase(at + 1)) {
        return Found{2, {{*m_last_day - days{7}, *m_last_day - days{1}}, TimePrecision::days}};
    }
    if (auto found = part_of_period(at)) {
        return found;
    }
    if (auto found = same_period(at)) {
        return found;
    }
    for (const auto rule : {&TimeReader::day_of_month, &TimeReader::rank_of_day, &TimeReader::following,
                            &TimeReader::within, &TimeReader::season, &TimeReader::later_or_earlier}) {
        if (auto found = (this->*rule)(at)) {
            return found;
        }
    }
    return std::nullopt;
}

/// "two days later", "a week earlier", "three months afterwards", "the day after" at a phrase's end.
std::optional<TimeReader::Found> TimeReader::later_or_earlier(std::size_t at) const {
    const auto count = number_at(m_wording, at);
    const std::size_t unit = at + (count ? count->length : 1);
    const bool or_two = !count && is(unit + 1, {"or"}) && is(unit + 2, {"two", "so"});  // "a day or two later"
    const std::size_t side = unit + (or_two ? 3 : 1);
    if ((!count && !is(at, {"a"})) || side >= m_wording.words.size()) {
        return std::nullopt;
    }
    const bool after_that = is(side, {"after"}) && is(side + 1, {"that"}) && ends_phrase(side + 1);
    const bool on = is(side, {"on"}) && m_wording.gap(side + 1).starts_with(',');  // "Six weeks on, Oss fell"
    const bool later = is(side, {"later", "afterwards", "thereafter"}) || after_that || on ||
                       (is(side, {"after"}) && ends_phrase(side));
    const bool earlier =
        is(side, {"earlier", "previously", "beforehand"}) || (is(side, {"before"}) && ends_phrase(side));
    if (!later && !earlier) {
        return std::nullopt;
    }
    if (is(side + 1, {"on"}) && is(side + 2, {"the"}) && m_wording.gap(side + 1) == ", " && day_of_month(side + 3)) {
        return std::nullopt;  // "two weeks later, on the 20th": the day is told
    }
    const auto far = static_cast<int>(std::min<std::int64_t>(count ? count->value : 1, 400)) * (later ? 1 : -1);
    const auto length = static_cast<std::uint32_t>(side + (after_that ? 2 : 1) - at);
    if (const auto step = unit_days(unit); step && *step != days{0}) {
        auto found = from_last_day(far * static_cast<int>(step->count()), length);
        if (found && or_two && found->when.range.from) {
            const Date other = *found->when.range.from + *step * far;
            found->when = {{std::min(*found->when.range.from, other), std::max(*found->when.range.from, other)},
                           TimePrecision::days};
        }
        return found;
    }
    const int months = is(unit, {"month", "months"}) ? 1 : is(unit, {"year", "years"}) ? 12 : 0;
    const std::optional<Date> base = m_last.range.from ? m_last.range.from : m_document.published;
    return months != 0 && base ? std::optional{Found{length, around(months_before(*base, -far * months), unit)}}
                               : std::nullopt;
}

/// A comma, a full stop or the text's end stands behind the word.
bool TimeReader::ends_phrase(std::size_t at) const {
    return at + 1 >= m_wording.words.size() || m_wording.gap(at + 1).find_first_of(",.;:\n") != std::string_view::npos;
}

/// "the following month", "the following two days", "in the following March": counted from what was told last.
std::optional<TimeReader::Found> TimeReader::following(std::size_t at) const {
    const bool next = is(at, {"next"}) && !m_document.published;  // else it is the reader's
    if ((!is(at, {"following", "ensuing"}) && !next) || !m_last.range.from || at + 1 >= m_wording.words.size()) {
        return std::nullopt;
    }
    const Date from = *m_last.range.from;
    const unsigned month = m_wording.words[at + 1].capital ? month_number(m_wording.words[at + 1].folded) : 0;
    if (month != 0) {
        const auto told = civil(from);
        const int year = static_cast<int>(told.year()) + (month <= static_cast<unsigned>(told.month()) ? 1 : 0);
        const Date first{std::chrono::year{year} / std::chrono::month{month} / 1};
        return Found{2, {{first, last_of_month(first)}, TimePrecision::month}};
    }
    if (is(at + 1, {"month", "year"})) {
        return Found{2, around(months_before(from, is(at + 1, {"year"}) ? -12 : -1), at + 1)};
    }
    const Date last = m_last.range.to.value_or(from);
    if (is(at + 1, {"week"})) {
        return Found{2, {{last + days{1}, last + days{7}}, TimePrecision::week}};
    }
    const bool the = at > 0 && is(at - 1, {"the"});
    if (the && is(at + 1, {"days", "weeks", "months"}) && !is(at + 2, {"of"}) &&
        (!m_document.published || last < *m_document.published)) {
        return Found{2, {{last + days{1}, m_document.published}, TimePrecision::interval}};
    }
    const auto count = number_at(m_wording, at + 1);
    const std::size_t unit = at + 1 + (count ? count->length : 0);
    const auto step = unit_days(unit);
    if (!count || count->value < 1 || count->value > 100 || !step || *step == days{0}) {
        return std::nullopt;
    }
    const When when{{last + days{1}, last + *step * count->value}, TimePrecision::days};
    return Found{static_cast<std::uint32_t>(unit + 1 - at), when};
}

/// "within a week": from the day told last to the end of that span.
std::optional<TimeReader::Found> TimeReader::within(std::size_t at) const {
    if (!is(at, {"within"}) || !m_last_day) {
        return std::nullopt;
    }
    const auto count = number_at(m_wording, at + 1);
    const std::size_t unit = at + 1 + (count ? count->length : 1);
    const auto step = unit_days(unit);
    if ((!count && !is(at + 1, {"a"})) || !step || *step == days{0} || is(unit + 1, {"of"})) {
        return std::nullopt;
    }
    const auto far = *step * std::min<std::int64_t>(count ? count->value : 1, 100);
    return Found{static_cast<std::uint32_t>(unit + 1 - at), {{*m_last_day, *m_last_day + far}, TimePrecision::days}};
}

/// "in the autumn", "that summer", "last spring", without a year: in a chronicle the one that is not over before what
/// was told last, else the last one before the document's day.
std::optional<TimeReader::Found> TimeReader::season(std::size_t at) const {
    const auto part = season_at(m_wording, at);
    const bool led = at > 0 && is(at - 1, {"the", "that", "this", "last", "following", "same"});
    const std::optional<Date> base = m_document.published ? m_document.published : m_last.range.from;
    if (!part || !led || !base) {
        return std::nullopt;
    }
    const int year = static_cast<int>(civil(*base).year());
    const auto here = days_of_part(year, *part);
    const bool published = m_document.published.has_value();
    const int step = here && published && here->from > base ? -1 : here && !published && here->to < base ? 1 : 0;
    const auto meant = days_of_part(year + step, *part);
    return meant ? std::optional{Found{1, {*meant, TimePrecision::interval}}} : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::from_last_day(int step, std::uint32_t length) const {
    if (m_astray && !m_document.published) {
        return Found{length, When{}};
    }
    const std::optional<Date> base = m_last_day ? m_last_day : m_document.published;
    const bool ahead = base && m_document.published && *base + days{step} > *m_document.published;
    return ahead ? std::nullopt  // nobody tells of tomorrow
                 : std::optional{Found{length, base ? on_day(*base + days{step}) : When{}}};
}

/// The nearest day to what was told, or to the report's, that has this number in its month and falls on this weekday.
std::optional<Date> TimeReader::such_day(std::size_t at) const {
    constexpr int farthest = 45;
    const std::optional<Date> base = m_last_day                   ? m_last_day
                                     : m_period && m_period->from ? m_period->from
                                                                  : m_document.published;
    if (!base || at + 1 >= m_wording.words.size() || !m_wording.words[at].capital || !m_wording.words[at + 1].number ||
        m_wording.words[at + 1].span.length() > 2) {
        return std::nullopt;
    }
    const unsigned weekday = short_weekday_number(m_wording.words[at].folded);
    const auto number = number_at(m_wording, at + 1);
    for (int step = 0; weekday != 0 && number && step <= farthest; ++step) {
        for (const int sign : {1, -1}) {
            const Date day = *base + days{sign * step};
            const bool same = static_cast<std::int64_t>(static_cast<unsigned>(civil(day).day())) == number->value;
            if (same && std::chrono::weekday{day}.iso_encoding() == weekday) {
                return day;
            }
        }
    }
    return std::nullopt;
}

/// "Wednesday 20 to Tuesday 26 March 2024": the first is the last such day before the second.
std::optional<TimeReader::Found> TimeReader::weekdays_up_to(std::size_t at) const {
    const auto number = at + 3 < m_wording.words.size() ? number_at(m_wording, at + 1) : std::nullopt;
    const std::int64_t day = number && m_wording.words[at + 1].number ? number->value : 0;
    const bool to = day > 0 && is(at + 2, {"to", "until", "till", "through"});
    const bool dash = day > 0 && m_wording.gap(at + 2).find('-') != std::string_view::npos;
    std::size_t second = at + (to ? 3 : 2);
    second += (to || dash) && short_weekday_number(m_wording.words[second].folded) != 0 ? 1 : 0;
    const auto last =
        (to || dash) && day <= 31 && second < m_wording.words.size() ? day_of(date(second)) : std::nullopt;
    if (!last) {
        return std::nullopt;
    }
    Date first = last->day;
    while (static_cast<std::int64_t>(static_cast<unsigned>(civil(first).day())) != day) {
        first -= days{1};
    }
    const auto length = static_cast<std::uint32_t>(second - at) + last->length;
    return last->day - first < days{31} ? std::optional{Found{length, {{first, last->day}, TimePrecision::days}}}
                                        : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::weekday_and_day(std::size_t at) const {
    if (at + 1 >= m_wording.words.size()) {
        return std::nullopt;
    }
    if (auto written = date(at + 1)) {
        ++written->length;  // "Mon 19 June"; full weekdays have a rule of their own
        return weekday_number(m_wording.words[at].folded) == 0 ? written : std::nullopt;
    }
    if (const auto range = weekdays_up_to(at)) {
        return range;
    }
    const bool clock = at + 2 < m_wording.words.size() && m_wording.gap(at + 2) == ":";  // "Tuesday 20:15"
    const auto day = clock ? std::nullopt : such_day(at);
    if (!day) {
        return std::nullopt;
    }
    const std::uint32_t to = is(at + 2, {"to"}) ? 1 : 0;  // "MON 7 to WED 9"
    const std::size_t second = at + 2 + to;
    const bool range = to > 0 || (second < m_wording.words.size() &&
                                  m_wording.gap(second).find_first_of("-\u2013") != std::string_view::npos);
    const auto last = range && second < m_wording.words.size() ? such_day(second) : std::nullopt;
    return last && *last > *day ? Found{4 + to, {{*day, *last}, TimePrecision::days}} : Found{2, on_day(*day)};
}

/// "on the 23rd": of the month that was told last.
std::optional<TimeReader::Found> TimeReader::day_of_month(std::size_t at) const {
    if (at >= m_wording.words.size()) {
        return std::nullopt;
    }
    const std::string_view word = m_wording.words[at].folded;
    const bool ordinal = word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th");
    if (!ordinal || word[0] < '1' || word[0] > '9' || word.size() > 4 || at < 2 || !is(at - 1, {"the"}) ||
        (!is(at - 2, {"on", "until", "till", "since"}) &&
         !(is(at - 2, {"of"}) && at > 2 &&
           is(at - 3, {"night", "morning", "evening", "afternoon", "hours", "dawn"})))) {
        return std::nullopt;
    }
    const std::chrono::day day{static_cast<unsigned>(std::stoi(std::string{word}))};
    // "lasted from July to November. On the 23rd of that month": of the month told last.
    const auto last = m_last.precision == TimePrecision::interval ? m_last.range.to : m_last.range.from;
    const auto date = last ? day_in_month_of(*last, day) : last_such_day(day);
    return date ? std::optional{Found{1, on_day(*date)}} : std::nullopt;
}

std::optional<Date> TimeReader::day_in_month_of(Date other, std::chrono::day day) {
    const auto told = civil(other);
    const std::chrono::year_month_day date{told.year(), told.month(), day};
    return date.ok() ? std::optional{Date{std::chrono::sys_days{date}}} : std::nullopt;
}

/// Of the document's month, or of the one before where this month's is still to come.
std::optional<Date> TimeReader::last_such_day(std::chrono::day day) const {
    if (!m_document.published) {
        return std::nullopt;
    }
    const auto here = day_in_month_of(*m_document.published, day);
    return here && *here <= *m_document.published ? here
                                                  : day_in_month_of(months_before(*m_document.published, 1), day);
}

/// "at the end of the month", "in the second half of that month", "mid-month", "by year's end": of the month or year
/// that was told last, of the document's where the news tells none.
std::optional<TimeReader::Found> TimeReader::part_of_period(std::size_t at) const {
    if (is(at, {"month", "year"}) && m_wording.words[at].possessive && is(at + 1, {"end"})) {
        const auto days_told = part_of_told(at, Part::late, !m_document.published);
        return days_told ? std::optional{Found{2, {*days_told, TimePrecision::days}}} : std::nullopt;
    }
    const auto part = part_at(m_wording, at);
    const bool mid = part && part->part == Part::middle && part->length == 1;
    const std::size_t unit = at + (part ? part->length : 0) + (mid ? 0 : 1);
    if (!part || (!mid && !is(unit - 1, {"the", "that", "this"})) || !is(unit, {"month", "year"})) {
        return std::nullopt;
    }
    const bool last = !m_document.published || is(unit - 1, {"that"});
    const auto days_told = part_of_told(unit, part->part, last);
    return days_told
               ? std::optional{Found{static_cast<std::uint32_t>(unit + 1 - at), {*days_told, TimePrecision::days}}}
               : std::nullopt;
}

/// The piece of the month or year that `unit` names: of the time told last, else of the document's day.
std::optional<DateRange> TimeReader::part_of_told(std::size_t unit, Part part, bool last) const {
    const std::optional<Date> base = last || m_last.range.from ? m_last.range.from : m_document.published;
    if (!base) {
        return std::nullopt;
    }
    return is(unit, {"year"}) ? days_of_part(static_cast<int>(civil(*base).year()), part)
                              : std::optional{days_of_part(first_of_month(*base), part)};
}

/// "On the third day", where the first was told.
std::optional<TimeReader::Found> TimeReader::rank_of_day(std::size_t at) const {
    const auto rank = ordinal(m_wording.words[at].folded);
    const bool led = at > 1 && is(at - 1, {"the"}) && is(at - 2, {"on"});
    if (!rank || *rank < 2 || *rank > 31 || !led || !is(at + 1, {"day"}) || is(at + 2, {"of"}) || !m_last_day) {
        return std::nullopt;
    }
    return from_last_day(*rank - 1, 2);
}

/// "throughout the month", "that year": the one that was told last.
std::optional<TimeReader::Found> TimeReader::same_period(std::size_t at) const {
    if (!m_last.range.from || !is(at + 1, {"month", "year"})) {
        return std::nullopt;
    }
    const bool leads = (is(at, {"the"}) && at > 0 && is(at - 1, {"throughout", "during"})) || is(at, {"that", "same"});
    if (!leads) {
        return std::nullopt;
    }
    const Date from = *m_last.range.from;
    if (at > 0 && is(at - 1, {"of"})) {
        return Found{2, m_last, TimeForm::modifier};  // "on 3 April of that year": the date has said it
    }
    const int year = static_cast<int>(civil(from).year());
    Found found{2, {{make_date(year, 1, 1), make_date(year, 12, 31)}, TimePrecision::year}};
    if (is(at + 1, {"month"})) {
        found.when = {{first_of_month(from), last_of_month(from)}, TimePrecision::month};
    }
    if (at > 0 && is(at - 1, {"later"}) && m_last_day && overlap(found.when.range, {m_last_day, m_last_day})) {
        found.when = {{m_last_day, found.when.range.to}, TimePrecision::interval};
    }
    return found;
}

}  // namespace sitmap

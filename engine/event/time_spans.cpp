// TimeReader: what is counted from a point in time, or open on one side of it.

#include "engine/event/number.hpp"
#include "engine/event/time_reader.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::chrono::days;

namespace {

constexpr std::int64_t same_day_hours = 6;  ///< "six hours ago" is still told of the document's day

}  // namespace

std::optional<days> TimeReader::unit_days(std::size_t at) const {
    if (is(at, {"hour", "hours"})) {
        return days{0};
    }
    if (is(at, {"day", "days", "night", "nights"})) {
        return days{1};
    }
    if (is(at, {"week", "weeks"})) {
        return days{7};
    }
    return std::nullopt;
}

Date TimeReader::months_before(Date date, int count) const {
    const auto ymd = civil(date);
    const auto month = std::chrono::year_month{ymd.year(), ymd.month()} - std::chrono::months{count};
    const std::chrono::year_month_day same{month.year(), month.month(), ymd.day()};
    return same.ok() ? std::chrono::sys_days{same} : std::chrono::sys_days{month / std::chrono::last};
}

std::optional<Date> TimeReader::start_of(Date end, std::int64_t count, std::size_t unit) const {
    if (count < 0 || count > 400) {
        return std::nullopt;
    }
    if (is(unit, {"hour", "hours"})) {
        return end - days{(count + 23) / 24};
    }
    if (const auto step = unit_days(unit)) {
        return end - *step * count;
    }
    if (is(unit, {"month", "months"})) {
        return months_before(end, static_cast<int>(count));
    }
    return is(unit, {"year", "years"}) ? std::optional{months_before(end, static_cast<int>(count) * 12)} : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::past_span(std::size_t at) const {
    if (is(at, {"recent"}) && is(at + 1, {"days", "weeks", "months", "hours", "years"})) {
        return Found{2, until_now(), TimeForm::vague};
    }
    if (!is(at, {"past", "last", "previous"}) || at == 0) {
        return std::nullopt;
    }
    const auto count = number_at(m_wording, at + 1);
    const bool single = !count && is(at, {"past"}) && is(at + 1, {"day", "week", "month", "year"});
    const std::size_t unit = at + 1 + (count ? count->length : 0);
    const auto length = static_cast<std::uint32_t>(unit + 1 - at);
    if ((!count && !single) || !m_document.published) {
        return std::nullopt;
    }
    const auto from = start_of(*m_document.published, count ? count->value : 1, unit);
    return from ? std::optional{Found{length, {{from, m_document.published}, TimePrecision::interval}}} : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::ago(std::size_t at) const {
    const auto count = number_at(m_wording, at);
    const bool single = is(at, {"a", "an"});
    const std::size_t unit = at + (count ? count->length : 1);
    if ((!count && !single) || !is(unit + 1, {"ago"})) {
        return std::nullopt;
    }
    const auto length = static_cast<std::uint32_t>(unit + 2 - at);
    if (!m_document.published) {
        return Found{length, When{}};
    }
    if (is(unit, {"hour", "hours"}) && (!count || count->value <= same_day_hours)) {
        return Found{length, on_day(*m_document.published)};
    }
    const auto from = start_of(*m_document.published, count ? count->value : 1, unit);
    if (!from) {
        return std::nullopt;
    }
    if (single && is(unit, {"week"})) {
        return Found{length, {{*from - days{1}, *from + days{1}}, TimePrecision::days}};
    }
    return Found{length, around(*from, unit)};
}

When TimeReader::around(Date date, std::size_t unit) const {
    if (is(unit, {"month", "months"})) {
        return {{first_of_month(date), last_of_month(date)}, TimePrecision::month};
    }
    if (is(unit, {"year", "years"})) {
        const int year = static_cast<int>(civil(date).year());
        return {{make_date(year, 1, 1), make_date(year, 12, 31)}, TimePrecision::year};
    }
    if (is(unit, {"week", "weeks"})) {
        return {{monday_of(date), monday_of(date) + days{6}}, TimePrecision::week};
    }
    return on_day(date);
}

When TimeReader::until_now() const {
    return {{std::nullopt, m_document.published}, TimePrecision::unknown};
}

/// "Fighting from 3 November", not "footage from 3 November".
bool TimeReader::leads_on(std::size_t at) const {
    if (!is(at, {"from"}) || at == 0 || m_wording.words[at - 1].sentence != m_wording.words[at].sentence) {
        return false;
    }
    static constexpr std::array dated{"footage",   "video",   "videos",   "image",       "images",  "photo",
                                      "photos",    "picture", "pictures", "photographs", "report",  "reports",
                                      "statement", "letter",  "imagery",  "data",        "figures", "agreement",
                                      "accord",    "decree",  "order"};
    if (std::ranges::find(dated, m_wording.words[at - 1].folded) != dated.end()) {
        return false;
    }
    const auto start = at + 1 < m_wording.words.size() ? date(at + 1) : std::nullopt;
    const std::size_t next = at + 1 + (start ? start->length : 0);
    return start && start->when.precision == TimePrecision::day && !is(next, {"to", "until", "till", "through", "and"});
}

std::optional<TimeReader::Found> TimeReader::since(std::size_t at) const {
    if (!is(at, {"since"}) && !leads_on(at)) {
        return std::nullopt;
    }
    const std::size_t next = at + (is(at + 1, {"the"}) ? 2 : 1);
    if (const auto start = point(next)) {
        const auto length = static_cast<std::uint32_t>(next - at) + start->length;
        const When when{{start->when.range.from, m_document.published}, TimePrecision::interval};
        return Found{length, start->when.range.from ? when : When{}, TimeForm::since};
    }
    const bool adverb = at > 0 && is(at - 1, {"has", "have", "had", "ever"});
    return adverb ? std::optional{Found{1, until_now(), TimeForm::then}} : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::from_to(std::size_t at) const {
    if (!is(at, {"from", "between"})) {
        return std::nullopt;
    }
    auto start = point(at + 1);
    const std::size_t joint = at + 1 + (start ? start->length : 0);
    if (!start || !is(joint, {"to", "and", "until", "till", "through"})) {
        return std::nullopt;
    }
    const auto end = point(joint + 1);
    if (!end) {
        return std::nullopt;
    }
    // "between 27 March and 5 April 1993": the year at the end is that of both, unless the first month is the later.
    if (const auto same = in_year_of(*end, at + 1);
        same && (same->when.range.from <= end->when.range.to || start->when.range.from > end->when.range.to)) {
        start = same;
    }
    const When when{{start->when.range.from, end->when.range.to}, TimePrecision::interval};
    if (days_in(when).value_or(0) < 1) {
        return std::nullopt;
    }
    return Found{static_cast<std::uint32_t>(joint + 1 - at) + end->length, when};
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
    const auto written = written_date(m_wording, at, false);
    if (!written || written->year != 0 || !end.when.range.to) {
        return std::nullopt;
    }
    const auto when = days_of(*written, static_cast<int>(civil(*end.when.range.to).year()));
    return when ? std::optional{Found{written->length, *when}} : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::bounded(std::size_t at) const {
    const bool by = is(at, {"by"});
    const bool before = by || is(at, {"until", "till", "before"});
    if (!before && !is(at, {"after"})) {
        return std::nullopt;
    }
    const auto bound = by && at + 1 < m_wording.words.size() ? date(at + 1) : by ? std::nullopt : point(at + 1);
    if (!bound || bound->when.precision == TimePrecision::unknown) {
        return std::nullopt;
    }
    const DateRange range = before ? DateRange{std::nullopt, bound->when.range.to}
                                   : DateRange{bound->when.range.from, m_document.published};
    return Found{bound->length + 1, {range, TimePrecision::interval}, bound->form};
}

std::optional<TimeReader::Found> TimeReader::week_from(std::size_t at) const {
    const auto count = number_at(m_wording, at);
    const bool week = is(at, {"week"});
    const std::size_t unit = week ? at : at + (count ? count->length : 0);
    const auto step = unit_days(unit);
    const bool told = is(unit + 1, {"of"}) || (week && is(unit + 1, {"ending"}));
    if ((!week && !count) || !step || *step == days{0} || !told) {
        return std::nullopt;
    }
    if (week && is(unit + 1, {"ending"})) {
        return week_ending(unit);
    }
    const auto start = begin_told_after(unit + 2);
    const std::int64_t length_days = (week ? 1 : std::min<std::int64_t>(count->value, 60)) * step->count();
    if (!start || length_days < 1) {
        return std::nullopt;
    }
    const When when{{start, *start + days{length_days - 1}},
                    length_days == 7 ? TimePrecision::week : TimePrecision::days};
    return Found{static_cast<std::uint32_t>(unit + 2 - at), when};
}

/// "Week ending 14 January": the seven days to it.
std::optional<TimeReader::Found> TimeReader::week_ending(std::size_t at) const {
    const auto last = at + 2 < m_wording.words.size() ? point(at + 2) : std::nullopt;
    if (!last || last->when.precision != TimePrecision::day || !last->when.range.to) {
        return std::nullopt;
    }
    return Found{2, {{*last->when.range.to - days{6}, last->when.range.to}, TimePrecision::week}};
}

std::optional<Date> TimeReader::begin_told_after(std::size_t at) const {
    if (at >= m_wording.words.size()) {
        return std::nullopt;
    }
    if (const auto direct = point(at); direct && direct->when.precision == TimePrecision::day) {
        return direct->when.range.from;
    }
    const Sentence& sentence = m_wording.sentence_of(at);
    for (std::size_t next = at; next + 1 < sentence.last; ++next) {
        if (is(next, {"began", "started", "begun", "beginning", "starting", "erupted", "broke"})) {
            const std::size_t skip = is(next + 1, {"on", "out"}) ? (is(next + 2, {"on"}) ? 3 : 2) : 1;
            const auto found = point(next + skip);
            return found && found->when.precision == TimePrecision::day ? found->when.range.from : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::vague(std::size_t at) const {
    return is(at, {"recently", "lately"}) ? std::optional{Found{1, until_now(), TimeForm::vague}} : std::nullopt;
}

}  // namespace sitmap

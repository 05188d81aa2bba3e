// TimeReader: what is counted from a point in time, or open on one side of it, and decades.

#include "engine/core/texts.hpp"
#include "engine/time/time_reader.hpp"
#include "engine/wording/number.hpp"

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
    return is(at, {"fortnight", "fortnights"}) ? std::optional{days{14}} : std::nullopt;
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
    const bool since = is(unit + 1, {"since"}) && at > 0 && is(at - 1, {"been", "is"});  // "it has been a week since"
    if ((!count && !single) || (!is(unit + 1, {"ago"}) && !since)) {
        return std::nullopt;
    }
    const bool this_week = is(unit + 2, {"this"}) && is(unit + 3, {"day", "week", "month", "year"});
    const std::size_t behind = this_week ? 2 : is(unit + 2, {"today"}) ? 1 : 0;  // "twenty years ago this week"
    const auto length = static_cast<std::uint32_t>(unit + 2 + behind - at);
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
    return Found{length, single && is(unit, {"week"}) ? on_day(*from) : around(*from, unit)};
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
    if (!is(at, {"from"})) {
        return false;
    }
    const bool heads = at == 0 || m_wording.words[at - 1].sentence != m_wording.words[at].sentence;
    if (heads) {
        const auto day = at + 1 < m_wording.words.size() ? date(at + 1) : std::nullopt;
        return day && is(at + 1 + day->length, {"on", "onwards", "onward"});  // "From 1 June on, 7,500 have left"
    }
    static constexpr auto dated = texts("footage", "video", "videos", "image", "images", "photo", "photos", "picture",
                                        "pictures", "photographs", "report", "reports", "statement", "letter",
                                        "imagery", "data", "figures", "agreement", "accord", "decree", "order");
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
    auto start = point(next);
    start = start || next >= m_wording.words.size() ? start : day_of_month(next);  // "since the 9th"
    if (start) {
        const auto length = static_cast<std::uint32_t>(next - at) + start->length;
        const auto until = m_document.published || !m_period ? m_document.published : m_period->to;
        const When when{{start->when.range.from, until}, TimePrecision::interval};
        return Found{length, start->when.range.from ? when : When{}, TimeForm::since};
    }
    const bool adverb = at > 0 && is(at - 1, {"has", "have", "had", "ever"});
    return adverb ? std::optional{Found{1, until_now(), TimeForm::then}} : std::nullopt;
}

/// "During the reporting period", "throughout the period under review", "over the week": what the report covers.
std::optional<TimeReader::Found> TimeReader::reporting_period(std::size_t at) const {
    if (!m_period || !is(at + 1, {"the"})) {
        return std::nullopt;
    }
    const bool reporting = is(at + 2, {"reporting"}) && is(at + 3, {"period", "week", "month"});
    const bool review = is(at + 2, {"period"}) && is(at + 3, {"under", "covered"});
    const bool whole = is(at + 2, {"week", "fortnight", "period"}) && ends_phrase(at + 2);
    const std::uint32_t length = reporting ? 4 : review ? (is(at + 4, {"review", "by"}) ? 5 : 4) : 3;
    return reporting || review || whole ? std::optional{Found{length, {*m_period, TimePrecision::interval}}}
                                        : std::nullopt;
}

std::optional<TimeReader::Found> TimeReader::bounded(std::size_t at) const {
    const bool by = is(at, {"by"});
    const bool before = by || is(at, {"until", "till", "before"});
    if (!before && !is(at, {"after"})) {
        return std::nullopt;
    }
    const std::size_t next = at + (is(at + 1, {"the"}) && at + 2 < m_wording.words.size() ? 2 : 1);
    const bool named = by && next < m_wording.words.size() && weekday_number(m_wording.words[next].folded) == 0;
    auto bound = by && !named ? std::nullopt : point(next);
    bound = !bound && !by && is(at, {"until", "till"}) ? loose_point(at + 1) : bound;
    if (!bound || bound->when.precision == TimePrecision::unknown || bound->form == TimeForm::dateline) {
        return std::nullopt;
    }
    const bool year_out =
        is(at, {"before"}) && is(next + bound->length, {"was"}) && is(next + bound->length + 1, {"out"});
    if (is(at, {"until", "till"}) && at > 0 && is(at - 1, {"not"})) {
        const auto length = static_cast<std::uint32_t>(next - at) + bound->length;
        return Found{length, bound->when, bound->form};  // "not until 3 May did they enter Oss": then
    }
    // "Oss fell on 4 January; Hill was retaken by the end of the month": not before what was told last.
    const bool narrated =
        before && !m_document.published && part_of_period(next) && m_last_day && m_last_day <= bound->when.range.to;
    const std::optional<Date> from = year_out ? m_last.range.from : narrated ? m_last_day : std::nullopt;
    const DateRange range =
        before ? DateRange{from, bound->when.range.to} : DateRange{bound->when.range.from, m_document.published};
    const auto length = static_cast<std::uint32_t>(next - at) + bound->length + (year_out ? 2 : 0);
    return Found{length, {range, TimePrecision::interval}, bound->form};
}

std::optional<TimeReader::Found> TimeReader::vague(std::size_t at) const {
    return is(at, {"recently", "lately"}) ? std::optional{Found{1, until_now(), TimeForm::vague}} : std::nullopt;
}

/// "Three days after the bombing of 14 October 2022", "the day before the vote on 3 May": counted from the date behind.
std::optional<TimeReader::Found> TimeReader::counted_from(std::size_t at) const {
    const auto count = number_at(m_wording, at);
    const bool eve = is(at, {"eve"}) && is(at + 1, {"of"});  // "on the eve of the vote on 3 May"
    const bool the_day = eve || (is(at, {"day"}) && at > 0 && is(at - 1, {"the"}));
    const std::size_t unit = at + (the_day ? 0 : count ? count->length : 1);
    const std::size_t side = unit + 1;
    const bool later = is(side, {"after", "following"});
    if ((!count && !the_day && !is(at, {"a", "one"})) || (!later && !eve && !is(side, {"before"}))) {
        return std::nullopt;
    }
    const auto step = eve ? std::optional{days{1}} : unit_days(unit);
    const auto base = step && *step != days{0} ? base_after(side) : std::nullopt;
    const auto found = base ? day_of(point(*base)) : std::nullopt;
    if (!step || !found || found->form != TimeForm::point) {
        return std::nullopt;
    }
    const auto far = *step * std::min<std::int64_t>(count ? count->value : 1, 400) * (later ? 1 : -1);
    const bool a_week = !count && is(unit, {"week"});
    const When when = a_week || eve ? on_day(found->day + far) : around(found->day + far, unit);
    return Found{static_cast<std::uint32_t>(side + 1 - at), when, TimeForm::point, base};
}

/// The word at which a day begins that is told behind "after", before the phrase ends.
std::optional<std::size_t> TimeReader::base_after(std::size_t side) const {
    constexpr std::size_t reach = 12;
    const std::size_t last = std::min<std::size_t>(m_wording.sentence_of(side).last, side + reach);
    if (is(side + 1, {"and", "but"})) {
        return std::nullopt;  // "Oss on 30 March, Hill the day after and Tarn on 1 April"
    }
    for (std::size_t next = side + 1; next < last; ++next) {
        if (m_wording.gap(next).find_first_of(",;:.") != std::string_view::npos) {
            return std::nullopt;
        }
        if (const auto day = point(next); day && day->when.precision == TimePrecision::day) {
            return next;
        }
    }
    return std::nullopt;
}

/// "the 1990s", "the early 1970s", "the end of the 1980s".
std::optional<TimeReader::Found> TimeReader::decade(std::size_t at) const {
    const auto part = part_at(m_wording, at);
    std::size_t number = at + (part ? part->length : 0);
    number += part && is(number, {"the"}) ? 1 : 0;
    if (number >= m_wording.words.size() || m_wording.words[number].span.length() != 5) {
        return std::nullopt;
    }
    const std::string_view word = m_wording.words[number].folded;
    const int year = word.ends_with("0s") ? static_cast<int>(figure_of(word.substr(0, 4), 4, 4).value_or(0)) : 0;
    if (year < 1800 || year >= 2200) {
        return std::nullopt;
    }
    const Part which = part ? part->part : Part::whole;
    const int first = which == Part::middle ? 4 : which == Part::late ? 7 : 0;
    const int last = which == Part::early ? 3 : which == Part::middle ? 6 : 9;
    return Found{static_cast<std::uint32_t>(number + 1 - at),
                 {{make_date(year + first, 1, 1), make_date(year + last, 12, 31)}, TimePrecision::interval}};
}

}  // namespace sitmap

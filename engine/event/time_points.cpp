// TimeReader: days, weeks, months and years.

#include "engine/event/hijri.hpp"
#include "engine/event/number.hpp"
#include "engine/event/time_reader.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;
using std::chrono::days;

namespace {

/// How many bytes back a year that was told still counts for a date without one.
constexpr std::uint32_t year_reach = 400;
/// A date this many days after the document's is still this year's, not last year's.
constexpr days near_future{3};
/// In a chronicle a day so long before the one told last is of the year after.
constexpr days turn_of_year{300};

}  // namespace

std::optional<int> TimeReader::year_told(std::size_t at) const {
    const std::uint32_t here = m_wording.words[at].span.start;
    const bool chronicle = !m_document.published;
    for (std::size_t back = at; back > 0; --back) {
        if (chronicle && back == m_year_read_to) {
            break;
        }
        const Word& word = m_wording.words[back - 1];
        if (!chronicle && (here - word.span.start > year_reach || is_of_another_part(back - 1, at))) {
            return std::nullopt;
        }
        const int year = year_number(word, m_wording.text);
        const bool open = (back > 1 && is(back - 2, {"since"})) || (back > 2 && is(back - 3, {"since"}));
        if (year != 0 && !open && !in_dateline(back - 1) && !is_recalled(back - 1) &&
            ((back > 1 && tells_year(back - 2)) || heads_paragraph(back - 1) || is_year_of_title(back - 1))) {
            return chronicle ? remember_year(at, year) : year;
        }
    }
    return chronicle ? remember_year(at, m_year_read) : std::nullopt;
}

/// "the bridge, famous from the war when the British had stormed it in 1812", in a dated report also "they had done the
/// same in May 2025": the text does not go on from there.
bool TimeReader::is_recalled(std::size_t at) const {
    if (m_document.published && stands_in_brackets(at)) {
        return true;  // "day 490 of the siege (since 10 May 2024)"
    }
    const bool month = at > 1 && month_number(m_wording.words[at - 1].folded) != 0;
    const std::size_t in = at - (month ? 2 : 1);
    if (at < 2 || !is(in, {"in"}) || m_wording.words[at].clause != m_wording.words[in].clause) {
        return false;
    }
    if (month && in > 0 && m_document.published && m_wording.gap(in - 1) == ", ") {
        return true;  // "still hold Oss, captured in January 2024"
    }
    bool had = false;
    std::size_t first = at;
    while (first > m_wording.sentence_of(at).first && m_wording.words[first - 1].clause == m_wording.words[at].clause) {
        --first;
        had = had || is(first, {"had"});
    }
    const bool relative = is(first, {"when", "where", "which", "who", "whose", "that"});
    if (const std::size_t which = relative ? first : relative_before(at); which != at && steps_back(at, which)) {
        return true;  // "the forest, which the army overran in December 1990", in a report of 1991
    }
    return had && ((relative && !month) || m_document.published);
}

/// "which" of ", which the army overran in the previous operation, Rhino, in December 1990"; the word itself if there
/// is none.
std::size_t TimeReader::relative_before(std::size_t at) const {
    constexpr std::size_t reach = 14;
    const std::size_t first = m_wording.sentence_of(at).first;
    for (std::size_t back = 1; back <= reach && at >= first + back; ++back) {
        if (is(at - back, {"which", "where", "when"}) && m_wording.gap(at - back) == ", ") {
            return at - back;
        }
    }
    return at;
}

/// The year told here is before the one told last before the clause.
bool TimeReader::steps_back(std::size_t at, std::size_t clause) const {
    const int here = year_number(m_wording.words[at], m_wording.text);
    for (std::size_t back = clause; back > 0; --back) {
        if (const int year = year_number(m_wording.words[back - 1], m_wording.text); year != 0) {
            return here < year;
        }
    }
    return false;
}

bool TimeReader::stands_in_brackets(std::size_t at) const {
    for (std::size_t back = at + 1; back > m_wording.sentence_of(at).first; --back) {
        const auto bracket = m_wording.gap(back - 1).find_last_of("()");
        if (bracket != std::string_view::npos) {
            return m_wording.gap(back - 1)[bracket] == '(';
        }
    }
    return false;
}

std::optional<int> TimeReader::remember_year(std::size_t at, std::optional<int> year) const {
    m_year_read_to = at;
    m_year_read = year;
    return year;
}

/// "1991. On 1 May ..." of a chronicle.
bool TimeReader::heads_paragraph(std::size_t at) const {
    const bool first = at == 0 || m_wording.gap(at).find('\n') != string_view::npos;
    const string_view behind = m_wording.gap(at + 1);
    return first && (behind.starts_with('.') || behind.starts_with(':') || behind.starts_with('\n'));
}

/// "East Timor, 1999: a chronology", "Nicaragua 2018. A chronology": the one year of the first line, which is short, or
/// of the line below it, "Log 10/2025: 3 March to 9 March".
bool TimeReader::is_year_of_title(std::size_t at) const {
    constexpr std::size_t longest_title = 14;  // words of a line
    if (m_document.published || at >= 2 * longest_title) {
        return false;
    }
    std::size_t first = 0;
    for (int line = 0; line < 2 && first < m_wording.words.size(); ++line) {
        std::size_t end = first + 1;
        while (end < m_wording.words.size() && m_wording.gap(end).find('\n') == string_view::npos) {
            ++end;
        }
        if (at < end) {
            const auto years = std::count_if(m_wording.words.begin() + static_cast<std::ptrdiff_t>(first),
                                             m_wording.words.begin() + static_cast<std::ptrdiff_t>(end),
                                             [&](const Word& word) { return year_number(word, m_wording.text) != 0; });
            return end - first <= longest_title && years == 1 &&
                   !m_wording.gap(end).starts_with('.');  // not "1936 to 1939"
        }
        first = end;
    }
    return false;
}

bool TimeReader::tells_year(std::size_t before) const {
    return month_number(m_wording.words[before].folded) != 0 ||
           is(before, {"in", "during", "of", "early", "late", "mid"});
}

std::optional<When> TimeReader::last_such(const WrittenDate& date, Date published) const {
    const int year = static_cast<int>(civil(published).year());
    for (int back = 0; back <= 4; ++back) {  // 29 February may be four years away
        const auto when = days_of(date, year - back);
        if (when && when->range.from <= published + near_future) {
            return when;
        }
    }
    return std::nullopt;
}

/// In a report that covers December and January: the year that puts the date there.
std::optional<When> TimeReader::within_period(const WrittenDate& date) const {
    if (!m_period || !m_period->from || !m_period->to || m_document.published || date.month == 0) {
        return std::nullopt;
    }
    const int first = static_cast<int>(civil(*m_period->from).year());
    const int last = static_cast<int>(civil(*m_period->to).year());
    for (int year = first; year <= last && last - first <= 1; ++year) {
        const auto when = days_of(date, year);
        if (when && overlap(when->range, *m_period)) {
            return when;
        }
    }
    return std::nullopt;
}

std::optional<When> TimeReader::meant(const WrittenDate& date, std::size_t at) const {
    if (date.year != 0) {
        return days_of(date, date.year);
    }
    const auto told = year_told(at);
    const auto older = told ? days_of(date, *told) : std::nullopt;
    if (const auto covered = within_period(date)) {
        return m_period && older && overlap(older->range, *m_period)
                   ? older
                   : covered;  // of two years that fit, the one told last
    }
    if (const auto published = m_document.published) {
        const auto recent = last_such(date, *published);
        return older && recent && older->range.from < recent->range.from ? older : recent;
    }
    const bool new_year = date.month == 1 && date.day == 1 && !m_wording.words[at].number;
    if (told && new_year && older && m_last_day && older->range.from < *m_last_day - turn_of_year) {
        return days_of(date, *told + 1);  // "30 December ...; two days later, on New Year's Day"
    }
    return told ? older : std::optional{When{}};
}

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
    auto written = figure_date(m_wording, at, m_order);
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
    return is(at, {"next"}) || is_ahead(at) ? coming(*published, number, length) : past(*published, number, length);
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
    const auto found = std::find_if(named.begin(), named.end(), [&](const Named& n) {
        return is(at, {n.word}) || (through && n.word == "overnight");
    });
    const std::uint32_t length = through ? 3 : 1;
    if (found == named.end()) {
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

std::optional<TimeReader::Found> TimeReader::this_or_last(std::size_t at) const {
    if (is(at, {"earlier"}) && is(at + 1, {"in"}) && is(at + 2, {"the"}) && is(at + 3, {"week", "month", "year"})) {
        const auto when = period(at + 3, 0);
        return when ? std::optional{Found{4, *when}} : std::nullopt;
    }
    if (is(at, {"at", "over", "during", "on"}) && is(at + 1, {"the"}) && is(at + 2, {"weekend"})) {
        const auto when = period(at + 2, 0);
        return when ? std::optional{Found{3, *when}} : std::nullopt;
    }
    const bool earlier = is(at, {"last", "previous"});
    const bool later = is(at, {"next", "coming"});
    if (!earlier && !later && !is(at, {"this"})) {
        return std::nullopt;
    }
    std::size_t unit = at + 1;
    unit += is(unit, {"past", "coming"}) ? 1 : 0;
    const auto length = static_cast<std::uint32_t>(unit + 1 - at);
    const int steps = earlier ? -1 : later ? 1 : 0;
    const auto when = period(unit, steps);
    if (!when) {
        return std::nullopt;
    }
    return Found{length, *when, later ? TimeForm::future : TimeForm::point};
}

std::optional<When> TimeReader::period(std::size_t unit, int steps) const {
    if (!is(unit, {"week", "month", "year", "weekend", "morning", "afternoon", "evening", "night"})) {
        return std::nullopt;
    }
    if (!m_document.published) {
        const auto saturday = is(unit, {"weekend"}) ? only_in_period(6) : std::nullopt;  // of the week reported on
        return saturday ? When{{saturday, *saturday + days{1}}, TimePrecision::days} : When{};
    }
    const Date today = *m_document.published;
    const auto month = std::chrono::year_month{civil(today).year(), civil(today).month()};
    if (is(unit, {"week"})) {
        const Date monday = monday_of(today) + days{7 * steps};
        return When{{monday, monday + days{6}}, TimePrecision::week};
    }
    if (is(unit, {"weekend"})) {
        const bool now = std::chrono::weekday{today}.iso_encoding() >= 6;
        const Date saturday = monday_of(today) + days{5 + (now && steps == 0 ? 0 : -7)};
        return When{{saturday, saturday + days{1}}, TimePrecision::days};
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
        return When{{today - days{1}, today}, TimePrecision::days};
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

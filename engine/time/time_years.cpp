// TimeReader: of which year a date is that is written without it.

#include "engine/time/time_reader.hpp"

#include <algorithm>

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
        const bool open = (back > 1 && is(back - 2, {"since"})) || (back > 2 && is(back - 3, {"since"})) ||
                          (back > 3 && is(back - 4, {"since"}));  // "since 25 December 1947"
        if (year != 0 && !open && !in_dateline(back - 1) && !is_recalled(back - 1) &&
            ((back > 1 && tells_year(back - 2)) || heads_paragraph(back - 1) || is_year_of_title(back - 1) ||
             is_apposed_year(back - 1))) {
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
    return had && ((relative && !month) || m_document.published || steps_back(at, first));
}

/// "The third year of the war, 1948, opened with": of the first sentence of a chronicle.
bool TimeReader::is_apposed_year(std::size_t at) const {
    return !m_document.published && m_wording.words[at].sentence == 0 && at + 1 < m_wording.words.size() &&
           m_wording.gap(at) == ", " && m_wording.gap(at + 1) == ", ";
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

/// That which heads the word's paragraph, in a chronicle.
std::optional<int> TimeReader::year_of_paragraph(std::size_t at) const {
    const std::uint32_t paragraph = m_wording.sentence_of(at).paragraph;
    const auto first = std::ranges::lower_bound(m_wording.sentences, paragraph, {}, &Sentence::paragraph);
    const int year = year_number(m_wording.words[first->first], m_wording.text);
    return !m_document.published && year != 0 && heads_paragraph(first->first) ? std::optional{year} : std::nullopt;
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

/// "Took Oss on 15 December 2023 and Tarsin on 4 January": so long before what was told last that it is of the year
/// after.
bool TimeReader::turns_year(const When& when) const {
    return m_last_day && when.range.from && *when.range.from < *m_last_day - turn_of_year;
}

/// The day told last was "25 December 1947" or "Christmas Day of that year": "4 January" is of the year after.
bool TimeReader::last_day_has_year(int year, std::size_t at) const {
    const auto day = std::ranges::find_if(m_times.rbegin(), m_times.rend(), [&](const TimeExpression& time) {
        return time.when.precision == TimePrecision::day && time.when.range.from == m_last_day;
    });
    if (day == m_times.rend() || m_wording.words[at].span.start - day->span.end > year_reach) {
        return false;
    }
    const WordRange words = words_under(m_wording, day->span);
    return std::any_of(
        m_wording.words.begin() + words.first, m_wording.words.begin() + words.last,
        [&](const Word& word) { return word.folded == "year" || year_number(word, m_wording.text) == year; });
}

/// A report of a week of 2024 goes back to "December 2023" in passing: "7 January", in another sentence or behind it,
/// is of its own year again. Nothing where the report tells no weeks or the year told is its own.
std::optional<When> TimeReader::of_the_reports_year(const WrittenDate& date, std::size_t at, int told) const {
    constexpr days longest_report{92};
    constexpr days soon{60};  // "the next meeting is on 9 April"
    const DateRange period = m_period.value_or(DateRange{});
    if (!period.from || !period.to || *period.to - *period.from > longest_report ||
        told >= static_cast<int>(civil(*period.from).year())) {
        return std::nullopt;
    }
    const auto older = days_of(date, told);
    bool here = false;
    for (std::size_t back = at; back > m_wording.sentence_of(at).first; --back) {
        here = here || year_number(m_wording.words[back - 1], m_wording.text) == told;
    }
    return here && !(older && turns_year(*older)) ? std::nullopt : last_such(date, *period.to + soon);
}

std::optional<When> TimeReader::meant(const WrittenDate& date, std::size_t at) const {
    if (date.year != 0) {
        return days_of(date, date.year);
    }
    const auto told = year_told(at);
    const auto older = told ? days_of(date, *told) : std::nullopt;
    if (const auto year = year_of_paragraph(at); year && told == year) {
        return older;  // whatever years the title tells
    }
    if (const auto covered = within_period(date)) {
        return m_period && older && overlap(older->range, *m_period)
                   ? older
                   : covered;  // of two years that fit, the one told last
    }
    if (const auto published = m_document.published) {
        const auto recent = last_such(date, *published);
        const bool goes_on = older && recent && turns_year(*older) && recent->range.from >= m_last_day;
        return older && recent && !goes_on && older->range.from < recent->range.from ? older : recent;
    }
    if (const auto now = told && older ? of_the_reports_year(date, at, *told) : std::nullopt) {
        return now;
    }
    if (told && older && turns_year(*older) && last_day_has_year(*told, at)) {
        const int next_year = *told + 1;
        remember_year(at, next_year);
        return days_of(date, next_year);
    }
    const bool new_year = date.month == 1 && date.day == 1 && !m_wording.words[at].number;
    if (told && new_year && older && turns_year(*older)) {
        return days_of(date, *told + 1);  // "30 December ...; two days later, on New Year's Day"
    }
    return told ? older : std::optional{When{}};
}

}  // namespace sitmap

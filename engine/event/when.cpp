#include "engine/event/when.hpp"

#include "engine/event/calendar.hpp"
#include "engine/event/number.hpp"
#include "engine/event/words.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace sitmap {

namespace {

using std::string_view;
using std::chrono::days;

/// How many bytes back a year that was told still counts for a date without one.
constexpr std::uint32_t year_reach = 400;
/// A date this many days after the document's is still this year's, not last year's.
constexpr days near_future{3};

struct Found {
    std::uint32_t length = 0;  ///< in words
    When when;
    TimeForm form = TimeForm::point;
};

When day(Date date) {
    return {{date, date}, TimePrecision::day};
}

/// Reads the words of a document from left to right and remembers what later words lean on.
class TimeReader {
public:
    TimeReader(const Document& document, const Wording& wording) : m_document(document), m_wording(wording) {}

    std::vector<TimeExpression> read() {
        for (std::size_t at = 0; at < m_wording.words.size();) {
            const auto found = in_dateline(at) ? std::nullopt : time_at(at);
            if (!found) {
                ++at;
                continue;
            }
            add(at, *found);
            at += found->length;
        }
        add_dateline();
        return std::move(m_times);
    }

private:
    bool is(std::size_t at, std::initializer_list<string_view> words) const {
        return at < m_wording.words.size() &&
               std::find(words.begin(), words.end(), m_wording.words[at].folded) != words.end();
    }

    bool in_dateline(std::size_t at) const {
        return m_document.published_span && overlap(*m_document.published_span, m_wording.words[at].span);
    }

    void add_dateline() {
        if (m_document.published && m_document.published_span) {
            m_times.push_back({*m_document.published_span, day(*m_document.published), TimeForm::dateline});
            std::rotate(std::lower_bound(m_times.begin(), m_times.end() - 1, m_times.back(),
                                         [](const auto& a, const auto& b) { return a.span < b.span; }),
                        m_times.end() - 1, m_times.end());
        }
    }

    void add(std::size_t at, const Found& found) {
        const auto first = static_cast<std::uint32_t>(at);
        m_times.push_back({span_of(m_wording, {first, first + found.length}), capped(found), found.form});
        const When& when = m_times.back().when;
        if (when.precision == TimePrecision::day && found.form == TimeForm::point) {
            m_last_day = when.range.from;
        }
    }

    /// What has happened has happened by the document's day.
    When capped(const Found& found) const {
        When when = found.when;
        if (m_document.published && found.form != TimeForm::future && when.range.to > m_document.published &&
            !(when.range.from > m_document.published)) {
            when.range.to = m_document.published;
        }
        return when;
    }

    std::optional<Found> time_at(std::size_t at) const {
        for (const auto rule : {&TimeReader::since, &TimeReader::from_to, &TimeReader::bounded, &TimeReader::week_from,
                                &TimeReader::prefixed_period, &TimeReader::date, &TimeReader::weekday,
                                &TimeReader::named_day, &TimeReader::this_or_last, &TimeReader::past_span,
                                &TimeReader::ago, &TimeReader::sequel, &TimeReader::naming_year, &TimeReader::vague}) {
            if (auto found = (this->*rule)(at)) {
                return found;
            }
        }
        return std::nullopt;
    }

    // --- years that are not written

    /// The year told last before this word, within reach: with a month, or as "in 2014".
    std::optional<int> year_told(std::size_t at) const {
        const std::uint32_t here = m_wording.words[at].span.start;
        for (std::size_t back = at; back > 0; --back) {
            const Word& word = m_wording.words[back - 1];
            const bool chronicle = !m_document.published;
            if (!chronicle && here - word.span.start > year_reach) {
                return std::nullopt;
            }
            const int year = year_number(word, m_wording.text);
            if (year != 0 && back > 1 && !in_dateline(back - 1) && tells_year(back - 2)) {
                return year;
            }
        }
        return std::nullopt;
    }

    bool tells_year(std::size_t before) const {
        return month_number(m_wording.words[before].folded) != 0 ||
               is(before, {"in", "during", "of", "early", "late", "mid"});
    }

    /// The latest such date that is not after the document's.
    std::optional<When> last_such(const WrittenDate& date) const {
        const Date published = *m_document.published;
        const int year = static_cast<int>(civil(published).year());
        for (int back = 0; back <= 4; ++back) {  // 29 February may be four years away
            const auto when = days_of(date, year - back);
            if (when && *when->range.from <= published + near_future) {
                return when;
            }
        }
        return std::nullopt;
    }

    std::optional<When> meant(const WrittenDate& date, std::size_t at) const {
        if (date.year != 0) {
            return days_of(date, date.year);
        }
        const auto told = year_told(at);
        if (!m_document.published) {
            return told ? days_of(date, *told) : std::optional{When{}};
        }
        const auto recent = last_such(date);
        const auto older = told ? days_of(date, *told) : std::nullopt;
        return older && recent && *older->range.from < *recent->range.from ? older : recent;
    }

    // --- points

    bool year_expected(std::size_t at) const {
        return at > 0 && is(at - 1, {"in", "since", "during", "by", "from", "until", "till", "of", "between", "before",
                                     "after", "through"});
    }

    std::optional<Found> date(std::size_t at) const {
        const auto written = written_date(m_wording, at, year_expected(at));
        const auto when = written ? meant(*written, at) : std::nullopt;
        return when ? std::optional{Found{written->length, *when}} : std::nullopt;
    }

    std::optional<Found> prefixed_period(std::size_t at) const {
        if (!is(at, {"in", "during", "throughout"})) {
            return std::nullopt;
        }
        auto found = date(at + 1 < m_wording.words.size() ? at + 1 : at);
        if (!found || found->when.precision == TimePrecision::day) {
            return std::nullopt;
        }
        found->length += 1;
        return found;
    }

    /// "Saturday", "on Friday night", "Saturday, 26 July", "last Friday", "next Monday".
    std::optional<Found> weekday(std::size_t at) const {
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
        const auto exact = name + 1 < m_wording.words.size() ? date(name + 1) : std::nullopt;
        if (exact && exact->when.precision == TimePrecision::day && m_wording.gap(name + 1).size() <= 2) {
            return Found{length + exact->length, exact->when};
        }
        if (!m_document.published) {
            return Found{length, When{}};
        }
        return is(at, {"next"}) || is_ahead(at) ? coming(number, length) : past(number, length);
    }

    Found past(unsigned weekday, std::uint32_t length) const {
        const Date published = *m_document.published;
        const unsigned today = std::chrono::weekday{published}.iso_encoding();
        return {length, day(published - days{(today + 7 - weekday) % 7})};
    }

    Found coming(unsigned weekday, std::uint32_t length) const {
        const Date published = *m_document.published;
        const unsigned today = std::chrono::weekday{published}.iso_encoding();
        return {length, day(published + days{(weekday + 6 - today) % 7 + 1}), TimeForm::future};
    }

    /// "will meet on Monday", "due Friday": a word of the future up to six words before.
    bool is_ahead(std::size_t at) const {
        for (std::size_t back = at; back > 0 && at - back < 6; --back) {
            const Word& word = m_wording.words[back - 1];
            if (word.sentence != m_wording.words[at].sentence) {
                return false;
            }
            if (is(back - 1, {"will", "due", "scheduled", "planned", "expected", "set", "until"})) {
                return true;
            }
        }
        return false;
    }

    std::optional<Found> named_day(std::size_t at) const {
        struct Named {
            string_view word;
            int first, last;
        };
        static constexpr std::array named{Named{"today", 0, 0}, Named{"tonight", 0, 0}, Named{"yesterday", -1, -1},
                                          Named{"overnight", -1, 0}, Named{"tomorrow", 1, 1}};
        const auto found = std::find_if(named.begin(), named.end(), [&](const Named& n) { return is(at, {n.word}); });
        if (found == named.end()) {
            return std::nullopt;
        }
        if (!m_document.published) {
            return Found{1, When{}};
        }
        const Date today = *m_document.published;
        When when = day(today + days{found->first});
        if (found->last != found->first) {
            when = {{today + days{found->first}, today + days{found->last}}, TimePrecision::days};
        }
        return Found{1, when, found->first > 0 ? TimeForm::future : TimeForm::point};
    }

    std::optional<Found> this_or_last(std::size_t at) const {
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

    /// The week, month, year ... of the document, so many steps away.
    std::optional<When> period(std::size_t unit, int steps) const {
        if (!is(unit, {"week", "month", "year", "weekend", "morning", "afternoon", "evening", "night"})) {
            return std::nullopt;
        }
        if (!m_document.published) {
            return When{};
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
        return steps == 0 ? day(today) : day(today + days{steps});
    }

    // --- spans counted from the document's day

    std::optional<days> unit_days(std::size_t at) const {
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

    Date months_before(Date date, int count) const {
        const auto ymd = civil(date);
        const auto month = std::chrono::year_month{ymd.year(), ymd.month()} - std::chrono::months{count};
        const std::chrono::year_month_day same{month.year(), month.month(), ymd.day()};
        return same.ok() ? std::chrono::sys_days{same} : std::chrono::sys_days{month / std::chrono::last};
    }

    /// The first day of a span of `count` units that ends at `end`.
    std::optional<Date> start_of(Date end, std::int64_t count, std::size_t unit) const {
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
        return is(unit, {"year", "years"}) ? std::optional{months_before(end, static_cast<int>(count) * 12)}
                                           : std::nullopt;
    }

    /// "the past three days", "the last 24 hours", "in recent weeks".
    std::optional<Found> past_span(std::size_t at) const {
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
        return from ? std::optional{Found{length, {{from, m_document.published}, TimePrecision::interval}}}
                    : std::nullopt;
    }

    /// "three days ago", "two weeks ago", "a year ago".
    std::optional<Found> ago(std::size_t at) const {
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
        const auto from = start_of(*m_document.published, count ? count->value : 1, unit);
        if (!from) {
            return std::nullopt;
        }
        return Found{length, around(*from, unit)};
    }

    /// "Two months ago" is that month, "two weeks ago" that week, "two days ago" that day.
    When around(Date date, std::size_t unit) const {
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
        return day(date);
    }

    // --- leaning on the day told last

    /// "the next day", "the same day", "two days later", "a week earlier".
    std::optional<Found> sequel(std::size_t at) const {
        if (is(at, {"next", "following", "same", "previous"}) && is(at + 1, {"day", "morning", "night", "evening"})) {
            const int step = is(at, {"same"}) ? 0 : is(at, {"previous"}) ? -1 : 1;
            return from_last_day(step, 2);
        }
        const auto count = number_at(m_wording, at);
        const std::size_t unit = at + (count ? count->length : 1);
        const auto step = unit_days(unit);
        if ((!count && !is(at, {"a"})) || !step || *step == days{0} || !is(unit + 1, {"later", "earlier"})) {
            return std::nullopt;
        }
        const auto far = static_cast<int>(std::min<std::int64_t>(count ? count->value : 1, 400) * step->count());
        return from_last_day(is(unit + 1, {"later"}) ? far : -far, static_cast<std::uint32_t>(unit + 2 - at));
    }

    std::optional<Found> from_last_day(int step, std::uint32_t length) const {
        return Found{length, m_last_day ? day(*m_last_day + days{step}) : When{}};
    }

    // --- open ends

    When until_now() const { return {{std::nullopt, m_document.published}, TimePrecision::unknown}; }

    /// A date, a weekday or a period: what may stand after since, from, until.
    std::optional<Found> point(std::size_t at) const {
        if (at >= m_wording.words.size()) {
            return std::nullopt;
        }
        for (const auto rule : {&TimeReader::date, &TimeReader::weekday, &TimeReader::named_day,
                                &TimeReader::this_or_last, &TimeReader::ago}) {
            if (auto found = (this->*rule)(at)) {
                return found;
            }
        }
        return std::nullopt;
    }

    std::optional<Found> since(std::size_t at) const {
        if (!is(at, {"since"})) {
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

    /// "from 3 to 5 May", "between March and June", "from 12 July until 14 July".
    std::optional<Found> from_to(std::size_t at) const {
        if (!is(at, {"from", "between"})) {
            return std::nullopt;
        }
        auto start = point(at + 1);
        const std::size_t joint = at + 1 + (start ? start->length : 0);
        if (!start || !is(joint, {"to", "and", "until", "till", "through"})) {
            return std::nullopt;
        }
        const auto end = point(joint + 1);
        if (end && start->when.range.from > end->when.range.to) {
            start = in_year_of(*end, at + 1).value_or(*start);
        }
        if (!end || !start->when.range.from || !end->when.range.to || *start->when.range.from > *end->when.range.to) {
            return std::nullopt;
        }
        const auto length = static_cast<std::uint32_t>(joint + 1 - at) + end->length;
        return Found{length, {{start->when.range.from, end->when.range.to}, TimePrecision::interval}};
    }

    /// "between March and May 2024": the year is written once, at the end.
    std::optional<Found> in_year_of(const Found& end, std::size_t at) const {
        const auto written = written_date(m_wording, at, false);
        if (!written || written->year != 0 || !end.when.range.to) {
            return std::nullopt;
        }
        const auto when = days_of(*written, static_cast<int>(civil(*end.when.range.to).year()));
        return when ? std::optional{Found{written->length, *when}} : std::nullopt;
    }

    /// "until 20 December", "before 2014", "after 12 July".
    std::optional<Found> bounded(std::size_t at) const {
        const bool before = is(at, {"until", "till", "before"});
        if (!before && !is(at, {"after"})) {
            return std::nullopt;
        }
        const auto bound = point(at + 1);
        if (!bound || bound->when.precision == TimePrecision::unknown) {
            return std::nullopt;
        }
        const DateRange range = before ? DateRange{std::nullopt, bound->when.range.to}
                                       : DateRange{bound->when.range.from, m_document.published};
        return Found{bound->length + 1, {range, TimePrecision::interval}, bound->form};
    }

    /// "The week of clashes ..., which began on 13 July": seven days from the day that is told later
    /// in the sentence. "Three days of fighting that started on 4 May" likewise.
    std::optional<Found> week_from(std::size_t at) const {
        const auto count = number_at(m_wording, at);
        const bool week = is(at, {"week"});
        const std::size_t unit = week ? at : at + (count ? count->length : 0);
        const auto step = unit_days(unit);
        if ((!week && !count) || !step || *step == days{0} || !is(unit + 1, {"of"})) {
            return std::nullopt;
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

    std::optional<Date> begin_told_after(std::size_t at) const {
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

    // --- years that name things, vague words

    /// "the 1974 agreement": tells the thing's year, not the sentence's.
    std::optional<Found> naming_year(std::size_t at) const {
        const int year = year_number(m_wording.words[at], m_wording.text);
        const bool named = at + 1 < m_wording.words.size() && !m_wording.words[at + 1].number &&
                           m_wording.gap(at + 1) == " " &&
                           !is(at + 1, {"people", "civilians", "soldiers", "and", "to"});
        if (year == 0 || !named || at == 0 || !is_determiner(at - 1)) {
            return std::nullopt;
        }
        return Found{1, {{make_date(year, 1, 1), make_date(year, 12, 31)}, TimePrecision::year}, TimeForm::modifier};
    }

    bool is_determiner(std::size_t at) const {
        return is(at, {"the", "a", "its", "their", "this", "that", "his"}) || m_wording.words[at].possessive;
    }

    std::optional<Found> vague(std::size_t at) const {
        return is(at, {"recently", "lately"}) ? std::optional{Found{1, until_now(), TimeForm::vague}} : std::nullopt;
    }

    const Document& m_document;
    const Wording& m_wording;
    std::vector<TimeExpression> m_times;
    std::optional<Date> m_last_day;
};

}  // namespace

string_view to_string(TimePrecision precision) {
    static constexpr std::array<string_view, 8> names{"day",     "days", "week",     "month",
                                                      "quarter", "year", "interval", "unknown"};
    return names.at(static_cast<std::size_t>(precision));
}

std::vector<TimeExpression> find_times(const Document& document) {
    return find_times(document, read_words(document.text));
}

std::vector<TimeExpression> find_times(const Document& document, const Wording& wording) {
    return TimeReader{document, wording}.read();
}

std::optional<When> intersect(const When& a, const When& b) {
    if (!overlap(a.range, b.range)) {
        return std::nullopt;
    }
    When both;
    both.range.from = a.range.from && b.range.from ? std::max(a.range.from, b.range.from)
                      : a.range.from               ? a.range.from
                                                   : b.range.from;
    both.range.to = a.range.to && b.range.to ? std::min(a.range.to, b.range.to) : a.range.to ? a.range.to : b.range.to;
    both.precision = std::min(a.precision, b.precision);
    if (both.range.from && both.range.to) {
        const auto length = (*both.range.to - *both.range.from).count() + 1;
        both.precision = length == 1 ? TimePrecision::day : both.precision;
    }
    return both;
}

std::ostream& operator<<(std::ostream& out, const When& when) {
    out << (when.range.from ? to_string(*when.range.from) : "..") << '/'
        << (when.range.to ? to_string(*when.range.to) : "..");
    return out << ' ' << to_string(when.precision);
}

}  // namespace sitmap

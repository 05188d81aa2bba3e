#pragma once

// Reads the words of a document from left to right for the times they tell, and remembers what later
// words lean on. Points (time_points.cpp) are days and periods, years (time_years.cpp) tell of which year a
// date is that is written without it; spans (time_spans.cpp) are what is counted from a day, or open on one
// side; ranges (time_ranges.cpp) are pairs of points, runs (time_runs.cpp) so many days on end; sequels
// (time_sequels.cpp) lean on what was told last; entries (time_entries.cpp) begin with their day.

#include "engine/time/calendar.hpp"
#include "engine/time/figure_date.hpp"
#include "engine/time/when.hpp"
#include "engine/wording/words.hpp"

#include <initializer_list>

namespace sitmap {

/// The one day.
When on_day(Date date);

class TimeReader {
public:
    TimeReader(const Document& document, const Wording& wording)
        : m_document(document), m_wording(wording), m_figures(figure_use(wording)) {}

    std::vector<TimeExpression> read();

private:
    struct Found {
        std::uint32_t length = 0;  ///< in words
        When when;
        TimeForm form = TimeForm::point;
        std::optional<std::size_t> base =
            std::nullopt;  ///< the word at which the date stands that this was counted from
    };

    bool is(std::size_t at, std::initializer_list<WordHash> words) const { return m_wording.is(at, words); }
    bool in_dateline(std::size_t at) const;
    void add_dateline();
    void add(std::size_t at, const Found& found);
    /// What has happened has happened by the document's day.
    When capped(const Found& found) const;
    class Openers;  ///< the rules below with the words that each may begin with: a new rule is told there
    bool is_one_paragraph(std::size_t at, std::uint32_t length) const;
    bool is_of_another_part(std::size_t year, std::size_t at) const;
    std::optional<Found> time_at(std::size_t at) const;

    // Points.
    bool year_expected(std::size_t at) const;
    std::optional<Found> date(std::size_t at) const;
    std::optional<WrittenDate> ranked_date(std::size_t at) const;
    void add_told_year(WrittenDate& written, std::size_t at) const;
    /// "10 Muharram 1445", "in Ramadan".
    std::optional<Found> hijri(std::size_t at) const;
    std::optional<Found> prefixed_period(std::size_t at) const;
    /// "Saturday", "on Friday night", "Saturday, 26 July", "last Friday", "next Monday".
    std::optional<Found> weekday(std::size_t at) const;
    /// In a report of no day that tells its week: the only such day of it.
    std::optional<Date> only_in_period(unsigned weekday) const;
    static Found past(Date published, unsigned weekday, std::uint32_t length);
    static Found coming(Date published, unsigned weekday, std::uint32_t length);
    /// "will meet on Monday", "due Friday": a word of the future up to six words before.
    bool is_ahead(std::size_t at) const;
    std::optional<Found> named_day(std::size_t at) const;
    std::optional<Found> this_or_last(std::size_t at) const;
    /// The week, month, year ... of the document, so many steps away.
    std::optional<When> period(std::size_t unit, int steps) const;
    std::uint32_t weekend_length(std::size_t at) const;
    bool is_in_dated_entry(std::size_t at) const;
    /// A date, a weekday or a period: what may stand after since, from, until.
    std::optional<Found> point(std::size_t at) const;
    /// "the 1974 agreement": tells the thing's year, not the sentence's.
    std::optional<Found> naming_year(std::size_t at) const;
    bool is_determiner(std::size_t at) const;

    // Years.
    /// The year told last before this word, within reach: with a month, or as "in 2014".
    std::optional<int> year_told(std::size_t at) const;
    /// A chronicle is read once from left to right, not back to its beginning for each date.
    std::optional<int> remember_year(std::size_t at, std::optional<int> year) const;
    bool tells_year(std::size_t before) const;
    bool heads_paragraph(std::size_t at) const;
    std::optional<int> year_of_paragraph(std::size_t at) const;
    bool stands_in_brackets(std::size_t at) const;
    std::size_t relative_before(std::size_t at) const;
    bool steps_back(std::size_t at, std::size_t clause) const;
    bool is_year_of_title(std::size_t at) const;
    bool is_recalled(std::size_t at) const;
    bool is_apposed_year(std::size_t at) const;
    bool turns_year(const When& when) const;
    bool last_day_has_year(int year, std::size_t at) const;
    std::optional<When> of_the_reports_year(const WrittenDate& date, std::size_t at, int told) const;
    /// The latest such date that is not after the document's.
    std::optional<When> last_such(const WrittenDate& date, Date published) const;
    std::optional<When> within_period(const WrittenDate& date) const;
    std::optional<When> meant(const WrittenDate& date, std::size_t at) const;

    // Entries.
    bool begins_line(std::size_t at) const;
    bool begins_entry(std::size_t at) const;
    void note_heading(WordRange time, const When& when);
    std::optional<Found> day_of_entry(std::size_t at) const;

    // Spans.
    std::optional<std::chrono::days> unit_days(std::size_t at) const;
    Date months_before(Date date, int count) const;
    /// The first day of a span of `count` units that ends at `end`.
    std::optional<Date> start_of(Date end, std::int64_t count, std::size_t unit) const;
    /// "the past three days", "the last 24 hours", "in recent weeks".
    std::optional<Found> past_span(std::size_t at) const;
    /// "three days ago", "two weeks ago", "a year ago".
    std::optional<Found> ago(std::size_t at) const;
    /// "Two months ago" is that month, "two weeks ago" that week, "two days ago" that day.
    When around(Date date, std::size_t unit) const;
    When until_now() const;
    std::optional<Found> since(std::size_t at) const;
    std::optional<Found> reporting_period(std::size_t at) const;
    bool leads_on(std::size_t at) const;
    /// "until 20 December", "before 2014", "after 12 July".
    std::optional<Found> bounded(std::size_t at) const;
    std::optional<Found> vague(std::size_t at) const;
    std::optional<Found> counted_from(std::size_t at) const;
    std::optional<std::size_t> base_after(std::size_t side) const;
    std::optional<Found> decade(std::size_t at) const;

    // Ranges.
    struct FoundDay {
        Date day;
        std::uint32_t length = 0;
        TimeForm form = TimeForm::point;
    };
    /// The one day that was found; nothing for longer and for unknown times.
    static std::optional<FoundDay> day_of(const std::optional<Found>& found);
    struct DayOnly {
        std::uint32_t length = 0;
        std::chrono::day day{1};
    };
    std::optional<Found> loose_point(std::size_t at) const;
    std::optional<Found> year_at(std::size_t at) const;
    std::optional<DayOnly> day_only(std::size_t at) const;
    std::optional<Found> pair(std::size_t at) const;
    std::uint32_t clock_length(std::size_t at) const;
    bool is_bare_clock(std::size_t at) const;
    std::optional<Found> day_of_that_month(const Found& start, std::size_t at) const;
    std::optional<int> last_of_years(std::size_t at) const;
    std::optional<Found> years(std::size_t at) const;
    std::optional<Found> bare_days(std::size_t at, DayOnly first, std::size_t next) const;
    /// "from 3 to 5 May", "between March and June", "from 12 July until 14 July".
    std::optional<Found> from_to(std::size_t at) const;
    std::optional<std::uint32_t> joint_at(std::size_t at) const;
    std::optional<Found> two_points(std::size_t at) const;
    bool joins_by_and(std::size_t at, const Found& found) const;
    std::optional<Found> weekday_of(std::size_t at) const;
    std::optional<Found> weekday_of_week(std::size_t at) const;
    std::optional<Found> night(std::size_t at) const;
    /// "in October and November 1911", "March-April 2024".
    std::optional<Found> two_months(std::size_t at) const;
    /// "between March and May 2024": the year is written once, at the end.
    std::optional<Found> in_year_of(const Found& end, std::size_t at) const;

    // Runs.
    struct Begin {
        Date day;
        std::uint32_t length = 0;  ///< of the words that told it right there; 0 where they stand further on
        bool ends = false;         ///< it is the last day: "four days of fighting ended on 11 July"
    };
    std::optional<Found> run_of_days(std::size_t at) const;
    std::optional<Date> day_told_before(std::size_t at) const;
    std::optional<Found> counted_run(std::size_t at) const;
    /// "The week of clashes ..., which began on 13 July": seven days from the day that is told later
    /// in the sentence. "Three days of fighting that started on 4 May" likewise.
    std::optional<Found> week_from(std::size_t at) const;
    std::optional<Found> week_ending(std::size_t at) const;
    std::optional<Begin> begin_told_after(std::size_t at) const;

    // Sequels.
    /// "the next day", "the same day", "two days later", "a week earlier".
    std::optional<Found> sequel(std::size_t at) const;
    std::optional<Found> sequel_day(std::size_t at) const;
    std::optional<Found> later_or_earlier(std::size_t at) const;
    std::optional<Found> following(std::size_t at) const;
    std::optional<Found> within(std::size_t at) const;
    std::optional<Found> season(std::size_t at) const;
    bool ends_phrase(std::size_t at) const;
    /// "Tue 20", "Sat 24 - Sun 25", "Mon 19 June".
    std::optional<Found> weekday_and_day(std::size_t at) const;
    std::optional<Found> weekdays_up_to(std::size_t at) const;
    std::optional<Date> such_day(std::size_t at) const;
    std::optional<Found> day_of_month(std::size_t at) const;
    static std::optional<Date> day_in_month_of(Date other, std::chrono::day day);
    std::optional<Date> last_such_day(std::chrono::day day) const;
    std::optional<Found> part_of_period(std::size_t at) const;
    std::optional<DateRange> part_of_told(std::size_t unit, Part part, bool last) const;
    std::optional<Found> same_period(std::size_t at) const;
    std::optional<Found> rank_of_day(std::size_t at) const;
    std::optional<Found> from_last_day(int step, std::uint32_t length) const;

    const Document& m_document;
    const Wording& m_wording;
    FigureUse m_figures;
    std::vector<TimeExpression> m_times;
    std::optional<Date> m_last_day;
    bool m_astray = false;                   ///< a weekday was told last, of nobody knows which week
    std::optional<Date> m_entry_day;         ///< of a diary's entry: a weekday and date that begin a paragraph
    std::optional<Date> m_entry_month;       ///< a heading's, of the days that head lines below it
    std::optional<std::size_t> m_base;       ///< the word of a date that only something else was counted from
    std::optional<DateRange> m_period;       ///< what the report says that it covers
    When m_last;                             ///< what was told last, of any precision
    mutable std::size_t m_year_read_to = 0;  ///< words before it have been searched for years
    mutable std::optional<int> m_year_read;
};

}  // namespace sitmap

#include "engine/time/when.hpp"

#include "engine/time/report_time.hpp"
#include "engine/time/time_reader.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/phrase.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <span>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::uint32_t head_reach = 6;  ///< sentences at a report's head that may tell what it covers

/// From a year's first day to a year's last.
bool is_years(const When& when) {
    const std::optional<Date> from = when.range.from;
    const std::optional<Date> to = when.range.to;
    if (when.precision == TimePrecision::year || !from || !to) {
        return when.precision == TimePrecision::year;
    }
    return civil(*from).month() == std::chrono::January && civil(*from).day() == std::chrono::day{1} &&
           civil(*to).month() == std::chrono::December && civil(*to).day() == std::chrono::day{31};
}

}  // namespace

When on_day(Date date) {
    return {{date, date}, TimePrecision::day};
}

/// "... the day before.", and "Monday 3 May" heads the next entry.
bool TimeReader::is_one_paragraph(std::size_t at, std::uint32_t length) const {
    const std::size_t last = std::min(at + length, m_wording.words.size()) - 1;
    return m_wording.sentence_of(at).paragraph == m_wording.sentence_of(last).paragraph;
}

/// Another paragraph's year, or one told two sentences before: a report of a day tells of its own year.
bool TimeReader::is_of_another_part(std::size_t year, std::size_t at) const {
    const Sentence& there = m_wording.sentence_of(year);
    const bool apart = m_wording.words[year].sentence + 1 < m_wording.words[at].sentence ||
                       there.paragraph != m_wording.sentence_of(at).paragraph;
    return apart && (!there.heading || there.item);
}

/// "June of last year", "17 October last year".
void TimeReader::add_told_year(WrittenDate& written, std::size_t at) const {
    const std::size_t behind = at + written.length;
    const std::size_t which = behind + (is(behind, {"of"}) ? 1 : 0);
    const bool told = is(which, {"last", "this"}) && is(which + 1, {"year"});
    const auto year = told && m_document.published ? static_cast<int>(civil(*m_document.published).year())
                      : told                       ? year_told(at)
                                                   : std::nullopt;
    if (year) {
        written.year = *year - (is(which, {"last"}) ? 1 : 0);
        written.length += static_cast<std::uint32_t>(which + 2 - behind);
    }
}

std::vector<TimeExpression> TimeReader::read() {
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

bool TimeReader::in_dateline(std::size_t at) const {
    return m_document.published_span && overlap(*m_document.published_span, m_wording.words[at].span);
}

void TimeReader::add_dateline() {
    if (m_document.published && m_document.published_span) {
        m_times.push_back({*m_document.published_span, on_day(*m_document.published), TimeForm::dateline});
        std::rotate(std::lower_bound(m_times.begin(), m_times.end() - 1, m_times.back(),
                                     [](const auto& a, const auto& b) { return a.span < b.span; }),
                    m_times.end() - 1, m_times.end());
    }
}

void TimeReader::add(std::size_t at, const Found& found) {
    const auto first = static_cast<std::uint32_t>(at);
    const TimeForm form = m_base == at && found.form == TimeForm::point ? TimeForm::base : found.form;
    m_base = found.base ? found.base : m_base;
    m_times.push_back({span_of(m_wording, {first, first + found.length}), capped(found), form});
    if (form == TimeForm::base) {
        return;
    }
    const When& when = m_times.back().when;
    note_heading({first, first + found.length}, when);
    m_last = found.form == TimeForm::point ? when : m_last;
    const bool weekday =
        weekday_number(m_wording.words[at].folded) != 0 || weekday_number(m_wording.words[at + 1].folded) != 0;
    if (weekday && found.form == TimeForm::point && when.precision == TimePrecision::unknown && !when.range.to) {
        m_astray = true;  // "on Saturday", of nobody knows which week: "the same day" is that one
    }
    if (when.precision == TimePrecision::day && found.form == TimeForm::point) {
        m_last_day = when.range.from;
        m_astray = false;
        m_entry_day = begins_entry(at) ? when.range.from : m_entry_day;
    }
    if (found.form == TimeForm::point && !when.range.from && when.range.to && is(at, {"until", "till"})) {
        m_last_day = when.range.to;  // "went on until 18 March. Two days later"
        m_last = on_day(*when.range.to);
    }
    const bool days = when.range.from && when.range.to && *when.range.from < *when.range.to &&
                      !(is_years(when) && m_wording.words[at].sentence > 0);  // "1980\u20131981" over a chapter
    const bool lasting = ordinal(m_wording.words[at].folded).has_value();
    if (!m_period && days && !lasting && found.form == TimeForm::point && m_wording.words[at].sentence < head_reach &&
        heads_report(m_wording, m_wording.sentence_of(at))) {
        m_period = when.range;
    }
}

When TimeReader::capped(const Found& found) const {
    When when = found.when;
    if (m_document.published && found.form != TimeForm::future && when.range.to > m_document.published &&
        !(when.range.from > m_document.published)) {
        when.range.to = m_document.published;
    }
    if (when.range.from && when.range.to && *when.range.to < *when.range.from) {
        when.range.to.reset();  // "a truce from 4 May", told under an earlier day
    }
    return when;
}

/// Which rules may find a time that begins with a word, in the order in which they are asked. Most words begin none.
class TimeReader::Openers {
public:
    using Rule = std::optional<Found> (TimeReader::*)(std::size_t) const;

    Openers() {
        add(&TimeReader::day_of_entry, {figures});
        add(&TimeReader::since, {"since", "from"});
        add(&TimeReader::from_to, {"from", "between"});
        add(&TimeReader::night, {"night", "overnight"});
        add(&TimeReader::run_of_days, {ranks, figures});
        add(&TimeReader::counted_run, {figures, counts});
        add(&TimeReader::counted_from, {figures, counts, "day", "eve"});
        add(&TimeReader::bounded, {"by", "until", "till", "before", "after"});
        add(&TimeReader::week_from, {figures, counts, "week"});
        add(&TimeReader::two_months, {"in", "during", "throughout", months, parts});
        add(&TimeReader::reporting_period, {"in", "during", "throughout", "over", "within"});
        add(&TimeReader::prefixed_period, {"in", "during", "throughout"});
        add(&TimeReader::weekday_of, {ranks, figures, "last", "final"});
        add(&TimeReader::weekday_of_week, {weekdays});
        add(&TimeReader::two_points, {figures, months, parts, weekdays});
        add(&TimeReader::years, {figures, "winter"});
        add(&TimeReader::date, {figures, months, parts, ranks, "new", "christmas", "boxing", "all", "bastille", "q1",
                                "q2", "q3", "q4", "h1", "h2"});
        add(&TimeReader::hijri, {figures, "muharram", "safar", "rabi", "jumada", "rajab", "shaban", "ramadan",
                                 "ramadhan", "shawwal", "dhu", "dhul"});
        add(&TimeReader::weekday_and_day,
            {weekdays, "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"});
        add(&TimeReader::weekday, {weekdays, "last", "this", "next", "past"});
        add(&TimeReader::named_day,
            {"today", "to", "tonight", "yesterday", "overnight", "tomorrow", "through", "during", "throughout"});
        add(&TimeReader::sequel_day, {"next", "following", "same", "previous"});
        add(&TimeReader::this_or_last,
            {"earlier", "last", "previous", "next", "coming", "this", "at", "over", "during", "on"});
        add(&TimeReader::past_span, {"recent", "past", "last", "previous"});
        add(&TimeReader::ago, {figures, counts, "an"});
        add(&TimeReader::decade, {figures, parts});
        add(&TimeReader::sequel, {figures, counts, parts, "next", "following", "ensuing", "within", "same", "previous",
                                  "earlier", "later", "day", "night", "the", "that", "month", "year"});
        add(&TimeReader::naming_year, {figures});
        add(&TimeReader::vague, {"recently", "lately"});
    }

    /// Numbers of the rules, ascending.
    std::span<const std::uint32_t> at(const Wording& wording, std::size_t word) const {
        const char first = wording.words[word].folded.front();
        if (first >= '0' && first <= '9') {
            return m_of_figures;
        }
        const PhraseTable::Match match = m_of_words.longest(wording, word);
        return match ? std::span{match.rows->begin(), match.rows->end()} : std::span<const std::uint32_t>{};
    }
    Rule rule(std::uint32_t number) const { return m_rules[number]; }

private:
    static constexpr string_view figures = "0";
    static constexpr string_view counts =
        "a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen";
    static constexpr string_view months =
        "january february march april may june july august september october november december jan feb mar apr jun jul "
        "aug sep sept oct nov dec";
    static constexpr string_view parts =
        "early beginning start mid middle late end first second latter third fourth last final spring summer autumn";
    static constexpr string_view weekdays = "monday tuesday wednesday thursday friday saturday sunday";
    static constexpr string_view ranks =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";

    void add(Rule reads, std::initializer_list<string_view> openers) {
        const auto number = static_cast<std::uint32_t>(m_rules.size());
        m_rules.push_back(reads);
        for (string_view words : openers) {
            if (words == figures) {
                m_of_figures.push_back(number);
                continue;
            }
            while (!words.empty()) {
                const string_view word = words.substr(0, words.find(' '));
                m_of_words.add(word, number);
                words.remove_prefix(std::min(words.size(), word.size() + 1));
            }
        }
    }

    std::vector<Rule> m_rules;
    std::vector<std::uint32_t> m_of_figures;  ///< words that begin with a digit
    PhraseTable m_of_words;
};

std::optional<TimeReader::Found> TimeReader::time_at(std::size_t at) const {
    static const Openers openers;
    for (const std::uint32_t rule : openers.at(m_wording, at)) {
        if (auto found = (this->*openers.rule(rule))(at); found && is_one_paragraph(at, found->length)) {
            return found;
        }
    }
    return std::nullopt;
}

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

std::optional<long> days_in(const When& when) {
    const auto [from, to] = when.range;
    return from && to ? std::optional{static_cast<long>((*to - *from).count()) + 1} : std::nullopt;
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
    if (days_in(both) == 1) {
        both.precision = TimePrecision::day;
    }
    return both;
}

std::ostream& operator<<(std::ostream& out, const When& when) {
    out << (when.range.from ? to_string(*when.range.from) : "..") << '/'
        << (when.range.to ? to_string(*when.range.to) : "..");
    return out << ' ' << to_string(when.precision);
}

}  // namespace sitmap

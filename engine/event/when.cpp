#include "engine/event/when.hpp"

#include "engine/event/report_time.hpp"
#include "engine/event/time_reader.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace sitmap {

using std::string_view;

When on_day(Date date) {
    return {{date, date}, TimePrecision::day};
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
    m_times.push_back({span_of(m_wording, {first, first + found.length}), capped(found), found.form});
    const When& when = m_times.back().when;
    m_last = found.form == TimeForm::point ? when : m_last;
    if (when.precision == TimePrecision::day && found.form == TimeForm::point) {
        m_last_day = when.range.from;
    }
    const bool days = when.range.from && when.range.to && *when.range.from < *when.range.to;
    if (!m_period && days && found.form == TimeForm::point && heads_report(m_wording, m_wording.sentence_of(at))) {
        m_period = when.range;
    }
}

When TimeReader::capped(const Found& found) const {
    When when = found.when;
    if (m_document.published && found.form != TimeForm::future && when.range.to > m_document.published &&
        !(when.range.from > m_document.published)) {
        when.range.to = m_document.published;
    }
    return when;
}

std::optional<TimeReader::Found> TimeReader::time_at(std::size_t at) const {
    for (const auto rule :
         {&TimeReader::since, &TimeReader::from_to, &TimeReader::bounded, &TimeReader::week_from,
          &TimeReader::two_months, &TimeReader::prefixed_period, &TimeReader::date, &TimeReader::hijri,
          &TimeReader::weekday, &TimeReader::named_day, &TimeReader::this_or_last, &TimeReader::past_span,
          &TimeReader::ago, &TimeReader::sequel, &TimeReader::naming_year, &TimeReader::vague}) {
        if (auto found = (this->*rule)(at)) {
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

// TimeReader: the day that heads an entry of a diary or a chronicle.

#include "engine/time/time_reader.hpp"

namespace sitmap {

using std::string_view;

bool TimeReader::begins_line(std::size_t at) const {
    return at == 0 || m_wording.gap(at).find('\n') != string_view::npos;
}

/// "Tuesday 9 July 1996, Oss.", "Friday 12.": the first words of a paragraph.
bool TimeReader::begins_entry(std::size_t at) const {
    const std::string_view word = m_wording.words[at].folded;
    return begins_line(at) && !m_document.published && (weekday_number(word) != 0 || short_weekday_number(word) != 0);
}

/// A month that has its line for itself: the days of the lines below it are of that month. Any other line of its own
/// that tells a time ends it.
void TimeReader::note_heading(WordRange time, const When& when) {
    const Sentence& sentence = m_wording.sentence_of(time.first);
    const bool alone = time.first == sentence.first && time.last == sentence.last && begins_line(time.first) &&
                       (time.last >= m_wording.words.size() || begins_line(time.last));
    if (alone) {
        m_entry_month = when.precision == TimePrecision::month ? when.range.from : std::nullopt;
    }
}

/// "6 \u2013 Troops enter Oss.", "22\u201324: ..." in a line below "February".
std::optional<TimeReader::Found> TimeReader::day_of_entry(std::size_t at) const {
    if (!m_entry_month || !begins_line(at)) {
        return std::nullopt;
    }
    const auto first = figure_of(m_wording.words[at].folded, 1, 2);
    const bool pair = joint_at(at + 1) == 0 && m_wording.gap(at + 1).find(' ') == string_view::npos;
    const auto last = pair ? figure_of(m_wording.words[at + 1].folded, 1, 2) : first;
    const std::size_t next = at + (pair ? 2 : 1);
    const string_view gap = m_wording.gap(next);
    const bool leads = is_spaced_dash(gap) || gap == " \u2014 " || gap == ": ";
    if (!first || !last || !leads || next >= m_wording.words.size()) {
        return std::nullopt;
    }
    const auto from = day_in_month_of(*m_entry_month, std::chrono::day{*first});
    const auto to = day_in_month_of(*m_entry_month, std::chrono::day{*last});
    if (!from || !to || *to < *from) {
        return std::nullopt;
    }
    const auto length = static_cast<std::uint32_t>(next - at);
    return Found{length, pair ? When{{from, to}, TimePrecision::days} : on_day(*from)};
}

}  // namespace sitmap

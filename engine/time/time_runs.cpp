// TimeReader: runs of days: "the third straight day", "on three consecutive nights", "four days of fighting ended on 11
// July", "the week ending 5 April".

#include "engine/time/time_reader.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

using std::chrono::days;

namespace {

constexpr int longest_run = 60;  ///< "the sixtieth day in a row"

}  // namespace

/// "for the third straight day", "a second consecutive night", "the fourth day in a row": so many to the document's.
std::optional<TimeReader::Found> TimeReader::run_of_days(std::size_t at) const {
    const auto rank = ordinal(m_wording.words[at].folded);
    if (!rank || *rank < 2 || *rank > longest_run || !m_document.published) {
        return std::nullopt;
    }
    const bool straight = is(at + 1, {"straight", "consecutive", "successive", "running"});
    const std::size_t unit = at + (straight ? 2 : 1);
    const auto step = unit_days(unit);
    const bool row = is(unit + 1, {"in"}) && is(unit + 2, {"a"}) && is(unit + 3, {"row"});
    const bool running = is(unit + 1, {"running"});
    const bool led = (at > 1 && is(at - 2, {"for", "into"})) || (at > 0 && is(at - 1, {"for", "into"}));
    const bool own = at > 0 && is(at - 1, {"its", "their"});  // "Fighting entered its fourth day"
    const bool lasts = (led || own) && !is(unit + 1, {"of"});
    if (!step || *step == days{0} || (!straight && !row && !running && !lasts)) {
        return std::nullopt;
    }
    const auto up_to = [&](Date last) { return When{{last - *step * (*rank - 1), last}, TimePrecision::days}; };
    const std::size_t behind = unit + (row ? 4 : running ? 2 : 1);
    const std::size_t next =
        behind + (is(behind, {"on"}) ? 1 : 0);  // "for a third day on Wednesday", "third day Friday"
    if (const auto end =
            next < m_wording.words.size() && m_wording.gap(next) == " " ? day_of(loose_point(next)) : std::nullopt;
        end && end->form == TimeForm::point) {
        return Found{static_cast<std::uint32_t>(next - at) + end->length, up_to(end->day)};
    }
    if (const auto day = day_told_before(at)) {
        return Found{static_cast<std::uint32_t>(behind - at), up_to(*day)};
    }
    const Sentence& here = m_wording.sentence_of(at);
    for (std::size_t word = here.first; word < here.last; ++word) {
        if (m_wording.words[word].capital && is_month_or_weekday(m_wording.words[word].folded) && !in_dateline(word)) {
            return std::nullopt;  // "for the third day on Tuesday": that is told
        }
    }
    return Found{static_cast<std::uint32_t>(behind - at), up_to(*m_document.published)};
}

/// "On Tuesday for the second day running": the day right before it.
std::optional<Date> TimeReader::day_told_before(std::size_t at) const {
    const std::size_t lead = at - (is(at - 1, {"for", "into"}) ? 1 : 2);
    if (m_times.empty() || lead == 0 || m_times.back().form != TimeForm::point ||
        m_times.back().when.precision != TimePrecision::day ||
        m_times.back().span.end != m_wording.words[lead - 1].span.end) {
        return std::nullopt;
    }
    return m_times.back().when.range.to;
}

/// "Rockets have hit Oss on three consecutive nights", "has been shelled for five straight days": so many to the
/// document's.
std::optional<TimeReader::Found> TimeReader::counted_run(std::size_t at) const {
    const auto count = number_at(m_wording, at);
    if (!count || count->value < 2 || count->value > longest_run || !m_document.published || at < 2 ||
        !is(at - 1, {"on", "for"})) {
        return std::nullopt;
    }
    const std::size_t straight = at + count->length;
    const bool behind = is(straight + 1, {"running"});
    const std::size_t unit = behind ? straight : straight + 1;
    const auto step = unit_days(unit);
    if ((!behind && !is(straight, {"straight", "consecutive", "successive"})) || step != days{1}) {
        return std::nullopt;
    }
    const std::uint32_t clause = m_wording.words[at].clause;
    bool perfect = false;
    for (std::size_t word = at; word > 0 && m_wording.words[word - 1].clause == clause && !perfect; --word) {
        perfect = is(word - 1, {"has", "have"});
    }
    if (!perfect) {
        return std::nullopt;
    }
    const Date last = *m_document.published;
    const When when{{last - days{count->value - 1}, last}, TimePrecision::days};
    return Found{static_cast<std::uint32_t>(unit + (behind ? 2 : 1) - at), when};
}

std::optional<TimeReader::Found> TimeReader::week_from(std::size_t at) const {
    const auto count = number_at(m_wording, at);
    const bool week = is(at, {"week"});
    if (week && is(at + 1, {"ending", "to"})) {
        return week_ending(at);
    }
    std::size_t unit = week ? at : at + (count ? count->length : 0);
    unit += count && is(unit, {"consecutive", "straight", "successive"}) ? 1 : 0;
    const auto step = unit_days(unit);
    const bool right_there = is(unit + 1, {"beginning", "starting", "from", "commencing"});
    const std::uint32_t on = right_there && is(unit + 2, {"on", "with"}) ? 1 : 0;
    if ((!week && !count) || !step || *step == days{0} || (!is(unit + 1, {"of"}) && !right_there)) {
        return std::nullopt;
    }
    const auto start = begin_told_after(unit + 2 + on);
    const std::int64_t length_days = (count ? std::min<std::int64_t>(count->value, 60) : 1) * step->count();
    if (!start || length_days < 1 || (right_there && start->length == 0)) {
        return std::nullopt;
    }
    const Date first = start->day - days{start->ends ? length_days - 1 : 0};
    const When when{{first, first + days{length_days - 1}},
                    length_days == 7 ? TimePrecision::week : TimePrecision::days};
    return Found{static_cast<std::uint32_t>(unit + 2 - at) + (start->length > 0 ? on + start->length : 0), when};
}

/// "Week ending 14 January", "the week to 14 January": the seven days to it.
std::optional<TimeReader::Found> TimeReader::week_ending(std::size_t at) const {
    const auto last = loose_point(at + 2);
    if (!last || last->when.precision != TimePrecision::day || !last->when.range.to) {
        return std::nullopt;
    }
    return Found{2 + last->length, {{*last->when.range.to - days{6}, last->when.range.to}, TimePrecision::week}};
}

std::optional<TimeReader::Begin> TimeReader::begin_told_after(std::size_t at) const {
    if (at >= m_wording.words.size()) {
        return std::nullopt;
    }
    if (const auto direct = day_of(loose_point(at))) {
        return Begin{.day = direct->day, .length = direct->length};
    }
    const Sentence& sentence = m_wording.sentence_of(at);
    for (std::size_t next = at; next + 1 < sentence.last; ++next) {
        const bool ends = is(next, {"ended"});
        if (ends || is(next, {"began", "started", "begun", "beginning", "starting", "erupted", "broke"})) {
            const std::size_t skip = is(next + 1, {"on", "out"}) ? (is(next + 2, {"on"}) ? 3 : 2) : 1;
            const auto found = day_of(point(next + skip));
            return found ? std::optional{Begin{.day = found->day, .ends = ends}} : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap

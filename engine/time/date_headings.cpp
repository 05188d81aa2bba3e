#include "engine/time/date_headings.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

/// Nothing else stands on its line.
bool is_line(const Wording& wording, const Sentence& sentence) {
    const bool begins = sentence.first == 0 || wording.gap(sentence.first).find('\n') != string_view::npos;
    const bool ends =
        sentence.last >= wording.words.size() || wording.gap(sentence.last).find('\n') != string_view::npos;
    return begins && ends && sentence.first < sentence.last;
}

/// Beside the date only its weekday or its number: "Day 3 - Monday, 15 April".
bool is_date(const Wording& wording, const Sentence& sentence, WordRange time) {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        const Word& word = wording.words[at];
        const bool own = at >= time.first && at < time.last;
        if (!own && !word.number && word.folded != "day" && !is_month_or_weekday(word.folded) &&
            short_weekday_number(word.folded) == 0) {
            return false;
        }
    }
    return true;
}

bool ends_days(const Wording& wording, const Sentence& sentence) {
    static constexpr auto names =
        texts("background", "aftermath", "reactions", "analysis", "context", "casualties", "response", "overview",
              "sources", "humanitarian", "notes", "assessment", "outlook", "conclusion", "references");
    constexpr std::uint32_t longest = 4;  // "School in Oss destroyed, no casualties" is what happened
    return sentence.heading && sentence.last - sentence.first <= longest &&
           std::any_of(wording.words.begin() + sentence.first, wording.words.begin() + sentence.last,
                       [](const Word& word) { return std::ranges::find(names, word.folded) != names.end(); });
}

}  // namespace

std::vector<DateHeading> date_headings(const Wording& wording, const std::vector<TimeExpression>& times) {
    std::vector<DateHeading> headings;
    std::size_t next = 0;
    for (std::uint32_t number = 0; number < wording.sentences.size(); ++number) {
        const Sentence& sentence = wording.sentences[number];
        while (next < times.size() && times[next].span.end <= sentence.span.start) {
            ++next;
        }
        if (!is_line(wording, sentence)) {
            continue;
        }
        const bool told =
            next < times.size() && times[next].span.end <= sentence.span.end && times[next].form == TimeForm::point;
        if (told && is_date(wording, sentence, words_under(wording, times[next].span))) {
            headings.push_back({number, times[next].when});
        } else if (!headings.empty() && ends_days(wording, sentence)) {
            headings.push_back({number, {}});
        }
    }
    return headings;
}

}  // namespace sitmap

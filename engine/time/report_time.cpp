#include "engine/time/report_time.hpp"

#include "engine/time/calendar.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::uint32_t period_reach = 4;     ///< sentences at a report's head that may tell what it covers
constexpr std::uint32_t title_reach = 6;      ///< paragraphs in which its title may stand
constexpr std::uint32_t longest_title = 12;   ///< words
constexpr std::chrono::days longest_ago{31};  ///< from the end of what a report covers to its own day
constexpr long longest_lead = 8;              ///< days: "over the past week" at the head

bool ends_with_stop(const Wording& wording, const Sentence& sentence) {
    return wording.gap(sentence.last).substr(0, 2).find('.') != std::string_view::npos;
}

/// "KIRKUK - ...", "* AL-QAIM - ..." at a paragraph's head: capitals and a dash.
bool begins_with_capitals(const Wording& wording, const Sentence& sentence) {
    const std::uint32_t last = std::min(sentence.last, sentence.first + 4);
    for (std::uint32_t at = sentence.first; at < last; ++at) {
        const std::string_view word = slice(wording.text, wording.words[at].span);
        if (std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) {
            return false;
        }
        if (wording.gap(at + 1) == " - " || wording.gap(at + 1) == " \u2013 ") {
            return wording.words[at].capital;
        }
    }
    return false;
}

/// "Hama: ..." at a paragraph's head.
bool begins_with_name(const Wording& wording, const Sentence& sentence) {
    const std::uint32_t last = std::min(sentence.last, sentence.first + 4);
    const bool heads = wording.gap(sentence.first).find('\n') != std::string_view::npos;
    if (heads && begins_with_capitals(wording, sentence)) {
        return true;
    }
    for (std::uint32_t at = sentence.first + 1; heads && wording.words[sentence.first].capital && at < last; ++at) {
        if (wording.gap(at).starts_with(": ")) {
            return true;
        }
    }
    return false;
}

/// "17:40 ..." at a paragraph's head.
bool begins_with_clock(const Wording& wording, const Sentence& sentence) {
    const std::uint32_t at = sentence.first;
    const std::string_view first = slice(wording.text, wording.words[at].span);
    const bool heads = at == 0 || wording.gap(at).find('\n') != std::string_view::npos;
    if (heads && wording.words[at].number && first.size() >= 4 && first.size() <= 5 && first[first.size() - 3] == '.') {
        return true;  // "17.40"
    }
    return at + 1 < sentence.last && wording.words[at].number && wording.words[at + 1].number &&
           wording.words[at].span.length() <= 2 && wording.words[at + 1].span.length() == 2 &&
           (wording.gap(at + 1) == ":" || wording.gap(at + 1) == ".");
}

/// "Operational information as of 18:00", "Evening summary".
bool calls_itself_daily(const Wording& wording, const Sentence& sentence, const Codebook& codebook) {
    constexpr std::uint32_t name_reach = 3;  // "Official communiqué. Oss, 6 September 1938." below whose it is
    const WordRange first{sentence.first, std::min(sentence.last, sentence.first + name_reach)};
    if (sentence.paragraph <= 1 && codebook.cue_within("daily_report", wording, first)) {
        return true;
    }
    const bool title = sentence.heading || (sentence.paragraph == 0 && !ends_with_stop(wording, sentence));
    return title && sentence.paragraph < title_reach &&
           codebook.cue_within("daily_report", wording, words_of(sentence));
}

/// "Over the past three days" as the report's first words, up to its own day.
bool leads_until_now(const Document& document, const Sentence& sentence, std::uint32_t first, const When& when) {
    return first <= sentence.first + 2 && document.published && when.range.to == document.published &&
           days_in(when).value_or(0) <= longest_lead;
}

/// "Situation report, 13-26 August 2023." as the text's first words.
bool is_title(const Wording& wording, const Sentence& sentence) {
    static constexpr std::array names{"report", "update",  "bulletin", "digest",
                                      "brief",  "summary", "roundup",  "sitrep"};
    const auto first = wording.words.begin() + sentence.first;
    return sentence.first == 0 && sentence.last <= longest_title &&
           std::any_of(first, wording.words.begin() + sentence.last, [](const Word& word) {
               return std::find(names.begin(), names.end(), word.folded) != names.end();
           });
}

/// "7-13 September 2020." below the title, "Week 7-13 September 2020": nothing but a date.
bool is_date_line(const Wording& wording, const Sentence& sentence) {
    constexpr std::uint32_t head = 3;  // sentences
    const bool begins = sentence.first == 0 || wording.gap(sentence.first).find('\n') != std::string_view::npos;
    const auto first = wording.words.begin() + sentence.first;
    return begins && wording.words[sentence.first].sentence < head &&
           std::all_of(first, wording.words.begin() + sentence.last, [](const Word& word) {
               return word.number || is_month_or_weekday(word.folded) || word.folded == "to" || word.folded == "and" ||
                      word.folded == "week";
           });
}

}  // namespace

bool heads_report(const Wording& wording, const Sentence& sentence) {
    static constexpr std::array tells{"covering", "covers", "period", "recorded", "documented", "registered", "logged"};
    const auto begin = wording.words.begin();
    return sentence.heading || is_title(wording, sentence) || is_date_line(wording, sentence) ||
           std::any_of(begin + sentence.first, begin + sentence.last, [](const Word& word) {
               return std::find(tells.begin(), tells.end(), word.folded) != tells.end();
           });
}

std::optional<When> period_of_report(const Document& document, const Wording& wording,
                                     const std::vector<TimeExpression>& times) {
    for (const TimeExpression& time : times) {
        const WordRange words = words_under(wording, time.span);
        if (words.length() == 0 || wording.words[words.first].sentence >= period_reach) {
            return std::nullopt;
        }
        const Sentence& sentence = wording.sentence_of(words.first);
        const When& when = time.when;
        const bool long_past =
            document.published && when.range.to && *when.range.to + longest_ago < *document.published;
        // "for fourth day" in a headline is how long it lasts, not what is covered.
        if (sentence.item || long_past || ordinal(wording.words[words.first].folded)) {
            continue;  // an entry of a list tells of itself
        }
        const bool covered =
            words.first > sentence.first && days_in(when).value_or(0) == 1 &&
            wording.is(words.first - 1, {"covers", "covering"});  // "Sunday 21 April (covers 20 April)"
        if (time.form == TimeForm::point && (covered || days_in(when).value_or(0) > 1) &&
            (covered ||
             (!wording.is(words.first, {"overnight"}) && leads_until_now(document, sentence, words.first, when)) ||
             heads_report(wording, sentence))) {
            return when;
        }
    }
    return std::nullopt;
}

bool reports_one_day(const Wording& wording, const Codebook& codebook) {
    std::size_t headings = 0;
    std::size_t clocks = 0;
    std::size_t entries = 0;
    for (const Sentence& sentence : wording.sentences) {
        if (calls_itself_daily(wording, sentence, codebook)) {
            return true;
        }
        headings += sentence.heading || (sentence.item && !ends_with_stop(wording, sentence)) ? 1 : 0;
        clocks += begins_with_clock(wording, sentence) ? 1 : 0;
        entries += begins_with_name(wording, sentence) ? 1 : 0;
    }
    const std::size_t paragraphs = wording.sentences.empty() ? 0 : wording.sentences.back().paragraph + 1U;
    return clocks >= 3 || (entries >= 5 && entries * 2 >= paragraphs) ||
           (headings >= 5 && headings * 10 >= wording.sentences.size() * 6);
}

}  // namespace sitmap

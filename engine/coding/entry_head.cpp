#include "engine/coding/entry_head.hpp"

#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::ptrdiff_t longest_heading = 6;  ///< words of "9 October, Qusra (Nablus)" but for its date

class Entry {
public:
    Entry(const Coding& coding, std::uint32_t sentence)
        : m_coding(coding), m_wording(coding.wording), m_sentence(sentence), m_head(first_of(sentence)) {}

    /// The first site of the first sentence of the entry, not of the sentence itself.
    const Site* site() const {
        const WordRange here = sites();
        if (m_head >= m_sentence || here.length() == 0) {
            return nullptr;
        }
        const Site& site = m_coding.sites[here.first];
        return site.width < Width::region && !is_dateline() ? &site : nullptr;
    }

    /// Nothing but names, numbers and the nouns of units.
    bool is_named() const {
        const WordRange here = sites();
        for (std::uint32_t at = head().first; at < head().last; ++at) {
            const auto covers = [&](const Site& site) { return at >= site.words.first && at < site.words.last; };
            const bool named =
                std::any_of(m_coding.sites.begin() + here.first, m_coding.sites.begin() + here.last, covers);
            const bool unit = m_coding.codebook.cue_length("unit_of_head", m_wording, at) > 0;
            const bool part = m_coding.codebook.cue_length("word_of_head", m_wording, at) > 0;  // "south of", "near"
            const bool label =
                at == head().first && m_wording.words[at].folded.size() == 1;  // "(b) Oss, Hill district."
            const std::string_view folded = m_wording.words[at].folded;
            const bool date =
                m_wording.words[at].number || is_month_or_weekday(folded) || short_weekday_number(folded) != 0;
            if (!named && !unit && !part && !label && !date && !is_container(at)) {
                return false;
            }
        }
        return true;
    }

    bool is_short() const {
        const auto names = std::count_if(
            m_wording.words.begin() + head().first, m_wording.words.begin() + head().last, [](const Word& word) {
                return !word.number && !is_month_or_weekday(word.folded) && short_weekday_number(word.folded) == 0;
            });
        return names <= longest_heading;
    }

    /// A time stands before the site in its sentence, or alone in the one before.
    bool is_dated(const Site& site) const {
        return has_time(head().first, site.words.first) || says_undated(site) ||
               (m_head + 1 < m_sentence && is_named() && is_date_alone(m_wording.sentences[m_head + 1])) ||
               (m_head > 0 && (head().last - head().first <= 2 || is_named()) &&
                is_date_alone(m_wording.sentences[m_head - 1]) &&
                m_wording.sentences[m_head - 1].paragraph == head().paragraph);
    }

private:
    /// "OSS, July 7, 1993." over all of a report.
    bool is_dateline() const {
        const auto& dateline = m_coding.document.published_span;
        return dateline && overlap(*dateline, head().span);
    }

    /// "Oss, Middle Area": what stands behind the name and a comma, in capitals, though the gazetteer lacks it.
    bool is_container(std::uint32_t at) const {
        const std::uint32_t first = m_coding.sites[sites().first].words.last;
        return at >= first && at - first < 4 && m_wording.words[at].capital && m_wording.gap(first) == ", " &&
               (at == first || m_wording.gap(at) == " ");
    }

    const Sentence& head() const { return m_wording.sentences[m_head]; }
    WordRange sites() const { return rows_within(m_coding.sites, words_of(head())); }

    std::uint32_t first_of(std::uint32_t sentence) const {
        const auto& sentences = m_wording.sentences;
        std::uint32_t first = sentence;
        while (first > 0 && !sentences[first].item && !begins_dated_line(sentences[first]) &&
               sentences[first - 1].paragraph == sentences[sentence].paragraph) {
            --first;
        }
        return is_date_alone(sentences[first]) && first + 1 < sentences.size() ? first + 1 : first;
    }

    /// "08/06 OSS (Norland).", the next line of a list without blank lines.
    bool begins_dated_line(const Sentence& sentence) const {
        return m_wording.words[sentence.first].number &&
               m_wording.gap(sentence.first).find('\n') != std::string_view::npos;
    }

    /// "No exact day - Oss."
    bool says_undated(const Site& site) const {
        std::uint32_t at = head().first;
        while (at < site.words.first &&
               m_wording.is(at, {"no", "exact", "date", "day", "unknown", "undated", "not", "known", "unclear"})) {
            ++at;
        }
        return at > head().first && at == site.words.first;
    }

    /// "3 May 2021. Oss. Gunmen killed a trader.": the place follows the date.
    bool is_date_alone(const Sentence& sentence) const {
        bool dated = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const Word& word = m_wording.words[at];
            const bool date = word.number || is_month_or_weekday(word.folded) || short_weekday_number(word.folded) != 0;
            dated = dated || date;
            if (!date && !m_wording.is(at, {"night", "evening", "morning", "of", "to", "and", "the", "from", "late",
                                            "early", "mid"})) {
                return false;  // not of "Night of 21 to 22 August."
            }
        }
        return dated;
    }

    bool has_time(std::uint32_t first, std::uint32_t last) const {
        const std::uint32_t start = m_wording.words[first].span.start;
        const auto time = std::ranges::lower_bound(m_coding.times, start, {},
                                                   [](const TimeExpression& each) { return each.span.start; });
        return time != m_coding.times.end() && time->span.end <= m_wording.words[last].span.start;
    }

    const Coding& m_coding;
    const Wording& m_wording;
    std::uint32_t m_sentence;
    std::uint32_t m_head;
};

/// "MOGADISHU", "Oss LGA", "Location: Oss"
bool stands_alone(const Coding& coding, const Site& site, const Sentence& heading) {
    std::uint32_t last = site.words.last;
    while (last < heading.last && coding.codebook.cue_length("unit_of_head", coding.wording, last) > 0) {
        ++last;
    }
    const bool labelled =
        site.words.first == heading.first + 1 && coding.wording.gap(site.words.first) == ": " &&
        coding.wording.is(heading.first, {"location", "place", "where", "site", "town", "area", "locality", "village"});
    return last == heading.last && (labelled || site.words.first == heading.first);
}

}  // namespace

const Site* section_head(const Coding& coding, std::uint32_t sentence) {
    constexpr std::uint32_t farthest = 20;
    const auto& sentences = coding.wording.sentences;
    for (std::uint32_t back = 1; back <= farthest && back <= sentence; ++back) {
        const std::uint32_t number = sentence - back;
        if (sentences[number].item || !sentences[number].heading) {
            continue;
        }
        const WordRange here = rows_within(coding.sites, words_of(sentences[number]));
        if (here.length() != 1) {
            return nullptr;
        }
        const Site& site = coding.sites[here.first];
        return stands_alone(coding, site, sentences[number]) && site.width <= Width::district ? &site : nullptr;
    }
    return nullptr;
}

bool begins_entry(const Coding& coding, std::uint32_t sentence) {
    const Sentence& here = coding.wording.sentences[sentence];
    const bool line = here.first > 0 && coding.wording.gap(here.first).find('\n') != std::string_view::npos;
    const Word& first = coding.wording.words[here.first];
    const bool dated = first.number || month_at(coding.wording, here.first) != 0;
    const bool below =
        sentence > 0 && coding.wording.sentences[sentence - 1].heading && !coding.wording.sentences[sentence - 1].item;
    return here.item || (line && (dated || below));
}

const Site* named_head(const Coding& coding, std::uint32_t sentence) {
    const Entry entry{coding, sentence};
    const Site* site = entry.site();
    return site != nullptr && entry.is_named() ? site : nullptr;
}

const Site* dated_head(const Coding& coding, std::uint32_t sentence) {
    const Entry entry{coding, sentence};
    const Site* site = entry.site();
    const bool heads = site != nullptr && entry.is_short() && site->preposition < 0 && entry.is_dated(*site);
    return heads ? site : nullptr;
}

bool is_on_the_way(const Coding& coding, const Attachment& attachment) {
    if (attachment.sites.empty()) {
        return false;
    }
    const Site& site = coding.sites[attachment.sites.front()];
    const std::uint32_t to = site.words.first - std::min(site.words.first, 1U);
    const std::uint32_t sentence = coding.wording.words[site.words.first].sentence;
    return to > 0 && coding.wording.is(to, {"to"}) &&
           coding.codebook.cue_length("road_noun", coding.wording, to - 1) > 0 &&
           (named_head(coding, sentence) != nullptr || dated_head(coding, sentence) != nullptr);
}

bool takes_a_facility(const Coding& coding, const Trigger& trigger) {
    constexpr std::uint32_t reach = 6;  // words from "overran" to "gate"
    if (!trigger.frame->verb || trigger.passive || trigger.dependent) {
        return false;
    }
    const Wording& wording = coding.wording;
    const auto is = [&](WordHash list, std::uint32_t at) { return coding.codebook.cue_length(list, wording, at) > 0; };
    const std::uint32_t next = trigger.words.last;
    const std::uint32_t last = std::min(wording.sentence_of(trigger.words.first).last, next + reach);
    for (std::uint32_t at = next;
         at < last && !is_preposition(wording.words[at].folded) && (at == next || wording.gap(at) == " "); ++at) {
        if (is("captured_place", at) || is("seized_seat", at) || is("facility_noun", at)) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap

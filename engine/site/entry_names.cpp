#include "engine/site/entry_names.hpp"

#include "engine/site/opened_list.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"

#include <algorithm>
#include <set>

namespace sitmap {

namespace {

using std::string_view;

class EntryReader {
public:
    EntryReader(const Wording& wording, const Codebook& codebook, const Lexicon& lexicon, bool colon_list)
        : m_wording(wording), m_codebook(codebook), m_lexicon(lexicon), m_colon_list(colon_list) {}

    std::vector<std::uint32_t> heading(const Sentence& sentence) const {
        std::uint32_t at = sentence.first;
        if (at + 1 < sentence.last && word(at).folded.size() == 1 && m_wording.gap(at + 1) == ") ") {
            ++at;  // "(a) Oss, Hill district."
        }
        while (at < sentence.last && (is_of_a_date(at) || (at > sentence.first && at + 1 < sentence.last &&
                                                           is(at, {"to", "and"}) && is_of_a_date(at + 1)))) {
            ++at;
        }
        at = behind_brackets(at, sentence);
        const bool dated = at > sentence.first || follows_its_date(sentence);
        const bool sign = at == sentence.first && leads_by_sign(at);  // "◆ Oss: ..."
        if (is_name_and_day(sentence)) {
            return {sentence.first};
        }
        const bool listed = m_colon_list && begins_with_colon(sentence);
        if (!sentence.item && !dated && !sign && !listed) {
            return {};
        }
        std::vector<std::uint32_t> names{at};
        const auto end_with_unit = [&](std::uint32_t name) {
            const std::uint32_t end = end_of(name);
            if (end == name || end >= sentence.last) {
                return end;
            }
            // "5 May, Oss terminal.", "Oss district (Norland): ..."
            const bool facility = m_wording.gap(end) == " " && cue("facility_noun", end);
            return facility ? end + 1 : behind_unit(end, m_wording, m_codebook);
        };
        std::uint32_t last = at < sentence.last ? end_with_unit(at) : at;
        const bool labelled = word(sentence.first).folded.size() == 1 && at == sentence.first + 1;
        while ((dated || labelled || sentence.item) && last > at && goes_on_in_heading(last, sentence)) {
            at = last + (is(last, {"and"}) ? 1 : 0);
            names.push_back(at);
            last = end_with_unit(at);
        }
        const bool colon =
            last < sentence.last && (m_wording.gap(last).starts_with(':') || m_wording.gap(last).starts_with(" |"));
        // "DULUIYA - Gunmen ..."; a person's name is not in capitals; "12 May: Oss - Gunmen ..."
        const bool dash = (sentence.item || dated) && last < sentence.last && is_spaced_dash(m_wording.gap(last)) &&
                          (dated || is_shouted({at, last}));
        const bool stop = (dated || sentence.item) && (last == sentence.last || is_told_from_another(last, sentence)) &&
                          m_wording.gap(sentence.last).starts_with('.');
        const bool heads =
            colon || dash || stop || ((dated || sentence.item) && is_container_in_brackets(last, sentence));
        return last > at && heads ? names : std::vector<std::uint32_t>{};  // "9 October, Silwan." as well
    }

    /// "9 June (late report), Oss": the word behind them; the word itself if there are none.
    std::uint32_t behind_brackets(std::uint32_t at, const Sentence& sentence) const {
        constexpr std::uint32_t longest = 5;
        if (at == sentence.first || m_wording.gap(at) != " (") {
            return at;
        }
        for (std::uint32_t next = at + 1; next < std::min(at + longest, sentence.last); ++next) {
            if (m_wording.gap(next).starts_with(')')) {
                return next;
            }
        }
        return at;
    }

    /// "shelled the following towns: Oss, X and Y", and a line for each.
    std::vector<std::uint32_t> list_of(const Trigger& trigger) const {
        std::vector<std::uint32_t> names;
        const auto list = opened_list(trigger, m_wording, m_codebook);
        if (!list) {
            return names;
        }
        std::uint32_t at = list->run.first;
        while (at < list->run.last && word(at).capital) {
            const std::uint32_t last = end_of(at);
            const bool ends = last == list->run.last ||
                              m_wording.gap(last).find_first_of(",;.(") != string_view::npos || is(last, {"and"});
            if (!ends) {
                return names;  // "Clashes: Jon fled"
            }
            names.push_back(at);
            at = last + (last < list->run.last && is(last, {"and"}) ? 1 : 0);
        }
        for (std::uint32_t entry = list->entries.first; entry < list->entries.last; ++entry) {
            if (is_entry(m_wording.sentences[entry])) {
                names.push_back(m_wording.sentences[entry].first);
            }
        }
        return names;
    }

    /// "- X", "- X (twice)", "- X town, where ..."
    bool is_entry(const Sentence& entry) const {
        const std::uint32_t last = word(entry.first).capital ? end_of(entry.first) : entry.first;
        return last > entry.first && (last == entry.last || m_wording.gap(last) != " " || cue("place_noun", last));
    }

    /// A paragraph that begins "Oss: ...", with a name of no common words.
    bool begins_with_colon(const Sentence& sentence) const {
        const std::uint32_t first = sentence.first;
        const std::uint32_t last = begins_line(first) && word(first).capital ? end_of(first) : first;
        if (last == first || last >= sentence.last || !m_wording.gap(last).starts_with(':')) {
            return false;
        }
        for (std::uint32_t at = first; at < last; ++at) {
            if (has("common_word", at) || has("known_word", at) || has("organisation_word", at)) {
                return false;
            }
        }
        return true;
    }

    /// Several such paragraphs, and hardly two of one name, as those who are interviewed have.
    bool has_colon_list() const {
        constexpr std::size_t fewest = 4;
        std::set<string_view> names;
        std::size_t paragraphs = 0;
        for (const Sentence& sentence : m_wording.sentences) {
            if (begins_with_colon(sentence)) {
                ++paragraphs;
                names.insert(word(sentence.first).folded);
            }
        }
        return names.size() >= fewest && 4 * names.size() >= 3 * paragraphs;
    }

private:
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool cue(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    bool has(NamedList list, std::size_t at) const { return m_lexicon.has(list.list, word(at).folded); }
    bool is(std::size_t at, std::initializer_list<WordHash> words) const { return m_wording.is(at, words); }

    /// Behind "Oss", behind "Cho-airong".
    std::uint32_t end_of(std::uint32_t first) const {
        constexpr std::size_t longest_part = 7;
        const std::uint32_t last = name_end(m_wording, first);
        const bool part = last > first && last < m_wording.words.size() && m_wording.gap(last) == "-" &&
                          !word(last).capital && !word(last).number && word(last).folded.size() <= longest_part &&
                          !has("common_word", last) && !has("known_word", last) && !has("direction", last);
        return part ? last + 1 : last;
    }

    /// "Oss, 14 May.", the whole of a paragraph's first sentence.
    bool is_name_and_day(const Sentence& sentence) const {
        const std::uint32_t first = sentence.first;
        const std::uint32_t end = begins_line(first) && word(first).capital ? end_of(first) : first;
        if (end == first || end >= sentence.last || m_wording.gap(end) != ", " || is_of_a_date(first) ||
            !m_wording.gap(sentence.last).starts_with(". ")) {
            return false;
        }
        bool month = false;
        for (std::uint32_t at = end; at < sentence.last; ++at) {
            if (!is_of_a_date(at)) {
                return false;
            }
            month = month || month_number(word(at).folded) != 0;
        }
        return month;
    }

    bool is_of_a_date(std::uint32_t at) const {
        return word(at).number || has("calendar_word", at) || short_weekday_number(word(at).folded) != 0;
    }

    bool is_shouted(WordRange name) const {
        const string_view text = slice(m_wording.text, span_of(m_wording, name));
        return text.size() > 3 && std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    }

    /// "07 Jun. Oss, Norland. Some 15 gunmen ...": the date before it closed with a full stop.
    bool follows_its_date(const Sentence& sentence) const {
        if (sentence.first == 0 || m_wording.gap(sentence.first) != ". ") {
            return false;
        }
        const Sentence& date = m_wording.sentence_of(sentence.first - 1);
        for (std::uint32_t at = date.first; at < date.last; ++at) {
            if (!word(at).number && !has("calendar_word", at) && short_weekday_number(word(at).folded) == 0 &&
                !is(at, {"night", "evening", "morning", "of", "to", "and", "the"})) {
                return false;  // not "Night of 21 to 22 August."
            }
        }
        const bool counted = date.first > 0 && word(date.first - 1).number &&
                             m_wording.gap(date.first).starts_with('.');  // "4. 22 April. Oss."
        return begins_line(counted ? date.first - 1 : date.first);
    }

    bool begins_line(std::uint32_t at) const { return at == 0 || m_wording.gap(at).find('\n') != string_view::npos; }

    /// A sign that is no letter stands before it at the line's head.
    bool leads_by_sign(std::uint32_t at) const {
        const std::string_view gap = m_wording.gap(at);
        const std::size_t line = gap.rfind('\n');
        return line != string_view::npos &&
               std::ranges::any_of(gap.substr(line), [](unsigned char c) { return c >= 0x80; });
    }

    /// "5 May. X, south of Oss.", "5 May. X, 12 km from Oss.": all that stands behind the name.
    bool is_told_from_another(std::uint32_t at, const Sentence& sentence) const {
        if (at + 1 >= sentence.last || m_wording.gap(at) != ", " || word(at).capital) {
            return false;
        }
        while (at < sentence.last && (word(at).number || cue("word_of_head", at) || is(at, {"km", "miles", "from"}))) {
            ++at;
        }
        return at < sentence.last && word(at).capital && end_of(at) == sentence.last;
    }

    /// "18 July - Oss, X and Y: ..."
    bool goes_on_in_heading(std::uint32_t at, const Sentence& sentence) const {
        const std::uint32_t next = at + (at < sentence.last && is(at, {"and"}) ? 1 : 0);
        const bool joined = next > at || (at < sentence.last && m_wording.gap(at) == ", ");
        return (joined && next < sentence.last && word(next).capital) || is_column(at, sentence);
    }

    /// "5 May | Norland | Oss | two shells fell", "5 May - Norland - Oss: two": a name with a column to itself.
    bool is_column(std::uint32_t at, const Sentence& sentence) const {
        if (at >= sentence.last || !word(at).capital) {
            return false;
        }
        const std::uint32_t last = end_of(at);
        const string_view before = m_wording.gap(at);
        const string_view behind = last < sentence.last ? m_wording.gap(last) : string_view{};
        return last > at && ((before == " | " && behind == " | ") ||
                             (is_spaced_dash(before) && (behind == before || behind == ": ")));
    }

    /// "(Norland): ...", "(Hill district, Norland). ..."
    bool is_container_in_brackets(std::uint32_t at, const Sentence& sentence) const {
        if (at >= sentence.last || m_wording.gap(at) != " (") {
            return false;
        }
        const bool unit_of =  // "(municipality of Hill, Norland)"
            at + 2 < sentence.last && cue("area_noun", at) && is(at + 1, {"of"}) && word(at + 2).capital;
        if (!unit_of && !word(at).capital) {
            return false;
        }
        constexpr std::uint32_t longest_unit = 9;  // "(Dessa commune, Upper Hill)", "(Mayo-Tarn, FN)"
        std::uint32_t last = at + 1;
        while (last < sentence.last && last - at < longest_unit &&
               (m_wording.gap(last) == " " || m_wording.gap(last) == "-" ||
                (m_wording.gap(last) == ", " && word(last).capital))) {
            ++last;
        }
        return m_wording.gap(last).starts_with(last == sentence.last ? ")." : "):");
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    const Lexicon& m_lexicon;
    bool m_colon_list;
};

/// "captured Oss Monday", "captured Oss June 5", as American papers write.
bool begins_date(const Wording& wording, std::uint32_t at) {
    const string_view folded = wording.words[at].folded;
    return weekday_number(folded) != 0 || (month_number(folded) != 0 && wording.words[at + 1].number);
}

}  // namespace

EntryNames::EntryNames(const Wording& wording, const Codebook& codebook, const Lexicon& lexicon)
    : m_wording(wording),
      m_codebook(codebook),
      m_lexicon(lexicon),
      m_colon_list(EntryReader{wording, codebook, lexicon, false}.has_colon_list()) {}

std::uint32_t name_end(const Wording& wording, std::uint32_t first) {
    std::uint32_t last = first;
    for (std::uint32_t at = first; at < wording.words.size() && at - first < longest_name; ++at) {
        const string_view gap = at == first ? string_view{" "} : wording.gap(at);
        if ((gap != " " && gap != "-") || wording.words[at].sentence != wording.words[first].sentence ||
            (at > first && (wording.words[at - 1].possessive || begins_date(wording, at)))) {
            break;
        }
        const string_view folded = wording.words[at].folded;
        const bool elided = at > first && folded.size() > 3 && (folded.starts_with("l") || folded.starts_with("d")) &&
                            wording.text[wording.words[at].span.start + 1] != folded[1];  // "de l'Artibonite"
        if ((wording.words[at].capital || elided) && !wording.words[at].number) {
            last = at + 1;
        } else if (gap == "-" && wording.is(at, {"e", "i", "ye"})) {
            continue;  // "Dand-e Ghori"
        } else if (!wording.is(at, {"de", "del", "la", "el", "al", "ol", "da", "do", "bin"})) {
            break;
        }
    }
    return last;
}

std::vector<std::uint32_t> EntryNames::of_heading(const Sentence& sentence) const {
    return EntryReader{m_wording, m_codebook, m_lexicon, m_colon_list}.heading(sentence);
}

std::vector<std::uint32_t> EntryNames::of_list(const Trigger& trigger) const {
    return EntryReader{m_wording, m_codebook, m_lexicon, m_colon_list}.list_of(trigger);
}

}  // namespace sitmap

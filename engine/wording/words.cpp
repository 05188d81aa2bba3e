#include "engine/wording/words.hpp"

#include "engine/core/texts.hpp"
#include "engine/wording/find_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t heading_length = 70;
constexpr std::uint32_t line_indent = 7;         ///< bytes before the first word of a line, at most
constexpr std::size_t headline_length = 150;     ///< where each line stands for itself
constexpr std::size_t fewest_lines = 4;          ///< to tell lines that stand for themselves from wrapped ones
constexpr std::uint32_t longest_sentence = 400;  ///< words; a text without stops is cut there

/// Words whose full stop ends no sentence.
bool is_abbreviation(string_view folded) {
    static constexpr std::array<string_view, 38> words{
        "brgy", "brgys", "nos",  "prov", "mun", "supt", "mr",     "mrs", "ms",  "dr",  "gen", "col",  "lt",
        "maj",  "sgt",   "capt", "brig", "st",  "mt",   "no",     "vs",  "jan", "feb", "aug", "sept", "oct",
        "nov",  "dec",   "rep",  "sen",  "gov", "prof", "approx", "ca",  "adm", "cpl", "pvt", "rev"};
    return (folded.size() == 1 && (folded[0] < '0' || folded[0] > '9')) ||
           std::find(words.begin(), words.end(), folded) != words.end();
}

bool starts_list_item(string_view line_start) {
    const auto rest = line_start.substr(std::min(line_start.find_first_not_of(" \t"), line_start.size()));
    if (rest.empty()) {
        return false;
    }
    if (rest[0] == '-' || rest[0] == '*' || rest[0] == '#' || rest.starts_with("\u2022") ||
        rest.starts_with("\u2013")) {
        return true;
    }
    if (rest.size() > 3 && rest[0] == '(' && rest[2] == ')' && rest[3] == ' ' &&
        std::isalnum(static_cast<unsigned char>(rest[1])) != 0) {
        return true;  // "(a) Oss, Hill district."
    }
    if (rest.size() > 3 && rest[0] >= 'a' && rest[0] <= 'z' && (rest[1] == '.' || rest[1] == ')') && rest[2] == ' ') {
        return true;  // "b. On 5 May, ..."
    }
    const auto digits = rest.find_first_not_of("0123456789");
    const bool numbered = digits != 0 && digits != string_view::npos && digits <= 2;
    return numbered && (rest[digits] == ':' || rest[digits] == '.' || rest[digits] == ')');
}

/// How the gap before a word ends the sentence before it.
enum class Break { none, sentence, paragraph };

/// Each line stands for itself, as in a list of headlines: wrapped lines mostly go on with a small letter.
bool lines_stand(const Wording& wording) {
    std::size_t lines = 0;
    std::size_t begun = 0;
    for (std::size_t at = 1; at < wording.words.size(); ++at) {
        const string_view gap = wording.gap(at);
        if (gap != " " && gap.find('\n') != string_view::npos) {
            ++lines;
            begun += wording.words[at].capital || wording.words[at].number ? 1 : 0;
        }
    }
    return lines >= fewest_lines && begun * 10 >= lines * 9;
}

class Splitter {
public:
    Splitter(const Wording& wording, bool lines) : m_wording(wording), m_lines(lines) {}

    Break before(std::size_t at) const {
        const string_view gap = m_wording.gap(at);
        if (gap == " ") {
            return Break::none;
        }
        const auto line = gap.find('\n');
        if (line != string_view::npos) {
            if (gap.find('\n', line + 1) != string_view::npos) {
                return Break::paragraph;
            }
            const auto start = m_wording.words[at - 1].span.end + line + 1;
            if (starts_list_item(m_wording.text.substr(start, 40))) {
                return Break::paragraph;
            }
            if (m_lines || ends_heading(at)) {
                return Break::paragraph;
            }
        }
        return ends_with_stop(at, gap) || ends_with_note(at, gap) ? Break::sentence : Break::none;
    }

private:
    /// "on June 19.[4] A brigade", "on June 19.[4] [Head of the Oblast] A source": the note is of the sentence before,
    /// and who is named in brackets tells of nothing.
    bool ends_with_note(std::size_t at, string_view gap) const {
        constexpr std::size_t longest = 10;  // words in brackets
        if (!gap.starts_with(']') || gap.find_first_of(" \t\n\r") == string_view::npos) {
            return false;
        }
        for (std::size_t back = 1; back <= longest && back < at; ++back) {
            const string_view opening = m_wording.gap(at - back);
            const auto bracket = opening.rfind('[');
            if (bracket == string_view::npos) {
                continue;
            }
            if (opening.starts_with(']')) {
                return opening.find(' ') == string_view::npos ? ends_with_note_before(at - back)
                                                              : ends_with_note(at - back, opening);
            }
            return opening.substr(0, bracket).find_first_of(".!?") != string_view::npos;
        }
        return false;
    }

    /// "[4][5]": the note before this one.
    bool ends_with_note_before(std::size_t at) const {
        const string_view opening = at > 1 ? m_wording.gap(at - 1) : string_view{};
        return opening.ends_with('[') && opening.find_first_of(".!?") != string_view::npos;
    }

    bool ends_with_stop(std::size_t at, string_view gap) const {
        const auto stop = gap.find_first_of(".!?\u061f");
        if (stop == string_view::npos || gap.find_first_of(" \t\n\r", stop) == string_view::npos) {
            return gap.find("\u2026 ") != string_view::npos && m_wording.words[at].capital;
        }
        const Word& next = m_wording.words[at];
        const bool may_start = next.capital || next.number || next.quoted || next.folded.starts_with("al") ||
                               static_cast<unsigned char>(next.folded[0]) >= 0x80;
        const Word& last = m_wording.words[at - 1];
        if (last.number && (last.span.start == 0 || m_wording.text[last.span.start - 1] == '\n')) {
            return false;  // "3. Army repels attack"
        }
        const bool of_name = last.hyphened && last.folded.size() == 1 && at > 1 &&
                             m_wording.words[at - 2].folded.size() > 2;  // "Mrauk-U. The army", not "J.-P. Oss"
        const bool initial = stop == 0 && gap[stop] == '.' && is_abbreviation(last.folded) && !of_name;
        return may_start && (!initial || is_day_of_month(at));
    }

    /// "on 7 Sept. The army": the stop behind a day and its month ends the sentence, unless the year follows.
    bool is_day_of_month(std::size_t at) const {
        const Word& next = m_wording.words[at];
        return at > 1 && m_wording.words[at - 2].number && m_wording.words[at - 2].folded.size() <= 2 &&
               m_wording.words[at - 1].folded.size() >= 3 && next.capital && !next.number;
    }

    /// A short line without a stop, the next one beginning with a capital: a title, not a wrapped line.
    bool ends_heading(std::size_t at) const {
        const auto end = m_wording.words[at - 1].span.end;
        const auto start = m_wording.text.rfind('\n', end - 1);
        const std::size_t length = end - (start == string_view::npos ? 0 : start);
        return length < heading_length && (m_wording.words[at].capital || begins_with_date(at));
    }

    /// "10 April 1994" below a title.
    bool begins_with_date(std::size_t at) const {
        return m_wording.words[at].number && at + 2 < m_wording.words.size() && m_wording.words[at + 1].capital &&
               m_wording.words[at + 2].number;
    }

    const Wording& m_wording;
    bool m_lines;  ///< each line stands for itself
};

/// The line breaks that sentences are told by, followed from sentence to sentence: a text may be one long line.
struct LineBreaks {
    std::size_t first = 0;  ///< of the text; npos: there is none
    std::size_t next = 0;   ///< behind the sentence
};

void finish(Sentence& sentence, const Wording& wording, bool lines, LineBreaks& breaks) {
    sentence.span = {wording.words[sentence.first].span.start, wording.words[sentence.last - 1].span.end};
    if (breaks.next < sentence.span.end) {
        breaks.next = wording.text.find('\n', sentence.span.end);
    }
    const std::size_t line = breaks.next;
    const string_view rest =
        wording.text.substr(sentence.span.end, std::min(line, wording.text.size()) - sentence.span.end);
    const string_view behind = rest.substr(0, std::min<std::size_t>(rest.size(), 8));
    sentence.question = behind.substr(0, behind.find(' ')).find('?') != string_view::npos;
    const std::size_t near = sentence.span.start - std::min(sentence.span.start, line_indent);
    const auto before = wording.text.substr(near, sentence.span.start - near).rfind('\n');
    const bool own_line = before != string_view::npos || breaks.first > sentence.span.start;
    const bool title = sentence.last - sentence.first <= 14 && sentence.span.length() < heading_length;
    sentence.heading = own_line && rest.find_first_of(".!:;") == string_view::npos && line != string_view::npos &&
                       (title || (lines && sentence.span.length() < headline_length));
    const std::size_t start = before == string_view::npos ? 0 : near + before + 1;
    sentence.item = own_line && starts_list_item(wording.text.substr(start, 40));
}

void split_sentences(Wording& wording) {
    const bool lines = lines_stand(wording);
    const Splitter splitter{wording, lines};
    LineBreaks breaks{wording.text.find('\n'), 0};
    Sentence open;
    for (std::uint32_t at = 0; at < wording.words.size(); ++at) {
        const Break found = at == 0 ? Break::none : splitter.before(at);
        const bool endless = found == Break::none && at - open.first >= longest_sentence;
        const Break end = endless ? Break::sentence : found;
        if (end != Break::none) {
            open.last = at;
            finish(open, wording, lines, breaks);
            wording.sentences.push_back(open);
            open.first = at;
            open.paragraph += end == Break::paragraph ? 1 : 0;
        }
        wording.words[at].sentence = static_cast<std::uint32_t>(wording.sentences.size());
    }
    if (!wording.words.empty()) {
        open.last = static_cast<std::uint32_t>(wording.words.size());
        finish(open, wording, lines, breaks);
        wording.sentences.push_back(open);
    }
}

/// "AMARA - Militiamen stormed ...", the first words of a paragraph.
bool begins_with_place(const Wording& wording, const Sentence& sentence) {
    constexpr std::uint32_t longest_place = 4;  // words
    const std::uint32_t last = std::min(sentence.last, sentence.first + longest_place + 1);
    for (std::uint32_t at = sentence.first; at < last; ++at) {
        if (at > sentence.first && is_spaced_dash(wording.gap(at))) {
            return true;
        }
        if (!wording.words[at].capital || wording.words[at].number || (at > sentence.first && wording.gap(at) != " ")) {
            return false;
        }
    }
    return false;
}

/// Paragraphs that each begin with their place are the items of a list; one or two are datelines.
void mark_place_entries(Wording& wording) {
    constexpr std::size_t fewest = 3;
    std::vector<Sentence*> entries;
    for (std::size_t i = 0; i < wording.sentences.size(); ++i) {
        Sentence& sentence = wording.sentences[i];
        const bool opens = i > 0 && wording.sentences[i - 1].paragraph != sentence.paragraph;
        if (opens && begins_with_place(wording, sentence)) {
            entries.push_back(&sentence);
        }
    }
    for (Sentence* const entry : entries) {
        entry->item = entry->item || entries.size() >= fewest;
    }
}

}  // namespace

std::uint32_t Wording::word_at(std::uint32_t byte) const {
    const auto found =
        std::partition_point(words.begin(), words.end(), [byte](const Word& word) { return word.span.end <= byte; });
    return static_cast<std::uint32_t>(found - words.begin());
}

WordRange words_under(const Wording& wording, Span span) {
    WordRange range{wording.word_at(span.start), 0};
    range.last = range.first;
    while (range.last < wording.words.size() && wording.words[range.last].span.start < span.end) {
        ++range.last;
    }
    return range;
}

bool is_adverb(const Word& word) {
    static constexpr auto nouns =
        texts("july", "italy", "family", "assembly", "supply", "rally", "ally", "reply", "fly", "bully", "anomaly",
              "monopoly", "belly", "homily", "sicily", "ply", "tally");
    return word.folded.ends_with("ly") && std::ranges::find(nouns, word.folded) == nouns.end();
}

bool mark_between(const Wording& wording, std::uint32_t first, std::uint32_t last, char mark) {
    for (std::uint32_t at = first; at <= last && at < wording.words.size(); ++at) {
        if (wording.gap(at).find(mark) != string_view::npos) {
            return true;
        }
    }
    return false;
}

bool is_spaced_dash(string_view gap) {
    return gap == " - " || gap == " \u2013 " || gap == " -- ";
}

std::string text_of(const Wording& wording, WordRange range) {
    return std::string{slice(wording.text, span_of(wording, range))};
}

Span span_of(const Wording& wording, WordRange range) {
    return {wording.words[range.first].span.start, wording.words[range.last - 1].span.end};
}

Wording read_words(string_view text) {
    const auto folded = std::make_shared<std::deque<std::string>>();
    Wording wording{text, find_words(text, *folded), {}, folded};
    split_sentences(wording);
    mark_place_entries(wording);
    return wording;
}

}  // namespace sitmap

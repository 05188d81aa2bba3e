#include "engine/event/words.hpp"

#include "engine/core/text.hpp"

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

bool is_apostrophe(char32_t code) {
    return code == U'\'' || code == U'\u2019' || code == U'\u02bc';
}

bool is_punctuation(char32_t code) {
    return (code >= 0x2000 && code <= 0x206f) || (code >= 0xa0 && code <= 0xbf) || code == 0x60c || code == 0x61b ||
           code == 0x61f || code == 0x5be || (code >= 0x3000 && code <= 0x303f) || code == 0xd7 || code == 0xf7;
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

bool is_word_character(char32_t code) {
    if (code < 0x80) {
        return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') || is_digit(code);
    }
    return !is_punctuation(code);
}

/// Most are ASCII, which needs no call.
Decoded decoded(string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Decoded{byte, 1} : decode_at(text, at);
}

char32_t code_at(string_view text, std::size_t at) {
    return at < text.size() ? decoded(text, at).code : U'\0';
}

/// `at` stands on a separator inside a number: 1,200 or 2.5, not the comma of "in 2014, 12 died".
bool inside_number(string_view text, std::size_t start, std::size_t at) {
    if (at == start || !is_digit(code_at(text, at - 1)) || !is_digit(code_at(text, at + 1))) {
        return false;
    }
    if (text[at] == '.') {
        return true;
    }
    const bool three = is_digit(code_at(text, at + 2)) && is_digit(code_at(text, at + 3));
    return text[at] == ',' && three && !is_digit(code_at(text, at + 4));
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The end of the word that starts at `start`.
std::size_t word_end(string_view text, std::size_t start) {
    std::size_t at = start;
    while (at < text.size() && is_ascii_letter(text[at])) {
        ++at;  // most words are nothing else
    }
    while (at < text.size()) {
        const Decoded here = decoded(text, at);
        if (!is_word_character(here.code)) {
            const bool joins = is_apostrophe(here.code) && is_word_character(code_at(text, at + here.length));
            if (!joins && !inside_number(text, start, at)) {
                break;
            }
        }
        at += here.length;
    }
    return at;
}

/// Length in bytes of a possessive 's that ends the word; 0 if there is none.
std::size_t possessive_length(string_view word) {
    if (!word.ends_with('s')) {
        return 0;
    }
    for (const string_view ending : {string_view{"'s"}, string_view{"\u2019s"}, string_view{"\u02bcs"}}) {
        if (word.size() > ending.size() && word.ends_with(ending)) {
            const bool cape = word.substr(0, word.size() - ending.size()) == "Ra";  // "Ra's Isa", in Arabic
            return cape ? 0 : ending.size();
        }
    }
    return 0;
}

/// What folding has to do with letters.
enum class Folding : std::uint8_t { none, small, other };

constexpr std::array<Folding, 256> foldings = [] {
    std::array<Folding, 256> table{};
    table.fill(Folding::other);
    std::fill(table.begin() + '0', table.begin() + '9' + 1, Folding::none);
    std::fill(table.begin() + 'a', table.begin() + 'z' + 1, Folding::none);
    std::fill(table.begin() + 'A', table.begin() + 'Z' + 1, Folding::small);
    return table;
}();

/// Most words are small letters and stay what they are; most others have a capital.
string_view folded(string_view letters, std::deque<std::string>& kept) {
    Folding most = Folding::none;
    for (const char c : letters) {
        most = std::max(most, foldings[static_cast<unsigned char>(c)]);
    }
    if (most == Folding::none) {
        return letters;
    }
    if (most == Folding::other) {
        return kept.emplace_back(fold(letters));
    }
    std::string& small = kept.emplace_back(letters);
    for (char& c : small) {
        c = static_cast<char>(c | 0x20);  // digits have that bit
    }
    return small;
}

bool is_number(string_view letters) {
    return std::all_of(letters.begin(), letters.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

void read_word(string_view text, std::size_t start, std::size_t end, Word& word, std::deque<std::string>& kept) {
    const string_view whole = text.substr(start, end - start);
    const std::size_t cut = possessive_length(whole);
    const string_view letters = whole.substr(0, whole.size() - cut);
    word.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - cut)};
    word.folded = folded(letters, kept);
    word.number = is_number(letters);
    word.hash = word_hash(word.folded);
    word.possessive = cut > 0 || (letters.ends_with('s') && is_apostrophe(code_at(text, end)));
    word.capital = (letters[0] >= 'A' && letters[0] <= 'Z') ||
                   (letters[0] < 0 && letters.substr(0, 2) != "\u00df" &&
                    static_cast<unsigned char>(letters[0]) == 0xc3 && static_cast<unsigned char>(letters[1]) < 0xa0);
    word.hyphened = start > 0 && text[start - 1] == '-';
}

/// Follows double quotation marks; a paragraph's end closes them.
class Quotes {
public:
    void pass(string_view gap) {
        if (gap == " ") {
            return;
        }
        if (gap.find("\n\n") != string_view::npos || gap.find("\r\n\r\n") != string_view::npos) {
            m_open = false;
        }
        for (std::size_t at = 0; at < gap.size();) {
            const Decoded here = decode_at(gap, at);
            if (here.code == U'\u201c' || here.code == U'\u00ab') {
                m_open = true;
            } else if (here.code == U'\u201d' || here.code == U'\u00bb') {
                m_open = false;
            } else if (here.code == U'"') {
                m_open = !m_open;
            }
            at += here.length;
        }
    }
    bool open() const { return m_open; }

private:
    bool m_open = false;
};

Words find_words(string_view text, std::deque<std::string>& folded) {
    constexpr std::size_t mean_length = 6;  // of a word with its gap, in bytes
    Words words;
    words.reserve(text.size() / mean_length);
    Quotes quotes;
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded here = decoded(text, at);
        if (!is_word_character(here.code)) {
            at += here.length;
            continue;
        }
        const std::size_t end = word_end(text, at);
        quotes.pass(text.substr(last_end, at - last_end));
        Word& word = words.emplace_back();
        read_word(text, at, end, word, folded);
        word.quoted = quotes.open();
        if (word.folded.empty()) {
            words.pop_back();
        }
        last_end = at = end;
    }
    return words;
}

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
        const bool initial = stop == 0 && gap[stop] == '.' && is_abbreviation(last.folded);
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

bool mark_between(const Wording& wording, std::uint32_t first, std::uint32_t last, char mark) {
    for (std::uint32_t at = first; at <= last && at < wording.words.size(); ++at) {
        if (wording.gap(at).find(mark) != string_view::npos) {
            return true;
        }
    }
    return false;
}

bool is_spaced_dash(string_view gap) {
    return gap == " - " || gap == " \u2013 ";
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
    return wording;
}

}  // namespace sitmap

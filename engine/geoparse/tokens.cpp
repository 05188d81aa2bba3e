#include "engine/geoparse/tokens.hpp"

#include "engine/core/text.hpp"
#include "engine/geoparse/heading.hpp"
#include "engine/geoparse/shouting.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

enum class Kind : std::uint8_t { other, letter, digit, blank, line, apostrophe };

constexpr std::array<Kind, 128> ascii_kinds = [] {
    std::array<Kind, 128> kinds{};
    for (std::size_t c = 0; c < kinds.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        kinds[c] = letter                   ? Kind::letter
                   : c >= '0' && c <= '9'   ? Kind::digit
                   : c == ' ' || c == '\t'  ? Kind::blank
                   : c == '\n' || c == '\r' ? Kind::line
                   : c == '\'' || c == '`'  ? Kind::apostrophe
                                            : Kind::other;
    }
    return kinds;
}();

bool in(char32_t code, char32_t first, char32_t last) {
    return first <= code && code <= last;
}

/// Above ASCII all is letter but punctuation, symbols and blanks: names come in every script.
Kind kind_of(char32_t code) {
    if (code < 128) {
        return ascii_kinds[code];
    }
    if (code == 0x2018 || code == 0x2019 || code == 0x02BC || code == 0x00B4) {
        return Kind::apostrophe;
    }
    if (code == 0x00A0 || in(code, 0x2000, 0x200F) || code == 0x202F || code == 0x3000) {
        return Kind::blank;
    }
    const bool latin_sign = in(code, 0x0080, 0x00BF) && code != 0x00AA && code != 0x00BA;
    const bool sign = latin_sign || code == 0x00D7 || code == 0x00F7 || in(code, 0x2010, 0x206F) ||
                      in(code, 0x20A0, 0x20CF) || in(code, 0x2100, 0x2BFF) || in(code, 0x3001, 0x303F) ||
                      code == 0x05BE || code == 0x060C || code == 0x061B || code == 0x061F ||
                      in(code, 0x066A, 0x066D) || code == 0x06D4 || in(code, 0xFE30, 0xFE4F) ||
                      in(code, 0xFF01, 0xFF0F) || code >= 0x1F000;
    return sign ? Kind::other : Kind::letter;
}

/// What a character between two words says of them.
Gap::Mark mark_of(char32_t code) {
    switch (code) {
        case ' ':
        case '\t':
            return Gap::blanks;
        case '-':
        case 0x2010:
        case 0x2011:
        case 0x05BE:
            return Gap::hyphens;
        case '.':
            return Gap::periods;
        case ',':
        case 0x060C:
            return Gap::commas;
        case ';':
        case ':':
        case '!':
        case '?':
        case 0x2026:
        case 0x061F:
            return Gap::stops;
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
            return Gap::dashes;
        case '"':
        case '\'':
        case '`':
        case 0x00AB:
        case 0x00BB:
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:
        case 0x201C:
        case 0x201D:
        case 0x201E:
            return Gap::quotes;
        case '(':
        case ')':
        case '[':
        case ']':
            return Gap::brackets;
        default:
            return kind_of(code) == Kind::blank ? Gap::blanks : Gap::others;
    }
}

void note(Gap& gap, char32_t code) {
    if (code == '\n') {
        gap.marks |= gap.line() ? Gap::second_line_break : Gap::line_break;
    } else if (code != '\r') {
        gap.marks |= mark_of(code);
    }
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, WordTable& words, std::vector<Token>& tokens)
        : m_text{text}, m_words{words}, m_tokens{tokens}, m_width{widest_line(text)} {
        m_tokens.reserve(text.size() / 5 + 1);
    }

    void run() {
        m_gap.marks = Gap::paragraph_break;
        while (m_at < m_text.size()) {
            if (m_text[m_at] == ' ') {
                m_gap.marks |= Gap::blanks;
                ++m_at;
                continue;
            }
            const Decoded here = decode_at(m_text, m_at);
            switch (kind_of(here.code)) {
                case Kind::letter:
                    read_word();
                    break;
                case Kind::digit:
                    read_number();
                    break;
                default:
                    note(m_gap, here.code);
                    if (here.code == '\n' && ends_line()) {
                        m_gap.marks |= Gap::line_end;
                    }
                    m_at += here.length;
            }
        }
        look_words_up();
    }

private:
    /// In bytes, of all lines.
    static std::size_t widest_line(std::string_view text) {
        std::size_t widest = 0;
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            widest = std::max(widest, end - start);
            start = end + 1;
        }
        return widest;
    }

    /// "... in N'Djamena" with "Lake Chad ..." on the next line: a writer who wraps his lines would have gone on.
    bool ends_line() const {
        constexpr std::size_t ragged = 8;  // lines are not wrapped to the letter
        const std::size_t start = m_at == 0 ? 0 : m_text.rfind('\n', m_at - 1) + 1;
        const std::size_t next = std::min(m_text.find_first_of(" \n", m_at + 1), m_text.size()) - m_at;
        return m_at - start + next + ragged <= m_width;
    }

    Decoded code_at(std::size_t at) const {
        if (at < m_text.size() && static_cast<unsigned char>(m_text[at]) < 128) {
            return {static_cast<char32_t>(m_text[at]), 1};
        }
        return at < m_text.size() ? decode_at(m_text, at) : Decoded{};
    }

    void read_word() {
        const std::size_t start = m_at;
        if (const std::size_t end = plain_word_end(); end > m_at) {
            m_at = end;
            add_word(start, end, false);
            return;
        }
        unsigned letters = 0;
        bool small = false;
        bool dotted = false;
        std::size_t at = m_at;
        for (;;) {
            const Decoded here = code_at(at);
            const Kind kind = here.length == 0 ? Kind::other : kind_of(here.code);
            if (kind == Kind::letter) {
                small = small || !is_capital(here.code);
                ++letters;
            } else if (continues_word(kind, here, at, letters, small)) {
                dotted = dotted || here.code == '.';
            } else {
                break;
            }
            at += here.length;
        }
        finish_word(at, dotted);
    }

    /// The end of a word of nothing but ASCII letters, where its next character says that it ends there;
    /// where it is now if there is more to ask.
    std::size_t plain_word_end() const {
        std::size_t at = m_at;
        while (at < m_text.size() && ascii_letter(m_text[at])) {
            ++at;
        }
        const auto next = at < m_text.size() ? static_cast<unsigned char>(m_text[at]) : static_cast<unsigned char>(' ');
        const bool small_before = at > m_at && m_text[at - 1] >= 'a';
        const bool ends = next < 128 && (ascii_kinds[next] == Kind::other || ascii_kinds[next] == Kind::blank ||
                                         ascii_kinds[next] == Kind::line);
        return ends && (next != '.' || small_before) ? at : m_at;
    }

    static bool ascii_letter(char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 128 && ascii_kinds[byte] == Kind::letter;
    }

    /// Inside a word: an apostrophe between letters (not the possessive's), a digit after letters
    /// ("T55"), the dots of "U.S.".
    bool continues_word(Kind kind, Decoded here, std::size_t at, unsigned letters, bool small) const {
        const Decoded next = code_at(at + here.length);
        const Kind after = next.length == 0 ? Kind::other : kind_of(next.code);
        if (kind == Kind::apostrophe) {
            return after == Kind::letter && !possessive_at(at);
        }
        if (kind == Kind::digit) {
            return letters > 0;
        }
        if (here.code != '.' || small || letters == 0) {
            return false;
        }
        const bool single = at == m_at + 1 || m_text[at - 2] == '.';
        const Decoded beyond = code_at(at + 1 + next.length);
        return single && is_capital(next.code) && (beyond.length == 0 || kind_of(beyond.code) != Kind::letter);
    }

    /// An apostrophe followed by an s that ends the word.
    bool possessive_at(std::size_t at) const {
        const std::size_t s = at + code_at(at).length;
        const char32_t code = code_at(s).code;
        if (code != 's' && code != 'S') {
            return false;
        }
        if (m_text.substr(m_at, at - m_at) == "Ra") {
            return false;  // "Ra's Isa", a cape in Arabic
        }
        const Decoded next = code_at(s + 1);
        return next.length == 0 || (kind_of(next.code) != Kind::letter && kind_of(next.code) != Kind::digit);
    }

    void finish_word(std::size_t end, bool dotted) {
        const std::size_t start = m_at;
        if (dotted && code_at(end).code == '.') {
            ++end;  // the last dot of "U.S." is its own
        }
        m_at = end;
        bool possessive = false;
        const Decoded next = code_at(end);
        if (next.length > 0 && kind_of(next.code) == Kind::apostrophe) {
            if (possessive_at(end)) {
                possessive = true;
                m_at += next.length + 1;
            } else if (m_text[end - 1] == 's' && next.code != '`') {
                possessive = code_at(end + next.length).code == ' ';
            }
        }
        add_word(start, end, possessive);
    }

    void add_word(std::size_t start, std::size_t end, bool possessive) {
        Token& token = add(start, end);
        token.hash = word_hash(m_text.substr(start, end - start));
        token.possessive = possessive;
    }

    /// All at the end: each look-up is a wait for memory, which those asked for a few words before need not wait for.
    void look_words_up() {
        constexpr std::size_t slots_ahead = 24;
        constexpr std::size_t words_ahead = 12;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (i + slots_ahead < m_tokens.size()) {
                m_words.fetch_slot(m_tokens[i + slots_ahead].hash);
                m_words.fetch_word(m_tokens[i + words_ahead].hash);
            }
            Token& token = m_tokens[i];
            if (!token.number) {
                look_up(token);
            }
            token.sentence_start =
                i == 0 || token.before.paragraph() || token.before.quote() || sentence_ended(m_tokens[i - 1], token);
        }
    }

    void look_up(Token& token) {
        token.word = m_words.number(slice(m_text, token.span), token.hash);
        const KnownWord& word = m_words[token.word];
        token.hash = word.hash;
        token.lists = word.lists;
        token.longer = word.longer;
        token.closed_class = word.closed_class;
        token.list_class = word.list_class;
        token.capital = word.capital;
        token.all_capitals = word.all_capitals;
        token.dotted = word.dotted;
        token.caseless = word.caseless;
    }

    void read_number() {
        const std::size_t start = m_at;
        for (;;) {
            const Decoded here = code_at(m_at);
            const Decoded next = code_at(m_at + here.length);
            const bool inner =
                (here.code == '.' || here.code == ',') && next.length > 0 && kind_of(next.code) == Kind::digit;
            if (here.length == 0 || (kind_of(here.code) != Kind::digit && !inner)) {
                break;
            }
            m_at += here.length;
        }
        add(start, m_at).number = true;
    }

    Token& add(std::size_t start, std::size_t end) {
        Token& token = m_tokens.emplace_back();
        token.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
        token.before = m_gap;
        m_gap = {};
        return token;
    }

    /// Between the two.
    static bool sentence_ended(const Token& last, const Token& next) {
        const Gap gap = next.before;
        if (gap.stop()) {
            return true;
        }
        if (!gap.period() || !(gap.space() || gap.line())) {
            return gap.line() && last.span.end + 1 < next.span.start && gap.period();
        }
        const bool initial = last.capital && last.span.length() == 1;
        return !initial && !(last.is(WordList::abbreviation) && last.capital);
    }

    std::string_view m_text;
    WordTable& m_words;
    std::vector<Token>& m_tokens;
    std::size_t m_width;  ///< of the widest line
    std::size_t m_at = 0;
    Gap m_gap;
};

}  // namespace

Tokens tokenize(std::string_view text, WordTable& words) {
    Tokens tokens;
    tokens.m_text = text;
    tokens.m_words = &words;
    Tokenizer{text, words, tokens.m_tokens}.run();
    mark_headings(text, tokens.m_tokens);
    soften_capitals(tokens.m_tokens);
    return tokens;
}

std::size_t long_phrase_end(const Tokens& tokens, std::size_t first, WordList list, const Lexicon& lexicon) {
    std::size_t end = tokens[first].is(list) ? first + 1 : first;
    WordKey key = extend(WordKey{}, tokens[first].hash);
    for (std::size_t i = first + 1; i < tokens.size() && tokens[i].before.joins(); ++i) {
        key = extend(key, tokens[i].hash);
        const Lexicon::Probe probe = lexicon.probe(key);
        if (probe.lists.has(list)) {
            end = i + 1;
        }
        if (!probe.longer.has(list)) {
            break;
        }
    }
    return end;
}

std::string_view phrase_value(const Tokens& tokens, std::size_t first, std::size_t last, WordList list,
                              const Lexicon& lexicon) {
    WordKey key;
    for (std::size_t i = first; i < last; ++i) {
        key = extend(key, tokens[i].hash);
    }
    return lexicon.value(list, key);
}

}  // namespace sitmap

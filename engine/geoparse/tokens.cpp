#include "engine/geoparse/tokens.hpp"

#include "engine/core/text.hpp"

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

bool is_capital(char32_t code) {
    if (code < 128) {
        return code >= 'A' && code <= 'Z';
    }
    return in(code, 0x00C0, 0x00DE) || (in(code, 0x0100, 0x0137) && code % 2 == 0) ||
           (in(code, 0x0139, 0x0148) && code % 2 == 1) || (in(code, 0x014A, 0x0177) && code % 2 == 0) ||
           code == 0x0178 || code == 0x0179 || code == 0x017B || code == 0x017D || in(code, 0x0386, 0x03AB) ||
           in(code, 0x0400, 0x042F) || (in(code, 0x0460, 0x04FF) && code % 2 == 0) ||
           (in(code, 0x1E00, 0x1EFF) && code % 2 == 0);
}

void note(Gap& gap, char32_t code) {
    switch (code) {
        case ' ':
        case '\t':
            gap.space = true;
            break;
        case '\n':
            gap.paragraph = gap.paragraph || gap.line;
            gap.line = true;
            break;
        case '\r':
            break;
        case '-':
        case 0x2010:
        case 0x2011:
        case 0x05BE:
            gap.hyphen = true;
            break;
        case '.':
            gap.period = true;
            break;
        case ',':
        case 0x060C:
            gap.comma = true;
            break;
        case ';':
        case ':':
        case '!':
        case '?':
        case 0x2026:
        case 0x061F:
            gap.stop = true;
            break;
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
            gap.dash = true;
            break;
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
            gap.quote = true;
            break;
        case '(':
        case ')':
        case '[':
        case ']':
            gap.bracket = true;
            break;
        default:
            if (kind_of(code) == Kind::blank) {
                gap.space = true;
            } else {
                gap.other = true;
            }
    }
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, const Lexicon& lexicon, std::string& folded, std::vector<Token>& tokens)
        : m_text{text}, m_lexicon{lexicon}, m_folded{folded}, m_tokens{tokens} {
        m_folded.reserve(text.size());
        m_tokens.reserve(text.size() / 5 + 1);
    }

    void run() {
        m_gap.paragraph = true;
        while (m_at < m_text.size()) {
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
                    m_at += here.length;
            }
        }
    }

private:
    Decoded code_at(std::size_t at) const {
        if (at < m_text.size() && static_cast<unsigned char>(m_text[at]) < 128) {
            return {static_cast<char32_t>(m_text[at]), 1};
        }
        return at < m_text.size() ? decode_at(m_text, at) : Decoded{};
    }

    void read_word() {
        Token token;
        token.span.start = static_cast<std::uint32_t>(m_at);
        token.capital = is_capital(code_at(m_at).code);
        unsigned letters = 0;
        bool small = false;
        bool ascii = true;
        std::size_t at = m_at;
        for (;;) {
            const Decoded here = code_at(at);
            const Kind kind = here.length == 0 ? Kind::other : kind_of(here.code);
            if (kind == Kind::letter) {
                small = small || !is_capital(here.code);
                ++letters;
            } else if (continues_word(kind, here, at, letters, small)) {
                token.dotted = token.dotted || here.code == '.';
            } else {
                break;
            }
            ascii = ascii && here.code < 128;
            at += here.length;
        }
        token.all_capitals = letters > 1 && !small;
        finish_word(token, at, ascii);
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
        const Decoded next = code_at(s + 1);
        return next.length == 0 || (kind_of(next.code) != Kind::letter && kind_of(next.code) != Kind::digit);
    }

    void finish_word(Token& token, std::size_t end, bool ascii) {
        token.span.end = static_cast<std::uint32_t>(end);
        m_at = end;
        if (token.dotted && code_at(end).code == '.') {
            ++end;  // the last dot of "U.S." is its own
            token.span.end = static_cast<std::uint32_t>(end);
            m_at = end;
        }
        const Decoded next = code_at(end);
        if (next.length > 0 && kind_of(next.code) == Kind::apostrophe) {
            if (possessive_at(end)) {
                token.possessive = true;
                m_at += next.length + 1;
            } else if (m_text[end - 1] == 's' && next.code != '`') {
                token.possessive = code_at(end + next.length).code == ' ';
            }
        }
        fold_word(token, ascii);
        push(token);
    }

    void fold_word(Token& token, bool ascii) {
        token.folded_start = static_cast<std::uint32_t>(m_folded.size());
        const std::string_view word = slice(m_text, token.span);
        if (!ascii) {
            m_folded += fold(word);
        } else {
            for (const char c : word) {
                if (c >= 'A' && c <= 'Z') {
                    m_folded.push_back(static_cast<char>(c - 'A' + 'a'));
                } else if (c != '\'' && c != '`' && c != '.') {
                    m_folded.push_back(c);
                }
            }
        }
        token.folded_size = static_cast<std::uint32_t>(m_folded.size()) - token.folded_start;
        token.hash = word_hash(std::string_view{m_folded}.substr(token.folded_start));
        const Lexicon::Probe known = m_lexicon.probe(extend(WordKey{}, token.hash));
        token.lists = known.lists;
        token.phrase_begins = known.continues;
    }

    void read_number() {
        Token token;
        token.number = true;
        token.span.start = static_cast<std::uint32_t>(m_at);
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
        token.span.end = static_cast<std::uint32_t>(m_at);
        token.folded_start = static_cast<std::uint32_t>(m_folded.size());
        m_folded += slice(m_text, token.span);
        token.folded_size = static_cast<std::uint32_t>(m_folded.size()) - token.folded_start;
        push(token);
    }

    void push(Token& token) {
        token.before = m_gap;
        token.sentence_start = m_tokens.empty() || m_gap.paragraph || m_gap.quote || sentence_ended(token);
        m_tokens.push_back(token);
        m_gap = {};
    }

    bool sentence_ended(const Token& token) const {
        const Token& last = m_tokens.back();
        if (m_gap.stop) {
            return true;
        }
        if (!m_gap.period || !(m_gap.space || m_gap.line)) {
            return m_gap.line && last.span.end + 1 < token.span.start && m_gap.period;
        }
        const bool initial = last.capital && last.span.length() == 1;
        return !initial && !(last.is(WordList::abbreviation) && last.capital);
    }

    std::string_view m_text;
    const Lexicon& m_lexicon;
    std::string& m_folded;
    std::vector<Token>& m_tokens;
    std::size_t m_at = 0;
    Gap m_gap;
};

/// In a heading's line capitals say nothing: nearly every longer word has one, and no full stop
/// ends it.
void mark_heading(std::string_view text, std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    constexpr std::size_t fewest_words = 3;
    constexpr std::size_t most_words = 24;
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (std::size_t i = first; i < last; ++i) {
        const bool counts = !tokens[i].number && (tokens[i].span.length() > 3 || tokens[i].all_capitals);
        words += counts ? 1 : 0;
        capitals += counts && tokens[i].capital ? 1 : 0;
    }
    const std::size_t after = text.find_first_not_of(" \t", tokens[last - 1].span.end);
    const bool sentence = after != std::string_view::npos && text[after] == '.';
    if (sentence || words < fewest_words || last - first > most_words || capitals * 5 < words * 4) {
        return;
    }
    for (std::size_t i = first; i < last; ++i) {
        tokens[i].heading = true;
    }
}

void mark_headings(std::string_view text, std::vector<Token>& tokens) {
    std::size_t first = 0;
    for (std::size_t i = 1; i <= tokens.size(); ++i) {
        const bool line_ends = i == tokens.size() || tokens[i].before.line || tokens[i].before.paragraph;
        if (line_ends) {
            mark_heading(text, tokens, first, i);
            first = i;
        }
    }
}

}  // namespace

Tokens tokenize(std::string_view text, const Lexicon& lexicon) {
    Tokens tokens;
    tokens.m_text = text;
    Tokenizer{text, lexicon, tokens.m_folded, tokens.m_tokens}.run();
    mark_headings(text, tokens.m_tokens);
    return tokens;
}

std::size_t phrase_end(const Tokens& tokens, std::size_t first, WordList list, const Lexicon& lexicon) {
    if (first >= tokens.size()) {
        return first;
    }
    std::size_t end = tokens[first].is(list) ? first + 1 : first;
    if (!tokens[first].phrase_begins) {
        return end;
    }
    WordKey key = extend(WordKey{}, tokens[first].hash);
    for (std::size_t i = first + 1; i < tokens.size() && tokens[i].before.joins(); ++i) {
        key = extend(key, tokens[i].hash);
        const Lexicon::Probe probe = lexicon.probe(key);
        if (probe.lists.has(list)) {
            end = i + 1;
        }
        if (!probe.continues) {
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

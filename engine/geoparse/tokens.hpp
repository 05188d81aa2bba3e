#pragma once

// A text cut into words and numbers, in one pass: where each stands, how it is written, what lies
// before it, its folded form and the word lists that hold it. Everything that reads names works on
// these; nobody looks at the characters again.

#include "engine/core/span.hpp"
#include "engine/geoparse/word_table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// What stands between a token and the one before it. Nothing set: they touch.
struct Gap {
    enum Mark : std::uint16_t {
        blanks = 1,
        line_break = 2,
        paragraph_break = 4,
        second_line_break = line_break | paragraph_break,
        hyphens = 8,
        periods = 16,
        commas = 32,
        stops = 64,
        dashes = 128,
        quotes = 256,
        brackets = 512,
        others = 1024,
        line_end = 2048,  ///< with line_break: the next word would still have stood on the line
    };
    std::uint16_t marks = 0;

    bool has(std::uint16_t mark) const { return (marks & mark) != 0; }
    bool space() const { return has(blanks); }
    bool line() const { return has(line_break); }
    bool paragraph() const { return has(paragraph_break); }  ///< an empty line, or the text's beginning
    bool hyphen() const { return has(hyphens); }
    bool period() const { return has(periods); }
    bool comma() const { return has(commas); }
    bool stop() const { return has(stops); }  ///< ; : ! ?
    bool dash() const { return has(dashes); }
    bool quote() const { return has(quotes); }
    bool bracket() const { return has(brackets); }
    bool other() const { return has(others); }

    /// True if a name may run on across it: blanks, a hyphen, the break of a line that was full.
    bool joins() const {
        const bool set_apart = hyphen() && space();  // "Georgia -- police"
        return !has(paragraph_break | periods | commas | stops | dashes | quotes | brackets | others | line_end) &&
               !set_apart;
    }
};

struct Token {
    Span span;               ///< in bytes, a possessive 's not included
    std::uint32_t word = 0;  ///< number in the word table; of numbers none
    std::uint64_t hash = 0;  ///< of the word
    WordLists lists;         ///< of the word
    WordLists longer;        ///< as of the word, with the four that follow
    bool capital = false;
    bool all_capitals = false;
    bool dotted = false;
    bool caseless = false;
    std::uint8_t closed_class = 0;  ///< see word_class, of the word as well
    std::uint8_t list_class = 0;
    bool number = false;          ///< digits
    bool possessive = false;      ///< 's or s' follows
    bool sentence_start = false;  ///< first word of a sentence, a paragraph or a quotation
    bool heading = false;         ///< in a line where nearly every word is capitalised
    Gap before;

    bool is(WordList list) const { return lists.has(list); }
};

class Tokens {
public:
    std::size_t size() const { return m_tokens.size(); }
    const Token& operator[](std::size_t i) const { return m_tokens[i]; }
    /// Of a number: as it is written.
    std::string_view folded(const Token& token) const {
        return token.number ? slice(m_text, token.span) : m_words->folded((*m_words)[token.word]);
    }
    std::string_view folded(std::size_t i) const { return folded(m_tokens[i]); }
    std::string_view text() const { return m_text; }
    Span span(std::size_t first, std::size_t last) const {
        return {m_tokens[first].span.start, m_tokens[last - 1].span.end};
    }

    friend Tokens tokenize(std::string_view text, WordTable& words);

private:
    std::string_view m_text;
    std::vector<Token> m_tokens;
    const WordTable* m_words = nullptr;
};

/// The text and the table's words must outlive the result.
Tokens tokenize(std::string_view text, WordTable& words);

/// `phrase_end` where a phrase of several words may begin.
std::size_t long_phrase_end(const Tokens& tokens, std::size_t first, WordList list, const Lexicon& lexicon);

/// One past the last token of the longest phrase of the list that begins at `first`; `first` itself
/// if there is none. Phrases run over blanks and hyphens only.
inline std::size_t phrase_end(const Tokens& tokens, std::size_t first, WordList list, const Lexicon& lexicon) {
    if (first >= tokens.size()) {
        return first;
    }
    if (tokens[first].longer.has(list)) {
        return long_phrase_end(tokens, first, list, lexicon);
    }
    return tokens[first].is(list) ? first + 1 : first;
}

/// The value of the phrase from `first` to `last` on the list.
std::string_view phrase_value(const Tokens& tokens, std::size_t first, std::size_t last, WordList list,
                              const Lexicon& lexicon);

}  // namespace sitmap

#pragma once

// A text cut into words and numbers, in one pass: where each stands, how it is written, what lies
// before it, its folded form and the word lists that hold it. Everything that reads names works on
// these; nobody looks at the characters again.

#include "engine/core/span.hpp"
#include "engine/geoparse/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// What stands between a token and the one before it. Nothing set: they touch.
struct Gap {
    bool space : 1 = false;
    bool line : 1 = false;       ///< a line break
    bool paragraph : 1 = false;  ///< an empty line, or the text's beginning
    bool hyphen : 1 = false;
    bool period : 1 = false;
    bool comma : 1 = false;
    bool stop : 1 = false;  ///< ; : ! ?
    bool dash : 1 = false;
    bool quote : 1 = false;
    bool bracket : 1 = false;
    bool other : 1 = false;

    /// True if a name may run on across it: blanks, one line break, a hyphen.
    bool joins() const {
        const bool set_apart = hyphen && space;  // "Georgia -- police"
        return !(paragraph || period || comma || stop || dash || quote || bracket || other || set_apart);
    }
};

struct Token {
    Span span;  ///< in bytes, a possessive 's not included
    std::uint32_t folded_start = 0;
    std::uint32_t folded_size = 0;
    std::uint64_t hash = 0;  ///< word_hash of the folded form
    WordLists lists;
    bool phrase_begins : 1 = false;   ///< some phrase of the lexicon begins with this word
    bool capital : 1 = false;         ///< begins with a capital letter
    bool all_capitals : 1 = false;    ///< two letters or more, none small; "U.S." too
    bool dotted : 1 = false;          ///< "U.S."
    bool number : 1 = false;          ///< digits
    bool possessive : 1 = false;      ///< 's or s' follows
    bool sentence_start : 1 = false;  ///< first word of a sentence, a paragraph or a quotation
    bool heading : 1 = false;         ///< in a line where nearly every word is capitalised
    Gap before;

    bool is(WordList list) const { return lists.has(list); }
};

class Tokens {
public:
    std::size_t size() const { return m_tokens.size(); }
    const Token& operator[](std::size_t i) const { return m_tokens[i]; }
    std::string_view folded(const Token& token) const {
        return std::string_view{m_folded}.substr(token.folded_start, token.folded_size);
    }
    std::string_view folded(std::size_t i) const { return folded(m_tokens[i]); }
    std::string_view text() const { return m_text; }
    Span span(std::size_t first, std::size_t last) const {
        return {m_tokens[first].span.start, m_tokens[last - 1].span.end};
    }

    friend Tokens tokenize(std::string_view text, const Lexicon& lexicon);

private:
    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::string m_folded;  ///< all folded forms, one after the other
};

/// The text must outlive the result.
Tokens tokenize(std::string_view text, const Lexicon& lexicon);

/// One past the last token of the longest phrase of the list that begins at `first`; `first` itself
/// if there is none. Phrases run over blanks and hyphens only.
std::size_t phrase_end(const Tokens& tokens, std::size_t first, WordList list, const Lexicon& lexicon);

/// The value of the phrase from `first` to `last` on the list.
std::string_view phrase_value(const Tokens& tokens, std::size_t first, std::size_t last, WordList list,
                              const Lexicon& lexicon);

}  // namespace sitmap

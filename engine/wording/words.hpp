#pragma once

// A document's words and sentences in order: what triggers, guards, times and claims are looked for
// in. Letters only; what a name means is geoparse's business.

#include "engine/core/span.hpp"
#include "engine/geoparse/word_list.hpp"
#include "engine/wording/cue_bits.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Of the size of a cache line: rules jump to and fro among the words.
struct alignas(64) Word {
    Span span;                       ///< bytes; a possessive 's is left out
    std::string_view folded = {};    ///< lower case, without diacritics and apostrophes; see Wording
    std::uint64_t hash = 0;          ///< word_hash of the folded letters: what phrase tables and rules ask
    bool of_population = false;      ///< "a town of 9,000 people": set by Codebook::look_up_cues
    const CueBits* cues = &any_cue;  ///< set by Codebook::look_up_cues
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;  ///< set by cut_clauses; counts through the document
    bool capital = false;
    bool number = false;      ///< digits alone, with or without thousands separators
    bool possessive = false;  ///< followed by 's
    bool hyphened = false;    ///< joined to the word before by a hyphen
    bool quoted = false;
};

struct Sentence {
    Span span;
    std::uint32_t first = 0;  ///< its words: [first, last)
    std::uint32_t last = 0;
    std::uint32_t paragraph = 0;
    bool question = false;
    bool heading = false;  ///< a short line without a full stop
    bool item = false;     ///< begins a list item
};

/// The words of a text. Behind its end stands an empty word: rules ask for the next one without asking whether the
/// text goes on.
class Words : std::vector<Word> {
public:
    using vector::begin;
    using vector::emplace_back;
    using vector::empty;
    using vector::end;
    using vector::pop_back;
    using vector::push_back;
    using vector::reserve;
    using vector::size;
    using vector::value_type;

    Word& operator[](std::size_t at) { return vector::operator[](at); }
    const Word& operator[](std::size_t at) const { return at < size() ? vector::operator[](at) : behind(); }

private:
    static const Word& behind() {
        static const Word none;
        return none;
    }
};

/// By its ending: "heavily", "reportedly"; not "July", "family".
bool is_adverb(const Word& word);

/// Borrows the text it was read from; what a word folds to is a piece of it too, or of `folded` where the text writes
/// the word otherwise.
struct Wording {
    std::string_view text;
    Words words;
    std::vector<Sentence> sentences;
    std::shared_ptr<const std::deque<std::string>> folded;

    /// The word is there and is one of these.
    bool is(std::size_t at, std::initializer_list<WordHash> list) const {
        return at < words.size() && std::any_of(list.begin(), list.end(),
                                                [hash = words[at].hash](WordHash each) { return each.value == hash; });
    }
    /// What stands between word `at - 1` and word `at`; nothing behind the text's end.
    std::string_view gap(std::size_t at) const {
        if (at > words.size()) {
            return {};
        }
        const std::size_t start = at == 0 ? 0 : words[at - 1].span.end;
        const std::size_t end = at < words.size() ? words[at].span.start : text.size();
        return text.substr(start, end - start);
    }
    const Sentence& sentence_of(std::size_t word) const { return sentences[words[word].sentence]; }
    /// The sentence behind it in its paragraph; nullptr if it is the last.
    const Sentence* next_in_paragraph(const Sentence& sentence) const {
        const Sentence* const next = &sentence + 1;
        const bool there = next != sentences.data() + sentences.size() && next->paragraph == sentence.paragraph;
        return there ? next : nullptr;
    }
    /// Number of the first word that ends behind the byte; the word count if there is none.
    std::uint32_t word_at(std::uint32_t byte) const;
};

/// Words [first, last) of a Wording.
struct WordRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    friend auto operator<=>(const WordRange&, const WordRange&) = default;
    std::uint32_t length() const { return last - first; }
};

inline bool overlap(WordRange a, WordRange b) {
    return a.first < b.last && b.first < a.last;
}

/// The words a span of bytes covers.
WordRange words_under(const Wording& wording, Span span);

/// From the first word's start to the last one's end. The range must not be empty.
Span span_of(const Wording& wording, WordRange range);

/// The words as they stand in the text. The range must not be empty.
std::string text_of(const Wording& wording, WordRange range);

/// The mark stands before one of the words from first to last, both included: what a semicolon parts is told apart.
bool mark_between(const Wording& wording, std::uint32_t first, std::uint32_t last, char mark);

/// " - " or " \u2013 ", as it parts a heading's words or the ends of a range.
bool is_spaced_dash(std::string_view gap);

/// Sentences end at . ! ? before a capital, a digit or a quotation mark (not after an initial or a
/// title), at a blank line, before a list item, and at a line that is a heading.
Wording read_words(std::string_view text);

}  // namespace sitmap

#pragma once

// Phrases of one or more words, each with the numbers of the rows it came from; the longest that
// begins at a word is found. A phrase may have a gap, "put ... to the torch", and may choose one of a list of phrases,
// "hoist <flag> over": the list is asked where it stands, for its words times those of others would fill the memory.

#include "engine/core/hash_bits.hpp"
#include "engine/geoparse/word_list.hpp"
#include "engine/wording/words.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sitmap {

/// Numbers of rows in order. Nearly all phrases have one, which takes no memory of its own.
class RowNumbers {
public:
    /// Nothing where it was added last.
    void add(std::uint32_t row);
    const std::uint32_t* begin() const { return m_more ? m_more->data() : &m_one; }
    const std::uint32_t* end() const { return begin() + (m_more ? m_more->size() : m_any ? 1 : 0); }
    std::uint32_t front() const { return *begin(); }

private:
    std::uint32_t m_one = 0;
    bool m_any = false;
    std::unique_ptr<std::vector<std::uint32_t>> m_more;  ///< all of them, where there are several
};

/// A word of a phrase by its hash; "..." is a gap, "<flag>" any phrase of a list.
struct PhraseWord {
    std::uint64_t hash = 0;
    bool list = false;
};

/// Those of folded words with single spaces between them.
std::vector<PhraseWord> phrase_words(std::string_view folded);

class PhraseTable {
public:
    /// A list among the words, behind the first, is the one set under its name.
    void add(std::span<const PhraseWord> words, std::uint32_t row);
    void add(std::string_view folded, std::uint32_t row) { add(phrase_words(folded), row); }
    /// Makes room for words that begin so many phrases, or are one.
    void reserve(std::size_t keys);
    void set_list(std::string_view name, std::shared_ptr<const PhraseTable> phrases);

    /// False of most words that begin no phrase.
    bool may_begin(const Wording& wording, std::size_t at) const {
        return at < wording.words.size() && m_may_begin.may_hold(wording.words[at].hash);
    }
    struct Match {
        std::uint32_t length = 0;  ///< in words; 0: nothing begins here
        const RowNumbers* rows = nullptr;
        explicit operator bool() const { return length > 0; }
    };
    /// The longest phrase that begins at this word, within its sentence; none behind the last word.
    Match longest(const Wording& wording, std::size_t at) const { return longest(wording, at, wording.words.size()); }
    /// The longest of at most so many words.
    Match longest(const Wording& wording, std::size_t at, std::size_t most) const {
        return may_begin(wording, at) ? found(wording, at, most) : Match{};
    }
    /// The longest, the word behind its first left out: "walked unopposed into".
    Match longest_over_next(const Wording& wording, std::size_t at) const {
        return may_begin(wording, at) ? found(wording, at, wording.words.size(), at + 1) : Match{};
    }
    bool empty() const { return m_count == 0; }

    /// A phrase that holds other words: "put Oss to the torch".
    struct GapMatch {
        Match match;    ///< from its first word to its last
        WordRange gap;  ///< the words that it holds: one to six, no comma or other mark before one
        explicit operator bool() const { return static_cast<bool>(match); }
    };
    /// Of the phrases with a gap the one that begins at this word and ends soonest, within its sentence.
    GapMatch over_gap(const Wording& wording, std::size_t at) const {
        return m_has_gaps && may_begin(wording, at) ? found_over_gap(wording, at) : GapMatch{};
    }

private:
    /// Words that begin a phrase, or are one.
    struct Known {
        WordKey key;             ///< of the words; 0 in a slot that holds none
        std::uint32_t rows = 0;  ///< where those of the phrase of these words stand; 0 if they only begin some
        bool continues = false;  ///< a longer phrase begins with them
        bool begins = false;     ///< it is one word
        bool chooses = false;    ///< a phrase of a list may come next
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    Match found(const Wording& wording, std::size_t at, std::size_t most, std::size_t left_out = none,
                WordKey key = {}) const;
    Match behind_choice(const Wording& wording, std::size_t at, std::size_t next, std::size_t most, WordKey key) const;
    GapMatch found_over_gap(const Wording& wording, std::size_t at) const;
    GapMatch behind_gap(const Wording& wording, std::size_t at, std::uint32_t gap, WordKey key) const;
    /// The words of a phrase that begins with these; nullptr if none does.
    const Known* known(WordKey key) const;
    void add_choice(WordKey key, std::uint64_t list);
    void add_beginning(std::uint64_t hash);
    std::size_t slot_of(WordKey key) const;
    Known& made(WordKey key);
    void grow(std::size_t slots);

    std::vector<Known> m_slots;  ///< by the key's lower bits, or behind those that are there already
    std::size_t m_count = 0;
    std::vector<RowNumbers> m_rows = std::vector<RowNumbers>(1);
    std::vector<std::uint64_t> m_beginnings;  ///< hashes of the words that begin a phrase
    HashBits m_may_begin;                     ///< those: most words begin none
    HashBits m_may_be_known;                  ///< keys: most words that begin a phrase do not go on with it
    bool m_has_gaps = false;
    std::unordered_map<std::uint64_t, std::shared_ptr<const PhraseTable>> m_lists;   ///< by the hash of "<flag>"
    std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> m_choices_behind;  ///< which lists, by key
};

/// A table of rows that each have a phrase, numbered as they stand.
template <typename Rows, typename Phrase>
PhraseTable rows_of(const Rows& rows, Phrase phrase) {
    PhraseTable table;
    std::uint32_t number = 0;
    for (const auto& row : rows) {
        table.add(row.*phrase, number++);
    }
    return table;
}

/// One phrase list: is it there or not.
class PhraseList {
public:
    void add(std::string_view phrase) { m_table.add(phrase, 0); }
    /// Words of the longest phrase that begins here; 0 if none does.
    std::uint32_t length_at(const Wording& wording, std::size_t at) const {
        return m_table.longest(wording, at).length;
    }

private:
    PhraseTable m_table;
};

}  // namespace sitmap

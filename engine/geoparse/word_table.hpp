#pragma once

// The words met in texts, each folded and looked up once: texts repeat their words, so most of a text is
// read by finding its words here.

#include "engine/geoparse/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// A word as it is written in a text, a possessive 's not included.
struct alignas(64) KnownWord {
    std::uint64_t hash = 0;     ///< word_hash of the folded form
    std::uint64_t written = 0;  ///< word_hash of the word as written
    WordLists lists;
    WordLists longer;  ///< some phrase of these lists begins with this word
    std::uint32_t folded_start = 0;
    std::uint32_t folded_size = 0;
    std::uint8_t closed_class = 0;  ///< see word_class; 0: no closed-class word
    std::uint8_t list_class = 0;    ///< by the lists that hold it and its capitals
    bool capital = false;           ///< begins with a capital letter
    bool all_capitals = false;      ///< two letters or more, none small; "U.S." too
    bool dotted = false;            ///< "U.S."
    bool caseless = false;          ///< in Arabic or Hebrew letters
};

/// Numbers words in the order in which they are met. Words are told apart by a hash of 64 bits.
class WordTable {
public:
    /// The lexicon must outlive the table.
    explicit WordTable(const Lexicon& lexicon);

    std::uint32_t number(std::string_view written) { return number(written, word_hash(written)); }
    /// `hash` is the word_hash of the word as written.
    std::uint32_t number(std::string_view written, std::uint64_t hash);
    /// Asks memory for what `number` will look at first, and does not wait for it.
    void fetch_slot(std::uint64_t hash) const { __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]); }
    /// Likewise for the word, once the slot is there.
    void fetch_word(std::uint64_t hash) const {
        const std::uint32_t number = m_slots[hash & (m_slots.size() - 1)].number;
        if (number != 0) {
            __builtin_prefetch(&m_words[number - 1]);
        }
    }
    const KnownWord& operator[](std::uint32_t number) const { return m_words[number]; }
    std::string_view folded(const KnownWord& word) const {
        return std::string_view{m_texts}.substr(word.folded_start, word.folded_size);
    }
    /// It holds so many words that it should be cleared before the next text.
    bool full() const;
    /// Forgets all words; their numbers mean nothing any more.
    void clear();

private:
    /// Small, so that the table stays in the cache; the rest of the hash is with the word.
    struct Slot {
        std::uint32_t hash = 0;    ///< upper bits of the hash of the word as written
        std::uint32_t number = 0;  ///< of the word, plus one; 0: free
    };
    std::uint32_t add(std::string_view written, Slot& slot, std::uint64_t hash);
    void grow();

    const Lexicon* m_lexicon;
    std::vector<Slot> m_slots;  ///< open addressing, at most half full
    std::vector<KnownWord> m_words;
    std::string m_texts;  ///< folded forms, one after the other
};

/// True for capital letters of the scripts that have them.
bool is_capital(char32_t code);

}  // namespace sitmap

#pragma once

// Phrases of one or more words, each with the numbers of the rows it came from; the longest that
// begins at a word is found.

#include "engine/event/words.hpp"
#include "engine/geoparse/word_list.hpp"

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sitmap {

class PhraseTable {
public:
    /// `phrase` is folded words with single spaces between them.
    void add(std::string_view phrase, std::uint32_t row);

    struct Match {
        std::uint32_t length = 0;  ///< in words; 0: nothing begins here
        const std::vector<std::uint32_t>* rows = nullptr;
        explicit operator bool() const { return length > 0; }
    };
    /// The longest phrase that begins at this word, within its sentence; none behind the last word.
    Match longest(const Wording& wording, std::size_t at) const { return longest(wording, at, wording.words.size()); }
    /// The longest of at most so many words.
    Match longest(const Wording& wording, std::size_t at, std::size_t most) const;
    bool empty() const { return m_known.empty(); }

private:
    struct Known {
        std::vector<std::uint32_t> rows;  ///< of the phrase of these words; empty if they only begin some
        bool continues = false;           ///< a longer phrase begins with them
    };
    static constexpr std::size_t traits = 4096;

    std::unordered_map<std::uint64_t, Known> m_known;  ///< by WordKey, all words that begin a phrase
    std::bitset<traits>
        m_first_words;  ///< by lower bits of the hash: most words begin no phrase, and no table is asked
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
    /// One of the phrases begins in these words.
    bool begins_within(const Wording& wording, WordRange words) const;

private:
    PhraseTable m_table;
};

}  // namespace sitmap

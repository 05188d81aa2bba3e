#pragma once

// The words that reading a name depends on: honorifics, first names, organisation words, say-verbs,
// common words that are also places. Data in geodata/codebook/lexicon/, one list a file, one entry
// a line; this is those lists, folded and ready to ask.

#include "engine/geoparse/word_list.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sitmap {

class Lexicon {
public:
    /// The lists that hold a word or phrase, and those that hold some longer phrase beginning with it.
    struct Probe {
        WordLists lists;
        WordLists longer;
    };

    Lexicon();

    /// True if the folded word or phrase is on the list. Unknown lists hold nothing.
    bool has(std::string_view list, std::string_view folded) const;
    bool has(WordList list, std::string_view folded) const;
    /// The value of a two-column list's entry; empty if there is none.
    std::string_view value(std::string_view list, std::string_view folded) const;

    /// Phrases are words with single spaces. Throws UsageError if the list has no such name.
    void add(std::string_view list, std::string_view folded, std::string_view value = {});
    void add(WordList list, std::string_view folded, std::string_view value = {});
    /// Makes room for so many words at once.
    void reserve(std::size_t words);

    Probe probe(WordKey key) const;
    std::string_view value(WordList list, WordKey key) const;
    /// A value read as a number; `otherwise` where the entry is missing.
    double number(WordList list, std::string_view folded, double otherwise) const;

private:
    struct Slot {
        std::uint64_t key = 0;  ///< 0: free
        WordLists lists;
        WordLists longer;
    };

    Slot& slot(WordKey key);
    void rehash(std::size_t slots);

    std::vector<Slot> m_slots;  ///< open addressing, at most half full
    std::size_t m_used = 0;
    std::unordered_map<std::uint64_t, std::string> m_values;
};

/// Reads every `*.tsv` of the folder: the file's stem is the list's name; `#` begins a comment; an
/// optional second column is the value. Throws InputError.
Lexicon load_lexicon(const std::filesystem::path& folder);

}  // namespace sitmap

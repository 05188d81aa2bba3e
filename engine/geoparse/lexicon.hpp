#pragma once

// The words that reading a name depends on: honorifics, first names, organisation words, say-verbs,
// common words that are also places. Data in geodata/codebook/lexicon/, one list a file, one entry
// a line; this is those lists, folded and ready to ask.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace sitmap {

class Lexicon {
public:
    /// True if the folded word or phrase is on the list. Unknown lists hold nothing.
    bool has(std::string_view list, std::string_view folded) const;
    /// The value of a two-column list's entry; empty if there is none.
    std::string_view value(std::string_view list, std::string_view folded) const;

    void add(std::string_view list, std::string_view folded, std::string_view value = {});

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Entries = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
    std::unordered_map<std::string, Entries, Hash, std::equal_to<>> m_lists;
};

/// Reads every `*.tsv` of the folder: the file's stem is the list's name; `#` begins a comment; an
/// optional second column is the value. Throws InputError.
Lexicon load_lexicon(const std::filesystem::path& folder);

}  // namespace sitmap

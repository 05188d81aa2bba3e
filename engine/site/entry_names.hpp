#pragma once

// Where lists name places that the gazetteer may lack: the heads of entries, "5 May - X: ...", and what a trigger's
// list holds, "shelled the following towns: X, Y".

#include "engine/geoparse/lexicon.hpp"
#include "engine/trigger/trigger.hpp"

#include <vector>

namespace sitmap {

constexpr std::uint32_t longest_name = 4;  ///< words

/// One past the name that begins at the word: capitalised words with nothing but a space or a hyphen between, small
/// particles inside, so many at most; `first` itself where none begins.
std::uint32_t name_end(const Wording& wording, std::uint32_t first);

/// Borrows all that it is given. Names are told by their first words.
class EntryNames {
public:
    EntryNames(const Wording& wording, const Codebook& codebook, const Lexicon& lexicon);

    /// "5 May - X, Y and Z: a shell fell on a church", "1. X (Norland).": what an entry begins with.
    std::vector<std::uint32_t> of_heading(const Sentence& sentence) const;
    /// Of the list that the trigger opens.
    std::vector<std::uint32_t> of_list(const Trigger& trigger) const;

private:
    const Wording& m_wording;
    const Codebook& m_codebook;
    const Lexicon& m_lexicon;
    bool m_colon_list;  ///< the paragraphs begin with names and colons: "Oss: ...", "Tarn: ..."
};

}  // namespace sitmap

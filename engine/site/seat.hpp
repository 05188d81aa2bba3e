#pragma once

// Places where somebody speaks from or rules, and nothing happens: "officials in Oss said".

#include "engine/site/placing.hpp"
#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

namespace sitmap {

/// Borrows the words and the codebook.
class Seats {
public:
    Seats(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// "a source in Damascus", "officials in Oss said", "the mayor of Oss".
    bool is_seat(const Site& site) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is_office_holders(const Site& site) const;
    bool is_bureau(const Site& site) const;
    bool is_telephoned_from(const Site& site) const;
    bool is_struck(std::uint32_t noun, const Site& site) const;
    bool is_victim(std::uint32_t noun) const;
    bool is_done_to(std::uint32_t at) const;
    std::uint32_t behind_aside(std::uint32_t at) const;
    bool speaks(const Site& site, std::uint32_t noun) const;
    bool reports_of_there(const Site& site) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

/// "A resident of Oss, some 50 km (30 miles) away, said": what he tells was elsewhere.
bool is_far_off(const Site& site, const Wording& wording);

}  // namespace sitmap

#pragma once

// What stands where a site stands becomes a mention of a place, if it is a name and nobody's.

#include "engine/site/name_words.hpp"

namespace sitmap {

class NameTaker : public NameWords {
public:
    using NameWords::NameWords;

    /// The name that begins at the word, if it is one. `certain`: as unusual as a name must be, whatever its words are;
    /// `sure`: nobody but a place can stand there.
    void take(std::uint32_t first, bool certain, bool sure);
    /// "Mia Milia was overrun": no person, if the mention begins with the name.
    void read_as_place(WordRange name);
    /// "close to X", "next to X"
    bool is_close_to(std::size_t first) const;
    /// "the X district", "the government-held X neighbourhood"
    bool is_district(std::size_t at) const;
    /// The word behind which "nearby X", "rebel-held X" begins: the adjective's own, or the name's.
    std::size_t before_adjective(std::size_t at) const;
    /// "imam of", "village chief of"
    bool is_of_local_people(std::size_t of) const;
    /// "Elephant Pass": its last word says what it is.
    bool is_typed(WordRange name) const;
    /// A common word with a capital, and a place of the report's country is called so: "Tame".
    bool is_known_here(WordRange name);

private:
    bool is_taken(std::uint32_t first) const;
    bool is_titled_place(std::uint32_t first) const;
    bool is_in(std::uint32_t first) const;
    bool is_before_facility(std::uint32_t first) const;
    bool is_facility(std::uint32_t at) const;
    void reread(Mention& mention, WordRange name, bool sure);
    bool is_usual(std::uint32_t at) const;
    bool is_place_elsewhere(std::uint32_t at) const;
    bool is_acronym(std::uint32_t at);
    bool is_numbered(std::uint32_t first) const;
    bool is_kilometre(std::uint32_t at) const;
    bool is_dated_head(WordRange name) const;
    bool shouts_places();
    bool is_all_capitals(std::uint32_t at) const;
    bool is_shouted(std::uint32_t first) const;
    std::uint32_t shouted_end(std::uint32_t first) const;
    bool has_figure(std::uint32_t at) const;
    bool is_strange(WordRange name, bool certain);
    bool names_somebody(WordRange name) const;
    bool is_person_told_behind(std::uint32_t last) const;

    std::optional<bool> m_shouts;  ///< the report writes its places in capitals
};

}  // namespace sitmap

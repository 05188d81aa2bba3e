#pragma once

// Of two names side by side the one that says where the other lies: "Oss, Norland", "Oss in Hill district".

#include "engine/site/placing.hpp"
#include "engine/wording/codebook.hpp"

namespace sitmap {

/// Borrows the words and the codebook.
class SiteContainers {
public:
    SiteContainers(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

protected:
    static constexpr std::uint32_t sibling_reach = 5;  ///< words between "A" and "B" in a list, at most

    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    /// "12 km north of Oss", "twenty miles from Oss"; where it follows a name and a comma it only says where that is.
    bool is_measure(const Site& site) const;
    /// "Oss, (the) capital of Norland"
    bool is_seat_of(const Site& left, const Site& right) const;
    /// "Oss, a market town some 25 km from Hill"
    bool is_where_it_lies(const Site& left, const Site& right) const;
    /// "the Y town of X", "the Y province village of X": where X lies.
    bool holds_the_town(const Site& left, const Site& right) const;
    /// ", Y" close behind, and wide enough.
    bool is_led_by_comma(const Site& left, const Site& right) const;
    /// "X in Y", "X in the Y".
    bool is_inside(const Site& left, const Site& right) const;
    /// ", Y" with Y wider than X, or ", on the road between Y and Z", says where X is.
    bool is_container(const Site& left, const Site& right) const;
    /// Behind "(four dead)", where it opens at this word; else the word itself.
    std::uint32_t behind_brackets(std::uint32_t at) const;
    /// "A, B and C": behind B the list goes on, so that B holds nothing.
    bool runs_on(const Site& site) const;
    /// "near X", "west of X", "20 km north of X"
    bool is_relative(const Site& site) const;

    const Wording& m_wording;
    const Codebook& m_codebook;

private:
    /// "in the district of Y"
    bool is_behind_its_unit(std::uint32_t in, const Site& right) const;
    /// The gazetteer knows A in another country, or in another province than B.
    static bool lies_elsewhere(const Site& left, const Site& right);
    /// ", in Y": where X lies, not another site.
    bool is_led_by_in(const Site& right) const;
    bool is_in(std::uint32_t at) const;
    /// ", on the outskirts of Y"
    bool is_on_its_edge(std::uint32_t at) const;
    /// ", in the sector of Y"
    bool is_led_by_sector(const Site& right) const;
    /// ", Beni territory": a unit's noun stands behind the name or ends it.
    bool is_unit(const Site& right) const;
    /// ", municipality of Y"
    bool is_behind_unit_of(const Site& right) const;
    /// ", some 20 km north of Y", ", west of Y".
    bool is_distance(const Site& right) const;
};

}  // namespace sitmap

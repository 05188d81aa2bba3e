#pragma once

// What the readers of names share: the words, and the mention that each word belongs to.

#include "engine/geoparse/lexicon.hpp"
#include "engine/geoparse/mention.hpp"
#include "engine/site/known_name.hpp"
#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Borrows all that it is given; the mentions are changed in place.
class NameWords {
public:
    NameWords(std::vector<Mention>& mentions, const Wording& wording, const Codebook& codebook, const Lexicon& lexicon,
              const Gazetteer& gazetteer);

    const Wording& wording() const { return m_wording; }
    const Codebook& codebook() const { return m_codebook; }
    const Gazetteer& gazetteer() const { return m_gazetteer; }
    std::vector<Mention>& mentions() { return m_mentions; }
    const std::vector<Mention>& mentions() const { return m_mentions; }
    /// The mention that the word belongs to; nullptr: none. Good until a name is taken.
    Mention* owner(std::size_t at) const {
        return m_owner[at] < 0 ? nullptr : &m_mentions[static_cast<std::size_t>(m_owner[at])];
    }

    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool cue(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    bool has(NamedList list, std::size_t at) const { return m_lexicon.has(list.list, word(at).folded); }
    bool same_sentence(std::size_t a, std::size_t b) const { return word(a).sentence == word(b).sentence; }
    bool is(std::size_t at, std::initializer_list<WordHash> words) const { return m_wording.is(at, words); }

    /// It now has these words, and stands for the place of that name in a country that the report tells of, if any.
    void lengthen(Mention& mention, WordRange words);

protected:
    static constexpr std::string_view why_unknown = "a name where a site stands; not known as a place";
    static constexpr std::string_view why_known =
        "a name where a site stands; known in a country that the report tells of";

    void own(WordRange words, std::size_t mention);
    void look_up(Mention& mention);
    /// Exactly so, in the country that most names of the report lie in.
    bool is_place_of_leading_country(std::string_view name);

    /// "-ni" of "Pugong-ni": a syllable of no language.
    bool has_suffix(std::uint32_t at) const;

    const CountriesTold& countries();

    std::vector<Mention>& m_mentions;
    const Wording& m_wording;
    const Codebook& m_codebook;
    const Lexicon& m_lexicon;
    const Gazetteer& m_gazetteer;
    std::optional<CountriesTold> m_countries;  ///< told of; most texts have no name to look up, and none asks
    std::vector<std::int32_t> m_owner;         ///< by word: the mention it belongs to; -1: none
};

}  // namespace sitmap

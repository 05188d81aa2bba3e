#pragma once

// Towns that were read as their governments, and are towns after all: something happens there.

#include "engine/geoparse/mention.hpp"
#include "engine/trigger/trigger.hpp"
#include "engine/wording/codebook.hpp"

namespace sitmap {

/// Borrows all that it is given. Each of these makes a literal name of a metonym, or leaves the mention as it is.
class TownMetonyms {
public:
    TownMetonyms(const Wording& wording, const Codebook& codebook, const Gazetteer& gazetteer)
        : m_wording(wording), m_codebook(codebook), m_gazetteer(gazetteer) {}

    /// "Protesters in Oss and Hill demanded": the second is a town as the first is.
    void read_beside(const Mention& first, Mention& second) const;
    /// "at Aleppo University", "near Doma Hospital": in the town that it is named for.
    void read_facility(Mention& mention) const;
    /// A town is shelled, not its government.
    void read_sufferer(Mention& mention, const Trigger& trigger) const;

private:
    bool is(std::size_t at, std::initializer_list<WordHash> words) const { return m_wording.is(at, words); }
    bool heads_entry(WordRange name) const;
    void read_as_town(Mention& mention, std::string_view reason) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
    const Gazetteer& m_gazetteer;
};

}  // namespace sitmap

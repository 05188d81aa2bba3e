#pragma once

// Is a name that the gazetteer knows a place's name here? Most surnames and many common words are
// villages somewhere. Cues speak for and against, their weights (log-odds) are data: name_weight.tsv.

#include "engine/geoparse/name_profile.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sitmap {

/// What speaks for or against, in the order of `cue_names`.
enum class Cue : std::uint8_t {
    constant,
    country,
    demonym,
    first_order,
    second_order,
    capital,
    area,
    city,        ///< a million people and more
    large_town,  ///< 100,000
    town,        ///< 15,000
    small_town,  ///< 1,000
    village,     ///< fewer, or unknown
    many_words,
    alternate_only,
    abbreviation,
    common_word,
    known_word,
    small_in_text,  ///< the same word stands in small letters in this text
    sentence_start,
    heading,
    first_name,
    name_before,  ///< a capitalised word before that is no part of it
    name_after,
    site_before,  ///< in, at, near
    of_before,
    the_before,
    container_after,  ///< ", Y" that holds X
    listed_after,     ///< after another place and a comma or "and"
    type_after,       ///< "province", "city"
    type_before,      ///< "town of"
    opener_before,
    say_verb_after,
    possessive,
    hyphen_beside,
    dateline,
    joined_only,  ///< known only with the article put in
    acronym,      ///< "MIDI": short and in capitals, and no abbreviation of a place
};

inline constexpr std::array<std::string_view, 37> cue_names{
    "constant",       "country",        "demonym",         "first order",   "second order", "capital",
    "area",           "city",           "large town",      "town",          "small town",   "village",
    "many words",     "alternate only", "abbreviation",    "common word",   "known word",   "small in text",
    "sentence start", "heading",        "first name",      "name before",   "name after",   "site before",
    "of before",      "the before",     "container after", "listed after",  "type after",   "type before",
    "opener before",  "say verb after", "possessive",      "hyphen beside", "dateline",     "joined only",
    "acronym"};

using Cues = std::bitset<cue_names.size()>;

class NameJudge {
public:
    explicit NameJudge(const NameContext& context);

    Cues cues(const NameHit& hit, const NameProfile& place) const;
    /// Log-odds that the name is a place's here.
    double weigh(const Cues& cues) const;

private:
    bool small_in_text(const Token& token) const;
    void look_at_words(const NameHit& hit, Cues& cues) const;
    void look_before(const NameHit& hit, Cues& cues) const;
    void look_after(const NameHit& hit, Cues& cues) const;
    bool container_after(const NameHit& hit) const;

    const NameContext& m_context;
    std::array<double, cue_names.size()> m_weights{};
    std::vector<bool> m_small_words;  ///< by hash; its size is a power of two
};

/// True if some place of the first name lies in a country or province of the second.
bool may_contain(const NameHit& inner, const NameHit& outer, const Gazetteer& gazetteer);

}  // namespace sitmap

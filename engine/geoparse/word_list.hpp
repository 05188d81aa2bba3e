#pragma once

// The word lists that reading a name depends on, one file each in geodata/codebook/lexicon/. A word
// carries the lists it stands on as bits, so that one look-up per token answers all questions.

#include "engine/core/load_bytes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sitmap {

enum class WordList : std::uint8_t {
    honorific,                ///< "president", "Mr": a person's name follows
    first_name,               ///< "Anna"
    common_word,              ///< the 11,000 commonest English words
    known_word,               ///< rarer English words
    function_word,            ///< "the", "after", "he": never part of a name's beginning
    say_verb,                 ///< "said", "confirmed"
    agent_verb,               ///< "launched", "sent": only people and states do it
    auxiliary,                ///< "has", "would"
    location_preposition,     ///< "in", "near": a place follows
    counterpart_preposition,  ///< "with", "against": somebody follows
    address_verb,             ///< "urged", "accused": its object is somebody
    taking_verb,              ///< "seized ... from": from somebody
    giving_word,              ///< "sold ... to", "loyal to": to somebody
    portfolio_noun,           ///< "envoy ... for", "ambassador ... to"
    government_noun,          ///< "government", "officials": after a capital's name, the state
    part_noun,                ///< "south", "border": after a possessive, a place all the same
    organisation_word,        ///< "Network", "Ministry": its capitalised neighbours are its name
    state_organ,              ///< "Army", "Ministry": with a people's name before it, the state's
    organisation,             ///< whole names: "AFP", "Reuters"
    ethnonym,                 ///< peoples without a country: "Druze"
    event_word,               ///< "Agreement", "Accords": X Agreement is no place
    platform,                 ///< "on X"
    calendar_word,            ///< months and weekdays
    place_type,               ///< "province", "river"; value: GeoNames class and code
    name_opener,              ///< "Mount", "Port": begins a place's own name
    direction,                ///< "southern", "north-east"; value: degrees, or "centre"
    zone_noun,                ///< "buffer zone"
    fringe_noun,              ///< "outskirts of"; value: metres beyond the place's edge
    distance_unit,            ///< "km"; value: metres
    way_noun,                 ///< "road", "highway"
    linked_participle,        ///< "US-backed"
    article_prefix,           ///< "al-", "ash-"
    name_joiner,              ///< "of", "for": inside an organisation's name
    abbreviation,             ///< "Gen", "St": a dot after it ends no sentence
    default_sense,            ///< value: the id of the place meant unless the text says otherwise
    faith,                    ///< faiths and followings: "Christian", of no place
    border_noun,              ///< "border", "frontier"
    coast_noun,               ///< "coast", "shores"
    name_head,                ///< "Tell", "Velyka": before a place's name, another place's
    border_compound,          ///< "border guards", "coast road": after the nouns above, no border or coast
    government_seat,          ///< "Delhi", "Tel Aviv": speaks for a government though no capital
    name_link,                ///< "de", "nad": holds a place's name together
    romance_article,          ///< "la", "los": of which a French or Spanish text is full
};

inline constexpr std::array<std::string_view, 43> word_list_names{"honorific",
                                                                  "first_name",
                                                                  "common_word",
                                                                  "known_word",
                                                                  "function_word",
                                                                  "say_verb",
                                                                  "agent_verb",
                                                                  "auxiliary",
                                                                  "location_preposition",
                                                                  "counterpart_preposition",
                                                                  "address_verb",
                                                                  "taking_verb",
                                                                  "giving_word",
                                                                  "portfolio_noun",
                                                                  "government_noun",
                                                                  "part_noun",
                                                                  "organisation_word",
                                                                  "state_organ",
                                                                  "organisation",
                                                                  "ethnonym",
                                                                  "event_word",
                                                                  "platform",
                                                                  "calendar_word",
                                                                  "place_type",
                                                                  "name_opener",
                                                                  "direction",
                                                                  "zone_noun",
                                                                  "fringe_noun",
                                                                  "distance_unit",
                                                                  "way_noun",
                                                                  "linked_participle",
                                                                  "article_prefix",
                                                                  "name_joiner",
                                                                  "abbreviation",
                                                                  "default_sense",
                                                                  "faith",
                                                                  "border_noun",
                                                                  "coast_noun",
                                                                  "name_head",
                                                                  "border_compound",
                                                                  "government_seat",
                                                                  "name_link",
                                                                  "romance_article"};

/// A list told by its name, which the compiler looks up: there is none of another name.
struct NamedList {
    WordList list;

    template <std::size_t size>
    consteval NamedList(const char (&name)[size])
        : list{static_cast<WordList>(std::find(word_list_names.begin(), word_list_names.end(), std::string_view{name}) -
                                     word_list_names.begin())} {
        if (static_cast<std::size_t>(list) == word_list_names.size()) {
            throw "no word list has this name";
        }
    }
};

/// The lists a word or phrase stands on.
struct WordLists {
    std::uint64_t bits = 0;

    constexpr bool has(WordList list) const { return (bits >> static_cast<unsigned>(list) & 1U) != 0; }
    constexpr void add(WordList list) { bits |= std::uint64_t{1} << static_cast<unsigned>(list); }
    friend bool operator==(WordLists, WordLists) = default;
};

/// A rolling key over folded words: phrases are looked up without making strings.
struct WordKey {
    std::uint64_t value = 0;
    friend bool operator==(WordKey, WordKey) = default;
};

constexpr std::uint64_t word_hash(std::string_view folded) {
    std::uint64_t hash = folded.size() * 0x9e3779b97f4a7c15U;
    for (std::size_t at = 0; at < folded.size(); at += 8) {
        hash = (hash ^ load_bytes(folded.data() + at, folded.size() - at)) * 0xff51afd7ed558ccdU;
        hash ^= hash >> 32U;
    }
    return hash;
}

/// A folded word told by its hash, which of one that is written in the code the compiler works out.
struct WordHash {
    std::uint64_t value = 0;

    template <std::size_t size>
    consteval WordHash(const char (&word)[size]) : value{word_hash({word, size - 1})} {}
    constexpr WordHash(std::string_view word) : value{word_hash(word)} {}
    WordHash(const std::string& word) : value{word_hash(word)} {}
    friend bool operator==(WordHash, WordHash) = default;
};

inline WordKey extend(WordKey key, std::uint64_t hash) {
    std::uint64_t mixed = (key.value ^ hash) * 0xd6e8feb86659fd93U;
    mixed ^= mixed >> 32U;
    return {mixed * 0xd6e8feb86659fd93U + 1};
}

}  // namespace sitmap

#pragma once

// What the gazetteer has answered so far, for texts ask for the same names again and again: whether
// words are a name, what is known of the name, which places it may mean, weighed by themselves, and what the
// words about it made of them.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/border_lines.hpp"
#include "engine/geoparse/derived_place.hpp"
#include "engine/geoparse/name_profile.hpp"
#include "engine/geoparse/ranked_name.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace sitmap {

/// The gazetteer's answer to the first word of a name.
struct FirstWord {
    NameKey key;
    NameProbe probe;
    std::span<const NameLink> joined_links;  ///< under its joined key
};

/// What else decides how a name's places are weighed by themselves.
struct NameUse {
    bool demonym = false;   ///< it stands for a people: only demonyms count
    std::string_view type;  ///< see prepare; lives as long as the lexicon
    std::string_view sense;
};

/// What a place that words describe depends on.
struct Description {
    const PlacePhrase& phrase;
    PlaceIndex anchor{};
    std::optional<PlaceIndex> other;
    std::string_view countries;  ///< that the text is about, where that matters
    std::string_view surface;
};

class NameTable {
public:
    /// The gazetteer must outlive the table.
    explicit NameTable(const Gazetteer& gazetteer);

    NameProbe probe(NameKey key);
    /// `word` is the word's number in a word table, always the same one.
    const FirstWord& first_word(std::uint32_t word, std::string_view folded);

    const NameProfile& profile(const NameLinks& links);
    /// As `prepare` leaves them.
    const std::vector<RankedPlace>& places(const NameLinks& links, const NameUse& use);

    /// What `derive` gave for the same description before, or gives now.
    const DerivedPlace& derived(const Description& description, const std::function<DerivedPlace()>& derive);

    BorderLines& borders() { return m_borders; }

    /// Those that the places' numbers mean.
    Units& units() { return m_units; }

    bool full() const;
    /// Forgets all but the numbers of units, and borders.
    void clear();

private:
    struct Probed {
        NameKey key;
        NameProbe probe;
        bool known = false;
    };
    struct Prepared {
        const char* type = nullptr;
        const char* sense = nullptr;
        bool demonym = false;
        std::vector<RankedPlace> places;
    };
    struct Known {
        NameLinks links;  ///< told apart by where they stand in the gazetteer's file: a name's links stand there once
        NameProfile profile;
        std::vector<Prepared> prepared;  ///< one a use; nearly always one
    };
    struct KnownSlot {
        std::uint64_t hash = 0;
        Known* known = nullptr;
    };
    Known& known(const NameLinks& links);
    void grow_known();
    std::vector<RankedPlace> prepared(const NameLinks& links, const NameUse& use);

    const Gazetteer* m_gazetteer;
    BorderLines m_borders;
    std::vector<Probed> m_probed;  ///< by the key's lower bits; the later answer takes the place of the earlier
    std::vector<FirstWord> m_first_words;
    std::vector<bool> m_first_known;
    std::deque<Known> m_known;
    std::vector<KnownSlot> m_known_slots;  ///< open addressing, at most half full
    std::size_t m_held_places = 0;
    using DescriptionKey =
        std::tuple<PlacePhrase::Kind, double, double, PlaceIndex, std::optional<PlaceIndex>, std::string, std::string>;
    std::map<DescriptionKey, DerivedPlace> m_derived;
    Units m_units;
};

}  // namespace sitmap

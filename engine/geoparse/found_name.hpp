#pragma once

// The names of a document before it is known which are places': every stretch of words that the
// gazetteer knows, and every capitalised stretch that nobody knows, with what their words say.

#include "engine/geoparse/features.hpp"
#include "engine/geoparse/name_block.hpp"
#include "engine/geoparse/name_profile.hpp"
#include "engine/geoparse/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sitmap {

struct FoundName {
    NameHit hit;                       ///< no links: nobody knows the name
    NameProfile place;                 ///< of all places called so
    std::uint64_t key = 0;             ///< of its folded words
    bool by_rule = false;              ///< `first` was set when it was found, and stays
    bool zone = false;                 ///< "the buffer zone": known by the word lists, whatever its words say
    const NameBlock* block = nullptr;  ///< the person, organisation or event whose name it stands in
    Features features;
    double first = 0;   ///< probability that it is a place's name, by its own words
    double second = 0;  ///< by the whole document
    NameReading reading;
    std::size_t group = no_group;  ///< which ranked name it is

    static constexpr std::size_t no_group = static_cast<std::size_t>(-1);
};

/// In text order, not overlapping; words of the lists (peoples, platforms) are none. The blocks
/// must outlive the result.
std::vector<FoundName> find_names(const NameContext& context, const std::vector<NameBlock>& blocks);

/// One past the end of an ethnonym, a listed organisation or a platform at the token; 0 if none.
std::size_t listed_end(const NameContext& context, std::size_t i);
std::size_t listed_organisation_end(const NameContext& context, std::size_t i);
std::size_t platform_end(const NameContext& context, std::size_t i);

/// The end of the name with the type word that follows: "Suweida province", "Euphrates river".
std::size_t typed_end(const NameContext& context, const FoundName& name);

}  // namespace sitmap

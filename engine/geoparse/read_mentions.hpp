#pragma once

// From judged names to mentions: which become one, with which words, and how each is read.

#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/name_judgement.hpp"

#include <vector>

namespace sitmap {

struct ReadMentions {
    std::vector<Mention> mentions;   ///< in text order, numbered; no places yet
    std::vector<std::size_t> names;  ///< beside each, the number of the found name; no_group if none
};

/// A name is a place's from this probability on.
inline constexpr double believed = 0.5;

ReadMentions read_mentions(const NameContext& context, const JudgedNames& judged);

}  // namespace sitmap

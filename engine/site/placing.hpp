#pragma once

// Where it happened: each trigger against each name of its sentence, scored by rules that have
// names. The best wins; the others are told why they lost.

#include "engine/geoparse/mention.hpp"
#include "engine/trigger/trigger.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// How wide a place is; a wider one around the same words is a container, no second site.
enum class Width : std::uint8_t { site, town, district, province, region, country };
Width width_of(const Place& place);

/// A mention as the rules see it.
struct Site {
    std::uint32_t mention = 0;  ///< index into the document's mentions
    WordRange words;
    std::optional<Place> place;  ///< without names and footprint; nothing: a name that no entry answers
    Width width = Width::town;
    bool seat = false;              ///< where a source sits: "an official in Oss said"
    std::int32_t preposition = -1;  ///< the word that governs it: "in", looked up through "the port city of"
    bool container = false;         ///< ", in Y": where the site before it lies
    std::int32_t list_head = -1;    ///< the site before it in "A, B and C"
};

/// The gazetteer answers its name: not one that only the text puts somewhere, "Hill (Oss)".
bool is_known(const Site& site);

/// The mentions that may place an event, in text order, with what governs each.
std::vector<Site> find_sites(const std::vector<Mention>& mentions, const Wording& wording, const Codebook& codebook,
                             const Gazetteer& gazetteer);

struct Attachment {
    std::vector<std::uint32_t> sites;  ///< indices into the sites: the best first, then its siblings
    std::string rule;                  ///< "site_preposition"
    int score = 0;
};

/// The rule that finds the zone an agreement created.
extern const std::string_view zone_rule;

/// The places of one trigger; empty where its sentence names none.
Attachment attach(const Trigger& trigger, const std::vector<Site>& sites, const std::vector<Trigger>& triggers,
                  const Wording& wording, const Codebook& codebook);

}  // namespace sitmap

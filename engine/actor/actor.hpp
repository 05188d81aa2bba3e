#pragma once

// Who acts, suffers or meets: the actors a text names, and their roles in an event.

#include "engine/event/event.hpp"
#include "engine/geoparse/mention.hpp"
#include "engine/trigger/trigger.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// A noun phrase that names an actor.
struct ActorPhrase {
    WordRange words;
    std::string name;  ///< house form: "Israel", "Druze fighters"; empty: soldiers of nobody named
    ActorKind kind = ActorKind::group;
    bool of_the_land = false;   ///< "government forces": of the state where it happens
    bool mediates = false;      ///< "US-mediated"
    std::int32_t mention = -1;  ///< the demonym or country it was read from
    std::string people = {};    ///< "Norlanders", where the people may be meant and not the state
};

/// All of them in text order, not overlapping.
std::vector<ActorPhrase> find_actors(const Wording& wording, const std::vector<Mention>& mentions,
                                     const Codebook& codebook, const Gazetteer& gazetteer);

/// An actor with its role, before the event's country is known.
struct CastMember {
    std::string name;
    ActorRole role = ActorRole::party;
    bool of_the_land = false;  ///< "government forces": to be named by the event's country
};

/// The actors of one event in the text, with roles. `last_agent` is whom a pronoun takes up.
std::vector<CastMember> actors_of(const Trigger& trigger, const std::vector<ActorPhrase>& phrases,
                                  const Wording& wording, const Codebook& codebook, const std::string& last_agent);

/// "Syria" as maps call it, for the country of a place; empty if the gazetteer has none.
std::string country_name(const Gazetteer& gazetteer, const std::string& country);

}  // namespace sitmap

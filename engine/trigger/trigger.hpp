#pragma once

// Words that tell of an event: frames of the codebook found in the text, noun told from verb.

#include "engine/wording/codebook.hpp"

namespace sitmap {

struct Trigger {
    WordRange words;
    const Frame* frame = nullptr;
    std::string type;  ///< the frame's, or a finer one an agent or the target gives it
    std::string mode;
    VerbForm form = VerbForm::none;
    bool passive = false;    ///< "was shelled"
    bool definite = false;   ///< "the violence": told before
    bool plural = false;     ///< "strikes"
    bool dependent = false;  ///< stands in "after the ...", "amid the ..."
    std::string count;       ///< "hundreds", "12"; empty if not counted
    std::string guard;       ///< kind of guard with its word, if one holds: it is no event
};

/// A verb that tells what its subject underwent: "Oss was taken", "Oss fell".
bool befalls(const Trigger& trigger);

/// Triggers in text order, not overlapping. Agents ("gunmen", "warplanes") and weapons give their
/// type to the next verb of the clause and are left out; so are weak triggers beside others.
std::vector<Trigger> find_triggers(const Wording& wording, const Codebook& codebook);

}  // namespace sitmap

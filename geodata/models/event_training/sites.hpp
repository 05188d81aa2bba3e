#pragma once

// The places that coded texts name, and what a coder wrote down at them.

#include "geodata/models/event_training/drafts.hpp"

namespace sitmap::training {

struct JudgedSite {
    std::vector<std::string> features;  ///< each once, in their order
    double share = 1;                   ///< what each counts (share_of)
    int batch = 0;
    bool drafted = false;                       ///< the rules drafted something there
    bool again = false;                         ///< another of the same: what tempts counts more than once
    std::set<std::string, std::less<>> groups;  ///< "strike", "context" ...; empty: the coder wrote nothing down
    std::string type;                           ///< of the codebook, where the rules drafted it too; else empty
};

/// All that may tell of an event, but those of which the text does not say whether it is they.
void add_sites(const CodedText& text, const World& world, std::vector<JudgedSite>& sites);

}  // namespace sitmap::training

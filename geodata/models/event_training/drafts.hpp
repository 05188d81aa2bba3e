#pragma once

// What the rules draft of coded texts, those too that a guard refuses, and whether the coder wrote it down.

#include "engine/coding/extract.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "geodata/models/event_training/gold.hpp"

namespace sitmap::training {

struct World {
    Gazetteer gazetteer;
    Lexicon lexicon;
    GeoparseModel model;
    Codebook codebook;
};

struct JudgedDraft {
    std::vector<std::string> features;  ///< each once, in their order
    double share = 1;                   ///< what each counts (share_of)
    int batch = 0;
    bool guarded = false;
    bool coded = false;
};

/// "Oss" of "the Hill district (Oss)": where the text says that an unknown place lies; else empty.
std::string whereabouts(const Event& event);

void add_drafts(const CodedText& text, const World& world, std::vector<JudgedDraft>& drafts);

}  // namespace sitmap::training

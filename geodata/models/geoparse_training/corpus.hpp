#pragma once

// Texts whose toponyms other people have marked and placed: one JSON object a line,
// {"id","text","toponyms":[{"start","end","lat","lon"}]}, offsets in code points.

#include "engine/geo/lonlat.hpp"
#include "engine/geoparse/document.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sitmap::training {

struct Toponym {
    Span span;                    ///< in bytes
    std::optional<LonLat> point;  ///< empty: marked as a place, not placed
};

struct MarkedText {
    Document document;
    std::vector<Toponym> toponyms;
};

struct Corpus {
    std::string name;  ///< the file's stem
    std::vector<MarkedText> texts;
};

/// Throws InputError.
Corpus read_corpus(const std::filesystem::path& file);

}  // namespace sitmap::training

#pragma once

// What a Gazetteer holds: the mapped file and the reader over it. For gazetteer.cpp and find.cpp.

#include "engine/gazetteer/file_mapping.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"

#include <string>
#include <unordered_map>

namespace sitmap {

struct Gazetteer::Mapping {
    FileMapping file;
    gazetteer_file::Reader reader;
    std::string view = "neutral";
    std::unordered_map<PlaceIndex, PlaceIndex> seen;  ///< places that the point of view tells otherwise
};

/// Lays what a point of view says over a place.
void see_as(Place& place, const Place& seen);

/// The links under a key, whole and within their section; `first` is the number of the first.
struct LinkRun {
    std::span<const NameLink> links;
    std::uint32_t first = 0;
    bool continues = false;
};
LinkRun links_under(const gazetteer_file::Reader& reader, NameKey key);

}  // namespace sitmap

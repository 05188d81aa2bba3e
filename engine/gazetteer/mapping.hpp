#pragma once

// What a Gazetteer holds: the mapped file and the reader over it. For gazetteer.cpp and find.cpp.

#include "engine/gazetteer/file_mapping.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"
#include "engine/gazetteer/name_index.hpp"

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

/// The links that a key was found to have, whole and within their section, and the names that they are to.
struct LinkRun {
    std::span<const NameLink> links;
    std::span<const gazetteer_file::LinkedName> names;
};
LinkRun links_of(const gazetteer_file::Reader& reader, const KeyLinks& key);
/// Asks memory for the first of them, and does not wait for it.
void fetch_links(const gazetteer_file::Reader& reader, const KeyLinks& key);

}  // namespace sitmap

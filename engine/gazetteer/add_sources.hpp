#pragma once

// `sitmap gazetteer add`: files of any source, told apart, imported and merged into the places that are
// there.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/compile_places.hpp"
#include "engine/gazetteer/merge_places.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

struct AddedSources {
    std::vector<std::filesystem::path> files;
    std::filesystem::path mapping;        ///< explains the files' columns; empty: they are of a known kind
    std::set<std::string> countries;      ///< of GeoNames' tables, places of these alone; empty: all
    std::filesystem::path scratch = ".";  ///< folder for what is too much for memory
};

/// Imports and merges; files of GeoNames are read together. `told` hears in words what came of each.
/// Throws InputError for a file that is of no known kind, saying which kinds there are.
void add_sources(
    CompiledPlaces& to, const AddedSources& sources, Problems& problems,
    const std::function<void(const std::string&)>& told = [](const std::string&) {});

/// The places and sources of a gazetteer, to be added to.
CompiledPlaces places_of(const Gazetteer& gazetteer);

}  // namespace sitmap

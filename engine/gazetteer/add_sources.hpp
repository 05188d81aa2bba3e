#pragma once

// `sitmap gazetteer add`: files of any source, told apart, imported and merged into the places that are
// there.

#include "engine/core/problems.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

struct AddedSources {
    std::vector<std::filesystem::path> files;
    std::filesystem::path mapping;    ///< explains the files' columns; empty: they are of a known kind
    std::set<std::string> countries;  ///< of GeoNames' tables, places of these alone; empty: all
};

/// Imports and merges into the gazetteer `from` and writes it to `to`, which may be the same; files of GeoNames are
/// read together. Memory does not grow with the number of places: what is too much for it goes to scratch files beside
/// `to`. `told` hears in words what came of each source. Throws InputError for a file that is of no known kind, saying
/// which kinds there are; then `to` is what it was before.
void add_sources(
    const std::filesystem::path& from, const std::filesystem::path& to, const AddedSources& sources, Problems& problems,
    const std::function<void(const std::string&)>& told = [](const std::string&) {});

}  // namespace sitmap

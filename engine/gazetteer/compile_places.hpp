#pragma once

// From packages and our own tables to the places of the gazetteer: runs every importer, joins what
// they know of each other, and says where everything comes from. What it returns goes to
// write_gazetteer and write_base_map.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/data_packages.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sitmap {

struct CompiledPlaces {
    std::vector<Place> places;
    std::vector<Gazetteer::Source> sources;
};

/// `geodata` is the folder with countries.tsv, regions.tsv, waters.tsv, views.tsv and theatre/. `at_stage` is told what
/// is being read, in words. Throws InputError where a package or a table cannot be read; rows that are bad go to
/// `problems`.
CompiledPlaces compile_places(
    const DataPackages& packages, const std::filesystem::path& geodata, Problems& problems,
    const std::function<void(const std::string& stage)>& at_stage = [](const std::string&) {});

}  // namespace sitmap

#pragma once

// What an importer hands on, kept for a test to look at.

#include "engine/gazetteer/import.hpp"

#include <utility>
#include <vector>

namespace sitmap::test {

struct Imported {
    Gazetteer::Source source;
    std::vector<ImportedPlace> places;
};

inline TakeImported into(Imported& imported) {
    return [&imported](ImportedPlace place) { imported.places.push_back(std::move(place)); };
}

}  // namespace sitmap::test

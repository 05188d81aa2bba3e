#pragma once

// The trained models that coding asks.

#include "engine/coding/event_model.hpp"
#include "engine/coding/site_model.hpp"

namespace sitmap {

struct CodingModels {
    EventModel events;  ///< whether a coder writes down what the rules drafted
    SiteModel sites;    ///< whether something happened where they drafted nothing
};

/// events.tsv and sites.tsv of the folder. Throws InputError as the two do.
inline CodingModels load_coding_models(const std::filesystem::path& folder) {
    return {load_event_model(folder / "events.tsv"), load_site_model(folder / "sites.tsv")};
}

}  // namespace sitmap

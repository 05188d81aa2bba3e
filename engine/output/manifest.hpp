#pragma once

// What a build was made from and what it gave: enough to check every file, to make it again, and to
// credit whom it owes.

#include "engine/event/report.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/layer/feature_stream.hpp"
#include "engine/output/output_folder.hpp"

#include <span>
#include <string>
#include <vector>

namespace sitmap {

/// The gazetteer's sources that some feature's place comes from, in the gazetteer's order.
std::vector<Gazetteer::Source> sources_used(const Gazetteer& gazetteer, std::span<const FeatureStream> layers);

/// Appends those that `sources` lacks, by name: the ground under a map rests on more than its layers.
void add_missing(std::vector<Gazetteer::Source>& sources, const std::vector<Gazetteer::Source>& more);

/// The line of each that a map has to show.
std::vector<std::string> credits_of(const std::vector<Gazetteer::Source>& sources);

/// `map_id_of` the reports' documents.
std::string map_id_of(std::span<const Report> reports);

/// `manifest.json`: program and gazetteer version, the inputs with their sha256, sources with licence
/// and credit, and size and sha256 of each file the folder was asked for before. Throws OutputError.
void write_manifest(OutputFolder& folder, std::span<const Report> reports, const Gazetteer& gazetteer,
                    std::span<const Gazetteer::Source> sources, const LayerMetadata& metadata);

}  // namespace sitmap

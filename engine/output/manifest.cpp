#include "engine/output/manifest.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/map/map.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

/// What the places of the layers say of their source: "Natural Earth; OpenStreetMap contributors".
std::set<std::string> place_sources(const Gazetteer& gazetteer, std::span<const FeatureStream> layers) {
    std::set<PlaceIndex> places;
    for (const FeatureStream& stream : layers) {
        stream.each([&](const Feature& feature) {
            if (const auto index = gazetteer.by_id(text_value(stream.layer, feature, "place_id"))) {
                places.insert(*index);
            }
        });
    }
    std::set<std::string> sources;
    for (const PlaceIndex place : places) {
        sources.insert(gazetteer.place(place).source);
    }
    return sources;
}

Json file_entry(const std::string& name, const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    Sha256 sum;
    std::uint64_t bytes = 0;
    std::array<char, std::size_t{1} << 16> block;
    while (in.read(block.data(), block.size()), in.gcount() > 0) {
        sum.add({block.data(), static_cast<std::size_t>(in.gcount())});
        bytes += static_cast<std::uint64_t>(in.gcount());
    }
    if (!in.eof()) {
        throw OutputError(path.string(), "cannot read back what was written");
    }
    return {{"file", name}, {"bytes", bytes}, {"sha256", sum.hex()}};
}

Json input_entry(const Document& document) {
    Json entry{{"id", document.id}, {"source", document.source}, {"sha256", document.sha256}};
    entry["published"] = document.published ? Json(to_string(*document.published)) : Json();
    return entry;
}

Json source_entry(const Gazetteer::Source& source) {
    return {{"name", source.name},     {"version", source.version}, {"licence", source.licence},
            {"credit", source.credit}, {"url", source.url},         {"sha256", source.sha256}};
}

}  // namespace

std::vector<Gazetteer::Source> sources_used(const Gazetteer& gazetteer, std::span<const FeatureStream> layers) {
    const auto told = place_sources(gazetteer, layers);
    std::vector<Gazetteer::Source> used = gazetteer.sources();
    std::erase_if(used, [&](const Gazetteer::Source& source) {
        return std::ranges::none_of(
            told, [&](const std::string& text) { return text.find(source.name) != std::string::npos; });
    });
    return used;
}

void add_missing(std::vector<Gazetteer::Source>& sources, const std::vector<Gazetteer::Source>& more) {
    for (const Gazetteer::Source& source : more) {
        if (std::ranges::find(sources, source.name, &Gazetteer::Source::name) == sources.end()) {
            sources.push_back(source);
        }
    }
}

std::vector<std::string> credits_of(const std::vector<Gazetteer::Source>& sources) {
    std::vector<std::string> credits(sources.size());
    std::ranges::transform(sources, credits.begin(), &Gazetteer::Source::credit);
    return credits;
}

std::string map_id_of(std::span<const Report> reports) {
    std::vector<std::string> sums;
    sums.reserve(reports.size());
    for (const Report& report : reports) {
        sums.push_back(report.document.sha256);
    }
    return map_id_of(sums);
}

void write_manifest(OutputFolder& folder, std::span<const Report> reports, const Gazetteer& gazetteer,
                    std::span<const Gazetteer::Source> sources, const LayerMetadata& metadata) {
    Json manifest{{"schema", "sitmap/manifest-1"},
                  {"generator", metadata.generator},
                  {"as_of", metadata.as_of},
                  {"pov", metadata.pov}};
    manifest["inputs"] = Json::array();
    for (const Report& report : reports) {
        manifest["inputs"].push_back(input_entry(report.document));
    }
    manifest["gazetteer"] = {{"version", gazetteer.version()}};
    manifest["sources"] = Json::array();
    for (const Gazetteer::Source& source : sources) {
        manifest["sources"].push_back(source_entry(source));
    }
    const std::vector<std::string> written = folder.names();
    const fs::path file = folder.file("manifest.json");
    manifest["files"] = Json::array();
    for (const std::string& name : written) {
        manifest["files"].push_back(file_entry(name, file.parent_path() / name));
    }
    write_file(file, manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n", Flush::to_system);
}

}  // namespace sitmap

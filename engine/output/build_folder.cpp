#include "engine/output/build_folder.hpp"

#include "engine/core/error.hpp"
#include "engine/output/geopackage_reader.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

Json read_json(const fs::path& file, const std::string& schema) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw InputError(file.string(), "cannot be opened; is this a folder that `sitmap build` wrote?");
    }
    Json document = Json::parse(in, nullptr, false);
    if (!document.is_object() || document.value("schema", Json{}) != schema) {
        throw InputError(file.string(), "is not " + schema + "; build the folder anew");
    }
    return document;
}

NotMapped not_mapped(const Json& entry) {
    return {.words = entry.at("words"),
            .reason = entry.at("reason"),
            .layer = entry.at("layer"),
            .doc = entry.at("doc"),
            .start = entry.at("start"),
            .end = entry.at("end"),
            .what = entry.at("what"),
            .type = entry.at("type")};
}

std::vector<NotMapped> read_unmapped(const fs::path& file) {
    const Json document = read_json(file, "sitmap/unmapped-1");
    std::vector<NotMapped> entries;
    for (const Json& entry : document.at("unmapped")) {
        entries.push_back(not_mapped(entry));
    }
    return entries;
}

std::vector<std::string> credits_of(const Json& manifest) {
    std::vector<std::string> credits;
    for (const Json& source : manifest.at("sources")) {
        credits.push_back(source.at("credit"));
    }
    return credits;
}

std::string map_id(const Json& manifest) {
    std::vector<std::string> sums;
    for (const Json& input : manifest.at("inputs")) {
        sums.push_back(input.at("sha256"));
    }
    return map_id_of(sums);
}

}  // namespace

Map read_build(const fs::path& folder, std::span<const std::string_view> fields) {
    try {
        const Json manifest = read_json(folder / "manifest.json", "sitmap/manifest-1");
        Map map = make_map(read_geopackage(folder / "sitmap.gpkg", fields), read_unmapped(folder / "unmapped.json"),
                           credits_of(manifest));
        map.map_id = map_id(manifest);
        return map;
    } catch (const Json::exception& failed) {
        throw InputError(folder.string(), std::string{"a file of the build is damaged: "} + failed.what());
    }
}

}  // namespace sitmap

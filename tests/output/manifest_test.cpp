#include "engine/output/manifest.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/sha256.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <fstream>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

TEST(Manifest, names_inputs_versions_and_every_file_with_its_sum) {
    const fs::path root = fs::temp_directory_path() / ("sitmap-manifest-" + std::to_string(getpid()));
    Report report;
    report.document.id = "d1";
    report.document.source = "d1.txt";
    report.document.sha256 = "abc";
    report.document.published = parse_date("2025-07-27");
    const std::vector<Gazetteer::Source> sources{
        {"GeoNames", "2025", "CC BY 4.0", "© GeoNames", "https://x", "def", 3}};
    LayerMetadata metadata;
    metadata.generator = "sitmap 0.1.0";
    metadata.as_of = "2025-07-27";
    OutputFolder folder{root};
    write_file(folder.file("x.json"), "{}");
    write_manifest(folder, std::vector{report}, test::test_world(), sources, metadata);
    folder.commit();
    std::ifstream in{root / "manifest.json"};
    const json manifest = json::parse(in);
    EXPECT_EQ(manifest["schema"], "sitmap/manifest-1");
    EXPECT_EQ(manifest["inputs"],
              json::parse(R"([{"id":"d1","source":"d1.txt","sha256":"abc","published":"2025-07-27"}])"));
    EXPECT_EQ(manifest["gazetteer"]["version"], test::test_world().version());
    EXPECT_EQ(manifest["sources"][0]["credit"], "© GeoNames");
    EXPECT_EQ(manifest["files"], json({{{"file", "x.json"}, {"bytes", 2}, {"sha256", sha256_hex("{}")}}}));
    fs::remove_all(root);
}

TEST(Manifest, credits_no_source_that_no_feature_comes_from) {
    const Gazetteer& world = test::test_world();
    EXPECT_TRUE(sources_used(world, {}).empty());
}

}  // namespace
}  // namespace sitmap

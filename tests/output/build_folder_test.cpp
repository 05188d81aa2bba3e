#include "engine/output/build_folder.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/output/geopackage.hpp"
#include "tests/support/layers.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest = R"({"schema": "sitmap/manifest-1", "inputs": [{"path": "a.txt", "sha256": "00"}],
    "sources": [{"id": "x", "credit": "Made with X"}]})";
constexpr const char* unmapped = R"({"schema": "sitmap/unmapped-1", "unmapped": [{"doc": "a", "start": 3, "end": 9,
    "words": "Norland", "what": "event", "type": "strike", "layer": "strike_sites", "reason": "only the country"}]})";

fs::path folder(const char* name, const std::string& manifest_text) {
    const fs::path path = fs::path{testing::TempDir()} / (std::string{"sitmap-folder-"} + name);
    fs::remove_all(path);
    fs::create_directories(path);
    write_geopackage(path / "sitmap.gpkg", {{test::layer_of({{"a", "POINT(36.3 33.5)"}})}});
    write_file(path / "unmapped.json", unmapped);
    write_file(path / "manifest.json", manifest_text);
    return path;
}

TEST(BuildFolder, gives_the_map_back) {
    const Map map = read_build(folder("whole", manifest));
    ASSERT_EQ(map.layers.size(), 1U);
    EXPECT_EQ(map.layers[0].name, "strike_sites");
    EXPECT_EQ(map.as_of, "2025-07-27");
    EXPECT_EQ(map.credits, std::vector<std::string>{"Made with X"});
    ASSERT_EQ(map.not_mapped.size(), 1U);
    EXPECT_EQ(map.not_mapped[0].words, "Norland");
    EXPECT_EQ(map.map_id, map_id_of({"00"}));
}

TEST(BuildFolder, says_which_file_is_wrong) {
    const auto why = [](const fs::path& path) -> std::string {
        try {
            read_build(path);
        } catch (const InputError& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_NE(why(folder("not_json", "{")).find("manifest.json"), std::string::npos);
    EXPECT_NE(why(folder("other", R"({"schema": "x"})")).find("sitmap/manifest-1"), std::string::npos);
    EXPECT_NE(why(folder("short", R"({"schema": "sitmap/manifest-1"})")).find("damaged"), std::string::npos);
    EXPECT_NE(why(fs::path{testing::TempDir()} / "nothing").find("sitmap build"), std::string::npos);
}

}  // namespace
}  // namespace sitmap

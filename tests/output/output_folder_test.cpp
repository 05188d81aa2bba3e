#include "engine/output/output_folder.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using testing::UnorderedElementsAre;

class OutputFolderTest : public testing::Test {
protected:
    OutputFolderTest() : m_root(fs::temp_directory_path() / ("sitmap-output-folder-" + std::to_string(getpid()))) {
        fs::create_directories(m_root);
    }
    ~OutputFolderTest() override { fs::remove_all(m_root); }

    std::vector<std::string> names(const fs::path& folder) const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder)) {
            found.push_back(entry.path().filename());
        }
        return found;
    }

    void build(const std::vector<std::string>& files) const {
        OutputFolder folder{m_root / "out"};
        std::string list;
        for (const std::string& name : files) {
            write_file(folder.file(name), name);
            list += (list.empty() ? "" : ",") + ("{\"file\":\"" + name + "\"}");
        }
        write_file(folder.file("manifest.json"), R"({"schema":"sitmap/manifest-1","files":[)" + list + "]}");
        folder.commit();
    }

    fs::path m_root;
};

TEST_F(OutputFolderTest, appears_whole_on_commit_and_not_before) {
    OutputFolder folder{m_root / "a" / "out"};
    write_file(folder.file("x.json"), "{}");
    EXPECT_FALSE(fs::exists(m_root / "a" / "out"));
    folder.commit();
    EXPECT_THAT(names(m_root / "a" / "out"), UnorderedElementsAre("x.json"));
    EXPECT_THAT(names(m_root / "a"), UnorderedElementsAre("out"));
}

TEST_F(OutputFolderTest, leaves_nothing_when_it_is_given_up) {
    {
        OutputFolder folder{m_root / "out"};
        write_file(folder.file("x.json"), "{}");
    }
    EXPECT_TRUE(fs::is_empty(m_root));
}

TEST_F(OutputFolderTest, keeps_other_files_of_an_existing_folder_and_takes_away_what_it_wrote_before) {
    build({"strikes.geojson", "clashes.geojson"});
    write_file(m_root / "out" / "notes.txt", "mine");
    build({"strikes.geojson"});
    EXPECT_THAT(names(m_root / "out"), UnorderedElementsAre("strikes.geojson", "manifest.json", "notes.txt"));
}

TEST_F(OutputFolderTest, removes_nothing_outside_the_folder_whatever_a_manifest_says) {
    build({"x.json"});
    write_file(m_root / "precious", "1");
    write_file(m_root / "out" / "manifest.json",
               R"({"schema":"sitmap/manifest-1","files":[{"file":"../precious"},{"file":".."},{"file":7},9]})");
    build({"x.json"});
    EXPECT_TRUE(fs::exists(m_root / "precious"));
    EXPECT_THAT(names(m_root / "out"), UnorderedElementsAre("x.json", "manifest.json"));
}

TEST_F(OutputFolderTest, refuses_a_target_that_is_a_file) {
    write_file(m_root / "out", "a file");
    EXPECT_THROW(OutputFolder{m_root / "out"}, OutputError);
    EXPECT_THROW(OutputFolder{m_root / "out" / "deeper"}, OutputError);
}

TEST_F(OutputFolderTest, changes_nothing_where_a_folder_stands_in_the_way) {
    fs::create_directories(m_root / "out" / "b.json");
    OutputFolder folder{m_root / "out"};
    write_file(folder.file("a.json"), "{}");
    write_file(folder.file("b.json"), "{}");
    EXPECT_THROW(folder.commit(), OutputError);
    EXPECT_FALSE(fs::exists(m_root / "out" / "a.json"));
}

TEST_F(OutputFolderTest, takes_a_name_with_a_slash_at_its_end) {
    OutputFolder folder{m_root / "out" / ""};
    write_file(folder.file("x.json"), "{}");
    folder.commit();
    EXPECT_TRUE(fs::exists(m_root / "out" / "x.json"));
}

}  // namespace
}  // namespace sitmap

#include "engine/output/zip_file.hpp"

#include "engine/core/error.hpp"

#include <cpl_vsi.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(ZipFile, is_read_by_another_program) {
    const fs::path file = fs::path{testing::TempDir()} / "sitmap-zip-test.zip";
    const std::string large(100000, 'x');
    write_zip(file, {{"a.txt", "words"}, {"b/c.txt", large}});
    const std::string inside = "/vsizip/" + file.string() + "/b/c.txt";
    VSILFILE* entry = VSIFOpenL(inside.c_str(), "rb");
    ASSERT_NE(entry, nullptr);
    std::string read(large.size() + 1, '\0');
    read.resize(VSIFReadL(read.data(), 1, read.size(), entry));
    VSIFCloseL(entry);
    EXPECT_EQ(read, large);
    EXPECT_LT(fs::file_size(file), 1000U);
}

TEST(ZipFile, has_the_same_bytes_each_time) {
    const fs::path first = fs::path{testing::TempDir()} / "sitmap-zip-first.zip";
    const fs::path second = fs::path{testing::TempDir()} / "sitmap-zip-second.zip";
    write_zip(first, {{"a.txt", "words"}});
    write_zip(second, {{"a.txt", "words"}});
    EXPECT_EQ(bytes_of(first), bytes_of(second));
}

TEST(ZipFile, tells_where_it_cannot_be_written) {
    EXPECT_THROW(write_zip("/nowhere/at/all.zip", {{"a.txt", "words"}}), OutputError);
}

}  // namespace
}  // namespace sitmap

#include "engine/core/random_access_file.hpp"

#include "engine/core/error.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(RandomAccessFile, gives_any_part) {
    const test::Folder folder;
    const RandomAccessFile file{folder.file("a", "0123456789")};
    EXPECT_EQ(file.size(), 10U);
    EXPECT_EQ(file.read(0, 10), "0123456789");
    EXPECT_EQ(file.read(3, 4), "3456");
    EXPECT_EQ(file.read(10, 0), "");
}

TEST(RandomAccessFile, gives_nothing_beyond_its_end) {
    const test::Folder folder;
    const RandomAccessFile file{folder.file("a", "0123456789")};
    EXPECT_THROW(file.read(3, 8), InputError);
    EXPECT_THROW(file.read(11, 0), InputError);
    EXPECT_THROW(file.read(1, ~std::uint64_t{0}), InputError);
    folder.file("a", "0");
    EXPECT_THROW(file.read(3, 4), InputError) << "it has become shorter meanwhile";
}

TEST(RandomAccessFile, stays_what_it_was_when_another_is_renamed_over_it) {
    const test::Folder folder;
    const RandomAccessFile file{folder.file("a", "old")};
    std::filesystem::rename(folder.file("b", "new"), folder.path() / "a");
    EXPECT_EQ(file.read(0, 3), "old");
    EXPECT_NE(RandomAccessFile{folder.path() / "a"}.mark(), file.mark());
}

TEST(RandomAccessFile, is_a_plain_file) {
    const test::Folder folder;
    EXPECT_THROW(RandomAccessFile{folder.path()}, InputError);
    EXPECT_THROW(RandomAccessFile{folder.path() / "none"}, InputError);
}

}  // namespace
}  // namespace sitmap

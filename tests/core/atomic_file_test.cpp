#include "engine/core/atomic_file.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string content(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// A folder of its own for each test, empty before and gone after.
class AtomicFileTest : public testing::Test {
protected:
    AtomicFileTest() { fs::create_directories(folder); }
    ~AtomicFileTest() override { fs::remove_all(folder); }

    std::size_t file_count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
    }

    fs::path folder = fs::path{testing::TempDir()} / ("sitmap-" + std::to_string(getpid()) + "-" +
                                                      testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(AtomicFileTest, is_there_once_committed) {
    AtomicFile file{folder / "a.txt"};
    file.stream() << "text";
    EXPECT_FALSE(fs::exists(folder / "a.txt"));
    file.commit();
    EXPECT_EQ(content(folder / "a.txt"), "text");
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(AtomicFileTest, leaves_nothing_behind_when_given_up) {
    write_file(folder / "a.txt", "old");
    {
        AtomicFile file{folder / "a.txt"};
        file.stream() << "new";
    }
    EXPECT_EQ(content(folder / "a.txt"), "old");
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(AtomicFileTest, takes_what_a_library_wrote_in_its_place) {
    AtomicFile file{folder / "a.txt"};
    fs::remove(file.temporary());
    std::ofstream{file.temporary()} << "by name";
    file.commit();
    EXPECT_EQ(content(folder / "a.txt"), "by name");
}

TEST_F(AtomicFileTest, holds_more_than_its_buffer) {
    const std::string bytes(200'001, 'x');
    write_file(folder / "a.txt", bytes);
    EXPECT_EQ(content(folder / "a.txt"), bytes);
}

TEST_F(AtomicFileTest, can_fill_in_its_beginning_last) {
    AtomicFile file{folder / "a.txt"};
    file.stream() << "....";
    file.stream() << std::string(200'000, 'x');
    file.stream().seekp(0);
    file.stream() << "head";
    file.commit();
    EXPECT_EQ(content(folder / "a.txt"), "head" + std::string(200'000, 'x'));
}

TEST_F(AtomicFileTest, does_not_commit_what_could_not_be_formed) {
    AtomicFile file{folder / "a.txt"};
    file.stream().setstate(std::ios::failbit);
    EXPECT_THROW(file.commit(), OutputError);
    EXPECT_FALSE(fs::exists(folder / "a.txt"));
}

TEST_F(AtomicFileTest, says_what_to_do_where_the_folder_is_missing) {
    try {
        write_file(folder / "no" / "a.txt", "");
        FAIL() << "no error";
    } catch (const OutputError& error) {
        EXPECT_THAT(error.what(), HasSubstr("a.txt: cannot write: No such file or directory; make its folder first"));
    }
}

TEST(AtomicFile, tells_a_full_disk) {
    // /dev/full takes no byte. Its folder's place is taken by a link beside the target.
    const fs::path folder = fs::path{testing::TempDir()} / ("sitmap-full-" + std::to_string(getpid()));
    fs::create_directories(folder);
    const fs::path aside = folder / (".a.txt.part-" + std::to_string(getpid()));
    fs::create_symlink("/dev/full", aside);
    try {
        write_file(folder / "a.txt", "text");
        ADD_FAILURE() << "no error";
    } catch (const OutputError& error) {
        EXPECT_THAT(error.what(), HasSubstr("No space left on device; make room"));
    }
    EXPECT_FALSE(fs::exists(folder / "a.txt"));
    fs::remove_all(folder);
}

TEST_F(AtomicFileTest, takes_pieces_larger_than_its_buffer) {
    const std::string large(300000, 'x');
    AtomicFile file{folder / "a.txt"};
    file.stream() << "head " << large << " tail";
    file.stream().seekp(0);
    file.stream() << "HEAD";
    file.commit();
    EXPECT_EQ(content(folder / "a.txt"), "HEAD " + large + " tail");
}

TEST_F(AtomicFileTest, writes_into_a_pipe_and_leaves_it_one) {
    const fs::path pipe = folder / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const int reader = open(pipe.c_str(), O_RDWR | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    write_file(pipe, "text");
    std::array<char, 16> got{};
    EXPECT_EQ(read(reader, got.data(), got.size()), 4);
    close(reader);
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_EQ(file_count(), 1U);
}

TEST_F(AtomicFileTest, writes_behind_what_an_open_file_has_and_leaves_its_link) {
    // As a shell opens a file for `>>`: /dev/stdout leads there by way of /proc.
    const int opened = open((folder / "a.txt").c_str(), O_WRONLY | O_CREAT, 0600);
    ASSERT_EQ(write(opened, "old ", 4), 4);
    const fs::path link = "/proc/self/fd/" + std::to_string(opened);
    write_file(link, "new");
    EXPECT_TRUE(fs::is_symlink(link));
    close(opened);
    EXPECT_EQ(content(folder / "a.txt"), "old new");
    EXPECT_EQ(file_count(), 1U);
}

}  // namespace
}  // namespace sitmap

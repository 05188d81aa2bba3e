#include "engine/core/memory_file.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string>

namespace sitmap {
namespace {

TEST(MemoryFile, gives_back_what_was_written) {
    MemoryFile file{10};
    file.write(3, "abc");
    EXPECT_EQ(file.read(2, 5), (std::string{'\0', 'a', 'b', 'c', '\0'}));
    EXPECT_EQ(file.size(), 10U);
}

TEST(MemoryFile, has_its_end) {
    MemoryFile file{10};
    EXPECT_THROW(file.write(8, "abc"), Error);
    EXPECT_THROW(file.write(11, ""), Error);
    EXPECT_THROW(file.read(8, 3), InputError);
}

TEST(MemoryFile, passes_on_as_much_as_is_taken) {
    const std::string bytes(4'000'000, 'x');
    MemoryFile file{bytes.size()};
    file.write(0, bytes);
    std::array<int, 2> ends{};
    ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()), 0);
    std::uint64_t sent = 0;
    std::string heard;
    std::array<char, 65536> buffer{};
    while (heard.size() < bytes.size()) {
        sent += file.pass_on(ends[0], sent, bytes.size() - sent);
        for (ssize_t got = 0; (got = read(ends[1], buffer.data(), buffer.size())) > 0;) {
            heard.append(buffer.data(), static_cast<std::size_t>(got));
        }
        ASSERT_LE(heard.size(), sent);
    }
    EXPECT_TRUE(heard == bytes);
    close(ends[0]);
    EXPECT_EQ(file.pass_on(ends[0], 0, 10), 0U) << "a closed socket takes nothing";
    close(ends[1]);
}

}  // namespace
}  // namespace sitmap

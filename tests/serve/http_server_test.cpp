#include "engine/serve/http_server.hpp"

#include "tests/support/served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <sstream>
#include <thread>

namespace sitmap {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// A server on a thread of its own, and connections to it that see every byte.
class HttpServerTest : public testing::Test {
protected:
    HttpServerTest() : m_server(m_served.service, options(m_log)), m_thread([this] { m_server.run(); }) {}
    ~HttpServerTest() override {
        m_server.stop();
        m_thread.join();
    }

    static ListenOptions options(std::ostream& log) {
        ListenOptions chosen;
        chosen.port = 0;
        chosen.access_log = &log;
        chosen.read_seconds = 1;
        chosen.most_connections = 40;
        chosen.drain_seconds = 3;
        return chosen;
    }

    int connected() const {
        const int connection = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{5, 0};
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        EXPECT_EQ(connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        return connection;
    }

    static void say(int connection, const std::string& text) {
        EXPECT_EQ(send(connection, text.data(), text.size(), MSG_NOSIGNAL), static_cast<ssize_t>(text.size()));
    }

    /// All that comes until the server closes.
    static std::string all(int connection) {
        std::string heard;
        char buffer[4096];
        for (ssize_t size = 1; size > 0;) {
            size = recv(connection, buffer, sizeof buffer, 0);
            heard.append(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
        }
        close(connection);
        return heard;
    }

    std::string answer(const std::string& text) const {
        const int connection = connected();
        say(connection, text);
        return all(connection);
    }

    test::Served m_served;
    std::ostringstream m_log;
    HttpServer m_server;
    unsigned short m_port = m_server.port();
    std::thread m_thread;
};

TEST_F(HttpServerTest, answers_and_closes_when_asked) {
    const std::string heard = answer("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(heard, StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_THAT(heard, HasSubstr("\r\nContent-Length: 3\r\n"));
    EXPECT_THAT(heard, testing::EndsWith("\r\n\r\nok\n"));
}

TEST_F(HttpServerTest, answers_several_requests_sent_at_once_in_order) {
    const std::string heard = answer(
        "GET /health HTTP/1.1\r\nHost: a\r\n\r\nHEAD /collections HTTP/1.1\r\nHost: a\r\n\r\n"
        "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_LT(heard.find("200 OK"), heard.find("404 Not Found"));
    EXPECT_EQ(heard.find("\"collections\":["), std::string::npos) << "HEAD has no body";
}

TEST_F(HttpServerTest, refuses_what_is_malformed_or_too_large) {
    EXPECT_THAT(answer("NONSENSE\r\n\r\n"), StartsWith("HTTP/1.1 400 "));
    EXPECT_THAT(answer("GET a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), StartsWith("HTTP/1.1 400 "));
    EXPECT_THAT(answer("GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"), StartsWith("HTTP/1.1 414 "));
    EXPECT_THAT(answer("GET / HTTP/1.1\r\nX: " + std::string(20000, 'a') + "\r\n\r\n"), StartsWith("HTTP/1.1 431 "));
    EXPECT_THAT(answer("POST /extract HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n"), StartsWith("HTTP/1.1 413 "));
}

TEST_F(HttpServerTest, lets_its_refusal_be_heard_while_much_is_still_being_sent) {
    const std::string head = "POST /extract HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n";
    EXPECT_THAT(answer(head + std::string(2'000'000, 'a')), StartsWith("HTTP/1.1 413 "));
}

TEST_F(HttpServerTest, asks_for_the_body_of_a_client_that_waits) {
    const std::string heard = answer(
        "POST /extract HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: "
        "2\r\n\r\nhi");
    EXPECT_THAT(heard, StartsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 "));
}

TEST_F(HttpServerTest, sends_a_large_tile_whole_and_lives_on_when_its_client_leaves) {
    m_served.service.swap(test::dataset_of({test::crowd(20'000)}, 2));
    const std::string tile = "GET /tiles/6/38/25.pbf HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n";
    const std::string heard = answer(tile + "\r\n" + tile + "Connection: close\r\n\r\n");
    const std::size_t half = heard.size() / 2;
    ASSERT_GT(half, 20'000U) << "not one that is sent from the memory without a copy";
    EXPECT_TRUE(heard.substr(heard.find("\r\n\r\n"), 20'000) ==
                heard.substr(heard.find("\r\n\r\n", half - 1000), 20'000));
    for (int i = 0; i < 10; ++i) {
        const int connection = connected();
        for (int k = 0; k < 100; ++k) {
            say(connection, tile + "\r\n");
        }
        close(connection);
    }
    EXPECT_THAT(answer("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n"), StartsWith("HTTP/1.1 200 "));
}

TEST_F(HttpServerTest, cuts_off_who_does_not_finish_a_request) {
    const int connection = connected();
    say(connection, "GET / HTT");
    EXPECT_EQ(all(connection), "");
}

TEST_F(HttpServerTest, goes_on_for_others_while_many_idle) {
    std::vector<int> idle;
    for (int i = 0; i < 20; ++i) {
        idle.push_back(connected());
    }
    EXPECT_THAT(answer("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n"), StartsWith("HTTP/1.1 200 "));
    for (const int connection : idle) {
        close(connection);
    }
}

TEST_F(HttpServerTest, turns_away_more_connections_than_it_may_have) {
    std::vector<int> idle;
    for (int i = 0; i < 40; ++i) {
        idle.push_back(connected());
        say(idle.back(), "G");
    }
    const int one_too_many = connected();
    EXPECT_EQ(all(one_too_many), "");
    for (const int connection : idle) {
        close(connection);
    }
}

TEST_F(HttpServerTest, tells_of_new_data) {
    const int connection = connected();
    say(connection, "GET /events/stream HTTP/1.1\r\nHost: a\r\n\r\n");
    std::string heard;
    char buffer[4096];
    const auto hear_until = [&](const std::string& wanted) {
        while (heard.find(wanted) == std::string::npos) {
            const ssize_t size = recv(connection, buffer, sizeof buffer, 0);
            if (size <= 0) {
                return false;
            }
            heard.append(buffer, static_cast<std::size_t>(size));
        }
        return true;
    };
    EXPECT_TRUE(hear_until("event: dataset\nid: 1\n")) << heard;
    m_served.service.swap(test::dataset_of({test::few_events()}, 2));
    EXPECT_TRUE(hear_until("event: dataset\nid: 2\n")) << heard;
    close(connection);
}

TEST_F(HttpServerTest, logs_a_line_a_request) {
    answer("GET /health?secret=1 HTTP/1.1\r\nConnection: close\r\n\r\n");
    m_server.stop();
    m_thread.join();
    m_thread = std::thread{[] {}};
    EXPECT_THAT(m_log.str(), HasSubstr(R"("method":"GET","path":"/health","status":200,"bytes":3)"));
    EXPECT_THAT(m_log.str(), testing::Not(HasSubstr("secret")));
}

}  // namespace
}  // namespace sitmap

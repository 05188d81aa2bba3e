#pragma once

// One connection, from its first byte to its last: requests are read and answered one after the other.

#include "engine/serve/http_sockets.hpp"
#include "engine/serve/request.hpp"
#include "engine/serve/response.hpp"

#include <boost/beast/http.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace sitmap {

/// All its handlers run one after the other, on its loop's thread. It lives as long as one of them is waited for.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
public:
    HttpSession(HttpServer::Sockets& server, Socket socket);
    HttpSession(const HttpSession&) = delete;
    HttpSession& operator=(const HttpSession&) = delete;
    ~HttpSession();

    /// Both from any thread.
    void start();
    /// Closes what only waits; an answer under way is finished first.
    void drain();

private:
    void read();
    void read_body(const Failure& failure);
    void read_rest();
    void give_up(const Failure& failure);
    void refuse(int status, const char* why);

    void handle();
    void send(Response response);
    void send_head_of_part();
    void send_part();
    void sent();

    void wait_for_event();
    void tell(std::string text);

    void close();
    void hear_out();
    void discard();

    HttpServer::Sockets& m_server;
    Stream m_stream;
    Timer m_timer;
    boost::beast::flat_buffer m_buffer;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> m_parser;
    Request m_request;
    Response m_response;
    std::string m_head;
    std::string m_piece;         ///< of a file, on its way
    std::uint64_t m_passed = 0;  ///< bytes of the file's part that are on their way or gone
    std::chrono::steady_clock::time_point m_started;
    std::uint64_t m_number = 0;
    unsigned m_silent = 0;
    bool m_keep_alive = false;
    bool m_refused = false;  ///< without having been read to its end
    bool m_waiting = false;  ///< for a request, or for the end
    bool m_streaming = false;
};

}  // namespace sitmap

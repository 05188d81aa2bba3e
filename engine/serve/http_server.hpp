#pragma once

// The sockets: HTTP/1.1 by Boost.Beast, asynchronous, for any number of clients on a few threads. What is
// answered is decided by `respond`; here are limits, timeouts, the log and the way out.
//
//     HttpServer server{service, {.port = 8080}};
//     server.run();  // until SIGTERM or SIGINT, then the answers under way are finished

#include "engine/serve/service.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>

namespace sitmap {

class HttpSession;

struct ListenOptions {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;  ///< 0: one that is free
    unsigned threads = 2;
    std::ostream* access_log = nullptr;   ///< a line of JSON a request
    std::size_t most_connections = 1024;  ///< more are turned away
    std::size_t most_streams = 256;       ///< of them, that wait for events
    std::size_t most_header = 16 * 1024;  ///< bytes
    std::size_t most_target = 8 * 1024;   ///< bytes of path and query
    std::size_t most_body = 1024 * 1024;  ///< bytes
    unsigned read_seconds = 30;           ///< for a request to come, waiting included
    unsigned write_seconds = 30;          ///< for an answer to be taken
    unsigned drain_seconds = 10;          ///< for answers under way once it is to stop
};

class HttpServer {
public:
    /// Listens from here on. Throws Error where the address cannot be had. The service must outlive it.
    HttpServer(const Service& service, const ListenOptions& options);
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    ~HttpServer();

    unsigned short port() const;

    /// Serves on `threads` threads until `stop`, SIGTERM or SIGINT. The process ignores SIGPIPE from then on.
    void run();

    /// From any thread.
    void stop();

private:
    friend class HttpSession;
    struct Sockets;
    std::shared_ptr<Sockets> m_sockets;
};

}  // namespace sitmap

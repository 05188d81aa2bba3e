#pragma once

// What the server's connections share: its event loops, its limits, its counts. Known to http_server.cpp and
// http_session.cpp alone.

// Asio 1.74 needs <utility> before it in C++20.
#include <utility>

#include "engine/serve/http_server.hpp"

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>

#include <atomic>
#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

namespace sitmap {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Failure = boost::system::error_code;

// With their executor's type told, the sockets spare a virtual call and an allocation a step.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Stream = boost::beast::basic_stream<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// What one thread waits for. A connection stays with the loop it came to, so that its handlers run one
/// after the other without a lock.
struct Loop {
    asio::io_context io{1};
    asio::executor_work_guard<Executor> open{io.get_executor()};  ///< runs on while it has no connection
};

struct HttpServer::Sockets {
    Sockets(const Service& of, const ListenOptions& with)
        : service(of),
          options(with),
          loops(with.threads),
          acceptor(loops.front().io),
          signals(loops.front().io),
          timer(loops.front().io),
          workers(with.threads) {}

    const Service& service;
    ListenOptions options;
    std::atomic<bool> draining{false};
    std::atomic<bool> ended{false};
    std::atomic<std::size_t> streams{0};
    std::mutex mutex;  ///< of sessions and the log
    std::set<HttpSession*> sessions;
    std::deque<Loop> loops;  ///< after what their last handlers use
    std::size_t turn = 0;    ///< of the loop that the next connection goes to
    Acceptor acceptor;       ///< this and the two below are of the first loop, and touched there alone
    asio::signal_set signals;
    Timer timer;                ///< to the next try of accepting; from `drain` on, to the end
    asio::thread_pool workers;  ///< for what takes long

    void work(Loop& loop);
    /// Both in the first loop alone.
    void accept();
    void drain();
    void admit(Socket socket);
    std::vector<std::shared_ptr<HttpSession>> living();
    /// Once nobody is there any more. The mutex must be held.
    void end_if_drained();
    void log(const Request& request, const Response& response, std::int64_t microseconds);
};

}  // namespace sitmap

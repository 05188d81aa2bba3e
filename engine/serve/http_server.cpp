#include "engine/serve/http_server.hpp"

#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"
#include "engine/serve/http_message.hpp"
#include "engine/serve/http_session.hpp"
#include "engine/serve/http_sockets.hpp"

#include <csignal>
#include <ostream>
#include <thread>

namespace sitmap {

using std::chrono::seconds;

/// One of the threads that answer. What fails for one connection must not end the others.
void HttpServer::Sockets::work(Loop& loop) {
    for (bool done = false; !done;) {
        try {
            loop.io.run();
            done = true;
        } catch (const std::exception&) {
            ++service.counters().failed;
        }
    }
}

void HttpServer::Sockets::accept() {
    turn = (turn + 1) % loops.size();
    acceptor.async_accept(loops[turn].io, [this](const Failure& failure, Socket socket) {
        if (draining) {
            return;
        }
        if (!failure) {
            admit(std::move(socket));
            accept();
            return;
        }
        // Out of file descriptors, mostly, and soon there will be some again.
        timer.expires_after(std::chrono::milliseconds{100});
        timer.async_wait([this](const Failure&) {
            if (!draining) {
                accept();
            }
        });
    });
}

void HttpServer::Sockets::admit(Socket socket) {
    std::size_t open = 0;
    {
        const std::lock_guard lock{mutex};
        open = sessions.size();
    }
    if (open < options.most_connections) {
        Failure gone_already;
        socket.set_option(tcp::no_delay{true}, gone_already);
        std::make_shared<HttpSession>(*this, std::move(socket))->start();
    }
}

void HttpServer::Sockets::drain() {
    if (draining.exchange(true)) {
        return;
    }
    Failure ignored;
    acceptor.close(ignored);
    signals.cancel(ignored);
    timer.expires_after(seconds{options.drain_seconds});
    timer.async_wait([this](const Failure& failure) {
        if (!failure) {
            for (Loop& loop : loops) {
                loop.io.stop();
            }
        }
    });
    // A session's end takes the mutex, and it may end while it is told: so not under the mutex.
    for (const std::shared_ptr<HttpSession>& session : living()) {
        session->drain();
    }
    const std::lock_guard lock{mutex};
    end_if_drained();
}

std::vector<std::shared_ptr<HttpSession>> HttpServer::Sockets::living() {
    std::vector<std::shared_ptr<HttpSession>> alive;
    const std::lock_guard lock{mutex};
    for (HttpSession* session : sessions) {
        alive.push_back(session->weak_from_this().lock());
    }
    std::erase(alive, nullptr);
    return alive;
}

void HttpServer::Sockets::end_if_drained() {
    if (draining && !ended && sessions.empty()) {
        asio::post(loops.front().io, [this] {
            timer.cancel();
            for (Loop& loop : loops) {
                loop.open.reset();
            }
        });
    }
}

void HttpServer::Sockets::log(const Request& request, const Response& response, std::int64_t microseconds) {
    Counters& counters = service.counters();
    ++counters.requests;
    counters.refused += response.status >= 400 && response.status < 500 ? 1 : 0;
    counters.failed += response.status >= 500 ? 1 : 0;
    counters.bytes += length_of(response);
    counters.microseconds += static_cast<std::uint64_t>(microseconds);
    if (options.access_log == nullptr) {
        return;
    }
    std::string line = R"({"time":")" + clock_text("%Y-%m-%dT%H:%M:%SZ") + R"(","method":)";
    append_json_string(line, request.method);
    line += R"(,"path":)";
    append_json_string(line, request.path);
    line += R"(,"status":)" + std::to_string(response.status) + R"(,"bytes":)" + std::to_string(length_of(response)) +
            R"(,"microseconds":)" + std::to_string(microseconds) + "}\n";
    const std::lock_guard lock{mutex};
    *options.access_log << line << std::flush;
}

HttpServer::HttpServer(const Service& service, const ListenOptions& options)
    : m_sockets(std::make_shared<Sockets>(service, options)) {
    try {
        const tcp::endpoint end{asio::ip::make_address(options.address), options.port};
        Acceptor& acceptor = m_sockets->acceptor;
        acceptor.open(end.protocol());
        acceptor.set_option(asio::socket_base::reuse_address{true});
        acceptor.bind(end);
        acceptor.listen();
    } catch (const boost::system::system_error& failed) {
        throw Error("cannot listen on " + options.address + " port " + std::to_string(options.port) + ": " +
                    failed.code().message() + "; choose another with --port or --address");
    }
}

HttpServer::~HttpServer() = default;

unsigned short HttpServer::port() const {
    return m_sockets->acceptor.local_endpoint().port();
}

void HttpServer::run() {
    std::signal(SIGPIPE, SIG_IGN);  // sendfile knows no other way not to be told so of clients that leave
    m_sockets->signals.add(SIGTERM);
    m_sockets->signals.add(SIGINT);
    m_sockets->signals.async_wait([sockets = m_sockets.get()](const Failure& failure, int) {
        if (!failure) {
            sockets->drain();
        }
    });
    m_sockets->accept();
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < m_sockets->options.threads; ++i) {
        others.emplace_back([this, i] { m_sockets->work(m_sockets->loops[i]); });
    }
    m_sockets->work(m_sockets->loops.front());
    others.clear();
    m_sockets->workers.join();
    m_sockets->ended = true;
}

void HttpServer::stop() {
    asio::post(m_sockets->loops.front().io, [sockets = m_sockets.get()] { sockets->drain(); });
}

}  // namespace sitmap

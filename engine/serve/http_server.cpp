// Asio 1.74 needs <utility> before it in C++20.
#include <utility>

#include "engine/serve/http_server.hpp"

#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/version.hpp"

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <ctime>
#include <deque>
#include <mutex>
#include <optional>
#include <ostream>
#include <set>
#include <thread>
#include <vector>

namespace sitmap {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Failure = boost::system::error_code;
using std::chrono::seconds;
using std::chrono::steady_clock;

// With their executor's type told, the sockets spare a virtual call and an allocation a step.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Stream = beast::basic_stream<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<steady_clock, asio::wait_traits<steady_clock>, Executor>;

/// What one thread waits for. A connection stays with the loop it came to, so that its handlers run one
/// after the other without a lock.
struct Loop {
    asio::io_context io{1};
    asio::executor_work_guard<Executor> open{io.get_executor()};  ///< runs on while it has no connection
};

std::string clock_text(const char* format) {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), format, &parts);
    return text.data();
}

Request request_of(const http::request<http::string_body>& message) {
    const auto view = [](beast::string_view text) { return std::string_view{text.data(), text.size()}; };
    auto request = request_of_target(view(message.method_string()), view(message.target()));
    if (!request) {
        throw Refusal(400, "the address is not well formed");
    }
    for (const auto& field : message) {
        std::string name{view(field.name_string())};
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        request->headers.emplace_back(std::move(name), view(field.value()));
    }
    request->body = message.body();
    return *request;
}

/// Texts, pictures, names, filters and sorting must not keep those waiting who want a tile.
bool takes_long(const Request& request) {
    return request.method == "POST" || request.method == "DELETE" || request.path.starts_with("/maps/") ||
           request.path == "/places" || parameter(request, "filter") || parameter(request, "sortby");
}

/// Status line and headers. Names and values are ours; none has a line break.
std::string head_of(const Response& response, bool keep_alive) {
    std::string head =
        "HTTP/1.1 " + std::to_string(response.status) + " " + std::string{reason_phrase(response.status)};
    head += "\r\nServer: sitmap/" + version() + "\r\nDate: " + clock_text("%a, %d %b %Y %H:%M:%S GMT");
    if (!response.media_type.empty()) {
        const bool text =
            response.media_type.starts_with("text/") && response.media_type.find("charset") == std::string::npos;
        head += "\r\nContent-Type: " + response.media_type + (text ? "; charset=utf-8" : "");
    }
    if (!response.etag.empty()) {
        head += "\r\nETag: " + response.etag;
    }
    for (const auto& [name, value] : response.headers) {
        head += "\r\n" + name + ": " + value;
    }
    if (!response.stream && response.status != 204 && response.status != 304) {
        head += "\r\nContent-Length: " + std::to_string(response.body->size());
    }
    return head + (keep_alive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
}

int status_of(const Failure& failure) {
    if (failure == http::error::header_limit || failure == http::error::buffer_overflow) {
        return 431;
    }
    return failure == http::error::body_limit ? 413 : 400;
}

}  // namespace

class HttpSession;

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

/// One connection, from its first byte to its last. All its handlers run one after the other.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
public:
    HttpSession(HttpServer::Sockets& server, Socket socket)
        : m_server(server), m_stream(std::move(socket)), m_timer(m_stream.get_executor()) {
        const std::lock_guard lock{server.mutex};
        server.sessions.insert(this);
        ++server.service.counters().connections;
    }
    HttpSession(const HttpSession&) = delete;
    HttpSession& operator=(const HttpSession&) = delete;
    ~HttpSession() {
        if (m_streaming) {
            --m_server.streams;
        }
        const std::lock_guard lock{m_server.mutex};
        m_server.sessions.erase(this);
        --m_server.service.counters().connections;
        m_server.end_if_drained();
    }

    void start() {
        asio::dispatch(m_stream.get_executor(), [self = shared_from_this()] { self->read(); });
    }

    /// Closes what only waits; an answer under way is finished first.
    void drain() {
        asio::post(m_stream.get_executor(), [self = shared_from_this()] {
            if (self->m_waiting || self->m_streaming) {
                self->close();
            }
        });
    }

private:
    void read() {
        if (m_server.draining) {
            close();
            return;
        }
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_server.options.most_header));
        m_parser->body_limit(m_server.options.most_body);
        m_waiting = true;
        m_stream.expires_after(seconds{m_server.options.read_seconds});
        http::async_read_header(m_stream, m_buffer, *m_parser,
                                [self = shared_from_this()](const Failure& failure, std::size_t) {
                                    self->m_waiting = false;
                                    self->read_body(failure);
                                });
    }

    void read_body(const Failure& failure) {
        if (failure) {
            give_up(failure);
            return;
        }
        const auto& head = m_parser->get();
        if (head.target().size() > m_server.options.most_target) {
            refuse(414, "the address is too long");
            return;
        }
        if (beast::iequals(head[http::field::expect], "100-continue")) {
            m_head = "HTTP/1.1 100 Continue\r\n\r\n";
            asio::async_write(m_stream, asio::buffer(m_head),
                              [self = shared_from_this()](const Failure& failed, std::size_t) {
                                  failed ? self->close() : self->read_rest();
                              });
            return;
        }
        m_parser->is_done() ? handle() : read_rest();
    }

    void read_rest() {
        m_stream.expires_after(seconds{m_server.options.read_seconds});
        http::async_read(m_stream, m_buffer, *m_parser,
                         [self = shared_from_this()](const Failure& failure, std::size_t) {
                             failure ? self->give_up(failure) : self->handle();
                         });
    }

    void give_up(const Failure& failure) {
        const bool gone = failure == http::error::end_of_stream || failure == beast::error::timeout ||
                          failure.category() != http::make_error_code(http::error::bad_method).category();
        gone ? close() : refuse(status_of(failure), "the request cannot be read or is too large");
    }

    void refuse(int status, const char* why) {
        m_keep_alive = false;
        m_refused = true;
        m_request = {};
        m_started = steady_clock::now();
        send(refusal(status, why));
    }

    void handle() {
        m_started = steady_clock::now();
        m_keep_alive = m_parser->get().keep_alive();
        try {
            m_request = request_of(m_parser->get());
        } catch (const Refusal& why) {
            m_request = {};
            send(refusal(why.status(), why.what()));
            return;
        }
        if (!takes_long(m_request)) {
            send(respond(m_server.service, m_request));
            return;
        }
        asio::post(m_server.workers, [self = shared_from_this()] {
            Response response = respond(self->m_server.service, self->m_request);
            asio::post(self->m_stream.get_executor(),
                       [self, response = std::move(response)]() mutable { self->send(std::move(response)); });
        });
    }

    void send(Response response) {
        m_response = std::move(response);
        if (m_response.stream && m_server.streams >= m_server.options.most_streams) {
            m_response = refusal(503, "too many clients wait for events already");
        }
        m_keep_alive = m_keep_alive && !m_response.stream && !m_server.draining;
        m_head = head_of(m_response, m_keep_alive);
        const bool body = m_request.method != "HEAD" && m_response.status != 304;
        const std::array<asio::const_buffer, 2> parts{asio::buffer(m_head),
                                                      body ? asio::buffer(*m_response.body) : asio::const_buffer{}};
        m_stream.expires_after(seconds{m_server.options.write_seconds});
        asio::async_write(m_stream, parts, [self = shared_from_this()](const Failure& failure, std::size_t) {
            failure ? self->close() : self->sent();
        });
    }

    void sent() {
        const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - m_started);
        m_server.log(m_request, m_response, taken.count());
        if (m_response.stream) {
            m_streaming = true;
            ++m_server.streams;
            m_number = 0;
            wait_for_event();
        } else if (m_keep_alive) {
            read();
        } else {
            m_refused ? hear_out() : close();
        }
    }

    /// Looks each second whether the data have changed, and says so; says now and then that it is there.
    void wait_for_event() {
        constexpr unsigned silent_seconds = 15;
        m_timer.expires_after(seconds{m_number == 0 ? 0 : 1});
        m_timer.async_wait([self = shared_from_this()](const Failure& failure) {
            if (failure || self->m_server.draining) {
                self->close();
                return;
            }
            const auto dataset = self->m_server.service.dataset();
            const std::uint64_t number = dataset ? dataset->number() : 0;
            if (number != self->m_number) {
                self->m_number = number;
                self->m_silent = 0;
                self->tell("event: dataset\nid: " + std::to_string(number) + "\ndata: " + std::to_string(number) +
                           "\n\n");
            } else if (++self->m_silent >= silent_seconds) {
                self->m_silent = 0;
                self->tell(":\n\n");
            } else {
                self->wait_for_event();
            }
        });
    }

    void tell(std::string text) {
        m_head = std::move(text);
        m_stream.expires_after(seconds{m_server.options.write_seconds});
        asio::async_write(m_stream, asio::buffer(m_head),
                          [self = shared_from_this()](const Failure& failure, std::size_t) {
                              failure ? self->close() : self->wait_for_event();
                          });
    }

    void close() {
        Failure ignored;
        m_timer.cancel(ignored);
        m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        m_stream.close();
    }

    /// Closes once the client has gone quiet: to close with its bytes unread would reset the connection, and
    /// the refusal on its way would be lost.
    void hear_out() {
        constexpr unsigned most_seconds = 2;
        Failure ignored;
        m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        m_stream.expires_after(seconds{most_seconds});
        m_waiting = true;
        discard();
    }

    void discard() {
        m_buffer.clear();
        m_stream.async_read_some(m_buffer.prepare(m_buffer.max_size()),
                                 [self = shared_from_this()](const Failure& failure, std::size_t) {
                                     failure ? self->close() : self->discard();
                                 });
    }

    HttpServer::Sockets& m_server;
    Stream m_stream;
    Timer m_timer;
    beast::flat_buffer m_buffer{64 * 1024};
    std::optional<http::request_parser<http::string_body>> m_parser;
    Request m_request;
    Response m_response;
    std::string m_head;
    steady_clock::time_point m_started;
    std::uint64_t m_number = 0;
    unsigned m_silent = 0;
    bool m_keep_alive = false;
    bool m_refused = false;  ///< without having been read to its end
    bool m_waiting = false;  ///< for a request, or for the end
    bool m_streaming = false;
};

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
    counters.bytes += response.body->size();
    counters.microseconds += static_cast<std::uint64_t>(microseconds);
    if (options.access_log == nullptr) {
        return;
    }
    std::string line = R"({"time":")" + clock_text("%Y-%m-%dT%H:%M:%SZ") + R"(","method":)";
    append_json_string(line, request.method);
    line += R"(,"path":)";
    append_json_string(line, request.path);
    line += R"(,"status":)" + std::to_string(response.status) + R"(,"bytes":)" + std::to_string(response.body->size()) +
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

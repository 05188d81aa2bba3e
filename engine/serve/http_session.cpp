#include "engine/serve/http_session.hpp"

#include "engine/core/error.hpp"
#include "engine/serve/http_message.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sitmap {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t most_unread = std::size_t{64} * 1024;
constexpr std::uint64_t largest_piece = std::uint64_t{256} * 1024;

/// Texts, pictures, names, filters and sorting must not keep those waiting who want a tile.
bool takes_long(const Request& request) {
    return request.method == "POST" || request.method == "DELETE" || request.path.starts_with("/maps/") ||
           request.path == "/places" || parameter(request, "filter") || parameter(request, "sortby");
}

}  // namespace

HttpSession::HttpSession(HttpServer::Sockets& server, Socket socket)
    : m_server(server), m_stream(std::move(socket)), m_timer(m_stream.get_executor()), m_buffer(most_unread) {
    const std::lock_guard lock{server.mutex};
    server.sessions.insert(this);
    ++server.service.counters().connections;
}

HttpSession::~HttpSession() {
    if (m_streaming) {
        --m_server.streams;
    }
    const std::lock_guard lock{m_server.mutex};
    m_server.sessions.erase(this);
    --m_server.service.counters().connections;
    m_server.end_if_drained();
}

void HttpSession::start() {
    asio::dispatch(m_stream.get_executor(), [self = shared_from_this()] { self->read(); });
}

void HttpSession::drain() {
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        if (self->m_waiting || self->m_streaming) {
            self->close();
        }
    });
}

void HttpSession::read() {
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

void HttpSession::read_body(const Failure& failure) {
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

void HttpSession::read_rest() {
    m_stream.expires_after(seconds{m_server.options.read_seconds});
    http::async_read(m_stream, m_buffer, *m_parser, [self = shared_from_this()](const Failure& failure, std::size_t) {
        failure ? self->give_up(failure) : self->handle();
    });
}

void HttpSession::give_up(const Failure& failure) {
    const bool gone = failure == http::error::end_of_stream || failure == beast::error::timeout ||
                      failure.category() != http::make_error_code(http::error::bad_method).category();
    gone ? close() : refuse(status_of(failure), "the request cannot be read or is too large");
}

void HttpSession::refuse(int status, const char* why) {
    m_keep_alive = false;
    m_refused = true;
    m_request = {};
    m_started = steady_clock::now();
    send(refusal(status, why));
}

void HttpSession::handle() {
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

void HttpSession::send(Response response) {
    m_response = std::move(response);
    if (m_response.stream && m_server.streams >= m_server.options.most_streams) {
        m_response = refusal(503, "too many clients wait for events already");
    }
    m_keep_alive = m_keep_alive && !m_response.stream && !m_server.draining;
    m_head = head_of(m_response, m_keep_alive);
    const bool body = m_request.method != "HEAD" && m_response.status != 304;
    if (body && m_response.part.file != nullptr) {
        send_head_of_part();
        return;
    }
    const std::array<asio::const_buffer, 2> parts{asio::buffer(m_head),
                                                  body ? asio::buffer(*m_response.body) : asio::const_buffer{}};
    m_stream.expires_after(seconds{m_server.options.write_seconds});
    asio::async_write(m_stream, parts, [self = shared_from_this()](const Failure& failure, std::size_t) {
        failure ? self->close() : self->sent();
    });
}

/// What the socket does not take at once is waited for; the head goes out in one packet with what follows.
void HttpSession::send_head_of_part() {
    Failure full;
    m_stream.socket().non_blocking(true);
    const std::size_t taken = m_stream.socket().send(asio::buffer(m_head), MSG_MORE, full);
    m_passed = 0;
    if (taken == m_head.size()) {
        send_part();
        return;
    }
    m_stream.expires_after(seconds{m_server.options.write_seconds});
    asio::async_write(m_stream, asio::buffer(m_head) + taken,
                      [self = shared_from_this()](const Failure& failure, std::size_t) {
                          failure ? self->close() : self->send_part();
                      });
}

/// As much as the socket takes is passed on to it; for the rest it is waited for, piece by piece, each with its own
/// time to be taken in. A file that fails meanwhile ends the connection: what it promised can be kept no more.
void HttpSession::send_part() {
    const FilePart& part = m_response.part;
    m_passed += part.file->pass_on(m_stream.socket().native_handle(), part.first + m_passed, part.size - m_passed);
    if (m_passed == part.size) {
        sent();
        return;
    }
    try {
        m_piece = part.file->read(part.first + m_passed, std::min(part.size - m_passed, largest_piece));
    } catch (const Error&) {
        close();
        return;
    }
    m_passed += m_piece.size();
    m_stream.expires_after(seconds{m_server.options.write_seconds});
    asio::async_write(m_stream, asio::buffer(m_piece),
                      [self = shared_from_this()](const Failure& failure, std::size_t) {
                          failure ? self->close() : self->send_part();
                      });
}

void HttpSession::sent() {
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
void HttpSession::wait_for_event() {
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
            self->tell("event: dataset\nid: " + std::to_string(number) + "\ndata: " + std::to_string(number) + "\n\n");
        } else if (++self->m_silent >= silent_seconds) {
            self->m_silent = 0;
            self->tell(":\n\n");
        } else {
            self->wait_for_event();
        }
    });
}

void HttpSession::tell(std::string text) {
    m_head = std::move(text);
    m_stream.expires_after(seconds{m_server.options.write_seconds});
    asio::async_write(m_stream, asio::buffer(m_head), [self = shared_from_this()](const Failure& failure, std::size_t) {
        failure ? self->close() : self->wait_for_event();
    });
}

void HttpSession::close() {
    Failure ignored;
    m_timer.cancel(ignored);
    m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    m_stream.close();
}

/// Closes once the client has gone quiet: to close with its bytes unread would reset the connection, and
/// the refusal on its way would be lost.
void HttpSession::hear_out() {
    constexpr unsigned most_seconds = 2;
    Failure ignored;
    m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    m_stream.expires_after(seconds{most_seconds});
    m_waiting = true;
    discard();
}

void HttpSession::discard() {
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(m_buffer.max_size()),
                             [self = shared_from_this()](const Failure& failure, std::size_t) {
                                 failure ? self->close() : self->discard();
                             });
}

}  // namespace sitmap

#include "engine/serve/http_message.hpp"

#include "engine/core/version.hpp"

#include <algorithm>
#include <array>
#include <ctime>

namespace sitmap {

namespace beast = boost::beast;
namespace http = boost::beast::http;

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
        head += "\r\nContent-Length: " + std::to_string(length_of(response));
    }
    return head + (keep_alive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
}

int status_of(const boost::system::error_code& failure) {
    if (failure == http::error::header_limit || failure == http::error::buffer_overflow) {
        return 431;
    }
    return failure == http::error::body_limit ? 413 : 400;
}

}  // namespace sitmap

#pragma once

// Between what Beast reads and writes and the values that are answered.

// Asio 1.74 needs <utility> before it in C++20.
#include <utility>

#include "engine/serve/request.hpp"
#include "engine/serve/response.hpp"

#include <boost/beast/http.hpp>

#include <string>

namespace sitmap {

/// Throws Refusal (400) where the address is not well formed.
Request request_of(const boost::beast::http::request<boost::beast::http::string_body>& message);

/// Status line and headers. Names and values are ours; none has a line break.
std::string head_of(const Response& response, bool keep_alive);

/// Of a request that could not be read: 400, 413 or 431.
int status_of(const boost::system::error_code& failure);

/// The time now in UTC, as strftime writes it.
std::string clock_text(const char* format);

}  // namespace sitmap

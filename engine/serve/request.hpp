#pragma once

// What a client asks, as a value: the server's sockets make it, `respond` answers it. Header names are in
// lower case; path and query are percent-decoded text.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

struct Request {
    std::string method = "GET";
    std::string path = "/";
    std::vector<std::pair<std::string, std::string>> query;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

/// The header's value; empty where there is none.
std::string_view header(const Request& request, std::string_view lower_case_name);

/// The parameter's value; nothing where it is not given.
std::optional<std::string_view> parameter(const Request& request, std::string_view name);

/// Reads "/collections/a%20b?limit=3" into path and query. Nothing where it is no path: not beginning with
/// "/", not well encoded, not UTF-8, with control characters.
std::optional<Request> request_of_target(std::string_view method, std::string_view target);

/// The path's parts between slashes; a slash at the end counts for nothing.
std::vector<std::string_view> path_parts(std::string_view path);

/// For a part of a path or a value in a query: all but letters, digits and -._~ encoded.
std::string url_encoded(std::string_view text);

/// What the header `Accept`, or the parameter `f`, prefers among the media types; nothing where none of
/// them will do. `f` takes the short names: "json", "html".
struct Representation {
    std::string_view short_name;
    std::string_view media_type;
};
std::optional<Representation> preferred(const Request& request, const std::vector<Representation>& offered);

}  // namespace sitmap

#pragma once

// Links between the documents that the server gives.

#include "engine/serve/service.hpp"

#include <string>
#include <string_view>

namespace sitmap {

/// What the addresses of all documents begin with, without a slash at the end: as configured, or as the
/// client or the proxy before us called it (Host, X-Forwarded-Host, -Proto, -Prefix), if that is well formed.
std::string base_url(const Service& service, const Request& request);

/// `{"href":...,"rel":...,"type":...,"title":...}` as JSON text.
std::string link_json(std::string_view href, std::string_view rel, std::string_view type, std::string_view title);

}  // namespace sitmap

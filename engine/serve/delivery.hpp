#pragma once

// From an answer to what goes out: conditions, ranges, packing, HEAD, and the headers that every answer has.

#include "engine/serve/service.hpp"

namespace sitmap {

/// Adds an ETag where there is none, and obeys If-None-Match, Range, Accept-Encoding and HEAD.
Response delivered(const Service& service, const Request& request, Response response);

}  // namespace sitmap

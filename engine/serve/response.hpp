#pragma once

// What a client is answered, as a value, and the refusals that become answers.

#include "engine/core/random_access_file.hpp"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

/// A part of a file that is sent as it lies there, piece by piece.
struct FilePart {
    std::shared_ptr<const RandomAccessFile> file;
    std::uint64_t first = 0;
    std::uint64_t size = 0;
};

struct Response {
    int status = 200;
    std::string media_type;
    std::vector<std::pair<std::string, std::string>> headers;
    std::shared_ptr<const std::string> body;  ///< never null once `respond` gave it
    FilePart part;                            ///< in place of the body, where its file is not null
    std::string etag;                         ///< quoted, strong; empty: none
    bool packed = false;                      ///< the body is gzip of what the media type says
    bool stream = false;                      ///< server-sent events follow the body until the client leaves
};

/// Bytes that follow the headers, those of events apart.
std::uint64_t length_of(const Response& response);

Response answer(std::string_view media_type, std::string body);
Response json_answer(std::string body);

/// Problem details (RFC 9457). `detail` is for the client: nothing of the machine is in it.
Response refusal(int status, std::string_view detail);

/// Thrown where a request cannot be answered; `respond` catches it once.
class Refusal : public std::runtime_error {
public:
    Refusal(int status, const std::string& detail) : std::runtime_error(detail), m_status(status) {}
    int status() const { return m_status; }

private:
    int m_status;
};

/// "Not Found"
std::string_view reason_phrase(int status);

}  // namespace sitmap

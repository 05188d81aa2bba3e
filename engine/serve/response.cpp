#include "engine/serve/response.hpp"

#include "engine/core/json_text.hpp"

namespace sitmap {

std::uint64_t length_of(const Response& response) {
    return response.part.file != nullptr ? response.part.size : response.body->size();
}

Response answer(std::string_view media_type, std::string body) {
    Response response;
    response.media_type = media_type;
    response.body = std::make_shared<const std::string>(std::move(body));
    return response;
}

Response json_answer(std::string body) {
    return answer("application/json", std::move(body));
}

Response refusal(int status, std::string_view detail) {
    std::string body = R"({"type":"about:blank","title":)";
    append_json_string(body, reason_phrase(status));
    body += R"(,"status":)" + std::to_string(status) + R"(,"detail":)";
    append_json_string(body, detail);
    Response response = answer("application/problem+json", body + "}\n");
    response.status = status;
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

std::string_view reason_phrase(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 406:
            return "Not Acceptable";
        case 408:
            return "Request Timeout";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 415:
            return "Unsupported Media Type";
        case 416:
            return "Range Not Satisfiable";
        case 422:
            return "Unprocessable Content";
        case 431:
            return "Request Header Fields Too Large";
        case 503:
            return "Service Unavailable";
        default:
            return "Internal Server Error";
    }
}

}  // namespace sitmap

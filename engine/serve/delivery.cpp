#include "engine/serve/delivery.hpp"

#include "engine/core/sha256.hpp"
#include "engine/output/gzip.hpp"
#include "engine/output/zstandard.hpp"

#include <algorithm>
#include <charconv>

namespace sitmap {

namespace {

constexpr std::size_t least_to_pack = 1024;
constexpr std::size_t most_unpacked = std::size_t{256} << 20;

std::shared_ptr<const std::string> shared(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

/// True where the header lists the coding, and not with a weight of zero (RFC 9110, 12.5.3).
bool accepts(const Request& request, std::string_view coding) {
    std::string_view list = header(request, "accept-encoding");
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find(','));
        list.remove_prefix(std::min(one.size() + 1, list.size()));
        const std::size_t start = std::min(one.find_first_not_of(" \t"), one.size());
        const std::string_view name = one.substr(start, one.find_first_of("; \t", start) - start);
        if (name == coding) {
            const std::size_t weight = one.find("q=");
            return weight == std::string_view::npos || one.find_first_of("123456789", weight) != std::string_view::npos;
        }
    }
    return false;
}

bool is_text(std::string_view media_type) {
    return media_type.starts_with("text/") || media_type.find("json") != std::string_view::npos ||
           media_type.find("xml") != std::string_view::npos;
}

/// The same bytes packed have another tag: strong tags name bytes.
void tell_packed(Response& response, const char* coding, std::string_view mark) {
    response.packed = true;
    response.headers.emplace_back("Content-Encoding", coding);
    if (!response.etag.empty()) {
        response.etag.insert(response.etag.size() - 1, mark);
    }
}

/// What is kept packed with gzip is sent so where the client takes that; texts are packed for it, with Zstandard
/// where it takes that.
void choose_packing(const Request& request, Response& response) {
    const bool text = is_text(response.media_type);
    if (!response.packed && !text) {
        return;
    }
    response.headers.emplace_back("Vary", "Accept, Accept-Encoding, Origin");
    if (response.packed && accepts(request, "gzip")) {
        tell_packed(response, "gzip", "-gz");
        return;
    }
    if (response.packed) {
        const FilePart& part = response.part;
        response.body = shared(
            gunzipped(part.file != nullptr ? part.file->read(part.first, part.size) : *response.body, most_unpacked));
        response.part = {};
        response.packed = false;
    }
    if (response.body->size() < least_to_pack) {
        return;
    }
    if (accepts(request, "zstd")) {
        response.body = shared(zstandard_packed(*response.body));
        tell_packed(response, "zstd", "-zst");
    } else if (text && accepts(request, "gzip")) {
        response.body = shared(gzipped(*response.body));
        tell_packed(response, "gzip", "-gz");
    }
}

bool is_known(std::string_view known_tags, std::string_view tag) {
    return known_tags == "*" || (!tag.empty() && known_tags.find(tag) != std::string_view::npos);
}

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.empty() || failed != std::errc{} || end != text.data() + text.size() ? std::nullopt
                                                                                     : std::optional{value};
}

/// One range of bytes; several, or what is no range, give the whole, as RFC 9110 allows.
void cut_range(const Request& request, Response& response) {
    std::string_view range = header(request, "range");
    const std::string_view condition = header(request, "if-range");
    if (!range.starts_with("bytes=") || (!condition.empty() && condition != response.etag)) {
        return;
    }
    range.remove_prefix(6);
    const std::size_t dash = range.find('-');
    if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) {
        return;
    }
    const std::size_t size = length_of(response);
    auto first = number(range.substr(0, dash));
    auto last = number(range.substr(dash + 1));
    if (!first && last) {  // the last so many
        first = size - std::min(size, *last);
        last = size;
    }
    if (!first || (range.size() > dash + 1 && !last)) {
        return;
    }
    if (*first >= size || (last && *last < *first)) {
        response = refusal(416, "the range lies outside of the document");
        response.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        return;
    }
    const std::size_t end = std::min(size - 1, last.value_or(size));
    response.headers.emplace_back(
        "Content-Range", "bytes " + std::to_string(*first) + "-" + std::to_string(end) + "/" + std::to_string(size));
    response.status = 206;
    if (response.part.file != nullptr) {
        response.part = {response.part.file, response.part.first + *first, end - *first + 1};
    } else {
        response.body = shared(response.body->substr(*first, end - *first + 1));
    }
}

void add_cors(const Service& service, const Request& request, Response& response) {
    const std::string_view origin = header(request, "origin");
    const std::vector<std::string>& allowed = service.settings().cors;
    const bool all = std::ranges::find(allowed, "*") != allowed.end();
    if (origin.empty() || (!all && std::ranges::find(allowed, origin) == allowed.end())) {
        return;
    }
    response.headers.emplace_back("Access-Control-Allow-Origin", all ? "*" : origin);
    response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Content-Crs, Content-Range");
    if (request.method == "OPTIONS") {
        response.headers.emplace_back("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE, OPTIONS");
        response.headers.emplace_back("Access-Control-Allow-Headers",
                                      "Authorization, Content-Type, Range, If-None-Match");
        response.headers.emplace_back("Access-Control-Max-Age", "86400");
    }
}

bool has_header(const Response& response, std::string_view name) {
    return std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first) !=
           response.headers.end();
}

void add_safety(Response& response) {
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    if (!has_header(response, "Content-Security-Policy")) {
        response.headers.emplace_back(
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }
}

}  // namespace

Response delivered(const Service& service, const Request& request, Response response) {
    const bool reading = request.method == "GET" || request.method == "HEAD";
    if (reading && response.status == 200 && !response.stream) {
        if (response.etag.empty() && !has_header(response, "Cache-Control")) {
            response.etag = '"' + sha256_hex(*response.body).substr(0, 32) + '"';
        }
        choose_packing(request, response);
        if (!response.etag.empty()) {
            // To be asked again each time: a change of the data shows at once, and 304 costs little.
            response.headers.emplace_back("Cache-Control", "no-cache");
            response.headers.emplace_back("Accept-Ranges", "bytes");
        }
        if (is_known(header(request, "if-none-match"), response.etag)) {
            response.status = 304;
            response.media_type.clear();
            response.body = shared("");
            response.part = {};
        } else {
            cut_range(request, response);
        }
    }
    add_cors(service, request, response);
    add_safety(response);
    return response;
}

}  // namespace sitmap

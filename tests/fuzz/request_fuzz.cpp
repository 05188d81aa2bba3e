// Any method, target, headers and body: answered below 500, and what is refused says why in JSON.
// The input is the lines of a request, as they come over the wire.

#include "tests/support/served.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const sitmap::test::Served served;
    std::string_view text{reinterpret_cast<const char*>(bytes), size};
    const auto line = [&text] {
        const std::string_view first = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(first.size() + 1, text.size()));
        return first;
    };
    const std::string_view start = line();
    const std::size_t blank = std::min(start.find(' '), start.size());
    auto request = sitmap::request_of_target(start.substr(0, blank), start.substr(std::min(blank + 1, start.size())));
    if (!request) {
        return 0;
    }
    for (std::string_view header = line(); !header.empty(); header = line()) {
        const std::size_t colon = std::min(header.find(':'), header.size());
        request->headers.emplace_back(header.substr(0, colon), header.substr(std::min(colon + 1, header.size())));
    }
    request->body = text;
    const sitmap::Response response = sitmap::respond(served.service, *request);
    const bool unready = response.status == 503;  // there is no gazetteer here
    if (response.body == nullptr || (response.status >= 500 && !unready)) {
        std::abort();
    }
    for (const auto& [name, value] : response.headers) {
        if (value.find_first_of("\r\n") != std::string::npos) {
            std::abort();
        }
    }
    return 0;
}

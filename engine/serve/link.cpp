#include "engine/serve/link.hpp"

#include "engine/core/json_text.hpp"

#include <algorithm>

namespace sitmap {

namespace {

bool made_of(std::string_view text, std::string_view extra) {
    return std::ranges::all_of(text, [extra](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               extra.find(c) != std::string_view::npos;
    });
}

bool is_host(std::string_view text) {
    return !text.empty() && text.size() <= 260 && made_of(text, ".-:[]_");
}

std::string first_of(std::string_view list) {
    return std::string{list.substr(0, list.find(','))};
}

}  // namespace

std::string base_url(const Service& service, const Request& request) {
    if (!service.settings().public_url.empty()) {
        return service.settings().public_url;
    }
    std::string host = first_of(header(request, "x-forwarded-host"));
    host = is_host(host) ? host : std::string{header(request, "host")};
    const bool secure = first_of(header(request, "x-forwarded-proto")) == "https";
    std::string prefix = first_of(header(request, "x-forwarded-prefix"));
    prefix = prefix.starts_with('/') && prefix.size() < 200 && made_of(prefix, "/-._~") ? prefix : "";
    while (prefix.ends_with('/')) {
        prefix.pop_back();
    }
    return (secure ? "https://" : "http://") + (is_host(host) ? host : "localhost") + prefix;
}

std::string link_json(std::string_view href, std::string_view rel, std::string_view type, std::string_view title) {
    std::string out = R"({"href":)";
    append_json_string(out, href);
    for (const auto& [name, value] :
         {std::pair{R"(,"rel":)", rel}, std::pair{R"(,"type":)", type}, std::pair{R"(,"title":)", title}}) {
        if (!value.empty()) {
            out += name;
            append_json_string(out, value);
        }
    }
    return out + '}';
}

}  // namespace sitmap

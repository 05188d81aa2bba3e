#include "engine/serve/request.hpp"

#include "engine/core/text.hpp"

#include <algorithm>
#include <charconv>

namespace sitmap {

namespace {

std::optional<char> hex_byte(std::string_view digits) {
    unsigned value = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || failed != std::errc{} || end != digits.data() + 2) {
        return std::nullopt;
    }
    return static_cast<char>(value);
}

bool is_text(std::string_view text) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; };
    return std::ranges::none_of(text, control) && find_invalid_utf8(text) == std::string_view::npos;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const auto byte = hex_byte(text.substr(i + 1, 2));
            if (!byte) {
                return std::nullopt;
            }
            out += *byte;
            i += 2;
        } else {
            out += plus_is_space && text[i] == '+' ? ' ' : text[i];
        }
    }
    return is_text(out) ? std::optional{out} : std::nullopt;
}

bool read_query(std::string_view text, Request& request) {
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        if (pair.empty()) {
            continue;
        }
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const auto name = decoded(pair.substr(0, equals), true);
        const auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value) {
            return false;
        }
        request.query.emplace_back(*name, *value);
    }
    return true;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t start = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(start);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// How well an Accept header likes the type: 0 to 1000; of several ranges that fit the closest counts.
int liking(std::string_view accept, std::string_view type) {
    int best_fit = -1;
    int weight = 0;
    const std::string family = std::string{type.substr(0, type.find('/') + 1)} + "*";
    while (!accept.empty()) {
        const std::string_view range = accept.substr(0, accept.find(','));
        accept.remove_prefix(std::min(range.size() + 1, accept.size()));
        const std::string_view name = trimmed(range.substr(0, range.find(';')));
        const int fit = name == type ? 2 : name == family ? 1 : name == "*/*" ? 0 : -1;
        if (fit <= best_fit) {
            continue;
        }
        best_fit = fit;
        double q = 1;
        if (const std::size_t at = range.find("q="); at != std::string_view::npos) {
            std::from_chars(range.data() + at + 2, range.data() + range.size(), q);
        }
        weight = static_cast<int>(q * 1000);
    }
    return weight;
}

/// "http://a/b" asks for "/b": a server must take the form that is meant for proxies, too (RFC 9112, 3.2.2).
std::string_view without_host(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.starts_with(scheme)) {
            const std::size_t path = target.find('/', scheme.size());
            return path == std::string_view::npos ? "/" : target.substr(path);
        }
    }
    return target;
}

}  // namespace

std::string_view header(const Request& request, std::string_view lower_case_name) {
    const auto found = std::ranges::find(request.headers, lower_case_name, &std::pair<std::string, std::string>::first);
    return found == request.headers.end() ? std::string_view{} : found->second;
}

std::optional<std::string_view> parameter(const Request& request, std::string_view name) {
    const auto found = std::ranges::find(request.query, name, &std::pair<std::string, std::string>::first);
    return found == request.query.end() ? std::nullopt : std::optional<std::string_view>{found->second};
}

std::optional<Request> request_of_target(std::string_view method, std::string_view target) {
    target = without_host(target);
    const std::string_view path = target.substr(0, target.find_first_of("?#"));
    const auto plain = decoded(path, false);
    if (!plain || !plain->starts_with('/')) {
        return std::nullopt;
    }
    Request request;
    request.method = method;
    request.path = *plain;
    std::string_view query = target.substr(std::min(path.size() + 1, target.size()));
    query = query.substr(0, query.find('#'));
    return read_query(query, request) ? std::optional{request} : std::nullopt;
}

std::vector<std::string_view> path_parts(std::string_view path) {
    std::vector<std::string_view> parts;
    path.remove_prefix(path.starts_with('/') ? 1 : 0);
    while (!path.empty()) {
        parts.push_back(path.substr(0, path.find('/')));
        path.remove_prefix(std::min(parts.back().size() + 1, path.size()));
    }
    return parts;
}

std::string url_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string out;
    for (const char c : text) {
        if (plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

std::optional<Representation> preferred(const Request& request, const std::vector<Representation>& offered) {
    if (const auto asked = parameter(request, "f")) {
        const auto found = std::ranges::find_if(
            offered, [&](const Representation& one) { return one.short_name == *asked || one.media_type == *asked; });
        return found == offered.end() ? std::nullopt : std::optional{*found};
    }
    const std::string_view accept = header(request, "accept");
    if (accept.empty()) {
        return offered.front();
    }
    std::optional<Representation> best;
    int most = 0;
    for (const Representation& one : offered) {
        if (const int liked = liking(accept, one.media_type); liked > most) {
            most = liked;
            best = one;
        }
    }
    return best;
}

}  // namespace sitmap

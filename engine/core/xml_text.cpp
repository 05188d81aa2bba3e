#include "engine/core/xml_text.hpp"

#include "engine/core/text.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace sitmap {

std::string xml_escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\n':
                out += "&#10;";  // a reader would take it for a space in a quoted value
                break;
            case '\t':
                out += "&#9;";
                break;
            default:
                static_cast<unsigned char>(c) < 0x20 ? out += "\uFFFD" : out += c;
        }
    }
    return out;
}

namespace {

/// What stands between "&" and ";": nothing where it is no entity that we know.
std::optional<std::string> entity(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> named{
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
    for (const auto& [known, text] : named) {
        if (name == known) {
            return std::string{text};
        }
    }
    if (!name.starts_with('#')) {
        return std::nullopt;
    }
    const bool hexadecimal = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
    name.remove_prefix(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    const bool valid = failed == std::errc{} && end == name.data() + name.size() && code > 0 && code < 0x110000 &&
                       (code < 0xD800 || code > 0xDFFF);
    if (!valid) {
        return std::nullopt;
    }
    std::string text;
    append_utf8(text, static_cast<char32_t>(code));
    return text;
}

}  // namespace

std::string xml_unescaped(std::string_view xml) {
    constexpr std::size_t longest = 10;
    std::string out;
    while (!xml.empty()) {
        const std::size_t start = std::min(xml.find('&'), xml.size());
        out += xml.substr(0, start);
        xml.remove_prefix(start);
        const std::size_t end = xml.substr(0, longest + 2).find(';');
        const auto text = end == std::string_view::npos ? std::nullopt : entity(xml.substr(1, end - 1));
        if (text) {
            out += *text;
            xml.remove_prefix(end + 1);
        } else if (!xml.empty()) {
            out += '&';
            xml.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace sitmap

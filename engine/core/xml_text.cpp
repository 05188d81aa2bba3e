#include "engine/core/xml_text.hpp"

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

}  // namespace sitmap

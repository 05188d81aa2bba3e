// The looks of maps for other programs: QGIS's styles and SLD of each table.

#include "engine/core/json_text.hpp"
#include "engine/output/layer_style.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/link.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

/// A language of styles, by the ending of its files.
struct Dialect {
    std::string_view ending;
    std::string_view media_type;
    std::string_view title;
    std::string LayerStyle::*text;
};
constexpr std::array dialects{
    Dialect{".qml", "application/xml", "For QGIS", &LayerStyle::qml},
    Dialect{".sld", "application/vnd.ogc.se+xml", "For GeoServer and others (SLD 1.1)", &LayerStyle::sld},
};

std::vector<LayerStyle> styles_of(const Call& call, const ServedMap& one) {
    if (call.service.world() == nullptr) {
        throw Refusal(503, "this server has no data folder to make styles with");
    }
    const PictureStyles& looks = call.service.world()->pictures;
    return layer_styles(*one.map, {looks.themes.at(theme_asked(call, looks)), looks.languages.at("en")});
}

void append_style(std::string& out, const std::string& address, const LayerStyle& style) {
    out += "\n{\"table\":";
    append_json_string(out, style.table);
    out += ",\"title\":";
    append_json_string(out, style.title);
    out += ",\"links\":[";
    const char* comma = "";
    for (const Dialect& dialect : dialects) {
        if (!(style.*dialect.text).empty()) {
            out += comma + link_json(address + "/" + url_encoded(style.table) + std::string{dialect.ending},
                                     "stylesheet", dialect.media_type, dialect.title);
            comma = ",";
        }
    }
    out += "]}";
}

}  // namespace

Response map_styles(const Call& call, const ServedMap& one, const std::vector<std::string_view>& rest) {
    know_parameters(call.request, {"theme"});
    const std::vector<LayerStyle> styles = styles_of(call, one);
    if (rest.empty()) {
        std::string out = "{\"styles\":";
        append_json_list(out, styles, [&](std::string& text, const LayerStyle& style) {
            append_style(text, call.base + "/maps/" + url_encoded(one.id) + "/styles", style);
        });
        return json_answer(out + "}\n");
    }
    for (const Dialect& dialect : dialects) {
        const auto found = std::ranges::find_if(styles, [&](const LayerStyle& style) {
            return rest.size() == 1 && rest[0] == style.table + std::string{dialect.ending};
        });
        if (found != styles.end() && !((*found).*dialect.text).empty()) {
            return answer(dialect.media_type, (*found).*dialect.text);
        }
    }
    throw Refusal(404, "there is no such style; the address above lists them");
}

}  // namespace sitmap

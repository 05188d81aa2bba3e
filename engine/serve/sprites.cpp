// The glyphs of a theme as a sprite for MapLibre: one picture, and where in it each glyph stands.

#include "engine/map/glyph.hpp"
#include "engine/output/image.hpp"
#include "engine/serve/interface.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

constexpr int cell = 24;  // page pixels, the glyph's casing and a rim included
constexpr double glyph_size = 18;
constexpr int columns = 8;
constexpr const char* png = "image/png";

/// A glyph of the sheet: a kind, open or solid.
struct Sprite {
    std::string name;  ///< "strike", "strike-verified"
    const Kind* kind;
    const char* status;
};

std::vector<Sprite> sprites_of(const Symbology& theme) {
    std::vector<Sprite> sprites;
    for (const auto& [name, kind] : theme.kinds) {
        sprites.push_back({name, &kind, "reported"});
        sprites.push_back({name + "-verified", &kind, "confirmed"});
    }
    return sprites;
}

PagePoint corner_of(std::size_t number) {
    const std::size_t row = number / columns;
    return {static_cast<double>(number % columns) * cell, static_cast<double>(row) * cell};
}

std::string index_json(const Symbology& theme, int ratio) {
    Json index = Json::object();
    std::size_t number = 0;
    for (const Sprite& sprite : sprites_of(theme)) {
        const PagePoint corner = corner_of(number++);
        index[sprite.name] = {{"x", static_cast<int>(corner.x) * ratio},
                              {"y", static_cast<int>(corner.y) * ratio},
                              {"width", cell * ratio},
                              {"height", cell * ratio},
                              {"pixelRatio", ratio}};
    }
    return index.dump() + '\n';
}

std::string sheet_png(const Symbology& theme, int ratio) {
    const std::vector<Sprite> sprites = sprites_of(theme);
    Composition page;
    page.width = columns * cell;
    page.height = std::ceil(static_cast<double>(sprites.size()) / columns) * cell;
    page.paper.opacity = 0;
    Group& group = page.groups.emplace_back();
    for (std::size_t number = 0; number < sprites.size(); ++number) {
        const PagePoint corner = corner_of(number);
        const PagePoint middle{corner.x + cell / 2.0, corner.y + cell / 2.0};
        for (Item& item : glyph(theme, *sprites[number].kind, sprites[number].status, middle, glyph_size)) {
            group.items.push_back(std::move(item));
        }
    }
    return encode_png(page, ratio);
}

}  // namespace

Response sprites(const Call& call, const std::vector<std::string_view>& rest) {
    know_parameters(call.request, {});
    if (call.service.world() == nullptr) {
        throw Refusal(503, "this server has no data folder, and so no themes");
    }
    constexpr std::string_view twice = "@2x";
    const std::string_view file = rest.size() == 1 ? rest[0] : std::string_view{};
    const std::size_t dot = std::min(file.rfind('.'), file.size());
    std::string_view name = file.substr(0, dot);
    const int ratio = name.ends_with(twice) ? 2 : 1;
    name.remove_suffix(ratio == 2 ? twice.size() : 0);
    const auto theme = call.service.world()->pictures.themes.find(name);
    if (theme != call.service.world()->pictures.themes.end() && file.substr(dot) == ".json") {
        return json_answer(index_json(theme->second, ratio));
    }
    if (theme != call.service.world()->pictures.themes.end() && file.substr(dot) == ".png") {
        Response response;
        response.media_type = png;
        response.body = call.dataset.pictures().picture("sprites/" + std::string{file},
                                                        [&] { return sheet_png(theme->second, ratio); });
        return response;
    }
    throw Refusal(404,
                  "sprites are called by a theme: /sprites/news.json, /sprites/news.png, with @2x for fine screens");
}

}  // namespace sitmap

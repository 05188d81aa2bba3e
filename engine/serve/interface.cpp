#include "engine/serve/interface.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace sitmap {

namespace {

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.empty() || failed != std::errc{} || end != text.data() + text.size() ? std::nullopt
                                                                                     : std::optional{value};
}

}  // namespace

Representation chosen(const Call& call, const std::vector<Representation>& offered) {
    const auto found = preferred(call.request, offered);
    if (!found) {
        const bool asked = parameter(call.request, "f").has_value();
        throw Refusal(asked ? 400 : 406, "this is to be had as json or html");
    }
    return *found;
}

bool is_html(const Representation& representation) {
    return representation.short_name == "html";
}

void know_parameters(const Request& request, const std::vector<std::string_view>& names) {
    for (const auto& [name, value] : request.query) {
        if (name != "f" && std::ranges::find(names, name) == names.end()) {
            throw Refusal(400, "there is no parameter called " + name + " here");
        }
    }
}

std::string theme_asked(const Call& call, const PictureStyles& styles) {
    std::string theme{parameter(call.request, "theme").value_or("news")};
    if (!styles.themes.contains(theme)) {
        throw Refusal(400, "there is no theme called so; /maps names those there are");
    }
    return theme;
}

const Collection& collection_called(const Call& call, std::string_view id) {
    const Collection* one = call.dataset.find(id);
    if (one == nullptr) {
        throw Refusal(404, "there is no such collection; /collections lists them");
    }
    return *one;
}

Tile tile_at(std::string_view zoom, std::string_view column, std::string_view row) {
    const auto z = number(zoom);
    const auto x = number(column);
    const auto y = number(row);
    if (!z || !x || !y) {
        throw Refusal(400, "a tile is asked for by three whole numbers");
    }
    const auto tile = make_tile(*z, *x, *y);
    if (!tile) {
        throw Refusal(404, "there is no such tile");
    }
    return *tile;
}

const char* schema_type(FieldType type) {
    switch (type) {
        case FieldType::integer:
            return "integer";
        case FieldType::real:
            return "number";
        case FieldType::json:
            return "array";
        case FieldType::text:
        case FieldType::date:
            break;
    }
    return "string";
}

std::string time_text(std::int64_t seconds) {
    constexpr std::int64_t of_day = 86400;
    const std::int64_t days = seconds >= 0 ? seconds / of_day : -((-seconds + of_day - 1) / of_day);
    const std::int64_t rest = seconds - days * of_day;
    char clock[16];
    std::snprintf(clock, sizeof clock, "T%02d:%02d:%02dZ", static_cast<int>(rest / 3600),
                  static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
    return to_string(Date{std::chrono::days{days}}) + clock;
}

}  // namespace sitmap

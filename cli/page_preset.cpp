#include "cli/page_preset.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap::cli {

namespace {

// A sheet's own pixels are those that its text is set in; zoom makes the sheet as large as it is printed.
struct Preset {
    std::string_view name;
    double width;
    double height;
    double zoom;
    bool neat_line = false;
    bool event_table = false;
};
constexpr double a4_zoom = 297 / 25.4 * 96 / 1200;
constexpr double a3_zoom = 420 / 25.4 * 96 / 1414;
constexpr std::array presets{Preset{"news", 1200, 800, 1},
                             Preset{"wide", 1600, 900, 1},
                             Preset{"social", 675, 843.75, 1.6},
                             Preset{"thumb", 320, 0, 1},
                             Preset{"column", 600, 0, 1},
                             Preset{"print-a4", 1200, 848.5, a4_zoom, true},
                             Preset{"print-a3", 1414, 1000, a3_zoom, true, true}};

}  // namespace

std::vector<std::string> page_presets() {
    std::vector<std::string> names;
    for (const Preset& preset : presets) {
        names.emplace_back(preset.name);
    }
    return names;
}

PictureOptions page_of(const std::string& preset, const std::string& language) {
    const auto* const found = std::ranges::find(presets, preset, &Preset::name);
    PictureOptions options;
    options.width = found->width;
    options.height = found->height;
    options.zoom = found->zoom;
    options.neat_line = found->neat_line;
    options.event_table = found->event_table;
    options.second_names = language != "en";
    return options;
}

std::vector<std::string> page_languages() {
    return {"both", "en", "fr", "ar", "he"};
}

std::string phrases_of(const std::string& language) {
    return language == "both" ? "en" : language;
}

}  // namespace sitmap::cli

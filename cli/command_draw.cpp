// sitmap draw: the map of a build once more, in another size, theme or format.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/map/compose.hpp"
#include "engine/output/build_folder.hpp"
#include "engine/output/image.hpp"
#include "engine/output/pdf.hpp"
#include "engine/output/svg.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string build;
    std::string output;
    std::string size = "1200x800";
    double scale = 1;
    std::string theme = "news";
    std::string title;
    std::string subtitle;
    std::string credit;
    std::string data;
};

PictureOptions picture_of(const std::string& size) {
    PictureOptions options;
    const char* const end = size.data() + size.size();
    const auto [cross, bad_width] = std::from_chars(size.data(), end, options.width);
    if (bad_width == std::errc{} && cross != end && *cross == 'x') {
        const auto [last, bad_height] = std::from_chars(cross + 1, end, options.height);
        const bool fits = options.width >= least_picture_width && options.height >= least_picture_height &&
                          options.width <= most_picture_side && options.height <= most_picture_side;
        if (bad_height == std::errc{} && last == end && fits) {
            return options;
        }
    }
    throw UsageError("--size " + size + ": write it as 1200x800, from " +
                     std::to_string(static_cast<int>(least_picture_width)) + "x" +
                     std::to_string(static_cast<int>(least_picture_height)) + " up to " +
                     std::to_string(static_cast<int>(most_picture_side)) + " a side; --scale gives more pixels");
}

Symbology theme_of(const DataFolder& data, const std::string& name) {
    const fs::path file = data.symbology() / (name + ".json");
    if (name.find('/') != std::string::npos || !fs::exists(file)) {
        throw UsageError("--theme " + name + ": there is no such theme; try news, dark or print-grey");
    }
    return load_symbology(file);
}

using Draw = void (*)(const Composition& page, const fs::path& file, double scale);

Draw drawing_of(const fs::path& file) {
    const std::string ending = file.extension();
    if (ending == ".png") {
        return draw_png;
    }
    if (ending == ".svg") {
        return [](const Composition& page, const fs::path& to, double) { draw_svg(page, to); };
    }
    if (ending == ".pdf") {
        return [](const Composition& page, const fs::path& to, double) { draw_pdf(page, to); };
    }
    throw UsageError("--output " + file.string() + ": the name must end in .png, .svg or .pdf");
}

void run(const Options& options) {
    const DataFolder data = data_folder(options.data);
    const PictureOptions picture = picture_of(options.size);
    const Draw draw = drawing_of(options.output);
    const Symbology symbology = theme_of(data, options.theme);
    const Gazetteer gazetteer = load_gazetteer(data.gazetteer());
    Map map = read_build(options.build);
    map.title = options.title;
    map.subtitle = options.subtitle;
    if (!options.credit.empty()) {
        map.credits.insert(map.credits.begin(), options.credit);
    }
    Problems problems;
    const Composition page = compose(map, {data.base_map(), &gazetteer}, symbology, picture, problems);
    draw(page, options.output, options.scale);
    write_file(fs::path{options.output}.replace_extension(".alt.txt"), page.alternative_text + "\n");
    for (const Problem& problem : problems) {
        std::cerr << "sitmap: " << problem << '\n';
    }
}

}  // namespace

Run setup_draw(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("BUILD", options->build, "Folder that `sitmap build` wrote")->required()->type_name("DIR");
    app.add_option("-o,--output", options->output, "Picture to write; its ending says which kind")
        ->required()
        ->type_name("FILE.png|svg|pdf");
    app.add_option("--size", options->size, "Of the page, in CSS pixels (1/96 inch)")
        ->type_name("WxH")
        ->capture_default_str();
    app.add_option("--scale", options->scale, "PNG pixels to the page pixel")
        ->type_name("N")
        ->check(CLI::Range(0.25, 8.0))
        ->capture_default_str();
    app.add_option("--theme", options->theme, "news, dark or print-grey")->type_name("NAME")->capture_default_str();
    app.add_option("--title", options->title, "Headline; else one is made")->type_name("TEXT");
    app.add_option("--subtitle", options->subtitle, "Line under the headline; else one is made")->type_name("TEXT");
    app.add_option("--credit", options->credit, "To stand before the credits of the data")->type_name("TEXT");
    app.add_option("--data", options->data, "The data folder")->type_name("DIR");
    app.footer(
        "Draws what is in the build's sitmap.gpkg now, so that edits made in a GIS are seen; the alternative text\n"
        "is written beside it. The same build gives the same bytes.\n"
        "\n"
        "Examples:\n"
        "  sitmap draw out -o map.svg\n"
        "  sitmap draw out -o print.pdf --theme print-grey\n"
        "  sitmap draw out -o wide.png --size 1600x900 --scale 2 --theme dark");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

// sitmap draw: the map of a build once more, in another size, theme or format.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/keep_memory.hpp"
#include "cli/page_preset.hpp"
#include "cli/picture_file.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/map/compose.hpp"
#include "engine/map/mark.hpp"
#include "engine/output/build_folder.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string build;
    std::string output;
    std::string size;
    std::string preset = "news";
    double scale = 1;
    std::string extent;
    std::string focus;
    bool fit = false;
    std::string aggregate = "auto";
    std::string language = "both";
    std::string theme = "news";
    std::string pov;
    std::string title;
    std::string subtitle;
    std::string credit;
    std::string data;
};

void set_size(PictureOptions& options, const std::string& size) {
    const char* const end = size.data() + size.size();
    const auto [cross, bad_width] = std::from_chars(size.data(), end, options.width);
    if (bad_width == std::errc{} && cross != end && *cross == 'x') {
        const auto [last, bad_height] = std::from_chars(cross + 1, end, options.height);
        const bool fits = options.width >= least_picture_width && options.width <= most_picture_side &&
                          options.height <= most_picture_side &&
                          (options.height == 0 || options.height >= least_picture_height(options.width));
        if (bad_height == std::errc{} && last == end && fits) {
            return;
        }
    }
    throw UsageError("--size " + size + ": write it as 1200x800, from " +
                     std::to_string(static_cast<int>(least_picture_width)) + " wide up to " +
                     std::to_string(static_cast<int>(most_picture_side)) +
                     " a side, and high enough for what stands round the map (0: as high as it takes); --scale "
                     "gives more pixels");
}

Box parse_extent(const std::string& text) {
    std::array<double, 4> numbers{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto [next, failed] = std::from_chars(at, end, numbers[i]);
        const bool last = i + 1 == numbers.size();
        if (failed != std::errc{} || (last ? next != end : next == end || *next != ',')) {
            throw UsageError("--extent " + text + ": write it as WEST,SOUTH,EAST,NORTH in degrees");
        }
        at = next + 1;
    }
    const Box box{numbers[0], numbers[1], numbers[2], numbers[3]};
    if (box.west >= box.east || box.south >= box.north || box.west < -180 || box.east > 180 || box.south < -90 ||
        box.north > 90) {
        throw UsageError("--extent " + text + ": west must be less than east and south less than north, in degrees");
    }
    return box;
}

// Round a place: its outline, or for a point what lies about it.
Box around(const std::string& name, const Gazetteer& gazetteer) {
    constexpr double about_m = 30e3;
    const std::vector<NameMatch> matches = gazetteer.find(name);
    if (matches.empty()) {
        throw UsageError("--focus " + name + ": no place is called so");
    }
    const Geometry footprint = gazetteer.footprint(matches.front().place);
    const Geometry area =
        empty(footprint) ? Geometry{circle(gazetteer.summary(matches.front().place).point, about_m)} : footprint;
    return bounds(area);
}

PictureOptions picture_of(const Options& asked) {
    PictureOptions options = page_of(asked.preset, asked.language);
    if (!asked.size.empty()) {
        options.zoom = 1;
        options.neat_line = false;
        options.event_table = false;
        set_size(options, asked.size);
    }
    options.fit = asked.fit;
    options.aggregation = asked.aggregate == "none"      ? Aggregation::none
                          : asked.aggregate == "admin1"  ? Aggregation::admin1
                          : asked.aggregate == "country" ? Aggregation::country
                                                         : Aggregation::automatic;
    if (!asked.extent.empty()) {
        options.extent = parse_extent(asked.extent);
    }
    return options;
}

void run(const Options& options) {
    keep_freed_memory();
    const DataFolder data = data_folder(options.data);
    PictureOptions picture = picture_of(options);
    const PictureEncoding encode = encoding_of(options.output);
    const Symbology symbology = load_symbology(theme_file(data, options.theme));
    const Phrasebook book = load_phrasebook(data.phrases() / (phrases_of(options.language) + ".json"));
    const Gazetteer gazetteer = load_gazetteer(data.gazetteer());
    if (!options.focus.empty()) {
        picture.extent = around(options.focus, gazetteer);
    }
    const bool quotes = picture.event_table || fs::path{options.output}.extension() == ".json";
    Map map = read_build(options.build, quotes ? std::span<const std::string_view>{} : mark_fields());
    map.title = options.title;
    map.subtitle = options.subtitle;
    if (!options.pov.empty()) {
        map.pov = options.pov;
    }
    if (!options.credit.empty()) {
        map.credits.insert(map.credits.begin(), options.credit);
    }
    Problems problems;
    const Composition page = compose(map, {data.base_map(), &gazetteer}, {symbology, book}, picture, problems);
    write_file(options.output, encode(page, options.scale));
    write_file(alt_file_of(options.output), page.alternative_text + "\n");
    for (const Problem& problem : problems) {
        std::cerr << "sitmap: " << problem << '\n';
    }
}

}  // namespace

Run setup_draw(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("BUILD", options->build, "Folder that `sitmap build` wrote")->required()->type_name("DIR");
    app.add_option("-o,--output", options->output,
                   "Picture to write; its ending says which kind (json: the page as data, for `sitmap check`)")
        ->required()
        ->type_name("FILE.png|svg|pdf|json");
    app.add_option("--preset", options->preset,
                   "Size and form of the page: news (1200x800), wide (1600x900), social (1080x1350), thumb (320 "
                   "wide), column (600 wide), print-a4, print-a3")
        ->type_name("NAME")
        ->capture_default_str()
        ->check(CLI::IsMember(page_presets()));
    app.add_option("--size", options->size, "Of the page instead, in CSS pixels (1/96 inch); a height of 0 is free")
        ->type_name("WxH");
    app.add_option("--scale", options->scale, "PNG pixels to the page pixel")
        ->type_name("N")
        ->check(CLI::Range(0.25, 8.0))
        ->capture_default_str();
    auto* const extent = app.add_option("--extent", options->extent, "What the map shows, in degrees")
                             ->type_name("WEST,SOUTH,EAST,NORTH");
    auto* const focus = app.add_option("--focus", options->focus, "Show a place and what lies round it")
                            ->type_name("PLACE")
                            ->excludes(extent);
    app.add_flag("--fit", options->fit, "Show all events, none in an inset")->excludes(extent)->excludes(focus);
    app.add_option("--aggregate", options->aggregate,
                   "Count events by area, shaded, instead of drawing each: by admin1 (governorates, provinces) or by "
                   "country; auto does so only where symbols could not be told apart, none never")
        ->type_name("BY")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "none", "admin1", "country"}));
    app.add_option("--lang", options->language,
                   "Of the page: en, fr, ar and he (both set from the right), or both: English, with local names")
        ->type_name("LANG")
        ->capture_default_str()
        ->check(CLI::IsMember(page_languages()));
    app.add_option("--theme", options->theme, "news, humanitarian, dark or print-grey")
        ->type_name("NAME")
        ->capture_default_str();
    app.add_option("--pov", options->pov, "The point of view that the page prints; else the build's")
        ->type_name("TEXT");
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
        "  sitmap draw out -o print.pdf --preset print-a4 --theme print-grey\n"
        "  sitmap draw out -o social.png --preset social --lang ar\n"
        "  sitmap draw out -o wide.png --preset wide --scale 2 --theme dark");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

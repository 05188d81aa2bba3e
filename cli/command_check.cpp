// sitmap check: what a careful editor would send back before a map is published.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/page_preset.hpp"

#include "engine/core/error.hpp"
#include "engine/map/check_contrast.hpp"
#include "engine/map/check_map.hpp"
#include "engine/map/check_page.hpp"
#include "engine/map/compose.hpp"
#include "engine/output/build_folder.hpp"
#include "engine/output/composition_reader.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace sitmap::cli {

namespace {

struct Options {
    std::string build;
    std::string theme = "news";
    std::vector<std::string> presets{"news"};
    std::vector<std::string> languages{"both"};
    bool data_only = false;
    bool of_pages = false;  ///< an option was given that says which pages to compose
    std::string data;
};

void append(std::vector<Finding>& findings, std::vector<Finding> more) {
    for (Finding& finding : more) {
        findings.push_back(std::move(finding));
    }
}

// Of each page that is asked for; where there are several, a finding says on which.
std::vector<Finding> page_findings(const Options& options, const Map& map, const Ground& ground,
                                   const Symbology& symbology, const DataFolder& data) {
    std::vector<Finding> findings;
    const bool several = options.presets.size() * options.languages.size() > 1;
    for (const std::string& language : options.languages) {
        const Phrasebook book = load_phrasebook(data.phrases() / (phrases_of(language) + ".json"));
        for (const std::string& preset : options.presets) {
            Problems problems;
            for (Finding& finding :
                 check_page(compose(map, ground, {symbology, book}, page_of(preset, language), problems))) {
                finding.where = several ? preset + " " + language : finding.where;
                findings.push_back(std::move(finding));
            }
        }
    }
    return findings;
}

// What the build tells, then its pages.
std::vector<Finding> build_findings(const Options& options, const DataFolder& data, const Gazetteer& gazetteer) {
    const Map map = read_build(options.build);
    std::vector<Finding> findings = check_map(map, &gazetteer);
    if (!options.data_only) {
        const Symbology symbology = load_symbology(theme_file(data, options.theme));
        append(findings, check_contrast(symbology));
        append(findings, page_findings(options, map, {data.base_map(), &gazetteer}, symbology, data));
    }
    return findings;
}

// What a page tells, and the page, as it was composed.
std::vector<Finding> file_findings(const Options& options, const Gazetteer& gazetteer) {
    if (options.of_pages) {
        throw UsageError("--theme, --preset and --lang are for a build: " + options.build + " is composed already");
    }
    const Composition page = read_composition(options.build);
    std::vector<Finding> findings = check_shown(page, &gazetteer);
    if (!options.data_only) {
        append(findings, check_page(page));
    }
    return findings;
}

void run(const Options& options) {
    const DataFolder data = data_folder(options.data);
    const Gazetteer gazetteer = load_gazetteer(data.gazetteer());
    const std::vector<Finding> findings = std::filesystem::is_regular_file(options.build)
                                              ? file_findings(options, gazetteer)
                                              : build_findings(options, data, gazetteer);
    for (const Finding& finding : findings) {
        std::cout << finding << '\n';
    }
    if (!findings.empty()) {
        throw InputError(options.build, findings.size() == 1
                                            ? std::string("there is 1 finding")
                                            : "there are " + std::to_string(findings.size()) + " findings");
    }
}

}  // namespace

Run setup_check(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("BUILD", options->build, "Folder that `sitmap build` wrote, or a page of it as data")
        ->required()
        ->type_name("DIR|map.json");
    const auto of_pages = [options](const std::string&) { options->of_pages = true; };
    app.add_option("--theme", options->theme, "To check the contrast of")
        ->type_name("NAME")
        ->capture_default_str()
        ->each(of_pages);
    app.add_option("--preset", options->presets, "Pages to check, as `sitmap draw --preset` draws them; several as a,b")
        ->type_name("NAME")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->capture_default_str()
        ->check(CLI::IsMember(page_presets()))
        ->each(of_pages);
    app.add_option("--lang", options->languages, "Languages to check them in, as `sitmap draw --lang`; several as a,b")
        ->type_name("LANG")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->capture_default_str()
        ->check(CLI::IsMember(page_languages()))
        ->each(of_pages);
    app.add_flag("--data-only", options->data_only, "The features alone: neither the page nor the theme");
    app.add_option("--data", options->data, "The data folder")->type_name("DIR");
    app.footer(
        "Prints a line for each thing that an editor would send back: where, which rule, what is wrong and what to\n"
        "do. Exit code 0 if there is none, 1 if there are some.\n"
        "\n"
        "Of the data: no date, source or credit; null island, swapped axes; a pin finer than its source; one place's\n"
        "points apart; parts of a zone that overlap; days that cannot be, or are off by one from the weekday that is\n"
        "quoted; tolls without a speaker; events without a quotation. Of the page: labels, leaders and glyphs on each\n"
        "other, words cut off or paler than their ground allows, event places without a name, no date, sources or\n"
        "point of view in print. Of the theme: contrast. A page as data (map.json) is checked as it was composed.\n"
        "\n"
        "Examples:\n"
        "  sitmap check out\n"
        "  sitmap check out --preset news,thumb,social --lang both,ar\n"
        "  sitmap check out/map.json");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

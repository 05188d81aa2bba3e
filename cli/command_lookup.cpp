#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/lookup_format.hpp"
#include "cli/view_option.hpp"

#include "engine/core/error.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace sitmap::cli {

namespace {

struct Options {
    std::string name;
    std::string country;
    std::string pov = "neutral";
    std::string data;
    std::size_t limit = 10;
    bool geojson = false;
    bool jsonl = false;
};

/// `no place is called "Swaydan"; nearest spellings: ...`
std::string unknown(const Gazetteer& gazetteer, const Options& options) {
    std::string message = "no place " + (options.country.empty() ? "" : "in " + options.country + " ") +
                          "is called \"" + options.name + "\"";
    std::string list;
    for (const std::string& spelling : gazetteer.nearest_spellings(options.name)) {
        list += (list.empty() ? "; nearest spellings: " : ", ") + spelling;
    }
    return message + list;
}

void answer_lines(const Gazetteer& gazetteer, const NameQuery& query) {
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string::npos) {
            std::cout << answer_line(gazetteer, line, number, query) << '\n';
        }
    }
}

void answer_one(const Gazetteer& gazetteer, const Options& options, const NameQuery& query) {
    const auto matches = gazetteer.find(options.name, query);
    if (options.geojson) {
        write_feature_collection(std::cout, gazetteer, matches);
    } else if (matches.empty()) {
        throw Error(unknown(gazetteer, options));
    } else {
        write_text(std::cout, gazetteer, matches);
    }
}

void run(Options options) {
    if (options.name.empty() && !options.jsonl) {
        throw UsageError("lookup wants a NAME, or --jsonl and questions on standard input");
    }
    if (!options.country.empty()) {
        options.country = country_code(options.country);
    }
    Gazetteer gazetteer = load_gazetteer(data_folder(options.data).gazetteer());
    gazetteer.look_from(options.pov);
    const NameQuery query{options.country, options.limit, true};
    if (options.jsonl) {
        answer_lines(gazetteer, query);
    } else {
        answer_one(gazetteer, options, query);
    }
}

}  // namespace

Run setup_lookup(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    auto* const name = app.add_option("NAME", options->name, "The name, in any script and spelling");
    app.add_option("--country", options->country, "Only places that answer to this ISO 3166-1 code")->type_name("CODE");
    app.add_option("--limit", options->limit, "At most so many places")
        ->type_name("N")
        ->capture_default_str()
        ->check(CLI::Range(1, 10000));
    auto* const geojson =
        app.add_flag("--geojson", options->geojson, "A FeatureCollection with the places' geometries");
    app.add_flag("--jsonl", options->jsonl, "Lines {\"id\",\"name\",\"country\"?} in, lines {\"id\",\"results\"} out")
        ->excludes(name)
        ->excludes(geojson);
    add_view_option(app, options->pov);
    app.add_option("--data", options->data, "The data folder")->type_name("DIR");
    app.footer(
        "Names match as written first, then without regard to case, diacritics, apostrophes, hyphens and the\n"
        "Arabic article, then without an Arabic or Hebrew particle before them, then by a looser romanisation, then\n"
        "by their sounds across scripts, then within a letter or two; the answer says which.\n"
        "Codes and abbreviations match as written only: UAE, not uae. Where nothing is called so, words that say the\n"
        "kind and the units are understood: \"Rabak town\", \"near Halfaya (Hama province)\".\n"
        "\n"
        "An unknown name ends with exit code 1 and the nearest spellings on standard error; with --geojson the\n"
        "collection is empty and with --jsonl the results are, and the exit code is 0. A line that is no\n"
        "question gives {\"id\",\"error\"} and the run goes on.\n"
        "\n"
        "Examples:\n"
        "  sitmap lookup Soueida\n"
        "  sitmap lookup \"Majdal Shams\" --country SY\n"
        "  sitmap lookup Golan --geojson > golan.geojson\n"
        "  echo '{\"id\":\"1\",\"name\":\"Homs\"}' | sitmap lookup --jsonl");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli

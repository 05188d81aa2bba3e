// `sitmap gazetteer build` compiles the data packages and our own tables into the gazetteer and the
// base map; `sitmap gazetteer fetch` downloads further sources and `add` merges them into it; `sitmap gazetteer info`
// says what a gazetteer holds, from where and under which licence.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/lookup_format.hpp"
#include "cli/progress.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/gazetteer/add_sources.hpp"
#include "engine/gazetteer/base_map_writer.hpp"
#include "engine/gazetteer/compile_places.hpp"
#include "engine/gazetteer/download.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"
#include "engine/gazetteer/geonames_server.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

/// Sources beside the packages.
struct SourceOptions {
    std::vector<std::string> files;
    std::string mapping;
    std::vector<std::string> countries;
};

struct BuildOptions {
    std::string packages;
    std::string geodata = "geodata";
    std::string output = "sitmap.gazetteer";
    SourceOptions sources;
};

struct FetchOptions {
    std::string source;
    std::vector<std::string> what;
    std::string into = ".";
    std::string server{geonames_server};
    std::string sha256;
};

struct AddOptions {
    std::string data;
    std::string output;
    SourceOptions sources;
};

struct InfoOptions {
    std::string data;
    bool as_json = false;
    bool verify = false;
};

void tell(const Problems& problems) {
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < problems.size() && i < most; ++i) {
        std::cerr << "sitmap: " << problems[i] << '\n';
    }
    if (problems.size() > most) {
        std::cerr << "sitmap: and " << problems.size() - most << " more problems\n";
    }
}

void add(const fs::path& from, const fs::path& to, const SourceOptions& options, Problems& problems) {
    AddedSources sources{{options.files.begin(), options.files.end()}, options.mapping, {}};
    for (const std::string& code : options.countries) {
        sources.countries.insert(country_code(code));
    }
    add_sources(from, to, sources, problems, [](const std::string& what) { std::cout << what << '\n'; });
}

void add(const AddOptions& options) {
    const fs::path file = data_folder(options.data).gazetteer();
    Problems problems;
    Stages stages{"gazetteer"};
    stages.begin("adding sources");
    add(file, options.output.empty() ? file : fs::path{options.output}, options.sources, problems);
    tell(problems);
}

void build(const BuildOptions& options) {
    const fs::path geodata = options.geodata;
    const DataPackages packages{options.packages.empty() ? geodata / "node_modules" : fs::path{options.packages}};
    const fs::path output = options.output;
    const fs::path base_map = output.parent_path() / "basemap.gpkg";
    Problems problems;
    Stages stages{"gazetteer"};
    const auto say = [&](const std::string& stage) { stages.begin(stage); };
    CompiledPlaces compiled = compile_places(packages, geodata, problems, say);
    if (options.sources.files.empty()) {
        say("writing the base map");
        write_base_map(base_map, packages, compiled.places, compiled.sources);
        say("writing the gazetteer");
        write_gazetteer(output, std::move(compiled.places), compiled.sources, problems);
    } else {
        AtomicFile target{output};
        const fs::path& gazetteer = target.temporary();
        say("writing the gazetteer");
        write_gazetteer(gazetteer, std::move(compiled.places), compiled.sources, problems);
        say("adding sources");
        add(gazetteer, gazetteer, options.sources, problems);
        say("writing the base map");
        write_base_map(base_map, packages, load_gazetteer(gazetteer));
        target.commit();
    }
    tell(problems);
}

void fetch(const FetchOptions& options) {
    if (!options.sha256.empty() && options.what.size() != 1) {
        throw UsageError("--sha256 is of one file; fetch that alone");
    }
    for (const std::string& what : options.what) {
        const std::string name = geonames_file(what);
        const fs::path file = fs::path{options.into} / name;
        const DownloadResult got = download({options.server + '/' + name, file, options.sha256});
        std::cout << file.string() << ": " << got.bytes << " bytes, ";
        if (got.resumed > 0) {
            std::cout << got.resumed << " of them from an earlier try, ";
        }
        std::cout << "sha256 " << got.sha256 << '\n';
    }
}

std::string group_of(std::string_view code) {
    for (const auto& [prefix, group] : {std::pair{"PCL", "countries"},
                                        {"ADM1", "first-order units"},
                                        {"ADM2", "second-order units"},
                                        {"PPL", "populated places"},
                                        {"AIR", "airfields"}}) {
        if (code.starts_with(prefix)) {
            return group;
        }
    }
    return "regions, zones, sites and features";
}

struct Holdings {
    std::map<std::string, std::size_t> by_group;
    std::map<std::string, std::size_t> by_footprint;
    std::size_t names = 0;
};

Holdings count(const Gazetteer& gazetteer) {
    Holdings holdings;
    for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
        const PlaceSummary place = gazetteer.summary(PlaceIndex{i});
        ++holdings.by_group[group_of(place.feature_code)];
        ++holdings.by_footprint[std::string{to_string(place.footprint_kind)}];
        holdings.names += place.name_count;
    }
    return holdings;
}

nlohmann::ordered_json as_json(const Gazetteer& gazetteer, const Holdings& holdings, const fs::path& file) {
    nlohmann::ordered_json sources = nlohmann::ordered_json::array();
    for (const Gazetteer::Source& source : gazetteer.sources()) {
        sources.push_back({{"name", source.name},
                           {"version", source.version},
                           {"licence", source.licence},
                           {"credit", source.credit},
                           {"url", source.url},
                           {"sha256", source.sha256},
                           {"places", source.places}});
    }
    return {{"version", gazetteer.version()},
            {"places", gazetteer.size()},
            {"names", holdings.names},
            {"kinds", holdings.by_group},
            {"footprints", holdings.by_footprint},
            {"bytes", fs::file_size(file)},
            {"sources", sources}};
}

void print(const Gazetteer& gazetteer, const Holdings& holdings, const fs::path& file) {
    std::cout << file.string() << ", version " << gazetteer.version() << ", " << fs::file_size(file) << " bytes\n"
              << gazetteer.size() << " places, " << holdings.names << " names\n\n";
    for (const auto& [group, places] : holdings.by_group) {
        std::cout << std::setw(9) << places << "  " << group << '\n';
    }
    std::cout << "\nfootprints\n";
    for (const auto& [kind, places] : holdings.by_footprint) {
        std::cout << std::setw(9) << places << "  " << kind << '\n';
    }
    std::cout << "\nsources, and how many places stand on each\n";
    for (const Gazetteer::Source& source : gazetteer.sources()) {
        std::cout << std::setw(9) << source.places << "  " << source.name << " (" << source.version << "), "
                  << source.licence << "; credit: " << source.credit << '\n';
    }
}

void info(const InfoOptions& options) {
    const fs::path file = data_folder(options.data).gazetteer();
    const Gazetteer gazetteer = load_gazetteer(file);
    if (options.verify && !verify(file)) {
        throw InputError(file.string(), "does not match its checksum; compile it anew with `sitmap gazetteer build`");
    }
    const Holdings holdings = count(gazetteer);
    if (options.as_json) {
        std::cout << as_json(gazetteer, holdings, file).dump(2) << '\n';
    } else {
        print(gazetteer, holdings, file);
    }
}

void add_source_options(CLI::App& app, CLI::Option* files, SourceOptions& options) {
    files->type_name("FILE");
    app.add_option("--mapping", options.mapping, "What the columns of the sources are (sitmap-gazetteer(1))")
        ->type_name("FILE")
        ->needs(files);
    app.add_option("--country", options.countries, "Of GeoNames' tables, places of these countries alone")
        ->type_name("CODE")
        ->needs(files);
}

}  // namespace

Run setup_gazetteer(CLI::App& app) {
    app.require_subcommand(1);
    const auto build_options = std::make_shared<BuildOptions>();
    CLI::App* building = app.add_subcommand("build", "Compile the gazetteer and the base map from the data packages");
    building->add_option("--packages", build_options->packages,
                         "Folder of the npm packages (default: node_modules in the geodata folder)");
    building->add_option("--geodata", build_options->geodata, "Folder of our own data")->capture_default_str();
    building->add_option("-o,--output", build_options->output, "The gazetteer to write; basemap.gpkg goes beside it")
        ->capture_default_str();

    add_source_options(*building,
                       building->add_option("--add", build_options->sources.files,
                                            "Sources to merge in, as `sitmap gazetteer add` takes them"),
                       build_options->sources);

    add_quiet_option(*building);
    const auto add_options = std::make_shared<AddOptions>();
    CLI::App* adding = app.add_subcommand("add", "Merge further sources into a gazetteer");
    add_source_options(*adding,
                       adding
                           ->add_option("SOURCE", add_options->sources.files,
                                        "GeoNames (.txt, .zip), OpenStreetMap (.osm.pbf), COD-AB or mapped files")
                           ->required(),
                       add_options->sources);
    adding->add_option("--data", add_options->data, "The data folder (default: $SITMAP_DATA, else the installed one)");
    adding->add_option("-o,--output", add_options->output, "Write this gazetteer and leave the one that was read");

    add_quiet_option(*adding);
    const auto fetch_options = std::make_shared<FetchOptions>();
    CLI::App* fetching = app.add_subcommand("fetch", "Download files of a source, to add them");
    fetching->add_option("SOURCE", fetch_options->source, "geonames")->required()->check(CLI::IsMember({"geonames"}));
    fetching->add_option("WHAT", fetch_options->what, "A country's code (SY), or a table (alternateNamesV2)")
        ->required();
    fetching->add_option("--into", fetch_options->into, "Folder to put them in")
        ->type_name("DIR")
        ->capture_default_str();
    fetching->add_option("--server", fetch_options->server, "Where they are, if not at GeoNames' own address")
        ->type_name("URL");
    fetching->add_option("--sha256", fetch_options->sha256, "What the file must be")->type_name("HEX");

    const auto info_options = std::make_shared<InfoOptions>();
    CLI::App* telling = app.add_subcommand("info", "Say what a gazetteer holds, from where, under which licence");
    telling->add_option("--data", info_options->data,
                        "The data folder (default: $SITMAP_DATA, else the installed one)");
    telling->add_flag("--json", info_options->as_json, "Print JSON");
    telling->add_flag("--verify", info_options->verify, "Compare the file with its checksum, too");

    return [building, build_options, adding, add_options, fetching, fetch_options, info_options] {
        if (building->parsed()) {
            build(*build_options);
        } else if (adding->parsed()) {
            add(*add_options);
        } else if (fetching->parsed()) {
            fetch(*fetch_options);
        } else {
            info(*info_options);
        }
    };
}

}  // namespace sitmap::cli

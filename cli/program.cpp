#include "cli/command.hpp"

#include "engine/core/error.hpp"
#include "engine/core/version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <new>
#include <string>
#include <string_view>

namespace sitmap::cli {

namespace {

int complain(const std::string& message, int code) {
    std::cerr << "sitmap: " << message << '\n';
    return code;
}

bool names_a_command(std::string_view word, std::span<const Command> commands) {
    return std::ranges::find(commands, word, &Command::name) != commands.end();
}

int parse_and_run(CLI::App& app, int argc, char** argv, std::span<const Command> commands) {
    const std::string first = argc > 1 ? argv[1] : "";
    if (!first.starts_with('-') && !names_a_command(first, commands)) {
        throw UsageError((first.empty() ? "no command given" : "there is no command '" + first + "'") +
                         "; sitmap --help lists them");
    }
    Run chosen;
    for (const Command& command : commands) {
        CLI::App* sub = app.add_subcommand(std::string{command.name}, std::string{command.summary});
        if (command.setup != nullptr) {
            sub->final_callback([&chosen, run = command.setup(*sub)] { chosen = run; });
        }
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked = error.get_exit_code() == 0;  // --help, --version
        app.exit(error);
        return asked ? 0 : 2;
    }
    chosen();
    std::cout.flush();
    return std::cout ? 0 : complain("standard output: cannot write; is the disk full or the reader gone?", 1);
}

}  // namespace

int run_program(int argc, char** argv, std::span<const Command> commands) {
    // A file that grows too large shall be an error we can tell, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    CLI::App app{"Reports about a conflict in, map layers with their evidence out.", "sitmap"};
    app.set_version_flag("--version", "sitmap " + version());
    app.require_subcommand(1);
    app.footer(
        "Examples:\n"
        "  sitmap build report.txt -o out          all layers, a GeoPackage and a picture\n"
        "  sitmap lookup Suweida --country SY      what the gazetteer knows of a name\n"
        "  sitmap extract report.txt               the coded events as JSON\n"
        "\nsitmap COMMAND --help tells more; so do the man pages (man sitmap-build).");
    try {
        return parse_and_run(app, argc, argv, commands);
    } catch (const UsageError& error) {
        return complain(error.what(), 2);
    } catch (const Error& error) {
        return complain(error.what(), 1);
    } catch (const std::bad_alloc&) {
        return complain("out of memory; give it smaller files or more memory", 1);
    } catch (const std::exception& error) {
        return complain(std::string{"internal error: "} + error.what() + "; please report it", 1);
    }
}

}  // namespace sitmap::cli

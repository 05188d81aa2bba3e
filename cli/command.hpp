#pragma once

// A subcommand of sitmap: its name, its line in the help, and how its options are set up. Setting
// up parses and opens nothing; the function it returns does the work.

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace sitmap::cli {

using Run = std::function<void()>;

struct Command {
    std::string_view name;
    std::string_view summary;
    std::string_view program;     ///< the least program that has it; `sitmap` hands it over to that one
    Run (*setup)(CLI::App& app);  ///< nullptr in a program that does not have it
};

Run setup_add(CLI::App& app);
Run setup_build(CLI::App& app);
Run setup_check(CLI::App& app);
Run setup_diff(CLI::App& app);
Run setup_draw(CLI::App& app);
Run setup_explain(CLI::App& app);
Run setup_export(CLI::App& app);
Run setup_extract(CLI::App& app);
Run setup_gazetteer(CLI::App& app);
Run setup_geoparse(CLI::App& app);
Run setup_import(CLI::App& app);
Run setup_lookup(CLI::App& app);
Run setup_retract(CLI::App& app);
Run setup_serve(CLI::App& app);

/// Parses the command line and runs the command it names. The only place where exceptions are
/// caught. Returns the exit code: 0 done, 1 data or output, 2 usage.
int run_program(int argc, char** argv, std::span<const Command> commands);

}  // namespace sitmap::cli

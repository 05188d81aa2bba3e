#include "cli/command.hpp"

#include <CLI/CLI.hpp>

namespace sitmap::cli {

Run setup_gazetteer(CLI::App&) {
    return [] {};
}

}  // namespace sitmap::cli

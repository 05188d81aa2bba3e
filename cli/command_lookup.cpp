#include "cli/command.hpp"

#include <CLI/CLI.hpp>

namespace sitmap::cli {

Run setup_lookup(CLI::App&) {
    return [] {};
}

}  // namespace sitmap::cli

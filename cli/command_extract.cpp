#include "cli/command.hpp"

#include <CLI/CLI.hpp>

namespace sitmap::cli {

Run setup_extract(CLI::App&) {
    return [] {};
}

}  // namespace sitmap::cli

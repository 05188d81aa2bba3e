#include "cli/view_option.hpp"

#include <CLI/CLI.hpp>

namespace sitmap::cli {

void add_view_option(CLI::App& app, std::string& view) {
    app.add_option(
           "--pov", view,
           "Whose names, outlines and status disputed places get: neutral, un, or a state's code such as IL, SY")
        ->type_name("VIEW")
        ->capture_default_str();
}

}  // namespace sitmap::cli

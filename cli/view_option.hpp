#pragma once

// The option --pov, which every command that tells of places has.

#include <string>

namespace CLI {
class App;
}

namespace sitmap::cli {

/// Puts the code of the point of view into `view`, which says the default.
void add_view_option(CLI::App& app, std::string& view);

}  // namespace sitmap::cli

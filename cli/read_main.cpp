// The program that reads texts: it loads nothing that draws or keeps.

#include "cli/commands.hpp"

int main(int argc, char** argv) {
    using namespace sitmap::cli;
    auto commands = all_commands;
    commands = with(commands, "extract", setup_extract);
    commands = with(commands, "geoparse", setup_geoparse);
    return run_program(argc, argv, commands);
}

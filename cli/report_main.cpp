// The program for layers of reports: it loads neither GDAL nor what GDAL loads.

#include "cli/commands.hpp"

int main(int argc, char** argv) {
    using namespace sitmap::cli;
    auto commands = all_commands;
    commands = with(commands, "add", setup_add);
    commands = with(commands, "build", setup_build);
    commands = with(commands, "check", setup_check);
    commands = with(commands, "diff", setup_diff);
    commands = with(commands, "draw", setup_draw);
    commands = with(commands, "explain", setup_explain);
    commands = with(commands, "import", setup_import);
    commands = with(commands, "retract", setup_retract);
    return run_program(argc, argv, commands);
}

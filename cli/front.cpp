// The program people start. It answers look-ups itself and hands every other command to the program
// beside it that has it: libraries for pictures and formats take longer to load than a look-up takes
// to answer (DECISIONS).

#include "cli/commands.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>

namespace {

/// Whatever is no command goes to the program that has them all, which knows what to say.
std::string_view program_of(std::string_view name) {
    const auto* command = std::ranges::find(sitmap::cli::all_commands, name, &sitmap::cli::Command::name);
    return command == sitmap::cli::all_commands.end() ? "sitmap-full" : command->program;
}

int hand_over(std::string_view program, char** argv) {
    std::error_code failed;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
    const auto full = self.parent_path().parent_path() / "libexec" / "sitmap" / program;
    execv(full.c_str(), argv);
    std::cerr << "sitmap: " << full.string() << ": cannot start: " << std::strerror(errno)
              << "; is the installation whole?\n";
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace sitmap::cli;
    const std::string_view command = argc > 1 ? argv[1] : "";
    const std::string_view program = command == "--version" ? "sitmap" : program_of(command);
    if (program != "sitmap") {
        return hand_over(program, argv);
    }
    const auto commands = with(all_commands, "lookup", setup_lookup);
    return run_program(argc, argv, commands);
}

// The program people start. It answers look-ups itself and hands every other command to the full
// program beside it: GDAL and PROJ take longer to load than a look-up takes to answer (DECISIONS).

#include "cli/commands.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>

namespace {

int hand_over(char** argv) {
    std::error_code failed;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
    const auto full = self.parent_path().parent_path() / "libexec" / "sitmap" / "sitmap-full";
    execv(full.c_str(), argv);
    std::cerr << "sitmap: " << full.string() << ": cannot start: " << std::strerror(errno)
              << "; is the installation whole?\n";
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace sitmap::cli;
    const std::string_view command = argc > 1 ? argv[1] : "";
    const bool asks_only = command == "lookup" || command == "--version";
    if (!asks_only) {
        return hand_over(argv);
    }
    const auto commands = with(all_commands, "lookup", setup_lookup);
    return run_program(argc, argv, commands);
}

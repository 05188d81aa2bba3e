#pragma once

// The list of commands: name, one line of help, and the program that runs them.

#include "cli/command.hpp"

#include <array>

namespace sitmap::cli {

inline constexpr std::array all_commands{
    Command{"add", "Add reports and event tables to a store", "sitmap-report", nullptr},
    Command{"build", "Turn reports into layers, a GeoPackage and a picture", "sitmap-report", nullptr},
    Command{"check", "Find what an editor would send back", "sitmap-report", nullptr},
    Command{"diff", "Tell what changed between two builds", "sitmap-report", nullptr},
    Command{"draw", "Draw a build's map once more: PNG, SVG or PDF, any theme", "sitmap-report", nullptr},
    Command{"explain", "Tell why an event is what it is", "sitmap-report", nullptr},
    Command{"export", "Write events and features in another format", "sitmap-full", nullptr},
    Command{"extract", "Print a report's coded events as JSON", "sitmap-read", nullptr},
    Command{"geoparse", "Print the places a report names as JSON", "sitmap-read", nullptr},
    Command{"import", "Read event tables into one file of events", "sitmap-report", nullptr},
    Command{"lookup", "Ask the gazetteer for a name", "sitmap", nullptr},
    Command{"retract", "Tell an event of a store as retracted", "sitmap-report", nullptr},
    Command{"serve", "Serve features, tiles and places over the web", "sitmap-full", nullptr},
    Command{"gazetteer", "Compile the gazetteer, or say what it holds", "sitmap-full", nullptr},
};

/// The list with the set-up function of one command filled in.
template <std::size_t n>
constexpr std::array<Command, n> with(std::array<Command, n> commands, std::string_view name, Run (*setup)(CLI::App&)) {
    for (Command& command : commands) {
        if (command.name == name) {
            command.setup = setup;
        }
    }
    return commands;
}

}  // namespace sitmap::cli

#include "cli/intake_options.hpp"

#include "engine/core/error.hpp"

#include <CLI/CLI.hpp>

namespace sitmap::cli {

void add_intake_options(CLI::App& app, IntakeArguments& arguments) {
    app.add_option("--map", arguments.map, "What the columns of a table in no known format mean (JSON)")
        ->type_name("FILE");
    app.add_option("--encoding", arguments.encoding, "Of what is read, if not UTF-8: windows-1256, UTF-16")
        ->type_name("NAME");
    app.add_option("--data", arguments.data, "The data folder")->type_name("DIR");
}

void add_toll_option(CLI::App& app, std::string& toll) {
    app.add_option("--toll", toll, "Whose figure is the best one: lowest, highest, latest or source:NAME")
        ->type_name("RULE")
        ->capture_default_str();
}

TollChoice toll_of(const std::string& text) {
    const auto choice = parse_toll_choice(text);
    if (!choice) {
        throw UsageError("--toll " + text + ": say lowest, highest, latest or source:NAME");
    }
    return *choice;
}

std::optional<Date> date_of(const char* option, const std::string& text) {
    const auto date = parse_date(text);
    if (!text.empty() && !date) {
        throw UsageError(std::string{option} + " " + text + ": not a date; write it as 2025-07-27");
    }
    return date;
}

}  // namespace sitmap::cli

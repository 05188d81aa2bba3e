#pragma once

// The options of every command that reads reports or event tables, and words that stand for dates and tolls.

#include "engine/core/date.hpp"
#include "engine/intake/intake.hpp"
#include "engine/layer/toll.hpp"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace sitmap::cli {

struct IntakeArguments {
    std::string encoding;  ///< of reports and tables; empty: UTF-8
    std::string map;       ///< mapping file for tables in no known format; empty: none
    std::string data;      ///< the data folder; empty: the usual one

    IntakeOptions tables() const { return {encoding, map}; }
};

/// Puts --map, --encoding and --data on the command.
void add_intake_options(CLI::App& app, IntakeArguments& arguments);

/// Puts --toll on the command.
void add_toll_option(CLI::App& app, std::string& toll);

/// What --toll says; throws UsageError.
TollChoice toll_of(const std::string& text);

/// The day that the option says; nothing for an empty text. Throws UsageError, naming the option.
std::optional<Date> date_of(const char* option, const std::string& text);

}  // namespace sitmap::cli

#pragma once

// What the two programs that train have in common: their command line, and what they read.

#include "geodata/models/event_training/drafts.hpp"

#include <functional>
#include <string>

namespace sitmap::training {

struct Command {
    World world;
    std::vector<CodedText> texts;
    std::string output;  ///< empty: the weights are written nowhere
    int until = 0;       ///< the last batch that is trained on
    bool check = true;   ///< say what the weights are worth
};

/// Reads the command line and what it names, and trains; 0, or 1 with the error told.
int run_command(int argc, char** argv, const std::string& model, const std::function<void(const Command&)>& train);

/// A file of weights: what they say and where they are from, then the lines. Throws Error where it cannot be written.
void write_weights(const std::string& file, const std::string& what, const std::string& lines);

}  // namespace sitmap::training

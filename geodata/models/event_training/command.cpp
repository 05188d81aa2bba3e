#include "geodata/models/event_training/command.hpp"

#include "engine/core/error.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>

namespace sitmap::training {

int run_command(int argc, char** argv, const std::string& model, const std::function<void(const Command&)>& train) {
    std::string data;
    std::string coded;
    std::string output;
    int until = 1 << 20;
    bool check = true;
    CLI::App app{"Trains geodata/models/" + model + ".tsv"};
    app.add_option("data", data, "Folder with the gazetteer, the codebook and the weights of geoparsing")->required();
    app.add_option("coded", coded, "Folder with the coded texts")->required();
    app.add_option("--until", until, "Train on the batches up to this one");
    app.add_option("-o,--output", output, "Where to write the weights; nowhere unless told");
    app.add_flag("!--no-check", check, "Do not say what the weights are worth");
    CLI11_PARSE(app, argc, argv);
    try {
        const Command command{{load_gazetteer(data + "/sitmap.gazetteer"), load_lexicon(data + "/codebook/lexicon"),
                               load_model(data + "/models/geoparse.tsv"), load_codebook(data + "/codebook")},
                              read_coded_texts(coded),
                              output,
                              until,
                              check};
        train(command);
    } catch (const std::exception& error) {
        std::cerr << "train-" << model << ": " << error.what() << '\n';
        return 1;
    }
    return 0;
}

void write_weights(const std::string& file, const std::string& what, const std::string& lines) {
    std::ofstream out{file, std::ios::binary};
    out << "# " << what
        << ".\n# Made by geodata/models/event_training/ from tests/corpus/events; see README.md beside this file. Not "
           "to "
           "be edited.\n"
        << lines;
    if (!out.flush()) {
        throw Error("cannot write " + file);
    }
}

}  // namespace sitmap::training

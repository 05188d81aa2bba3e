// Trains the weights that say how likely a coder would write a draft down, and says what they are worth on batches of
// texts that they were not trained on.
//
//     train-events build/ci/share/sitmap tests/corpus/events -o geodata/models/events.tsv

#include "engine/core/error.hpp"
#include "geodata/models/event_training/drafts.hpp"
#include "geodata/models/event_training/features.hpp"
#include "geodata/models/event_training/fit.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>

namespace sitmap::training {

namespace {

constexpr double hold = 15;               ///< of the regression
constexpr double least = 0.50;            ///< what is less likely is no event
constexpr std::uint32_t fewest = 3;       ///< drafts that a feature must be of
constexpr double smallest_weight = 0.03;  ///< a smaller one is left out
constexpr int folds = 5;

struct Training {
    FeatureNumbers numbers;
    std::vector<Example> examples;  ///< by draft
    std::vector<bool> coded;        ///< by draft
};

/// Of the features of the chosen drafts; those of few are none.
Training prepared(const std::vector<JudgedDraft>& drafts, const std::vector<bool>& chosen) {
    Training training;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (chosen[i]) {
            training.numbers.count(drafts[i].features);
        }
    }
    training.numbers.number(fewest);
    for (const JudgedDraft& draft : drafts) {
        training.examples.push_back({training.numbers.of(draft.features), draft.share});
        training.coded.push_back(draft.coded);
    }
    return training;
}

Fitted fit_chosen(const Training& training, const std::vector<bool>& chosen) {
    std::vector<Example> examples;
    std::vector<bool> coded;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i]) {
            examples.push_back(training.examples[i]);
            coded.push_back(training.coded[i]);
        }
    }
    return fit(examples, coded, training.numbers.names().size(), hold);
}

/// Of drafts that no guard refuses: how many coded and other ones a limit would refuse.
void tell(const std::vector<JudgedDraft>& drafts, const std::vector<double>& chances) {
    for (const double limit : {0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7}) {
        std::array<int, 2> all{};
        std::array<int, 2> refused{};
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            if (chances[i] >= 0 && !drafts[i].guarded) {
                ++all[drafts[i].coded ? 1 : 0];
                refused[drafts[i].coded ? 1 : 0] += chances[i] < limit ? 1 : 0;
            }
        }
        std::printf("  below %.2f: %d of %d that no coder wrote, %d of %d that one did\n", limit, refused[0], all[0],
                    refused[1], all[1]);
    }
}

/// Every batch judged by weights of the batches of other folds; single sentences are trained on only.
void cross_validate(const std::vector<JudgedDraft>& drafts) {
    std::vector<double> chances(drafts.size(), -1);
    for (int fold = 0; fold < folds; ++fold) {
        std::vector<bool> chosen(drafts.size());
        std::transform(drafts.begin(), drafts.end(), chosen.begin(),
                       [&](const JudgedDraft& draft) { return draft.batch == 0 || draft.batch % folds != fold; });
        const Training training = prepared(drafts, chosen);
        const Fitted fitted = fit_chosen(training, chosen);
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            chances[i] = chosen[i] ? chances[i] : chance(fitted, training.examples[i]);
        }
    }
    std::printf("each batch, trained on the other folds:\n");
    tell(drafts, chances);
}

void test_later(const std::vector<JudgedDraft>& drafts, const Training& training, const Fitted& fitted, int until) {
    std::vector<double> chances(drafts.size(), -1);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        chances[i] = drafts[i].batch > until ? chance(fitted, training.examples[i]) : -1;
    }
    std::printf("the batches behind %d:\n", until);
    tell(drafts, chances);
}

void write(const std::string& file, const Training& training, const Fitted& fitted) {
    std::ofstream out{file, std::ios::binary};
    out << "# How likely a coder writes a draft down (engine/coding/event_model.hpp): feature, weight.\n"
           "# Made by geodata/models/event_training/ from tests/corpus/events; see README.md beside this file. Not to "
           "be "
           "edited.\n";
    char line[32];
    std::snprintf(line, sizeof line, "bias\t%.3f\nleast\t%.2f\n", fitted.bias, least);
    out << line;
    for (std::size_t i = 0; i < training.numbers.names().size(); ++i) {
        if (std::abs(fitted.weights[i]) >= smallest_weight) {
            std::snprintf(line, sizeof line, "\t%.3f\n", fitted.weights[i]);
            out << training.numbers.names()[i] << line;
        }
    }
    if (!out.flush()) {
        throw Error("cannot write " + file);
    }
}

int run(int argc, char** argv) {
    std::string data;
    std::string coded;
    std::string output;
    int until = 1 << 20;
    bool check = true;
    CLI::App app{"Trains geodata/models/events.tsv"};
    app.add_option("data", data, "Folder with the gazetteer, the codebook and the weights of geoparsing")->required();
    app.add_option("coded", coded, "Folder with the coded texts")->required();
    app.add_option("--until", until, "Train on the batches up to this one, and test on those behind it");
    app.add_option("-o,--output", output, "Where to write the weights; nowhere unless told");
    app.add_flag("!--no-check", check, "Do not say what the weights are worth");
    CLI11_PARSE(app, argc, argv);
    const World world{load_gazetteer(data + "/sitmap.gazetteer"), load_lexicon(data + "/codebook/lexicon"),
                      load_model(data + "/models/geoparse.tsv"), load_codebook(data + "/codebook")};
    std::vector<JudgedDraft> drafts;
    for (const CodedText& text : read_coded_texts(coded)) {
        add_drafts(text, world, drafts);
    }
    std::printf("%zu drafts\n", drafts.size());
    if (check) {
        cross_validate(drafts);
    }
    std::vector<bool> chosen(drafts.size());
    std::transform(drafts.begin(), drafts.end(), chosen.begin(),
                   [&](const JudgedDraft& draft) { return draft.batch <= until; });
    const Training training = prepared(drafts, chosen);
    const Fitted fitted = fit_chosen(training, chosen);
    test_later(drafts, training, fitted, until);
    if (!output.empty()) {
        write(output, training, fitted);
    }
    return 0;
}

}  // namespace

}  // namespace sitmap::training

int main(int argc, char** argv) {
    try {
        return sitmap::training::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "train-events: " << error.what() << '\n';
        return 1;
    }
}

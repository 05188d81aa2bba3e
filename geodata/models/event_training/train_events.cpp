// Trains the weights that say how likely a coder would write a draft down, and says what they are worth on batches of
// texts that they were not trained on.
//
//     train-events build/ci/share/sitmap tests/corpus/events -o geodata/models/events.tsv

#include "geodata/models/event_training/command.hpp"
#include "geodata/models/event_training/features.hpp"
#include "geodata/models/event_training/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

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

std::string lines_of(const Training& training, const Fitted& fitted) {
    char line[32];
    std::snprintf(line, sizeof line, "bias\t%.3f\nleast\t%.2f\n", fitted.bias, least);
    std::string lines{line};
    for (std::size_t i = 0; i < training.numbers.names().size(); ++i) {
        if (std::abs(fitted.weights[i]) >= smallest_weight) {
            std::snprintf(line, sizeof line, "\t%.3f\n", fitted.weights[i]);
            lines.append(training.numbers.names()[i]).append(line);
        }
    }
    return lines;
}

void train(const Command& command) {
    std::vector<JudgedDraft> drafts;
    for (const CodedText& text : command.texts) {
        add_drafts(text, command.world, drafts);
    }
    std::printf("%zu drafts\n", drafts.size());
    if (command.check) {
        cross_validate(drafts);
    }
    std::vector<bool> chosen(drafts.size());
    std::transform(drafts.begin(), drafts.end(), chosen.begin(),
                   [&](const JudgedDraft& draft) { return draft.batch <= command.until; });
    const Training training = prepared(drafts, chosen);
    const Fitted fitted = fit_chosen(training, chosen);
    test_later(drafts, training, fitted, command.until);
    if (!command.output.empty()) {
        write_weights(command.output,
                      "How likely a coder writes a draft down (engine/coding/event_model.hpp): feature, weight",
                      lines_of(training, fitted));
    }
}

}  // namespace

}  // namespace sitmap::training

int main(int argc, char** argv) {
    return sitmap::training::run_command(argc, argv, "events", sitmap::training::train);
}

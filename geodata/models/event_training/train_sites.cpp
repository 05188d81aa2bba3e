// Trains the weights that say how likely a coder wrote down that something happened at a place, and says what they are
// worth on batches of texts that they were not trained on.
//
//     train-sites build/ci/share/sitmap tests/corpus/events -o geodata/models/sites.tsv

#include "geodata/models/event_training/command.hpp"
#include "geodata/models/event_training/features.hpp"
#include "geodata/models/event_training/fit.hpp"
#include "geodata/models/event_training/sites.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <set>

namespace sitmap::training {

namespace {

constexpr double hold = 4;                ///< of the regressions
constexpr double least = 0.40;            ///< what is less likely is not told
constexpr std::uint32_t fewest = 3;       ///< sites that a feature must be of
constexpr double smallest_weight = 0.05;  ///< a smaller one is left out
constexpr std::size_t fewest_of_type = 30;
constexpr int folds = 5;

/// A question that a regression answers: of which sites it is asked, and of which it is so.
struct Question {
    std::string kind;  ///< "any", "strike", "strike:shelling"
    std::function<bool(const JudgedSite&)> asked;
    std::function<bool(const JudgedSite&)> so;
};

bool is_alone(const JudgedSite& site, const std::string& group) {
    return site.groups.size() == 1 && site.groups.contains(group) && !site.type.empty();
}

/// Something, and each kind.
std::vector<Question> questions_of_kinds(const std::vector<JudgedSite>& sites) {
    const auto all = [](const JudgedSite&) { return true; };
    std::set<std::string> groups;
    for (const JudgedSite& site : sites) {
        groups.insert(site.groups.begin(), site.groups.end());
    }
    std::vector<Question> questions{{"any", all, [](const JudgedSite& site) { return !site.groups.empty(); }}};
    for (const std::string& group : groups) {
        questions.push_back({group, all, [group](const JudgedSite& site) { return site.groups.contains(group); }});
    }
    return questions;
}

/// Among the sites of one kind alone, each type that is there often enough.
std::vector<Question> questions_of_types(const std::vector<JudgedSite>& sites) {
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (const JudgedSite& site : sites) {
        if (!site.groups.empty() && is_alone(site, *site.groups.begin())) {
            ++counts[{*site.groups.begin(), site.type}];
        }
    }
    std::vector<Question> questions;
    for (const auto& [kind, count] : counts) {
        const auto& [group, type] = kind;
        if (count >= fewest_of_type) {
            questions.push_back({group + ":" + type, [group](const JudgedSite& site) { return is_alone(site, group); },
                                 [type](const JudgedSite& site) { return site.type == type; }});
        }
    }
    return questions;
}

struct Model {
    FeatureNumbers numbers;
    std::vector<std::string> kinds;
    std::vector<Fitted> fitted;  ///< by kind
};

Fitted answered(const Question& question, const std::vector<JudgedSite>& sites, const std::vector<Example>& examples,
                std::size_t features) {
    std::vector<Example> asked;
    std::vector<bool> so;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (question.asked(sites[i])) {
            asked.push_back(examples[i]);
            so.push_back(question.so(sites[i]));
        }
    }
    return fit(asked, so, features, hold);
}

Example example_of(const JudgedSite& site, const FeatureNumbers& numbers) {
    return {numbers.of(site.features), site.share};
}

Model trained(const std::vector<JudgedSite>& sites, const std::vector<Question>& questions) {
    Model model;
    for (const JudgedSite& site : sites) {
        model.numbers.count(site.features);
    }
    model.numbers.number(fewest);
    std::vector<Example> examples;
    for (const JudgedSite& site : sites) {
        examples.push_back(example_of(site, model.numbers));
    }
    for (const Question& question : questions) {
        model.kinds.push_back(question.kind);
        model.fitted.push_back(answered(question, sites, examples, model.numbers.names().size()));
    }
    return model;
}

struct Counts {
    int told = 0;
    int right = 0;
};

/// The likeliest kind of each site that the rules drafted nothing at, counted for each limit that it reaches.
void count_told(const Model& model, const std::vector<JudgedSite>& sites, std::map<double, Counts>& limits) {
    for (const JudgedSite& site : sites) {
        const Example example = example_of(site, model.numbers);
        std::size_t best = 1;
        for (std::size_t kind = 2; kind < model.kinds.size(); ++kind) {
            best = chance(model.fitted[kind], example) > chance(model.fitted[best], example) ? kind : best;
        }
        const double likely = std::min(chance(model.fitted[0], example), chance(model.fitted[best], example));
        for (auto& [limit, counts] : limits) {
            counts.told += likely >= limit ? 1 : 0;
            counts.right += likely >= limit && site.groups.contains(model.kinds[best]) ? 1 : 0;
        }
    }
}

/// Every batch judged by weights of the batches of other folds; single sentences are trained on only.
void cross_validate(const std::vector<JudgedSite>& sites) {
    std::map<double, Counts> limits{{0.2, {}}, {0.3, {}}, {0.35, {}}, {0.4, {}}, {0.5, {}}};
    int coded = 0;
    for (int fold = 0; fold < folds; ++fold) {
        std::vector<JudgedSite> seen;
        std::vector<JudgedSite> unseen;
        for (const JudgedSite& site : sites) {
            if (site.batch == 0 || site.batch % folds != fold) {
                seen.push_back(site);
            } else if (!site.drafted && !site.again) {
                unseen.push_back(site);
                coded += site.groups.empty() ? 0 : 1;
            }
        }
        count_told(trained(seen, questions_of_kinds(seen)), unseen, limits);
    }
    std::printf("each batch, trained on the other folds; where the rules draft nothing, coders wrote of %d places:\n",
                coded);
    for (const auto& [limit, counts] : limits) {
        std::printf("  from %.2f on: %d told, %d of them right\n", limit, counts.told, counts.right);
    }
}

std::string head_of(const Model& model) {
    std::string head = "kinds";
    for (const std::string& kind : model.kinds) {
        head += '\t' + kind;
    }
    head += "\nbias";
    char number[32];
    for (const Fitted& fitted : model.fitted) {
        std::snprintf(number, sizeof number, "\t%.3f", fitted.bias);
        head += number;
    }
    std::snprintf(number, sizeof number, "\nleast\t%.2f\n", least);
    return head + number;
}

std::string lines_of(const Model& model) {
    std::string lines = head_of(model);
    for (std::size_t i = 0; i < model.numbers.names().size(); ++i) {
        std::string cells;
        for (std::size_t kind = 0; kind < model.fitted.size(); ++kind) {
            char cell[32];
            const double weight = model.fitted[kind].weights[i];
            if (std::abs(weight) >= smallest_weight) {
                std::snprintf(cell, sizeof cell, "\t%zu:%.2f", kind, weight);
                cells += cell;
            }
        }
        if (!cells.empty()) {
            lines.append(model.numbers.names()[i]).append(cells).append("\n");
        }
    }
    return lines;
}

void train(const Command& command) {
    std::vector<JudgedSite> sites;
    for (const CodedText& text : command.texts) {
        if (text.batch <= command.until) {
            add_sites(text, command.world, sites);
        }
    }
    std::printf("%zu places\n", sites.size());
    if (command.check) {
        cross_validate(sites);
    }
    std::vector<Question> questions = questions_of_kinds(sites);
    for (Question& question : questions_of_types(sites)) {
        questions.push_back(std::move(question));
    }
    const Model model = trained(sites, questions);
    if (!command.output.empty()) {
        write_weights(
            command.output,
            "How likely a coder writes down that something happened at a place (engine/coding/site_model.hpp)",
            lines_of(model));
    }
}

}  // namespace

}  // namespace sitmap::training

int main(int argc, char** argv) {
    return sitmap::training::run_command(argc, argv, "sites", sitmap::training::train);
}

// Trains the weights of recognition and ranking, and says what they are worth on texts that they
// were not trained on.
//
//     train-geoparse build/ci/share/sitmap lgl.jsonl geowebnews.jsonl -o geodata/models/geoparse.tsv

#include "engine/core/error.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "geodata/models/geoparse_training/phrases.hpp"
#include "geodata/models/geoparse_training/scoring.hpp"
#include "geodata/models/geoparse_training/training.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace sitmap::training {

namespace {

constexpr std::size_t folds = 5;

struct World {
    Gazetteer gazetteer;
    Lexicon lexicon;
};

struct PreparedCorpus {
    Corpus corpus;
    std::vector<std::unique_ptr<PreparedText>> texts;

    /// The texts of a fold, or those of all others. Folds are runs of neighbouring texts, so that a
    /// newspaper's articles mostly stay together.
    void add(Texts& chosen, std::size_t fold, bool own) const {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if ((i * folds / texts.size() == fold) == own) {
                chosen.push_back(texts[i].get());
            }
        }
    }
    void add_all(Texts& chosen) const { add(chosen, folds, false); }
};

struct Result {
    Score score;
    GivenScore given;
};

void test(Result& result, const Texts& texts, const GeoparseModel& model, const World& world) {
    for (const PreparedText* text : texts) {
        Problems problems;
        add_score(result.score, text->marked,
                  geoparse(text->marked.document, world.gazetteer, world.lexicon, model, problems), world.gazetteer);
    }
    const GivenScore given = score_given(texts, model.ranking);
    result.given.right += given.right;
    result.given.placed += given.placed;
}

void print(const std::string& what, const Result& result) {
    const Score& score = result.score;
    std::printf(
        "%-42s recognition F1 %.3f (exact %.3f, P %.3f, R %.3f)  acc@161 %.3f  end to end F1 %.3f  given %.3f\n",
        what.c_str(), score.recognition_f1(), score.exact_f1(),
        static_cast<double>(score.overlapping) / static_cast<double>(score.found),
        static_cast<double>(score.overlapping) / static_cast<double>(score.marked), score.accuracy(),
        score.end_to_end_f1(), static_cast<double>(result.given.right) / static_cast<double>(result.given.placed));
    std::fflush(stdout);
}

void print_reliability(const Score& score) {
    std::printf("  confidence   mean  right  mentions\n");
    for (std::size_t i = 0; i < score.reliability.size(); ++i) {
        const ReliabilityRow& row = score.reliability[i];
        if (row.count > 0) {
            const auto count = static_cast<double>(row.count);
            std::printf("  %.1f to %.1f  %.3f  %.3f  %zu\n", static_cast<double>(i) / 10,
                        static_cast<double>(i + 1) / 10, row.confidence / count, static_cast<double>(row.right) / count,
                        row.count);
        }
    }
}

/// Every fold of every corpus by a model of the other folds of all, and of our own phrases.
void cross_validate(const std::vector<PreparedCorpus>& corpora, const PreparedCorpus& phrases, const World& world) {
    std::vector<Result> results(corpora.size());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        Texts others;
        phrases.add_all(others);
        for (const PreparedCorpus& corpus : corpora) {
            corpus.add(others, fold, false);
        }
        const GeoparseModel model = train(others);
        for (std::size_t i = 0; i < corpora.size(); ++i) {
            Texts own;
            corpora[i].add(own, fold, true);
            test(results[i], own, model, world);
        }
    }
    for (std::size_t i = 0; i < corpora.size(); ++i) {
        print(corpora[i].corpus.name + ", cross-validated", results[i]);
        print_reliability(results[i].score);
    }
}

/// Every corpus by a model of the others alone, and of our own phrases.
void cross_corpora(const std::vector<PreparedCorpus>& corpora, const PreparedCorpus& phrases, const World& world) {
    for (std::size_t i = 0; corpora.size() > 1 && i < corpora.size(); ++i) {
        Texts others;
        Texts own;
        phrases.add_all(others);
        for (std::size_t k = 0; k < corpora.size(); ++k) {
            corpora[k].add_all(k == i ? own : others);
        }
        Result result;
        test(result, own, train(others), world);
        print(corpora[i].corpus.name + ", trained on the others", result);
    }
}

void write(const std::string& file, const GeoparseModel& model, const std::vector<PreparedCorpus>& corpora) {
    std::ofstream out{file, std::ios::binary};
    out << "# Weights of recognition and ranking (engine/geoparse/geoparse_model.hpp): part, name, value, weight.\n"
           "# Made by geodata/models/geoparse_training/ from";
    for (const PreparedCorpus& corpus : corpora) {
        out << ' ' << corpus.corpus.name << " (" << corpus.texts.size() << " texts)";
    }
    out << " and phrases.txt; see README.md beside this file. Not to be edited.\n";
    write_model(out, model);
    if (!out.flush()) {
        throw OutputError{file, "cannot be written"};
    }
}

PreparedCorpus prepared(Corpus corpus, const World& world) {
    PreparedCorpus made;
    made.corpus = std::move(corpus);
    for (const MarkedText& text : made.corpus.texts) {
        made.texts.push_back(std::make_unique<PreparedText>(text, world.gazetteer, world.lexicon));
    }
    return made;
}

int run(int argc, char** argv) {
    std::string data;
    std::string output;
    std::string sentences{"geodata/models/phrases.txt"};
    std::size_t times = 8;
    std::vector<std::string> files;
    bool check = true;
    CLI::App app{"Trains geodata/models/geoparse.tsv"};
    app.add_option("data", data, "Folder with the gazetteer and the codebook")->required();
    app.add_option("corpora", files, "Marked texts, JSON Lines")->required();
    app.add_option("--phrases", sentences, "Our own sentences, to be filled with places");
    app.add_option("--times", times, "How many places each sentence is filled with");
    app.add_option("-o,--output", output, "Where to write the weights; nowhere unless told");
    app.add_flag("!--no-check", check, "Do not say what the weights are worth");
    CLI11_PARSE(app, argc, argv);
    const World world{load_gazetteer(data + "/sitmap.gazetteer"), load_lexicon(data + "/codebook/lexicon")};
    const PreparedCorpus phrases = prepared(fill_phrases(sentences, world.gazetteer, times), world);
    std::vector<PreparedCorpus> corpora;
    for (const std::string& file : files) {
        corpora.push_back(prepared(read_corpus(file), world));
    }
    if (check) {
        cross_validate(corpora, phrases, world);
        cross_corpora(corpora, phrases, world);
    }
    if (!output.empty()) {
        Texts all;
        phrases.add_all(all);
        for (const PreparedCorpus& corpus : corpora) {
            corpus.add_all(all);
        }
        write(output, train(all), corpora);
    }
    return 0;
}

}  // namespace

}  // namespace sitmap::training

int main(int argc, char** argv) {
    try {
        return sitmap::training::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "train-geoparse: " << error.what() << '\n';
        return 1;
    }
}

#include "engine/geoparse/geoparse_model.hpp"

#include "engine/core/error.hpp"
#include "engine/geoparse/name_judgement.hpp"
#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace sitmap::test {
namespace {

/// A file that holds this text, gone with the object.
struct TextFile {
    explicit TextFile(const std::string& text) { std::ofstream{path} << text; }
    ~TextFile() { std::filesystem::remove(path); }
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;
    std::filesystem::path path = std::filesystem::temp_directory_path() / "sitmap-geoparse-model-test.tsv";
};

std::string written(const GeoparseModel& model) {
    std::ostringstream out;
    write_model(out, model);
    return out.str();
}

TEST(GeoparseModel, is_read_back_as_it_was_written) {
    const std::string text = written(model());
    const TextFile file{text};
    EXPECT_EQ(written(load_model(file.path)), text);
}

TEST(GeoparseModel, a_weight_of_no_feature_is_refused_with_its_line) {
    const TextFile file{"# weights\nfirst\tkind\t3\t0.5\nfirst\tmoon phase\t1\t0.5\n"};
    try {
        load_model(file.path);
        FAIL() << "the model was taken";
    } catch (const InputError& error) {
        EXPECT_NE(std::string{error.what()}.find(":3:"), std::string::npos);
    }
    EXPECT_THROW(load_model("/nowhere/geoparse.tsv"), InputError);
}

TEST(GeoparseModel, a_calibration_of_ones_changes_nothing_and_none_turns_the_order_around) {
    EXPECT_NEAR(calibrated({}, 0.3), 0.3, 1e-12);
    const Calibration modest{1.5, 0.5, 1};
    EXPECT_GT(calibrated(modest, 0.5), 0.5);
    EXPECT_LT(calibrated(modest, 0.2), calibrated(modest, 0.4));
    EXPECT_LT(calibrated(modest, 1), 1);
    EXPECT_GT(calibrated(modest, 0), 0);
}

TEST(GeoparseModel, its_calibration_is_read_back) {
    GeoparseModel changed;
    changed.calibration = {1.5, 0.5, 1};
    const TextFile file{written(changed)};
    EXPECT_EQ(load_model(file.path).calibration, changed.calibration);
}

TEST(GeoparseModel, weights_are_summed_and_turned_into_a_probability) {
    Features features;
    features.add(FeatureTemplate::constant);
    features.add(FeatureTemplate::entries, 2);
    GeoparseModel model;
    model.first[feature_starts[static_cast<std::size_t>(FeatureTemplate::constant)]] = 1.5F;
    model.first[feature_starts[static_cast<std::size_t>(FeatureTemplate::entries)] + 2] = -1.5F;
    EXPECT_DOUBLE_EQ(log_odds(model.first, features), 0);
    EXPECT_DOUBLE_EQ(probability(0), 0.5);
}

/// The probability by words and by document of the text's first name.
std::pair<double, double> opinions_of(const std::string& text) {
    WordTable words{lexicon()};
    NameTable names{test_world()};
    const Tokens tokens = tokenize(text, words);
    const NameContext context{tokens, test_world(), lexicon(), names};
    JudgedNames judged = found_names(context);
    judge_by_words(judged, model().first);
    rank_names(context, judged, model().ranking);
    judge_by_document(context, judged, model().second);
    return {judged.names.at(0).first, judged.names.at(0).second};
}

TEST(GeoparseModel, the_name_itself_does_not_count_only_what_is_known_of_it) {
    EXPECT_EQ(opinions_of("They left Vorune at dawn."), opinions_of("They left Kalime at dawn."));
}

TEST(GeoparseModel, words_around_a_name_speak_for_and_against_it) {
    EXPECT_GT(opinions_of("They live in the town of Doma.").second, 0.9);
    EXPECT_LT(opinions_of("Mr. Doma said so.").second, 0.5);
    EXPECT_GT(opinions_of("They met in Vorune.").first, opinions_of("Vorune said so.").first);
}

}  // namespace
}  // namespace sitmap::test

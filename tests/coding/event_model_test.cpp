#include "engine/coding/event_model.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace sitmap {
namespace {

EventModel loaded(const std::string& text) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "sitmap-event-model-test.tsv";
    std::ofstream{path, std::ios::binary} << text;
    return load_event_model(path);
}

float weight_of(const EventModel& model, std::string_view name) {
    return model.weights.find(feature_hash(name));
}

TEST(EventModel, a_file_holds_weights_a_bias_and_what_is_asked_at_least) {
    const EventModel model = loaded("# ours\nbias\t1.5\nleast\t0.55\nbehind=drill\t-2\npair_behind=a drill\t-0.25\n");
    EXPECT_FLOAT_EQ(model.bias, 1.5F);
    EXPECT_FLOAT_EQ(model.least, 0.55F);
    EXPECT_FLOAT_EQ(weight_of(model, "behind=drill"), -2);
    EXPECT_FLOAT_EQ(weight_of(model, "pair_behind=a drill"), -0.25F);
    EXPECT_FLOAT_EQ(weight_of(model, "behind=shell"), 0);
}

TEST(EventModel, of_many_features_each_counts_less) {
    EXPECT_DOUBLE_EQ(share_of(100), 1);
    EXPECT_DOUBLE_EQ(share_of(400), 0.5);
    EXPECT_DOUBLE_EQ(share_of(0), 10);
}

TEST(EventModel, a_line_that_is_no_weight_says_where) {
    try {
        loaded("bias\t1\nbehind=drill\n");
        FAIL();
    } catch (const InputError& error) {
        EXPECT_NE(std::string{error.what()}.find(":2: is no name and weight"), std::string::npos) << error.what();
    }
    EXPECT_THROW(load_event_model("/nowhere/events.tsv"), InputError);
}

}  // namespace
}  // namespace sitmap

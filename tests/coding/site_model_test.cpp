#include "engine/coding/site_model.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace sitmap {
namespace {

SiteModel loaded(const std::string& text) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "sitmap-site-model-test.tsv";
    std::ofstream{path, std::ios::binary} << text;
    return load_site_model(path);
}

TEST(SiteModel, a_file_holds_kinds_their_biases_and_the_weights_of_features) {
    const SiteModel model = loaded(
        "# ours\nkinds\tany\tstrike\tstrike:shelling\nbias\t-1\t-2.5\t0.5\nleast\t0.4\n"
        "before=shells\t0:1.25\t2:-3\n");
    ASSERT_EQ(model.kinds.size(), 3U);
    EXPECT_EQ(model.kinds[1].group, "strike");
    EXPECT_EQ(model.kinds[1].type, "");
    EXPECT_FLOAT_EQ(model.kinds[1].bias, -2.5F);
    EXPECT_EQ(model.kinds[2].group, "strike");
    EXPECT_EQ(model.kinds[2].type, "shelling");
    EXPECT_FLOAT_EQ(model.least, 0.4F);
    const auto weights = model.of(feature_hash("before=shells"));
    ASSERT_EQ(weights.size(), 2U);
    EXPECT_EQ(weights[1].kind, 2U);
    EXPECT_FLOAT_EQ(weights[1].weight, -3);
    EXPECT_TRUE(model.of(feature_hash("behind=shells")).empty());
}

TEST(SiteModel, a_line_that_is_none_says_where) {
    for (const char* const line : {"before=shells\tmany\n", "before=shells\t0\n", "before=shells\t7:1\n", "least\n"}) {
        try {
            loaded(std::string{"kinds\tany\nbias\t1\n"} + line);
            ADD_FAILURE() << line;
        } catch (const InputError& error) {
            EXPECT_NE(std::string{error.what()}.find(":3: is no feature"), std::string::npos) << error.what();
        }
    }
    EXPECT_THROW(load_site_model("/nowhere/sites.tsv"), InputError);
}

}  // namespace
}  // namespace sitmap

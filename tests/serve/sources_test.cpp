#include "engine/serve/sources.hpp"

#include "engine/core/error.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

std::string one_point(const std::string& name) {
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":")" + name +
           R"("},"geometry":{"type":"Point","coordinates":[36,33]}}]})";
}

class SourcesTest : public testing::Test {
protected:
    std::shared_ptr<const Dataset> read() {
        Problems problems;
        return m_sources.read(1, problems);
    }
    void rewrite(const char* name, const std::string& text) {
        std::filesystem::rename(m_folder.file("new", text), m_folder.path() / name);
    }

    test::Folder m_folder;
    std::vector<std::filesystem::path> m_files{m_folder.file("towns.geojson", one_point("Oss")),
                                               m_folder.file("posts.geojson", one_point("Hill"))};
    Sources m_sources{m_files, 6, nullptr};
};

TEST_F(SourcesTest, reads_again_only_what_has_changed) {
    const auto before = read();
    const std::string state = m_sources.state();
    rewrite("posts.geojson", one_point("Ridge"));
    EXPECT_NE(m_sources.state(), state);
    const auto after = read();
    EXPECT_EQ(after->find("towns")->table, before->find("towns")->table);
    ASSERT_NE(after->find("posts")->table, before->find("posts")->table);
    EXPECT_EQ(std::get<std::string_view>(after->find("posts")->table->value(0, 0)), "Ridge");
    EXPECT_FALSE(after->tile({0, 0, 0}, 0)->etag.empty());
}

TEST_F(SourcesTest, keeps_what_it_has_when_another_source_is_spoilt) {
    const auto before = read();
    rewrite("posts.geojson", "{");
    EXPECT_THROW(read(), InputError);
    rewrite("posts.geojson", one_point("Ridge"));
    EXPECT_EQ(read()->find("towns")->table, before->find("towns")->table);
}

}  // namespace
}  // namespace sitmap

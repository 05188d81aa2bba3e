#include "engine/event/shared_columns.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

SourceRow row(std::vector<std::string> columns) {
    return {"acled", "1", std::make_shared<const std::vector<std::string>>(std::move(columns)), {}};
}

TEST(SharedColumns, holds_equal_columns_once) {
    std::vector<SourceRow> first{row({"id", "day"})};
    std::vector<SourceRow> second{row({"id", "place"}), row({"id", "day"})};
    SharedColumns columns;
    columns.share(first);
    columns.share(second);
    EXPECT_EQ(first[0].columns, second[1].columns);
    EXPECT_EQ(*second[0].columns, (std::vector<std::string>{"id", "place"}));
}

}  // namespace
}  // namespace sitmap

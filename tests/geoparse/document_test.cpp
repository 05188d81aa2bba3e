#include "engine/geoparse/document.hpp"
#include "engine/core/error.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sitmap {
namespace {

class DocumentFile : public testing::Test {
protected:
    void write(std::string_view bytes) const { std::ofstream{m_file, std::ios::binary} << bytes; }
    ~DocumentFile() override { std::filesystem::remove(m_file); }

    std::string m_file = (std::filesystem::temp_directory_path() / "sitmap-document-test.txt").string();
};

TEST_F(DocumentFile, is_read_with_name_hash_and_date) {
    write("date 2025-07-27 Rain fell.");
    const Document document = read_document(m_file, {});
    EXPECT_EQ(document.id, "sitmap-document-test");
    EXPECT_EQ(document.source, std::filesystem::path{m_file}.filename().string());
    EXPECT_EQ(document.text, "date 2025-07-27 Rain fell.");
    EXPECT_EQ(document.sha256.size(), 64U);
    EXPECT_EQ(document.published, make_date(2025, 7, 27));
    ASSERT_TRUE(document.published_span);
    EXPECT_EQ(slice(document.text, *document.published_span), "2025-07-27");
}

TEST_F(DocumentFile, loses_its_byte_order_mark) {
    write("\xEF\xBB\xBFRain fell.");
    EXPECT_EQ(read_document(m_file, {}).text, "Rain fell.");
}

TEST_F(DocumentFile, is_read_in_the_encoding_it_is_said_to_have) {
    write("caf\xE9");
    EXPECT_EQ(read_document(m_file, {.encoding = "windows-1252", .published = {}}).text, "café");
    EXPECT_THROW(read_document(m_file, {}), InputError);
}

TEST_F(DocumentFile, takes_its_date_from_outside_where_that_is_given) {
    write("date 2025-07-27 Rain fell.");
    const Document document = read_document(m_file, {.encoding = {}, .published = make_date(2024, 1, 1)});
    EXPECT_EQ(document.published, make_date(2024, 1, 1));
    EXPECT_FALSE(document.published_span);
}

TEST_F(DocumentFile, is_refused_when_empty_missing_a_folder_or_too_large) {
    write("");
    EXPECT_THROW(read_document(m_file, {}), InputError);
    EXPECT_THROW(read_document(m_file + ".missing", {}), InputError);
    EXPECT_THROW(read_document(std::filesystem::temp_directory_path().string(), {}), InputError);
    write("0123456789");
    EXPECT_THROW(read_document(m_file, {.encoding = {}, .published = {}, .size_limit = 9}), InputError);
}

TEST(Document, made_from_text_reads_its_dateline) {
    const Document document = make_document("line-1", "27 July 2025\nRain fell.");
    EXPECT_EQ(document.id, "line-1");
    EXPECT_EQ(document.published, make_date(2025, 7, 27));
    EXPECT_EQ(document.language, "en");
}

}  // namespace
}  // namespace sitmap

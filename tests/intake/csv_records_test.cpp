#include "engine/intake/csv_records.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
    std::vector<std::string> columns;
    Rows rows;
    std::vector<std::size_t> lines;
    std::vector<std::string> refused;
};

/// Reads the text in pieces of this many bytes.
Outcome outcome(const std::string& text, CsvOptions options = {}, std::size_t piece = 1 << 20) {
    options.file = "t.csv";
    Outcome out;
    std::size_t at = 0;
    const ReadBytes bytes = [&text, &at, piece](char* to, std::size_t most) {
        const std::size_t length = std::min({piece, most, text.size() - at});
        text.copy(to, length, at);
        at += length;
        return length;
    };
    const auto records = read_csv(bytes, std::move(options), [&](std::size_t line, const std::string& why) {
        out.refused.push_back(std::to_string(line) + ": " + why);
    });
    out.columns = records->columns();
    Record record;
    while (records->next(record)) {
        out.rows.emplace_back(record.cells.begin(), record.cells.end());
        out.lines.push_back(record.line);
    }
    return out;
}

TEST(CsvRecords, reads_quoted_cells_with_commas_marks_and_line_breaks) {
    const Outcome read = outcome("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n\"two\nlines\",z\n");
    EXPECT_THAT(read.columns, ElementsAre("a", "b"));
    EXPECT_THAT(read.rows, ElementsAre(ElementsAre("x, y", "he said \"no\""), ElementsAre("two\nlines", "z")));
    EXPECT_THAT(read.lines, ElementsAre(2U, 3U));
}

TEST(CsvRecords, reads_what_spreadsheets_write) {
    const Outcome read = outcome(
        "\xEF\xBB\xBF"
        "a;b\r\n1;\"2\"\r\n\r\n3;4");
    EXPECT_THAT(read.columns, ElementsAre("a", "b"));
    EXPECT_THAT(read.rows, ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4")));
}

TEST(CsvRecords, keeps_a_stray_mark_as_it_stands) {
    EXPECT_THAT(outcome("a,b\n5\" gun,\"x\" y\n").rows, ElementsAre(ElementsAre("5\" gun", "\"x\" y")));
    CsvOptions plain;
    plain.quoted = false;
    EXPECT_THAT(outcome("a,b\n\"x,y\n", plain).rows, ElementsAre(ElementsAre("\"x", "y")));
}

TEST(CsvRecords, reads_the_same_whatever_the_size_of_the_blocks) {
    const std::string text = "a,b\n\"x, \"\"y\"\"\",\"line\r\nbreak\"\r\n\u00e9,\u0627\n,\n\"end\",";
    const Outcome whole = outcome(text);
    for (std::size_t piece = 1; piece < text.size(); ++piece) {
        EXPECT_EQ(outcome(text, {}, piece).rows, whole.rows) << piece;
    }
}

TEST(CsvRecords, leaves_out_a_row_of_another_length_and_says_so) {
    const Outcome read = outcome("a,b\n1\n1,2\n1,2,3\n");
    EXPECT_THAT(read.rows, ElementsAre(ElementsAre("1", "2")));
    EXPECT_THAT(read.refused,
                ElementsAre("2: has 1 cells where the header has 2", "4: has 3 cells where the header has 2"));
}

TEST(CsvRecords, names_columns_so_that_they_can_be_told_apart) {
    EXPECT_THAT(outcome("a,,a,\n").columns, ElementsAre("a", "column 2", "a (2)", "column 4"));
}

void expect_refused(const std::string& text, const std::string& why) {
    try {
        outcome(text);
        FAIL() << "was read";
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), HasSubstr(why));
    }
}

TEST(CsvRecords, refuses_what_is_no_csv) {
    expect_refused("", "is empty");
    expect_refused(
        "\xFF\xFE"
        "a",
        "UTF-16");
    expect_refused("a,b\n1,\xE9\n", "t.csv:2: byte 2");
    expect_refused("a,b\n1,\xE9\n", "--encoding");
    expect_refused(std::string{"a,b\n1,\0\n", 9}, "NUL");
    expect_refused("a,b\n1,\"never closed\n2,3\n", "never closed");
}

TEST(CsvRecords, holds_no_more_than_a_record_of_a_file_that_never_ends) {
    std::size_t given = 0;
    const ReadBytes endless = [&given](char* to, std::size_t most) {
        std::fill(to, to + most, given == 0 ? '"' : 'x');
        given += most;
        return most;
    };
    EXPECT_THROW(read_csv(endless, {}, [](std::size_t, const std::string&) {}), InputError);
    EXPECT_LT(given, std::size_t{32} << 20);
}

}  // namespace
}  // namespace sitmap

#include "engine/output/pdf.hpp"

#include "engine/output/pdf_content.hpp"
#include "tests/support/pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

using test::page_of;
using test::words_at;
using testing::HasSubstr;
using testing::Not;

std::string operators(const Shape& shape) {
    return pdf_content(page_of({Group{"a", {}, {shape}}})).operators;
}

// Readers find the objects by the table at the end: one wrong offset, and the file is damaged.
TEST(Pdf, has_a_table_that_points_at_every_object) {
    const std::string pdf = encode_pdf(page_of({Group{"labels", {}, {words_at("Damascus", {10, 20})}}}));
    const std::size_t table = std::stoul(pdf.substr(pdf.rfind("startxref\n") + 10));
    ASSERT_EQ(pdf.substr(table, 5), "xref\n");
    const int objects = std::stoi(pdf.substr(table + 7)) - 1;
    EXPECT_GE(objects, 8);
    const std::size_t first = pdf.find(" n \n", table) - 16;
    for (int id = 1; id <= objects; ++id) {
        const std::size_t offset = std::stoul(pdf.substr(first + static_cast<std::size_t>(id - 1) * 20, 10));
        EXPECT_EQ(pdf.substr(offset, 8), (std::to_string(id) + " 0 obj\n").substr(0, 8));
    }
    EXPECT_THAT(pdf, HasSubstr("/MediaBox [0 0 300 225]"));
}

TEST(Pdf, clips_a_group_and_only_it) {
    const Shape shape{rectangle({0, 0, 9, 9}), Colour{255, 0, 0}, {}};
    const Composition page = page_of({Group{"a", PageBox{1, 2, 11, 22}, {shape}}, Group{"b", {}, {shape}}});
    EXPECT_THAT(pdf_content(page).operators, HasSubstr("q\n1 2 10 20 re W n\n/A0 gs\n1 0 0 rg\n"));
    EXPECT_THAT(pdf_content(page).operators, HasSubstr("f*\nQ\nq\n/A0 gs\n1 0 0 rg\n"));
}

TEST(Pdf, has_a_state_for_each_opacity) {
    const Shape half{rectangle({0, 0, 9, 9}), Colour{0, 0, 0, 0.5}, Stroke{{0, 0, 0, 0.25}, 1, {2, 1}, true}};
    const PdfContent content = pdf_content(page_of({Group{"a", {}, {half, half}}}));
    EXPECT_THAT(content.states,
                testing::UnorderedElementsAre(testing::Pair(1000, 0), testing::Pair(500, 1), testing::Pair(250, 2)));
    EXPECT_THAT(operators(half), HasSubstr("[2 1 ] 0 d\n"));
}

TEST(Pdf, keeps_words_of_any_script_to_be_found) {
    const Composition page = page_of({Group{"labels", {}, {words_at("دمشق", {10, 20})}}});
    EXPECT_THAT(pdf_content(page).operators, HasSubstr("BT 3 Tr /F0 12 Tf 166.667 Tz 1 0 0 -1 10 20 Tm "
                                                       "<062F064506340642> Tj ET"));
}

TEST(Pdf, takes_no_operator_from_a_document) {
    Composition page = page_of({});
    page.title = "A) /Names (B";
    page.metadata = {{"Date", "2025-07-27) /OpenAction (x"}, {"Source", "<<x>>"}};
    const std::string pdf = encode_pdf(page);
    EXPECT_THAT(pdf, Not(HasSubstr("/OpenAction")));
    EXPECT_THAT(pdf, Not(HasSubstr("/Names")));
    EXPECT_THAT(pdf, Not(HasSubstr("<<x>>")));
    page.metadata = {{"Date", "2025-07-27"}};
    EXPECT_THAT(encode_pdf(page), HasSubstr("/CreationDate (D:20250727000000Z)"));
}

}  // namespace
}  // namespace sitmap

#include "engine/output/svg.hpp"

#include "tests/support/pages.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::page_of;
using test::words_at;

TEST(Svg, keeps_groups_clips_and_strokes) {
    const Shape line{chain({{1, 2}, {3.456, 4}}, false), {}, Stroke{{255, 0, 16, 0.5}, 2, {4, 3}, false}};
    const std::string svg = encode_svg(page_of({Group{"rivers", PageBox{0, 10, 50, 60}, {line}}}));
    EXPECT_NE(svg.find("<clipPath id=\"clip1\"><rect x=\"0\" y=\"10\" width=\"50\" height=\"50\"/></clipPath>\n"
                       "<g id=\"rivers-1\" clip-path=\"url(#clip1)\">\n"
                       "<path d=\"M1 2L3.46 4\" fill=\"none\" stroke=\"#FF0010\" stroke-opacity=\"0.5\" "
                       "stroke-width=\"2\" stroke-dasharray=\"4 3\"/>\n</g>"),
              std::string::npos)
        << svg;
}

TEST(Svg, fills_holes_as_the_page_says) {
    Shape shape{rectangle({0, 0, 9, 9}), Colour{1, 2, 3}, {}};
    EXPECT_NE(encode_svg(page_of({Group{"a", {}, {shape}}})).find("fill=\"#010203\" fill-rule=\"evenodd\"/>"),
              std::string::npos);
    shape.even_odd = false;
    EXPECT_NE(encode_svg(page_of({Group{"a", {}, {shape}}})).find("fill=\"#010203\"/>"), std::string::npos);
}

TEST(Svg, keeps_words_as_text_where_they_are_seen) {
    const std::string svg = encode_svg(page_of({Group{"labels", {}, {words_at("دمشق", {10, 20})}}}));
    EXPECT_NE(svg.find("<text x=\"10\" y=\"20\" font-size=\"12\" textLength=\"40\" "
                       "lengthAdjust=\"spacingAndGlyphs\" fill=\"none\">دمشق</text>"),
              std::string::npos)
        << svg;
}

TEST(Svg, escapes_what_reports_say) {
    Composition page = page_of({Group{"labels", {}, {words_at("</text><script>alert(1)</script>", {0, 0})}}});
    page.title = "A & B <i>";
    page.metadata = {{"Source", "\"><image href='x'/>"}};
    const std::string svg = encode_svg(page);
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_EQ(svg.find("<image"), std::string::npos);
    EXPECT_NE(svg.find("<title>A &amp; B &lt;i&gt;</title>"), std::string::npos);
}

}  // namespace
}  // namespace sitmap

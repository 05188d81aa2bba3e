#include "engine/core/xml_text.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(XmlText, escapes_markup) {
    EXPECT_EQ(xml_escaped(R"(<a href="x">&'</a>)"), "&lt;a href=&quot;x&quot;&gt;&amp;'&lt;/a&gt;");
}

TEST(XmlText, keeps_line_breaks_and_replaces_what_xml_cannot_hold) {
    EXPECT_EQ(xml_escaped(std::string_view{"a\nb\0c\x1b", 6}), "a&#10;b\uFFFDc\uFFFD");
}

TEST(XmlText, leaves_other_scripts_alone) {
    EXPECT_EQ(xml_escaped("السويداء"), "السويداء");
}

TEST(XmlText, comes_back_as_it_was) {
    for (const char* text : {"<&>'\"", "a\nb\tc", "&amp;", "السويداء", "", "&#x41; &nothing; & ;"}) {
        EXPECT_EQ(xml_unescaped(xml_escaped(text)), text);
    }
}

TEST(XmlText, leaves_what_is_no_entity) {
    EXPECT_EQ(xml_unescaped("R&D &nbsp; &#0; &#xD800; &#x1F4A5; &"), "R&D &nbsp; &#0; &#xD800; \U0001F4A5 &");
}

}  // namespace
}  // namespace sitmap

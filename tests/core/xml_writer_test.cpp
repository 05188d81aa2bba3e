#include "engine/core/xml_writer.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(XmlWriter, nests_and_closes_what_it_opens) {
    XmlWriter xml;
    xml.element("a", {{"id", "1"}}, [&] {
        xml.leaf("b", {{"x", "2"}, {"y", "3"}});
        xml.text("c", "words");
    });
    EXPECT_EQ(xml.str(), "<a id=\"1\">\n <b x=\"2\" y=\"3\"/>\n <c>words</c>\n</a>\n");
}

TEST(XmlWriter, escapes_values_and_content) {
    XmlWriter xml;
    xml.text("a", "<b> & \"c\"", {{"d", "\"><e"}});
    EXPECT_EQ(xml.str().find("<b>"), std::string::npos);
    EXPECT_EQ(xml.str().find("<e"), std::string::npos);
    EXPECT_NE(xml.str().find("&lt;b&gt; &amp; "), std::string::npos);
}

}  // namespace
}  // namespace sitmap

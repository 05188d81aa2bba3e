#pragma once

// XML, element by element; what is opened is always closed, and every value is escaped.
//
//     XmlWriter xml;
//     xml.element("layer", {{"id", "a"}}, [&] { xml.text("title", "A & B"); });
//     xml.str();  // <layer id="a"><title>A &amp; B</title></layer>, indented

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace sitmap {

class XmlWriter {
public:
    using Attribute = std::pair<std::string_view, std::string_view>;
    using Attributes = std::initializer_list<Attribute>;

    /// An element without content.
    void leaf(std::string_view name, Attributes attributes = {});
    /// An element whose content is text.
    void text(std::string_view name, std::string_view content, Attributes attributes = {});
    /// An element with what `children` writes.
    template <typename Children>
    void element(std::string_view name, Attributes attributes, Children children) {
        element(name, std::span{attributes.begin(), attributes.size()}, children);
    }
    template <typename Children>
    void element(std::string_view name, std::span<const Attribute> attributes, Children children) {
        open(name, attributes);
        children();
        close(name);
    }

    const std::string& str() const { return m_text; }

private:
    void start(std::string_view name, std::span<const Attribute> attributes);
    void open(std::string_view name, std::span<const Attribute> attributes);
    void close(std::string_view name);

    std::string m_text;
    std::size_t m_depth = 0;
};

}  // namespace sitmap

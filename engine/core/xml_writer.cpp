#include "engine/core/xml_writer.hpp"

#include "engine/core/xml_text.hpp"

namespace sitmap {

void XmlWriter::start(std::string_view name, std::span<const Attribute> attributes) {
    m_text.append(m_depth, ' ').append("<").append(name);
    for (const auto& [key, value] : attributes) {
        m_text.append(" ").append(key).append("=\"").append(xml_escaped(value)).append("\"");
    }
}

void XmlWriter::leaf(std::string_view name, Attributes attributes) {
    start(name, std::span{attributes.begin(), attributes.size()});
    m_text += "/>\n";
}

void XmlWriter::text(std::string_view name, std::string_view content, Attributes attributes) {
    start(name, std::span{attributes.begin(), attributes.size()});
    m_text.append(">").append(xml_escaped(content)).append("</").append(name).append(">\n");
}

void XmlWriter::open(std::string_view name, std::span<const Attribute> attributes) {
    start(name, attributes);
    m_text += ">\n";
    ++m_depth;
}

void XmlWriter::close(std::string_view name) {
    --m_depth;
    m_text.append(m_depth, ' ').append("</").append(name).append(">\n");
}

}  // namespace sitmap

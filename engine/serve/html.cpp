#include "engine/serve/html.hpp"

#include "engine/core/xml_text.hpp"

namespace sitmap {

namespace {

std::string element(std::string_view name, std::string_view text) {
    const std::string tag{name};
    return "<" + tag + ">" + xml_escaped(text) + "</" + tag + ">";
}

}  // namespace

HtmlPage::HtmlPage(std::string_view title) {
    m_text = "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">" + element("title", title) +
             "<meta name=\"viewport\" content=\"width=device-width\"></head>\n<body>\n" + element("h1", title) + "\n";
}

void HtmlPage::heading(std::string_view text) {
    m_text += element("h2", text) + "\n";
}

void HtmlPage::paragraph(std::string_view text) {
    m_text += element("p", text) + "\n";
}

void HtmlPage::links(const std::vector<std::pair<std::string, std::string>>& address_and_text) {
    m_text += "<ul>\n";
    for (const auto& [address, text] : address_and_text) {
        m_text += "<li><a href=\"" + xml_escaped(address) + "\">" + xml_escaped(text) + "</a></li>\n";
    }
    m_text += "</ul>\n";
}

void HtmlPage::table(const std::vector<std::string>& heads, const std::vector<std::vector<std::string>>& rows) {
    m_text += "<table>\n<tr>";
    for (const std::string& head : heads) {
        m_text += element("th", head);
    }
    m_text += "</tr>\n";
    for (const std::vector<std::string>& row : rows) {
        m_text += "<tr>";
        for (const std::string& cell : row) {
            m_text += element("td", cell);
        }
        m_text += "</tr>\n";
    }
    m_text += "</table>\n";
}

std::string HtmlPage::finish() && {
    return std::move(m_text) + "</body>\n</html>\n";
}

}  // namespace sitmap

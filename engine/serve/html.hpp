#pragma once

// The documents for people: plain pages that say what the JSON says. No script, no style, nothing loaded.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

class HtmlPage {
public:
    explicit HtmlPage(std::string_view title);

    void heading(std::string_view text);
    void paragraph(std::string_view text);
    /// A list of links; the addresses must be ours.
    void links(const std::vector<std::pair<std::string, std::string>>& address_and_text);
    void table(const std::vector<std::string>& heads, const std::vector<std::vector<std::string>>& rows);
    std::string finish() &&;

private:
    std::string m_text;
};

}  // namespace sitmap

#pragma once

// XML as other people's maps and sheets have it: read tag by tag from a text at hand. No entity but the
// five and numbers is known, and a document type is refused: what is not read cannot grow.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

class XmlReader {
public:
    enum class Kind : std::uint8_t { start, end, text, finished };

    /// The text must outlive the reader. `file` is named in messages.
    XmlReader(std::string_view text, std::string file) : m_text(text), m_file(std::move(file)) {}

    /// To the next tag or text. An empty element gives its start and then its end. Throws InputError: a
    /// document type, more than 200 elements in each other, a tag that is cut off or closes another.
    Kind next();

    std::string_view name() const { return m_name; }  ///< of the tag, without its prefix
    /// An attribute of the start tag as text; empty if it has none of this name.
    std::string attribute(std::string_view name) const;
    const std::string& text() const { return m_content; }  ///< of a text, entities read
    std::size_t depth() const { return m_open.size(); }
    std::size_t line() const;  ///< of where the reader stands, from 1

    /// The text up to the end of the element whose start was just read, markup within left out.
    std::string content();

private:
    Kind tag();
    Kind close(std::string_view name);
    [[noreturn]] void refuse(const std::string& why) const;
    std::string_view until(std::string_view mark, const char* what);

    std::string_view m_text;
    std::string m_file;
    std::size_t m_at = 0;
    std::string_view m_name;
    std::string_view m_attributes;
    std::string m_content;
    std::vector<std::string_view> m_open;  // names of the open elements
    bool m_pending_end = false;
    mutable std::size_t m_counted = 0;  // lines are counted as far as somebody asked
    mutable std::size_t m_line = 1;
};

}  // namespace sitmap

#include "engine/intake/xml_reader.hpp"

#include "engine/core/error.hpp"
#include "engine/core/xml_text.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t deepest = 200;
constexpr string_view blanks = " \t\r\n";

string_view without_prefix(string_view name) {
    const std::size_t colon = name.find(':');
    return colon == string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::size_t XmlReader::line() const {
    m_line += static_cast<std::size_t>(std::ranges::count(m_text.substr(m_counted, m_at - m_counted), '\n'));
    m_counted = m_at;
    return m_line;
}

void XmlReader::refuse(const string& why) const {
    throw InputError(m_file, line(), "cannot be read as XML: " + why);
}

string_view XmlReader::until(string_view mark, const char* what) {
    const std::size_t end = m_text.find(mark, m_at);
    if (end == string_view::npos) {
        refuse(string{what} + " is cut off");
    }
    const string_view found = m_text.substr(m_at, end - m_at);
    m_at = end + mark.size();
    return found;
}

XmlReader::Kind XmlReader::next() {
    if (m_pending_end) {
        m_pending_end = false;
        return close(m_name);
    }
    while (m_at < m_text.size()) {
        if (m_text[m_at] != '<') {
            const std::size_t end = std::min(m_text.find('<', m_at), m_text.size());
            m_content = xml_unescaped(m_text.substr(m_at, end - m_at));
            m_at = end;
            return Kind::text;
        }
        const string_view rest = m_text.substr(m_at);
        if (rest.starts_with("<!--")) {
            until("-->", "a comment");
        } else if (rest.starts_with("<![CDATA[")) {
            m_at += 9;
            m_content = until("]]>", "a section of characters");
            return Kind::text;
        } else if (rest.starts_with("<?")) {
            until("?>", "an instruction");
        } else if (rest.starts_with("<!")) {
            refuse("it declares a document type or entities, which are not read");
        } else {
            return tag();
        }
    }
    if (!m_open.empty()) {
        refuse("<" + string{m_open.back()} + "> is never closed; is the file cut off?");
    }
    return Kind::finished;
}

XmlReader::Kind XmlReader::tag() {
    ++m_at;
    string_view inside = until(">", "a tag");
    if (inside.starts_with('/')) {
        inside.remove_prefix(1);
        return close(without_prefix(inside.substr(0, inside.find_first_of(blanks))));
    }
    m_pending_end = inside.ends_with('/');
    inside.remove_suffix(m_pending_end ? 1 : 0);
    const std::size_t name_end = std::min(inside.find_first_of(blanks), inside.size());
    m_name = without_prefix(inside.substr(0, name_end));
    m_attributes = inside.substr(name_end);
    if (m_name.empty()) {
        refuse("a tag has no name");
    }
    if (m_open.size() >= deepest) {
        refuse("more than 200 elements in each other");
    }
    m_open.push_back(m_name);
    return Kind::start;
}

XmlReader::Kind XmlReader::close(string_view name) {
    if (m_open.empty() || m_open.back() != name) {
        refuse("</" + string{name} + "> closes what is not open");
    }
    m_open.pop_back();
    m_name = name;
    m_attributes = {};
    return Kind::end;
}

string XmlReader::attribute(string_view name) const {
    string_view rest = m_attributes;
    for (;;) {
        const std::size_t equals = rest.find('=');
        if (equals == string_view::npos) {
            return {};
        }
        string_view key = rest.substr(0, equals);
        key.remove_prefix(std::min(key.find_first_not_of(blanks), key.size()));
        key = key.substr(0, key.find_first_of(blanks));
        rest.remove_prefix(equals + 1);
        rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
        if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) {
            return {};
        }
        const std::size_t end = rest.find(rest[0], 1);
        if (end == string_view::npos) {
            return {};
        }
        if (without_prefix(key) == name) {
            return xml_unescaped(rest.substr(1, end - 1));
        }
        rest.remove_prefix(end + 1);
    }
}

string XmlReader::content() {
    const std::size_t outside = depth() - 1;
    string all;
    for (Kind kind = next(); kind != Kind::finished; kind = next()) {
        if (kind == Kind::text) {
            all += m_content;
        } else if (kind == Kind::end && depth() == outside) {
            break;
        }
    }
    return all;
}

}  // namespace sitmap

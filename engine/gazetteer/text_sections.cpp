#include "engine/gazetteer/text_sections.hpp"

#include "engine/core/error.hpp"

namespace sitmap {

gazetteer_file::TextRef TextSection::add(const std::string& text) {
    constexpr std::size_t longest = 0xFFFFFF;
    constexpr std::size_t entry_bytes = 96;  // what a hash map takes beside a short text
    const auto [known, is_new] = m_refs.try_emplace(text);
    if (!is_new) {
        return known->second;
    }
    if (text.size() > longest) {
        throw InputError("gazetteer", "a text of " + std::to_string(text.size()) + " bytes is no name");
    }
    const gazetteer_file::TextRef ref{m_bytes.size() << 24 | text.size()};
    known->second = ref;
    m_bytes.append(text);
    m_remembered += text.size() + entry_bytes;
    if (m_remembered > m_memory) {
        m_refs.clear();
        m_remembered = 0;
    }
    return ref;
}

std::uint32_t WordSection::add(const std::string& word) {
    const auto [known, is_new] = m_numbers.try_emplace(word, static_cast<std::uint32_t>(m_refs.size()));
    if (is_new) {
        m_refs.push_back(m_texts.add(word));
    }
    return known->second;
}

}  // namespace sitmap

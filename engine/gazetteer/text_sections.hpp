#pragma once

// The sections of texts and words, as the writer fills them: each distinct text once as far as memory
// goes, and the texts that many places share under numbers.

#include "engine/core/scratch_file.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace sitmap {

class TextSection {
public:
    /// Remembers about so many bytes of texts; where there are more, a text may come to stand there again.
    TextSection(const std::filesystem::path& folder, std::size_t memory) : m_bytes{folder}, m_memory{memory} {}

    gazetteer_file::TextRef add(const std::string& text);
    ScratchFile& bytes() { return m_bytes; }

private:
    ScratchFile m_bytes;
    std::size_t m_memory;
    std::size_t m_remembered = 0;
    std::unordered_map<std::string, gazetteer_file::TextRef> m_refs;
};

/// Words in the order in which they are met; the empty one is the first.
class WordSection {
public:
    explicit WordSection(TextSection& texts) : m_texts{texts} { add({}); }

    std::uint32_t add(const std::string& word);
    const std::vector<gazetteer_file::TextRef>& refs() const { return m_refs; }

private:
    TextSection& m_texts;
    std::vector<gazetteer_file::TextRef> m_refs;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

}  // namespace sitmap

#pragma once

// Texts kept once each and known by number: what most columns of a large layer are made of.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Number of a text in its pool; 0 is no text.
using TextNumber = std::uint32_t;

class TextPool {
public:
    /// The text's number, the same for the same text. Throws Error beyond four billion texts.
    TextNumber add(std::string_view text);

    /// Nothing where the pool does not hold it.
    std::optional<TextNumber> find(std::string_view text) const;

    /// The number must be the pool's, or 0 for the empty text.
    std::string_view text(TextNumber number) const {
        return std::string_view{m_bytes}.substr(m_ends[number], m_ends[number + 1] - m_ends[number]);
    }

    /// Texts held; their numbers go from 1 to it.
    std::size_t size() const { return m_ends.size() - 2; }

    /// Gives back what room was taken for texts to come.
    void shrink();

private:
    std::size_t slot_of(std::string_view text) const;
    void grow();

    std::string m_bytes;
    std::vector<std::uint64_t> m_ends{0, 0};                        // of text n at n + 1; text 0 is empty
    std::vector<TextNumber> m_slots = std::vector<TextNumber>(16);  // open addressing, at most half full
};

}  // namespace sitmap

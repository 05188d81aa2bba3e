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

    /// A new number for the text, which is not looked for and will not be found: for texts that do not come
    /// again.
    TextNumber append(std::string_view text);

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

    /// Gives back what only `find` and `add` need: what was added so far is found no more.
    void drop_index();

private:
    static constexpr std::size_t least_slots = 16;

    /// A part of the text's hash stands beside its number: most texts that are not meant need not be looked at.
    struct Slot {
        TextNumber number = 0;  ///< 0: free
        std::uint32_t hash = 0;
    };

    std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
    void grow();

    std::string m_bytes;
    std::vector<std::uint64_t> m_ends{0, 0};                     // of text n at n + 1; text 0 is empty
    std::vector<Slot> m_slots = std::vector<Slot>(least_slots);  // open addressing, at most half full
    std::size_t m_found = 0;                                     // slots taken
};

}  // namespace sitmap
